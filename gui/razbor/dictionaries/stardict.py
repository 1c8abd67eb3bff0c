"""StarDict: .ifo, .idx[.gz], .dict[.dz], .syn (format 2.4.2 and 3.0.0, the project's own document).

The index gives for each word where its entry lies; with 64-bit offsets when .ifo says so. An entry
is a row of typed parts, the types in .ifo (``sametypesequence``) or before each part.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import BrokenDictionaryError
from razbor.dictionaries.markup import plain, sanitise
from razbor.dictionaries.packed import beside, beside_or_none, opened

_MARKED = frozenset("hgx")  # HTML, Pango, XDXF
_TEXT = frozenset("mlty")
_LONGEST_WORD = 1024  # the format says 255 bytes; real files go over it
_LARGEST = 8 << 20  # bytes of one entry


def read(file: Path) -> Source:
    """Open a dictionary by its .ifo."""
    facts = _facts(file)
    beside(file, ".dict", ".dict.dz")
    said = [facts[name] for name in ("author", "copyright", "website") if facts.get(name)]
    if "bookname" not in facts or facts.get("idxoffsetbits", "32") not in ("32", "64"):
        raise BrokenDictionaryError(file.name)
    promised = facts.get("wordcount", "0")
    return Source(
        facts["bookname"],
        "StarDict",
        "; ".join(said) or facts.get("description", ""),
        int(promised) if promised.isdigit() else 0,
        lambda: _articles(file, facts),
    )


def _facts(file: Path) -> dict[str, str]:
    text = file.read_bytes()[:65536].decode("utf-8-sig", "replace")
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in lines}


def _articles(file: Path, facts: dict[str, str]) -> Iterator[Article]:
    types = facts.get("sametypesequence", "")
    layout = ">QI" if facts.get("idxoffsetbits") == "64" else ">II"
    with opened(beside(file, ".idx", ".idx.gz")) as stream:
        index = stream.read()
    words: list[str] = []
    with opened(beside(file, ".dict", ".dict.dz")) as body:
        for word, offset, size in _places(index, layout, file.name):
            words.append(word)
            yield Article((word,), _html(_piece(body, offset, size, file.name), types, file.name))
    synonyms = beside_or_none(file, ".syn", ".syn.dz")
    if synonyms is not None:
        yield from _redirects(synonyms, words)


def _places(index: bytes, layout: str, name: str) -> Iterator[tuple[str, int, int]]:
    at, width = 0, struct.calcsize(layout)
    while at < len(index):
        end = index.find(b"\0", at, at + _LONGEST_WORD)
        if end < 0 or end + 1 + width > len(index):
            raise BrokenDictionaryError(name)
        offset, size = struct.unpack_from(layout, index, end + 1)
        yield index[at:end].decode("utf-8", "replace"), offset, size
        at = end + 1 + width


def _piece(body: IO[bytes], offset: int, size: int, name: str) -> bytes:
    if size > _LARGEST or offset > 1 << 62:
        raise BrokenDictionaryError(name)
    body.seek(offset)
    piece = body.read(size)
    if len(piece) < size:
        raise BrokenDictionaryError(name)
    return piece


def _redirects(file: Path, words: list[str]) -> Iterator[Article]:
    with opened(file) as stream:
        index = stream.read()
    at = 0
    while at < len(index):
        end = index.find(b"\0", at, at + _LONGEST_WORD)
        if end < 0 or end + 5 > len(index):
            raise BrokenDictionaryError(file.name)
        (number,) = struct.unpack_from(">I", index, end + 1)
        if number >= len(words):
            raise BrokenDictionaryError(file.name)
        yield Article((index[at:end].decode("utf-8", "replace"),), target=words[number])
        at = end + 5


def _html(piece: bytes, types: str, name: str) -> str:
    parts = _parts(piece, types, name)
    shown = (_shown(kind, part.decode("utf-8", "replace")) for kind, part in parts)
    return "<br>".join(part for part in shown if part)


def _parts(piece: bytes, types: str, name: str) -> Iterator[tuple[str, bytes]]:
    """Give the typed parts: small letters end with a zero, capitals begin with their size.

    Where .ifo names the types, they stand in no entry, and the last part has neither.
    """
    at, count = 0, 0
    while at < len(piece) and (not types or count < len(types)):
        kind = types[count] if types else chr(piece[at])
        at += not types
        count += 1
        begin, end, at = _bounds(piece, at, kind, name, is_last=count == len(types))
        yield kind, piece[begin:end]


def _bounds(piece: bytes, at: int, kind: str, name: str, *, is_last: bool) -> tuple[int, int, int]:
    """Return where a part begins, where it ends and where the next one begins."""
    if is_last:
        return at, len(piece), len(piece)
    if kind.islower():
        end = piece.find(b"\0", at)
        return (at, end, end + 1) if end >= 0 else (at, len(piece), len(piece))
    end = at + 4 + int.from_bytes(piece[at : at + 4], "big")
    if end > len(piece):
        raise BrokenDictionaryError(name)
    return at + 4, end, end


def _shown(kind: str, text: str) -> str:
    if kind in _MARKED:
        return sanitise(text.replace("\n", "<br>") if kind in "gx" else text)
    if kind in _TEXT:
        return plain(text)
    if kind == "k":  # PowerWord's XML
        return sanitise(text)
    return ""  # pictures and sounds
