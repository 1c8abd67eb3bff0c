"""An article with the grammar of its words: what entities and facts are found in."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from razbor.text.article import Article
from razbor.text.layout import Layout, Paragraph, Quote, Sentence
from razbor.text.span import Span
from razbor.words.models import Seen
from razbor.words.word import Word


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A flat name seen by slovnet NER: the seed of an entity. ``kind`` is PER, LOC or ORG."""

    span: Span
    kind: str


@dataclass(frozen=True)
class Parsed:
    """A layout, one ``Word`` for each of its tokens, and the flat names found first.

    ``seen`` is what the taggers saw of the same words: tags, trees, states for further reading.
    """

    layout: Layout
    words: tuple[Word, ...]
    names: tuple[NameSpan, ...] = field(default=())
    seen: Seen | None = field(default=None, compare=False, repr=False)

    @property
    def article(self) -> Article:
        """Return the article itself."""
        return self.layout.article

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.layout.article.text

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs in order."""
        return self.layout.paragraphs

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotations in order of their start, outer ones first."""
        return self.layout.quotes

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences; ``words[s.first:s.last]`` are the words of sentence ``s``."""
        return self.layout.sentences

    @cached_property
    def _starts(self) -> list[int]:
        return [word.span.start for word in self.words]

    def index_at(self, place: int) -> int:
        """Return the index of the word that covers a place, else of the next one after it."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place < self.words[index].span.end else index + 1

    def indices(self, span: Span) -> range:
        """Return the indices of the words that start inside a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def inside(self, span: Span) -> tuple[Word, ...]:
        """Return the words that start inside a span."""
        found = self.indices(span)
        return self.words[found.start : found.stop]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_of(self, place: int) -> Sentence | None:
        """Return the sentence that covers a place, if any."""
        index = bisect_right(self._sentence_starts, place) - 1
        if index < 0 or place >= self.sentences[index].span.end:
            return None
        return self.sentences[index]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    def paragraph_at(self, place: int) -> int:
        """Return the number of the paragraph that covers a place, or of the last one before it."""
        return bisect_right(self._paragraph_starts, place) - 1

    @cached_property
    def _outer_quotes(self) -> tuple[Quote, ...]:
        return tuple(quote for quote in self.quotes if quote.depth == 0)

    @cached_property
    def _outer_starts(self) -> list[int]:
        return [quote.span.start for quote in self._outer_quotes]

    def quote_around(self, place: int) -> Quote | None:
        """Return the outermost quotation around a place, if any."""
        index = bisect_right(self._outer_starts, place) - 1
        found = self._outer_quotes[index] if index >= 0 else None
        return found if found is not None and found.span.holds(place) else None
