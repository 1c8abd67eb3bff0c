"""The store of dictionaries: steps, kills, order, what comes with the program; what is shown."""

import os
import signal
import sqlite3
import subprocess
import sys

import pytest

from engine.dictionary_files import html, long_dsl, stardict
from razbor.assets import bundled_dictionary
from razbor.dictionaries.entry import Entry
from razbor.dictionaries.errors import AlreadyThereError
from razbor.dictionaries.file_names import head, looks_like_dictionary
from razbor.dictionaries.fitting import fitting
from razbor.dictionaries.folding import folded
from razbor.dictionaries.importing import add, bring_bundled
from razbor.dictionaries.keys import key
from razbor.dictionaries.markup import sanitise
from razbor.dictionaries.store import Store


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "dictionaries.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<b onclick=x>а</b><script>alert(1)</script>б", "<b>а</b>б"),
        ('<a href="http://x.example">к</a><img src=//x>', "к"),
        ("<div><i>не закрыт", "<div><i>не закрыт</i></div>"),
        ("</b>лишний <i><b>крест</i></b>", "лишний <i><b>крест</b></i>"),
        ("a &lt;script&gt;", "a &lt;script&gt;"),
    ],
)
def test_only_safe_tags_are_left(source, shown):
    assert sanitise(source) == shown


def test_the_key_forgets_case_stress_and_composition():
    assert {key("ЁЛКА"), key("е\u0308лка"), key("ё\u0301лка")} == {"елка"}
    assert key("и\u0306") == key("Й") == "й"


def test_a_stopped_import_is_unseen_and_goes_on_where_it_stopped(tmp_path, store):
    file = long_dsl(tmp_path)
    assert not add(store, file, lambda read, _: read < 8000)
    assert html(store, "слово1") == []
    begun: list[int] = []
    assert add(store, file, lambda read, _: begun.append(read) is None)
    assert begun[0] == 12_000
    assert store.dictionaries()[0].entries == 40_000
    assert html(store, "слово39999") == ["значение 39999"]
    with pytest.raises(AlreadyThereError):
        add(store, file)


def test_a_killed_import_leaves_the_store_whole(tmp_path):
    file, place = long_dsl(tmp_path), tmp_path / "k.sqlite"
    program = (
        "import sys; from pathlib import Path; from razbor.dictionaries.store import Store\n"
        "from razbor.dictionaries.importing import add\n"
        "add(Store(Path(sys.argv[1])), Path(sys.argv[2]), lambda r, _: not print(r, flush=True))"
    )
    path = os.pathsep.join(sys.path)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(place), str(file)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    ) as child:
        child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    store = Store(place)
    with store.transaction() as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert add(store, file)
    assert store.dictionaries()[0].entries == 40_000
    store.close()


def test_order_and_switch_are_the_readers(tmp_path, store):
    add(store, stardict(tmp_path, name="one"))
    add(store, stardict(tmp_path, name="two", wide=True))
    one, two = store.dictionaries()
    store.order([two.id, one.id])
    assert [entry.dictionary for entry in store.entries(["ель"])] == ["two", "one"]
    store.turn(two.id, on=False)
    assert [entry.dictionary for entry in store.entries(["ель"])] == ["one"]
    store.remove(one.id)
    assert store.entries(["ель"]) == ()


