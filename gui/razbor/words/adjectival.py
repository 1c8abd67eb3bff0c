"""Other forms of adjectives, participles and patronymics, by their endings."""

import re

_HISSING, _VELAR = "жшчщ", "гкх"
_FULL = re.compile(
    r"(ыми|ими|ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ей|ую|юю|ые|ие|ых|их|ым|им|ом|ем)(ся)?$"
)
_PATRONYMIC = re.compile(r"(.+ич)(?:а|у|ем|е|и|ей|ам|ами|ах)?$")
_OF_A_WOMAN = re.compile(r"(.+(?:вн|ичн|иничн))(?:а|ы|е|у|ой|ою|ам|ами|ах)?$")
_UNLIKE = {
    "лучше": "хорошо",
    "хуже": "плохо",
    "больше": "много",
    "более": "много",
    "меньше": "мало",
    "менее": "мало",
    "раньше": "рано",
    "позже": "поздно",
    "дальше": "далеко",
    "дольше": "долго",
}


def masculine(form: str) -> str | None:
    """Return the masculine nominative of a full form: «крупнейшего» is «крупнейший»."""
    found = _FULL.search(form)
    stem = form[: found.start()] if found else ""
    if found is None or not stem:
        return None
    reflexive = found[2] or ""
    hard = "ий" if stem[-1] in _HISSING + _VELAR or reflexive else "ый"
    return stem + hard + reflexive


def full(short: str) -> str | None:
    """Return the full form of a short participle: «расположена» is «расположенный»."""
    stem = short[:-1] if short[-1:] in "аоы" else short
    if stem.endswith("н"):
        return stem + ("ый" if stem.endswith("нн") else "ный")
    return stem + "ый" if stem.endswith(("т", "м")) else None


def as_noun(adjective: str, tag: frozenset[str]) -> str | None:
    """Return the dictionary form of an adjective that stands for a thing: «переменная»."""
    reflexive = "ся" if adjective.endswith("ся") else ""
    word = adjective.removesuffix("ся")
    stem, ending = word[:-2], word[-2:]
    if ending not in ("ый", "ий", "ой") or not stem:
        return None
    hissing, soft = stem[-1] in _HISSING, stem[-1] not in _HISSING + _VELAR and ending == "ий"
    if "plur" in tag:
        return stem + ("ие" if soft or stem[-1] in _HISSING + _VELAR else "ые") + reflexive
    if "femn" in tag:
        return stem + ("яя" if soft else "ая") + reflexive
    if "neut" in tag:
        return stem + ("ее" if soft or (hissing and ending == "ий") else "ое") + reflexive
    return adjective


def adverb_of_degree(comparative: str, adjective: str) -> str | None:
    """Return the adverb that has a comparative: «чаще» is of «часто»."""
    if found := _UNLIKE.get(comparative) or _UNLIKE.get(comparative.removeprefix("по")):
        return found
    if adjective.endswith(("ый", "ой")):
        return adjective[:-2] + "о"
    if adjective.endswith("ий"):
        return adjective[:-2] + ("о" if adjective[-3] in _HISSING + _VELAR else "е")
    return None


def patronymic(form: str) -> str | None:
    """Return the nominative of a patronymic as it is written: «Ивановной» is «ивановна»."""
    if found := _PATRONYMIC.match(form):
        return found[1]
    found = _OF_A_WOMAN.match(form)
    return found[1] + "а" if found else None
