"""Colours between those of a palette."""

from functools import cache

from PySide6.QtGui import QColor

_SEEN = 3.0  # the contrast at which a thin line is still seen well (WCAG 1.4.11)
_LINEAR = 0.03928  # below it a channel of sRGB is linear
_STEPS = 40


@cache
def between(first: str, second: str, share: float) -> QColor:
    """Return the colour that lies a share of the way from one colour to another."""
    start, end = QColor(first), QColor(second)
    return QColor.fromRgbF(
        start.redF() + (end.redF() - start.redF()) * share,
        start.greenF() + (end.greenF() - start.greenF()) * share,
        start.blueF() + (end.blueF() - start.blueF()) * share,
    )


@cache
def whisper(paper: str, colour: str) -> QColor:
    """Return a colour paled towards its paper as far as a line in it can still be seen."""
    shades = (between(paper, colour, step / _STEPS) for step in range(1, _STEPS))
    return next(
        (shade for shade in shades if contrast(shade, QColor(paper)) >= _SEEN), QColor(colour)
    )


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
