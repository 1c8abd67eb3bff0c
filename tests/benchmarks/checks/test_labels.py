"""What a label tells of a nominative."""

from pathlib import Path

import pytest

from benchmarks.canonical import canonical_rows
from benchmarks.nerel.labels import nominative, read_labelled
from benchmarks.settings import Settings

TOLD = [
    ("PERSON", "Ульфом Хагеном", "Хаген, Ульф", "ульф хаген"),
    ("PERSON", "Лосеву", "Пётр Ильич Лосев", "лосев"),
    ("ORGANIZATION", "Совета озёрных портов", "Совет Озёрных Портов", "совет озерных портов"),
    ("STATE_OR_PROVINCE", "Озёрного края", "Озёрный край (область)", "озерный край"),
    ("CITY", "Белозорске", "Белозорск", "белозорск"),
]
UNTOLD = [
    ("PERSON", "Лосеву", "Ульф Хаген"),
    ("PERSON", "Петру Лосеву", "нет данных"),
    ("ORGANIZATION", "Совета", "Совет озёрных портов"),
    ("CITY", "белозорский", "Белозорск"),
    ("PRODUCT", "Zorka", "Zorka"),
]
TEXT = "Встреча с Ульфом Хагеном в Белозорске."
ANNOTATION = """T1\tPERSON 10 24\tУльфом Хагеном
T2\tCITY 27 37\tБелозорске
T3\tDATE 0 7\tВстреча
N1\tReference T1 Wikidata:Q1\tХаген, Ульф
N2\tReference T2 Wikidata:NULL\t
"""


@pytest.mark.parametrize(("kind", "written", "label", "words"), TOLD)
def test_a_label_tells_a_nominative(kind: str, written: str, label: str, words: str) -> None:
    assert " ".join(nominative(kind, written, label) or ()) == words


@pytest.mark.parametrize(("kind", "written", "label"), UNTOLD)
def test_a_label_tells_nothing(kind: str, written: str, label: str) -> None:
    assert nominative(kind, written, label) is None


def test_names_are_measured(tmp_path: Path) -> None:
    folder = tmp_path / "nerel" / "dev"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "one.ann").write_text(ANNOTATION, encoding="utf-8")
    _, labelled = read_labelled(folder, "one")
    assert [(name.type, name.words) for name in labelled] == [
        ("PERSON", ("ульф", "хаген")),
        ("CITY", None),
    ]
    several, *_ = canonical_rows(Settings(corpora=tmp_path))
    assert (several.ours, several.reached) == ("1.000", True)
