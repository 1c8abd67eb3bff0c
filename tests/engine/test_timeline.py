"""Facts in the order of time: the days of a normalised time, what has no place in a calendar."""

from dataclasses import replace
from datetime import date

import pytest

from razbor.analysis.stretch import Stretch, stretch_of
from razbor.analysis.timeline import timeline
from razbor.entities.entity import Entity, EntityType, Timex
from razbor.facts.fact import Fact, FactType, Factuality, Filler
from screen.article_cases import marked, place_of

DAYS = [
    ("2024-10-03", "2024-10-03", "2024-10-03"),
    ("2024-10-03T11:00", "2024-10-03", "2024-10-03"),
    ("2024-10-03TEV", "2024-10-03", "2024-10-03"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-Q3", "2024-07-01", "2024-09-30"),
    ("2024-H2", "2024-07-01", "2024-12-31"),
    ("2024-WI", "2024-12-01", "2025-02-28"),
    ("2024-W40", "2024-09-30", "2024-10-06"),
    ("2025-W14-WE", "2025-04-05", "2025-04-06"),
    ("2025-W14-3", "2025-04-02", "2025-04-02"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2024-05-11/2024-05-20", "2024-05-11", "2024-05-20"),
    ("2007/2011", "2007-01-01", "2011-12-31"),
]


@pytest.mark.parametrize(("value", "first", "last"), DAYS)
def test_days(value, first, last):
    assert stretch_of(value) == Stretch(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["XXXX", "XXXX-WXX-5", "P3D", "2024-02-31", "", "2024/XXXX-05"])
def test_no_place_in_a_calendar(value):
    assert stretch_of(value) is None


def test_a_day_without_a_year():
    assert stretch_of("XXXX-02-29") == Stretch(date(2000, 2, 29), date(2000, 2, 29), yearless=True)
    assert stretch_of("XXXX-11").yearless


TIMES = {
    "В мае": "XXXX-05",
    "В 2019 году": "2019",
    "5 марта": "2020-03-05",
    "скоро": "XXXX",
    "три дня": "P3D",
}


@pytest.fixture
def article():
    bare = marked(". ".join(f"{words} было событие" for words in TIMES) + ".")
    times = tuple(
        Entity(f"T{n}", EntityType.TIMEX, words, timex=Timex("DATE", value))
        for n, (words, value) in enumerate(TIMES.items())
    )
    facts = tuple(
        Fact(
            id=f"F{n}", type=FactType.EVENT, subtype=None, trigger=None,
            roles=(Filler("TIME", f"T{n}", place_of(bare, words)),),
            factuality=Factuality.PLANNED, negative=False, attribution=(),
            evidence=(place_of(bare, words),), importance=1, summary=words, confidence=1.0, rule="",
        )
        for n, words in enumerate(TIMES)
    )  # fmt: skip
    return replace(bare, entities=times, facts=facts)


def test_in_the_order_of_time(article):
    found = timeline(article)
    assert [moment.words for moment in found.dated] == ["В 2019 году", "5 марта"]
    assert [moment.words for moment in found.yearless] == ["В мае"]
    assert [moment.words for moment in found.undated] == ["скоро"]
    assert len(found.moments) == 4


def test_the_time_with_a_place_in_the_calendar_counts(article):
    two = replace(article.facts[3], roles=article.facts[3].roles + article.facts[1].roles)
    found = timeline(replace(article, facts=(two,)))
    assert [moment.words for moment in found.dated if moment.fact] == ["В 2019 году"]


def test_days_of_which_no_fact_tells_stand_with_their_sentence(article):
    bare = marked("Завод открыли [T1 в мае]. [T1 В мае] он вырос.")
    entities = (replace(article.entities[1], id="T1"),)
    found = timeline(replace(bare, entities=entities))
    assert [(m.fact, m.words) for m in found.dated] == [(None, "в мае"), (None, "В мае")]
