"""Where a card stands: below its word or above it, inside the window, never on the word."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize


def place_card(word: Sequence[QRect], card: QSize, bounds: QRect, inset: int) -> QRect:
    """Return the card's rectangle.

    Args:
        word: The boxes of the word, one a line.
        card: Its whole size; it is made less high where there is no room.
        bounds: The window's inside.
        inset: Empty edge of the card, so that its text begins where the word does.
    """
    top = min(rect.top() for rect in word)
    bottom = max(rect.bottom() for rect in word) + 1
    below, above = bounds.bottom() + 1 - bottom, top - bounds.top()
    goes_below = card.height() <= below or below >= above
    height = max(1, min(card.height(), below if goes_below else above))
    y = bottom if goes_below else top - height
    width = min(card.width(), bounds.width())
    x = min(max(word[0].left() - inset, bounds.left()), bounds.right() + 1 - width)
    return QRect(QPoint(x, y), QSize(width, height))
