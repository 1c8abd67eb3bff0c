"""A phrase in the nominative: its head and the adjectives that agree, the rest frozen.

«Верховного суда Новой Зеландии» -> «Верховный суд Новой Зеландии»; capitals, hyphens and ё stay as
written. ``normal_form`` is never used: it changes number and gender.
"""

import re

from razbor.entities.scene import Find, Scene
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, GENDERS, NUMBERS

_SPACE_BEFORE_QUOTE = re.compile(r"\s+(?=[»”])")
_ENDING = 3  # letters that may change with the case
_CLASSES = frozenset({"Geox", "Orgn", "Name", "Surn"})


def nominative_phrase(scene: Scene, find: Find, *, capital: bool | None = None) -> str:
    """Return the words of a find in the nominative, on one line.

    ``capital`` False writes a word that only its place in the sentence makes capital in lower case.
    """
    head = find.head
    case, number = _case_and_number(scene, head)
    changed = {head: _inflected(scene, head, case, number, scene.words[head].gender)}
    gender = _gender_of(changed[head], number) or scene.words[head].gender
    for index in range(find.first, head):
        if scene.is_adjective(index):
            changed[index] = _adjective(scene, index, case, number, gender)
    whole = _joined(scene, find, changed)
    return _lowered(scene, find, whole) if capital is False else whole


def _joined(scene: Scene, find: Find, changed: dict[int, str]) -> str:
    start, out = find.span.start, []
    for index in range(find.first, find.last):
        span = scene.words[index].span
        out.append(scene.text[start : span.start])
        out.append(changed.get(index, scene.text[span.start : span.end]))
        start = span.end
    out.append(scene.text[start : find.span.end])
    whole = re.sub(r"\s+", " ", "".join(out)).strip()
    return _SPACE_BEFORE_QUOTE.sub("", whole)


def _lowered(scene: Scene, find: Find, whole: str) -> str:
    word = scene.words[find.first].text
    is_plain = word[1:].islower() and scene.begins(find.first)
    return whole[0].lower() + whole[1:] if is_plain else whole


def _case_and_number(scene: Scene, head: int) -> tuple[str, str]:
    """Return the head's case and number as grammemes, against the dictionary's readings."""
    word = scene.words[head]
    case, number = CASES.get(word.case, "nomn"), NUMBERS.get(word.number, "sing")
    if scene.can(head, case, number):
        return case, number
    for parse in scene.readings(head):
        if parse.pos == "NOUN" and _has_case(parse, case):
            return case, "plur" if "plur" in parse.tag else "sing"
    return case, number


def _has_case(parse: Parse, case: str) -> bool:
    """Say whether a reading is in a case, the second genitive and locative («году») included."""
    return case in parse.tag or {"gent": "gen2", "loct": "loc2"}.get(case, case) in parse.tag


def _inflected(scene: Scene, index: int, case: str, number: str, gender: str) -> str:
    """Return a noun in the nominative of its number, unchanged when nothing fits."""
    text = scene.words[index].text
    if (short := re.fullmatch(r"([А-ЯЁ]{2,})(?:а|у|ом|е)", text)) and case != "nomn":
        return short[1]
    if not _declines(text) or case == "nomn":
        return text
    return nominative_noun(text, case, number, gender)


def _declines(text: str) -> bool:
    low = text.lower()
    return (
        low.replace("-", "").isalpha()
        and not (text.isupper() and len(text) > 1)
        and not low.isascii()
    )


def nominative_noun(text: str, case: str, number: str, gender: str = "") -> str:
    """Return a noun or a substantive adjective in the nominative, unchanged when nothing fits."""
    best, best_score = text, -1.0
    wanted = GENDERS.get(gender, "")
    for parse in dictionary().parses(text.lower()):
        if not _has_case(parse, case) or number not in parse.tag:
            continue
        if parse.pos not in {"NOUN", "ADJF", "PRTF"} or "Fixd" in parse.tag:
            continue
        form = dictionary().inflect(parse, {"nomn", number})
        if not form or not same_stem(form, text.lower()):
            continue
        score = parse.score + 1.5 * (wanted in parse.tag) + 0.5 * parse.known
        score += 0.6 * (text[0].isupper() and bool(parse.tag & _CLASSES)) + 0.5 * (
            parse.pos == "NOUN"
        )
        if score > best_score:
            best, best_score = form, score
    return cased_like(text, best)


def same_stem(form: str, other: str) -> bool:
    """Say whether two forms differ in their last letters alone."""
    kept = max(1, min(len(form), len(other)) - _ENDING)
    return form[:kept].replace("ё", "е") == other[:kept].replace("ё", "е")


def _gender_of(nominative: str, number: str) -> str:
    if number == "plur":
        return ""
    for parse in dictionary().parses(nominative.lower()):
        if {"nomn", "sing"} <= parse.tag and parse.pos == "NOUN":
            return next((n for n, g in GENDERS.items() if g in parse.tag), "")
    return ""


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


def _first_form(
    parses: tuple[Parse, ...], wanted: set[str], asked: set[str], text: str
) -> str | None:
    for parse in parses:
        if parse.pos in {"ADJF", "PRTF"} and wanted <= parse.tag and "Supr" not in parse.tag:
            form = dictionary().inflect(parse, asked)
            if form and same_stem(form, text):
                return form
    for parse in parses:  # «Высшей» is read as a superlative alone: its own endings are enough
        if parse.pos in {"ADJF", "PRTF"} and wanted <= parse.tag:
            return _by_ending(text, asked)
    return None


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
