"""What is asked about pairs of mentions, wherever they stand.

The questions are numbered through all groups, in the order of ``pair_rows``.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_questions import KINDS, bucket, holders, rows
from razbor.model.relation_reading import numbered
from razbor.model.relation_scene import FARTHEST, Scene

Array = npt.NDArray[Any]
Asked = tuple[tuple[Array, ...], ...]
_FIRST_NUMBER = 100
_GAPS = np.array([1, 2, 3, 4, 6, 9, 16, 31])  # pieces between two mentions, bucket bounds
_FARTHEST_RANK = 3
_LIKENESS = np.arange(1, 9) / 10  # cosines


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The pairs of a text, ``[p]`` each: their mentions, both kinds as one, sentences between."""

    scene: Scene
    a: Array
    b: Array
    both: Array
    apart: Array


def pair_rows(one: Scene, pairs: Array, vectors: Array) -> Array:
    """Return the answers about each pair, ``[p, questions]``.

    ``vectors`` are those of the lemmas of the heads of mentions, ``[m, width]``.
    """
    a, b = pairs.T
    kind, sentences = one.mentions[:, 2], one.sentences
    apart = np.clip(sentences[b] - sentences[a], -FARTHEST - 1, FARTHEST + 1) + FARTHEST + 1
    all_pairs = _Pairs(one, a, b, kind[a] * KINDS + kind[b], apart)
    asked = (
        *_where(all_pairs),
        *_names(all_pairs),
        *_company(all_pairs),
        *_meaning(all_pairs, vectors),
    )
    found = (rows(number, *answers) for number, answers in enumerate(asked, _FIRST_NUMBER))
    return np.stack(list(found), 1)


def _where(pairs: _Pairs) -> Asked:
    """Ask how two mentions lie, and what lies between."""
    one, both, apart = pairs.scene, pairs.both, pairs.apart
    lie, gap = _lie(one, pairs.a, pairs.b)
    every, like_a, like_b = _between(one, pairs.a, pairs.b)
    near_b, near_a = _nearness(one, pairs.a, pairs.b)
    return (
        (both,),
        (both, apart),
        (both, lie),
        (lie, gap),
        (both, lie, gap),
        (apart, every),
        (lie, like_a, like_b),
        (both, apart, like_a, like_b),
        (both, near_b, near_a),
        (apart, near_b, near_a),
    )


def _names(pairs: _Pairs) -> Asked:
    """Ask what the names of two mentions have in common, and where else they stand."""
    names, a, b, both, apart = pairs.scene.names, pairs.a, pairs.b, pairs.both, pairs.apart
    agree = names.agree[a, b]
    meet = bucket(_meetings(pairs.scene)[names.of[a], names.of[b]])
    nearer = np.minimum(_namesakes(pairs.scene), 2)
    return (
        (agree, apart),
        (both, agree),
        (both, agree, apart),
        (both, names.new[a], names.new[b]),
        (both, names.new[a], names.new[b], agree),
        (both, apart, meet),
        (both, nearer[a, b], nearer[b, a]),
        (nearer[a, b], nearer[b, a], apart),
    )


def _company(pairs: _Pairs) -> Asked:
    """Ask what stands around two mentions, and what word each of them is."""
    one, a, b, both = pairs.scene, pairs.a, pairs.b, pairs.both
    kind, heads, reading = one.mentions[:, 2], one.heads, one.reading
    beside = pairs.apart == FARTHEST + 1
    holder, count, crowd = holders(one), bucket(one.names.count), _crowd(one)
    lemma, case = numbered(reading.lemmas)[heads], numbered(reading.cases)[heads]
    link = numbered(reading.links)[reading.words[heads]]
    return (
        (both, holder[a], holder[b]),
        (both, count[a], count[b]),
        (lemma[a], kind[b], beside),
        (kind[a], lemma[b], beside),
        (lemma[a], lemma[b]),
        (both, crowd[a, kind[a]], crowd[a, kind[b]], crowd[b, kind[b]]),
        (both, case[a], case[b]),
        (both, link[a], link[b]),
    )


def _meaning(pairs: _Pairs, vectors: Array) -> Asked:
    """Ask how near in meaning two heads are."""
    names, a, b, both = pairs.scene.names, pairs.a, pairs.b, pairs.both
    likeness = _likeness(vectors, a, b)
    return ((both, likeness), (both, likeness, names.agree[a, b], names.new[b]))


