"""The tables of a SQLite file: laid out once, however many programs open it at one moment."""

import sqlite3
from collections.abc import Iterator, Sequence
from time import monotonic, sleep

_PAUSE = 0.005  # seconds between two tries


def version_of(base: sqlite3.Connection) -> int:
    """Return the version of a file's tables, 0 for a new file."""
    return int(base.execute("PRAGMA user_version").fetchone()[0])


def grow(base: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Lay out the tables that a file lacks, with all that is in it; a new file gets a log.

    ``steps`` are scripts, one from each version to the next.
    """
    version = version_of(base)
    if version == 0:
        _keep_log(base)
    if version >= len(steps):
        return
    base.execute("BEGIN IMMEDIATE")
    with base:
        for step in steps[version_of(base) :]:  # asked again: another may have been first
            for statement in _statements(step):
                base.execute(statement)
        base.execute(f"PRAGMA user_version = {max(version_of(base), len(steps))}")


def _keep_log(base: sqlite3.Connection) -> None:
    """Write ahead from now on; SQLite itself waits for nobody here, as it does elsewhere."""
    latest = monotonic() + base.execute("PRAGMA busy_timeout").fetchone()[0] / 1000
    while True:
        try:
            base.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > latest:
                raise
            sleep(_PAUSE)
        else:
            return


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
