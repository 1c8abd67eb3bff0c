"""Quotations: text -> the stretches that stand in quotation marks, outer ones first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from razbor.text.paragraphs import paragraphs
from razbor.text.quotes import pair_quotes

CASES = [
    (
        "Он сказал: «Да».",
        ["«Да»"],
    ),
    (
        "«Мы ценим группу «Север – Юг », она растёт», – сказал он.",
        ["«Мы ценим группу «Север – Юг », она растёт»", "«Север – Юг »"],
    ),
    (
        "«Мост достроит фирма «Луч», – обещал мэр.",
        ["«Мост достроит фирма «Луч»", "«Луч»"],
    ),
    (
        'Газета "Вести" пишет: "Завод "Прибой" закрыт".',
        ['"Вести"', '"Завод "Прибой" закрыт"', '"Прибой"'],
    ),
    ("Журнал „Заря“ вышел.", ["„Заря“"]),
    ("“Да”, – ответил он.", ["“Да”"]),
    ("«Начало\n\nи конец», – сказал он.", ["«Начало\n\nи конец»"]),
    ("«Забыли закрыть.\n\nДругой абзац.", ["«Забыли закрыть."]),
    ("Лишняя» кавычка.", []),
    ("Пустые «» и « ».", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text: str, expected: list[str]):
    assert [q.span.of(text) for q in pair_quotes(text, paragraphs(text))] == expected


def test_one_mark_that_closes_two_leaves_the_outer_one_unclosed():
    text = "«Мост достроит фирма «Луч», – обещал мэр."
    outer, inner = pair_quotes(text, paragraphs(text))
    assert (outer.depth, outer.closed) == (0, False)
    assert (inner.depth, inner.closed) == (1, True)
    assert outer.inner.of(text) == "Мост достроит фирма «Луч"


@given(st.text(alphabet="«»„“”\"' ,–аБ.\n", max_size=60))
def test_never_raises_and_never_crosses(text: str):
    quotes = pair_quotes(text, paragraphs(text))
    for one in quotes:
        assert one.span.covers(one.inner)
        for other in quotes:
            apart = not one.span.overlaps(other.span)
            assert apart or one.span.covers(other.span) or other.span.covers(one.span)


def test_marks_that_may_close_two_are_read_in_one_pass():
    text = "«" + "«а», – " * 20_000
    assert len(pair_quotes(text, paragraphs(text))) == 20_001
