"""What nominative a noun may be a form of, in which case and number, how likely by itself.

The dictionary's readings come first; for a word that it does not know the endings of all
declensions are taken back as well, and what news have heard decides: «Претории» is of «Претория»,
no «преторий».
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from razbor.assets import table
from razbor.entities.gazetteer import fold, places
from razbor.entities.paradigm import Form, nouns
from razbor.words.commonness import commonness
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, GENDERS, NUMBERS, PERSON_TAGS

_FAR_COMMONER = 8  # times: «директора» tells nothing of «редактора», which is a genitive too
_ENDING = 3  # letters that may change with the case
_VOWEL = re.compile(r"[аеёиоуыэюя]")
_SECOND = {"Gen": "gen2", "Loc": "loc2"}
_OF_PLACES = frozenset({"Geox"})
_CLASSES = frozenset({"Geox", "Orgn"})
WEIGHTS = {
    "read": 0.7,
    "place": 0.9,
    "listed": 2.4,
    "person": -1.4,
    "heard": 3.0,
    "heard at all": 2.2,
    "unheard": -0.2,
    "plural": -1.2,
    "adjective": 0.2,
    "ending": -0.5,
    "kept": -1.3,
    "soft": -0.3,
    "open": -0.8,
    "case": 1.5,
    "number": 0.3,
    "gender": 0.5,
    "agrees": 1.0,
    "disagrees": -2.0,
    "preposition": 0.7,
}
"""What each answer is worth; fitted to tell the right nominative among all, and rounded."""


class NounForm(NamedTuple):
    """A nominative in lower case, the case and number in which a form is its; gender or empty."""

    text: str
    case: str
    number: str
    gender: str
    weight: float


@lru_cache(maxsize=20_000)
def noun_forms(low: str, *, place: bool) -> tuple[NounForm, ...]:
    """Return what a form in lower case may be of; ``place``: where a place is named."""
    found: dict[tuple[str, str, str, str], NounForm] = {}
    told = (*_of_dictionary(low, place=place), *_of_endings(low, place=place))
    for form in (*_of_two_halves(low), *told) if place and "-" in low else told:
        if not _VOWEL.search(form.text.rpartition("-")[2]):
            continue  # «Фе» of «Санта-Фе» is of no «Ф»
        key = form[:4]
        if key not in found or found[key].weight < form.weight:
            found[key] = form
    if place:
        return _of_land(low, tuple(found.values()))
    bodies = tuple(form for form in found.values() if form.text in _unread_bodies())
    return bodies or tuple(found.values())


@cache
def _unread_bodies() -> frozenset[str]:
    """Return the bodies that the dictionary has not: «акимате» is of «акимат», of no «акимата»."""
    heads = (row.split("\t")[0] for row in table("org_heads"))
    return frozenset(h for h in heads if not any(p.known for p in dictionary().parses(h)))


def _of_land(low: str, forms: tuple[NounForm, ...]) -> tuple[NounForm, ...]:
    """Leave only «-ия» for a form in «-ии» of a place that no list has: «Кардонии»."""
    lands = tuple(form for form in forms if low.endswith("ии") and form.text.endswith("ия"))
    known = any(fold(form.text) in places() for form in forms)
    return lands if lands and not known else forms


def _of_dictionary(low: str, *, place: bool) -> Iterator[NounForm]:
    for parse in dictionary().parses(low):
        if parse.pos not in {"NOUN", "ADJF", "PRTF"} or _is_guessed_short(parse):
            continue
        number = "Plur" if "plur" in parse.tag else "Sing"
        cases = CASES if "Fixd" in parse.tag else [c for c in CASES if has_case(parse, c)]
        form = low if "Fixd" in parse.tag else _nominative(parse, low, number)
        if form is None or not same_stem(form, low):
            continue
        gender = next((g for g in GENDERS.values() if g in parse.tag), "")
        for case in cases:
            weight = sum(WEIGHTS[n] * v for n, v in told_of(low, form, number, parse, place=place))
            yield NounForm(form, case, number, gender, weight)


_SECOND_HALF = re.compile(r"(.+[сц]к)(?:ого|ому|им|ом)$")


def _of_two_halves(low: str) -> Iterator[NounForm]:
    """Yield «новгород-северский» of «новгороде-северском»: a town with its adjective."""
    front, _, last = low.partition("-")
    adjective = _SECOND_HALF.fullmatch(last)
    if adjective is None:
        return
    cases = {
        c for p in dictionary().parses(last) if "masc" in p.tag for c in CASES if has_case(p, c)
    }
    for form in noun_forms(front, place=True):
        if form.case in cases and form.gender == "masc" and form.text != front:
            yield form._replace(text=f"{form.text}-{adjective[1]}ий", weight=form.weight + _TWICE)


_TWICE = 4.0  # what two halves of one case add: more than any reading of the second alone


def _is_guessed_short(parse: Parse) -> bool:
    """Say whether a word that the dictionary has not is taken for an abbreviation: «Гродска»."""
    return not parse.known and "Abbr" in parse.tag


def has_case(parse: Parse, case: str) -> bool:
    """Say whether a reading is in a case, the second genitive and locative («году») included."""
    return CASES[case] in parse.tag or _SECOND.get(case) in parse.tag


def _nominative(parse: Parse, low: str, number: str) -> str | None:
    form = dictionary().inflect(parse, {"nomn", NUMBERS[number]})
    if number == "Plur" and form and form.endswith(("и", "ы")) and "masc" in parse.tag:
        twins = [p.form for p in dictionary().lexeme(parse) if {"nomn", "plur"} <= p.tag]
        usual = max([form, *twins], key=commonness)
        if commonness(usual) > _FAR_COMMONER * commonness(form):
            form = usual  # «учителя», no «учители»
    return as_written(_with_front(form, low), low) if form else None


def _with_front(form: str, low: str) -> str:
    """Return a form of two halves of which the first stands as it is: «альфа-строй»."""
    front, dash, _ = low.partition("-")
    kept, _, last = form.partition("-")
    if not dash or kept == front or not last:
        return form
    stands = any(p.known and {"nomn", "sing"} <= p.tag for p in dictionary().parses(front))
    return f"{front}-{last}" if stands else form


def as_written(form: str, low: str) -> str:
    """Return a form with the ё that the text has not taken away, the stem as it is written."""
    same = 0
    while same < min(len(form), len(low)) and form[same].replace("ё", "е") == low[same].replace(
        "ё", "е"
    ):
        same += 1
    return low[:same] + form[same:]


def same_stem(form: str, other: str) -> bool:
    """Say whether two forms, of «инженер-технолог» both halves, differ in their last letters."""
    if "-" in form and form.count("-") == other.count("-"):
        return all(map(_same_half, form.split("-"), other.split("-")))
    return _same_half(form, other)


def _same_half(form: str, other: str) -> bool:
    kept = max(1, min(len(form), len(other)) - _ENDING)
    return form[:kept].replace("ё", "е") == other[:kept].replace("ё", "е")


def _of_endings(low: str, *, place: bool) -> Iterator[NounForm]:
    """Yield what a form that the dictionary does not know may be of by its ending alone."""
    if any(_is_enough(parse, place=place) for parse in dictionary().parses(low)):
        return
    front, dash, last = low.rpartition("-")
    for case in CASES if last else ():
        for gender in ("masc", "femn"):
            for nominative in nouns(last, Form(case, gender)):
                yield _guessed(low, front + dash + nominative, case, gender, place=place)
        for ending in _NEUTER[case] if place else ():
            stem = low.removesuffix(ending)
            if stem != low and stem.endswith(_OF_SETTLEMENTS):
                yield _guessed(low, stem + "о", case, "neut", place=place)


_OF_SETTLEMENTS = ("ов", "ев", "ин", "ын")
_NEUTER = {
    "Nom": ("о",), "Gen": ("а",), "Dat": ("у",), "Acc": ("о",), "Ins": ("ом", "ым"), "Loc": ("е",),
}  # fmt: skip


def _is_enough(parse: Parse, *, place: bool) -> bool:
    """Say whether a reading of the dictionary leaves nothing to guess: of places, places alone."""
    return parse.known and ("Geox" in parse.tag if place else parse.pos in {"NOUN", "ADJF"})


def _guessed(low: str, form: str, case: str, gender: str, *, place: bool) -> NounForm:
    told = told_of(low, form, "Sing", None, place=place)
    return NounForm(form, case, "Sing", gender, sum(WEIGHTS[name] * value for name, value in told))


def told_of(
    low: str, form: str, number: str, parse: Parse | None, *, place: bool
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for a nominative by itself."""
    if parse is None:
        yield "ending", 1.0
        yield "kept", form == low and low[-1] in "оеиуюэ"
        yield "soft", form[-1] in "ьй" and form != low
        yield "open", form[-1] in "ая"
    else:
        yield "read", parse.score
        yield "place", parse.known and bool(parse.tag & (_OF_PLACES if place else _CLASSES))
        yield "person", place and bool(parse.tag & PERSON_TAGS)
        yield "adjective", parse.pos != "NOUN"
    yield "plural", number == "Plur"
    yield "listed", place and fold(form) in places()
    heard = commonness(form)
    if parse is None or not parse.known:
        heard = 0.0 if form[-1] == "а" and commonness(form[:-1]) >= heard else heard
    yield "heard", heard
    yield "heard at all", heard > 0
    yield "unheard", heard == 0 and commonness(low) > 0
