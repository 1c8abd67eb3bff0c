"""The list of people, bodies, places: choosing one lights all its mentions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_model import ROW, EntityModel
from razbor.bridge.entity_rows import EntityRow
from razbor.bridge.index import Index
from razbor.window.palette import Palette
from razbor.window.panel.entity_delegate import EntityDelegate


class EntitiesList(QListView):
    """Shows an ``EntityModel``.

    ``entity_pointed`` names the current entity, or is empty; ``entity_chosen`` asks for its first
    mention; ``facts_wanted`` for its facts.
    """

    entity_pointed = Signal(str)
    entity_chosen = Signal(str)
    facts_wanted = Signal(str)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntityModel(self)
        self._delegate = EntityDelegate(palette, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("entities")
        self.setFrameShape(QListView.Shape.NoFrame)
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

    def stand_on(self, entity: str) -> None:
        """Make an entity the current row."""
        number = self._model.row_of(entity)
        if number >= 0:
            self.setCurrentIndex(self._model.index(number))

    def _entity(self) -> str:
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.entity.id if isinstance(row, EntityRow) else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.lit = current.row()
        self.viewport().update()
        if self.hasFocus():
            self.entity_pointed.emit(self._entity())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.count:
            self.setCurrentIndex(self._model.index(1))
        self.entity_pointed.emit(self._entity())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._entity():
            self.facts_wanted.emit(self._entity())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.entity_pointed.emit(self._entity())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._entity():
            self.entity_chosen.emit(self._entity())
        elif event.key() == Qt.Key.Key_Right and self._entity():
            self.facts_wanted.emit(self._entity())
        else:
            super().keyPressEvent(event)
