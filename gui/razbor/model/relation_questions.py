"""What is asked about mentions before any network sees them.

Every answer is a row of one table, found by hashing the question with its answer, so that no
vocabulary is kept; row 0 is kept for nothing. Pairs are asked about in ``relation_pairs`` and
``relation_close``; the number of a question is part of what the weights have learnt.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_reading import Reading, numbered
from razbor.model.relation_scene import Scene

Array = npt.NDArray[Any]
KINDS = 29
ROWS = 1 << 14
PRIME = np.uint64(0xC2B2AE3D27D4EB4F)
_START = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
_COUNTS = np.array([1, 2, 3, 5])


def rows(question: int, *answers: Array) -> Array:
    """Return the row of each answer to a question, 1 to ``ROWS - 1``."""
    mixed = np.full(answers[0].shape, question + 1, np.uint64) * _START
    for answer in answers:
        mixed = (mixed ^ answer.astype(np.uint64)) * PRIME
        mixed ^= mixed >> _SHIFT
    return (mixed % np.uint64(ROWS - 1)).astype(np.int32) + 1


def mention_rows(one: Scene) -> Array:
    """Return the answers about each mention, ``[m, questions]``."""
    reading, heads = one.reading, one.heads
    first, last, kind = one.mentions.T
    lemmas, tags, cases = (numbered(v) for v in (reading.lemmas, reading.tags, reading.cases))
    over, link = _governor(reading, heads, lemmas)
    asked = (
        (kind,),
        (lemmas[heads],),
        (kind, lemmas[heads]),
        (kind, tags[heads], cases[heads]),
        (kind, over),
        (kind, link),
        (kind, _preposition(reading, heads, lemmas)),
        (kind, _beside(reading, lemmas, first, -1)),
        (kind, _beside(reading, lemmas, last, 1)),
        (kind, lemmas[first]),
        (kind, lemmas[last]),
        (kind, np.minimum(last - first, 6)),
        (kind, holders(one)),
        (kind, one.names.new, bucket(one.names.count)),
        (kind, np.minimum(one.sentences, 3)),
        (cases[heads], link, tags[heads]),
    )
    return np.stack([rows(number, *answers) for number, answers in enumerate(asked)], 1)


def bucket(counts: Array) -> Array:
    """Return how many there are, roughly: 0, 1, 2, 3 to 4, more."""
    return np.searchsorted(_COUNTS, counts, side="right")


def holders(one: Scene) -> Array:
    """Return the kind of the smallest mention around each, the number of kinds if there is none."""
    start, end, kinds = one.mentions.T
    size = end - start
    holds = (start[None] <= start[:, None]) & (end[:, None] <= end[None])
    holds &= size[None] > size[:, None]
    sizes = np.where(holds, size[None], np.iinfo(np.int64).max)
    return np.where(holds.any(1), kinds[sizes.argmin(1)], KINDS)


def _governor(reading: Reading, heads: Array, lemmas: Array) -> tuple[Array, Array]:
    """Return the lemma that governs each head, 0 for a root, and how."""
    words = reading.words[heads]
    over = reading.heads[words]
    found = np.where(over >= 0, lemmas[reading.firsts[np.maximum(over, 0)]], np.uint64(0))
    return found, numbered(reading.links)[words]


def _preposition(reading: Reading, heads: Array, lemmas: Array) -> Array:
    """Return the lemma of the last preposition that depends on each head's word, else 0."""
    found = np.zeros(len(reading.firsts), np.uint64)
    for word, link in enumerate(reading.links):
        if link == "case" and reading.heads[word] >= 0:
            found[reading.heads[word]] = lemmas[reading.firsts[word]]
    return found[reading.words[heads]]


def _beside(reading: Reading, lemmas: Array, edge: Array, step: int) -> Array:
    """Return the lemma of the piece beside an edge in its sentence, else 0."""
    place = np.clip(edge + step, 0, len(lemmas) - 1)
    inside = (place != edge) & (reading.sentences[place] == reading.sentences[edge])
    return np.where(inside, lemmas[place], np.uint64(0))
