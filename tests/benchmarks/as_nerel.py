"""An analysis, and slovnet's names, in the types of NEREL.

==============================  =====================================================
ours                            theirs
==============================  =====================================================
PERSON, a name                  PERSON
PERSON, PERSON_GROUP,           PROFESSION
a role phrase
ORG                             ORGANIZATION
GPE, by subtype                 COUNTRY, STATE_OR_PROVINCE, DISTRICT, else CITY;
                                adjectives («лондонский») too
LOC                             LOCATION
FACILITY, EVENT, LAW, AWARD,    the same
PRODUCT, MONEY, PERCENT,
NATIONALITY
WORK                            WORK_OF_ART
QUANTITY                        NUMBER; AGE when it ends in years
TIMEX                           TIME when it names an hour or a part of a day or lasts hours,
                                else DATE; with the preposition before it, «к» and «после»
                                apart; without the dot of «г.»
a name with a descriptor        the name alone where it is in quotes or in Latin letters:
                                «фонд «Ковыль»», «компания Acme»
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
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind, Timex

_SAME = {
    EntityType.PERSON: "PERSON",
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
_PREPOSITION = re.compile(
    r"\b(?:в|во|с|со|до|на|за|по|от|через|спустя|в течение|на протяжении)\s+$", re.IGNORECASE
)
_LONGEST_PREPOSITION = 15  # characters, with its space
_QUOTED = re.compile(r"[«„\"]([^«»„“\"]+)[»“\"]$")
_DESCRIPTOR = re.compile(r"[а-яё -]+ (?=[A-Z])")
_UNWRITTEN = frozenset({MentionKind.PRO, MentionKind.ZERO})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})


def entities(analysis: Analysis) -> set[NerelEntity]:
    """Return the mentions that have a type in NEREL."""
    found = set()
    for mention in analysis.mentions:
        entity = analysis.by_id[mention.entity]
        if kind := nerel_type(entity, mention, mention.span.of(analysis.text)):
            found.add(NerelEntity(*edges(analysis.text, mention), kind))
    return found


def edges(text: str, mention: Mention) -> tuple[int, int]:
    """Return where NEREL would begin and end a mention."""
    start, end = mention.span.start, mention.span.end
    if mention.kind is MentionKind.TIMEX:
        before = _PREPOSITION.search(text, max(0, start - _LONGEST_PREPOSITION), start)
        return (before.start() if before else start), end - text.endswith(".", start, end)
    if mention.kind is not MentionKind.NAM:
        return start, end
    if quoted := _QUOTED.search(text, start, end):
        return quoted.span(1)
    descriptor = _DESCRIPTOR.match(text, start, end)
    return (descriptor.end() if descriptor else start), end


def nerel_type(entity: Entity, mention: Mention, words: str) -> str | None:
    """Return NEREL's type of a mention, or None when it has none."""
    if mention.kind is MentionKind.NOM:
        return "PROFESSION" if entity.type in _PEOPLE else None
    if mention.kind in _UNWRITTEN:
        return None
    match entity.type:
        case EntityType.GPE:
            return _PLACES.get(entity.subtype or "", "CITY")
        case EntityType.TIMEX:
            return "TIME" if entity.timex and _is_of_clock(entity.timex) else "DATE"
        case EntityType.QUANTITY:
            return "AGE" if _YEARS.search(words) else "NUMBER"
    return _SAME.get(entity.type)


def _is_of_clock(timex: Timex) -> bool:
    """Say whether a time names an hour, a part of a day or a length of hours: NEREL's TIME."""
    return timex.type == "TIME" or timex.value.startswith("PT")


def slovnet_entities(names: Iterable[Name]) -> set[NerelEntity]:
    """Return slovnet's names with the type that each most often has."""
    return {NerelEntity(name.start, name.end, _SLOVNET[name.kind]) for name in names}
