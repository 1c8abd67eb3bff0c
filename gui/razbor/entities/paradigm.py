"""The nominative of one part of a person's name, by its case and gender.

Endings after Zaliznyak's declensions; surnames in -ов, -ин and -ский by their own paradigms.
Women's names in a consonant and names in -о, -е, -и, -у do not decline.
"""

import re
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
_VOWELS = "аеёиоуыэюя"
_HUSHING = "жшчщц"
_FROZEN = ("о", "е", "и", "у", "ю", "э", "ы")
_INDECLINABLE = re.compile(r"(?:ко|их|ых|аго|ово|улы|ұлы|кызы|қызы|оглы|оглу|заде|дзе|иа|уа)$")


def surname(form: str, ask: Form) -> str | None:
    """Return the nominative of a surname that is in some case, None when it cannot be.

    «Лосевой», genitive, feminine -> «Лосева»; «Лосева», nominative, masculine -> None.
    """
    low = form.lower()
    if match := _POSSESSIVE.fullmatch(low):
        if ask not in _POSSESSIVE_ENDS[match[2]]:
            return None
        return form[: len(match[1])] + ("" if ask.gender == "masc" else "а")
    if match := _PLURAL.fullmatch(low):
        return form[: len(match[1])] + ("" if ask.gender == "masc" else "а")
    if match := _ADJECTIVAL.fullmatch(low):
        found = _adjectival(form, low, match, ask)
        if found is None and ask == Form("Ins", "masc") and match[2] in {"ой", "ей"}:
            return _open(form, ask)
        if found is not None or match[2] not in {"ем", "ом", "им"}:
            return found
    found = noun(form, ask)
    return found if found is not None or ask.gender == "femn" else _open(form, ask)


def _open(form: str, ask: Form) -> str | None:
    """Return a man's surname in -а or -я, which declines as a woman's: «Лорка», «Мурой»."""
    if ask.case == "Nom":
        return form if form[-1].lower() in "ая" else None
    found = _feminine(form, Form(ask.case, "femn"))
    return found if found != form else None


def _adjectival(form: str, low: str, match: re.Match[str], ask: Form) -> str | None:
    if ask not in _ADJECTIVAL_ENDS[match[2]]:
        return None
    if ask.case == "Nom":
        return form
    stem = form[: len(match[1])]
    velar = low[len(stem) - 1] in "кгх"
    soft = match[2] in _SOFT and not (velar or match[2] == "им")
    if ask.gender == "femn":
        return stem + ("яя" if soft and stem[-1] == "н" else "ая")
    return stem + ("ий" if velar or soft or stem[-1] in _HUSHING else "ый")


def noun(form: str, ask: Form) -> str | None:
    """Return the nominative of a given name or of a surname that declines as a noun."""
    if _INDECLINABLE.search(form.lower()) or not form[-1].isalpha() or form[-1].lower() in "ыэ":
        return _genitive_or_frozen(form, ask)
    if ask.case == "Nom":
        return _as_it_is(form, ask)
    return _masculine(form, ask) if ask.gender == "masc" else _feminine(form, ask)


def _genitive_or_frozen(form: str, ask: Form) -> str | None:
    if form.lower().endswith("ы") and ask.case == "Gen" and not _INDECLINABLE.search(form.lower()):
        return form[:-1] + "а" if ask.gender == "femn" else None
    return form


def _as_it_is(form: str, ask: Form) -> str | None:
    ends_open = form[-1].lower() in "ая"
    if ask.gender == "femn":
        return form
    return None if ends_open and len(form) > 3 else form  # noqa: PLR2004  (Ли Ха, Жа)


def _restored(stem: str) -> str:
    """Return a stem with й after a vowel or ь after a consonant («Серге», «Игор»)."""
    return stem + ("й" if stem[-1].lower() in _VOWELS else "ь")


_MASCULINE_ENDS = {  # ending -> whether a soft stem is restored with й or ь
    "Gen": {"а": False, "я": True},
    "Acc": {"а": False, "я": True},
    "Dat": {"у": False, "ю": True},
    "Loc": {"е": False},
}


def _masculine(form: str, ask: Form) -> str | None:
    low, stem = form.lower(), form[:-1]
    if low[-1] in _VOWELS and len(low) < 3:  # noqa: PLR2004
        return form
    if ask.case == "Ins" and low.endswith(("ом", "ем", "ём")):
        return _instrumental(form[:-2], low)
    if ask.case == "Loc" and low.endswith(("е", "и")) and stem[-1].lower() in _VOWELS:
        return _restored(stem)
    soft = _MASCULINE_ENDS.get(ask.case, {}).get(low[-1])
    if soft is not None:
        return _restored(stem) if soft else stem
    return form if low.endswith(_FROZEN) else None


def _instrumental(stem: str, low: str) -> str:
    if low.endswith("ом") or stem[-1].lower() in _HUSHING:
        return stem
    return _restored(stem)


_FEMININE_ENDS = {
    "Gen": (("ии", "ия"), ("ы", "а"), ("и", "я")),
    "Dat": (("ии", "ия"), ("е", "а")),
    "Loc": (("ии", "ия"), ("е", "а")),
    "Acc": (("ю", "я"), ("у", "а")),
    "Ins": (("ой", "а"), ("ей", "я"), ("ою", "а")),
}


def _feminine(form: str, ask: Form) -> str | None:
    low = form.lower()
    if ask.case in {"Gen", "Dat", "Loc"} and low.endswith("ли"):
        return form[:-1] + "ь"
    if ask.case == "Ins" and low.endswith("ью"):
        return form[:-1]
    for end, nominative in _FEMININE_ENDS[ask.case]:
        if low.endswith(end):
            stem = form[: -len(end)]
            hard = nominative == "я" and stem[-1:].lower() in {*_HUSHING, "к", "г", "х"}
            return stem + ("а" if hard else nominative)
    return form if low[-1] not in _VOWELS or low.endswith(_FROZEN) else None
