"""Pairing of quotation marks, names and speech alike.

Russian news breaks every strict rule: «» inside «» of the same kind, a space before the closing
mark, one mark closing two quotations, a mark that never comes. So marks are read with a stack,
and what stays open is closed at a sensible place.
"""

from dataclasses import dataclass, field

from razbor.text.layout import Paragraph, Quote
from razbor.text.span import Span

_OPENING = "«„"
_CLOSING = "»”"
_EITHER = '"“'
_SPACES = " \t\u00a0\u202f\n"
_BEFORE_OPENING = _SPACES + "([{-–—/" + _OPENING
_AFTER_SHARED = (", –", ", —", ", -", ",–", ",—")
_FURTHEST_CLOSER = 5  # paragraphs in which a mark left open is looked for


@dataclass(slots=True)
class _Reader:
    """The marks that are open while a text is read, and the quotations that are done."""

    text: str
    open: list[tuple[int, str]] = field(default_factory=list)
    done: list[Quote] = field(default_factory=list)

    def push(self, place: int) -> None:
        self.open.append((place, self.text[place]))

    def pop(self, end: int, *, closed: bool, marked: bool = True) -> None:
        """Close the innermost quotation before ``end``; ``marked``: a closing mark stands there."""
        start, _ = self.open.pop()
        inner = _without_spaces(self.text, start + 1, end - 1 if marked else end)
        if inner:
            self.done.append(Quote(Span(start, end), inner, len(self.open), closed))

    def close_all(self, end: int) -> None:
        """Close what is open at the end of a paragraph."""
        while self.open:
            self.pop(end, closed=False, marked=False)


def pair_quotes(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Quote, ...]:
    """Return all quotations by start, outer ones first. Never raises."""
    reader = _Reader(text)
    for number, paragraph in enumerate(paragraphs):
        _read(reader, paragraph.span)
        if reader.open and not _closes_later(text, paragraphs[number + 1 :], len(reader.open)):
            reader.close_all(paragraph.span.end)
    if paragraphs:
        reader.close_all(paragraphs[-1].span.end)
    return tuple(sorted(reader.done, key=lambda quote: (quote.span.start, -quote.span.end)))


def _read(reader: _Reader, span: Span) -> None:
    """Read the marks of one paragraph."""
    text = reader.text
    surplus = _surpluses(text, span)
    last = {mark: text.rfind(mark, span.start, span.end) for mark in _EITHER}
    for place in range(span.start, span.end):
        mark = text[place]
        if mark in _OPENING or (mark in _EITHER and _opens(reader, place)):
            reader.push(place)
        elif reader.open and mark in _CLOSING + _EITHER:
            reader.pop(place + 1, closed=True)
            shared = _closes_two(reader, place, surplus[place + 1 - span.start])
            if shared or (place == last.get(mark) and _closes_both(reader, place)):
                reader.pop(place + 1, closed=False)


def _opens(reader: _Reader, place: int) -> bool:
    """Say whether a mark that serves both ways opens here."""
    text, mark = reader.text, reader.text[place]
    if mark == "“" and reader.open and reader.open[-1][1] == "„":
        return False
    after_space = place == 0 or text[place - 1] in _BEFORE_OPENING
    before_space = place + 1 >= len(text) or text[place + 1] in _SPACES + ".,;:!?)»"
    awaited = any(one == mark for _, one in reader.open)
    return (after_space and not before_space) or (not awaited and not before_space)


def _closes_two(reader: _Reader, place: int, closed_later: int) -> bool:
    """Say whether one mark closes two quotations: «…делает завод «Луч», – сказал он»."""
    if not reader.open or not reader.text.startswith(_AFTER_SHARED, place + 1):
        return False
    return closed_later < len(reader.open)


def _closes_both(reader: _Reader, place: int) -> bool:
    """Say whether the last straight mark closes two quotations: "…сказал: "Нет!" - заявил он"."""
    text = reader.text
    if not reader.open or reader.open[-1][1] != text[place]:
        return False
    turns = text[place - 1] in ",!?…." or text[place + 1 : place + 2] == ","
    return turns and text[place + 1 : place + 4].lstrip(", ").startswith(("–", "—", "-"))


def _surpluses(text: str, span: Span) -> list[int]:
    """Return how many marks open before it the rest of a stretch closes, for each of its places.

    The last number, 0, is of the place behind the stretch.
    """
    surplus = [0] * (len(span) + 1)
    for number in reversed(range(len(span))):
        mark = text[span.start + number]
        change = (mark in _CLOSING) - (mark in _OPENING)
        surplus[number] = max(0, surplus[number + 1] + change)
    return surplus


def _closes_later(text: str, following: tuple[Paragraph, ...], wanted: int) -> bool:
    """Say whether the next paragraphs close more than they open."""
    for paragraph in following[:_FURTHEST_CLOSER]:
        surplus = _surpluses(text, paragraph.span)[0]
        if surplus:
            return surplus >= wanted
    return False


def _without_spaces(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without the spaces at its edges, or None when nothing is left."""
    while start < end and text[start] in _SPACES:
        start += 1
    while start < end and text[end - 1] in _SPACES:
        end -= 1
    return Span(start, end) if start < end else None
