"""What kind a word, a figure or a sign is to the rules of times and amounts."""

import re
from functools import cache

from razbor.assets import table, word_list

Kind = tuple[str, str]
"""A kind and the value of the piece."""

_OTHER: Kind = ("word", "")
_PLAIN = 2  # cells of a currency that needs no adjective
_SHORTEST = 3  # letters of a stem that has endings
_ROMAN = re.compile(r"[IVXХ]{1,6}")
_ROMANS = {"I": 1, "V": 5, "X": 10}
_SIGNS = {"$": "USD", "€": "EUR", "₸": "KZT", "₽": "RUB", "£": "GBP", "¥": "CNY"}
_MARKS = {
    "\n": "break", ",": "comma", ".": "dot", "(": "bracket", ")": "closing", "/": "slash",
    "%": "percent_sign", "–": "dash", "—": "dash", "-": "dash", "‑": "dash", "−": "dash",
    "№": "number_sign",
}  # fmt: skip
_DAYS = 31
_TWENTY, _THIRTY = 20, 30
_LONGEST_ORDINAL = 4
_HEAPS = frozenset({"10", "100"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


@cache
def _endings(name: str) -> frozenset[str]:
    """Return one list of ``endings.tsv``."""
    rows = (row.split("\t") for row in table("endings"))
    return frozenset(
        ending.strip("-") for key, words in rows if key == name for ending in words.split()
    )


@cache
def _words() -> dict[str, Kind]:
    """Return the kinds of words whose forms are listed."""
    words: dict[str, Kind] = {}
    for row in table("time_words"):
        kind, value, forms = row.split("\t")
        words.update((form, (kind, value)) for form in _spread(forms))
    for name, kind in (("numerals", "numeral"), ("scales", "scale")):
        for value, forms in (row.split("\t") for row in table(name)):
            told = "heap" if kind == "scale" and value in _HEAPS else kind
            words.update((form, (told, value)) for form in forms.split())
    for number, word in enumerate((*word_list("ordinals"), "тридцатый"), 1):
        value = str(number if number <= _TWENTY else _THIRTY)
        words.update((form, ("ordinal", value)) for form in _spread(_stem(word) + "~"))
    return words


def _stem(ordinal: str) -> str:
    return ordinal.replace("ё", "е")[: -len("ый")]


def _spread(forms: str) -> list[str]:
    """Return the forms with «~» written out."""
    out = []
    for form in forms.split():
        stem = form.removesuffix("~")
        out += [form] if stem == form else [stem + ending for ending in _endings("adjective")]
    return out


@cache
def _stems() -> dict[str, Kind]:
    """Return the kinds of words that are listed by their stems: currencies and measures."""
    stems: dict[str, Kind] = {}
    for stem, symbol in (row.split("\t") for row in table("measures")):
        stems[stem] = ("measure", symbol)
    rows = (row.split("\t") for row in table("currencies"))
    stems.update((row[0].lower(), ("currency", row[1])) for row in rows if len(row) == _PLAIN)
    return stems


def word_kind(text: str) -> Kind:
    """Return the kind and the value of a word or a sign."""
    if text in _MARKS:
        return _MARKS[text], text
    if text in _SIGNS:
        return "sign", _SIGNS[text]
    if _ROMAN.fullmatch(text):
        return "roman", str(_of_roman(text.replace("Х", "X")))
    kind, value = _in_lower_case(text.lower().replace("ё", "е"))
    return ("capital_" + kind if kind == "month" and text[0].isupper() else kind), value


@cache
def _in_lower_case(low: str) -> Kind:
    found = _words().get(low)
    if found is not None:
        return found
    for cut in range(len(low), max(0, len(low) - 4), -1):
        stem = _stems().get(low[:cut])
        if (
            stem is not None
            and low[cut:] in _endings("noun")
            and (cut == len(low) or cut >= _SHORTEST)
        ):
            return stem
    return _adjective(low)


def _adjective(low: str) -> Kind:
    if low.startswith("процентн") and low.endswith(("ый", "ого", "ых", "ые", "ом")):
        return "percentage", ""
    if low.startswith("процент"):
        return "percent", ""
    if low.startswith("пункт"):
        return "point", ""
    if low.startswith(("квадратн", "кубическ")) or low in {"кв", "куб"}:
        return "squared", "³" if low.startswith("куб") else "²"
    return _OTHER


def _of_roman(text: str) -> int:
    values = [_ROMANS[sign] for sign in text]
    return sum(-v if v < n else v for v, n in zip(values, [*values[1:], 0], strict=True))


def figure_kind(text: str) -> Kind:
    """Return the kind and the value of what begins with a figure."""
    if not text.isascii():  # figures of other scripts too
        text = "".join(str(int(char)) if char.isdecimal() else char for char in text)
    digits, _, ending = text.replace("‑", "-").partition("-")
    if ending.count("-") == 1 and ending[:1].isdecimal():
        return "iso", text
    if digits.isdecimal():
        return _whole(digits, ending.lower())
    if ":" in text:
        return "clock", text
    if text.count(".") == 2 or text.count("/") == 2:  # noqa: PLR2004
        return "dotted", text
    if re.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", text):
        return "fraction_clock", text
    return "amount", text


def _whole(digits: str, ending: str) -> Kind:
    """Return the kind of a whole number and its ending: «3», «2023», «1990-х», «15-го»."""
    number = int(digits) if len(digits) < 10 else 0  # noqa: PLR2004  (longer ones name no day)
    is_year = len(digits) == 4 and _FIRST_YEAR <= number < _LAST_YEAR  # noqa: PLR2004
    if not ending:
        small = len(digits) <= 2 and number <= _DAYS  # noqa: PLR2004
        return ("annual" if is_year else "small" if small else "figure"), digits
    if number % 10 == 0 and ending in _endings("decade") and (is_year or len(digits) == 2):  # noqa: PLR2004
        return ("decade_figure" if is_year else "short_decade"), _decade(digits)
    if ending in _endings("ordinal_figure") and len(digits) <= _LONGEST_ORDINAL:
        return ("annual_ordinal" if is_year else "ordinal_figure"), digits
    if ending.startswith("процентн"):
        return "of_percent", digits
    return ("counted" if ending in _endings("counted") else "word"), digits


def _decade(digits: str) -> str:
    return (digits if len(digits) == 4 else "19" + digits)[:3] + "X"  # noqa: PLR2004
