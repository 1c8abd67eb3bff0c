"""The legend: each type with its line, its count and its key; a click shows or hides it."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from razbor.bridge.marks import Mark, MarkType
from razbor.bridge.type_names import type_name
from razbor.i18n import tr, trn
from razbor.window.flow import Flow
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.type_line import draw_type_line

_HEIGHT = 24
_LINE = 15
_PADDING = 8


class LegendChip(QAbstractButton):
    """One type."""

    def __init__(self, kind: MarkType, key: int, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._type, self._key, self._palette = kind, key, palette
        self._count = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(sans(13))

    @property
    def type(self) -> MarkType:
        """Return the type."""
        return self._type

    @property
    def marks(self) -> int:
        """Return how many marks there are of the type."""
        return self._count

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many marks there are; a type without marks goes."""
        self._count = count
        self.setVisible(count > 0)
        name = type_name(self._type).many
        marks = trn("{} выделение", "{} выделений", count)
        self.setAccessibleName(f"{name}, {marks}")
        self.setToolTip(
            tr("К следующему: {key}. Показать или скрыть: Alt+{key}").format(key=self._key)
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        texts = (str(self._key), type_name(self._type).many, str(self._count))
        return QSize(
            2 * _PADDING + _LINE + 15 + sum(metrics.horizontalAdvance(text) for text in texts),
            _HEIGHT,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_outline(painter)
        on, palette = self.isChecked(), self._palette
        x = float(_PADDING)
        x = self._write(painter, str(self._key), x, palette.faint) + 5
        painter.setOpacity(1.0 if on else 0.4)
        start = QPointF(x, self.height() / 2 + 0.5)
        draw_type_line(painter, self._type, start, _LINE, palette)
        painter.setOpacity(1.0)
        x += _LINE + 6
        name_colour = palette.ink if self.underMouse() else palette.soft
        x = self._write(
            painter, type_name(self._type).many, x, name_colour if on else palette.faint
        )
        self._write(painter, str(self._count), x + 4, palette.faint)

    def _draw_outline(self, painter: QPainter) -> None:
        palette = self._palette
        edge = palette.accent if self.hasFocus() else palette.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(palette.paper if self.isChecked() else palette.panel))
        outline = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(outline, _HEIGHT / 2 - 1, _HEIGHT / 2 - 1)

    def _write(self, painter: QPainter, text: str, x: float, colour: str) -> float:
        font = sans(13)
        if not self.isChecked() and text == type_name(self._type).many:
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRectF(x, 0, self.width(), self.height() - 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return x + painter.fontMetrics().horizontalAdvance(text)


class Legend(QWidget):
    """The six types; ``shown_changed`` carries those that are shown."""

    shown_changed = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self)
        flow.setContentsMargins(16, 10, 16, 8)
        kinds = enumerate(MarkType, start=1)
        self._chips = {kind: LegendChip(kind, key, palette, self) for key, kind in kinds}
        for chip in self._chips.values():
            chip.setFont(sans(13))
            chip.set_count(0)
            chip.toggled.connect(self._tell)
            flow.addWidget(chip)
        self.retranslate()
        self.count(())

    @property
    def chips(self) -> tuple[LegendChip, ...]:
        """Return the chips in the order of the keys."""
        return tuple(self._chips.values())

    @property
    def shown(self) -> frozenset[MarkType]:
        """Return the types that are shown."""
        return frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        for chip in self._chips.values():
            chip.set_palette_theme(palette)

    def count(self, marks: Iterable[Mark]) -> None:
        """Show how many marks of each type there are."""
        counts = Counter(mark.type for mark in marks)
        for kind, chip in self._chips.items():
            chip.set_count(counts[kind])
        self.setVisible(bool(counts))

    def toggle(self, kind: MarkType) -> None:
        """Show or hide one type."""
        self._chips[kind].toggle()

    def _tell(self) -> None:
        self.shown_changed.emit(self.shown)

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.setAccessibleName(tr("Типы выделений"))
        for chip in self._chips.values():
            chip.set_count(chip.marks)
            chip.update()
