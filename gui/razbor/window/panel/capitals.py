"""Small spaced capitals: the headings of sections."""

from PySide6.QtGui import QFont

from razbor.window.fonts import sans


def capitals(pixels: int) -> QFont:
    """Return the letters of a section's heading."""
    font = sans(pixels, bold=True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return font
