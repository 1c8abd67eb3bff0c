"""A phrase in the nominative: its head and the adjectives that agree, the rest frozen.

«Верховного суда Новой Зеландии» -> «Верховный суд Новой Зеландии»; capitals, hyphens and ё stay as
written. ``normal_form`` is never used: it changes number and gender.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold, places
from razbor.entities.name_around import PREPOSITIONS
from razbor.entities.noun_forms import WEIGHTS, NounForm, as_written, noun_forms, same_stem
from razbor.entities.scene import Scene
from razbor.words.commonness import commonness
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, GENDERS, NUMBERS, UD_GENDERS

_SPACE_BEFORE_QUOTE = re.compile(r"\s+(?=[»”])")
_MARGIN = 4.0  # readings less likely than the best by more are not looked at
_OF_GROUP = 4.0  # a set of people is told in the plural: «учителя»
_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FACILITY})
_SETS = frozenset({EntityType.PERSON_GROUP, EntityType.ORG_GROUP, EntityType.GPE_GROUP})


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """One way to read a phrase: its nominative; a higher score is likelier."""

    text: str
    score: float


def nominative_phrase(scene: Scene, find: Find, *, capital: bool | None = None) -> str:
    """Return the words of a find in the nominative, on one line.

    ``capital`` False writes a word that only its place in the sentence makes capital in lower case.
    """
    if "two" in find.notes and find.first < find.head:  # «обеим сторонам» are «стороны»
        first = find.first + 1
        find = replace(find, span=scene.span(first, find.last), first=first)
    several = find.type in _PLACES and find.last - find.first > 1
    whole = phrase_readings(scene, find, margin=_MARGIN if several else 0.0)[0].text
    return _lowered(scene, find, whole) if capital is False else whole


def phrase_readings(scene: Scene, find: Find, margin: float = _MARGIN) -> tuple[PhraseReading, ...]:
    """Return the readings of a phrase by their score, those far below the best left out."""
    asked = (find.span, find.first, find.last, find.head, find.type, margin)
    if asked not in scene.phrases:
        scene.phrases[asked] = tuple(_phrase_readings(scene, find, margin))
    return scene.phrases[asked]


def _phrase_readings(scene: Scene, find: Find, margin: float) -> list[PhraseReading]:
    adjectives = [i for i in range(find.first, find.head) if scene.is_adjective(i)]
    weighed = sorted(
        ((_score(scene, find, adjectives, form), form) for form in _forms(scene, find)),
        key=lambda pair: -pair[0],
    )
    near = [(score, form) for score, form in weighed if score >= weighed[0][0] - margin]
    if not near or _heads_itself(scene, find, near[0][1]):
        return [PhraseReading(_joined(scene, find, {}), 0.0)]
    told = [PhraseReading(_phrase(scene, find, adjectives, form), score) for score, form in near]
    if len(told) > 1 and find.type in _PLACES and find.last - find.first > 1:
        told = sorted(map(_with_fame, told), key=lambda reading: -reading.score)
    return told


def _with_fame(reading: PhraseReading) -> PhraseReading:
    """Return a reading of several words that is likelier when it is a known place's name."""
    known = fold(reading.text) in places()
    return PhraseReading(reading.text, reading.score + WEIGHTS["listed"] * known)


def _heads_itself(scene: Scene, find: Find, form: NounForm) -> bool:
    """Say whether the first word is no adjective of the noun: «Изгоняющий духа»."""
    first = find.first
    alone = first < find.head and scene.is_adjective(first) and scene.can(first, "nomn")
    return alone and _fits(scene, first, form) is False


def _forms(scene: Scene, find: Find) -> tuple[NounForm, ...]:
    """Return what the head may be a form of; a name that does not decline is of any case."""
    text = scene.words[find.head].text
    if _declines(text):
        place = find.type in _PLACES and text[0].isupper()
        forms = noun_forms(text.lower(), place=place)
        several = [f for f in forms if f.number == "Plur"] if find.type in _SETS else []
        return tuple(several) or (_counted(forms) if find.type in _SETS else ()) or forms
    gender = GENDERS.get(scene.words[find.head].gender, "")
    name = _short(scene, find.head)
    return tuple(NounForm(name, case, "Sing", gender, 0.0) for case in CASES)


