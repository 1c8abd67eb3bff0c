"""Which word of a person's name is what: given name, patronymic, surname, initial."""

import re
from functools import cache, lru_cache

from razbor.assets import table, word_list
from razbor.entities.gazetteer import fold
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import PERSON_TAGS

_INITIAL = re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]|Д[жз]|Чж|Цз|Тх|В[лс]|С[вт]|[ГКФ]р|[CST]h)$")
_PATRONYMIC = re.compile(r"(?:ович|евич|ич|овн|евн|иничн|ичн)(?:|а|у|ем|е|ы|ой|ом)$")
_TURKIC = re.compile(r"(?:улы|ұлы|кызы|қызы|кизи|оглы|оглу|угли)(?:|м|ның|мен)$", re.IGNORECASE)
_OF_FATHER = re.compile(r"(?:улы|кызы|кизи|оглы|оглу|угли|ович|евич|ич|овна|евна|ична)$")
_SHORTEST = 4  # letters that are too few for a patronymic
_SURNAME = re.compile(
    r"(?:[оеё]в|[иы]н|[сц]к(?=[иаоу]))(?:|а|у|ым|е|ой|ий|ого|ому|им|ом|ая|ую|ы|ых|ыми|и|их)$"
)


def looks_like_surname(text: str) -> bool:
    """Say whether a word has the shape of a surname, «Лосев», «Бековы», «Полянской»."""
    return bool(_SURNAME.search(text.lower())) and len(text) > 3  # noqa: PLR2004


def is_initial_word(text: str) -> bool:
    """Say whether a word can be an initial: one capital, or two consonants, «Дж» of «Дж.Линд»."""
    return bool(_INITIAL.match(text))


def is_patronymic(text: str) -> bool:
    """Say whether a word has the shape of a patronymic, «Иванович», «Ерболулы»."""
    low = text.lower()
    if len(low) <= _SHORTEST or not (_PATRONYMIC.search(low) or _TURKIC.search(low)):
        return False
    given = (low, low[:-1] + "а") if low.endswith("улы") else ()  # «Гурбангулы», «Урсулы»
    return not any("Name" in name_tags(form) for form in given)


def same_patronymic(one: str, other: str) -> bool:
    """Say whether two patronymics come from one name: «Жұмағұлұлы», «Жумагулович»."""
    return _father(one) == _father(other)


def _father(patronymic: str) -> str:
    return _OF_FATHER.sub("", fold(patronymic))


@cache
def given_names() -> dict[str, frozenset[str]]:
    """Return the genders of given names that the dictionary does not know well, by folded name."""
    rows = (row.split("\t") for row in table("given_names"))
    both = frozenset({"masc", "femn"})
    return {fold(name): both if told == "both" else frozenset({told}) for name, told in rows}


@lru_cache(maxsize=20_000)
def name_tags(form: str) -> frozenset[str]:
    """Return which of Name, Surn, Patr the dictionary or our list knows for a form."""
    found: set[str] = {"Name"} if fold(form) in given_names() else set()
    for parse in dictionary().parses(form):
        if parse.known:
            found |= parse.tag & PERSON_TAGS
    return frozenset(found)


def parts_of(words: list[str], *, surname_first: bool) -> list[str]:
    """Tell for each word of a name which part it is: first, patronymic, last, initial, number.

    «Канат Ерболулы Сеитов» -> first, patronymic, last; «Иванов И. И.» -> last, initial...; a
    particle is a part with the name after it, «фон дер Линден», or before it, «Тахир оглы».
    """
    if surname_first:
        return ["last"] + ["first"] * (len(words) - 1)
    of_father = {n - 1 for n, word in enumerate(words) if word.lower() in CHILD_OF}
    whole = [n for n, word in enumerate(words) if not (_is_light(word) or n in of_father)]
    told = dict(zip(whole, _told([words[n] for n in whole]), strict=True)) if whole else {}
    parts: list[str] = []
    for n, word in reversed(list(enumerate(words))):
        if n in told:
            parts.append(told[n])
        elif n in of_father or word.lower() in CHILD_OF:
            parts.append("father")
        else:
            parts.append("number" if _NUMBER.fullmatch(word) else parts[-1] if parts else "last")
    return parts[::-1]


