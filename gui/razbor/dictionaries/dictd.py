"""dictd: .index with offsets in base 64, .dict[.dz] with the text, as servers keep them."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import BrokenDictionaryError
from razbor.dictionaries.markup import plain
from razbor.dictionaries.packed import beside, opened

_DIGITS = {
    letter: value
    for value, letter in enumerate(
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
_LARGEST = 8 << 20
_LONGEST_NUMBER = 10
_SAID_OF_ITSELF = ("00database", "00-database")
_SHORT, _LICENCE = 120, 600


def read(file: Path) -> Source:
    """Open a dictionary by its .index."""
    rows = list(_rows(file))
    with opened(beside(file, ".dict", ".dict.dz")) as body:
        said = {word: _text(body, at, size, file.name) for word, at, size in rows if _is_own(word)}
    titles = (text for word, text in said.items() if word.endswith("short"))
    about = (text for word, text in said.items() if word.endswith(("info", "url")))
    name = _without_headword(next(titles, "")) or file.stem
    licence = " ".join(_without_headword(text) for text in about)[:_LICENCE]
    entries = len(rows) - len(said)
    return Source(name[:_SHORT], "dictd", licence, entries, lambda: _articles(file))


def _articles(file: Path) -> Iterator[Article]:
    with opened(beside(file, ".dict", ".dict.dz")) as body:
        for word, at, size in _rows(file):
            if not _is_own(word):
                text = _text(body, at, size, file.name)
                yield Article((word,), plain(text))


def _rows(file: Path) -> Iterator[tuple[str, int, int]]:
    for line in file.read_bytes().splitlines():
        cells = line.split(b"\t")
        if len(cells) not in (3, 4):
            raise BrokenDictionaryError(file.name)
        yield _decoded(cells[0]), _number(cells[1], file.name), _number(cells[2], file.name)


def _number(digits: bytes, name: str) -> int:
    if not digits or len(digits) > _LONGEST_NUMBER or any(one not in _DIGITS for one in digits):
        raise BrokenDictionaryError(name)
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value


def _text(body: IO[bytes], offset: int, size: int, name: str) -> str:
    if size > _LARGEST:
        raise BrokenDictionaryError(name)
    body.seek(offset)
    piece = body.read(size)
    if len(piece) < size:
        raise BrokenDictionaryError(name)
    return _decoded(piece)


def _decoded(text: bytes) -> str:
    """Decode one entry: files of the nineties are in cp1251 and say so nowhere."""
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("cp1251", "replace")


def _is_own(word: str) -> bool:
    return word.startswith(_SAID_OF_ITSELF)


def _without_headword(text: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    return " ".join(line for line in lines if line and not line.startswith("00")).strip()
