"""Nested marks: which has the tint, how far from the letters its line is drawn."""

import pytest

from razbor.bridge.marks import MarkType, marks_of
from razbor.bridge.places import Places
from razbor.window.article.mark_layer import lay_marks
from screen.article_cases import marked

ALL = frozenset(MarkType)


@pytest.mark.parametrize(
    ("text", "levels", "tinted"),
    [
        ("[P1 Анна] и [P2 Пётр]", [0, 0], [1, 1]),
        ("[O1 Палата [G1 Приморья]]", [1, 0], [1, 0]),
        ("[P1/NOM Спикер [O1 Палаты [G1 Приморья]]]", [2, 1, 0], [0, 1, 0]),
        ("[V1 Матч [O1 Ветра] и [O2 Волны [G1 Камска]]]", [2, 0, 1, 0], [1, 0, 0, 0]),
        ("[O1/NOM палата [G1 Приморья]]", [1, 0], [0, 1]),
    ],
)
def test_levels_and_tints(text, levels, tinted):
    analysis = marked(text)
    layer = lay_marks(marks_of(analysis), ALL, Places(analysis.text))
    assert list(layer.levels) == levels
    assert list(layer.tinted) == tinted


def test_a_hidden_outer_mark_leaves_its_tint_to_the_inner_one():
    analysis = marked("[O1 Палата [G1 Приморья]]")
    layer = lay_marks(marks_of(analysis), frozenset({MarkType.PLACE}), Places(analysis.text))
    assert layer.visible(0, len(analysis.text)) == [1]
    assert list(layer.tinted)[1] == 1


def test_places_after_an_emoji_are_those_of_qt():
    analysis = marked("😀 [P1 Анна]")
    layer = lay_marks(marks_of(analysis), ALL, Places(analysis.text))
    assert (layer.spans.starts[0], layer.spans.ends[0]) == (3, 7)
