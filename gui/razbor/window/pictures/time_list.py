"""The timeline as a list on an axis: each row leads to the words that say it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from razbor.analysis.analysis import Analysis
from razbor.analysis.timeline import Moment
from razbor.bridge.index import Index
from razbor.bridge.time_model import ROW, TimeKind, TimeModel
from razbor.window.palette import Palette
from razbor.window.pictures.time_delegate import TimeDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimeList(QListView):
    """Shows a ``TimeModel``; ``pointed`` carries a moment or None, ``chosen`` asks to go there."""

    pointed = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = TimeModel(self)
        self._delegate = TimeDelegate(palette, self)
        self.times.modelAboutToBeReset.connect(self._delegate.forget)
        self.setModel(self.times)
        self.setItemDelegate(self._delegate)
        self.setObjectName("times")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._delegate.set_palette_theme(palette)
        self.viewport().update()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the facts of an analysis by time; one stands where one stood."""
        stood = self.moment
        self.times.show(analysis)
        number = self.times.row_of(stood.fact.id) if stood and stood.fact else -1
        if number >= 0:
            self.setCurrentIndex(self.times.index(number))

    @property
    def moment(self) -> Moment | None:
        """Return what the keyboard stands on."""
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.moment if row else None

    def stand_on(self, moment: Moment) -> None:
        """Make a moment the current row."""
        number = next((n for n, row in enumerate(self.times.rows) if row.moment == moment), -1)
        if number >= 0:
            self.setCurrentIndex(self.times.index(number))
            self.scrollTo(self.currentIndex())

    def _stand_by_the_day(self) -> None:
        """Stand on what was last before the day of the article, without one on the first."""
        rows = self.times.rows
        moments = [n for n, row in enumerate(rows) if row.kind is TimeKind.MOMENT]
        day = next((n for n, row in enumerate(rows) if row.kind is TimeKind.NOW), -1)
        number = next((n for n in reversed(moments) if n < day), moments[0] if moments else -1)
        if number >= 0:
            self.setCurrentIndex(self.times.index(number))
            middle = QAbstractItemView.ScrollHint.PositionAtCenter
            self.scrollTo(self.currentIndex(), middle)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.lit = current.row() if self.hasFocus() else -1
        self.viewport().update()
        self.pointed.emit(self.moment)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self._stand_by_the_day()
        super().focusInEvent(event)
        self._delegate.lit = self.currentIndex().row()
        self.pointed.emit(self.moment)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._delegate.lit = -1
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        hand = index.isValid() and index.data(ROW).moment is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() else None
        if row and row.moment and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row.moment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and self.moment is not None:
            self.chosen.emit(self.moment)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