def test_a_store_of_the_first_version_is_taken_over(tmp_path):
    place = tmp_path / "old.sqlite"
    with sqlite3.connect(place) as base:
        base.executescript(
            """
            CREATE TABLE dictionary (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,
                format TEXT NOT NULL, source TEXT NOT NULL, licence TEXT NOT NULL,
                mark TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
                is_on INTEGER NOT NULL DEFAULT 1, entries INTEGER NOT NULL DEFAULT 0,
                taken INTEGER NOT NULL DEFAULT 0, is_whole INTEGER NOT NULL DEFAULT 0);
            CREATE TABLE entry (id INTEGER PRIMARY KEY, dictionary INTEGER NOT NULL,
                headword TEXT NOT NULL, html TEXT NOT NULL);
            CREATE TABLE form (key TEXT NOT NULL, entry INTEGER NOT NULL,
                PRIMARY KEY (key, entry)) WITHOUT ROWID;
            CREATE TABLE redirect (key TEXT NOT NULL, dictionary INTEGER NOT NULL,
                target TEXT NOT NULL, PRIMARY KEY (key, dictionary, target)) WITHOUT ROWID;
            INSERT INTO dictionary VALUES (1, 'Ст', 'DSL', 's', '', 'm', 0, 1, 1, 1, 1);
            INSERT INTO entry VALUES (1, 1, 'ель', 'дерево');
            INSERT INTO form VALUES ('ель', 1);
            PRAGMA user_version = 1;
            """
        )
    base.close()
    store = Store(place)
    assert html(store, "ель") == ["дерево"]
    assert [(one.name, one.path) for one in store.dictionaries()] == [("Ст", "")]
    store.close()


def test_the_bundled_dictionary_comes_once_and_stays_away_when_removed(store):
    assert bring_bundled(store, bundled_dictionary())
    (one,) = store.dictionaries()
    assert one.entries > 50_000
    assert "CC BY-SA" in one.licence
    assert store.entries(["министр"])[0].html
    assert not bring_bundled(store, bundled_dictionary())
    store.remove(one.id)
    assert not bring_bundled(store, bundled_dictionary())
    assert store.dictionaries() == ()


def test_a_removal_that_was_cut_short_is_finished_by_the_next_import(tmp_path, store):
    add(store, stardict(tmp_path))
    with store.transaction() as base:
        base.execute("UPDATE dictionary SET is_gone = 1, is_on = 0")
    assert html(store, "ель") == []
    assert store.dictionaries() == ()
    assert add(store, tmp_path / "star.ifo")  # the same file again
    assert html(store, "ель") == ["то же"]


def test_progress_is_told_by_bytes_where_no_count_is_promised(tmp_path, store):
    told: list[tuple[int, int]] = []
    add(store, long_dsl(tmp_path), lambda *step: told.append(step) is None)
    assert all(0.8 < promised / 40_000 < 1.3 for _, promised in told)


FILES = [
    ("star.dict.dz", b"", True),
    ("a.zip", b"", True),
    ("Большой", "\ufeff#NAME".encode("utf-16-le"), True),
    ("kaikki.json", b'{"word": "x"}', True),
    ("article.txt", "Статья".encode(), False),
    ("page.html", b"<html>", False),
]


@pytest.mark.parametrize(("name", "begins", "is_one"), FILES)
def test_a_dictionary_is_told_by_name_or_by_how_it_begins(tmp_path, name, begins, is_one):
    (tmp_path / name).write_bytes(begins)
    assert looks_like_dictionary(tmp_path / name) is is_one


def test_a_pipe_is_no_dictionary_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert not looks_like_dictionary(tmp_path / "pipe")


def test_all_parts_lead_to_one_head(tmp_path):
    file = stardict(tmp_path, packed=True)
    assert {head(one) for one in tmp_path.iterdir()} == {file}


@pytest.mark.parametrize("most", range(1, 40))
def test_what_is_folded_stays_whole_html(most):
    whole = "<div><ol><li>один &amp; <b>два</b></li><li>три<br>четыре</li></ol></div>"
    short, is_cut = folded(whole, most)
    assert sanitise(short) == short
    assert is_cut == (short != whole)
    assert folded(whole, 1000) == (whole, False)


def test_a_name_is_not_explained_by_a_thing():
    entries = [Entry("d", word, "…", "", "") for word in ("роза", "Роза")]
    assert [one.headword for one in fitting(entries, "Роза")] == ["Роза"]
    assert [one.headword for one in fitting(entries, "роза")] == ["роза"]
    assert [one.headword for one in fitting(entries[1:], "роза")] == ["Роза"]
    assert fitting(entries[:1], "Роза") == ()
