"""From the states of the taggers to tags, flat names and trees.

Source: Kukushkin 2020, slovnet (github.com/natasha/slovnet, MIT).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Arrays = Mapping[str, Array]


def best_tags(states: Array, weights: Arrays) -> Array:
    """Return the row of the likeliest tag of each word, ``[words]``."""
    scores = states @ weights["head.proj.weight"] + weights["head.proj.bias"]
    return np.asarray(scores.argmax(1))


def tag_chances(states: Array, weights: Arrays) -> Array:
    """Return how likely each tag is for each word, ``[words, tags]``."""
    scores = states @ weights["head.proj.weight"] + weights["head.proj.bias"]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(chances / chances.sum(1, keepdims=True))


def best_chains(states: Array, bounds: Array, weights: Arrays) -> Array:
    """Return the rows of the likeliest labels of names, each sentence taken as a chain.

    Source of the search: Viterbi 1967. ``bounds`` say where sentences begin and end.
    """
    scores = states @ weights["head.proj.weight"] + weights["head.proj.bias"]
    lengths = np.diff(bounds)
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = bounds[:-1][order], lengths[order]
    best = np.array(scores[starts[lengths > 0]])
    came: list[Array] = []
    for step in range(1, int(lengths.max(initial=0))):
        going = int((lengths > step).sum())
        ways = best[:going, :, None] + weights["head.crf.transitions"]
        came.append(ways.argmax(1))
        best[:going] = ways.max(1) + scores[starts[:going] + step]
    return _followed_back(came, best.argmax(1), starts, lengths, len(states))


def _followed_back(
    came: Sequence[Array], last: Array, starts: Array, lengths: Array, words: int
) -> Array:
    found = np.zeros(words, np.int64)
    label = last.copy()
    for step in range(len(came), -1, -1):
        going = int((lengths > step).sum())
        if step < len(came):
            still = int((lengths > step + 1).sum())
            label[:still] = came[step][np.arange(still), label[:still]]
        found[starts[:going] + step] = label[:going]
    return found


def trees(states: Array, bounds: Array, weights: Arrays) -> tuple[Array, Array]:
    """Return the head of each word and the row of its link to it, ``[words]`` each.

    A head is counted in all the words; the root of a sentence has -1. Each word chooses alone, so
    there may be circles.
    """
    pairs = (_ramp(states, weights, "head.head"), _ramp(states, weights, "head.tail"))
    heads = np.full(len(states), -1, np.int64)
    for first, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        below, above = (part[first:end] for part in pairs)
        root = _ramp(weights["head.root"].reshape(1, -1), weights, "head.tail")
        scores = below @ weights["head.kernel"] @ np.concatenate([root, above]).T
        chosen = scores.argmax(1)
        heads[first:end] = np.where(chosen > 0, first + chosen - 1, -1)
    root = weights["rel.root"].reshape(1, -1)
    above = _ramp(np.concatenate([states, root])[heads], weights, "rel.head")
    below = _ramp(states, weights, "rel.tail")
    ways = (above @ weights["rel.kernel"]).reshape(len(states), -1, below.shape[1])
    return heads, np.asarray((ways @ below[:, :, None])[..., 0].argmax(1))


def _ramp(states: Array, weights: Arrays, name: str) -> Array:
    entered = states @ weights[f"{name}.proj.weight"] + weights[f"{name}.proj.bias"]
    return np.asarray(np.maximum(entered, 0))


def names(chain: Array, bounds: Array, labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, word after the last, and kind of each name in a chain of labels.

    As slovnet reads ``B-PER``, ``I-PER``, ``O``: a name goes on through any ``I``, none begins at
    one, and none goes on into the next sentence.
    """
    ends = set(bounds.tolist())
    first, kind = -1, ""
    for place, row in enumerate([*chain.tolist(), -1]):
        part, _, named = labels[row].partition("-") if row >= 0 else ("O", "", "")
        if part == "I" and place not in ends:
            continue
        if kind:
            yield first, place, kind
        first, kind = (place, named) if part == "B" else (-1, "")