def _counted(forms: Sequence[NounForm]) -> tuple[NounForm, ...]:
    """Return the plural of what is counted by a genitive singular: «депутаты» of «три депутата»."""
    found = [form for form in forms if form.case == "Gen" and form.number == "Sing"]
    told = ((form, p) for form in found for p in dictionary().parses(form.text))
    plural = (
        (form, dictionary().inflect(p, {"nomn", "plur"}))
        for form, p in told
        if p.pos == "NOUN" and {"nomn", "sing"} <= p.tag
    )
    return tuple(form._replace(text=text, number="Plur") for form, text in plural if text)


def _score(scene: Scene, find: Find, adjectives: Sequence[int], form: NounForm) -> float:
    """Weigh what a head may be by slovnet's tag of it, by its adjectives and preposition."""
    word = scene.words[find.head]
    score = form.weight + WEIGHTS["case"] * ((word.case or "Nom") == form.case)
    score += WEIGHTS["number"] * (word.number == form.number)
    score += _OF_GROUP * (find.type is EntityType.PERSON_GROUP and form.number == "Plur")
    score += WEIGHTS["gender"] * (bool(form.gender) and GENDERS.get(word.gender) == form.gender)
    for index in adjectives:
        fits = _fits(scene, index, form)
        score += WEIGHTS["agrees" if fits else "disagrees"] if fits is not None else 0.0
    before = scene.low[find.first - 1] if scene.together(find.first - 1, find.first) else ""
    if cases := PREPOSITIONS.get(before):
        score += WEIGHTS["preposition"] * (1 if form.case in cases else -1)
    return score


def _fits(scene: Scene, adjective: int, form: NounForm) -> bool | None:
    """Say whether an adjective may stand beside a noun, None where the dictionary cannot tell."""
    tags = [p.tag for p in scene.readings(adjective) if p.pos in {"ADJF", "PRTF"}]
    wanted = {CASES[form.case], NUMBERS[form.number]}
    if form.number == "Sing" and form.gender:
        wanted.add(form.gender)
    return any(wanted <= tag for tag in tags) if tags else None


def _phrase(scene: Scene, find: Find, adjectives: Sequence[int], form: NounForm) -> str:
    one = _one_of(form) if find.type is EntityType.AWARD else None
    changed = {find.head: cased_like(scene.words[find.head].text, one or form.text)}
    gender = UD_GENDERS.get(form.gender, scene.words[find.head].gender)
    case, number = CASES[form.case], NUMBERS[form.number]
    for index in adjectives:
        changed[index] = _adjective(scene, index, case, number, gender)
        if one is not None:
            changed[index] = _of_one(changed[index], gender)
    changed.update(_after(scene, find, form, gender))
    return _joined(scene, find, changed)


def _one_of(form: NounForm) -> str | None:
    """Return what was given several times: «Золотой мяч» of «Золотых мячей»."""
    if form.number != "Plur":
        return None
    nouns = (p for p in dictionary().parses(form.text) if p.known and p.pos == "NOUN")
    return next((dictionary().inflect(p, {"nomn", "sing"}) for p in nouns), None)


def _after(scene: Scene, find: Find, form: NounForm, gender: str) -> Iterator[tuple[int, str]]:
    """Yield the words after the head that decline with it: «Республики Сербской», «города Уфы»."""
    index = find.head + 1
    if form.case == "Nom" or index >= find.last:
        return
    if scene.is_adjective(index) and scene.is_capital(index) and index + 1 == find.last:
        if _fits(scene, index, form):
            yield index, _adjective(scene, index, CASES[form.case], NUMBERS[form.number], gender)
        return
    twin = scene.low[index] == "и" and find.type in _PLACES and scene.is_capital(find.head)
    if not twin and scene.lemmas[find.head] not in _named_alike():
        return
    index += twin
    if index + 1 == find.last and scene.is_capital(index):
        told = (f for f in noun_forms(scene.low[index], place=True) if f.case == form.case)
        best = max(told, key=lambda f: f.weight, default=None)
        if best is not None:
            yield index, cased_like(scene.words[index].text, best.text)


@cache
def _named_alike() -> frozenset[str]:
    return frozenset(word_list("named_alike"))


