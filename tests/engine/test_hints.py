"""What the card adds from outside the article."""

import pytest

from engine.reading import entities_in
from razbor.entities.entity import EntityType
from razbor.entities.gazetteer import countries, places
from razbor.entities.hints import hint_of

HINTS = [
    ("Он вернулся в Астану.", "Астана", "столица, Казахстан"),
    ("Он вернулся в Караганду.", "Караганда", "город, Казахстан"),
    ("Посол Норвегии уехал.", "Норвегия", "государство, столица – Осло"),
    ("В Татарстане выпал снег.", "Татарстан", "регион, Россия"),
    ("Об этом сообщили в МИД.", "МИД", "министерство иностранных дел"),
    ("Об этом сообщает ТАСС.", "ТАСС", "средство массовой информации"),
    ("Он вернулся в Белозорск.", "Белозорск", None),
]


@pytest.mark.parametrize(("text", "name", "hint"), HINTS)
def test_hint(text: str, name: str, hint: str | None) -> None:
    told = {entity.canonical: entity.hint for entity in entities_in(text).entities}
    assert told[name] == hint


def test_every_capital_is_of_a_country() -> None:
    names = {place.names[0] for place in places().values() if place.kind == "country"}
    hints = [hint_of(EntityType.GPE, "country", name) or "" for name in names]
    assert sum(hint.startswith("государство, столица – ") for hint in hints) > 180


def test_every_town_lies_in_a_known_country() -> None:
    codes = {place.code for place in places().values() if place.kind in {"city", "region"}}
    assert codes - {"-"} <= set(countries())
