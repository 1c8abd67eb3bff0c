"""Wiktionary's markup in a definition, as plain words."""

import re
from collections.abc import Callable, Mapping

_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_TAG = re.compile(r"<[^<>]{0,200}>")
_REFERENCE = re.compile(r"<ref[^<>]*(?:/>|>.*?</ref>)", re.DOTALL)
_MARK = re.compile(r"\d*[а-яё][а-яё. -]{0,24}\.?")
_GAPS = re.compile(r"\s+")
_BEFORE_SIGN = re.compile(r"\s+([,;:.)])")
_EMPTY = re.compile(r"\(\s*[,;]?\s*\)")
_SIGNS = "()[]{}"

Cells = list[str]


def _of(words: str) -> Callable[[Cells], str]:
    """Return what puts its words before the first cell, and «то же, что» for a second one."""

    def said(cells: Cells) -> str:
        what = next((cell for cell in cells if cell), "")
        return f"{words} {what}" if what else ""

    return said


def _first(cells: Cells) -> str:
    return cells[0] if cells else ""


def _second(cells: Cells) -> str:
    return cells[1] if len(cells) > 1 else _first(cells)


def _action(cells: Cells) -> str:
    """«Действие по значению гл. создавать; сотворение»."""
    verb, *rest = [cell for cell in cells if cell] or [""]
    said = f"действие по глаголу {verb}" if verb else ""
    return "; ".join(filter(None, (said, *rest)))


_NAMED: Mapping[str, Callable[[Cells], str]] = {
    "=": _of("то же, что"),
    "действие": _action,
    "совершить": _of("совершить действие:"),
    "состояние": _of("состояние по значению"),
    "свойство": _of("свойство по прилагательному"),
    "наречие": _of("наречие к"),
    "нареч.": _of("наречие к"),
    "соотн.": _of("связанный по значению с существительным"),
    "женск.": _of("женск. к"),
    "умласк.": _of("уменьш.-ласк. к"),
    "умласк": _of("уменьш.-ласк. к"),
    "уменьш.": _of("уменьш. к"),
    "увелич.": _of("увелич. к"),
    "однокр.": _of("однокр. к"),
    "страд.": _of("страд. к"),
    "прич.": _of("прич. от"),
    "сравн.": _of("сравн. степень к"),
    "помета": _first,
    "помета.": _first,
    "выдел": _first,
    "lang": _second,
    "семантика": lambda _: "",
    "п.": lambda _: "перен.",
    "мн": lambda _: "мн.",
    "-": lambda _: "\u00a0— ",
    "--": lambda _: "\u00a0— ",
    "итп": lambda _: "и т. п.",
    "итд": lambda _: "и т. д.",
    "жд": lambda _: "ж.-д.",
}


def plain(text: str) -> str:
    """Return a definition without markup; labels come out as words, what is unknown goes."""
    text = _REFERENCE.sub("", text)
    while (bare := _TEMPLATE.sub(_expanded, text)) != text:
        text = bare
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub("", text.replace("'''", "").replace("''", ""))
    text = text.replace("#", "").replace("&nbsp;", " ")
    text = _EMPTY.sub("", _BEFORE_SIGN.sub(r"\1", _GAPS.sub(" ", text)))
    return "" if any(rest in text for rest in ("{{", "}}", "[[", "]]")) else text.strip(" ;,—")


def _expanded(found: re.Match[str]) -> str:
    name, *cells = (cell.strip() for cell in found[1].split("|"))
    cells = [cell for cell in cells if "=" not in cell and cell not in {"ru", "?"}]
    if name in _NAMED:
        return _NAMED[name](cells)
    return name if _MARK.fullmatch(name) and name.endswith(".") else ""
