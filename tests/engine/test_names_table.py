"""Names of many peoples in every case: nominative, gender, parts."""

import re

import pytest

from engine.name_table import NAMES, PEOPLE
from engine.reading import entities_in

SENTENCES = {
    "Nom": "{} выступит с докладом.",
    "Gen": "Интервью {} вышло в среду.",
    "Dat": "Награду вручили {}.",
    "Acc": "Журналисты спросили {} о планах.",
    "Ins": "Встреча с {} прошла в среду.",
    "Loc": "В статье рассказали о {}.",
}
GENDERS = {"masc": "m", "femn": "f", None: ""}


def rows(table: str) -> list[tuple[str, ...]]:
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize("row", rows(PEOPLE), ids=lambda row: row[1])
def test_person(row: tuple[str, ...]) -> None:
    case, written, canonical, gender, first, patronymic, last = row
    people = [
        e for e in entities_in(SENTENCES[case].format(written)).entities if e.type == "PERSON"
    ]
    assert [person.canonical for person in people] == [canonical]
    (person,) = people
    assert person.name is not None
    told = {"first": first, "patronymic": patronymic, "last": last}
    parts = {kind: getattr(person.name, kind) or "" for kind, part in told.items() if part}
    assert parts == {kind: part for kind, part in told.items() if part}
    if gender:
        assert GENDERS[person.gender] == gender


@pytest.mark.parametrize("row", rows(NAMES), ids=lambda row: row[2])
def test_name(row: tuple[str, ...]) -> None:
    kind, drawn, canonical = row
    text, written = re.sub(r"[\[\]]", "", drawn), re.findall(r"\[(.+)\]", drawn)
    found = entities_in(text)
    kinds = {e.id: (e.type, e.canonical) for e in found.entities}
    told = [kinds[m.entity] for m in found.mentions if m.span.of(text) in written]
    assert told == [(kind, canonical)]
