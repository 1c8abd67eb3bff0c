"""What a person's name is in the nominative: parts, gender and how sure, for each reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from razbor.assets import word_list
from razbor.entities.entity import PersonName
from razbor.entities.heads import heads
from razbor.entities.name_parts import parts_of
from razbor.entities.paradigm import Form, noun, surname
from razbor.entities.scene import Find, Scene
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES

_PARTICLES = frozenset(word_list("name_particles"))
_FORMS = tuple(Form(case, gender) for gender in ("masc", "femn") for case in CASES)
_GENDERS = {"Masc": "masc", "Fem": "femn"}


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
        if scene.words[i].text[0].isalpha() and scene.low[i] != "и"
    ] or [find.first]


def _readings(scene: Scene, find: Find) -> Iterator[Reading]:
    indices = _name_words(scene, find)
    words = [scene.words[i].text for i in indices]
    order = "surname-first" if "surname-first" in find.notes else "given-first"
    parts = parts_of(words, surname_first=order == "surname-first")
    for form in _FORMS:
        if order == "surname-first":
            whole = _asian(words, form)
        else:
            whole = [_nominative(w, p, form) for w, p in zip(words, parts, strict=True)]
        if whole is None or any(word is None for word in whole):
            continue
        done = [word for word in whole if word is not None]
        score = _score(scene, indices, parts, form, done)
        yield Reading(_named(done, parts, order), _written(scene, find, indices, done), form, score)


def _asian(words: list[str], form: Form) -> list[str | None] | None:
    """Return a surname-first name in the nominative: only its last syllable declines."""
    if form.gender != "masc":
        return list(words) if form.case == "Nom" else None
    last: str | None = words[-1]
    if form.case != "Nom":
        last = noun(words[-1], form)
        if last is None or not re.search(r"[аоуэыеёиюя]", last.lower()):
            return None
    elif re.search(r"[аоуэыеёиюя](?:нь|ль|нг|[кнтлмпг])(?:а|у|ом|ем|е|я|ю)$", words[-1].lower()):
        declined = "-" not in words[-1] and _syllables(words[-1]) > 1
        return None if declined else [*words]
    return [*words[:-1], last]


def _syllables(word: str) -> int:
    return len(re.findall(r"[аоуэыеёиюя]+", word.lower()))


def _nominative(word: str, part: str, form: Form) -> str | None:
    """Return one part of a name in the nominative, None when it cannot be in that form."""
    if (
        part == "initial"
        or word in _PARTICLES
        or not re.fullmatch(r"[а-яёәғқңөұүһі-]+", word.lower())
    ):
        return word
    if "-" in word:
        return _hyphened(word, part, form)
    known = _known(word, part, form)
    if known is not None:
        return known
    return surname(word, form) if part == "last" else noun(word, form)


def _hyphened(word: str, part: str, form: Form) -> str | None:
    *front, last = word.split("-")
    ended = _nominative(last, part, form)
    if ended is None:
        return None
    same = [_nominative(piece, part, form) if part == "last" else None for piece in front]
    return "-".join([new or old for new, old in zip(same, front, strict=True)] + [ended])


@lru_cache(maxsize=20_000)
def _known(word: str, part: str, form: Form) -> str | None:
    """Return the dictionary's nominative of a known given name or patronymic."""
    wanted = {"first": "Name", "patronymic": "Patr"}.get(part)
    if not wanted:
        return None
    for parse in dictionary().parses(word.lower()):
        fits = {wanted, CASES[form.case], form.gender, "sing"} <= parse.tag
        if fits and parse.known and "Fixd" not in parse.tag and word[1:].islower():
            found = dictionary().inflect(parse, {"nomn", "sing"})
            if found and found[:2].replace("ё", "е") == word.lower()[:2].replace("ё", "е"):
                return word[0] + found[1:]
    return None


def _score(
    scene: Scene, indices: list[int], parts: list[str], form: Form, done: list[str]
) -> float:
    """Weigh a reading by slovnet's case and gender and by the names that the dictionary knows."""
    score = 0.0
    for index, part, nominative in zip(indices, parts, done, strict=True):
        word = scene.words[index]
        score += 1.0 * (word.case == form.case) + 0.6 * (_GENDERS.get(word.gender) == form.gender)
        score += _known_bonus(nominative.lower(), part, form)
    if (
        parts[0] == "first"
        and form.gender == "femn"
        and done[0][-1].lower() in "бвгджзйклмнпрстфхцчшщ"
    ):
        score -= 0.8 * len(indices)
    if parts[0] == "first" and done[0][-1].lower() == "е":  # «Сауле», «Гульмире» are women
        score += (0.5 if form.gender == "femn" else -0.5) * len(indices)
    if form.gender == "femn" and parts[-1] == "last" and done[-1][-1].lower() not in "аяоеиу":
        score -= 0.4
    return (
        score / len(indices) + _around(scene, indices[0], form) + _acting(scene, indices[-1], form)
    )