CHILD_OF = frozenset({"оглы", "оглу", "кызы", "қызы", "гызы", "улы", "ұлы", "уулу"})
"""What makes a father's name before it a patronymic."""
PARTICLES = frozenset(word_list("name_particles"))
_NUMBER = re.compile(r"[IVX]+")
_ARTICLE = re.compile(r"^(?:аль|эль|ас|аш|аз|ан|ар|ад|ат)-")


def bare_surname(surname: str) -> str:
    """Return a surname for comparison, without what may be left out: «фон дер», «аль-»."""
    words = [word for word in fold(surname).split() if word not in PARTICLES]
    return _ARTICLE.sub("", " ".join(words) or fold(surname))


def without_age(surname: str) -> str:
    """Return «Грач» of «Грач-младший»."""
    return re.sub(r"-(?:младш|старш)\w+$", "", surname)


def _is_light(word: str) -> bool:
    """Say whether a word is a particle or a number beside the names."""
    return word in PARTICLES or word.lower() in CHILD_OF or bool(_NUMBER.fullmatch(word))


def _told(words: list[str]) -> list[str]:
    parts = [_part(word) for word in words]
    if len(words) > 1 and parts[-1] == "patronymic" and not _is_sure_patronymic(words):
        parts[-1] = "name"
    if len(words) == _TWO and parts == ["name", "initial"] and _is_eastern(words):
        return ["first", "last"]  # «Сергей О»
    full = [n for n, part in enumerate(parts) if part == "name"]
    if len(words) == 1:
        return ["first" if _is_given(words[0]) else "last"]
    if not full:
        return ["last" if part == "patronymic" else part for part in parts[:-1]] + ["last"]
    last = _surname_place(words, parts, full)
    return [
        "last" if n == last else "first" if part == "name" else part for n, part in enumerate(parts)
    ]


def _is_eastern(words: list[str]) -> bool:
    return words[1] in word_list("surnames_east") and _is_given(words[0])


def _part(word: str) -> str:
    if is_initial_word(word):
        return "initial"
    return "patronymic" if is_patronymic(word) else "name"


def _is_sure_patronymic(words: list[str]) -> bool:
    """Say whether a last word is a patronymic, «Иванович», and no surname, «Вучич».

    Right after a given name that is a woman's or that the dictionary has not, it is a surname:
    «Мария Кузьмич», «Милош Йованович».
    """
    last = words[-1].lower()
    if _TURKIC.search(last):
        return True
    if "Patr" not in name_tags(last):
        return False
    sons = bool(_SON.search(last))
    return len(words) > _TWO or not sons or _may_be_russian_man(words[0].lower())


_TWO = 2
_SON = re.compile(r"ич(?:|а|у|ем|е)$")


@lru_cache(maxsize=20_000)
def _may_be_russian_man(form: str) -> bool:
    return any(p.known and {"Name", "masc"} <= p.tag for p in dictionary().parses(form))


def _surname_place(words: list[str], parts: list[str], full: list[int]) -> int:
    """Return the index of the surname, -1 without one."""
    if len(full) == 1:
        alone = full[0]
        return alone if "initial" in parts else -1 if alone == 0 else alone
    first, last = full[0], full[-1]
    if parts[-1] in {"patronymic", "initial"}:
        return first
    named = "Name" in name_tags(words[first].lower())  # «Екатерина Вольф»
    reversed_order = _is_given(words[last]) and looks_like_surname(words[first]) and not named
    return first if reversed_order and not looks_like_surname(words[last]) else last


def _is_given(word: str) -> bool:
    tags = name_tags(word.lower())
    return "Name" in tags and "Surn" not in tags and not looks_like_surname(word)
