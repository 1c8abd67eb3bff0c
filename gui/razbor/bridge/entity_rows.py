"""The entities of an article as the rows of a list: who, how often, where in the text."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from razbor.analysis.analysis import Analysis
from razbor.analysis.naming import folded
from razbor.bridge.marks import MarkType, listed_type
from razbor.entities.entity import Entity
from razbor.text.span import Span


class EntityOrder(StrEnum):
    """Orders of the list; by type there are headings."""

    TYPE = "type"
    FIRST = "first"
    COUNT = "count"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity.

    Attributes:
        entity: The entity.
        type: Under which type it is listed.
        places: Its mentions in order, pronouns and left-out subjects included.
        facts: How many facts tell of it.
        shares: Where the mentions stand, 0 at the start of the text, 1 at its end.
        own: True where the reader has named, typed or marked it.
    """

    entity: Entity
    type: MarkType
    places: tuple[Span, ...]
    facts: int
    shares: tuple[float, ...]
    own: bool = False


def entity_rows(analysis: Analysis) -> tuple[EntityRow, ...]:
    """Return the entities by type, the most mentioned first."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in analysis.mentions:
        places[mention.entity].append(mention.span)
    facts = fact_counts(analysis)
    rows = [
        _row(analysis, entity, tuple(places[entity.id]), facts[entity.id])
        for entity in analysis.entities
        if places[entity.id]
    ]
    order = list(MarkType)
    return tuple(
        sorted(rows, key=lambda row: (order.index(row.type), -len(row.places), row.places[0]))
    )


def fact_counts(analysis: Analysis) -> Counter[str]:
    """Count for each entity the facts in which it, or a set it belongs to, has a role."""
    sets: defaultdict[str, set[str]] = defaultdict(set)
    for entity in analysis.entities:
        for member in entity.members:
            sets[entity.id].add(member)
    counts: Counter[str] = Counter()
    for fact in analysis.facts:
        direct = {filler.entity for filler in fact.roles if filler.entity}
        counts.update(direct.union(*(sets[entity] for entity in direct)))
    return counts


def _row(analysis: Analysis, entity: Entity, places: tuple[Span, ...], facts: int) -> EntityRow:
    whole = max(1, len(analysis.text))
    shares = tuple(place.start / whole for place in places)
    own = entity.id in analysis.own
    return EntityRow(entity, listed_type(entity), places, facts, shares, own)


def in_order(rows: Iterable[EntityRow], order: EntityOrder) -> tuple[EntityRow, ...]:
    """Return rows in another order; by type they come already."""
    if order is EntityOrder.FIRST:
        return tuple(sorted(rows, key=lambda row: (row.places[0].start, -row.places[0].end)))
    if order is EntityOrder.COUNT:
        return tuple(sorted(rows, key=lambda row: (-len(row.places), row.places[0])))
    if order is EntityOrder.NAME:
        return tuple(sorted(rows, key=lambda row: folded(row.entity.canonical)))
    return tuple(rows)


def named_like(rows: Iterable[EntityRow], typed: str) -> tuple[EntityRow, ...]:
    """Return the rows with a name in which each typed word begins a word."""
    wanted = [f" {word}" for word in folded(typed).replace("-", " ").split()]
    return tuple(row for row in rows if _is_named(row.entity, wanted)) if wanted else tuple(rows)


def _is_named(entity: Entity, wanted: list[str]) -> bool:
    names = (entity.canonical, *entity.aliases)
    told = " ".join(f" {folded(name).replace('-', ' ').replace('(', ' ')}" for name in names)
    return all(word in told for word in wanted)
