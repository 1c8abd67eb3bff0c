"""A fact made of words that a reader has selected: who and what they name fills its roles."""

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import anchor_at
from razbor.analysis.kept_fact import KeptFact, KeptFiller
from razbor.entities.entity import Entity, EntityType
from razbor.facts.fact import FactType, Factuality
from razbor.facts.roles import ROLES
from razbor.text.span import Span

_TIMES = ("TIME", "SINCE", "PERIOD", "DEADLINE")
_PLACES = ("PLACE", "DESTINATION", "REGION")
_SUMS = ("AMOUNT", "PRICE", "COUNT", "TO")
_THINGS = ("OBJECT", "EVENT", "DOCUMENT", "CONTENT", "TOPIC", "AWARD", "TARGET", "CRIME", "KIND")
_ROLES = {
    EntityType.TIMEX: _TIMES,
    EntityType.MONEY: _SUMS,
    EntityType.PERCENT: _SUMS,
    EntityType.QUANTITY: _SUMS,
    EntityType.LOC: _PLACES,
    EntityType.FACILITY: _PLACES,
    EntityType.EVENT: ("EVENT", "OCCASION", *_THINGS),
    EntityType.LAW: ("DOCUMENT", *_THINGS),
    EntityType.AWARD: ("AWARD",),
}
_MANY = frozenset({"PARTICIPANT", "PARTY", "PARTIES", "SPEAKER", "TOPIC"})
_WORDS = ("CONTENT", "TOPIC", "OBJECT", "EVENT", "KIND", "INDICATOR", "TITLE")


def new_fact(analysis: Analysis, span: Span, kind: FactType) -> KeptFact | None:
    """Return a fact of a type; None where the words name nothing that could fill a role.

    The outermost names fill roles by their type in the order of the text: people and bodies those
    of who takes part, times and places theirs. Words without names fill the role of what is told.
    """
    fillers: list[KeptFiller] = []
    taken: set[str] = set()
    for entity, place in _named(analysis, span):
        role = _role(kind, entity, taken)
        if role:
            taken.add(role)
            anchor = anchor_at(analysis, place)
            fillers.append(KeptFiller(role, anchor, anchor))
    if not fillers:
        role = next((each for each in _WORDS if each in ROLES[kind]), "")
        fillers = [KeptFiller(role, None, anchor_at(analysis, span))] if role else []
    where = (anchor_at(analysis, span),)
    if not fillers:
        return None
    return KeptFact(
        type=kind,
        subtype=None,
        trigger=None,
        roles=tuple(fillers),
        factuality=Factuality.ASSERTED,
        negative=False,
        voice=None,
        evidence=where,
        importance=1,
        summary="",
    )


def _named(analysis: Analysis, span: Span) -> list[tuple[Entity, Span]]:
    """Return the outermost names, and what pronouns and phrases mean, inside a stretch."""
    found: list[tuple[Entity, Span]] = []
    for mention in analysis.mentions:
        inside = span.covers(mention.span)
        if inside and not any(place.covers(mention.span) for _, place in found):
            found.append((analysis.by_id[mention.entity], mention.span))
    return found


def _role(kind: FactType, entity: Entity, taken: set[str]) -> str:
    """Return the first role of a type that an entity may fill and that is not filled yet."""
    special = _ROLES.get(entity.type)
    others = {*_TIMES, *_PLACES, *_SUMS, "TITLE", "CUE", "DURATION", "AGE", "COUNT", "NUMBER"}
    if special is not None:
        wanted = [role for role in ROLES[kind] if role in special]
    else:
        wanted = [role for role in ROLES[kind] if role not in others]
        if entity.type is EntityType.GPE:
            wanted.sort(key=lambda role: role not in {"GPE", "DESTINATION"})
    return next((role for role in wanted if role in _MANY or role not in taken), "")
