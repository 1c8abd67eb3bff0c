"""Plain and packed bytes of a dictionary's file, with a bound on what unpacks from it.

A .dz file (dictzip) is gzip whose header holds an index; read from its beginning it is plain gzip.
"""

import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from razbor.dictionaries.errors import (
    BrokenDictionaryError,
    HostileDictionaryError,
    MissingPartError,
)

MOST = 2 << 30  # bytes that one file may unpack to
RATIO = 200  # unpacked by packed; text packs to a tenth, a table of repeated words to a fiftieth
_FREE = 16 << 20  # below it no ratio is asked for
_STEP = 1 << 20


def is_packed(file: Path) -> bool:
    """Tell whether the file begins as gzip does."""
    with file.open("rb") as stream:
        return stream.read(2) == b"\x1f\x8b"


@contextmanager
def opened(file: Path) -> Iterator[IO[bytes]]:
    """Open a file that can be sought in, unpacked beside nothing: into a nameless one.

    Raises:
        HostileDictionaryError: it unpacks to more than it may.
        BrokenDictionaryError: it ends early.
    """
    if not is_packed(file):
        with file.open("rb") as stream:
            yield stream
        return
    with TemporaryFile() as room:
        _unpack(file, room)
        room.seek(0)
        yield room


def length(stream: IO[bytes]) -> int:
    """Return how many bytes an opened file holds, at least 1."""
    here = stream.tell()
    end = stream.seek(0, os.SEEK_END)
    stream.seek(here)
    return max(1, end)


def _unpack(file: Path, room: IO[bytes]) -> None:
    most = min(MOST, max(_FREE, file.stat().st_size * RATIO))
    written = 0
    try:
        with gzip.open(file, "rb") as stream:
            while step := stream.read(_STEP):
                written += len(step)
                if written > most:
                    raise HostileDictionaryError(file.name)
                room.write(step)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BrokenDictionaryError(file.name) from error


def beside(file: Path, *endings: str) -> Path:
    """Return the first file of the same stem with one of the endings.

    Raises:
        MissingPartError: there is none.
    """
    found = beside_or_none(file, *endings)
    if found is None:
        raise MissingPartError(file.name, file.stem + endings[0])
    return found


def beside_or_none(file: Path, *endings: str) -> Path | None:
    """Return the first file of the same stem with one of the endings, if any."""
    places = (file.with_name(file.stem + ending) for ending in endings)
    return next((place for place in places if place.is_file()), None)
