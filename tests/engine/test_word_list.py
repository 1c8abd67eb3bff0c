"""The reader's words: what is kept comes back; an earlier version's file grows, loses nothing."""

import sqlite3
from contextlib import closing

import pytest

from closed import closed_folder
from engine.test_shelf import MERGE, TEXT
from razbor.analysis.listed_word import Context
from razbor.analysis.vocabulary import WordState
from razbor.library.library_file import VERSION
from razbor.library.shelf import Shelf
from razbor.library.versions import STEPS
from razbor.library.word_list import WordList

MET = Context("снегом", "творительный падеж", "Город засыпало снегом.", 15, "Заря, 2 марта 2025")
AGAIN = Context("снега", "родительный падеж", "Снега не было.", 0, "")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def words(file):
    with closing(WordList(file)) as words:
        yield words


def reopened(file):
    return closing(WordList(file))


def test_reading_makes_no_file(words, file):
    assert words.states() == {}
    assert words.listed() == []
    assert words.taught() == {}
    assert not file.exists()


def test_a_word_comes_back_with_all_places_where_it_was_met(words, file):
    words.add("снег", "существительное", "snow", MET)
    words.add("снег", "существительное", "snow", AGAIN)
    words.add("снег", "существительное", "snow", MET)
    with reopened(file) as again:
        (word,) = again.listed()
    assert (word.lemma, word.part, word.gloss) == ("снег", "существительное", "snow")
    assert word.state is WordState.NEW
    assert word.contexts == (MET, AGAIN)
    assert words.word("снег") == word
    assert words.word("лёд") is None


def test_adding_without_a_gloss_keeps_the_one_that_is_there(words):
    words.add("снег", "существительное", "snow", MET)
    words.add("снег", "существительное", "", AGAIN)
    assert words.listed()[0].gloss == "snow"


def test_adding_keeps_the_state(words):
    words.put_state("снег", WordState.LEARNING)
    assert words.listed() == []
    words.add("снег", "существительное", "snow", MET)
    assert words.listed()[0].state is WordState.LEARNING


def test_a_word_taken_off_the_list_keeps_its_state_and_can_be_put_back(words):
    words.add("снег", "существительное", "snow", MET)
    words.put_state("снег", WordState.KNOWN)
    (word,) = words.listed()
    words.remove("снег")
    assert words.listed() == []
    assert words.states() == {"снег": WordState.KNOWN}
    words.put_back(word)
    assert words.listed() == [word]


def test_a_state_taken_away(words):
    words.add("снег", "существительное", "snow", MET)
    words.put_state("снег", None)
    assert words.states() == {}
    assert words.listed() == []


def test_a_taught_lemma(words, file):
    words.teach("стали", "сталь")
    words.teach("стали", "стать")
    words.teach("вина", "вино")
    words.teach("вина", None)
    with reopened(file) as again:
        assert again.taught() == {"стали": "стать"}


def older(file):
    """Make a file as the first version of the program left it."""
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA journal_mode = WAL")
        base.executescript(f"BEGIN; {STEPS[0]} PRAGMA user_version = 1; COMMIT;")
        query = (
            "INSERT INTO own_name (words, type, canonical, lemmas) VALUES (?, 'PERSON', ?, '[]')"
        )
        base.execute(query, ("Даны", "Дана"))
        base.commit()


def test_an_older_file_grows_and_keeps_what_it_has(words, file):
    older(file)
    words.add("снег", "существительное", "snow", MET)
    with closing(Shelf(file)) as shelf:
        assert [name.canonical for name in shelf.own_names()] == ["Дана"]
        shelf.keep(TEXT, MERGE)
    with closing(sqlite3.connect(file)) as base:
        assert base.execute("PRAGMA user_version").fetchone() == (VERSION,)


def older_and_closed(file):
    older(file)
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA journal_mode = DELETE")


def test_an_older_file_that_may_only_be_read_has_no_words():
    with closed_folder(lambda folder: older_and_closed(folder / "reader.sqlite")) as folder:
        with reopened(folder / "reader.sqlite") as words:
            assert words.listed() == []
        with closing(Shelf(folder / "reader.sqlite")) as shelf:
            assert [name.canonical for name in shelf.own_names()] == ["Дана"]
