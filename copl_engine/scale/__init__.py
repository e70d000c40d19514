"""The same labelling on more than one machine."""
