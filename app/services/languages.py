"""The languages that the window speaks. A new one is added here, and its translation beside the others."""

from typing import Final

SYSTEM: Final = "system"
LANGUAGES: Final = ((SYSTEM, "As the system"), ("en", "English"))
"""Code, and the language's name in itself."""
