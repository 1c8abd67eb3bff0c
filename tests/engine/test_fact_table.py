"""Facts as a table: what each line holds, where it comes from, and why a file is not written."""

import csv
import resource
import signal
from dataclasses import replace
from io import StringIO

import pytest

from closed import closed_folder
from engine.exported_case import DAY, POSITION, TEXT, analysis, place
from razbor.entities.entity import Entity, EntityType
from razbor.export.fact_table import COLUMNS, facts_as_csv
from razbor.export.whole_file import put_whole, why_not
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler

OPENING = Fact(
    id="F2",
    type=FactType.EVENT,
    subtype="opening",
    trigger=place("открыла"),
    roles=(Filler("EVENT", None, place("мост")), Filler("TIME", "E3", place("12 мая"))),
    factuality=Factuality.CLAIMED,
    negative=False,
    attribution=(Attribution(1, "E1", "direct"),),
    evidence=(place("открыла мост"), place("12 мая")),
    importance=1,
    summary="Открытие моста, 12 мая",
    confidence=0.9,
    rule="event.opened",
)


def lines(whole, facts):
    return list(csv.DictReader(StringIO(facts_as_csv(whole, facts))))


def test_a_line_says_the_fact_its_words_and_where_they_come_from():
    (line,) = lines(analysis(facts=(OPENING,)), (OPENING,))
    assert list(line) == list(COLUMNS)
    assert line["line"] == "Открытие моста, 12 мая"
    assert line["words"] == "открыла мост; 12 мая"
    assert (line["type"], line["subtype"]) == ("EVENT", "opening")
    assert (line["reality"], line["polarity"]) == ("claimed", "positive")
    assert (line["said_by"], line["time"], line["place"]) == ("Дана Ержанова", "2025-05-12", "")
    assert line["roles"] == "EVENT: мост; TIME: 2025-05-12"
    assert TEXT[int(line["start"]) : int(line["end"])] == "открыла мост"
    assert (line["source"], line["published"]) == ("мост.txt", "2025-05-13")


def test_who_a_line_comes_from():
    added = replace(OPENING, id="F3", rule="reader")
    whole = analysis(facts=(POSITION, added), own_facts=frozenset({"F3"}), rejected=(OPENING,))
    found = lines(whole, (POSITION, added, OPENING))
    assert [line["origin"] for line in found] == ["program", "reader", "rejected"]


def test_what_a_table_program_would_run_is_plain_text():
    evil = replace(OPENING, summary="=HYPERLINK(1)")
    named = Entity("E1", EntityType.PERSON, "@SUM(A1)")
    (line,) = lines(analysis(entities=(named, DAY), facts=(evil,)), (evil,))
    assert line["line"] == "'=HYPERLINK(1)"
    assert line["said_by"] == "'@SUM(A1)"


def test_an_older_file_stays_until_the_new_one_is_whole(tmp_path):
    file = tmp_path / "facts.csv"
    put_whole(file, b"old")
    put_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["facts.csv"]


def names(folder):
    return [file.name for file in folder.iterdir()]


def refused(file):
    with pytest.raises(OSError, match=r".") as caught:
        put_whole(file, b"x" * 100_000)
    return why_not(file, caught.value)


def test_a_folder_in_its_place_is_one_sentence(tmp_path):
    (tmp_path / "facts.csv").mkdir()
    assert refused(tmp_path / "facts.csv") == "«facts.csv» — папка: назовите файл иначе."
    assert names(tmp_path) == ["facts.csv"]


def test_no_such_folder_is_one_sentence(tmp_path):
    assert refused(tmp_path / "gone" / "facts.csv").startswith(f"Папки «{tmp_path / 'gone'}» нет")


def test_a_name_too_long_is_one_sentence(tmp_path):
    assert refused(tmp_path / ("ф" * 300)).startswith("Имя файла слишком длинное")
    assert names(tmp_path) == []


def test_a_closed_folder_is_one_sentence():
    with closed_folder() as folder:
        said = refused(folder / "facts.csv")
    assert said == f"В папку «{folder}» писать нельзя: выберите другую."


def test_no_room_is_one_sentence_and_the_older_file_is_whole(tmp_path):
    file = tmp_path / "facts.csv"
    put_whole(file, b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        said = refused(file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert said == "Файл «facts.csv» не записан: на диске нет места, освободите его."
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["facts.csv"]
