"""The word list as an Anki deck and as a table: what a reader of the formats finds in them."""

import csv
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from razbor.analysis.listed_word import Context, ListedWord
from razbor.analysis.vocabulary import WordState
from razbor.export.anki import write_anki
from razbor.export.word_table import COLUMNS, write_words

SNOW = ListedWord(
    "снег",
    "существительное, мужской род",
    "snow",
    WordState.LEARNING,
    "2025-03-02 09:30:00",
    (
        Context("снегом", "творительный падеж", "Город <засыпало> снегом.", 17, "Заря, 02.03.2025"),
        Context("Снега", "родительный падеж", "Снега не было.", 0, ""),
    ),
)
ICE = ListedWord("лёд", "", "", WordState.NEW, "2025-03-02 09:31:00")


def notes(file, folder):
    """Read guid, fields and tags of each note, as any reader of the format does."""
    with zipfile.ZipFile(file) as package:
        assert json.loads(package.read("media")) == {}
        base = folder / "collection.anki2"
        base.write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(base)) as collection:
        assert collection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        cards = collection.execute("SELECT count(*) FROM cards").fetchone()[0]
        rows = collection.execute("SELECT guid, mid, flds, tags FROM notes").fetchall()
        decks = json.loads(collection.execute("SELECT decks FROM col").fetchone()[0])
    assert cards == len(rows)
    assert "Разбор" in {deck["name"] for deck in decks.values()}
    return {guid: (mid, fields.split("\x1f"), tags.strip()) for guid, mid, fields, tags in rows}


def test_a_note_says_all_of_a_word(tmp_path):
    write_anki(tmp_path / "words.apkg", [SNOW])
    ((_, fields, tags),) = notes(tmp_path / "words.apkg", tmp_path).values()
    assert fields == [
        "снег",
        "Город &lt;засыпало&gt; <b>снегом</b>.<br><br><b>Снега</b> не было.",
        "снегом: творительный падеж<br>Снега: родительный падеж",
        "существительное, мужской род",
        "snow",
        "Заря, 02.03.2025",
    ]
    assert tags == "razbor::learning"


def test_a_second_export_has_the_same_notes_and_what_is_new_in_them(tmp_path):
    write_anki(tmp_path / "first.apkg", [SNOW, ICE])
    first = notes(tmp_path / "first.apkg", tmp_path)
    write_anki(tmp_path / "second.apkg", [ICE, replace(SNOW, gloss="snow; snowfall")])
    second = notes(tmp_path / "second.apkg", tmp_path)
    assert first.keys() == second.keys()
    assert {mid for mid, *_ in first.values()} == {mid for mid, *_ in second.values()}
    assert {fields[4] for _, fields, _ in second.values()} == {"", "snow; snowfall"}


def test_a_table(tmp_path):
    write_words(tmp_path / "words.csv", [SNOW, ICE])
    with (tmp_path / "words.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["lemma"], row["form"]) for row in rows] == [
        ("снег", "снегом"),
        ("снег", "Снега"),
        ("лёд", ""),
    ]
    assert rows[0]["sentence"] == "Город <засыпало> снегом."


def test_what_looks_like_a_formula_is_text(tmp_path):
    bad = replace(SNOW, contexts=(Context("снег", "", "=HYPERLINK(снег)", 11, "@зло"),))
    write_words(tmp_path / "words.csv", [bad])
    with (tmp_path / "words.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["sentence"], row["source"]) == ("'=HYPERLINK(снег)", "'@зло")


@pytest.mark.parametrize("write", [write_anki, write_words])
def test_a_file_that_cannot_be_written_leaves_the_older_one(tmp_path, write):
    (tmp_path / "words").mkdir()
    with pytest.raises(OSError, match="words"):
        write(tmp_path / "words", [SNOW])
    assert [each.name for each in tmp_path.iterdir()] == ["words"]
