"""What is asked about pairs of mentions in one sentence: their way through the tree and between."""

from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_questions import KINDS, PRIME, rows
from razbor.model.relation_reading import Reading, numbered
from razbor.model.relation_scene import Scene
from razbor.model.relation_tree import NOTHING, Paths, paths

Array = npt.NDArray[Any]
_FIRST_NUMBER = 200
_FEW = 4  # pieces between that are seen together


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
    found = [rows(number, *answers) for number, answers in enumerate(asked, _FIRST_NUMBER)]
    return np.stack(found, 1), way.pieces


def _joined(lemmas: Array, start: Array, size: Array) -> Array:
    """Return one number for the up to ``_FEW`` lemmas from ``start``."""
    found = np.zeros(len(start), np.uint64)
    for step in range(_FEW):
        place = np.minimum(start + step, len(lemmas) - 1)
        more = (found ^ lemmas[place]) * PRIME
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
