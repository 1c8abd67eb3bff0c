"""The facts of an article as the rows of an editor's brief: sections, lines, chips and badges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from razbor.analysis.analysis import Analysis
from razbor.bridge.bold_names import Run, runs_of, without_lead
from razbor.bridge.fact_notes import Badge, Chip, badges_of, chips_of, note_of
from razbor.bridge.fact_sections import Section, section_of
from razbor.facts.fact import Fact, FactType


class RowKind(Enum):
    """What a row of the panel is."""

    SOURCE = auto()
    HEADING = auto()
    FOLD = auto()  # the heading of what is folded away
    FACT = auto()


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What a row will be: cheap to make for every fact, the row itself is made when it is seen.

    Attributes:
        kind: What it is.
        section: Under which question it stands.
        fact: The fact of a line; None for headings.
        follows: True for the later statements of a speaker, which stand under the first.
        count: For headings: how many facts.
    """

    kind: RowKind
    section: Section
    fact: Fact | None = None
    follows: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row.

    Attributes:
        plan: What it is and where it stands.
        runs: The sentence in pieces, names apart.
        speaker: Who speaks, on the first statement of each, unless the sentence names the speaker.
        quote: The words themselves for a direct quotation, without outer marks.
        chips: Who takes part.
        badges: Why it is not simply so.
        note: Who those are that take part, and what the article does not say.
    """

    plan: RowPlan
    runs: tuple[Run, ...] = ()
    speaker: Run | None = None
    quote: str | None = None
    chips: tuple[Chip, ...] = ()
    badges: tuple[Badge, ...] = ()
    note: str = ""

    @property
    def kind(self) -> RowKind:
        """Return what the row is."""
        return self.plan.kind

    @property
    def section(self) -> Section:
        """Return the question under which it stands."""
        return self.plan.section

    @property
    def fact(self) -> Fact | None:
        """Return the fact of a line."""
        return self.plan.fact

    @property
    def sentence(self) -> str:
        """Return the line as plain text."""
        return "".join(run.text for run in self.runs)


def plan_rows(
    analysis: Analysis, *, about: str | None = None, unfolded: bool = False
) -> tuple[RowPlan, ...]:
    """Return what stands in the panel, in order.

    Args:
        analysis: Where the facts are.
        about: Only the facts of this entity; nothing is folded then.
        unfolded: Show the rest as well.
    """
    facts = analysis.facts if about is None else facts_about(analysis, about)
    sections: dict[Section, list[Fact]] = {section: [] for section in Section}
    for fact in facts:
        sections[section_of(fact)].append(fact)
    plans: list[RowPlan] = []
    for section, chosen in sections.items():
        if chosen:
            plans += _section(section, chosen, unfolded=unfolded or about is not None)
    return tuple(plans)


def row_of(analysis: Analysis, plan: RowPlan, about: str | None = None) -> FactRow:
    """Return a row as it is shown."""
    fact = plan.fact
    if fact is None:
        return FactRow(plan)
    if plan.section is Section.SAID:
        return _statement(analysis, plan, fact)
    runs = runs_of(analysis, fact)
    badges = badges_of(analysis, fact)
    if plan.kind is RowKind.SOURCE:
        return FactRow(plan, runs, badges=badges)
    named = frozenset({about, *(run.entity for run in runs)})
    chips = chips_of(analysis, fact, named)
    return FactRow(plan, runs, chips=chips, badges=badges, note=note_of(analysis, fact))


def rows_of(
    analysis: Analysis, *, about: str | None = None, unfolded: bool = False
) -> tuple[FactRow, ...]:
    """Return all rows at once, as ``plan_rows`` orders them."""
    plans = plan_rows(analysis, about=about, unfolded=unfolded)
    return tuple(row_of(analysis, plan, about) for plan in plans)


def facts_about(analysis: Analysis, entity: str) -> tuple[Fact, ...]:
    """Return the facts in which an entity, or a set it belongs to, has a role."""
    sets = {e.id for e in analysis.entities if entity in e.members} | {entity}
    return tuple(f for f in analysis.facts if any(r.entity in sets for r in f.roles))


def _section(section: Section, facts: Sequence[Fact], *, unfolded: bool) -> Iterable[RowPlan]:
    if section is Section.SOURCE:
        return [RowPlan(RowKind.SOURCE, section, fact) for fact in facts]
    folds = section is Section.REST
    head = RowPlan(RowKind.FOLD if folds else RowKind.HEADING, section, count=len(facts))
    if folds and not unfolded:
        return [head]
    if section is Section.SAID:
        return [head, *_by_speaker(facts)]
    return [head, *(RowPlan(RowKind.FACT, section, fact) for fact in facts)]


def _by_speaker(facts: Sequence[Fact]) -> Iterable[RowPlan]:
    """Group statements, speakers in the order in which they first speak."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        speakers = " ".join(filler.entity or "" for filler in fact.fillers("SPEAKER"))
        groups.setdefault(speakers, []).append(fact)
    for group in groups.values():
        for fact in group:
            yield RowPlan(RowKind.FACT, Section.SAID, fact, follows=fact is not group[0])


def _statement(analysis: Analysis, plan: RowPlan, fact: Fact) -> FactRow:
    quote = _verbatim(analysis, fact)
    speaker = _speaker(analysis, fact)
    runs = without_lead(runs_of(analysis, fact), speaker.entity if speaker else None)
    named = not quote and speaker and runs and runs[0].entity == speaker.entity
    shown = None if plan.follows or named else speaker
    return FactRow(plan, runs, shown, quote, badges=badges_of(analysis, fact))


def _speaker(analysis: Analysis, fact: Fact) -> Run | None:
    speakers = [f.entity for f in fact.fillers("SPEAKER") if f.entity in analysis.by_id]
    if not speakers:
        return None
    names = ", ".join(analysis.by_id[speaker].canonical for speaker in speakers if speaker)
    return Run(names, speakers[0])


def _verbatim(analysis: Analysis, fact: Fact) -> str | None:
    """Return the quoted words of a direct quotation, its parts joined where the author cuts in."""
    if fact.type is not FactType.STATEMENT or fact.subtype != "direct":
        return None
    parts = [f.span.of(analysis.text) for f in fact.fillers("CONTENT") if f.span is not None]
    return " … ".join(" ".join(part.split()) for part in parts) or None
