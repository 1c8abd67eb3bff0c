"""One SQLite file with all that a reader has made: how it is opened, grown, read and written.

Each step is written at once, in a transaction of its own, to the write-ahead log: whoever kills
the program loses nothing. The file is opened when it is first needed. A file of an earlier version
gets the tables that it lacks, with all that is in it.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from razbor.library.errors import (
    LibraryError,
    ShelfBrokenError,
    ShelfFolderError,
    ShelfFullError,
    ShelfIOError,
    ShelfLockedError,
    ShelfNewerError,
)
from razbor.library.versions import STEPS
from razbor.schema import grow, version_of

T = TypeVar("T")
Rows = list[tuple[Any, ...]]
VERSION = len(STEPS)
_PATIENCE = 0.1  # seconds to wait for another program's lock: the window waits as long


class LibraryFile:
    """The reader's file; every method may raise a LibraryError with one sentence."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._connection: sqlite3.Connection | None = None

    @property
    def place(self) -> Path:
        """Return where things are kept; the file may not exist yet."""
        return self._place

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def read(self, query: str, values: Sequence[object] = ()) -> Rows:
        """Return the rows of a query; none, and no file made, where there is no file."""
        if self._connection is None and not self._place.exists():
            return []
        with self.sense():
            if self._connection is None and not self._may_write():
                return self._read_frozen(query, values)
            return self._base().execute(query, values).fetchall()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do some writing, all or nothing."""
        with self.sense():
            base = self._base()
            with base:
                return work(base)

    def _may_write(self) -> bool:
        own = os.access in os.supports_effective_ids
        places = (self._place, self._place.parent)
        return all(os.access(place, os.W_OK, effective_ids=own) for place in places)

    def _read_frozen(self, query: str, values: Sequence[object]) -> Rows:
        """Read a file that may only be read: SQLite would want to write its log beside it."""
        address = f"{self._place.absolute().as_uri()}?immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as base:
            older = version_of(base) < VERSION
            try:
                return base.execute(query, values).fetchall()
            except sqlite3.OperationalError:
                if older:  # what is asked for had no table then
                    return []
                raise

    def _base(self) -> sqlite3.Connection:
        if self._connection is None:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self._place, timeout=_PATIENCE)
            try:
                self._prepare(base)
            except BaseException:
                base.close()
                raise
            self._connection = base
        return self._connection

    def _prepare(self, base: sqlite3.Connection) -> None:
        """Check what the file is, and lay out the tables that it lacks."""
        if version_of(base) > VERSION:
            raise ShelfNewerError(str(self._place))
        grow(base, STEPS)
        base.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def sense(self) -> Iterator[None]:
        """Say in a sentence what SQLite or the system says, and what a row without sense is."""
        place = str(self._place)
        try:
            yield
        except (PermissionError, FileExistsError, NotADirectoryError) as error:
            raise ShelfFolderError(str(self._place.parent)) from error
        except OSError as error:
            raise ShelfIOError(place, error.strerror or str(error)) from error
        except sqlite3.Error as error:
            raise _sentence(error, place) from error
        except (ValueError, TypeError) as error:
            raise ShelfBrokenError(place) from error


_REASONS: dict[int, type[LibraryError]] = {
    sqlite3.SQLITE_BUSY: ShelfLockedError,
    sqlite3.SQLITE_LOCKED: ShelfLockedError,
    sqlite3.SQLITE_READONLY: ShelfFolderError,
    sqlite3.SQLITE_CANTOPEN: ShelfFolderError,
    sqlite3.SQLITE_PERM: ShelfFolderError,
    sqlite3.SQLITE_FULL: ShelfFullError,
    sqlite3.SQLITE_NOTADB: ShelfBrokenError,
    sqlite3.SQLITE_CORRUPT: ShelfBrokenError,
    sqlite3.SQLITE_ERROR: ShelfBrokenError,  # a table is missing: another program's file
}


def _sentence(error: sqlite3.Error, place: str) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", None)
    kind = _REASONS.get(code & 0xFF) if code is not None else None
    return kind(place) if kind else ShelfIOError(place, str(error))
