"""How a text is built: paragraphs, quotations, sentences and tokens, all as places in it."""

from dataclasses import dataclass
from enum import StrEnum

from razbor.text.article import Article
from razbor.text.span import Span


class Part(StrEnum):
    """What a paragraph is for."""

    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text between line breaks, without the spaces at its edges."""

    span: Span
    part: Part


@dataclass(frozen=True, slots=True)
class Quote:
    """Text in quotation marks, a name or speech alike.

    Attributes:
        span: With its marks.
        inner: Without them and without spaces at the edges.
        depth: 0 for an outermost quotation, 1 for one inside it...
        closed: False where the closing mark is missing or shared with the outer quotation.
    """

    span: Span
    inner: Span
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens ``tokens[first:last]`` (last excluded)."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Layout:
    """An article taken apart without any grammar; all tuples in the order of the text."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Span, ...]
