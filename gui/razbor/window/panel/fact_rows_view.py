"""The rows of facts in a view: narrowed, unfolded, corrected, with one of them current."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_filter import FactFilter
from razbor.bridge.fact_model import ROW, FactModel
from razbor.bridge.fact_row import FactRow
from razbor.bridge.fact_rows import RowKind
from razbor.bridge.index import Index
from razbor.facts.fact import Fact
from razbor.window.palette import Palette
from razbor.window.panel.fact_delegate import FactDelegate

_BATCH = 20  # rows laid out at a time: 500 facts at once would hold the window up
_AT_ONCE = 120  # rows up to which all are laid out at once


class FactRowsView(QListView):
    """Shows a ``FactModel``; what keys and the pointer do is the list's."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FactModel(self)
        self._delegate = FactDelegate(palette, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("facts")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_BATCH)
        self._model.modelReset.connect(self._choose_layout)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(20)

    def _choose_layout(self) -> None:
        few = len(self._model.plans) <= _AT_ONCE
        modes = QListView.LayoutMode
        self.setLayoutMode(modes.SinglePass if few else modes.Batched)

    def settle_at(self, scrolled: int) -> None:
        """Lay all rows out now and scroll to where one was: a batch would end above it."""
        mode = self.layoutMode()
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.executeDelayedItemsLayout()
        if self.visualRect(self._model.index(len(self._model.plans) - 1)).isEmpty():
            self.doItemsLayout()  # a batch was laid out before
        self.setLayoutMode(mode)
        self.verticalScrollBar().setValue(scrolled)

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
        """Show the facts after a step: stand where one stood, or on what has taken its place."""
        row, number = self.current_row(), self.currentIndex().row()
        at = self.verticalScrollBar().value()
        self._model.correct(analysis)
        self.setAutoScroll(False)
        if not (row and row.fact and self.stand_on(row.fact.id)) and number >= 0:
            self._stand_near(number)
        self.settle_at(at)
        self.setAutoScroll(True)

    def narrow_to(self, wanted: FactFilter) -> None:
        """Keep some facts and stand on the first, or show all again."""
        stood = self.current_row()
        self._model.narrow_to(wanted)
        if wanted or not (stood and stood.fact and self.stand_on(stood.fact.id)):
            self.stand_on_first()

    def show_rejected(self, *, on: bool) -> None:
        """Show the rejected facts too, or not; one stands where one stood."""
        stood = self.current_row()
        self._model.show_rejected(on=on)
        if not (stood and stood.fact and self.stand_on(stood.fact.id)):
            self.stand_on_first()

    def go_to_row(self, number: int) -> None:
        """Make a row the current one and the only one selected, whatever keys are held."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(number), alone)

    def stand_on(self, fact: str) -> bool:
        """Make a fact the current row; say whether it is shown."""
        number = self._model.row_of(fact)
        if number >= 0:
            self.go_to_row(number)
        return number >= 0

    def show_fact(self, fact: str) -> bool:
        """Stand on a fact, its section unfolded where that hides it; say whether it is there."""
        if not self.stand_on(fact) and self._model.unfold_to(fact):
            self.stand_on(fact)
        self.settle_at(self.verticalScrollBar().value())
        self.scrollTo(self.currentIndex())
        return self._model.row_of(fact) >= 0

    def stand_on_first(self) -> None:
        """Make the first line that can be chosen the current one."""
        lines = (i for i, row in enumerate(self._model.plans) if row.kind is RowKind.FACT)
        number = next(lines, 0)
        if self._model.plans:
            self.go_to_row(number)
            self.scrollToTop()

    def _stand_near(self, row: int) -> None:
        """Stand on the line that has taken a row's place, or on the last one before it."""
        lines = [i for i, plan in enumerate(self._model.plans) if plan.kind is RowKind.FACT]
        after = next((i for i in lines if i >= row), lines[-1] if lines else -1)
        if after >= 0:
            self.go_to_row(after)

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

    @property
    def chosen(self) -> list[Fact]:
        """Return the facts of all selected rows in the order of the list; else the current one."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        numbers = numbers or [self.currentIndex().row()]
        facts = (self._model.plans[number].fact for number in numbers if number >= 0)
        return list(dict.fromkeys(fact for fact in facts if fact is not None))
