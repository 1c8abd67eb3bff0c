"""Whether two tellings are of one fact: their kind, how real they are, who and what they name."""

from collections.abc import Sequence

from razbor.entities.entity import EntityType
from razbor.facts.core_roles import CORE, MUST_BOTH
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.nominations import is_one_award
from razbor.facts.same_days import days_fit
from razbor.facts.same_purchases import are_two_purchases
from razbor.facts.same_titles import titles_meet
from razbor.facts.same_words import are_same_words
from razbor.facts.view import View
from razbor.text.layout import Part

_REAL = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})
_OPEN = frozenset({Factuality.PLANNED, Factuality.EXPECTED, Factuality.DESIRED})
_OCCASIONS = frozenset({FactType.MEETING, FactType.VISIT, FactType.EVENT})
"""Types of what happens on a day: told of two days, or of two towns, they are two."""
UNSAYING = frozenset({"denial", "refusal"})
"""Statements that take back or keep back, told again by another verb."""
_TAKING_PART = frozenset({"event.attended", "event.joined"})
"""Rules that tell who took part in an event: not that it was held or opened."""
_LEAST_SHARED = 0.6
_LEAST_IN_HEAD = 0.34  # a headline tells in other words what the body tells
_TWO = 2
_ONE_OF_A_KIND = frozenset(
    {FactType.LIFE, FactType.MEETING, FactType.JUSTICE, FactType.APPOINTMENT}
)
"""Types of which an article has one: its headline may only describe who takes part."""


def same(view: View, one: Draft, other: Draft) -> bool:
    """Say whether two drafts tell the same fact."""
    alike = one.type is other.type and one.negative == other.negative
    if not alike or not _reality_fits(one, other):
        return False
    if are_same_words(view, one, other):
        return True
    if not _subtypes_fit(one, other) or are_two_purchases(view, one, other):
        return False
    if _is_one_sale(one, other):
        return _sale_meets(view, one, other)
    if one.type is FactType.AWARD and is_one_award(view, one, other):
        return True
    return _is_told_alike(view, one, other)


def _is_told_alike(view: View, one: Draft, other: Draft) -> bool:
    if _is_retold(view, one, other) and _is_plainly_one(view, one, other):
        return True
    return _is_one_occasion(view, one, other) and _roles_meet(view, one, other)


def _roles_meet(view: View, one: Draft, other: Draft) -> bool:
    """Say whether the core roles that both fill are filled alike, and enough of them are."""
    met = 0
    for roles in CORE[one.type]:
        first, second = one.fillers(*roles), other.fillers(*roles)
        if not first or not second:
            continue
        least = _LEAST_IN_HEAD if _is_retold(view, one, other) else _LEAST_SHARED
        if roles == ("EVENT",) and not _alike(view, first[0], second[0]):
            least = _LEAST_SHARED  # «саммит СНГ» is not «заседание совета СНГ»
        if not _meet(view, one.type, first, second, least):
            return False
        met += 1
    return met >= MUST_BOTH.get(one.type, 1)


def _alike(view: View, one: Filler, other: Filler) -> bool:
    """Say whether two events are called by one noun, or one by no noun of its own."""
    heads = [view.head(f.span) if f.span else None for f in (one, other)]
    lemmas = {head.lemma for head in heads if head is not None}
    return len(lemmas) < _TWO


def _is_plainly_one(view: View, one: Draft, other: Draft) -> bool:
    """Say whether a headline tells what the body does by what alone shows it.

    The same change to the same figure («ВВП вырос на 5,8%», «экономика выросла на 5,8%»); the same
    law adopted («Сейм принял закон о рыбе», «депутаты приняли закон о рыбе»); an incident of the
    place («погибли в ДТП в области», «под Осло столкнулись автобусы»).
    """
    if one.type is FactType.INCIDENT:
        return _spots_fit(view, one, other)
    roles = _SHOWING.get(one.type)
    if roles is None:
        return False
    first, second = one.fillers(*roles), other.fillers(*roles)
    if one.type is FactType.NUMERIC:
        return bool(first) and [_plain(view, f) for f in first] == [_plain(view, f) for f in second]
    return _share(_words(view, first), _words(view, second)) >= _LEAST_OF_LAW


