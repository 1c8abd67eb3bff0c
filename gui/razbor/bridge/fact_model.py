"""Facts as an item model: what a list view and a screen reader ask for."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_filter import FactFilter
from razbor.bridge.fact_row import FactRow, row_of
from razbor.bridge.fact_rows import Brief, RowKind, RowPlan, plan_rows
from razbor.bridge.fact_sections import Section, section_of
from razbor.bridge.index import Index
from razbor.i18n import tr, trn

ROW = Qt.ItemDataRole.UserRole


class FactModel(QAbstractListModel):
    """The rows of the panel; ``ROW`` gives the ``FactRow`` itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._brief = Brief()
        self._plans: tuple[RowPlan, ...] = ()
        self._rows: dict[int, FactRow] = {}
        self._made: dict[RowPlan, FactRow] = {}

    @property
    def analysis(self) -> Analysis | None:
        """Return the analysis whose facts these are."""
        return self._analysis

    @property
    def plans(self) -> tuple[RowPlan, ...]:
        """Return what the rows are."""
        return self._plans

    @property
    def count(self) -> int:
        """Return how many facts are shown or folded."""
        if self._brief.filter:  # nothing is folded then
            shown = (p for p in self._plans if p.fact and p.section is not Section.REJECTED)
            return len({plan.fact.id for plan in shown if plan.fact})
        return len(self._analysis.facts) if self._analysis else 0

    def row(self, number: int) -> FactRow:
        """Return a row as it is shown."""
        if number not in self._rows and self._analysis is not None:
            plan = self._plans[number]
            if plan not in self._made:
                self._made[plan] = row_of(self._analysis, plan, self._brief.filter.about)
            self._rows[number] = self._made[plan]
        return self._rows[number]

    @property
    def filter(self) -> FactFilter:
        """Return which facts are shown."""
        return self._brief.filter

    @property
    def shows_rejected(self) -> bool:
        """Say whether the rejected facts are shown too."""
        return self._brief.rejected

    def show(self, analysis: Analysis | None) -> None:
        """Hold the facts of an analysis, all of them, the rest folded."""
        self._analysis = analysis
        self._made = {}
        self._lay(Brief())

    def correct(self, analysis: Analysis) -> None:
        """Hold the facts after a step; what was narrowed and unfolded stays so."""
        self._analysis = analysis
        self._made = {}
        wanted = self._brief.filter
        if wanted.about is not None and wanted.about not in analysis.by_id:
            wanted = replace(wanted, about=None)
        self._lay(replace(self._brief, filter=wanted))

    def narrow_to(self, wanted: FactFilter) -> None:
        """Show only some facts, or with ``EVERYTHING`` all of them again."""
        self._lay(replace(self._brief, filter=wanted))

    def show_rejected(self, *, on: bool) -> None:
        """Show the rejected facts too, or not."""
        self._lay(replace(self._brief, rejected=on))

    def toggle_fold(self, section: Section) -> None:
        """Unfold a section, or fold it."""
        self._lay(replace(self._brief, unfolded=self._brief.unfolded ^ {section}))

    def unfold_to(self, fact: str) -> bool:
        """Unfold the section of a fact that is folded away; say whether there is such a fact."""
        facts = self._analysis.facts if self._analysis else ()
        section = next((section_of(each) for each in facts if each.id == fact), None)
        if section is not None:
            self._lay(replace(self._brief, unfolded=self._brief.unfolded | {section}))
        return section is not None

    def ask(self, fact: str, *, on: bool) -> None:
        """Show below a fact why it is there, or no more."""
        asked = self._brief.asked | {fact} if on else self._brief.asked - {fact}
        self._lay(replace(self._brief, asked=asked))

    def is_asked(self, fact: str) -> bool:
        """Say whether it stands below a fact why it is there."""
        return fact in self._brief.asked

    def refresh(self) -> None:
        """Build the rows anew, after the interface's language changed too."""
        self._made = {}
        self._lay(self._brief)

    def _lay(self, brief: Brief) -> None:
        self.beginResetModel()
        if brief.filter.about != self._brief.filter.about:
            self._made = {}
        self._brief = brief
        self._rows = {}
        self._plans = plan_rows(self._analysis, brief) if self._analysis else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._plans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self.row(index.row())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.said_by + ": " if row.speaker else "") + (row.quote or title_of(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._plans[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, fact: str) -> int:
        """Return the row of a fact by its id, or -1."""
        for number, plan in enumerate(self._plans):
            if plan.fact and plan.fact.id == fact and plan.kind is not RowKind.REASON:
                return number
        return -1

    def fold_of(self, section: Section) -> int:
        """Return the row that folds a section, or -1."""
        folds = (i for i, p in enumerate(self._plans) if p.section is section and _folds(p))
        return next(folds, -1)


def _folds(plan: RowPlan) -> bool:
    return plan.kind is RowKind.FOLD


def title_of(row: FactRow) -> str:
    """Return a row's main text: its sentence, its reason, or the heading with its question."""
    if row.plan.reason:
        return f"{row.plan.reason.label}: {row.plan.reason.text}"
    if row.plan.more:
        return fold_words(row.plan)
    return row.sentence if row.fact else row.section.heading


def fold_words(plan: RowPlan) -> str:
    """Say what the line at the end of a long section does."""
    return tr("Свернуть") if plan.open else trn("Ещё {} факт", "Ещё {} фактов", plan.count)


def spoken(row: FactRow) -> str:
    """Say a row in one go: what qualifies a fact is heard before the fact itself."""
    if row.fact is None or row.plan.reason:
        named = bool(row.plan.reason) or row.plan.more
        count = trn("{} факт", "{} фактов", row.plan.count)
        return title_of(row) if named else f"{row.section.heading}, {count}"
    own = tr("принято вами") if row.own else tr("отклонено вами") if row.rejected else ""
    badges = ", ".join(part for part in (own, *(badge.text for badge in row.badges)) if part)
    said = f"{row.said_by}: " if row.speaker else ""
    words = f"«{row.quote}»" if row.quote else row.sentence
    parts = [badges, said + words, row.note]
    return ". ".join(part for part in parts if part)
