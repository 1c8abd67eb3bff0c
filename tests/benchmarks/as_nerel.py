"""An analysis, and slovnet's names, in the types of NEREL.

==============================  =====================================================
ours                            theirs
==============================  =====================================================
PERSON, a name                  PERSON
PERSON, a role phrase           PROFESSION
ORG                             ORGANIZATION
GPE, by subtype                 COUNTRY, STATE_OR_PROVINCE, DISTRICT, else CITY;
                                adjectives («лондонский») too
LOC                             LOCATION
FACILITY, EVENT, LAW, AWARD,    the same
PRODUCT, MONEY, PERCENT,
NATIONALITY
WORK                            WORK_OF_ART
QUANTITY                        NUMBER; AGE when it ends in years
TIMEX                           TIME when it names an hour or a part of a day, else DATE;
                                with the preposition «в» or «во» before it
slovnet's PER, ORG, LOC         PERSON, ORGANIZATION, COUNTRY (the most frequent place)
==============================  =====================================================

The corpus has no pronouns; sets, programmes and the rest of ours have no type there.
Names of its eight other types (CRIME, DISEASE, ORDINAL...) are not looked for yet.
"""

import re
from collections.abc import Iterable

from benchmarks.nerel.model import Entity as NerelEntity
from benchmarks.slovnet_alone import Name
from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind

_SAME = {
    EntityType.ORG: "ORGANIZATION",
    EntityType.LOC: "LOCATION",
    EntityType.FACILITY: "FACILITY",
    EntityType.EVENT: "EVENT",
    EntityType.LAW: "LAW",
    EntityType.AWARD: "AWARD",
    EntityType.PRODUCT: "PRODUCT",
    EntityType.MONEY: "MONEY",
    EntityType.PERCENT: "PERCENT",
    EntityType.NATIONALITY: "NATIONALITY",
    EntityType.WORK: "WORK_OF_ART",
}
_PLACES = {"country": "COUNTRY", "region": "STATE_OR_PROVINCE", "district": "DISTRICT"}
_SLOVNET = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "COUNTRY"}
_YEARS = re.compile(r"(лет|год|года|летн\w+|летия?)$")
_PREPOSITION = re.compile(r"\b[Вв]о?\s+$")
_PHRASES = frozenset({MentionKind.PRO, MentionKind.ZERO})


def entities(analysis: Analysis) -> set[NerelEntity]:
    """Return the mentions that have a type in NEREL."""
    found = set()
    for mention in analysis.mentions:
        entity = analysis.by_id[mention.entity]
        if kind := nerel_type(entity, mention, mention.span.of(analysis.text)):
            start = mention.span.start
            if entity.type is EntityType.TIMEX:
                start = _with_preposition(analysis.text, start)
            found.add(NerelEntity(start, mention.span.end, kind))
    return found


def nerel_type(entity: Entity, mention: Mention, words: str) -> str | None:
    """Return NEREL's type of a mention, or None when it has none."""
    if mention.kind in _PHRASES:
        return None
    match entity.type:
        case EntityType.PERSON:
            return "PERSON" if mention.kind is MentionKind.NAM else "PROFESSION"
        case EntityType.GPE:
            return _place_type(entity, mention)
        case EntityType.TIMEX:
            return "TIME" if entity.timex and entity.timex.type == "TIME" else "DATE"
        case EntityType.QUANTITY:
            return "AGE" if _YEARS.search(words) else "NUMBER"
    return _SAME.get(entity.type) if mention.kind is not MentionKind.NOM else None


def _place_type(entity: Entity, mention: Mention) -> str | None:
    if mention.kind is MentionKind.NOM:
        return None
    return _PLACES.get(entity.subtype or "", "CITY")


def _with_preposition(text: str, start: int) -> int:
    before = _PREPOSITION.search(text, max(0, start - 4), start)
    return before.start() if before else start


def slovnet_entities(names: Iterable[Name]) -> set[NerelEntity]:
    """Return slovnet's names with the type that each most often has."""
    return {NerelEntity(name.start, name.end, _SLOVNET[name.kind]) for name in names}
