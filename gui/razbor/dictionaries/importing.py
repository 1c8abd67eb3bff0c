"""Reading a dictionary file into the store: in steps, each whole; stopped anywhere, it resumes.

A step is one transaction: some entries, their keys, and how far the file is read. Who kills the
program loses the last step alone, and the next import of the same file goes on from there. A file
that turns out to be broken leaves nothing.
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import (
    AlreadyThereError,
    BrokenDictionaryError,
    DictionaryError,
    StoreError,
)
from razbor.dictionaries.file_names import head
from razbor.dictionaries.keys import key
from razbor.dictionaries.recognise import opened_source
from razbor.dictionaries.store import Store

STEP = 4000  # articles in a transaction: 0.1 to 0.3 s
_LONGEST_KEY = 200
_MOST_FORMS = 400
_BUNDLED = "bundled"

Heard = Callable[[int, int], bool]  # (read, promised or 0) -> whether to go on


def add(store: Store, file: Path, heard: Heard = lambda _read, _promised: True) -> bool:
    """Import a dictionary; false when ``heard`` stopped it, and then it may be resumed.

    Raises:
        DictionaryError: nothing of the file is left in the store.
    """
    store.sweep()
    source = opened_source(file)
    number, taken = _begun(store, source, head(file))
    try:
        return _read_on(store, source, number, taken, heard)
    except StoreError:
        raise  # the file is good: what was read stays, to go on from
    except DictionaryError:
        store.remove(number)
        raise
    except (OSError, UnicodeError) as error:
        store.remove(number)
        raise BrokenDictionaryError(file.name) from error


def _begun(store: Store, source: Source, file: Path) -> tuple[int, int]:
    """Return the dictionary's number in the store and how many of its articles are there."""
    mark = _mark(source, file)
    with store.transaction() as base:
        query = "SELECT id, taken, is_whole FROM dictionary WHERE mark = ?"
        row = base.execute(query, (mark,)).fetchone()
        if row is None:
            last = base.execute("SELECT coalesce(max(position), -1) + 1 FROM dictionary")
            said = (source.name, source.format, file.name, source.licence)
            values = (*said, mark, *last.fetchone(), str(file.resolve()))
            columns = "name, format, source, licence, mark, position, path"
            query = f"INSERT INTO dictionary ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
            return base.execute(query, values).lastrowid or 0, 0
        base.execute(
            "UPDATE dictionary SET path = ?, is_paused = 0 WHERE id = ?",
            (str(file.resolve()), row[0]),
        )
    if row[2]:
        raise AlreadyThereError(source.name)
    return row[0], row[1]


def _mark(source: Source, file: Path) -> str:
    """Tell a file from any other by its name, size and first bytes, wherever it lies."""
    with file.open("rb") as stream:
        begins = sha256(stream.read(1 << 16)).hexdigest()
    return json.dumps([source.format, file.name, file.stat().st_size, begins], ensure_ascii=False)


def _read_on(store: Store, source: Source, number: int, taken: int, heard: Heard) -> bool:
    articles = islice(source.articles(), taken, None)
    while step := list(islice(articles, STEP)):
        taken += len(step)
        with store.transaction() as base:
            entries = sum(_keep(base, number, article) for article in step)
            base.execute(
                "UPDATE dictionary SET entries = entries + ?, taken = ? WHERE id = ?",
                (entries, taken, number),
            )
        share = step[-1].share
        if not heard(taken, source.total or (round(taken / share) if share else 0)):
            return False
    with store.transaction() as base:
        base.execute("UPDATE dictionary SET is_whole = 1 WHERE id = ?", (number,))
    return True


def _keep(base: sqlite3.Connection, number: int, article: Article) -> int:
    """Write one article; return 1 when it is an entry, 0 when a redirect or empty."""
    keys = {key(word)[:_LONGEST_KEY] for word in article.headwords[:_MOST_FORMS]} - {""}
    if article.target:
        target = key(article.target)
        rows = [(one, number, target) for one in keys if one != target]
        base.executemany("INSERT OR IGNORE INTO redirect VALUES (?, ?, ?)", rows)
        return 0
    if not keys or not article.html:
        return 0
    values = (number, article.headwords[0][:_LONGEST_KEY], article.html)
    query = "INSERT INTO entry (dictionary, headword, html) VALUES (?, ?, ?)"
    entry = base.execute(query, values).lastrowid
    base.executemany("INSERT OR IGNORE INTO form VALUES (?, ?)", [(one, entry) for one in keys])
    return 1


def bring_bundled(store: Store, file: Path, heard: Heard = lambda _read, _promised: True) -> bool:
    """Import the dictionary that comes with the program, once; tell whether there was need to.

    A newer edition takes the place of the one before; one that the reader removed stays away.
    """
    edition = _mark(opened_source(file), file)
    before = store.note(_BUNDLED)
    if before == edition:
        return False
    with suppress(AlreadyThereError):
        add(store, file, heard)
    store.keep_note(_BUNDLED, edition)
    if before:
        with store.transaction() as base:
            rows = base.execute("SELECT id FROM dictionary WHERE mark = ?", (before,)).fetchall()
        for (number,) in rows:
            store.remove(number)
    return True
