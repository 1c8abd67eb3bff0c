"""The list of people, bodies, places: choosing one lights all its mentions."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_model import ROW, EntityModel
from razbor.bridge.entity_rows import EntityOrder, EntityRow
from razbor.bridge.index import Index
from razbor.text.span import Span
from razbor.window.palette import Palette
from razbor.window.panel.entity_delegate import EntityDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class EntitiesList(QListView):
    """Shows an ``EntityModel``.

    ``entity_pointed`` names the current entity, or is empty; ``entity_chosen`` asks for its first
    mention, ``mention_chosen`` for the one at a place, ``walk_wanted`` for the next (1) or the
    previous (-1) one; ``facts_wanted`` for its facts; ``menu_wanted`` for a menu at a point of the
    screen. ``typed`` carries what was typed here, for the filter.
    """

    entity_pointed = Signal(str)
    entity_chosen = Signal(str)
    mention_chosen = Signal(object)
    walk_wanted = Signal(str, int)
    facts_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntityModel(self)
        self._delegate = EntityDelegate(palette, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("entities")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(25)

    @property
    def entities(self) -> EntityModel:
        """Return the model."""
        return self._model

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._delegate.set_palette_theme(palette)
        self.viewport().update()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the entities of an analysis, or none."""
        self._delegate.lit = -1
        self._model.show(analysis)

    def show_corrected(self, analysis: Analysis) -> None:
        """Show the entities after a step: stand where one stood, or on what has taken its place."""
        entity, row, at = self.entity, self.currentIndex().row(), self.verticalScrollBar().value()
        self._model.show(analysis)
        self.verticalScrollBar().setValue(at)
        if not self.stand_on(entity) and row >= 0:
            self._stand_near(row)

    def sort_by(self, order: EntityOrder) -> None:
        """Put the rows in another order; the current one stays current."""
        entity = self.entity
        self._model.sort_by(order)
        self.stand_on(entity)

    def narrow_to(self, typed: str) -> None:
        """Show those alone that are named so; the first of them becomes the current one."""
        entity = self.entity
        self._model.narrow_to(typed)
        if not self.stand_on(entity) and typed:
            self._stand_near(0)

    def stand_on(self, entity: str) -> bool:
        """Make an entity the current row; say whether it is shown."""
        number = self._model.row_of(entity) if entity else -1
        if number >= 0:
            self.setCurrentIndex(self._model.index(number))
        return number >= 0

    def _stand_near(self, row: int) -> None:
        rows = self._model.rows
        numbers = (i for i in range(min(row, len(rows) - 1), -1, -1) if _is_entity(rows[i]))
        first = next((i for i, each in enumerate(rows) if _is_entity(each)), -1)
        number = next(numbers, first)
        if number >= 0:
            self.setCurrentIndex(self._model.index(number))

    @property
    def entity(self) -> str:
        """Return the id of the current row's entity, empty without one."""
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.entity.id if isinstance(row, EntityRow) else ""

    @property
    def chosen(self) -> list[str]:
        """Return the ids of all selected entities, the current one first."""
        rows = [index.data(ROW) for index in self.selectedIndexes()]
        ids = [row.entity.id for row in rows if isinstance(row, EntityRow)]
        return list(dict.fromkeys([each for each in (self.entity, *ids) if each]))

    def tick_place(self, entity: str, number: int) -> QPoint:
        """Return the middle of the tick of an entity's mention, in the viewport."""
        index = self._model.index(self._model.row_of(entity))
        place = QRectF(self.visualRect(index))
        return self._delegate.tick_place(place, index.data(ROW), number).toPoint()

    def _tick_at(self, point: QPointF) -> Span | None:
        index = self.indexAt(point.toPoint())
        row = index.data(ROW) if index.isValid() else None
        if not isinstance(row, EntityRow):
            return None
        return self._delegate.tick_at(QRectF(self.visualRect(index)), row, point)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.lit = current.row()
        self.viewport().update()
        if self.hasFocus():
            self.entity_pointed.emit(self.entity)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.entity:
            self._stand_near(0)
        self.entity_pointed.emit(self.entity)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.entity and event.button() == Qt.MouseButton.LeftButton:
            self.facts_wanted.emit(self.entity)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.entity_pointed.emit(self.entity)
        tick = self._tick_at(event.position())
        if tick is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mention_chosen.emit(tick)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._tick_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & _HELD
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER and self.entity:
            self.entity_chosen.emit(self.entity)
        elif key == Qt.Key.Key_Right and self.entity and not held:
            self.facts_wanted.emit(self.entity)
        elif held == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.walk_wanted.emit(self.entity, 1 if key == Qt.Key.Key_Down else -1)
        elif not held and event.text().strip().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def choose(self) -> None:
        """Ask for the current entity's first mention."""
        self.entity_chosen.emit(self.entity)

    def want_facts(self) -> None:
        """Ask for the current entity's facts."""
        self.facts_wanted.emit(self.entity)

    def menu_point(self) -> QPoint:
        """Return the point of the screen under the current row's name."""
        corner = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(42, -8)
        return self.viewport().mapToGlobal(corner)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.menu_point() if keyboard else event.globalPos()
        if self.entity:
            self.menu_wanted.emit(place)


def _is_entity(row: object) -> bool:
    return isinstance(row, EntityRow)
