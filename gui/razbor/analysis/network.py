"""Who met, quoted, praised, employs whom: the ties between those who act in an article."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import AGENTS, Entity, EntityType
from razbor.facts.fact import Fact, FactType, Factuality


class TieKind(StrEnum):
    """Kinds of ties."""

    MET = "met"
    SAID = "said"  # quotes, says to, reports of
    VIEW = "view"  # praises, criticises, supports, congratulates
    POST = "post"  # holds an office in, is appointed to
    DEAL = "deal"  # signs with, owns, buys from, helps
    PART = "part"  # belongs to, stands for


class Standing(StrEnum):
    """Whether a tie is there."""

    REAL = "real"
    SAID = "said"  # somebody in the article says so
    AHEAD = "ahead"  # planned, expected
    WISHED = "wished"
    MAYBE = "maybe"  # on a condition
    NOT_SO = "not-so"  # denied, negated, called off


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two entities.

    Attributes:
        first: Id of the one it goes out from.
        second: Id of the other.
        kind: Its kind.
        word: Finer kind: a subtype or a type of fact; of an office its title.
        directed: False where both do it: they met, they signed.
        negative: True for criticism and rejection.
        standing: Whether it is there.
        facts: Ids of the facts that state it.
    """

    first: str
    second: str
    kind: TieKind
    word: str
    directed: bool
    negative: bool
    standing: Standing
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Entities with ties, the most tied first; ``left_out`` counts those that are too many."""

    nodes: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()
    left_out: int = 0


_MOST = 40
_STANDING = {
    Factuality.ASSERTED: Standing.REAL,
    Factuality.CLAIMED: Standing.SAID,
    Factuality.PLANNED: Standing.AHEAD,
    Factuality.EXPECTED: Standing.AHEAD,
    Factuality.DESIRED: Standing.WISHED,
    Factuality.HYPOTHETICAL: Standing.MAYBE,
    Factuality.NEGATED: Standing.NOT_SO,
    Factuality.DENIED: Standing.NOT_SO,
    Factuality.CANCELLED: Standing.NOT_SO,
}
_MUTUAL = {
    FactType.MEETING: (TieKind.MET, ("HOST", "PARTICIPANT")),
    FactType.AGREEMENT: (TieKind.DEAL, ("PARTY",)),
    FactType.RELATIONSHIP: (TieKind.DEAL, ("A", "B", "PARTIES")),
}
_ONE_WAY = {
    FactType.VISIT: (TieKind.MET, ("VISITOR",), ("DESTINATION", "HOST")),
    FactType.STATEMENT: (TieKind.SAID, ("SPEAKER",), ("ADDRESSEE",)),
    FactType.SOURCE: (TieKind.SAID, ("REPORTER",), ("PRIMARY_SOURCE", "SPEAKER")),
    FactType.STANCE: (TieKind.VIEW, ("HOLDER",), ("TARGET",)),
    FactType.COURTESY: (TieKind.VIEW, ("FROM",), ("TO",)),
    FactType.INTENT: (TieKind.VIEW, ("AGENT",), ("WITH",)),
    FactType.POSITION: (TieKind.POST, ("HOLDER",), ("ORG",)),
    FactType.APPOINTMENT: (TieKind.POST, ("PERSON",), ("ORG",)),
    FactType.OWNERSHIP: (TieKind.DEAL, ("BUYER", "OWNER"), ("OBJECT", "SELLER")),
    FactType.AID: (TieKind.DEAL, ("DONOR",), ("RECIPIENT",)),
    FactType.AWARD: (TieKind.VIEW, ("BY",), ("PERSON",)),
    FactType.EVENT: (TieKind.MET, ("WINNER",), ("LOSER",)),
    FactType.ORG_LINK: (
        TieKind.PART,
        ("PART", "MEMBER", "FOUNDER", "REPRESENTS", "ORG"),
        ("WHOLE", "GPE", "ORG"),
    ),
}
_Key = tuple[str, str, TieKind, str, bool, bool, Standing]


def network(analysis: Analysis, kinds: frozenset[TieKind] = frozenset(TieKind)) -> Network:
    """Return the ties of some kinds between people, bodies and states, and those whom they tie.

    Belonging alone ties nobody: such a tie is shown where both of its ends have another one.
    """
    found: defaultdict[_Key, list[str]] = defaultdict(list)
    for fact in analysis.facts:
        for key in _ties(analysis, fact):
            if fact.id not in found[key]:
                found[key].append(fact.id)
    ties = [Tie(*key, tuple(facts)) for key, facts in found.items() if key[2] in kinds]
    acts = [tie for tie in ties if tie.kind is not TieKind.PART]
    acting = {end for tie in acts for end in (tie.first, tie.second)}
    shown = [t for t in ties if t.kind is not TieKind.PART or {t.first, t.second} <= acting]
    weight = Counter(end for tie in shown for end in (tie.first, tie.second))
    order = {entity.id: number for number, entity in enumerate(analysis.entities)}
    ranked = sorted(weight, key=lambda each: (-weight[each], order[each]))
    kept = set(ranked[:_MOST])
    tied = tuple(t for t in shown if {t.first, t.second} <= kept)
    ends = {end for tie in tied for end in (tie.first, tie.second)}
    nodes = tuple(analysis.by_id[each] for each in ranked if each in ends)
    return Network(nodes, tied, len(weight) - len(nodes))


def _ties(analysis: Analysis, fact: Fact) -> Iterator[_Key]:
    standing = _STANDING[fact.factuality]
    if fact.type in _MUTUAL:
        kind, roles = _MUTUAL[fact.type]
        for one, other in combinations(_who(analysis, fact, roles), 2):
            first, second = sorted((one, other))
            yield first, second, kind, _word(fact), False, False, standing
    if fact.type in _ONE_WAY:
        kind, out, into = _ONE_WAY[fact.type]
        ends = product(_who(analysis, fact, out), _who(analysis, fact, into))
        for one, other in ends:
            if one != other:
                yield one, other, kind, _word(fact), True, fact.negative, standing
    if fact.type is FactType.STATEMENT:
        yield from _quoted(analysis, fact)


def _quoted(analysis: Analysis, fact: Fact) -> Iterator[_Key]:
    """Yield who quotes the speaker: the last source that the article names for the statement."""
    for speaker in _who(analysis, fact, ("SPEAKER",)):
        sources = [
            link.agent
            for link in fact.attribution
            if link.agent in analysis.by_id and not link.inferred and link.agent != speaker
        ]
        if sources and _acts(analysis.by_id[sources[-1]]):
            yield sources[-1], speaker, TieKind.SAID, "QUOTES", True, False, Standing.REAL


def _word(fact: Fact) -> str:
    """Return what tells a tie from others of its kind."""
    if fact.type in {FactType.POSITION, FactType.APPOINTMENT}:
        title = next((filler.value for filler in fact.fillers("TITLE") if filler.value), "")
        former = fact.subtype == "former"
        word = f"{fact.type}.{fact.subtype}" if fact.type is FactType.APPOINTMENT else ""
        return word if word and word != f"{fact.type}.start" else f"{'—' if former else ''}{title}"
    finer = fact.subtype and fact.type not in {FactType.STATEMENT, FactType.SOURCE}
    return f"{fact.type}.{fact.subtype}" if finer else str(fact.type)


def _who(analysis: Analysis, fact: Fact, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return who fills some roles; the members of a set that the article lists in its stead."""
    found: dict[str, None] = {}
    for filler in fact.fillers(*roles):
        entity = analysis.by_id.get(filler.entity or "")
        if entity is None:
            continue
        members = [each for each in entity.members if each in analysis.by_id]
        whole = members if members and not entity.named else [entity.id]
        found |= dict.fromkeys(each for each in whole if _acts(analysis.by_id[each]))
    return tuple(found)


def _acts(entity: Entity) -> bool:
    return entity.type in AGENTS or entity.type is EntityType.FACILITY
