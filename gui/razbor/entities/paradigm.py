"""The nominatives that one part of a person's name may have, by its case and gender.

Endings after Zaliznyak's declensions; surnames in -ов, -ин and -ский by their own paradigms.
Women's names in a consonant and names in -о, -е, -и, -у do not decline. Where a form has several
nominatives («Яровой» of Ярова, Яровая; «Ганца» of Ганц, Ганец) all are told, the usual one first;
what news and the dictionary know decides between them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class Form(NamedTuple):
    """A case and a gender: ``Nom``..``Loc``; ``masc``, ``femn``."""

    case: str
    gender: str


_POSSESSIVE = re.compile(r"(.+(?:[оеё]в|[иы]н))(а|у|ым|е|ой|ою|)$")
_POSSESSIVE_ENDS = {
    "": {Form("Nom", "masc")},
    "а": {Form("Gen", "masc"), Form("Acc", "masc"), Form("Nom", "femn")},
    "у": {Form("Dat", "masc"), Form("Acc", "femn")},
    "ым": {Form("Ins", "masc")},
    "е": {Form("Loc", "masc")},
    "ой": {Form(case, "femn") for case in ("Gen", "Dat", "Ins", "Loc")},
    "ою": {Form("Ins", "femn")},
}
_PLURAL = re.compile(r"(.+(?:[оеё]в|[иы]н))(ы|ых|ыми)$")
_PLURAL_ADJECTIVAL = re.compile(r"(.+[сц]к)(ие|ими)$")  # «их» may be one man's: «Боровских»
_ADJECTIVAL = re.compile(
    r"(.+(?:[сц]к|[нвртлмдбпзчжшщг]))(ий|ый|ой|ого|его|ому|ему|им|ым|ом|ем|ая|яя|ую|юю|ей)$"
)
_SOFT = {"ий", "его", "ему", "им", "ем", "яя", "юю", "ей"}
_ADJECTIVAL_ENDS = {
    "ий": {Form("Nom", "masc")},
    "ый": {Form("Nom", "masc")},
    "ого": {Form("Gen", "masc"), Form("Acc", "masc")},
    "его": {Form("Gen", "masc"), Form("Acc", "masc")},
    "ому": {Form("Dat", "masc")},
    "ему": {Form("Dat", "masc")},
    "им": {Form("Ins", "masc")},
    "ым": {Form("Ins", "masc")},
    "ом": {Form("Loc", "masc")},
    "ем": {Form("Loc", "masc")},
    "ая": {Form("Nom", "femn")},
    "яя": {Form("Nom", "femn")},
    "ую": {Form("Acc", "femn")},
    "юю": {Form("Acc", "femn")},
    "ой": {Form("Nom", "masc"), *(Form(case, "femn") for case in ("Gen", "Dat", "Ins", "Loc"))},
    "ей": {Form(case, "femn") for case in ("Gen", "Dat", "Ins", "Loc")},
}
_TURKIC = re.compile(r"ы[^аеёиоуэюя]+ым$")  # «Йылдырым» is a nominative
_VOWELS = "аеёиоуыэюя"
_HUSHING = "жшчщц"
_VELAR = "кгх"
_INDECLINABLE = re.compile(
    r"(?:ко|их|ых|аго|ово|улы|ұлы|кызы|қызы|оглы|оглу|заде|дзе|иа|уа|(?<!ч)[еэ]ску)$"
)


@lru_cache(maxsize=20_000)
def surnames(form: str, ask: Form) -> tuple[str, ...]:
    """Return the nominatives of a surname that is in some case, the usual one first.

    «Лосевой», genitive, feminine -> «Лосева», «Лосевая»; «Лосева», nominative, masculine -> none.
    """
    return tuple(dict.fromkeys(_surnames(form, ask)))


def _surnames(form: str, ask: Form) -> Iterator[str]:
    low = form.lower()
    possessive, adjectival = _POSSESSIVE.fullmatch(low), _ADJECTIVAL.fullmatch(low)
    if possessive:
        if ask in _POSSESSIVE_ENDS[possessive[2]]:
            yield form[: len(possessive[1])] + ("" if ask.gender == "masc" else "а")
        if adjectival:
            yield from _adjectival(form, low, adjectival, ask)
        return
    if match := _PLURAL.fullmatch(low):
        yield form[: len(match[1])] + ("" if ask.gender == "masc" else "а")
        return
    if match := _PLURAL_ADJECTIVAL.fullmatch(low):
        yield form[: len(match[1])] + ("ий" if ask.gender == "masc" else "ая")
        return
    if adjectival:
        yield from _adjectival(form, low, adjectival, ask)
        if adjectival[2] not in {"ем", "ом", "им", "ой", "ей", "ая"} and not _TURKIC.search(low):
            return
    yield from _nouns(form, ask)


def plural(form: str) -> str | None:
    """Return the nominative of a family's name, «Бековых» -> «Бековы», None where it is none."""
    low = form.lower()
    if match := _PLURAL.fullmatch(low):
        return form[: len(match[1])] + "ы"
    match = _PLURAL_ADJECTIVAL.fullmatch(low)
    return form[: len(match[1])] + "ие" if match else None


