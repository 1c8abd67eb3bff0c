"""What a person's name is in the nominative: parts, gender and how sure, for each reading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from razbor.assets import word_list
from razbor.entities.entity import PersonName
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.name_evidence import context_of, evidence, known_nominatives, score_of
from razbor.entities.name_parts import PARTICLES, given_names, parts_of
from razbor.entities.paradigm import Form, nouns, plural, surnames
from razbor.entities.scene import Scene
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES

_FORMS = tuple(Form(case, gender) for gender in ("masc", "femn") for case in CASES)
_SYLLABLE = re.compile(r"[аоуэыеёиюя]+")
_DECLINED = re.compile(r"[аоуэыеёиюя](?:нь|ль|нг|[кнтлмпг])(?:а|у|ом|ем|е|я|ю)$")
_LETTERS = re.compile(r"[а-яёәғқңөұүһі-]+")
_TWO = 2
_FAMILY = 9.0  # above any reading as one person


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: its nominative parts, gender, case; a higher score is likelier."""

    name: PersonName
    text: str
    form: Form
    score: float


def readings_of(scene: Scene, find: Find) -> tuple[Reading, ...]:
    """Return the readings of a person's name, the likeliest first; at least one."""
    found = sorted(_readings(scene, find), key=lambda r: -r.score)
    return tuple(found) or (_frozen(scene, find),)


def _name_words(scene: Scene, find: Find) -> list[int]:
    return [
        i
        for i in range(find.first, find.last)
        if scene.words[i].text[0].isalpha() and not (_is_and(scene, i) or _is_elided(scene, i))
    ] or [find.first]


def _is_and(scene: Scene, index: int) -> bool:
    """Say whether «и» joins names and is no initial, «И.Белова»."""
    pointed = scene.words[index + 1].text == "." if index + 1 < len(scene.words) else False
    return scene.low[index] == "и" and not (pointed and scene.is_capital(index))


def _is_elided(scene: Scene, index: int) -> bool:
    """Say whether a letter belongs to the name after its apostrophe: «О» of «О’Нил»."""
    after = scene.words[index + 1].text if index + 1 < len(scene.words) else ""
    return len(scene.words[index].text) == 1 and after in {"’", "'"}


def _readings(scene: Scene, find: Find) -> Iterator[Reading]:
    indices = _name_words(scene, find)
    words = [scene.words[i].text for i in indices]
    order = "surname-first" if "surname-first" in find.notes else "given-first"
    parts = parts_of(words, surname_first=order == "surname-first")
    weighed = ["syllable"] * len(words) if order == "surname-first" else parts
    if (
        len(words) == 1
        and scene.words[indices[0]].number == "Plur"
        and (all_of := plural(words[0]))
    ):
        name = PersonName(None, None, all_of, order)  # a family, «Бековых»
        yield Reading(name, all_of, Form(scene.words[indices[0]].case, ""), _FAMILY)
    for form in _FORMS:
        if order == "surname-first":
            offered = _asian(words, form)
        else:
            offered = [
                _nominatives(w, p, form) or _undeclined(w, p, len(words))
                for w, p in zip(words, parts, strict=True)
            ]
        if not all(offered):
            continue
        context = context_of(scene, indices, form)
        for done in product(*_likeliest(offered, weighed, form)):
            score = context + score_of(scene, indices, weighed, form, done)
            text = _written(scene, find, indices, done)
            yield Reading(_named(text, done, parts, order), text, form, score)


def _undeclined(word: str, part: str, count: int) -> tuple[str, ...]:
    """Return a surname of one syllable as it is: «Роману Ким», as news often leave it."""
    return (word,) if part == "last" and count > 1 and word in _east() else ()


@cache
def _east() -> frozenset[str]:
    return frozenset(word_list("surnames_east"))


