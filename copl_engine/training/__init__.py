"""Examples to a classifier: encode once, train prompts on kept features, choose the steps by folds."""
