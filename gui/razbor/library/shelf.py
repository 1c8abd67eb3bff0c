"""One SQLite file with what a reader has made: corrections by article, and own names.

Each step is written at once, in a transaction of its own, to the write-ahead log: whoever kills
the program loses nothing. The file is opened when it is first needed.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from razbor.analysis.correction import Anchor, Correction, CorrectionKind
from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from razbor.library.errors import (
    LibraryError,
    ShelfBrokenError,
    ShelfFolderError,
    ShelfFullError,
    ShelfIOError,
    ShelfLockedError,
    ShelfNewerError,
)
from razbor.text.span import Span

T = TypeVar("T")
VERSION = 1
_PATIENCE = 0.1  # seconds to wait for another program's lock: the window waits as long
_SCHEMA = """
CREATE TABLE correction (
    step INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which they were made
    article TEXT NOT NULL,                   -- SHA-256 of the text
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,                  -- code points, end excluded
    end INTEGER NOT NULL,
    words TEXT NOT NULL,                     -- what stands there
    others TEXT NOT NULL,                    -- JSON: [[start, end, words], ...]
    type TEXT,
    name TEXT,
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX correction_of_article ON correction (article, step);
CREATE TABLE own_name (
    words TEXT PRIMARY KEY,
    type TEXT,                               -- empty: the words name nothing
    canonical TEXT NOT NULL,
    lemmas TEXT NOT NULL,                    -- JSON: the words' dictionary forms
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
"""
_COLUMNS = "article, kind, start, end, words, others, type, name"


def article_key(text: str) -> str:
    """Return the key under which a text's corrections are kept."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Shelf:
    """The reader's file; every method may raise a LibraryError with one sentence."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None

    @property
    def file(self) -> Path:
        """Return where things are kept; the file may not exist yet."""
        return self._file

    def corrections(self, text: str) -> list[tuple[int, Correction]]:
        """Return the corrections of a text in the order they were made, with their steps."""
        query = f"SELECT step, {_COLUMNS} FROM correction WHERE article = ? ORDER BY step"  # noqa: S608
        rows = self._read(query, (article_key(text),))
        with self._sense():
            return [(row[0], _correction(row[2:])) for row in rows]

    def keep(self, text: str, correction: Correction) -> int:
        """Write one correction and return its step."""
        at, others = correction.at, correction.others
        row = (
            article_key(text),
            correction.kind.value,
            at.span.start,
            at.span.end,
            at.words,
            json.dumps([[one.span.start, one.span.end, one.words] for one in others]),
            correction.type.value if correction.type else None,
            correction.name,
        )
        query = f"INSERT INTO correction ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        return self._write(lambda base: base.execute(query, row).lastrowid or 0)

    def drop(self, step: int) -> None:
        """Forget one correction."""
        self._write(lambda base: base.execute("DELETE FROM correction WHERE step = ?", (step,)))

    def own_names(self) -> list[OwnName]:
        """Return the reader's own names by their words."""
        rows = self._read("SELECT words, type, canonical, lemmas FROM own_name ORDER BY words", ())
        with self._sense():
            return [
                OwnName(words, EntityType(kind) if kind else None, name, tuple(json.loads(lemmas)))
                for words, kind, name, lemmas in rows
            ]

    def keep_names(self, names: list[OwnName]) -> None:
        """Write own names, all or none; the same words take the newer rule."""
        rows = [
            (name.words, name.type.value if name.type else None, name.canonical, _list(name.lemmas))
            for name in names
        ]
        query = "INSERT OR REPLACE INTO own_name (words, type, canonical, lemmas) VALUES (?,?,?,?)"
        self._write(lambda base: base.executemany(query, rows))

    def drop_name(self, words: str) -> None:
        """Forget one own name."""
        self._write(lambda base: base.execute("DELETE FROM own_name WHERE words = ?", (words,)))

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        if self._connection is None and not self._file.exists():
            return []
        with self._sense():
            if self._connection is None and not self._may_write():
                with closing(self._frozen()) as base:
                    return base.execute(query, values).fetchall()
            return self._base().execute(query, values).fetchall()

    def _may_write(self) -> bool:
        own = os.access in os.supports_effective_ids
        places = (self._file, self._file.parent)
        return all(os.access(place, os.W_OK, effective_ids=own) for place in places)

    def _frozen(self) -> sqlite3.Connection:
        """Open a file that may only be read: SQLite would want to write its log beside it."""
        return sqlite3.connect(f"{self._file.absolute().as_uri()}?immutable=1", uri=True)

    def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._sense():
            base = self._base()
            with base:
                return work(base)

    def _base(self) -> sqlite3.Connection:
        if self._connection is None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self._file, timeout=_PATIENCE)
            try:
                self._prepare(base)
            except BaseException:
                base.close()
                raise
            self._connection = base
        return self._connection

    def _prepare(self, base: sqlite3.Connection) -> None:
        """Check what the file is, and lay the tables out in an empty one."""
        version = base.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise ShelfNewerError(str(self._file))
        if version == 0:
            base.execute("PRAGMA journal_mode = WAL")
            base.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;"
            )
        base.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _sense(self) -> Iterator[None]:
        """Say in a sentence what SQLite or the system says."""
        place = str(self._file)
        try:
            yield
        except (PermissionError, FileExistsError, NotADirectoryError) as error:
            raise ShelfFolderError(str(self._file.parent)) from error
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


def _correction(row: tuple[Any, ...]) -> Correction:
    kind, start, end, words, others, type_, name = row
    return Correction(
        CorrectionKind(str(kind)),
        _anchor(start, end, words),
        tuple(_anchor(*other) for other in json.loads(str(others))),
        EntityType(str(type_)) if type_ else None,
        str(name) if name is not None else None,
    )


def _anchor(start: object, end: object, words: object) -> Anchor:
    return Anchor(Span(int(str(start)), int(str(end))), str(words))


def _list(lemmas: tuple[str, ...]) -> str:
    return json.dumps(lemmas, ensure_ascii=False)