def _likeness(vectors: Array, a: Array, b: Array) -> Array:
    """Return the bucket of the cosine between the vectors of two heads."""
    sizes = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    units = vectors / sizes
    return np.asarray(np.searchsorted(_LIKENESS, (units @ units.T)[a, b], side="right"))


def _lie(one: Scene, a: Array, b: Array) -> tuple[Array, Array]:
    """Say which comes first or holds the other, and the bucket of the gap between."""
    (start_a, end_a), (start_b, end_b) = one.mentions[a, :2].T, one.mentions[b, :2].T
    gap = np.maximum(start_a, start_b) - np.minimum(end_a, end_b) - 1
    same = (start_a == start_b) & (end_a == end_b)
    inside = (start_a <= start_b) & (end_b <= end_a)
    edges = 2 * (start_a == start_b) + (end_a == end_b)
    order = np.select(
        [same, end_a < start_b, end_b < start_a, inside], [0, 1, 2, 3 + edges], 7 + edges
    )
    return order, np.searchsorted(_GAPS, gap, side="right")


def _between(one: Scene, a: Array, b: Array) -> list[Array]:
    """Count the mentions that begin between two: all, of the first's kind, of the second's."""
    starts, kinds = one.mentions[:, 0], one.mentions[:, 2]
    size = int(one.mentions[:, 1].max()) + 2
    counts = np.zeros((KINDS + 1, size + 1), np.int64)
    np.add.at(counts, (kinds, starts + 1), 1)
    np.add.at(counts, (np.full_like(kinds, KINDS), starts + 1), 1)
    counts = counts.cumsum(1)
    after = np.minimum(one.mentions[a, 1], one.mentions[b, 1]) + 1
    until = np.maximum(after, np.maximum(one.mentions[a, 0], one.mentions[b, 0]))
    sought = (np.full_like(a, KINDS), kinds[a], kinds[b])
    return [bucket(counts[kind, until] - counts[kind, after]) for kind in sought]


def _nearness(one: Scene, a: Array, b: Array) -> list[Array]:
    """Rank each pair among those of its first with the second's kind, and the other way round."""
    middle = one.mentions[:, :2].sum(1)
    kinds = one.mentions[:, 2]
    distance = np.abs(middle[a] - middle[b])
    return [
        np.minimum(_rank(here * KINDS + kinds[there], distance), _FARTHEST_RANK)
        for here, there in ((a, b), (b, a))
    ]


def _rank(groups: Array, values: Array) -> Array:
    """Return the place of each value in its group, from 0."""
    order = np.lexsort((values, groups))
    ordered = groups[order]
    begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sizes = np.diff(np.r_[begins, len(ordered)])
    found = np.empty(len(groups), np.int64)
    found[order] = np.arange(len(groups)) - np.repeat(begins, sizes)
    return found


def _namesakes(one: Scene) -> Array:
    """Count the mentions of the row's name that lie nearer to the column's mention, ``[m, m]``."""
    middle = one.mentions[:, :2].sum(1)
    distance = np.abs(middle[:, None] - middle[None])
    rank = np.zeros(distance.shape, np.int64)
    for name in np.flatnonzero(np.bincount(one.names.of) > 1):
        own = np.flatnonzero(one.names.of == name)
        rank[own] = (distance[own][None] < distance[own][:, None]).sum(1)
    return rank


def _crowd(one: Scene) -> Array:
    """Count the mentions of each kind in each mention's sentence, ``[m, kinds]``."""
    sentences = one.sentences - one.sentences.min()
    counts = np.zeros((int(sentences.max()) + 1, KINDS), np.int64)
    np.add.at(counts, (sentences, one.mentions[:, 2]), 1)
    return bucket(counts[sentences])


def _meetings(one: Scene) -> Array:
    """Count the sentences in which both of two names stand, ``[names, names]``."""
    sentences = one.sentences - one.sentences.min()
    here = np.zeros((int(sentences.max()) + 1, int(one.names.of.max()) + 1), np.float32)
    here[sentences, one.names.of] = 1
    return np.asarray((here.T @ here).astype(np.int64))
