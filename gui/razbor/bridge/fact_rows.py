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
class FactRow:
    """One row.

    Attributes:
        kind: What it is.
        section: Under which question it stands.
        fact: The fact of a line; None for headings.
        runs: The sentence in pieces, names apart.
        speaker: Who speaks, on the first statement of each speaker, unless the sentence names him.
        follows: True for the later statements of a speaker, which stand under the first.
        quote: The words themselves for a direct quotation, without outer marks.
        chips: Who takes part.
        badges: Why it is not simply so.
        note: What the article does not say.
        count: For headings: how many facts.
    """

    kind: RowKind
    section: Section
    fact: Fact | None = None
    runs: tuple[Run, ...] = ()
    speaker: Run | None = None
    follows: bool = False
    quote: str | None = None
    chips: tuple[Chip, ...] = ()
    badges: tuple[Badge, ...] = ()
    note: str = ""
    count: int = 0

    @property
    def sentence(self) -> str:
        """Return the line as plain text."""
        return "".join(run.text for run in self.runs)


def rows_of(
    analysis: Analysis, *, about: str | None = None, unfolded: bool = False
) -> tuple[FactRow, ...]:
    """Return the rows of the panel.

    Args:
        analysis: Where the facts are.
        about: Only the facts of this entity; nothing is folded then.
        unfolded: Show the rest as well.
    """
    facts = analysis.facts if about is None else facts_about(analysis, about)
    sections: dict[Section, list[Fact]] = {section: [] for section in Section}
    for fact in facts:
        sections[section_of(fact)].append(fact)
    rows: list[FactRow] = []
    for section, chosen in sections.items():
        if chosen:
            rows += _section(analysis, section, chosen, about, unfolded=unfolded)
    return tuple(rows)


def facts_about(analysis: Analysis, entity: str) -> tuple[Fact, ...]:
    """Return the facts in which an entity, or a set it belongs to, has a role."""
    sets = {e.id for e in analysis.entities if entity in e.members} | {entity}
    return tuple(f for f in analysis.facts if any(r.entity in sets for r in f.roles))


def _section(
    analysis: Analysis,
    section: Section,
    facts: Sequence[Fact],
    about: str | None,
    *,
    unfolded: bool,
) -> Iterable[FactRow]:
    if section is Section.SOURCE:
        return [_source(analysis, fact) for fact in facts]
    folds = section is Section.REST
    kind = RowKind.FOLD if folds else RowKind.HEADING
    head = FactRow(kind, section, count=len(facts))
    if folds and not unfolded and about is None:
        return [head]
    if section is Section.SAID:
        return [head, *_statements(analysis, facts)]
    return [head, *(_line(analysis, section, fact, about) for fact in facts)]


def _source(analysis: Analysis, fact: Fact) -> FactRow:
    runs = runs_of(analysis, fact)
    return FactRow(RowKind.SOURCE, Section.SOURCE, fact, runs, badges=badges_of(analysis, fact))


def _line(analysis: Analysis, section: Section, fact: Fact, about: str | None) -> FactRow:
    runs = runs_of(analysis, fact)
    named = frozenset({about, *(run.entity for run in runs)})
    return FactRow(
        RowKind.FACT,
        section,
        fact,
        runs,
        chips=chips_of(analysis, fact, named),
        badges=badges_of(analysis, fact),
        note=note_of(analysis, fact),
    )


def _statements(analysis: Analysis, facts: Sequence[Fact]) -> Iterable[FactRow]:
    """Group by speaker, speakers in the order in which they first speak."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(_speakers(fact), []).append(fact)
    for group in groups.values():
        first, *others = group
        yield _statement(analysis, first, first_of_group=True)
        for fact in others:
            yield _statement(analysis, fact, first_of_group=False)


def _speakers(fact: Fact) -> str:
    return " ".join(filler.entity or "" for filler in fact.fillers("SPEAKER"))


def _statement(analysis: Analysis, fact: Fact, *, first_of_group: bool) -> FactRow:
    quote = _verbatim(analysis, fact)
    speakers = fact.fillers("SPEAKER")
    runs = without_lead(runs_of(analysis, fact), speakers[0].entity if speakers else None)
    speaker = _speaker_run(analysis, fact) if first_of_group else None
    if speaker and not quote and runs and runs[0].entity == speaker.entity:
        speaker = None
    return FactRow(
        RowKind.FACT,
        Section.SAID,
        fact,
        runs,
        speaker=speaker,
        follows=not first_of_group,
        quote=quote,
        badges=badges_of(analysis, fact),
    )


def _speaker_run(analysis: Analysis, fact: Fact) -> Run | None:
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
