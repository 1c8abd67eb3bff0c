"""The two families that are shipped: PT Serif for the article, PT Sans for all the rest."""

import logging
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from razbor.assets import resource

_FILES = (
    "PTSerif-Regular",
    "PTSerif-Bold",
    "PTSerif-Italic",
    "PTSerif-BoldItalic",
    "PTSans-Regular",
    "PTSans-Bold",
)
_SERIF = ("PT Serif", "Noto Serif", "DejaVu Serif", "serif")
_SANS = ("PT Sans", "Noto Sans", "DejaVu Sans", "sans-serif")


@cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt; needs a QGuiApplication, works once a process."""
    for name in _FILES:
        data = resource(f"fonts/{name}.ttf").read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            logging.getLogger(__name__).warning("font not usable: %s", name)


def serif(pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the article's font at a height in pixels."""
    return _font(_SERIF, pixels, bold=bold, italic=italic)


def sans(pixels: int, *, bold: bool = False) -> QFont:
    """Return the interface's font at a height in pixels."""
    return _font(_SANS, pixels, bold=bold, italic=False)


def _font(families: tuple[str, ...], pixels: int, *, bold: bool, italic: bool) -> QFont:
    load_fonts()
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(1, pixels))
    font.setBold(bold)
    font.setItalic(italic)
    return font
