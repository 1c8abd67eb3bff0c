"""Write a file whole or not at all, and say in a sentence why it cannot be written."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from razbor.i18n import tr

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


def put_whole(file: Path, content: bytes) -> None:
    """Put a file in its place at once: an older one stays until the new one is on the disk.

    Raises:
        OSError: The file cannot be written; nothing is left of the try.
    """
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    fresh = file.with_name(f".razbor-{os.getpid()}-{get_ident()}.new")
    try:
        with fresh.open("wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(fresh, file)  # noqa: PTH105  (atomic)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


def why_not(file: Path, error: OSError) -> str:
    """Say why a file was not written, and what to do."""
    folder = str(file.parent)
    if error.errno in _NO_ROOM:
        sentence = tr("Файл «{}» не записан: на диске нет места, освободите его.")
        return sentence.format(file.name)
    if error.errno in _CLOSED:
        return tr("В папку «{}» писать нельзя: выберите другую.").format(folder)
    if error.errno == errno.EISDIR:
        return tr("«{}» — папка: назовите файл иначе.").format(file.name)
    if error.errno in _GONE:
        return tr("Папки «{}» нет: выберите другую.").format(folder)
    if error.errno == errno.ENAMETOOLONG:
        return tr("Имя файла слишком длинное: назовите его короче.")
    sentence = tr("Файл «{}» не записан ({}): выберите другую папку.")
    return sentence.format(file.name, error.strerror or error)