_LEAST_OF_LAW = 0.8
_SHOWING = {
    FactType.NUMERIC: ("FROM", "TO", "DELTA", "AMOUNT", "DIRECTION"),
    FactType.DECISION: ("OBJECT",),
}


def _plain(view: View, filler: Filler) -> tuple[str, str]:
    words = filler.span.of(view.text) if filler.span else filler.value or ""
    return filler.role, " ".join(words.split())


def _is_one_sale(one: Draft, other: Draft) -> bool:
    """Say whether one tells of buying and the other of selling."""
    return one.type is FactType.OWNERSHIP and {one.subtype, other.subtype} == {"acquire", "sell"}


def _sale_meets(view: View, one: Draft, other: Draft) -> bool:
    """Say whether what one side bought the other sold: nobody named on both sides differs."""
    things = (one.fillers("OBJECT"), other.fillers("OBJECT"))
    if not all(things) or not _meet(view, one.type, *things):
        return False
    return all(
        not one.fillers(role)
        or not other.fillers(role)
        or _meet(view, one.type, one.fillers(role), other.fillers(role))
        for role in ("BUYER", "SELLER")
    )


def _subtypes_fit(one: Draft, other: Draft) -> bool:
    if _is_one_sale(one, other):
        return True
    if one.type is FactType.EVENT and "opening" in (one.subtype, other.subtype):
        return one.subtype == other.subtype or not {one.rule, other.rule} & _TAKING_PART
    if one.type is FactType.STATEMENT:
        kinds = {one.subtype, other.subtype}
        if len(kinds) == 1 and kinds <= UNSAYING:
            return True
        return ("headline" in kinds and not kinds & UNSAYING) or one.trigger == other.trigger
    if one.type is FactType.POSITION and one.subtype == other.subtype == "former":
        return _titles(one) == _titles(other) or not (_titles(one) and _titles(other))
    return one.subtype == other.subtype or None in (one.subtype, other.subtype)


def _titles(draft: Draft) -> set[str]:
    """Return the offices in words: of those left, «экс-премьер» and «глава банка» are two."""
    return {f.value.lower() for f in draft.fillers("TITLE") if f.value}


def _reality_fits(one: Draft, other: Draft) -> bool:
    kinds = {one.factuality or Factuality.ASSERTED, other.factuality or Factuality.ASSERTED}
    if one.trigger is not None and one.trigger == other.trigger:
        return True
    return len(kinds) == 1 or kinds <= _REAL or kinds <= _OPEN


def _is_one_occasion(view: View, one: Draft, other: Draft) -> bool:
    """Say whether day and place let two tellings be of one meeting, visit or event."""
    fits = days_fit(view, one, other) and _spots_fit(view, one, other)
    return fits or one.type not in _OCCASIONS


def _spots_fit(view: View, one: Draft, other: Draft) -> bool:
    """Say whether two tellings may be of one place, or of one within the other."""
    ours, theirs = (_entities(view, draft.fillers("PLACE")) for draft in (one, other))
    if not ours or not theirs or ours & theirs:
        return True
    return _is_within(view, ours, theirs)


def _is_retold(view: View, one: Draft, other: Draft) -> bool:
    """Say whether one of two drafts stands in the headline, the other in the body."""
    parts = [view.part_at(draft.evidence.start) for draft in (one, other)]
    return (parts[0] is Part.BODY) != (parts[1] is Part.BODY)


def _meet(
    view: View,
    kind: FactType,
    first: Sequence[Filler],
    second: Sequence[Filler],
    least: float = _LEAST_SHARED,
) -> bool:
    """Say whether two lists of fillers mean the same: a shared entity, or shared words."""
    ours, theirs = _entities(view, first), _entities(view, second)
    if ours and theirs:
        return _entities_meet(view, kind, (ours, theirs), in_head=least < _LEAST_SHARED)
    if kind is FactType.STANCE and _names_it(view, ours or theirs, second if ours else first):
        return True
    if kind is FactType.POSITION and first[0].role == "TITLE":
        return titles_meet(view, first[0], second[0])
    return _share(_words(view, first), _words(view, second)) >= least


