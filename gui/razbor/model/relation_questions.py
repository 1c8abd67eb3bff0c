"""What is asked about mentions and pairs of them before any network sees them.

Every answer is a row of one table, found by hashing the question with its answer, so that no
vocabulary is kept; row 0 is kept for nothing.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_reading import Reading, numbered
from razbor.model.relation_scene import FARTHEST, Scene
from razbor.model.relation_tree import NOTHING, Paths, paths

Array = npt.NDArray[Any]
KINDS = 29
ROWS = 1 << 14
_GAPS = np.array([1, 2, 3, 4, 6, 9, 16, 31])  # pieces between two mentions, bucket bounds
_FARTHEST_RANK = 3
_FEW = 4  # pieces between that are seen together
_LIKENESS = np.arange(1, 9) / 10  # cosines
_COUNTS = np.array([1, 2, 3, 5])
_PRIME, _OTHER = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(29)


def rows(question: int, *answers: Array) -> Array:
    """Return the row of each answer to a question, 1 to ``ROWS - 1``."""
    mixed = np.full(answers[0].shape, question + 1, np.uint64) * _PRIME
    for answer in answers:
        mixed = (mixed ^ answer.astype(np.uint64)) * _OTHER
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
        (kind, _holders(one)),
        (kind, one.names.new, _bucket(one.names.count)),
        (kind, np.minimum(one.sentences, 3)),
        (cases[heads], link, tags[heads]),
    )
    return np.stack([rows(number, *answers) for number, answers in enumerate(asked)], 1)


def pair_rows(one: Scene, pairs: Array, vectors: Array) -> Array:
    """Return the answers about each pair, ``[p, questions]``.

    ``vectors`` are those of the lemmas of the heads of mentions, ``[m, width]``.
    """
    a, b = pairs.T
    kind, names, sentences = one.mentions[:, 2], one.names, one.sentences
    both = kind[a] * KINDS + kind[b]
    apart = np.clip(sentences[b] - sentences[a], -FARTHEST - 1, FARTHEST + 1) + FARTHEST + 1
    agree = names.agree[a, b]
    lie, gap = _lie(one, a, b)
    every, like_a, like_b = _between(one, a, b)
    likeness = _likeness(vectors, a, b)
    near_b, near_a = _nearness(one, pairs)
    nearer = _namesakes(one)
    holder, heads = _holders(one), one.heads
    lemma = numbered(one.reading.lemmas)[heads]
    case = numbered(one.reading.cases)[heads]
    link = numbered(one.reading.links)[one.reading.words[heads]]
    count = _bucket(names.count)
    crowd = _crowd(one)
    meet = _meetings(one)[names.of[a], names.of[b]]
    asked = (
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
        (agree, apart),
        (both, agree),
        (both, agree, apart),
        (both, names.new[a], names.new[b]),
        (both, names.new[a], names.new[b], agree),
        (both, apart, _bucket(meet)),
        (both, np.minimum(nearer[a, b], 2), np.minimum(nearer[b, a], 2)),
        (np.minimum(nearer[a, b], 2), np.minimum(nearer[b, a], 2), apart),
        (both, holder[a], holder[b]),
        (both, count[a], count[b]),
        (lemma[a], kind[b], apart == FARTHEST + 1),
        (kind[a], lemma[b], apart == FARTHEST + 1),
        (lemma[a], lemma[b]),
        (both, crowd[a, kind[a]], crowd[a, kind[b]], crowd[b, kind[b]]),
        (both, case[a], case[b]),
        (both, link[a], link[b]),
        (both, likeness),
        (both, likeness, agree, names.new[b]),
    )
    return np.stack([rows(100 + number, *answers) for number, answers in enumerate(asked)], 1)


def close_rows(one: Scene, pairs: Array) -> tuple[Array, Array]:
    """Return the answers about pairs of one sentence, and the pieces on the path between.

    int32 ``[q, questions]`` and ``[q, LONGEST_PATH]``, -1 where the path is shorter.
    """
    a, b = pairs.T
    kind = one.mentions[:, 2]
    both = kind[a] * KINDS + kind[b]
    way: Paths = paths(one.reading, one.heads, pairs)
    lemmas = np.append(numbered(one.reading.lemmas), np.uint64(NOTHING))
    start = np.minimum(one.mentions[a, 1], one.mentions[b, 1]) + 1
    end = np.maximum(one.mentions[a, 0], one.mentions[b, 0])
    size = end - start
    words = np.where(size <= _FEW, _joined(lemmas, start, size), 1)
    opened, closed = np.where(size > 0, start, -1), np.where(size > 0, end - 1, -1)
    order = one.mentions[a, 0] < one.mentions[b, 0]
    signs = _signs(one.reading, start, end)
    asked = (
        (both, way.links),
        (way.links,),
        (both, lemmas[way.top]),
        (lemmas[way.top], way.up, way.down),
        (way.lemmas,),
        (both, way.lemmas),
        (both, way.depth_a, way.depth_b),
        (both, words, order),
        (words, order, size),
        (both, lemmas[opened], order),
        (both, lemmas[closed], order),
        (both, signs, order),
        (signs, np.minimum(size, 12)),
    )
    found = [rows(200 + number, *answers) for number, answers in enumerate(asked)]
    return np.stack(found, 1), way.pieces


def _likeness(vectors: Array, a: Array, b: Array) -> Array:
    """Return the bucket of the cosine between the vectors of two heads."""
    sizes = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    units = vectors / sizes
    return np.asarray(np.searchsorted(_LIKENESS, (units @ units.T)[a, b], side="right"))


def _bucket(counts: Array) -> Array:
    return np.searchsorted(_COUNTS, counts, side="right")


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


def _holders(one: Scene) -> Array:
    """Return the kind of the smallest mention around each, the number of kinds if there is none."""
    start, end, kinds = one.mentions.T
    size = end - start
    holds = (start[None] <= start[:, None]) & (end[:, None] <= end[None])
    holds &= size[None] > size[:, None]
    sizes = np.where(holds, size[None], np.iinfo(np.int64).max)
    return np.where(holds.any(1), kinds[sizes.argmin(1)], KINDS)


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
    return [_bucket(counts[kind, until] - counts[kind, after]) for kind in sought]


def _nearness(one: Scene, pairs: Array) -> list[Array]:
    """Rank each pair among those of its first with the second's kind, and the other way round."""
    middle = one.mentions[:, :2].sum(1)
    kinds = one.mentions[:, 2]
    a, b = pairs.T
    distance = np.abs(middle[a] - middle[b])
    return [
        np.minimum(_rank(here * KINDS + kinds[there], distance), 3)
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
    return _bucket(counts[sentences])


def _meetings(one: Scene) -> Array:
    """Count the sentences in which both of two names stand, ``[names, names]``."""
    sentences = one.sentences - one.sentences.min()
    here = np.zeros((int(sentences.max()) + 1, int(one.names.of.max()) + 1), np.float32)
    here[sentences, one.names.of] = 1
    return np.asarray((here.T @ here).astype(np.int64))


def _joined(lemmas: Array, start: Array, size: Array) -> Array:
    """Return one number for the up to ``_FEW`` lemmas from ``start``."""
    found = np.zeros(len(start), np.uint64)
    for step in range(_FEW):
        place = np.minimum(start + step, len(lemmas) - 1)
        more = (found ^ lemmas[place]) * _OTHER
        found = np.where(step < size, more, found)
    return found


def _signs(reading: Reading, start: Array, end: Array) -> Array:
    """Say which of some signs, verbs and conjunctions stand between, as bits."""
    seen = np.array(
        [
            [
                lemma == ",", lemma == "(", lemma == ")", lemma in "—–-", lemma in '«»"“”',
                lemma in ":;", tag == "VERB", tag == "AUX", tag == "CCONJ", tag == "SCONJ",
                lemma in ("который", "где"),
            ]
            for lemma, tag in zip(reading.lemmas, reading.tags, strict=True)
        ],
        np.int64,
    ).reshape(-1, 11)  # fmt: skip
    totals = np.concatenate([np.zeros((1, seen.shape[1]), np.int64), seen.cumsum(0)])
    there = totals[np.maximum(start, end)] - totals[start] > 0
    return np.asarray(there @ (1 << np.arange(seen.shape[1])))
