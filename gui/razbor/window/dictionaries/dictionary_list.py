"""The rows of the dictionaries: a check box, a name, what is known of it, how far it is read."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from razbor.bridge.dictionary_model import ROW, DictionaryModel, DictionaryRow
from razbor.bridge.index import Index
from razbor.window.fonts import sans
from razbor.window.palette import LIGHT, Palette
from razbor.window.panel.row_ground import begin_row

_ROW, _BOX, _LEFT, _MOST_ROWS = 52, 16, 12, 7


class DictionaryList(QListView):
    """As high as it has rows, up to seven."""

    def __init__(self, parent: QWidget, model: DictionaryModel) -> None:
        super().__init__(parent)
        self._delegate = _RowDelegate(self)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._stands_on = 0  # the number of the dictionary
        model.modelReset.connect(self.fit)
        self.selectionModel().currentChanged.connect(self._note_row)

    def wear(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._delegate.palette = palette
        self.viewport().update()

    def fit(self) -> None:
        """Take the height of the rows, and stand on one of them."""
        rows = self._model.rows
        self.setFixedHeight(_ROW * min(len(rows), _MOST_ROWS))
        if rows and not self.currentIndex().isValid():
            numbers = [row.dictionary.id for row in rows]
            same = numbers.index(self._stands_on) if self._stands_on in numbers else 0
            self.setCurrentIndex(self._model.index(same))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the sheet what is done with a row; the arrows alone go from row to row."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt or event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Delete}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _note_row(self) -> None:
        if self.row and self.row.is_there:
            self._stands_on = self.row.dictionary.id

    @property
    def row(self) -> DictionaryRow | None:
        """Return the row that one stands on."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def stand_on(self, row: int) -> None:
        """Stand on a row."""
        if 0 <= row < len(self._model.rows):
            self.setCurrentIndex(self._model.index(row))


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(1, _ROW)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Turn a dictionary on or off by a click on its box or the space bar."""
        is_click = event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if not is_click or not _box(QRectF(option.rect)).adjusted(-8, -8, 8, 8).contains(
            event.position()  # type: ignore[attr-defined]
        ):
            return False
        return turn(model, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DictionaryRow = index.data(ROW)
        painter.save()
        place = begin_row(painter, option, self.palette)
        if row.is_there:
            self._paint_box(painter, _box(QRectF(option.rect)), on=row.dictionary.is_on)
        self._paint_words(painter, place.adjusted(_LEFT + _BOX + 12, 6, -10, -6), row)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        painter.setPen(QPen(QColor(self.palette.accent if on else self.palette.faint), 1.4))
        painter.setBrush(QColor(self.palette.accent if on else self.palette.card))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(QColor(self.palette.card), 2))
            x, y = box.x(), box.y()
            painter.drawPolyline([QPointF(x + a, y + b) for a, b in _TICK])

    def _paint_words(self, painter: QPainter, place: QRectF, row: DictionaryRow) -> None:
        is_on = row.dictionary.is_on
        lines = (
            (sans(15), self.palette.ink if is_on else self.palette.soft, row.name, 0),
            (sans(13), self.palette.soft, row.note, 20),
        )
        for font, colour, text, down in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRectF(place.x(), place.y() + down, place.width(), 20)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(line.width())
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        if row.share is not None:
            self._paint_share(painter, place, row.share)

    def _paint_share(self, painter: QPainter, place: QRectF, share: float) -> None:
        track = QRectF(place.x(), place.bottom() + 3, place.width(), 3)
        painter.fillRect(track, QColor(self.palette.line))
        track.setWidth(max(0.02, min(1.0, share)) * track.width())
        painter.fillRect(track, QColor(self.palette.accent))


_TICK = ((4, 8.5), (7, 11.5), (12, 5))


def turn(model: QAbstractItemModel, index: Index) -> bool:
    """Turn the dictionary of a row on where it is off, and off where it is on."""
    row: DictionaryRow = index.data(ROW)
    wanted = Qt.CheckState.Unchecked if row.dictionary.is_on else Qt.CheckState.Checked
    return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _box(row: QRectF) -> QRectF:
    return QRectF(row.x() + _LEFT, row.center().y() - _BOX / 2, _BOX, _BOX)
