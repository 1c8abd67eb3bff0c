"""Tables are laid out once, whoever opens the file at the same moment."""

import sqlite3
from contextlib import closing
from threading import Barrier, Thread

import pytest

from razbor.library.versions import STEPS
from razbor.schema import grow, version_of

TOGETHER = 6
PATIENCE = 60  # seconds
SCRIPTS = ("CREATE TABLE one (a TEXT -- a comment; with a mark\n);", "CREATE TABLE other (b TEXT);")


def opened(file):
    return closing(sqlite3.connect(file, timeout=PATIENCE))


@pytest.mark.parametrize("attempt", range(10))
def test_many_open_a_new_file_at_once(tmp_path, attempt):
    barrier, grown = Barrier(TOGETHER), []

    def work():
        with opened(tmp_path / "library.sqlite") as base:
            barrier.wait()
            grow(base, STEPS)
            grown.append(base.execute("SELECT count(*) FROM word").fetchone())

    threads = [Thread(target=work) for _ in range(TOGETHER)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert grown == [(0,)] * TOGETHER, attempt


def test_an_older_file_grows_with_all_that_is_in_it(tmp_path):
    with opened(tmp_path / "a.sqlite") as base:
        grow(base, SCRIPTS[:1])
        base.execute("INSERT INTO one VALUES ('kept')")
        base.commit()
        grow(base, SCRIPTS)
        assert version_of(base) == len(SCRIPTS)
        assert base.execute("SELECT a FROM one").fetchall() == [("kept",)]
        assert base.execute("SELECT * FROM other").fetchall() == []


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path):
    with opened(tmp_path / "a.sqlite") as base:
        grow(base, SCRIPTS[:1])
        with pytest.raises(sqlite3.OperationalError):
            grow(base, (SCRIPTS[0], SCRIPTS[1] + "\nCREATE TABLE one (a TEXT);"))
        assert version_of(base) == 1
        tables = base.execute("SELECT name FROM sqlite_master").fetchall()
        assert tables == [("one",)]
