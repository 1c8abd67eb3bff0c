"""What is known of a pair of mentions before any network sees it.

A pair's features are rows of one table; each stretch of the table belongs to one question.
"""

import numpy as np

from razbor_training.data.dataset import Array
from razbor_training.data.kinds import ENTITIES
from razbor_training.data.mentions import FARTHEST, Scene, same_names

_KINDS = len(ENTITIES)
_SAME = 2  # names agree word for word
_GAPS = np.array([1, 2, 3, 4, 6, 9, 16, 31])  # pieces between two mentions, bucket bounds
_SIZES = (
    _KINDS * _KINDS,  # the kinds of both
    2 * FARTHEST + 1,  # sentences from the first to the second
    5 * (len(_GAPS) + 1),  # how they lie and how far apart
    4,  # mentions between
    4,  # mentions of the first's kind between
    4,  # mentions of the second's kind between
    3,  # mentions of the same name as the first, nearer to the second
    3,  # mentions of the same name as the second, nearer to the first
    3,  # whether their names agree
    4,  # whether each is the first of its name
    _KINDS + 1,  # the kind of what holds the first
    _KINDS + 1,  # the kind of what holds the second
)
QUESTIONS = len(_SIZES)
ROWS = sum(_SIZES)
_OFFSETS = np.cumsum([0, *_SIZES[:-1]])


def pair_rows(one: Scene, pairs: Array) -> Array:
    """Return the rows of each pair's features, int16 ``[p, QUESTIONS]``."""
    if not len(pairs):
        return np.zeros((0, QUESTIONS), np.int16)
    a, b = pairs.T
    names = same_names(one.lemmas)
    kinds = one.mentions[:, 2]
    rank = _nearer(one, names == _SAME)
    first = _first_of_name(names == _SAME)
    holder = _holders(one)
    answers = (
        kinds[a] * _KINDS + kinds[b],
        one.sentences[b] - one.sentences[a] + FARTHEST,
        _lie(one, a, b),
        *_between(one, a, b),
        np.minimum(rank[a, b], 2),
        np.minimum(rank[b, a], 2),
        names[a, b],
        2 * first[a] + first[b],
        holder[a],
        holder[b],
    )
    return (np.stack(answers, 1) + _OFFSETS).astype(np.int16)


def _lie(one: Scene, a: Array, b: Array) -> Array:
    """Say which comes first or holds the other, and the bucket of the gap between."""
    (start_a, end_a), (start_b, end_b) = one.mentions[a, :2].T, one.mentions[b, :2].T
    gap = np.maximum(start_a, start_b) - np.minimum(end_a, end_b) - 1
    order = np.select(
        [end_a < start_b, end_b < start_a, (start_a <= start_b) & (end_b <= end_a)], [0, 1, 2], 3
    )
    order = np.where((start_a == start_b) & (end_a == end_b), 4, order)
    return order * (len(_GAPS) + 1) + np.searchsorted(_GAPS, gap, side="right")


def _between(one: Scene, a: Array, b: Array) -> tuple[Array, Array, Array]:
    """Count the mentions that begin between two: all, of the first's kind, of the second's."""
    starts, kinds = one.mentions[:, 0], one.mentions[:, 2]
    size = int(one.mentions[:, 1].max()) + 2
    counts = np.zeros((_KINDS + 1, size + 1), np.int32)
    np.add.at(counts, (kinds, starts + 1), 1)
    np.add.at(counts, (np.full_like(kinds, _KINDS), starts + 1), 1)
    counts = counts.cumsum(1)
    after = np.minimum(one.mentions[a, 1], one.mentions[b, 1]) + 1
    until = np.maximum(one.mentions[a, 0], one.mentions[b, 0])
    until = np.maximum(after, until)
    found = [
        counts[k, until] - counts[k, after] for k in (np.full_like(a, _KINDS), kinds[a], kinds[b])
    ]
    bounds = np.array([1, 2, 4])
    every, like_a, like_b = (np.searchsorted(bounds, one, side="right") for one in found)
    return every, like_a, like_b


def _nearer(one: Scene, same: Array) -> Array:
    """Count the mentions of the row's name that lie nearer to the column's mention, ``[m, m]``."""
    middle = one.mentions[:, :2].mean(1)
    distance = np.abs(middle[:, None] - middle[None])
    rank = np.zeros(distance.shape, np.int32)
    for row in range(len(middle)):
        namesakes = distance[same[row]]
        rank[row] = (namesakes < distance[row]).sum(0)
    return rank


def _first_of_name(same: Array) -> Array:
    """Say of each mention whether no namesake stands before it."""
    return (~np.tril(same, -1).any(1)).astype(np.int32)


def _holders(one: Scene) -> Array:
    """Return the kind of the smallest mention around each, the number of kinds if there is none."""
    start, end, kinds = one.mentions.T
    size = end - start
    holds = (start[None] <= start[:, None]) & (end[:, None] <= end[None])
    holds &= size[None] > size[:, None]
    sizes = np.where(holds, size[None], np.iinfo(np.int32).max)
    return np.where(holds.any(1), kinds[sizes.argmin(1)], _KINDS)
