"""Folder to predictions, and photo to maps."""
