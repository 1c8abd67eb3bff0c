"""Tokens of a stretch of text: razdel's, with what belongs together put together."""

import re
from collections.abc import Iterator

from razdel import tokenize

from razbor.text.span import Span

_LETTER = r"[^\W\d_]"
_MARKED = rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u00ad])*"
_WHOLE = re.compile(
    rf"""
      (?:https?://|www\.)[^\s«»<>]+[\w/]                   # an address
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+            # a mail address
    | (?<![\w.])[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.[a-z]{{2,6}}(?![\w-])     # Vesti24.kz
    | (?<![\w.])[а-яё][\w-]*\.(?:рф|рус|қаз)(?![\w-])      # минфин.рф
    | \b[ИиВв]\.\s?о\.(?=\s)                               # и.о.
    | \b[ИиВв]р(?:\.\s?)?и\.\s?о\.(?=\s)
    | {_MARKED}(?:[-‐‑]{_MARKED})*                         # a word, its stress marks and hyphens
    """,
    re.VERBOSE,
)


def tokens(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the tokens of ``text[start:end]`` in order.

    Keeps whole: words with hyphens, stress marks and letters of any alphabet, addresses
    («Vesti24.kz»), «и.о.».
    """
    piece = text[start:end]
    whole = [match.span() for match in _WHOLE.finditer(piece)]
    number, held = 0, 0
    for token in tokenize(piece):
        if token.start < held:
            continue
        while number < len(whole) and whole[number][1] <= token.start:
            number += 1
        stop = token.stop
        if number < len(whole) and whole[number][0] <= token.start < whole[number][1]:
            stop = max(stop, whole[number][1])
        held = stop
        yield Span(start + token.start, start + stop)
