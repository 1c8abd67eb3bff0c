"""The list of facts: a line under the pointer or the focus lights its evidence in the text."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from razbor.bridge.fact_model import ROW
from razbor.bridge.fact_row import FactRow
from razbor.bridge.fact_rows import RowKind, RowPlan
from razbor.bridge.index import Index
from razbor.facts.fact import Fact
from razbor.window.palette import Palette
from razbor.window.panel.fact_rows_view import FactRowsView

_POINTER_PAUSE = 120  # ms: a pointer that only passes over the list must not move the text
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class FactsList(FactRowsView):
    """The list with its keys and its pointer.

    ``fact_pointed`` carries the fact in view, or None, and whether to scroll to its evidence;
    ``reason_pointed`` the place that a reason rests on; ``fact_chosen`` and ``place_chosen`` ask
    to go there; ``entity_chosen`` names an entity that was clicked; ``menu_wanted`` asks for a menu
    at a point of the screen; ``typed`` carries what was typed here; ``left`` returns to the text.
    """

    fact_pointed = Signal(object, bool)
    reason_pointed = Signal(object)
    fact_chosen = Signal(object)
    place_chosen = Signal(object)
    entity_chosen = Signal(str)
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._hovered = -1
        self._pause = QTimer(self, singleShot=True, interval=_POINTER_PAUSE)
        self._pause.timeout.connect(self._tell_pointed)
        self._model.modelAboutToBeReset.connect(self._forget)

    def toggle_why(self) -> None:
        """Show below the current fact why it is there, or no more."""
        row = self.current_row()
        if row is not None and row.fact is not None:
            self._ask(row.fact, on=not self._model.is_asked(row.fact.id))

    def _ask(self, fact: Fact, *, on: bool) -> None:
        at = self.verticalScrollBar().value()
        self._model.ask(fact.id, on=on)
        self.settle_at(at)
        self.stand_on(fact.id)
        if on and self._model.is_asked(fact.id):
            last = self._model.row_of(fact.id)
            while last + 1 < len(self._model.plans) and self._model.plans[last + 1].reason:
                last += 1
            self.scrollTo(self._model.index(last))
            self.scrollTo(self.currentIndex())

    def _forget(self) -> None:
        self._pause.stop()
        self._hovered, self._delegate.link = -1, None
        self._delegate.forget()

    def _choose(self, index: QModelIndex) -> None:
        plan: RowPlan = index.data(ROW).plan
        if plan.kind is RowKind.FOLD:
            self._toggle_fold(plan)
        elif plan.reason is not None:
            if plan.reason.place is not None:
                self.place_chosen.emit(plan.reason.place)
        elif plan.fact is not None:
            self.fact_chosen.emit(plan.fact)

    def _toggle_fold(self, plan: RowPlan) -> None:
        at = self.verticalScrollBar().value()
        self._model.toggle_fold(plan.section)
        self.settle_at(at)
        self.go_to_row(self._model.fold_of(plan.section))
        self._light()

    def _light(self) -> None:
        """Let the hovered row stand out, without one the current row of a focused list."""
        current = self.currentIndex().row() if self.hasFocus() else -1
        self._delegate.lit = self._hovered if self._hovered >= 0 else current
        self.viewport().update()

    def _tell_pointed(self, *, scroll: bool = True) -> None:
        number = self._delegate.lit
        plans = self._model.plans
        plan = plans[number] if 0 <= number < len(plans) else None
        if plan is not None and plan.reason is not None:
            self.reason_pointed.emit(plan.reason.place)
        else:
            self.fact_pointed.emit(plan.fact if plan else None, scroll)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._delegate.several = len(self.selectionModel().selectedIndexes()) > 1

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
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid() or not plain:
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
        key, held = event.key(), event.modifiers() & _HELD
        row = self.current_row()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER and row is not None:
            self._choose(self.currentIndex())
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left} and row and not held:
            self._step_in(row, inwards=key == Qt.Key.Key_Right)
        elif not held and event.text().strip().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step_in(self, row: FactRow, *, inwards: bool) -> None:
        """Open what a row holds, or close it: the reasons of a fact, a folded section."""
        if row.kind is RowKind.FOLD and row.plan.open is not inwards:
            self._toggle_fold(row.plan)
        elif row.fact is not None and self._model.is_asked(row.fact.id) is not inwards:
            self._ask(row.fact, on=inwards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)

    def menu_point(self) -> QPoint:
        """Return the point of the screen under the current row's first line."""
        corner = self.visualRect(self.currentIndex()).topLeft() + QPoint(42, 28)
        return self.viewport().mapToGlobal(corner)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.menu_point())
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())
