"""The share of photos that is sent to review, kept in the classifier file.

The share and not the border: another classifier has a border of its own. A file is the same classifier whatever its
share is, so that a batch labelled with it can be gone on with after the slider was moved. Only the file's header is
read and written here, its tensors are copied as bytes: a window can do that without torch.
Format: https://github.com/huggingface/safetensors.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from copl_engine.errors import ClassifierFileProblem
from copl_engine.files import file_hash, write_bytes

_SHARE: Final = "review"
_METADATA: Final = "__metadata__"
_KEY: Final = "copl"
_ALIGNED: Final = 8  # bytes; the header is filled up with spaces to a multiple


def kept_share(file: Path) -> float | None:
    """The share that was chosen for a classifier, 0 to 1, 0 for none; None where nobody chose.

    Raises:
        ClassifierFileProblem: not a classifier file, or damaged.
    """
    return _Parts.read(file).share


def keep_share(file: Path, share: float) -> None:
    """Write the share into a classifier file, whole or not at all.

    Raises:
        ClassifierFileProblem: not a classifier file, or damaged.
        OutputProblem: the file cannot be written.
    """
    parts = _Parts.read(file)
    if parts.share != share:
        write_bytes(file, parts.content(share))


def classifier_hash(file: Path) -> str:
    """SHA-256 by which a classifier is known: of the file without a share; of an exported model, of the file.

    Raises:
        ClassifierFileProblem: not a classifier file, or damaged.
        OSError: it cannot be read.
    """
    if file.suffix == ".onnx":
        return file_hash(file)
    parts = _Parts.read(file)
    return file_hash(file) if parts.share is None else hashlib.sha256(parts.content(None)).hexdigest()


@dataclass(frozen=True, slots=True)
class _Parts:
    """A safetensors file: its header as it was written, what ``copl`` says in it, and the tensors' bytes."""

    header: dict[str, object]
    said: dict[str, object]
    tensors: bytes

    @classmethod
    def read(cls, file: Path) -> Self:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise ClassifierFileProblem(
                f"{file} cannot be read ({error.strerror}); check the name and the folder."
            ) from error
        try:
            end = 8 + int.from_bytes(content[:8], "little")
            header = json.loads(content[8:end])
            said = json.loads(header[_METADATA][_KEY])
            share = said.get(_SHARE)
            if share is not None and not 0 <= float(share) <= 1:
                raise ValueError(share)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ClassifierFileProblem(
                f"{file} is not a CoPL classifier, or is damaged; choose a file that “copl train” wrote."
            ) from error
        return cls(header, said, content[end:])

    @property
    def share(self) -> float | None:
        value = self.said.get(_SHARE)
        return None if value is None else float(str(value))

    def content(self, share: float | None) -> bytes:
        """The file with another share; None: without."""
        said = {name: value for name, value in self.said.items() if name != _SHARE}
        if share is not None:
            said[_SHARE] = share
        metadata = {_KEY: json.dumps(said, sort_keys=True, ensure_ascii=False)}
        header = {**self.header, _METADATA: metadata}
        text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-len(text) % _ALIGNED)
        return len(text).to_bytes(8, "little") + text + self.tensors
