"""The reader's file: what is kept comes back, killed or not; what is wrong is one sentence."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from closed import closed_folder
from razbor.analysis.anchors import Anchor
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from razbor.library.errors import (
    ShelfBrokenError,
    ShelfFolderError,
    ShelfFullError,
    ShelfIOError,
    ShelfLockedError,
    ShelfNewerError,
)
from razbor.library.library_file import VERSION
from razbor.library.shelf import Shelf, article_key
from razbor.text.span import Span

TEXT = "Дана Ержанова 🌊 приехала."
AT = Anchor(Span(0, 13), "Дана Ержанова")
RENAME = Correction(CorrectionKind.RENAME, AT, name="Дана «А» Ержанова\ud800")
MERGE = Correction(CorrectionKind.MERGE, AT, (Anchor(Span(5, 13), "Ержанова"), AT))
RETYPE = Correction(CorrectionKind.RETYPE, AT, type=EntityType.ORG)
NAME = OwnName("Даны", EntityType.PERSON, "Дана", ("дана",))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "папка" / "reader.sqlite"


@pytest.fixture
def shelf(file):
    with closing(Shelf(file)) as shelf:
        yield shelf


def test_reading_makes_no_file(shelf, file):
    assert shelf.corrections(TEXT) == []
    assert shelf.own_names() == []
    assert not file.exists()


def test_what_is_kept_comes_back_in_order(shelf, file):
    made = [MERGE, RETYPE]
    steps = [shelf.keep(TEXT, each) for each in made]
    shelf.keep("другая статья", MERGE)
    shelf.close()
    with closing(Shelf(file)) as again:
        assert again.corrections(TEXT) == list(zip(steps, made, strict=True))


def test_a_dropped_step_is_gone_and_its_number_is_not_used_again(shelf):
    shelf.keep(TEXT, MERGE)
    last = shelf.keep(TEXT, RETYPE)
    shelf.drop(last)
    assert shelf.keep(TEXT, RETYPE) > last
    assert [each for _, each in shelf.corrections(TEXT)] == [MERGE, RETYPE]


def test_own_names(shelf):
    shelf.keep_names([NAME, OwnName("мы", None, "мы")])
    shelf.keep_names([OwnName("Даны", None, "Дана")])
    shelf.drop_name("мы")
    assert shelf.own_names() == [OwnName("Даны", None, "Дана")]


def test_it_is_a_write_ahead_log_with_a_version(shelf, file):
    shelf.keep(TEXT, MERGE)
    with closing(sqlite3.connect(file)) as base:
        assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert base.execute("PRAGMA user_version").fetchone() == (VERSION,)


KILLED = """
import os, signal, sys
from pathlib import Path
from engine.test_shelf import MERGE, RETYPE, TEXT
from razbor.library.shelf import Shelf
shelf = Shelf(Path(sys.argv[1]))
shelf.keep(TEXT, MERGE)
shelf.keep(TEXT, RETYPE)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_loses_nothing(shelf, file):
    root = Path(__file__).parents[2]
    paths = os.pathsep.join([str(root / "gui"), str(root / "tests")])
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(file)],
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert [each for _, each in shelf.corrections(TEXT)] == [MERGE, RETYPE]


def test_a_locked_file_is_not_waited_for(shelf, file):
    shelf.keep(TEXT, MERGE)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ShelfLockedError, match=r"reader\.sqlite"):
            shelf.keep(TEXT, RETYPE)
    shelf.keep(TEXT, RETYPE)


@pytest.mark.parametrize("content", [b"not a database, but long enough to be read as one" * 30])
def test_a_broken_file_is_left_as_it_is(shelf, file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    for use in (lambda: shelf.corrections(TEXT), lambda: shelf.keep(TEXT, MERGE)):
        with pytest.raises(ShelfBrokenError):
            use()
    assert file.read_bytes() == content


def test_a_file_with_other_tables(shelf, file):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as base:
        base.execute(f"PRAGMA user_version = {VERSION}")
    with pytest.raises(ShelfBrokenError):
        shelf.corrections(TEXT)


MEANINGLESS = {
    "kind": ("dance", 0, 4, "[]"),
    "inverted": ("merge", 9, 4, "[]"),
    "others": ("merge", 0, 4, "{"),
}


@pytest.mark.parametrize("row", MEANINGLESS.values(), ids=MEANINGLESS)
def test_a_row_that_means_nothing(shelf, file, row):
    shelf.keep("иное", MERGE)
    with closing(sqlite3.connect(file)) as base, base:
        base.execute(
            "INSERT INTO correction (article, kind, start, end, others, words)"
            " VALUES (?, ?, ?, ?, ?, 'Дана')",
            (article_key(TEXT), *row),
        )
    with pytest.raises(ShelfBrokenError):
        shelf.corrections(TEXT)


def test_a_later_version_is_not_touched(shelf, file):
    shelf.keep(TEXT, MERGE)
    shelf.close()
    with closing(sqlite3.connect(file)) as base:
        base.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(ShelfNewerError):
        shelf.keep(TEXT, RETYPE)


def test_a_full_disk(shelf, file):
    shelf.keep(TEXT, MERGE)
    with closing(sqlite3.connect(file)) as base:
        pages = base.execute("PRAGMA page_count").fetchone()[0]
    shelf._file.write(lambda base: base.execute(f"PRAGMA max_page_count = {pages}"))
    long = Correction(CorrectionKind.RENAME, AT, name="Д" * 100_000)
    with pytest.raises(ShelfFullError):
        shelf.keep(TEXT, long)
    assert shelf.corrections(TEXT)


def test_a_name_that_is_no_text(shelf):
    with pytest.raises((ShelfIOError, ShelfBrokenError)):
        shelf.keep(TEXT, RENAME)


def with_one_correction(folder):
    with closing(Shelf(folder / "reader.sqlite")) as shelf:
        shelf.keep(TEXT, MERGE)


@pytest.fixture
def forbidden():
    with closed_folder(with_one_correction) as folder:
        yield folder


def test_a_read_only_file(forbidden):
    with closing(Shelf(forbidden / "reader.sqlite")) as shelf, pytest.raises(ShelfFolderError):
        shelf.keep(TEXT, RETYPE)


def test_a_read_only_file_is_still_read(forbidden):
    with closing(Shelf(forbidden / "reader.sqlite")) as shelf:
        assert [each for _, each in shelf.corrections(TEXT)] == [MERGE]


def test_a_folder_that_may_not_be_made(forbidden):
    with pytest.raises(ShelfFolderError):
        Shelf(forbidden / "deeper" / "reader.sqlite").keep(TEXT, MERGE)