def _known_bonus(nominative: str, part: str, form: Form) -> float:
    if part not in {"first", "patronymic"}:
        return 0.0
    genders = {
        gender
        for parse in dictionary().parses(nominative)
        if parse.known and "Name" in parse.tag and "nomn" in parse.tag and "sing" in parse.tag
        for gender in parse.tag & {"masc", "femn"}
    }
    if not genders:
        return -0.3 if form.gender == "masc" and nominative[-1] in "ая" else 0.0
    return 1.0 if form.gender in genders else -1.0


_PREPOSITIONS = {
    "с": {"Ins"}, "со": {"Ins"}, "к": {"Dat"}, "у": {"Gen"}, "от": {"Gen"}, "для": {"Gen"},
    "о": {"Loc"}, "об": {"Loc"}, "из": {"Gen"}, "до": {"Gen"}, "без": {"Gen"}, "между": {"Ins"},
    "перед": {"Ins"}, "против": {"Gen"}, "при": {"Loc"}, "через": {"Acc"},
}  # fmt: skip


def _around(scene: Scene, first: int, form: Form) -> float:
    """Weigh a reading by the word before the name: a preposition's case, «сама», «заявила»."""
    if first == 0 or not scene.together(first - 1, first):
        return 0.8 * (form.case == "Nom")  # what opens a sentence is its subject
    cases = _PREPOSITIONS.get(scene.low[first - 1])
    if cases:
        return 0.7 if form.case in cases else -0.7
    office = _office_before(scene, first)
    if office is not None:
        return 0.6 if scene.words[office].case == form.case else -0.3
    before = scene.words[first - 1]
    if before.pos in {"ADJ", "DET"} and before.gender and before.case == form.case:
        return 0.5 if _GENDERS.get(before.gender) == form.gender else -0.5
    if before.pos == "NOUN" and before.feature("Animacy") == "Anim" and before.number == "Sing":
        woman = 0.4 * (before.gender == "Fem") * (1 if form.gender == "femn" else -1)
        return woman + (0.6 if before.case == form.case else -0.3)
    return 0.0


def _office_before(scene: Scene, first: int) -> int | None:
    """Return the index of the office that a name closes: «[секретаря] ЦК партии То Лама»."""
    found = None
    for index in range(first - 1, max(first - _LONGEST_OFFICE, -1), -1):
        word = scene.words[index]
        if not scene.together(index, first) or word.pos not in {"NOUN", "PROPN", "ADJ"}:
            break
        head = heads().get(scene.lemmas[index])
        if head is not None and head.kind == "title" and word.number == "Sing":
            found = index
    return found if found is not None and found < first - 1 else None


_LONGEST_OFFICE = 9  # words


def _acting(scene: Scene, last: int, form: Form) -> float:
    """Weigh a reading by the verb right after: «Иванова заявила», «Иванов назначен»."""
    if form.case != "Nom":
        return 0.0
    for index in range(last + 1, min(last + 4, len(scene.words))):
        word = scene.words[index]
        if word.pos in {"VERB", "AUX"} or word.feature("Variant") == "Short":
            told = (
                word.number == "Sing"
                and word.gender in _GENDERS
                and word.feature("VerbForm") != "Part"
            )
            told = told or (word.number == "Sing" and word.feature("Variant") == "Short")
            if not told:
                speaks = word.feature("Person") == "3" and word.number == "Sing"
                return 0.5 if speaks and index == last + 1 else 0.0
            return 0.9 if _GENDERS.get(word.gender) == form.gender else -0.4
        if word.pos not in {"ADV", "PART"}:
            return 0.0
    return 0.0


def _named(done: list[str], parts: list[str], order: str) -> PersonName:
    def joined(*kinds: str) -> str | None:
        return " ".join(w for w, p in zip(done, parts, strict=True) if p in kinds) or None

    return PersonName(joined("first"), joined("patronymic"), joined("last"), order)


def _written(scene: Scene, find: Find, indices: list[int], done: list[str]) -> str:
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
    name = _named(words, parts, "surname-first" if first else "given-first")
    return Reading(name, _written(scene, find, indices, words), Form("Nom", ""), 0.0)
