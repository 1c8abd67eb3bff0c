"""How likely a reading of a person's name is: by grammar, by what is known, by what stands around.

A score is a sum of weighed answers. The weights were fitted to tell the right nominative among all
readings of a name, and rounded.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from razbor.entities.gazetteer import fold
from razbor.entities.name_around import GENDERS, Answer, acting, around, closing
from razbor.entities.name_parts import given_names
from razbor.entities.paradigm import Form
from razbor.entities.scene import Scene
from razbor.words.commonness import commonness
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES

_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")
_TAGS = {"first": "Name", "patronymic": "Patr", "last": "Surn"}
_DECLINED = re.compile(
    r"[аоуэыеёиюя](?:нь|ль|нг|[кнтлмпг])(?:а|у|ом|ем|е|я|ю)$|[аоуэыеёию](?:я|ю|ем)$"
)
WEIGHTS = {
    "case": 1.0,
    "gender": 0.6,
    "known": 1.5,
    "known otherwise": -0.5,
    "man in -а": -0.2,
    "surname known": 1.5,
    "adjective known": 0.9,
    "noun known": 0.5,
    "heard": 2.6,
    "declined syllable": -2.0,
    "closed woman": -0.9,
    "closed surname": -0.8,
    "-е of a woman": 0.3,
    "-е of a man": -0.1,
    "kept": -0.6,
    "in -ы": -1.3,
    "guess": -1.3,
    "heard at all": 1.5,
    "open surname": -0.7,
    "adjective": -0.9,
    "unheard": -0.5,
    "opens": 0.6,
    "preposition": 0.3,
    "office": 0.4,
    "adjective before": 0.6,
    "person before": 0.4,
    "gender before": 0.3,
    "acts": 0.8,
    "speaks": 0.5,
}
"""What each answer is worth; those about a word are shared among the words of the name."""


def context_of(scene: Scene, indices: Sequence[int], form: Form) -> float:
    """Return what the words around a name say for a form, whatever its nominatives."""
    first, last = indices[0], indices[-1]
    after = acting(scene, last, form, alone=scene.begins(first))
    told = [*around(scene, first, form), *after]
    if last > first:
        told += closing(scene, first, form)
    return sum(WEIGHTS[name] * value for name, value in told)


def score_of(
    scene: Scene, indices: Sequence[int], parts: Sequence[str], form: Form, done: Sequence[str]
) -> float:
    """Return how likely it is by its words that a name has a form and these nominatives."""
    total = 0.0
    for index, part, nominative in zip(indices, parts, done, strict=True):
        word = scene.words[index]
        total += WEIGHTS["case"] * (word.case == form.case)
        total += WEIGHTS["gender"] * (GENDERS.get(word.gender) == form.gender)
        total += _worth(word.text, nominative, part, form)
    return total / len(indices)


def evidence(nominative: str, part: str, gender: str) -> float:
    """Return how likely a nominative is by itself, whatever its sentence."""
    return _worth(nominative, nominative, part, Form("Nom", gender))


@lru_cache(maxsize=50_000)
def _worth(text: str, nominative: str, part: str, form: Form) -> float:
    told = _answers(text, nominative.lower(), part, form)
    return sum(WEIGHTS[name] * value for name, value in told)


def _answers(text: str, nominative: str, part: str, form: Form) -> Iterator[Answer]:
    if part == "syllable":
        yield "heard", commonness(nominative)
        yield "declined syllable", form.case == "Nom" and bool(_DECLINED.search(nominative))
    if part not in _TAGS:
        return
    yield "heard", commonness(nominative)
    yield "heard at all", commonness(nominative) > 0
    yield "unheard", not commonness(nominative) and commonness(text.lower()) > 0
    if form.case != "Nom" and nominative == text.lower():
        yield "kept", nominative[-1] not in _CONSONANTS
    yield "in -ы", nominative[-1] == "ы"
    yield "guess", _is_guess(text.lower(), nominative)
    yield from (_of_surname if part == "last" else _of_given_name)(nominative, part, form)


def _of_surname(nominative: str, _: str, form: Form) -> Iterator[Answer]:
    woman, ending = form.gender == "femn", nominative[-1]
    is_known = form.gender in _known_genders(nominative, "Surn")
    yield "surname known", is_known
    yield "adjective known", not is_known and form.gender in _known_genders(nominative, "ADJF")
    yield "noun known", not is_known and bool(_known_genders(nominative, "NOUN"))
    yield "closed surname", woman and ending not in "аяоеиу"
    yield "open surname", not woman and ending in "ая"
    yield "adjective", nominative.endswith(("ая", "ый", "ой", "ий"))


def _of_given_name(nominative: str, part: str, form: Form) -> Iterator[Answer]:
    woman, ending = form.gender == "femn", nominative[-1]
    genders = _known_genders(nominative, "Name")
    if genders:
        yield "known" if form.gender in genders else "known otherwise", 1.0
    elif not woman and ending in "ая":
        yield "man in -а", 1.0
    if part == "first":
        yield "closed woman", woman and ending in _CONSONANTS
        yield "-е of a woman" if woman else "-е of a man", ending == "е"


def contradicts(given: str, gender: str) -> bool:
    """Say whether a given name is known, and never of a gender: «Алла» of a man."""
    genders = _known_genders(given.lower(), "Name")
    return bool(genders) and gender not in genders


def _is_guess(text: str, nominative: str) -> bool:
    """Say whether a rare ending is taken back without a sign of it: «Татя», «Красной»."""
    known = [p.tag for p in dictionary().parses(nominative) if p.known and "nomn" in p.tag]
    if nominative.endswith("ой") and text.endswith("ого"):
        return not any("masc" in tag for tag in known)
    soft = text[-1] == "и" and nominative[-1] == "я" and nominative[-2] not in "иь"
    return soft and not known and not commonness(nominative)


@lru_cache(maxsize=50_000)
def _known_genders(nominative: str, tag: str) -> frozenset[str]:
    if tag == "Name" and (listed := given_names().get(fold(nominative))):
        return listed
    if tag == "Name" and "-" in nominative:
        halves = [_known_genders(half, tag) for half in nominative.split("-")]
        return frozenset.intersection(*halves)
    return frozenset(
        gender
        for parse in dictionary().parses(nominative)
        if parse.known and {tag, "nomn", "sing"} <= parse.tag
        for gender in parse.tag & {"masc", "femn"}
    )


@lru_cache(maxsize=20_000)
def known_nominatives(word: str, part: str, form: Form) -> tuple[str, ...]:
    """Return the dictionary's nominatives of a known given name or patronymic."""
    wanted = {"first": "Name", "patronymic": "Patr"}.get(part)
    if not wanted or not word[1:].islower():
        return ()
    found: list[str] = []
    for parse in dictionary().parses(word.lower()):
        if parse.known and {wanted, CASES[form.case], form.gender, "sing"} <= parse.tag:
            fixed = "Fixd" in parse.tag
            name = parse.form if fixed else dictionary().inflect(parse, {"nomn", "sing"})
            if name and name[0] == word[0].lower():
                found.append(word[0] + name[1:])
    return tuple(dict.fromkeys(found))
