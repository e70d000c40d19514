"""CoPL Studio's engine: few-shot image classification with contextual prompts, without a window.

Long work (``training.fit``, ``inference.classify``) is a generator that yields frozen events and
returns a result. Importing this package imports neither torch nor Qt.
"""

from typing import Final

__version__: Final = "0.1.0"
