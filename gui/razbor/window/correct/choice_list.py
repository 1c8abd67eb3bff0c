"""The rows under a question: a type's line, a name, what is said beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from razbor.bridge.index import Index
from razbor.bridge.mark_types import MarkType
from razbor.window.fonts import sans
from razbor.window.palette import LIGHT, Palette
from razbor.window.panel.row_ground import begin_row
from razbor.window.panel.type_line import draw_type_line

_ROW = 34
_MOST_ROWS = 9
_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One row; ``value`` is what is chosen by it, ``type`` gives its line."""

    text: str
    note: str
    value: object
    type: MarkType | None = None


class ChoiceModel(QAbstractListModel):
    """Holds choices."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Hold other choices."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.text, choice.note) if part)
        return choice if role == _CHOICE else None


class ChoiceList(QListView):
    """Shows choices; as high as it has rows, up to nine."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = ChoiceModel(self)
        self._delegate = _ChoiceDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def show_choices(self, choices: Sequence[Choice], palette: Palette, row: int = 0) -> None:
        """Show choices and stand on one of them; -1 stands on none."""
        self._delegate.palette = palette
        self._model.show(choices)
        self.setFixedHeight(_ROW * min(len(choices), _MOST_ROWS))
        if 0 <= row < len(choices):
            self.setCurrentIndex(self._model.index(row))

    @property
    def choices(self) -> Sequence[Choice]:
        """Return what can be chosen."""
        return self._model.choices

    @property
    def choice(self) -> Choice | None:
        """Return the current row."""
        index = self.currentIndex()
        return self._model.choices[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to the next or previous row."""
        row = self.currentIndex().row() + by
        if 0 <= row < len(self._model.choices):
            self.setCurrentIndex(self._model.index(row))


class _ChoiceDelegate(QStyledItemDelegate):
    """Draws choices."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(1, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(_CHOICE)
        painter.save()
        place = begin_row(painter, option, self.palette)
        line = place.adjusted(10, 0, -10, 0)
        if choice.type is not None:
            start = QPointF(line.left(), line.center().y() + 1)
            draw_type_line(painter, choice.type, start, 15, self.palette)
        self._write(painter, line.adjusted(26, 0, 0, 0), choice)
        painter.restore()

    def _write(self, painter: QPainter, line: QRectF, choice: Choice) -> None:
        painter.setFont(sans(13))
        painter.setPen(QColor(self.palette.soft))
        metrics = painter.fontMetrics()
        note = metrics.elidedText(choice.note, Qt.TextElideMode.ElideRight, int(line.width() * 0.5))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, side, note)
        room = line.width() - metrics.horizontalAdvance(note) - 14
        painter.setFont(sans(15))
        painter.setPen(QColor(self.palette.ink))
        text = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
