"""All that the network of relations is told of the pairs of one text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_close import close_rows
from razbor.model.relation_pairs import pair_rows
from razbor.model.relation_questions import KINDS, mention_rows
from razbor.model.relation_scene import Scene
from razbor.model.tables import different

Array = npt.NDArray[Any]
PLACES = 3  # one inside the other, in one sentence, apart


@dataclass(frozen=True)
class View:
    """``p`` pairs of ``m`` mentions, ``q`` of them within a sentence.

    Attributes:
        scene: The text and its mentions.
        governors: The piece of the word that governs each mention, ``[m]``.
        mention_rows: Answers about mentions, ``[m, questions]``.
        pairs: Places of both mentions, ``[p, 2]``.
        pair_rows: Answers about pairs, ``[p, questions]``.
        close: Which pairs stand in one sentence, ``[q]``.
        close_rows: Answers about those, ``[q, questions]``.
        path: Pieces on their way through the tree, -1 after them, ``[q, most]``.
        names: The number of the two names of each pair, ``[p]``.
        prior: The row of each pair's kinds and how they lie, ``[p]``.
    """

    scene: Scene
    governors: Array
    mention_rows: Array
    pairs: Array
    pair_rows: Array
    close: Array
    close_rows: Array
    path: Array
    names: Array
    prior: Array


def view(scene: Scene, allowed: Array, vectors: Callable[[Array], Array]) -> View | None:
    """Ask everything about a text; None where no pair may stand in a relation.

    ``vectors`` returns the vectors of the lemmas of pieces.
    """
    pairs = scene.pairs(allowed)
    if not len(pairs):
        return None
    a, b = pairs.T
    close = np.flatnonzero(scene.sentences[a] == scene.sentences[b])
    answers, path = close_rows(scene, pairs[close])
    names = scene.names.of
    named = different(names[a] * len(names) + names[b]).back
    return View(
        scene,
        _governors(scene),
        mention_rows(scene),
        pairs,
        pair_rows(scene, pairs, vectors(scene.heads)),
        close,
        answers,
        path,
        named,
        _prior(scene, a, b),
    )


def _governors(scene: Scene) -> Array:
    reading = scene.reading
    over = reading.heads[reading.words[scene.heads]]
    return np.where(over >= 0, reading.firsts[np.maximum(over, 0)], scene.heads)


def _prior(scene: Scene, a: Array, b: Array) -> Array:
    first, last, kinds = scene.mentions.T
    nested = (first[a] <= first[b]) & (last[b] <= last[a])
    nested |= (first[b] <= first[a]) & (last[a] <= last[b])
    apart = scene.sentences[a] != scene.sentences[b]
    place = np.where(nested, 2, np.where(apart, 1, 0))
    return np.asarray((kinds[a] * KINDS + kinds[b]) * PLACES + place)
