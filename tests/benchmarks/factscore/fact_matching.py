"""One-to-one pairing of gold and predicted facts."""

from dataclasses import dataclass, replace
from typing import Final

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.assignment import Edge, best_pairs
from benchmarks.factscore.core_roles import core_matches, evidence_share
from benchmarks.factscore.fillers import role_is_right
from benchmarks.factscore.model import Document, Fact, Filler

_PERSON_ROLE: Final = {
    "POSITION": "HOLDER",
    "APPOINTMENT": "PERSON",
    "AWARD": "PERSON",
    "LIFE": "PERSON",
}
"""Facts that hold for each person alone, and the role of that person."""

_MATCH: Final = 100.0
"""Weight of a match as such; it outweighs all that makes one match better."""


@dataclass(slots=True)
class FactPairs:
    """The pairs of equal facts and what is left on either side."""

    pairs: list[tuple[Fact, Fact]]
    missed: list[Fact]
    extra: list[Fact]


def match_facts(pair: Comparison) -> FactPairs:
    """Pair the facts by the Hungarian algorithm.

    Facts may be paired when `core_matches`. The pairing has as many pairs as
    possible; among those it prefers right roles, then equal factuality, shared
    evidence and equal subtype. Facts about several people are split first.
    """
    gold, pred = split_people(pair.gold), split_people(pair.pred)
    weights: dict[Edge, float] = {
        (i, j): _MATCH + _closeness(pair, one, other)
        for i, one in enumerate(gold)
        for j, other in enumerate(pred)
        if core_matches(pair, one, other)
    }
    edges = best_pairs(weights)
    return FactPairs(
        pairs=[(gold[i], pred[j]) for i, j in edges],
        missed=_rest(gold, {i for i, _ in edges}),
        extra=_rest(pred, {j for _, j in edges}),
    )


def _rest(facts: list[Fact], used: set[int]) -> list[Fact]:
    """Return the facts whose numbers are not used."""
    return [fact for number, fact in enumerate(facts) if number not in used]


def _closeness(pair: Comparison, gold: Fact, pred: Fact) -> float:
    """Return 0 to 1: how well a possible pair fits beyond its core."""
    right = sum(role_is_right(pair, gold, pred, role) for role in gold.roles)
    return (
        0.4 * right / max(1, len(gold.roles))
        + 0.3 * (gold.factuality == pred.factuality)
        + 0.2 * evidence_share(gold, pred)
        + 0.1 * (gold.subtype == pred.subtype)
    )


def split_people(document: Document) -> list[Fact]:
    """Return the facts, one for each person where `_PERSON_ROLE` says so."""
    facts: list[Fact] = []
    for fact in document.facts:
        role = _PERSON_ROLE.get(fact.type)
        people = _people(document, fact.filled({role})) if role else []
        others = [filler for filler in fact.fillers if filler.role != role]
        each = [replace(fact, fillers=(person, *others)) for person in people]
        facts += each if len(each) > 1 else [fact]
    return facts


def _people(document: Document, fillers: list[Filler]) -> list[Filler]:
    """Return one filler per person, closed sets replaced by their members."""
    people: dict[object, Filler] = {}
    for filler in fillers:
        members = document.entities[filler.entity].members if filler.entity else ()
        for entity in members or (filler.entity,):
            people[entity or (filler.span, filler.value)] = replace(filler, entity=entity)
    return list(people.values())
