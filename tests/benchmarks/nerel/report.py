"""What is reported of a corpus: entities, relations end to end, relations given gold entities."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.nerel.model import Counts, Document, Entity, Prediction, Relation
from benchmarks.nerel.sentences import same_sentence, sentence_starts

#: Relations without a natural direction.
SYMMETRIC_RELATIONS = frozenset({"ALTERNATIVE_NAME", "KNOWS", "RELATIVE", "SIBLING", "SPOUSE"})


def compare(gold: set[Any], predicted: set[Any]) -> Counts:
    """Count what two sets share."""
    return Counts(len(gold & predicted), len(gold), len(predicted))


def macro_f1(per_type: Mapping[str, Counts]) -> float:
    """Return the unweighted mean F1 over the types that occur in the gold."""
    present = [c.f1 for c in per_type.values() if c.gold]
    return sum(present) / len(present) if present else 0.0


@dataclass
class EntityReport:
    """Counts of entities: all, their edges alone, the outermost, the inner ones, by type."""

    total: Counts = field(default_factory=Counts)
    boundaries: Counts = field(default_factory=Counts)
    outermost: Counts = field(default_factory=Counts)  # recall only
    inner: Counts = field(default_factory=Counts)  # recall only
    by_type: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_document: dict[str, Counts] = field(default_factory=dict)

    def add(self, name: str, gold: set[Entity], predicted: set[Entity]) -> None:
        counts = compare(gold, predicted)
        self.total += counts
        self.by_document[name] = counts
        self.boundaries += compare({e[:2] for e in gold}, {e[:2] for e in predicted})
        for kind in {e.type for e in gold | predicted}:
            own = {e for e in gold if e.type == kind}
            self.by_type[kind] += compare(own, {e for e in predicted if e.type == kind})
        inner = {e for e in gold if any(other.contains(e) for other in gold)}
        outermost = gold - inner
        self.inner += Counts(len(inner & predicted), len(inner), 0)
        self.outermost += Counts(len(outermost & predicted), len(outermost), 0)


@dataclass
class RelationReport:
    """Counts of relations by subset (document, in a sentence, across, nested) and by type."""

    subsets: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_type: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    in_sentence_by_type: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    known_pairs: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_document: dict[str, Counts] = field(default_factory=dict)

    def add(self, name: str, text: str, gold: set[Relation], predicted: set[Relation]) -> None:
        starts = sentence_starts(text)
        tests: dict[str, Callable[[Relation], bool]] = {
            "document": lambda _: True,
            "in_sentence": lambda r: same_sentence(starts, r),
            "cross_sentence": lambda r: not same_sentence(starts, r),
            "nested": lambda r: r.is_nested,
        }
        pairs = {(r.first, r.second) for r in gold}
        self.by_document[name] = compare(gold, predicted)
        for subset, belongs in tests.items():
            own = {r for r in gold if belongs(r)}
            guessed = {r for r in predicted if belongs(r)}
            self.subsets[subset] += compare(own, guessed)
            self.known_pairs[subset] += compare(
                own, {r for r in guessed if (r.first, r.second) in pairs}
            )
        for table, belongs in (
            (self.by_type, tests["document"]),
            (self.in_sentence_by_type, tests["in_sentence"]),
        ):
            for kind in {r.type for r in gold | predicted}:
                table[kind] += compare(
                    {r for r in gold if r.type == kind and belongs(r)},
                    {r for r in predicted if r.type == kind and belongs(r)},
                )


def undirected(relations: Iterable[Relation]) -> set[Relation]:
    """Put the arguments of symmetric relations in text order."""
    return {
        Relation(r.type, *sorted((r.first, r.second))) if r.type in SYMMETRIC_RELATIONS else r
        for r in relations
    }


def bootstrap_interval(
    by_document: Mapping[str, Counts], rounds: int, seed: int = 1
) -> tuple[float, float]:
    """Return the 95 % interval of the micro F1 when documents are drawn with replacement."""
    rng = random.Random(seed)  # noqa: S311  (a resample must be repeatable)
    items = list(by_document.values())
    values = []
    for _ in range(rounds):
        total = Counts()
        for counts in rng.choices(items, k=len(items)):
            total += counts
        values.append(total.f1)
    values.sort()
    return values[int(0.025 * rounds)], values[min(rounds - 1, int(0.975 * rounds))]


@dataclass
class Report:
    """All counts of a corpus."""

    entities: EntityReport = field(default_factory=EntityReport)
    relations: RelationReport = field(default_factory=RelationReport)
    relations_given_gold: RelationReport = field(default_factory=RelationReport)
    foreign_arguments: int = 0
    dropped: int = 0


def evaluate(
    pairs: Iterable[tuple[Document, Prediction]], ignore_direction: bool = False
) -> Report:
    """Score documents with their predictions."""
    report = Report()
    arrange: Callable[[set[Relation]], set[Relation]] = undirected if ignore_direction else set
    for gold, predicted in pairs:
        report.dropped += gold.dropped
        report.foreign_arguments += predicted.foreign_arguments
        report.entities.add(gold.name, gold.entities, predicted.entities)
        wanted = arrange(gold.relations)
        for part, found in (
            (report.relations, predicted.relations),
            (report.relations_given_gold, predicted.relations_given_gold),
        ):
            part.add(gold.name, gold.text, wanted, arrange(found))
    return report
