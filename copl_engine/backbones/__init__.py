"""Pixels to features: frozen vision-language models behind one protocol."""

import os

os.environ["HF_HUB_DISABLE_XET"] = "1"  # before huggingface_hub is imported: see ``hub``
