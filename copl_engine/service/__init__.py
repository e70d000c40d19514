"""The same classifier behind HTTP, on this computer alone unless told otherwise."""
