"""The entities of an article as the rows of a list: who, how often, where in the text."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import MarkType, listed_type
from razbor.entities.entity import Entity
from razbor.text.span import Span


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity.

    Attributes:
        entity: The entity.
        type: Under which type it is listed.
        places: Its mentions in order, pronouns and left-out subjects included.
        facts: How many facts tell of it.
        shares: Where the mentions stand, 0 at the start of the text, 1 at its end.
    """

    entity: Entity
    type: MarkType
    places: tuple[Span, ...]
    facts: int
    shares: tuple[float, ...]


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
    return EntityRow(entity, listed_type(entity), places, facts, shares)
