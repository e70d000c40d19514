"""Features to prompts to logits: the CoPL family and the text pass that shares its prefix."""
