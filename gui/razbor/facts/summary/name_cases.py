"""The words of a person's name in a case: «Громовым», «Новотной», «Маркива»."""

import re

from razbor.entities.nominative import cased_like
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, PERSON_TAGS

_VOWELS = "аеёиоуыэюя"


def syllables_cased(word: str, case: str, gender: str | None) -> str:
    """Decline the last syllable of an eastern name: only a man's that ends in a consonant."""
    if case == "Nom" or gender == "femn" or word[-1:].lower() in _VOWELS:
        return word
    if word[-1:] in "йь":
        return word[:-1] + {"Gen": "я", "Acc": "я", "Dat": "ю", "Ins": "ем", "Loc": "е"}[case]
    return word + {"Gen": "а", "Acc": "а", "Dat": "у", "Ins": "ом", "Loc": "е"}[case]


def name_word(word: str, case: str, gender: str | None, *, surname: bool) -> str:
    """Return a word of a person's name in a case; of «А.Дьяков» the part behind the point."""
    initials, point, name = word.rpartition(".")
    if point and name:
        return f"{initials}.{name_word(name, case, gender, surname=surname)}"
    if case == "Nom" or not re.fullmatch(r"[А-Яа-яЁё-]+", word):
        return word
    last = word[-1:].lower()
    if last in "оеиуюэ" or (gender == "femn" and last not in "аяь"):
        return word  # «Акихито», «Абе», «Карин» do not decline
    if case == "Acc" and word[-1:].lower() not in _VOWELS:
        case = "Gen"  # a man's name is animate; the dictionary takes unknown ones for things
    first, _, second = word.rpartition("-")
    if first and not surname and gender == "masc":  # «Жан-Полем»: the first part stays
        return f"{first}-{name_word(second, case, gender, surname=False)}"
    if surname and (form := _possessive_surname(word, case, gender)):
        return form
    parse = _name_reading(word, gender, surname=surname)
    form = dictionary().inflect(parse, {CASES[case], "sing"}) if parse else None
    if form and "ё" not in word.lower():
        form = form.replace("ё", "е")  # «Пендера» is declined after «гендер», with its own stress
    return cased_like(word, form) if form else _by_ending(word, case, gender)


_OPEN = re.compile(r"[бвгджзклмнпрстфхцчшщ]а$")  # «Заруба» of a man too


def _by_ending(word: str, case: str, gender: str | None) -> str:
    if gender == "masc" and not word.endswith(("ия", "ья")) and not _OPEN.search(word):
        return syllables_cased(word, case, gender)  # «Маркива»: what no dictionary knows
    return word[:-1] + feminine_end(word, case) if gender else word


def feminine_end(word: str, case: str) -> str:
    """Return the ending of a woman's name that no dictionary knows: «Новотну», «Лорки»."""
    last = word[-1:]
    if last == "а" and _is_adjectival(word):
        return _FEMININE_ENDS[case]
    if last == "а":
        hushing = word[-2:-1] in "гкхжшчщ"
        return {"Gen": "и" if hushing else "ы", "Acc": "у", "Ins": "ой"}.get(case, "е")
    if last == "я":
        other = "и" if word[-2:-1] == "и" else "е"
        return {"Gen": "и", "Acc": "ю", "Ins": "ей"}.get(case, other)
    return last


def _is_adjectival(word: str) -> bool:
    """See a Slavic woman's surname that declines as an adjective: «Новотна», «Плишкова»."""
    return bool(re.search(r"(?:[сц]к|[оеё]в|[бвдзлмнпрст]н)а$", word))


_MASCULINE_ENDS = {"Gen": "а", "Dat": "у", "Acc": "а", "Ins": "ым", "Loc": "е"}
_FEMININE_ENDS = {"Gen": "ой", "Dat": "ой", "Acc": "у", "Ins": "ой", "Loc": "ой"}


def _possessive_surname(word: str, case: str, gender: str | None) -> str | None:
    """Decline a surname in -ов, -ев, -ин by its own paradigm: «Громовым», «Громовой»."""
    if re.search(r"(?:[оеё]в|[иы]н)$", word) and gender != "femn":
        return word + _MASCULINE_ENDS[case]
    if re.search(r"(?:[оеё]в|[иы]н)а$", word) and gender == "femn":
        return word[:-1] + _FEMININE_ENDS[case]
    return None


def _name_reading(word: str, gender: str | None, *, surname: bool) -> Parse | None:
    readings = [
        p
        for p in dictionary().parses(word.lower())
        if {"nomn", "sing"} <= p.tag and p.pos in ("NOUN", "ADJF") and "Fixd" not in p.tag
    ]
    if gender:
        readings = [p for p in readings if gender in p.tag] or (
            readings if gender == "masc" else []
        )
    kind = "Surn" if surname else "Name"
    return max(
        readings,
        key=lambda p: (
            2 * (kind in p.tag) + bool(p.tag & PERSON_TAGS) + (p.pos == "NOUN"),
            p.score,
        ),
        default=None,
    )


def numeral_cased(word: str, case: str) -> str:
    """Return an ordinal in figures in a case, «9-е» -> «9-го»; nothing for other words."""
    figure, _, end = word.partition("-")
    forms = _ORDINALS.get(end) if figure.isdecimal() else None
    return f"{figure}-{forms[case]}" if forms and case in forms else ""


_HIS = {"Gen": "го", "Dat": "му", "Ins": "м", "Loc": "м"}
_ORDINALS = {
    "й": {**_HIS, "Acc": "й"},
    "е": {**_HIS, "Acc": "е"},
    "я": {"Gen": "й", "Dat": "й", "Acc": "ю", "Ins": "й", "Loc": "й"},
}
"""By its ending in the nominative singular: what an ordinal in figures ends in."""
