"""Relations of NEREL that facts state, end to end."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.engine import analyse
from benchmarks.facts_as_nerel import Stated, relations_of
from benchmarks.nerel.model import Counts, Document, Entity, Relation
from benchmarks.nerel.reading import read_gold
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from razbor.text.span import Span

_SOME = 20
COUNTERPARTS = (
    "WORKS_AS", "WORKPLACE", "PARTICIPANT_IN", "AGENT", "TAKES_PLACE_IN", "POINT_IN_TIME",
    "ORGANIZES", "MEMBER_OF", "HEADQUARTERED_IN", "PART_OF", "OWNER_OF", "FOUNDED_BY",
    "AWARDED_WITH", "DATE_OF_DEATH", "PLACE_OF_DEATH", "AGE_DIED_AT", "CAUSE_OF_DEATH",
    "DATE_OF_BIRTH", "PLACE_OF_BIRTH", "CONVICTED_OF", "PENALIZED_AS",
)  # fmt: skip
"""The relations that our facts can state."""
_ALIKE = 0.5  # share of the longer of two stretches that both have


def relation_rows(settings: Settings) -> Iterator[Row]:
    """Measure precision and recall of each relation, and of all together."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("NEREL, relations that facts state", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    documents = [read_gold(folder, name) for name in names]
    counts = count((gold, relations_of(analyse(gold.text))) for gold in documents)
    title = f"NEREL dev, {len(names)} texts, relations that facts state"
    yield Row(f"{title}: all {len(COUNTERPARTS)} kinds", _figure(*_total(counts)))
    for kind in COUNTERPARTS:
        right, found = counts[kind]
        yield Row(f"NEREL dev, facts as {kind} ({found.gold})", _figure(right, found))


def count(
    pairs: Iterator[tuple[Document, Sequence[Stated]]],
) -> Mapping[str, tuple[Counts, Counts]]:
    """Return by kind how many of the stated are right, and how many of the gold are found.

    A fact is about things, NEREL's relations about mentions: a stated relation is right when the
    gold has one of its kind between any mentions of the same two things, and a gold relation is
    found when some fact states it.
    """
    counts: dict[str, tuple[Counts, Counts]] = defaultdict(lambda: (Counts(), Counts()))
    for gold, stated in pairs:
        for kind in COUNTERPARTS:
            theirs = [r for r in gold.relations if r.type == kind]
            ours = [s for s in stated if s.type == kind]
            right, found = counts[kind]
            right += Counts(
                sum(any(same_relation(s, r) for r in theirs) for s in ours), 0, len(ours)
            )
            found += Counts(
                sum(any(same_relation(s, r) for s in ours) for r in theirs), len(theirs), 0
            )
    return counts


def same_relation(stated: Stated, relation: Relation) -> bool:
    """Say whether a fact states a relation of the gold, between any mentions of the two things."""
    if stated.type != relation.type:
        return False
    return _names(stated.first, relation.first) and _names(stated.second, relation.second)


def _names(places: Sequence[Span], entity: Entity) -> bool:
    return any(_alike(span, Span(entity.start, entity.end)) for span in places)


def _alike(one: Span, other: Span) -> bool:
    """Say whether two stretches begin together or share most of their words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.start == other.start or shared >= _ALIKE * max(len(one), len(other))


def _total(counts: Mapping[str, tuple[Counts, Counts]]) -> tuple[Counts, Counts]:
    right, found = Counts(), Counts()
    for one, other in counts.values():
        right += one
        found += other
    return right, found


def _figure(right: Counts, found: Counts) -> str:
    precision, recall = 100 * right.precision, 100 * found.recall
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{f1:.1f} (P {precision:.1f} of {right.predicted}, R {recall:.1f} of {found.gold})"