def _adjectival(form: str, low: str, match: re.Match[str], ask: Form) -> Iterator[str]:
    if ask not in _ADJECTIVAL_ENDS[match[2]]:
        return
    if ask.case == "Nom":
        yield form
        return
    stem = form[: len(match[1])]
    velar = low[len(stem) - 1] in _VELAR
    soft = match[2] in _SOFT and not (velar or match[2] == "им")
    if ask.gender == "femn":
        yield stem + ("яя" if soft and stem[-1] == "н" else "ая")
        return
    yield stem + ("ий" if velar or soft or stem[-1] in _HUSHING else "ый")
    if match[2] == "ого" or (not soft and not velar):
        yield stem + "ой"


@lru_cache(maxsize=20_000)
def nouns(form: str, ask: Form) -> tuple[str, ...]:
    """Return the nominatives of a given name or of a surname that declines as a noun."""
    return tuple(dict.fromkeys(_nouns(form, ask)))


def _nouns(form: str, ask: Form) -> Iterator[str]:
    low = form.lower()
    if _INDECLINABLE.search(low) or not form[-1].isalpha():
        yield form
        return
    if ask.case == "Nom":
        yield form
        return
    yield from _closed(form, low, ask.case) if ask.gender == "masc" else _soft(form, low, ask.case)
    yield from _open(form, low, ask.case)
    if low[-1] in "оеиуюэё" or (ask.gender == "femn" and low[-1] not in _VOWELS):
        yield form


_ENDS = {  # a man's name in a consonant: ending -> what its soft stem gets back
    "Gen": ("а", "я"),
    "Acc": ("а", "я"),
    "Dat": ("у", "ю"),
    "Loc": ("е", "е"),
}


def _closed(form: str, low: str, case: str) -> Iterator[str]:
    """Yield the names in a consonant, й or ь whose form this may be: «Карлоса», «Игоря»."""
    if case == "Loc" and low.endswith("ии"):
        yield form[:-1] + "й"
    stem = form[:-2] if case == "Ins" else form[:-1]
    hard, soft = _stems_told(low, case)
    last = stem[-1:].lower()
    if not any(c in _VOWELS for c in stem.lower()):
        return
    if hard and last not in _VOWELS + "йь":
        yield from _hard(stem)
    if soft and last in _VOWELS:
        yield stem + "й"
    elif soft and last not in _HUSHING + "й":
        yield stem + "ь"


def _stems_told(low: str, case: str) -> tuple[bool, bool]:
    """Say whether an ending tells of a hard stem, and whether of a soft one."""
    if case == "Ins":
        hushing = low[-3:-2] in _HUSHING
        return low.endswith("ом") or (low.endswith("ем") and hushing), low.endswith(("ем", "ём"))
    hard, soft = _ENDS[case]
    return low.endswith(hard), low.endswith(soft)


def _hard(stem: str) -> Iterator[str]:
    """Yield a stem in a hard consonant, with the vowel that it may have lost: «Кравец»."""
    last, before = stem[-1].lower(), stem[-2:-1].lower()
    if last == "ц" and before not in _VOWELS + "й":
        yield stem[:-1] + "ец"
    yield stem
    if last == "к" and before in {"н", "ч", "ц"}:
        yield stem[:-1] + "ок"


_OPEN = {
    "Gen": (("ии", "ия"), ("ы", "а"), ("и", "а"), ("и", "я")),
    "Dat": (("ии", "ия"), ("е", "а"), ("е", "я")),
    "Loc": (("ии", "ия"), ("е", "а"), ("е", "я")),
    "Acc": (("ю", "я"), ("у", "а")),
    "Ins": (("ой", "а"), ("ею", "я"), ("ей", "а"), ("ей", "я"), ("ёй", "я"), ("ою", "а")),
}


def _open(form: str, low: str, case: str) -> Iterator[str]:
    """Yield the names in -а and -я, of either gender, whose form this may be: «Лорку», «Илье»."""
    for end, nominative in _OPEN[case]:
        stem = form[: -len(end)]
        if low.endswith(end) and any(c in _VOWELS for c in stem.lower()):
            after = stem[-1].lower()
            if nominative != "а" or _may_precede(after, end):
                yield stem + nominative


def _may_precede(letter: str, end: str) -> bool:
    """Say whether -а may have had an ending after a letter: «Ольги», «Маши», never «Лориа»."""
    if end == "и":
        return letter in _VELAR + "жшчщ"
    if end == "ей":
        return letter in _HUSHING
    return letter not in "йь"


def _soft(form: str, low: str, case: str) -> Iterator[str]:
    """Yield the women's names in ь whose form this may be: «Асели», «Любовью»."""
    if case in {"Gen", "Dat", "Loc"} and low.endswith("ли") and sum(c in _VOWELS for c in low) > 1:
        yield form[:-1] + "ь"
    if case == "Ins" and low.endswith("ью"):
        yield form[:-1]