def _joined(scene: Scene, find: Find, changed: dict[int, str]) -> str:
    out: list[str] = []
    start = find.span.start
    for index in sorted(changed):
        span = scene.words[index].span
        out += (scene.text[start : span.start], changed[index])
        start = span.end
    out.append(scene.text[start : find.span.end])
    return _SPACE_BEFORE_QUOTE.sub("", " ".join("".join(out).split()))


def _lowered(scene: Scene, find: Find, whole: str) -> str:
    word = scene.words[find.first].text
    is_plain = word[1:].islower() and scene.begins(find.first)
    return whole[0].lower() + whole[1:] if is_plain else whole


def _short(scene: Scene, index: int) -> str:
    """Return an abbreviation without its ending: «ЕАБРом»."""
    text = scene.words[index].text
    ended = re.fullmatch(r"([А-ЯЁ]{2,})(?:а|у|ом|е)", text)
    return ended[1] if ended and scene.words[index].case not in {"Nom", ""} else text


def _declines(text: str) -> bool:
    low = text.lower()
    return (
        low.replace("-", "").isalpha()
        and not (len(text) > 1 and text[-2:].isupper())  # «МИД», «КазНПУ»
        and not low.isascii()
    )


def _adjective(scene: Scene, index: int, case: str, number: str, gender: str) -> str:
    text = scene.words[index].text
    if case == "nomn" or not text.replace("-", "").isalpha():
        return _ordinal(text, number, gender)
    wanted = {case, number}
    asked = {"nomn", number}
    if number == "sing" and gender in GENDERS:
        wanted.add(GENDERS[gender])
        asked.add(GENDERS[gender])
    form = _first_form(dictionary().parses(text.lower()), wanted, asked, text.lower())
    return cased_like(text, form) if form else text


def _of_one(plural: str, gender: str) -> str:
    """Return the singular of an adjective in the nominative plural: «Золотой» of «Золотые»."""
    tags, low = {"nomn", "plur"}, plural.lower()
    asked = {"nomn", "sing", GENDERS.get(gender, "masc")}
    form = _first_form(dictionary().parses(low), tags, asked, low)
    return cased_like(plural, form) if form else plural


def _first_form(
    parses: tuple[Parse, ...], wanted: set[str], asked: set[str], text: str
) -> str | None:
    fitting = [p for p in parses if p.pos in {"ADJF", "PRTF"} and wanted <= p.tag]
    plain = (dictionary().inflect(p, asked) for p in fitting if "Supr" not in p.tag)
    forms = [as_written(form, text) for form in plain if form and same_stem(form, text)]
    if forms:
        return max(forms, key=commonness)  # the first of those that are as common
    # «Высшей» is read as a superlative alone: its own endings are enough
    return _by_ending(text, asked) if fitting else None


def _by_ending(text: str, asked: set[str]) -> str | None:
    match = re.fullmatch(r"(.+?)(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими)", text)
    if not match:
        return None
    stem = match[1]
    soft = stem[-1] in "шжчщкгх"
    if "plur" in asked:
        return stem + ("ие" if soft else "ые")
    if "femn" in asked:
        return stem + "ая"
    if "neut" in asked:
        return stem + ("ее" if stem[-1] in "шжчщ" else "ое")
    return stem + ("ий" if soft else "ый")


def _ordinal(text: str, number: str, gender: str) -> str:
    """Return an ordinal in figures, «15-го» -> «15-й»; anything else unchanged."""
    match = re.fullmatch(r"(\d+)-(?:го|му|м|й|я|ю|ом)", text)
    if not match or number != "sing":
        return text
    return f"{match[1]}-{'я' if gender == 'Fem' else 'е' if gender == 'Neut' else 'й'}"


def cased_like(text: str, form: str) -> str:
    """Return a form with the capitals of a text, for each part between hyphens."""
    old, new = text.split("-"), form.split("-")
    if len(old) != len(new):
        return form.capitalize() if text[0].isupper() else form
    return "-".join(_cased(a, b) for a, b in zip(old, new, strict=True))


def _cased(old: str, new: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    if any(c.isupper() for c in old[1:]):
        return _mixed(old, new)
    return new.capitalize() if old[:1].isupper() else new


def _mixed(old: str, new: str) -> str:
    """Return a form with inner capitals kept: «СеверБанка» -> «СеверБанк»."""
    kept = [c.upper() if n < len(old) and old[n].isupper() else c for n, c in enumerate(new)]
    return "".join(kept)
