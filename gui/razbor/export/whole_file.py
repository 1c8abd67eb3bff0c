"""Write a file whole or not at all."""

import os
from pathlib import Path


def put_whole(file: Path, content: bytes) -> None:
    """Put a file in its place at once: an older one stays until the new one is whole.

    Raises:
        OSError: The file cannot be written; nothing is left of the try.
    """
    fresh = file.with_name(f".{file.name}.new")
    try:
        fresh.write_bytes(content)
        os.replace(fresh, file)  # noqa: PTH105  (atomic)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
