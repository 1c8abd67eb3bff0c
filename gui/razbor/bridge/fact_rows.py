"""The facts of an article as the rows of an editor's brief: what stands where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_filter import EVERYTHING, FactFilter
from razbor.bridge.fact_sections import Section, section_of
from razbor.facts.fact import Fact

if TYPE_CHECKING:
    from razbor.bridge.fact_reasons import Reason

_SHORT, _FEW = 8, 3  # facts of a section, sources, that are shown at first
_WORTH_FOLDING = 3  # a fold that hides fewer is none


class RowKind(Enum):
    """What a row of the panel is."""

    SOURCE = auto()
    HEADING = auto()
    FOLD = auto()  # the heading of what is folded away, or the line that unfolds a section
    FACT = auto()
    REASON = auto()  # a line of the answer to «why»


@dataclass(frozen=True, slots=True)
class Brief:
    """What is shown, and how far it is unfolded.

    Attributes:
        filter: Which facts are shown; with a filter nothing is folded.
        unfolded: The sections that are shown in full.
        asked: Ids of the facts below which it stands why they are there.
        rejected: True where those that the reader has rejected are shown too.
    """

    filter: FactFilter = EVERYTHING
    unfolded: frozenset[Section] = frozenset()
    asked: frozenset[str] = frozenset()
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What a row will be: cheap to make for every fact, the row itself is made when it is seen.

    Attributes:
        kind: What it is.
        section: Under which question it stands.
        fact: The fact of a line or of a reason; None for headings.
        follows: True for the later statements of a speaker, the later offices of a person: they
            stand under the first.
        count: For headings: how many facts; for folds how many are hidden or could be again.
        reason: For reasons: the line.
        more: True for the fold at the end of a section.
        open: For folds: True where what it folds is shown.
    """

    kind: RowKind
    section: Section
    fact: Fact | None = None
    follows: bool = False
    count: int = 0
    reason: "Reason | None" = None
    more: bool = False
    open: bool = False


def plan_rows(analysis: Analysis, brief: Brief) -> tuple[RowPlan, ...]:
    """Return what stands in the panel, in order."""
    sections: dict[Section, list[Fact]] = {section: [] for section in Section}
    for fact in brief.filter.pick(analysis, analysis.facts):
        sections[section_of(fact)].append(fact)
    if brief.rejected:
        sections[Section.REJECTED] += brief.filter.pick(analysis, analysis.rejected)
    plans: list[RowPlan] = []
    for section, chosen in sections.items():
        if chosen:
            plans += _section(section, chosen, brief)
    if not brief.asked:
        return tuple(plans)
    return tuple(each for plan in plans for each in _with_reasons(analysis, plan, brief))


def _section(section: Section, facts: Sequence[Fact], brief: Brief) -> Iterable[RowPlan]:
    unfolded = bool(brief.filter) or section in brief.unfolded
    if section is Section.SOURCE:
        return _sources(facts, unfolded=unfolded)
    if section is Section.REST:
        head = RowPlan(RowKind.FOLD, section, count=len(facts), open=unfolded)
        return [head, *_lines(section, facts)] if unfolded else [head]
    head = RowPlan(RowKind.HEADING, section, count=len(facts))
    hidden = len(facts) - _SHORT
    if hidden < _WORTH_FOLDING or brief.filter or section is Section.REJECTED:
        return [head, *_lines(section, facts)]
    fold = RowPlan(RowKind.FOLD, section, count=hidden, more=True, open=unfolded)
    return [head, *_lines(section, facts if unfolded else facts[:_SHORT]), fold]


def _sources(facts: Sequence[Fact], *, unfolded: bool) -> Iterable[RowPlan]:
    """Return the lines of sources: they have no heading, and there are few in an article."""
    section, hidden = Section.SOURCE, len(facts) - _FEW
    if hidden < _WORTH_FOLDING:
        return [RowPlan(RowKind.SOURCE, section, fact) for fact in facts]
    shown = facts if unfolded else facts[:_FEW]
    fold = RowPlan(RowKind.FOLD, section, count=hidden, more=True, open=unfolded)
    return [*(RowPlan(RowKind.SOURCE, section, fact) for fact in shown), fold]


def _lines(section: Section, facts: Sequence[Fact]) -> Iterable[RowPlan]:
    """Return the lines of a section: all that one says together, all offices of one together."""
    role = {Section.SAID: "SPEAKER", Section.WHO: "HOLDER"}.get(section, "")
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        who = " ".join(filler.entity or "" for filler in fact.fillers(role))
        groups.setdefault(who or fact.id, []).append(fact)
    for group in groups.values():
        for fact in group:
            yield RowPlan(RowKind.FACT, section, fact, follows=fact is not group[0])


def _with_reasons(analysis: Analysis, plan: RowPlan, brief: Brief) -> Iterable[RowPlan]:
    yield plan
    if plan.fact is not None and plan.fact.id in brief.asked:
        from razbor.bridge.fact_reasons import (
            reasons_of,  # the rules of frames are needed here alone
        )

        for reason in reasons_of(analysis, plan.fact):
            yield RowPlan(RowKind.REASON, plan.section, plan.fact, reason=reason)
