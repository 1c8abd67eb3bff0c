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
OWNERSHIP own         ownership: OWNER is owner, OBJECT is property
ORG_LINK founded      ownership as well: the corpus counts founders among the owners
MEETING               meeting: PARTICIPANT and HOST are participants
TOPIC                 meeting, where two persons or more discuss it
AGREEMENT             deal: PARTY is participant; its type by what states it, or by the words of
                      DOCUMENT or SUBJECT
OWNERSHIP with a      deal: who buys, who sells and the body sold are its participants; who raises
BUYER or a SELLER     a share is an owner as well
AID                   deal between DONOR and RECIPIENT
JUSTICE, a fine       deal: who fines (BY) and who is fined (ACCUSED) are its participants
====================  ==========================================================================

The corpus annotates what stands between things that have names: who takes part without one is left
out, and so is a fact that keeps fewer than two of them. Facts that are negated, denied or cancelled
are left out too. Kinds of deal have the corpus' own names (``_KINDS``), all of goods, money or
work: a pact of states or persons that names none is no deal there; of firms it is told without one.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.facts.fact import Fact, FactType, Factuality, Filler
from razbor.text.span import Span

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
    FactType.OWNERSHIP: ("ownership", {"OWNER": "owner", "OBJECT": "property"}),
    FactType.ORG_LINK: ("ownership", {"FOUNDER": "owner", "ORG": "property"}),
    FactType.MEETING: ("meeting", {"PARTICIPANT": "participant", "HOST": "participant"}),
    FactType.AGREEMENT: ("deal", {"PARTY": "participant"}),
}
_NEEDED = {
    "occupation": frozenset({"who", "where"}),
    "ownership": frozenset({"owner", "property"}),
}
_UNTRUE = frozenset({Factuality.NEGATED, Factuality.DENIED, Factuality.CANCELLED})
_TWO = 2
_KINDS = (
    (re.compile(r"покуп|купл|прода|поставк|закуп|постав|экспорт|импорт"), "купля/продажа"),
    (re.compile(r"кредит|за[её]м|займ|долг|ссуд|задолж|транш"), "займ/возвращение займа"),
    (re.compile(r"инвест|влож|вклад"), "инвестиции"),
    (re.compile(r"штраф"), "наложение/выплата штрафа"),
    (re.compile(r"услуг|строител|ремонт|обслужив|работ|подряд|проектиров|уборк"), "услуги"),
)
"""Words of a deal -> the corpus' own words for its kind."""
_PURCHASE, _FINE = "купля/продажа", "наложение/выплата штрафа"
_LOAN, _STAKE, _WORK = "займ/возвращение займа", "инвестиции", "услуги"
_RENT = "аренда"
_KIND_OF_RULE = {
    "agreement.bought-from": _PURCHASE,
    "agreement.supplies": _PURCHASE,
    "agreement.merged": _PURCHASE,
    "agreement.merger": _PURCHASE,
    "agreement.loan": _LOAN,
    "agreement.borrowed": _LOAN,
    "agreement.repaid": _LOAN,
    "agreement.debt": _LOAN,
    "agreement.owes": _LOAN,
    "agreement.must-pay": _LOAN,
    "agreement.lent": _LOAN,
    "agreement.credits": _LOAN,
    "agreement.took": _LOAN,
    "agreement.settled": _LOAN,
    "agreement.invested": _STAKE,
    "agreement.invested-sum": _STAKE,
    "agreement.investment": _STAKE,
    "agreement.rented": _RENT,
    "agreement.let": _RENT,
    "agreement.leased": _RENT,
    "agreement.transfer": _PURCHASE,
    "agreement.player-sold": _PURCHASE,
    "agreement.fined": _FINE,
    "agreement.hired": _WORK,
    "agreement.raised": _STAKE,
    "agreement.raised-sum": _STAKE,
}
"""Rule -> the kind of deal that it states by itself."""
_QUOTES = str.maketrans("", "", '«»"“”„')


def prediction(analysis: Analysis, facts: Sequence[Fact] | None = None) -> Json:
    """Return a prediction for the three tracks; ``facts`` are told instead of all its facts."""
    names = list(_outermost_names(analysis))
    named = dict.fromkeys(mention.entity for mention in names)
    entities = (analysis.by_id[key] for key in named)
    chosen = analysis.facts if facts is None else facts
    real = (fact for fact in chosen if fact.factuality not in _UNTRUE)
    told_facts = (
        part
        for fact in real
        for told in _TELLERS
        if (whole := told(analysis, fact))
        for part in _apart(whole)
    )
    return {
        "mentions": [
            {"type": _type(analysis, m), "start": m.span.start, "end": m.span.end} for m in names
        ],
        "entities": [{"type": TYPES[e.type], "attributes": _attributes(e)} for e in entities],
        "facts": list(told_facts),
    }