def _likeliest(
    offered: Sequence[Sequence[str]], parts: list[str], form: Form
) -> Iterator[Sequence[str]]:
    """Yield for each word what it may be: the likeliest alone, for a surname all that it may be."""
    for words, part in zip(offered, parts, strict=True):
        alone = part == "last" or len(words) < _TWO
        yield words if alone else [max(words, key=lambda w, p=part: evidence(w, p, form.gender))]  # type: ignore[misc]


def _asian(words: list[str], form: Form) -> list[tuple[str, ...]]:
    """Return the nominatives of a surname-first name: only its last syllable declines."""
    *front, last = words
    kept = [(word,) for word in front]
    if form.gender != "masc":
        return [*kept, (last,) if form.case == "Nom" else ()]
    if form.case != "Nom":
        told = nouns(last, form)
        return [*kept, told if told and _SYLLABLE.search(told[0].lower()) else ()]
    declined = _DECLINED.search(last.lower()) and "-" not in last and _syllables(last) > 1
    return [*kept, () if declined else (last,)]


def _syllables(word: str) -> int:
    return len(_SYLLABLE.findall(word.lower()))


@lru_cache(maxsize=20_000)
def _nominatives(word: str, part: str, form: Form) -> tuple[str, ...]:
    """Return what one part of a name may be in the nominative, none when it is not in a form."""
    plain = _LETTERS.fullmatch(word.lower())
    if part in {"initial", "number", "father"} or word in PARTICLES or not plain:
        return (word,)
    if "-" in word:
        return _hyphened(word, part, form)
    if known := known_nominatives(word, part, form):
        return known
    if part == "first" and word[-1] in _OPEN and fold(word) in given_names():
        return (word,)  # «Сауле» stays in all cases
    return surnames(word, form) if part == "last" else nouns(word, form)


_OPEN = frozenset("еиоуэ")


def _hyphened(word: str, part: str, form: Form) -> tuple[str, ...]:
    *front, last = word.split("-")
    begun = [_before_hyphen(piece, part, form) for piece in front]
    if any(half is None for half in begun):
        return ()
    front_halves = "".join(f"{half}-" for half in begun)
    return tuple(front_halves + ended for ended in _nominatives(last, part, form))


def _before_hyphen(piece: str, part: str, form: Form) -> str | None:
    """Return the first half of a double name, «Анны-Марии», but «Касым-Жомарта»; None if unfit."""
    if part == "last":
        return next(iter(_nominatives(piece, part, form)), piece)
    if known := known_nominatives(piece, part, form):
        return known[0]
    tags = [p.tag for p in dictionary().parses(piece.lower()) if p.known and "Name" in p.tag]
    return None if tags and not any("nomn" in tag for tag in tags) else piece


def _named(text: str, done: Sequence[str], parts: list[str], order: str) -> PersonName:
    def joined(*kinds: str) -> str | None:
        return " ".join(w for w, p in zip(done, parts, strict=True) if p in kinds) or None

    last = joined("last")
    if last and ("’" in text or "'" in text):  # «О’Нил» stands in the text as one word
        last = next(
            (word for word in text.split() if word.endswith(("’" + last, "'" + last))), last
        )
    return PersonName(joined("first"), joined("patronymic", "father"), last, order)


def _written(scene: Scene, find: Find, indices: list[int], done: Sequence[str]) -> str:
    """Return the whole name with the parts replaced, points and spaces kept."""
    text, start, out = scene.text, find.span.start, []
    for index, nominative in zip(indices, done, strict=True):
        span = scene.words[index].span
        out.append(text[start : span.start] + nominative)
        start = span.end
    out.append(text[start : find.span.end])
    return re.sub(r"\s+", " ", "".join(out))


def _frozen(scene: Scene, find: Find) -> Reading:
    indices = _name_words(scene, find)
    words = [scene.words[i].text for i in indices]
    first = "surname-first" in find.notes
    parts = parts_of(words, surname_first=first)
    text = _written(scene, find, indices, words)
    name = _named(text, words, parts, "surname-first" if first else "given-first")
    return Reading(name, text, Form("Nom", ""), 0.0)
