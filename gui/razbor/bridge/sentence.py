"""The sentence around a word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from razbor.analysis.analysis import Analysis
from razbor.words.word import Word


def sentence_of(analysis: Analysis, word: Word) -> Sequence[Word]:
    """Return the words of the sentence that holds a word, found in halving steps."""
    sentences, words = analysis.sentences, analysis.words
    number = bisect_right(sentences, word.span.start, key=lambda one: one.span.start) - 1
    if number < 0:
        return ()
    span = sentences[number].span
    first = bisect_left(words, span.start, key=lambda one: one.span.start)
    return words[first : bisect_left(words, span.end, key=lambda one: one.span.start)]
