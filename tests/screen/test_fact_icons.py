"""The drawings in front of facts: one for each type, and no thumb up for criticism."""

import pytest

from engine.reading import facts_in
from razbor.assets import read_text
from razbor.bridge.fact_icons import icon_of
from razbor.facts.fact import FactType

DRAWN = [
    # text, type, drawing
    ("Мэр Олег Рой похвалил Анну Линд.", "STANCE", "stance"),
    ("Мэр Олег Рой раскритиковал Анну Линд.", "STANCE", "stance_against"),
    ("Мэр Олег Рой не поддержал проект.", "STANCE", "stance_against"),
    ("Мэр Олег Рой надеется на победу клуба «Луч».", "STANCE", "stance_expectation"),
    ("Олег Рой назначен мэром Осло.", "APPOINTMENT", "appointment"),
    ("Олег Рой ушёл с поста мэра Осло.", "APPOINTMENT", "appointment_end"),
    ("Скончался певец Олег Рой.", "LIFE", "mourning"),
    ("Певец Олег Рой родился в Осло.", "LIFE", "life"),
    ("Мэр Олег Рой выразил соболезнования Петеру Хольму.", "COURTESY", "mourning"),
    ("Мэр Олег Рой поздравил Анну Линд.", "COURTESY", "courtesy"),
    ("Мэр Олег Рой поговорил по телефону с Анной Линд.", "MEETING", "meeting_phone"),
]


@pytest.mark.parametrize(("text", "kind", "drawing"), DRAWN)
def test_a_drawing_says_what_its_fact_says(text: str, kind: str, drawing: str) -> None:
    assert {icon_of(fact) for fact in facts_in(text) if fact.type == kind} == {f"facts/{drawing}"}


NAMES = {kind.lower() for kind in FactType} | {drawing for *_, drawing in DRAWN}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_drawing_is_there(name: str) -> None:
    assert read_text(f"icons/facts/{name}.svg").startswith("<svg")
