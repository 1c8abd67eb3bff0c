"""Open a file of any kind that is read here: the door to this room."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from razbor.i18n import tr
from razbor.intake import errors
from razbor.intake.day_line import told_day
from razbor.intake.opened import Opened
from razbor.text.article import Article

if TYPE_CHECKING:
    from datetime import date

LIMIT_MB = 20
_LIMIT = LIMIT_MB * 1024 * 1024
_QUICK = 300_000  # bytes
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_LAUNCHER = b"[Desktop Entry]"
_DOCUMENTS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "DOCX, ODT, EPUB"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
)


def read_file(
    path: str | Path, encoding: str | None = None, published: date | None = None
) -> Opened:
    """Return the article in a file: plain text or HTML, by name or by content.

    ``encoding`` overrides the one that would be found, ``published`` the page's own date.
    Raises an IntakeError with a sentence for the reader.
    """
    place = Path(path)
    data = _read(place)
    if len(data) > _LIMIT:
        raise errors.EnormousError(place.name, LIMIT_MB)
    _refuse_launcher(place, data)
    if place.suffix.lower() in _PAGES or _looks_like_page(data):
        from razbor.intake.page import read_page

        return read_page(data, place, encoding, published)
    return _plain(place, data, encoding, published)


def read_quickly(path: str | Path, published: date | None = None) -> Opened | None:
    """Return the article if that costs next to nothing (a small text in UTF-8), else None."""
    place = Path(path)
    if place.suffix.lower() in _PAGES:
        return None
    data = _read(place, _QUICK)
    if len(data) > _QUICK:
        return None
    _refuse_launcher(place, data)
    text = _as_utf8(data)
    if text is None or "\x00" in text or not text.strip() or _looks_like_page(data):
        return None
    return Opened(_dated(text, place.name, published), "utf-8", str(place.resolve()))


def read_text(text: str, source: str | None = None) -> Opened:
    """Return pasted plain text as an article."""
    if not text.strip():
        raise errors.EmptyError(source or tr("буфер обмена"))
    return Opened(_dated(text.removeprefix("\ufeff"), source, None))


def _dated(text: str, source: str | None, published: date | None) -> Article:
    """Return plain text as an article, of the day that a line at its head tells."""
    text = tidy(text)
    return Article(text, None, source, published or told_day(text))


def tidy(text: str) -> str:
    """Make every line end a line feed; nothing else is touched."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(place: Path, data: bytes, encoding: str | None, published: date | None) -> Opened:
    from razbor.intake.encoding import decode_named

    if not data.strip():
        raise errors.EmptyError(place.name)
    for magic, kind in _DOCUMENTS:
        if data.startswith(magic):
            raise errors.BinaryError(place.name, kind)
    found = decode_named(data, place.name, encoding)
    if not found.text.strip():
        raise errors.EmptyError(place.name)
    article = _dated(found.text, place.name, published)
    return Opened(article, found.encoding, str(place.resolve()))


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _read(place: Path, most: int = _LIMIT) -> bytes:
    """Return a regular file's bytes, at most one more than ``most``; never waits for a device."""
    try:
        return _read_regular(place, most)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise errors.MissingError(place.name or str(place)) from error
    except PermissionError as error:
        raise errors.ForbiddenError(place.name) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise errors.UnreadableError(place.name, reason) from error


def _read_regular(place: Path, most: int) -> bytes:
    if place.is_dir():
        raise errors.FolderError(place.name or str(place))
    handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise errors.NotAFileError(place.name)
        return file.read(most + 1)


def _refuse_launcher(place: Path, data: bytes) -> None:
    launcher = ".desktop" in {place.suffix.lower(), place.resolve().suffix.lower()}
    if launcher or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_LAUNCHER):
        raise errors.LauncherError(place.name)


def _looks_like_page(data: bytes) -> bool:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in start
    )
