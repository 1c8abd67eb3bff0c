"""Entities as an item model: names by type, with counts that a screen reader hears."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_rows import (
    EntityOrder,
    EntityRow,
    entity_rows,
    in_order,
    named_like,
)
from razbor.bridge.index import Index
from razbor.bridge.kind_names import kind_name
from razbor.bridge.marks import MarkType
from razbor.bridge.type_names import type_name
from razbor.i18n import tr, trn

ROW = Qt.ItemDataRole.UserRole


class EntityModel(QAbstractListModel):
    """A heading for each type, then its entities; ``ROW`` gives its row or type."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[EntityRow, ...] = ()
        self._rows: tuple[EntityRow | MarkType, ...] = ()
        self._order = EntityOrder.TYPE
        self._typed = ""

    @property
    def rows(self) -> tuple[EntityRow | MarkType, ...]:
        """Return the rows as they are shown."""
        return self._rows

    @property
    def count(self) -> int:
        """Return how many entities there are, shown or not."""
        return len(self._found)

    @property
    def order(self) -> EntityOrder:
        """Return the order of the rows."""
        return self._order

    @property
    def typed(self) -> str:
        """Return what the names shown begin with; empty when all are."""
        return self._typed

    def show(self, analysis: Analysis | None) -> None:
        """Hold the entities of an analysis, in the order and with the filter there is."""
        self._found = entity_rows(analysis) if analysis else ()
        self._lay()

    def sort_by(self, order: EntityOrder) -> None:
        """Put the rows in another order."""
        self._order = order
        self._lay()

    def narrow_to(self, typed: str) -> None:
        """Show those alone whose names have words that begin so."""
        if typed != self._typed:
            self._typed = typed
            self._lay()

    def _lay(self) -> None:
        self.beginResetModel()
        rows = in_order(named_like(self._found, self._typed), self._order)
        self._rows = rows if self._order is not EntityOrder.TYPE else tuple(_with_headings(rows))
        self.endResetModel()

    def row_of(self, entity: str) -> int:
        """Return the row of an entity by its id, or -1."""
        ids = (row.entity.id if isinstance(row, EntityRow) else None for row in self._rows)
        return next((number for number, each in enumerate(ids) if each == entity), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entity.canonical if isinstance(row, EntityRow) else type_name(row).many
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], MarkType):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _with_headings(rows: Sequence[EntityRow]) -> Iterator[EntityRow | MarkType]:
    for kind, group in groupby(rows, key=lambda row: row.type):
        yield kind
        yield from group


def counts_of(row: EntityRow) -> str:
    """Say how often an entity is mentioned and in how many facts."""
    mentions = trn("{} упоминание", "{} упоминаний", len(row.places))
    facts = trn("{} факт", "{} фактов", row.facts)
    return f"{mentions} · {facts}" if row.facts else mentions


def _spoken(row: EntityRow | MarkType) -> str:
    if isinstance(row, MarkType):
        return type_name(row).many
    own = tr("поправлено вами") if row.own else ""
    said = (row.entity.canonical, kind_name(row.entity.type), counts_of(row), own)
    return ", ".join(part for part in said if part)
