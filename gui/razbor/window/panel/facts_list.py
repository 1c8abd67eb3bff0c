"""The list of facts: a line under the pointer or the focus lights its evidence in the text."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_model import ROW, FactModel, why
from razbor.bridge.fact_rows import FactRow, RowKind
from razbor.bridge.index import Index
from razbor.i18n import tr
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.fact_delegate import FactDelegate

_BATCH = 20  # rows laid out at a time: 500 facts at once would hold the window up
_POINTER_PAUSE = 120  # ms: a pointer that only passes over the list must not move the text


class FactsList(QListView):
    """Shows a ``FactModel``.

    ``fact_pointed`` carries the fact in view, or None, and whether to scroll to its evidence;
    ``fact_chosen`` asks to go there; ``entity_chosen`` names an entity that was clicked;
    ``citation_wanted`` asks for a copied line; ``left`` returns to the text.
    """

    fact_pointed = Signal(object, bool)
    fact_chosen = Signal(object)
    entity_chosen = Signal(str)
    citation_wanted = Signal(object)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FactModel(self)
        self._delegate = FactDelegate(palette, self)
        self._hovered = -1
        self._pause = QTimer(self, singleShot=True, interval=_POINTER_PAUSE)
        self._pause.timeout.connect(self._tell_pointed)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._model.modelAboutToBeReset.connect(self._forget)
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("facts")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(20)

    @property
    def facts(self) -> FactModel:
        """Return the model."""
        return self._model

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._delegate.set_palette_theme(palette)
        self.viewport().update()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the facts of an analysis, or none."""
        self._model.show(analysis)

    def show_corrected(self, analysis: Analysis) -> None:
        """Show the facts after a step: stand where one stood."""
        row, at = self.current_row(), self.verticalScrollBar().value()
        self._model.correct(analysis)
        number = self._model.row_of(row.fact.id) if row and row.fact else -1
        self.setAutoScroll(False)
        if number >= 0:
            self.setCurrentIndex(self._model.index(number))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(at)
        self.setAutoScroll(True)

    def narrow_to(self, entity: str | None) -> None:
        """Keep the facts of one entity and stand on the first, or show all again."""
        self._model.narrow_to(entity)
        self.stand_on_first()

    def stand_on_first(self) -> None:
        """Make the first line that can be chosen the current one."""
        lines = (i for i, row in enumerate(self._model.plans) if row.kind is RowKind.FACT)
        number = next(lines, 0)
        if self._model.plans:
            self.setCurrentIndex(self._model.index(number))
            self.scrollToTop()

    def link_place(self, index: Index, entity: str) -> QPoint:
        """Return the middle of the first name of an entity in a row, from the row's corner."""
        laid = self._delegate.laid(index)
        places = (link.place for link in laid.links if link.entity == entity)
        place = next(places, None)
        return place.center().toPoint() if place else QPoint()

    def current_row(self) -> FactRow | None:
        """Return the row that the keyboard stands on."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def _forget(self) -> None:
        self._pause.stop()
        self._hovered, self._delegate.link = -1, None
        self._delegate.forget()

    def _choose(self, index: QModelIndex) -> None:
        row: FactRow = index.data(ROW)
        if row.kind is RowKind.FOLD:
            self._toggle_fold(index.row())
        elif row.fact is not None:
            self.fact_chosen.emit(row.fact)

    def _toggle_fold(self, number: int) -> None:
        self._model.toggle_fold()
        self._delegate.unfolded = self._model.unfolded
        self.setCurrentIndex(self._model.index(number))
        self._light()

    def _light(self) -> None:
        """Let the hovered row stand out, without one the current row of a focused list."""
        current = self.currentIndex().row() if self.hasFocus() else -1
        self._delegate.lit = self._hovered if self._hovered >= 0 else current
        self.viewport().update()

    def _tell_pointed(self, *, scroll: bool = True) -> None:
        number = self._delegate.lit
        plans = self._model.plans
        fact = plans[number].fact if 0 <= number < len(plans) else None
        self.fact_pointed.emit(fact, scroll)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._hovered = -1
        self._light()
        if self.hasFocus():
            self._tell_pointed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.stand_on_first()  # before Qt takes the source line
        super().focusInEvent(event)
        self._light()
        self._tell_pointed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._light()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        number = index.row() if index.isValid() and index.data(ROW).fact else -1
        if number != self._hovered:
            self._hovered = number
            self._light()
            self._pause.start()
        self._point_at_link(index, event.position())

    def _point_at_link(self, index: QModelIndex, point: QPointF) -> None:
        link = None
        if index.isValid():
            corner = self.visualRect(index).topLeft()
            link = self._delegate.laid(index).link_at(point - QPointF(corner))
        if link != self._delegate.link:
            self._delegate.link = link
            hand = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self._delegate.link:
            self.entity_chosen.emit(self._delegate.link.entity)
        else:
            self._choose(index)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pause.stop()
        self._hovered, self._delegate.link = -1, None
        self._light()
        self._tell_pointed(scroll=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = (
            self.indexAt(event.pos())
            if event.reason() != QContextMenuEvent.Reason.Keyboard
            else self.currentIndex()
        )
        row: FactRow | None = index.data(ROW) if index.isValid() else None
        if row is None or row.fact is None:
            return
        fact = row.fact
        menu = QMenu(self)
        menu.setFont(sans(14))
        menu.addAction(tr("Показать в тексте"), lambda: self.fact_chosen.emit(fact))
        menu.addAction(tr("Копировать со ссылкой"), lambda: self.citation_wanted.emit(fact))
        menu.addSeparator()
        menu.addAction(why(row)).setEnabled(False)
        menu.exec(event.globalPos())
