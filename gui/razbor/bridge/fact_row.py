"""One row of the facts panel as it is shown: sentence, quotation, chips, badges, notes."""

from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.bridge.bold_names import Run, opens_with, runs_of, without_lead, without_subject
from razbor.bridge.fact_notes import (
    Badge,
    Chip,
    badges_of,
    chips_of,
    note_of,
    office_of,
)
from razbor.bridge.fact_rows import Brief, RowKind, RowPlan, plan_rows
from razbor.bridge.fact_sections import Section
from razbor.entities.entity import EntityType
from razbor.facts.fact import Fact, FactType

_IS = " — "


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row.

    Attributes:
        plan: What it is and where it stands.
        runs: The sentence in pieces, names apart.
        speaker: Who speaks, on the first statement of each, unless the sentence names the speaker.
        office: The office of a speaker.
        quote: The words themselves for a direct quotation, without outer marks.
        chips: Who takes part.
        badges: Why it is not simply so.
        note: Who those are that take part, and what the article does not say.
        own: True where the reader has accepted, changed or added the fact.
        rejected: True where the reader has rejected it.
    """

    plan: RowPlan
    runs: tuple[Run, ...] = ()
    speaker: Run | None = None
    office: str = ""
    quote: str | None = None
    chips: tuple[Chip, ...] = ()
    badges: tuple[Badge, ...] = ()
    note: str = ""
    own: bool = False
    rejected: bool = False

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

    @property
    def said_by(self) -> str:
        """Return who speaks, and in what office."""
        name = self.speaker.text if self.speaker else ""
        return ", ".join(part for part in (name, self.office) if part)


def row_of(analysis: Analysis, plan: RowPlan, about: str | None = None) -> FactRow:
    """Return a row as it is shown; ``about`` is the entity whose facts alone are shown."""
    fact = plan.fact
    if fact is None or plan.kind is RowKind.REASON:
        return FactRow(plan)
    own, rejected = fact.id in analysis.own_facts, plan.section is Section.REJECTED
    if plan.section is Section.SAID:
        return _statement(analysis, plan, fact, own=own)
    runs, badges = runs_of(analysis, fact), badges_of(analysis, fact)
    if plan.kind is RowKind.SOURCE:
        return FactRow(plan, runs, badges=badges, own=own)
    named = frozenset({about, *(run.entity for run in runs)})
    chips = chips_of(analysis, fact, named)
    if plan.follows:
        runs = _without_name(runs)
    note = note_of(analysis, fact)
    return FactRow(plan, runs, chips=chips, badges=badges, note=note, own=own, rejected=rejected)


def rows_of(analysis: Analysis, brief: Brief | None = None) -> tuple[FactRow, ...]:
    """Return all rows at once, as ``plan_rows`` orders them."""
    brief = brief or Brief()
    return tuple(row_of(analysis, p, brief.filter.about) for p in plan_rows(analysis, brief))


def _without_name(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Drop «Name — » from the head of a line that stands under another one of the same person."""
    if len(runs) > 1 and runs[0].entity and runs[1].text.startswith(_IS):
        return (Run(runs[1].text.removeprefix(_IS), runs[1].entity), *runs[2:])
    return runs


def _statement(analysis: Analysis, plan: RowPlan, fact: Fact, *, own: bool) -> FactRow:
    quote = _verbatim(analysis, fact)
    speaker = _speaker(analysis, fact)
    runs = without_lead(runs_of(analysis, fact), speaker.entity if speaker else None)
    badges = badges_of(analysis, fact)
    alone = len(fact.fillers("SPEAKER")) == 1
    office = office_of(analysis, speaker.entity) if speaker and alone else ""
    named = bool(speaker) and not quote and opens_with(runs, speaker.entity if speaker else None)
    if named and alone and (plan.follows or _tells_more(analysis, speaker, office, runs)):
        runs, named = without_subject(runs), False
    if plan.follows or named or speaker is None:
        return FactRow(plan, runs, quote=quote, badges=badges, own=own)
    return FactRow(plan, runs, speaker, office, quote, badges=badges, own=own)


def _tells_more(
    analysis: Analysis, speaker: Run | None, office: str, runs: tuple[Run, ...]
) -> bool:
    """Say whether a name above a line tells more than the line: an office, a given name."""
    entity = analysis.by_id.get(speaker.entity or "") if speaker else None
    is_person = entity is not None and entity.type is EntityType.PERSON and entity.named
    return is_person and (bool(office) or (speaker is not None and runs[0].text != speaker.text))


def _speaker(analysis: Analysis, fact: Fact) -> Run | None:
    speakers = [f.entity for f in fact.fillers("SPEAKER") if f.entity in analysis.by_id]
    if not speakers:
        return None
    names = ", ".join(analysis.by_id[speaker].canonical for speaker in speakers if speaker)
    return Run(names[:1].upper() + names[1:], speakers[0])


def _verbatim(analysis: Analysis, fact: Fact) -> str | None:
    """Return the quoted words of a direct quotation, its parts joined where the author cuts in."""
    if fact.type is not FactType.STATEMENT or fact.subtype != "direct":
        return None
    parts = [f.span.of(analysis.text) for f in fact.fillers("CONTENT") if f.span is not None]
    return " … ".join(" ".join(part.split()) for part in parts) or None
