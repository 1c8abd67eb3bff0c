"""Facts as an item model: what a list view, a screen reader and type-ahead ask for."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_rows import FactRow, RowKind, RowPlan, plan_rows, row_of
from razbor.bridge.index import Index
from razbor.i18n import tr, trn

ROW = Qt.ItemDataRole.UserRole


class FactModel(QAbstractListModel):
    """The rows of the panel; ``ROW`` gives the ``FactRow`` itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._about: str | None = None
        self._unfolded = False
        self._plans: tuple[RowPlan, ...] = ()
        self._rows: dict[int, FactRow] = {}

    @property
    def plans(self) -> tuple[RowPlan, ...]:
        """Return what the rows are."""
        return self._plans

    def row(self, number: int) -> FactRow:
        """Return a row as it is shown."""
        if number not in self._rows and self._analysis is not None:
            self._rows[number] = row_of(self._analysis, self._plans[number], self._about)
        return self._rows[number]

    @property
    def about(self) -> str | None:
        """Return the entity to which the list is narrowed, if any."""
        return self._about

    def show(self, analysis: Analysis | None) -> None:
        """Hold the facts of an analysis, all of them, the rest folded."""
        self._analysis, self._about, self._unfolded = analysis, None, False
        self.refresh()

    def correct(self, analysis: Analysis) -> None:
        """Hold the facts after a step; what was narrowed and unfolded stays so."""
        self._analysis = analysis
        self._about = self._about if self._about in analysis.by_id else None
        self.refresh()

    def narrow_to(self, entity: str | None) -> None:
        """Keep only the facts of one entity, or with None all of them again."""
        self._about = entity
        self.refresh()

    def toggle_fold(self) -> None:
        """Unfold the rest, or fold it."""
        self._unfolded = not self._unfolded
        self.refresh()

    @property
    def unfolded(self) -> bool:
        """Say whether the rest is shown."""
        return self._unfolded

    def refresh(self) -> None:
        """Build the rows anew, after the interface's language changed too."""
        self.beginResetModel()
        analysis = self._analysis
        self._rows = {}
        self._plans = (
            plan_rows(analysis, about=self._about, unfolded=self._unfolded) if analysis else ()
        )
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._plans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self.row(index.row())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.speaker.text + ": " if row.speaker else "") + (row.quote or title_of(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._plans[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, fact: str) -> int:
        """Return the row of a fact by its id, or -1."""
        ids = (plan.fact.id if plan.fact else None for plan in self._plans)
        return next((number for number, each in enumerate(ids) if each == fact), -1)


def title_of(row: FactRow) -> str:
    """Return a row's main text: its sentence, or the heading with its question."""
    return row.sentence if row.fact else row.section.heading


def spoken(row: FactRow) -> str:
    """Say a row in one go: what qualifies a fact is heard before the fact itself."""
    if row.fact is None:
        return f"{row.section.heading}, {trn('{} факт', '{} фактов', row.plan.count)}"
    badges = ", ".join(badge.text for badge in row.badges)
    said = f"{row.speaker.text}: " if row.speaker else ""
    words = f"«{row.quote}»" if row.quote else row.sentence
    parts = [badges, said + words, row.note]
    return ". ".join(part for part in parts if part)


def why(row: FactRow) -> str:
    """Tell which rule found a fact and how sure it is."""
    if row.fact is None:
        return ""
    sure = f"{row.fact.confidence:.2f}".replace(".", ",")
    return tr("Правило: {rule}, уверенность {sure}").format(rule=row.fact.rule, sure=sure)
