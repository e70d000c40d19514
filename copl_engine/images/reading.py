"""Reading a photo's bytes once, so that its hash and its pixels belong together."""

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import Final

from copl_engine.errors import ImageUnreadable
from copl_engine.images.names import system_path

MAX_BYTES: Final = 1 << 30  # a file is held in memory whole; the largest photo of 250 megapixels is smaller

_REASONS: Final = {
    errno.ENOENT: "is gone; look whether it was moved, renamed or deleted.",
    errno.EACCES: "may not be opened; change its permissions or copy it into a folder of yours.",
    errno.EPERM: "may not be opened; change its permissions or copy it into a folder of yours.",
    errno.ENAMETOOLONG: "has a path that is too long for this system; move it to a folder with a shorter path.",
    errno.ELOOP: "is a link that leads back to itself; replace it by the photo.",
}


def read_file(path: Path) -> bytes:
    """All bytes of a photo, from one opening of the file; nothing is ever written to it.

    Raises:
        ImageUnreadable: not a regular file, empty, over 1 GiB, gone, forbidden, or changed meanwhile.
    """
    try:
        _check(path, system_path(path).stat())  # before opening: opening a named pipe would wait for ever
        with system_path(path).open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read(MAX_BYTES + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise ImageUnreadable(path, disk_reason(error)) from error
    _check(path, after)
    if len(data) != before.st_size or before.st_mtime_ns != after.st_mtime_ns:
        raise ImageUnreadable(path, "changed while it was read; wait until it is written and try again.")
    return data


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ImageUnreadable(path, "is a folder, not a photo; choose the photos inside it.")
    if not stat.S_ISREG(status.st_mode):
        raise ImageUnreadable(path, "is a device or a pipe, not a file; choose a photo.")
    if status.st_size == 0:
        raise ImageUnreadable(path, "is empty (0 bytes); copy it again from where it came.")
    if status.st_size > MAX_BYTES:
        size = status.st_size / MAX_BYTES
        raise ImageUnreadable(path, f"has {size:.1f} GiB; at most 1 GiB is read. Make a smaller copy.")


def disk_reason(error: OSError) -> str:
    """Why the system did not give a file or a folder, and what to do."""
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    said = error.strerror or type(error).__name__
    return f"cannot be read from the disk ({said}); check that the drive is connected and try again."


def is_of_disk(error: ImageUnreadable) -> bool:
    """Whether the file is not at fault, but that it is away or its disk does not read: it may be read later."""
    cause = error.__cause__
    if not isinstance(cause, OSError) or cause.errno is None:  # decoders raise some without a number
        return False
    return cause.errno == errno.ENOENT or cause.errno not in _REASONS


def hash_bytes(data: bytes) -> str:
    """SHA-256 of a file's bytes, 64 hexadecimal digits: the same as ``sha256sum`` prints."""
    return hashlib.sha256(data).hexdigest()


def content_hash(path: Path) -> str:
    """SHA-256 of a photo's bytes; where the pixels are wanted too, read once and use ``hash_bytes``.

    Raises:
        ImageUnreadable: as ``read_file``.
    """
    return hash_bytes(read_file(path))
