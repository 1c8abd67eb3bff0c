"""The two families that are shipped: PT Serif for the article, PT Sans for all the rest."""

import logging
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

from razbor.assets import resource

_SERIF_FILES = ("PTSerif-Regular", "PTSerif-Bold")
_ITALIC_FILES = ("PTSerif-Italic", "PTSerif-BoldItalic")
_SANS_FILES = ("PTSans-Regular", "PTSans-Bold")
_SERIF = ("PT Serif", "Noto Serif", "DejaVu Serif", "serif")
_SANS = ("PT Sans", "Noto Sans", "DejaVu Sans", "sans-serif")


@cache
def _load(names: tuple[str, ...]) -> None:
    """Make some of the shipped fonts known to Qt, once; needs a QGuiApplication."""
    for name in names:
        data = resource(f"fonts/{name}.ttf").read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            logging.getLogger(__name__).warning("font not usable: %s", name)


def serif(pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the article's font at a height in pixels."""
    _load(_SERIF_FILES)
    if italic:
        _load(_ITALIC_FILES)
    return QFont(_font(_SERIF, pixels, bold=bold, italic=italic))


def sans(pixels: int, *, bold: bool = False) -> QFont:
    """Return the interface's font at a height in pixels."""
    _load(_SANS_FILES)
    return QFont(_font(_SANS, pixels, bold=bold, italic=False))


@cache
def sans_metrics(pixels: int, *, bold: bool = False) -> QFontMetricsF:
    """Return how wide and high letters of the interface's font are."""
    return QFontMetricsF(sans(pixels, bold=bold))


@cache
def _font(families: tuple[str, ...], pixels: int, *, bold: bool, italic: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(1, pixels))
    font.setBold(bold)
    font.setItalic(italic)
    return font


@cache
def can_draw(text: str) -> bool:
    """Say whether the program's font, or one that stands in for it, has all signs of a text."""
    layout = QTextLayout(text, sans(12))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(index for run in layout.glyphRuns() for index in run.glyphIndexes())
