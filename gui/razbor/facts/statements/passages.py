"""Quotations that are speech, told from names and titles in quotation marks."""

from dataclasses import dataclass

from razbor.facts.clauses import is_predicate
from razbor.text.layout import Quote
from razbor.text.span import Span
from razbor.words.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Passage:
    """One quoted speech.

    Attributes:
        span: With its marks.
        parts: What was said, without marks and without the author's words; at least one.
        inserts: The author's words that stand inside the marks («…, – уточнил он, – …»).
        whole: False for a few quoted words inside the author's sentence.
    """

    span: Span
    parts: tuple[Span, ...]
    inserts: tuple[Span, ...] = ()
    whole: bool = True


_LONGEST_NAME = 3
"""Words in quotation marks up to here are a name however they end."""


def find_passages(parsed: Parsed) -> tuple[Passage, ...]:
    """Return the outermost quotations that are speech, in order."""
    return tuple(
        Passage(quote.span, (quote.inner,))
        for quote in parsed.quotes
        if quote.depth == 0 and _is_speech(parsed, quote)
    )


def _is_speech(parsed: Parsed, quote: Quote) -> bool:
    words = parsed.inside(quote.inner)
    return len(words) > _LONGEST_NAME and any(is_predicate(word) for word in words)
