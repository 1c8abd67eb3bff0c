"""Which word stands at a place: the engine's own tokens, before the analysis and after it."""

from bisect import bisect_right
from collections.abc import Sequence

from razbor.text.layout import Paragraph
from razbor.text.span import Span
from razbor.words.word import Word


class WordPlaces:
    """The words of one text."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], words: Sequence[Word] = ()
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._words = words

    def word(self, place: int) -> Word | None:
        """Return the word that holds a place; without an analysis it has no grammar.

        None where there is a space or nothing but signs.
        """
        found = self._known(place) if self._words else self._cut(place)
        return found if found and any(char.isalnum() for char in found.text) else None

    def around(self, start: int, end: int) -> Span | None:
        """Return the stretch of whole words that a stretch touches; None where it touches none."""
        touched = Span(start, end)
        words = [
            word.span
            for word in self._words
            if word.span.overlaps(touched) and any(char.isalnum() for char in word.text)
        ]
        return Span(words[0].start, words[-1].end) if words else None

    def _known(self, place: int) -> Word | None:
        index = bisect_right(self._words, place, key=lambda word: word.span.start) - 1
        word = self._words[index] if index >= 0 else None
        return word if word and word.span.holds(place) else None

    def _cut(self, place: int) -> Word | None:
        paragraph = next((one.span for one in self._paragraphs if one.span.holds(place)), None)
        if paragraph is None:
            return None
        from razbor.text.tokens import tokens  # only needed until the analysis is there

        for span in tokens(self._text, paragraph.start, paragraph.end):
            if span.holds(place):
                text = span.of(self._text)
                return Word(span, text, text.lower(), "")
        return None