def _apart(whole: Json) -> Iterator[Json]:
    """Yield an ownership once for each owner and thing, as the corpus does; else the fact."""
    if whole["type"] != "ownership":
        yield whole
        return
    owners, things = (
        [argument for argument in whole["arguments"] if argument["name"] == name]
        for name in ("owner", "property")
    )
    for owner in owners:
        for thing in things:
            yield {"type": "ownership", "arguments": [owner, thing]}


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
        if filler.role in roles
        for value in _values(analysis, filler)
    ]
    named = {argument["name"] for argument in arguments}
    if not _NEEDED.get(kind, frozenset()) <= named:
        return None
    deal = _kind_of_deal(analysis, fact) if kind == "deal" else None
    if kind == "deal" and deal is None and _is_among(analysis, fact, _NO_FIRMS):
        return None
    return _told(kind, arguments, deal)


_NO_FIRMS = frozenset({EntityType.GPE, EntityType.PERSON})


def _is_among(analysis: Analysis, fact: Fact, types: AbstractSet[EntityType]) -> bool:
    """Say whether all sides that a fact names are of some types."""
    sides = [analysis.by_id[f.entity].type for f in fact.roles if f.entity in analysis.by_id]
    return bool(sides) and types.issuperset(sides)


def _discussed(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the meeting at which persons discuss something."""
    sides = [f for f in fact.fillers("PARTICIPANT") if f.entity]
    people = [f for f in sides if analysis.by_id[f.entity or ""].type is EntityType.PERSON]
    if fact.type is not FactType.TOPIC:
        return None
    values = [value for side in people for value in _values(analysis, side)]
    return _told("meeting", [{"name": "participant", "value": value} for value in values], None)


def _share(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the ownership of who has raised a share."""
    if fact.rule != "ownership.raised":
        return None
    roles = (("owner", "BUYER"), ("property", "OBJECT"))
    values = [(n, v) for n, r in roles for f in fact.fillers(r) for v in _values(analysis, f)]
    return _told("ownership", [{"name": name, "value": value} for name, value in values], None)


def _kind_of_deal(analysis: Analysis, fact: Fact) -> str | None:
    if fact.rule in _KIND_OF_RULE:
        return _KIND_OF_RULE[fact.rule]
    spans = [f.span for f in fact.fillers("DOCUMENT", "SUBJECT") if f.span]
    words = " ".join(span.of(analysis.text).lower() for span in [*spans, fact.trigger] if span)
    return next((kind for pattern, kind in _KINDS if pattern.search(words)), None)


def _purchase(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the deal by which property passes to another; None where nobody buys or sells."""
    if fact.type is not FactType.OWNERSHIP or not fact.fillers("BUYER", "SELLER"):
        return None
    return _deal(analysis, fact.fillers("BUYER", "SELLER", "OBJECT"), _PURCHASE)


def _fine(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the deal that the corpus sees in a fine."""
    is_fine = fact.type is FactType.JUSTICE and "fine" in fact.rule
    return _deal(analysis, fact.fillers("BY", "ACCUSED"), _FINE) if is_fine else None


def _aid(analysis: Analysis, fact: Fact) -> Json | None:
    """Return the deal that the corpus sees in a grant."""
    is_aid = fact.type is FactType.AID
    return _deal(analysis, fact.fillers("DONOR", "RECIPIENT"), None) if is_aid else None


_TELLERS = (_fact, _purchase, _fine, _aid, _discussed, _share)
"""What each fact may be in the corpus' terms, any of them."""


def _deal(analysis: Analysis, sides: Sequence[Filler], kind: str | None) -> Json | None:
    values = [value for side in sides for value in _values(analysis, side)]
    return _told("deal", [{"name": "participant", "value": value} for value in values], kind)


def _told(kind: str, arguments: list[Json], deal: str | None) -> Json | None:
    unlike = {(argument["name"], argument["value"]): argument for argument in arguments}
    if len(unlike) < _TWO:
        return None
    types = [{"name": "type", "value": deal}] if deal else []
    return {"type": kind, "arguments": [*unlike.values(), *types]}


def _values(analysis: Analysis, filler: Filler) -> list[str]:
    """Return the canonical names of a filler, of a set those of its members; a title's words."""
    if filler.role == "TITLE":
        return [_title(analysis.text, filler.span) if filler.span else filler.value or ""]
    entity = analysis.by_id.get(filler.entity or "") or _behind(analysis, filler)
    if entity is None:
        return []
    members = [analysis.by_id[member] for member in entity.members] or [entity]
    return [one.canonical.translate(_QUOTES) for one in members if one.named]


def _title(text: str, span: Span) -> str:
    """Return the words of a title, «экс-» with them: the corpus counts it in."""
    former = text[: span.start].lower().endswith("экс-")
    return text[span.start - 4 : span.end] if former else span.of(text)


def _behind(analysis: Analysis, filler: Filler) -> Entity | None:
    """Return whose the structures or the family are that own, buy or sell something."""
    words = [w for w in analysis.words if filler.span and filler.span.holds(w.span.start)]
    if filler.role not in _HOLDERS or not words or words[0].lemma not in _FRONTS:
        return None
    inside = (m for m in analysis.mentions if filler.span and filler.span.covers(m.span))
    return next((analysis.by_id[m.entity] for m in inside if m.kind is MentionKind.NAM), None)


_HOLDERS = frozenset({"OWNER", "BUYER", "SELLER"})
_FRONTS = frozenset({"структура", "семья", "компания", "фирма", "фонд"})
