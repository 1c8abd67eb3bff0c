"""One SQLite file with every imported dictionary; the card's look-up is one method of it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from razbor.dictionaries.entry import Entry
from razbor.dictionaries.errors import BusyError, StoreError
from razbor.dictionaries.keys import key
from razbor.schema import grow, version_of

_MOST_SHOWN = 24
_SCHEMA = """
CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    source TEXT NOT NULL,                -- the file's name
    licence TEXT NOT NULL,
    mark TEXT NOT NULL UNIQUE,           -- what tells the file from any other
    position INTEGER NOT NULL,           -- the reader's order
    is_on INTEGER NOT NULL DEFAULT 1,
    entries INTEGER NOT NULL DEFAULT 0,
    taken INTEGER NOT NULL DEFAULT 0,    -- articles of the file already read: where to resume
    is_whole INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    dictionary INTEGER NOT NULL,
    headword TEXT NOT NULL,
    html TEXT NOT NULL
);
CREATE TABLE form (                      -- a key finds an entry
    key TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (key, entry)
) WITHOUT ROWID;
CREATE TABLE redirect (                  -- a key is found under another one
    key TEXT NOT NULL,
    dictionary INTEGER NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (key, dictionary, target)
) WITHOUT ROWID;
"""
_SOURCES = """
ALTER TABLE dictionary ADD COLUMN path TEXT NOT NULL DEFAULT '';          -- where to resume from
ALTER TABLE dictionary ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0;   -- stopped by the reader
ALTER TABLE dictionary ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0;     -- being removed
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_STEPS = (_SCHEMA, _SOURCES)
_FOUND = """
SELECT d.position, e.id, d.name, e.headword, e.html, d.source, d.licence
FROM form f JOIN entry e ON e.id = f.entry JOIN dictionary d ON d.id = e.dictionary
WHERE f.key = ?1 AND d.is_on AND d.is_whole
UNION
SELECT d.position, e.id, d.name, e.headword, e.html, d.source, d.licence
FROM redirect r JOIN form f ON f.key = r.target JOIN entry e ON e.id = f.entry
JOIN dictionary d ON d.id = e.dictionary
WHERE r.key = ?1 AND e.dictionary = r.dictionary AND d.is_on AND d.is_whole
ORDER BY 1, 2 LIMIT ?2
"""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One imported dictionary, or one whose import was stopped (``is_whole`` is false).

    ``path`` is the file that a stopped import goes on with; ``is_paused`` when the reader stopped
    it.
    """

    id: int
    name: str
    format: str
    source: str
    licence: str
    is_on: bool
    entries: int
    is_whole: bool
    path: str = ""
    is_paused: bool = False


_COLUMNS = "id, name, format, source, licence, is_on, entries, is_whole, path, is_paused"


def _dictionary(row: tuple[Any, ...]) -> Dictionary:
    number, name, kind, source, licence, on, entries, whole, path, paused = row
    truth = bool(on), entries, bool(whole), path, bool(paused)
    return Dictionary(number, name, kind, source, licence, *truth)


class Store:
    """The dictionaries of a reader; any method may raise a StoreError. For one thread."""

    def __init__(self, file: Path, patience: float = 60) -> None:
        """Take the file, which may not exist; ``patience`` are seconds to wait for who writes."""
        self._file = file
        self._patience = patience
        self._connection: sqlite3.Connection | None = None

    def entries(self, keys: Sequence[str]) -> tuple[Entry, ...]:
        """Return what the dictionaries say of the words, in the reader's order.

        ``keys`` are words in any writing, the best first: the form, then its lemmas. Within a
        dictionary the entries of an earlier word come first; none is given twice.
        """
        if self._connection is None and not self._file.exists():
            return ()
        found: dict[int, tuple[int, int, Entry]] = {}
        with self._sense() as base:
            for rank, word in enumerate(dict.fromkeys(key(word) for word in keys)):
                for position, row, *rest in base.execute(_FOUND, (word, _MOST_SHOWN)):
                    found.setdefault(row, (position, rank, Entry(*rest)))
        ranked = sorted(found.values(), key=lambda one: one[:2])
        return tuple(entry for _, _, entry in ranked[:_MOST_SHOWN])

    def dictionaries(self) -> tuple[Dictionary, ...]:
        """Return the dictionaries in the reader's order."""
        if self._connection is None and not self._file.exists():
            return ()
        query = f"SELECT {_COLUMNS} FROM dictionary WHERE NOT is_gone ORDER BY position, id"  # noqa: S608
        with self._sense() as base:
            return tuple(_dictionary(row) for row in base.execute(query))

    def turn(self, dictionary: int, *, on: bool) -> None:
        """Ask a dictionary from now on, or leave it out."""
        with self.transaction() as base:
            base.execute("UPDATE dictionary SET is_on = ? WHERE id = ?", (on, dictionary))

    def order(self, dictionaries: Sequence[int]) -> None:
        """Set the reader's order, the first asked first."""
        with self.transaction() as base:
            places = list(enumerate(dictionaries))
            base.executemany("UPDATE dictionary SET position = ? WHERE id = ?", places)

    def pause(self, dictionary: int, *, paused: bool) -> None:
        """Leave an import stopped until the reader asks for it, or let it go on by itself."""
        with self.transaction() as base:
            query = "UPDATE dictionary SET is_paused = ? WHERE id = ?"
            base.execute(query, (paused, dictionary))

    def remove(self, dictionary: int) -> None:
        """Forget a dictionary and all that it says: at once for who looks.

        That takes seconds for a large one; who dies in the middle leaves the rest to ``sweep``.
        """
        with self.transaction() as base:
            query = "UPDATE dictionary SET is_gone = 1, is_on = 0 WHERE id = ?"
            base.execute(query, (dictionary,))
        self._remove_all(dictionary)

    def sweep(self) -> None:
        """Finish what a removal has left."""
        with self._sense() as base:
            rows = base.execute("SELECT id FROM dictionary WHERE is_gone").fetchall()
        for (number,) in rows:
            self._remove_all(number)

    def note(self, name: str) -> str:
        """Return what was noted under a name, or an empty string."""
        with self._sense() as base:
            row = base.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_note(self, name: str, value: str) -> None:
        """Note something."""
        with self.transaction() as base:
            base.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def _remove_all(self, dictionary: int) -> None:
        with self.transaction() as base:
            base.execute(
                "DELETE FROM form WHERE entry IN (SELECT id FROM entry WHERE dictionary = ?)",
                (dictionary,),
            )
            for table, column in (("entry", "dictionary"), ("redirect", "dictionary")):
                base.execute(f"DELETE FROM {table} WHERE {column} = ?", (dictionary,))  # noqa: S608
            base.execute("DELETE FROM dictionary WHERE id = ?", (dictionary,))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all of it is kept, or nothing."""
        with self._sense() as base, base:
            base.execute("BEGIN IMMEDIATE")
            yield base

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _sense(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._base()
        except (sqlite3.Error, PermissionError, FileExistsError, NotADirectoryError) as error:
            kind = BusyError if _is_busy(error) else StoreError
            raise kind(str(self._file), str(error)) from error

    def _base(self) -> sqlite3.Connection:
        if self._connection is None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self._file, timeout=self._patience, isolation_level=None)
            try:
                _prepare(base)
            except BaseException:
                base.close()
                raise
            self._connection = base
        return self._connection


def _is_busy(error: Exception) -> bool:
    code = error.sqlite_errorcode if isinstance(error, sqlite3.OperationalError) else 0
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}  # the rest says how


def _prepare(base: sqlite3.Connection) -> None:
    version = version_of(base)
    if version > len(_STEPS):
        raise sqlite3.DatabaseError(f"user_version {version} > {len(_STEPS)}")
    grow(base, _STEPS)
    base.execute("PRAGMA synchronous = NORMAL")
