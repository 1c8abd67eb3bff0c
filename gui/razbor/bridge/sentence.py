"""What stands around a word: its sentence, its neighbours."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import zip_longest

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


def beside(analysis: Analysis, word: Word, most: int) -> list[Word]:
    """Return some words to each side of one, the nearest first, without signs."""
    words = analysis.words
    place = bisect_left(words, word.span.start, key=lambda one: one.span.start)
    pairs = zip_longest(
        words[place + 1 : place + 1 + most], words[max(0, place - most) : place][::-1]
    )
    return [one for pair in pairs for one in pair if one and any(map(str.isalpha, one.text))]
