"""An analysis in the terms of FactRuEval-2016.

====================  ==========================================================================
ours                  theirs
====================  ==========================================================================
PERSON                per
ORG                   org
GPE, LOC              loc (scored with places merged, so locorg is not told apart)
a name in a name      left out: the corpus does not count it
POSITION,             occupation: HOLDER or PERSON is who, TITLE is position, ORG is where
APPOINTMENT
OWNERSHIP             ownership: OWNER or BUYER is owner, OBJECT is property
MEETING               meeting: PARTICIPANT and HOST are participants
AGREEMENT             deal: PARTY is participant, DOCUMENT is type
OWNERSHIP with a      deal as well: who buys, who sells and the body sold are its participants
BUYER or a SELLER
====================  ==========================================================================

Facts that are negated, denied or cancelled are left out, and so is an office without its body: the
corpus annotates none.
"""

from collections.abc import Iterator
from typing import Any

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.facts.fact import Fact, FactType, Factuality, Filler

Json = dict[str, Any]

TYPES = {
    EntityType.PERSON: "per",
    EntityType.ORG: "org",
    EntityType.GPE: "loc",
    EntityType.LOC: "loc",
}
_ROLES = {
    FactType.POSITION: ("occupation", {"HOLDER": "who", "TITLE": "position", "ORG": "where"}),
    FactType.APPOINTMENT: ("occupation", {"PERSON": "who", "TITLE": "position", "ORG": "where"}),
    FactType.OWNERSHIP: ("ownership", {"OWNER": "owner", "BUYER": "owner", "OBJECT": "property"}),
    FactType.MEETING: ("meeting", {"PARTICIPANT": "participant", "HOST": "participant"}),
    FactType.AGREEMENT: ("deal", {"PARTY": "participant", "DOCUMENT": "type"}),
}
_NEEDED = {"occupation": frozenset({"who", "where"})}
_UNTRUE = frozenset({Factuality.NEGATED, Factuality.DENIED, Factuality.CANCELLED})
_TWO = 2
_PURCHASE = "купля/продажа"
"""The corpus' own word for the kind of deal."""
_QUOTES = str.maketrans("", "", '«»"“”„')


def prediction(analysis: Analysis) -> Json:
    """Return a prediction for the three tracks."""
    names = list(_outermost_names(analysis))
    named = dict.fromkeys(mention.entity for mention in names)
    entities = (analysis.by_id[key] for key in named)
    real = (fact for fact in analysis.facts if fact.factuality not in _UNTRUE)
    facts = (told for fact in real for told in (_fact(analysis, fact), _purchase(analysis, fact)))
    return {
        "mentions": [
            {"type": _type(analysis, m), "start": m.span.start, "end": m.span.end} for m in names
        ],
        "entities": [{"type": TYPES[e.type], "attributes": _attributes(e)} for e in entities],
        "facts": [fact for fact in facts if fact],
    }


def _type(analysis: Analysis, mention: Mention) -> str:
    return TYPES[analysis.by_id[mention.entity].type]


def _outermost_names(analysis: Analysis) -> Iterator[Mention]:
    """Yield the names of the three types that lie in no other such name."""
    end = 0
    for mention in analysis.mentions:
        is_scored = analysis.by_id[mention.entity].type in TYPES
        if mention.kind is MentionKind.NAM and is_scored and mention.span.start >= end:
            end = mention.span.end
            yield mention


def _attributes(entity: Entity) -> dict[str, list[str]]:
    if entity.type is not EntityType.PERSON:
        return {"name": [entity.canonical.translate(_QUOTES)]}
    name = entity.name
    if name is None:
        return {"lastname": [entity.canonical]}
    parts = {"firstname": name.first, "patronymic": name.patronymic, "lastname": name.last}
    return {key: [value] for key, value in parts.items() if value}


def _fact(analysis: Analysis, fact: Fact) -> Json | None:
    """Return a fact that has two arguments and what its type cannot do without, else None."""
    kind, roles = _ROLES.get(fact.type, ("", {}))
    arguments = [
        {"name": roles[filler.role], "value": value}
        for filler in fact.roles
        if filler.role in roles and (value := _value(analysis, filler))
    ]
    named = {argument["name"] for argument in arguments}
    is_whole = len(arguments) > 1 and _NEEDED.get(kind, frozenset()) <= named
    return {"type": kind, "arguments": arguments} if is_whole else None


def _purchase(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the deal by which property passes to another; None where nobody buys or sells."""
    if fact.type is not FactType.OWNERSHIP or not fact.fillers("BUYER", "SELLER"):
        return None
    sides = [f for f in fact.fillers("BUYER", "SELLER", "OBJECT") if f.entity]
    arguments = [{"name": "participant", "value": _value(analysis, side)} for side in sides]
    if len(arguments) < _TWO:
        return None
    return {"type": "deal", "arguments": [*arguments, {"name": "type", "value": _PURCHASE}]}


def _value(analysis: Analysis, filler: Filler) -> str:
    """Return the canonical name of an entity, else the words of the text."""
    if filler.entity and filler.entity in analysis.by_id:
        return analysis.by_id[filler.entity].canonical.translate(_QUOTES)
    if filler.span:
        return filler.span.of(analysis.text)
    return filler.value or ""
