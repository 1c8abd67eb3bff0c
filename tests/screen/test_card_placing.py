"""Where a card stands."""

import pytest
from PySide6.QtCore import QRect, QSize

from razbor.window.card.placing import place_card

WINDOW = QRect(0, 0, 600, 400)


@pytest.mark.parametrize(
    ("word", "card", "expected"),
    [
        (QRect(100, 50, 60, 20), QSize(300, 150), QRect(80, 70, 300, 150)),
        (QRect(100, 350, 60, 20), QSize(300, 150), QRect(80, 200, 300, 150)),
        (QRect(550, 50, 40, 20), QSize(300, 150), QRect(300, 70, 300, 150)),
        (QRect(5, 50, 40, 20), QSize(300, 150), QRect(0, 70, 300, 150)),
        (QRect(100, 190, 60, 20), QSize(300, 300), QRect(80, 210, 300, 190)),
        (QRect(100, 250, 60, 20), QSize(700, 300), QRect(0, 0, 600, 250)),
    ],
    ids=["below", "above at the foot", "at the right edge", "at the left edge", "cut", "huge"],
)
def test_a_card_stands_by_its_word(word, card, expected):
    assert place_card([word], card, WINDOW, inset=20) == expected


@pytest.mark.parametrize("top", range(0, 380, 19))
@pytest.mark.parametrize("height", [40, 200, 600])
def test_a_card_never_lies_on_its_word(top, height):
    lines = [QRect(500, top, 90, 18), QRect(10, top + 20, 50, 18)]
    placed = place_card(lines, QSize(340, height), WINDOW, inset=20)
    assert not any(placed.intersects(line) for line in lines)
