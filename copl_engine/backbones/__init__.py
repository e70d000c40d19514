"""Pixels to features: frozen vision-language models behind one protocol."""
