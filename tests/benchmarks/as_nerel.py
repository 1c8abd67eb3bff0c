"""An analysis, and slovnet's names, in the types of NEREL.

==============================  =====================================================
ours                            theirs
==============================  =====================================================
PERSON, a name                  PERSON
PERSON, PERSON_GROUP,           PROFESSION, at each level: «президент Норландии» and
a role phrase                   «президент», without «бывший», «экс-» and the adjective of
                                a country; kin and people in general («муж», «житель») not
ORG                             ORGANIZATION; «суд Белозорска» is «суд» too
GPE, by subtype                 COUNTRY, STATE_OR_PROVINCE (области, штаты…), DISTRICT
                                (районы), else CITY; adjectives («лондонский») too;
                                «Огайо» of «штат Огайо»
LOC                             LOCATION; a street or a square is their FACILITY
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

The corpus has no pronouns; sets, programmes and the rest of ours have no type there. ``SHARED`` are
its types that have a counterpart in ours. Its ages, ordinals, crimes, penalties, diseases,
ideologies, religions, languages, families have none; its EVENT is any event («убийство»), ours has
a name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from benchmarks.nerel.model import Entity as NerelEntity
from benchmarks.slovnet_alone import Name
from razbor.analysis.analysis import Analysis
from razbor.assets import word_list
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind, Timex
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import stop_adjectives
from razbor.entities.natives import natives
from razbor.words.word import Word

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
SHARED = frozenset({
    "PROFESSION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "DATE", "TIME", "NUMBER",
    *_SAME.values(),
}) - {"EVENT"}  # fmt: skip
_REGIONS = ("region", "область", "край", "провинция", "штат", "республика", "губерния", "графство")
_PLACES = {
    "country": "COUNTRY",
    **dict.fromkeys(_REGIONS, "STATE_OR_PROVINCE"),
    **dict.fromkeys(("district", "район", "микрорайон", "уезд"), "DISTRICT"),
}
_STREETS = frozenset({"улица", "площадь", "проспект", "переулок", "бульвар", "шоссе", "набережная"})
_NO_PROFESSION = frozenset((*word_list("not_titles"), *word_list("people_plural"), *natives()))
_OF_SOMETHING = frozenset({
    "глава", "руководитель", "представитель", "сотрудник", "член", "начальник", "заместитель",
    "лидер", "шеф", "председатель", "основатель", "секретарь", "помощник",
})  # fmt: skip
_NAMED_PLACE = re.compile(r"[а-яё]+ (?=[А-ЯЁ])")
_EX = re.compile("экс-", re.IGNORECASE)
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
            levels = _PHRASES.get(kind, _whole)(analysis, mention)
            found.update(NerelEntity(start, end, kind) for start, end in levels)
    return found


Place = tuple[int, int]


def _whole(analysis: Analysis, mention: Mention) -> Iterator[Place]:
    yield edges(analysis.text, mention)


def _professions(analysis: Analysis, mention: Mention) -> Iterator[Place]:
    """Yield a role phrase at each level: with what completes it, and without."""
    words = [word for word in analysis.words if mention.span.covers(word.span)]
    if not words:  # an analysis without its tokens
        yield mention.span.start, mention.span.end
        return
    head = next((n for n, word in enumerate(words) if word.pos in {"NOUN", "PROPN"}), None)
    if head is None or words[head].lemma in _NO_PROFESSION:
        return
    first = next((n for n, word in enumerate(words) if n == head or not _is_light(word)), head)
    start = words[first].span.start
    if ex := _EX.match(analysis.text, start):
        start = ex.end()
    yield start, mention.span.end
    if words[head].lemma not in _OF_SOMETHING:
        yield start, words[head].span.end


def _is_light(word: Word) -> bool:
    """Say whether an adjective is no part of an office: «бывший», «норландский»."""
    lemma = word.lemma.replace("ё", "е")
    return lemma in stop_adjectives() or fold(lemma) in adjectives()


def _bodies(analysis: Analysis, mention: Mention) -> Iterator[Place]:
    """Yield a body, and without the place that ends its name."""
    start, end = edges(analysis.text, mention)
    yield start, end
    for inner in analysis.mentions:
        place = analysis.by_id[inner.entity].type is EntityType.GPE
        if place and inner.span.end == end and inner.span.start > start + 1:
            yield start, inner.span.start - 1


def _places(analysis: Analysis, mention: Mention) -> Iterator[Place]:
    """Yield the name of a place without the common noun before it."""
    start, end = edges(analysis.text, mention)
    noun = _NAMED_PLACE.match(analysis.text, start, end)
    yield (noun.end() if noun else start), end


_PHRASES: Mapping[str, Callable[[Analysis, Mention], Iterator[Place]]] = {
    "PROFESSION": _professions,
    "ORGANIZATION": _bodies,
    "CITY": _places,
    "STATE_OR_PROVINCE": _places,
    "DISTRICT": _places,
}


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
    found = _SAME.get(entity.type)
    match entity.type:
        case EntityType.GPE:
            found = _PLACES.get(entity.subtype or "", "CITY")
        case EntityType.LOC if entity.subtype in _STREETS:
            found = "FACILITY"
        case EntityType.TIMEX:
            found = "TIME" if entity.timex and _is_of_clock(entity.timex) else "DATE"
        case EntityType.QUANTITY:
            found = "AGE" if _YEARS.search(words) else "NUMBER"
    return found


def _is_of_clock(timex: Timex) -> bool:
    """Say whether a time names an hour, a part of a day or a length of hours: NEREL's TIME."""
    return timex.type == "TIME" or timex.value.startswith("PT")


def slovnet_entities(names: Iterable[Name]) -> set[NerelEntity]:
    """Return slovnet's names with the type that each most often has."""
    return {NerelEntity(name.start, name.end, _SLOVNET[name.kind]) for name in names}
