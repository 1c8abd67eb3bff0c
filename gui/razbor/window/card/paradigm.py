"""All forms of a word, in rows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.words.card import FormRow

_ROW, _GAP, _ROUND = 20, 14, 4


class Paradigm(QWidget):
    """A label and its forms in each row, the columns aligned; the form of the text stands out."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._rows: tuple[FormRow, ...] = ()
        self._form = ""

    def show_forms(self, rows: tuple[FormRow, ...], form: str, palette: Palette) -> None:
        """Show a paradigm, and in it the form that is read."""
        self._rows = rows
        self._form = form.replace("\u0301", "").casefold()
        self._palette = palette
        self.setFixedHeight(_ROW * len(rows))
        self.setMinimumWidth(round(sum(self._columns())))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = self._columns()
        for number, row in enumerate(self._rows):
            x = 0.0
            for column, text in enumerate((row.label, *row.forms)):
                here = column > 0 and text.casefold() == self._form
                if here:
                    self._light(painter, x, number, text)
                painter.setFont(sans(13, bold=here))
                painter.setPen(QColor(self._palette.ink if column else self._palette.faint))
                place = QRectF(x, number * _ROW, widths[column], _ROW)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
                x += widths[column]

    def _light(self, painter: QPainter, x: float, number: int, text: str) -> None:
        wide = QFontMetricsF(sans(13, bold=True)).horizontalAdvance(text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.lit))
        place = QRectF(x - _ROUND, number * _ROW + 1, wide + 2 * _ROUND, _ROW - 2)
        painter.drawRoundedRect(place, _ROUND, _ROUND)

    def _columns(self) -> list[float]:
        """Return the width of each column, as wide as its widest form in bold."""
        metrics = QFontMetricsF(sans(13, bold=True))
        widths: list[float] = []
        for row in self._rows:
            for column, text in enumerate((row.label, *row.forms)):
                wide = metrics.horizontalAdvance(text) + _GAP
                if column == len(widths):
                    widths.append(wide)
                widths[column] = max(widths[column], wide)
        return widths