def _entities_meet(
    view: View, kind: FactType, sides: tuple[set[str], set[str]], *, in_head: bool
) -> bool:
    ours, theirs = sides
    if in_head and _is_retold_unnamed(view, kind, ours, theirs):
        return True
    shared = ours & theirs
    if kind is FactType.MEETING:
        return len(shared) >= min(_TWO, len(ours), len(theirs))
    if shared or not in_head:
        return bool(shared)
    stands = _stand_for if kind is FactType.AGREEMENT else _is_within
    return stands(view, ours, theirs)


def _names_it(view: View, entities: set[str], words: Sequence[Filler]) -> bool:
    """Say whether words name the same: «поддержал [Новака]», «поддержал [кандидатуру Новака]»."""
    inside = {m.entity for f in words if f.span for m in view.mentions_in(f.span)}
    return bool(entities & inside)


def _is_retold_unnamed(view: View, kind: FactType, ours: set[str], theirs: set[str]) -> bool:
    described = [_is_described(view, side) for side in (ours, theirs)]
    if kind is FactType.LIFE and all(described) and _inside(view, ours) & _inside(view, theirs):
        return True  # «генерал НАТО», «военный НАТО»
    return kind in _ONE_OF_A_KIND and described[0] != described[1] and len(ours) == len(theirs)


def _inside(view: View, entities: set[str]) -> set[str]:
    """Return what the words for people name besides: «НАТО» of «генерал НАТО»."""
    whole = [m for entity in entities for m in view.mentions_of(entity)]
    return {m.entity for outer in whole for m in view.mentions_in(outer.span)} - entities


def _is_described(view: View, entities: set[str]) -> bool:
    """Say whether people are called by no name at all: «умер первый мэр Риги»."""
    people = [view.entity(e) for e in entities]
    return all(e.type is EntityType.PERSON and not e.named for e in people)


def meets(view: View, first: Sequence[Filler], second: Sequence[Filler]) -> bool:
    """Say whether two lists of fillers share an entity or most of their words."""
    return bool(first) and bool(second) and _meet(view, FactType.EVENT, first, second)


def _stand_for(view: View, ours: set[str], theirs: set[str]) -> bool:
    """Say whether people sign for their countries: «Чили и Перу» – «министры подписали»."""
    kinds = [{view.entity(e).type for e in side} for side in (ours, theirs)]
    lands = {EntityType.GPE, EntityType.GPE_GROUP}
    people = {EntityType.PERSON, EntityType.PERSON_GROUP, EntityType.ORG}
    return any(kinds[i] <= lands and kinds[1 - i] <= people for i in (0, 1))


_BUILT = 3
_WIDTHS = {"country": 0, "region": 1}  # of places in countries; a town, a district: 2


def _is_within(view: View, ours: set[str], theirs: set[str]) -> bool:
    """Say whether one place may lie in the other: «прилетел в Вену», «посетил Австрию»."""
    widths = [{_width(view, e) for e in side} for side in (ours, theirs)]
    return None not in widths[0] | widths[1] and widths[0].isdisjoint(widths[1])


def _width(view: View, entity: str) -> int | None:
    """Return how wide a place is, 0 for a country, None for what is no place."""
    kind, subtype = view.entity(entity).type, view.entity(entity).subtype
    if kind is EntityType.GPE:
        return _WIDTHS.get(subtype or "", 2)
    return _BUILT if kind is EntityType.FACILITY else None


def _entities(view: View, fillers: Sequence[Filler]) -> set[str]:
    """Return the entities of fillers, sets replaced by their members."""
    found: set[str] = set()
    for filler in fillers:
        if filler.entity is not None:
            found.update(view.entity(filler.entity).members or (filler.entity,))
    return found


def _words(view: View, fillers: Sequence[Filler]) -> set[str]:
    words: set[str] = set()
    for filler in fillers:
        if filler.role == "KIND" and filler.value:
            words.add(filler.value)  # «загорелся» is «пожар»
        for word in view.words_in(filler.span) if filler.span else ():
            if word.pos in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"):
                words.add(word.lemma)
    return words


def _share(one: set[str], other: set[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
