"""Times and amounts by the rules alone: exact bounds and values, with and without a day."""

import re
import time
from datetime import date

import pytest

from engine import amount_table, time_table
from engine.reading import parsed
from razbor.entities.amount_grammar import RULES
from razbor.entities.amounts import find_amounts
from razbor.entities.find import find_entities
from razbor.entities.finds import Find
from razbor.entities.scene import Scene
from razbor.entities.shape import shape_of
from razbor.entities.time_grammar import rules
from razbor.entities.times import find_times

SAID = date(2025, 4, 2)
_MARK = re.compile(r"[\[\]]")


NAMES = [
    ("Три дня назад он вернулся.", "три дня назад"),
    ("До конца года дорогу откроют.", "конец года"),
    ("Работы шли с мая по июль 2023 года.", "мая по июль 2023 года"),
    ("Вечером 3 мая будет салют.", "Вечер 3 мая"),
    ("Реформу начали в 2015 году.", "2015 год"),
    ("За восемь месяцев выпуск вырос.", "восемь месяцев"),
]

ODD = {
    "figures": "3 ",
    "years": "в 2023 ",
    "months": "мая ",
    "number words": "пять ",
    "figures with dashes": "5–",
    "bounds": "более чем на ",
    "dates side by side": "с 3 по 7 мая 2023 года в 15:30 ",
    "sums side by side": "от 5 тыс. до 7 млн руб. ",
    "a long figure": "9" * 20,
    "commas": "3,",
}
MANY = 100_000  # pieces
SECONDS = 12  # of the processor; what is tried anew from every place takes minutes


def finds(text: str, said: date | None) -> list[Find]:
    """Return the times and amounts of a text in its order."""
    scene = Scene(parsed(text, said))
    scene = scene.seeing(tuple(find_times(scene)))
    return sorted((*scene.finds, *find_amounts(scene)), key=lambda find: find.span.start)


def worth(find: Find) -> str:
    if find.timex is None:
        return find.value or ""
    kind = "" if find.timex.type == "DATE" else find.timex.type
    return " ".join(filter(None, (find.timex.value, find.timex.mod, kind)))


def marked(text: str, found: list[Find]) -> str:
    """Return a text with brackets around what was found."""
    out, end = "", 0
    for find in found:
        out += text[end : find.span.start] + "[" + find.span.of(text) + "]"
        end = find.span.end
    return out + text[end:]


def told(row: tuple[str, ...], said: date | None, *, times: bool) -> tuple[str, ...]:
    """Return the text of a row as it is read: with brackets, and what each find is worth."""
    text = _MARK.sub("", row[0])
    found = [find for find in finds(text, said) if (find.timex is not None) == times]
    return (marked(text, found), *map(worth, found))


@pytest.mark.parametrize(
    "row",
    [
        *time_table.DAYS,
        *time_table.MONTHS_AND_YEARS,
        *time_table.PARTS,
        *time_table.NEAR,
        *time_table.HOURS,
        *time_table.LENGTHS,
        *time_table.NO_TIMES,
    ],
    ids=lambda row: row[0],
)
def test_times(row: tuple[str, ...]) -> None:
    assert told(row, SAID, times=True) == row


@pytest.mark.parametrize("row", time_table.UNDATED, ids=lambda row: row[0])
def test_times_without_a_day_of_publication(row: tuple[str, ...]) -> None:
    assert told(row, None, times=True) == row


@pytest.mark.parametrize(
    "row",
    [
        *amount_table.MONEY,
        *amount_table.SHARES,
        *amount_table.MEASURES,
        *amount_table.NO_AMOUNTS,
    ],
    ids=lambda row: row[0],
)
def test_amounts(row: tuple[str, ...]) -> None:
    assert told(row, SAID, times=False) == row


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_time_keeps_the_words_that_have_no_nominative(text: str, name: str) -> None:
    assert [e.canonical for e in find_entities(parsed(text, SAID)).entities] == [name]


def test_the_edges_of_one_month_are_two_times() -> None:
    found = find_entities(parsed("В начале мая и в конце мая тепло.", SAID))
    assert [e.canonical for e in found.entities] == ["начало мая", "конец мая"]


@pytest.mark.parametrize("unit", ODD.values(), ids=ODD.keys())
def test_odd_input_takes_no_longer_than_its_length(unit: str) -> None:
    shape = shape_of(unit * (MANY // max(1, len(shape_of(unit).pieces))))
    began = time.process_time()
    for _, pattern in (*rules(), *RULES):
        for caught in shape.caught(pattern):
            assert caught.last - caught.first < 60
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("unit", ODD.values(), ids=ODD.keys())
def test_odd_input_is_read_without_an_error(unit: str) -> None:
    text = (unit * 600).strip()
    for find in finds(text, SAID):
        assert find.span.of(text).strip() == find.span.of(text)
        assert worth(find)
