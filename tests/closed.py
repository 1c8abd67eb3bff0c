"""A folder that may be read and not written, by root neither."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

_NOBODY_ID = 65534


@contextmanager
def closed_folder(fill: Callable[[Path], object] = lambda _: None) -> Iterator[Path]:
    """Give a folder, filled, then closed to this process, root's powers laid down."""
    folder = Path(mkdtemp(dir="/tmp"))
    fill(folder)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(_NOBODY_ID)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)
