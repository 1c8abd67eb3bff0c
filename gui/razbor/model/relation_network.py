"""The network of relations in plain numpy: from a text with its entities to chances of relations.

Sources: Zhong & Chen 2021, «A frustratingly easy approach for entity and relation extraction» (an
encoder that sees the kinds of the entities); Cheng et al. 2016, «Wide & deep learning» (hashed
answers beside states); the pairs of one argument or of the same two names see each other by the
attention of Bahdanau et al. 2015. ``razbor_training.network.relater`` is its twin that learns.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.both_ways import BothWays
from razbor.model.curves import gelu
from razbor.model.relation_known import Known
from razbor.model.relation_questions import KINDS
from razbor.model.relation_scene import Scene
from razbor.model.relation_view import View
from razbor.model.tables import different, totals

Array = npt.NDArray[Any]
PARTS = 4  # a piece begins, continues, ends or is all of an entity
HEADS = 4
_SURE = 30.0  # log-odds beyond which a chance is 0 or 1
GROUPS = 3  # pairs of the same first mention, of the same second, of the same two names


@dataclass(frozen=True, slots=True)
class Ends:
    """What the mentions bring to their pairs, ``[networks, m, pair]`` each."""

    first: Array
    second: Array
    give: Array
    take: Array


class RelationNetwork:
    """Weighs the pairs of one text; several networks do so side by side."""

    def __init__(self, *networks: Mapping[str, Array]) -> None:
        own = [name for name in networks[0] if name.endswith((".weight", ".bias", "tags"))]
        self._arrays = {name: np.stack([one[name] for one in networks]) for name in own}
        self._known, self._flags, self._prior = (
            np.concatenate([one[name] for one in networks], 1)
            for name in ("known", "flags", "prior")
        )
        self._layer = BothWays(*networks)
        self._count = len(networks)

    def chances(self, view: View, known: Known) -> Array:
        """Return the chance of each relation of each pair, ``[networks, p, relations]``."""
        states = self._states(view.scene, known)
        pairs = self._curved(self._pairs(view, states, self._ends(view, states)))
        pairs += self._curved(self._messages(view, pairs))
        logits = self._through("out", pairs) + self._apart(self._prior[view.prior])
        return np.asarray(1 / (1 + np.exp(-np.clip(logits, -_SURE, _SURE))))

    def _through(self, name: str, values: Array) -> Array:
        found = values @ self._arrays[f"{name}.weight"]
        found += self._arrays[f"{name}.bias"][:, None]
        return np.asarray(found)

    def _apart(self, values: Array) -> Array:
        """Part rows that have the numbers of each network beside each other."""
        width = values.shape[1] // self._count  # -1 would mean nothing where there are no rows
        return values.reshape(len(values), self._count, width).swapaxes(0, 1)

    def _curved(self, values: Array) -> Array:
        gelu(values, np.empty_like(values))
        return values

    def _states(self, scene: Scene, known: Known) -> Array:
        """Read each sentence with its entities marked, ``[networks, n, 2 * hidden]``."""
        entered = self._entered(known)
        for piece, tag in tags(scene.mentions):
            entered[:, piece] += self._arrays["tags"][:, tag]
        sentences = scene.reading.sentences
        edges = np.flatnonzero(np.diff(sentences)) + 1
        return self._layer.of(entered, np.concatenate([[0], edges, [len(sentences)]]))

    def _entered(self, known: Known) -> Array:
        """Join what is known of each piece and narrow it; a word that comes twice is read once."""
        weight = self._arrays["narrow.weight"]
        width = sum(vectors.shape[1] for vectors, _ in known.words)
        kept = width + known.states.shape[1]
        found = known.states @ weight[:, width:kept]
        found += self._apart(totals(self._flags, known.flags, 0)) @ weight[:, kept:]
        found += self._arrays["narrow.bias"][:, None]
        place = 0
        for vectors, back in known.words:
            found += (vectors @ weight[:, place : place + vectors.shape[1]])[:, back]
            place += vectors.shape[1]
        return np.asarray(found)

    def _answers(self, rows: Array) -> Array:
        """Return the sum of the rows of the table of answers; those beyond it are folded back."""
        return self._apart(totals(self._known, rows % len(self._known), 0))

    def _ends(self, view: View, states: Array) -> Ends:
        first, last, _ = view.scene.mentions.T
        nothing = np.zeros((self._count, 1, states.shape[-1]), np.float32)
        sums = np.concatenate([nothing, states.cumsum(1)], 1)
        inside = (sums[:, last + 1] - sums[:, first]) / (last + 1 - first)[:, None]
        parts = [states[:, first], states[:, last], inside, states[:, view.governors]]
        joined = np.concatenate([*parts, self._answers(view.mention_rows)], -1, dtype=np.float32)
        return Ends(*np.split(self._through("ends", joined), 4, -1))

    def _pairs(self, view: View, states: Array, ends: Ends) -> Array:
        a, b = view.pairs.T
        found = ends.give[:, a]
        found *= ends.take[:, b]
        found += ends.first[:, a]
        found += ends.second[:, b]
        found += self._answers(view.pair_rows)
        found += self._between(view, states) @ self._arrays["passed.weight"]
        found[:, view.close] += self._answers(view.close_rows) + self._path(view, states)
        return np.asarray(found)

    def _between(self, view: View, states: Array) -> Array:
        """Return the greatest values of what stands between the mentions of each pair."""
        a, b = view.pairs.T
        first, last, _ = view.scene.mentions.T
        start, end = np.minimum(last[a], last[b]) + 1, np.maximum(first[a], first[b])
        values = np.concatenate(self._through("between", states), 1)
        return self._apart(greatest(values, start, end))

    def _path(self, view: View, states: Array) -> Array:
        there = np.maximum((view.path >= 0).sum(1, keepdims=True), 1)
        seen = np.concatenate(self._through("path", states), 1)
        padded = np.concatenate([seen, np.zeros((1, seen.shape[1]), np.float32)])
        return self._apart(totals(padded, view.path, -1) / there.astype(np.float32))

    def _messages(self, view: View, pairs: Array) -> Array:
        """Let pairs that share an argument or both names see each other."""
        a, b = view.pairs.T
        shape = (*pairs.shape[:2], GROUPS, HEADS)
        values = self._through("value", pairs).reshape(*shape, -1).swapaxes(0, 1)
        weights = np.exp(np.clip(self._through("score", pairs), -8, 8))
        weights = weights.reshape(shape).swapaxes(0, 1)
        size = len(view.scene.mentions)
        sizes = (size, size, int(view.names.max(initial=0)) + 1)
        first, second, named = (
            self._apart(gathered(values[:, :, n], weights[:, :, n], rows, sizes[n]))
            for n, rows in enumerate((a, b, view.names))
        )
        seen = [pairs, first[:, a], second[:, b], first[:, b], second[:, a], named[:, view.names]]
        return self._through("mix", np.concatenate(seen, -1))


def tags(mentions: Array) -> list[tuple[int, int]]:
    """Return pieces with the rows of the tags that stand over them."""
    found = []
    for first, last, kind in mentions.tolist():
        for piece in range(first, last + 1):
            edge = 0 if piece == first else 2 if piece == last else 1
            part = PARTS - 1 if first == last else edge
            found.append((piece, 1 + part * KINDS + kind))
    return found


def greatest(values: Array, start: Array, end: Array) -> Array:
    """Return the greatest value of each column over each range of rows, zeros over an empty one.

    Ranges are covered by two of the same power of two (Bender & Farach-Colton 2000).
    """
    size = np.maximum(end - start, 0)
    level = np.floor(np.log2(np.maximum(size, 1)) + 1e-6).astype(np.int64)
    found = np.zeros((len(size), values.shape[1]), np.float32)
    for depth in range(int(level.max(initial=0)) + 1):
        if depth:
            step = 1 << (depth - 1)
            values = np.maximum(values[:-step], values[step:]) if len(values) > step else values
        chosen = np.flatnonzero((level == depth) & (size > 0))
        until = end[chosen] - (1 << depth)
        found[chosen] = np.maximum(values[start[chosen]], values[until])
    return found


def gathered(values: Array, weights: Array, rows: Array, count: int) -> Array:
    """Return the weighted mean of the values of each group, ``[count, heads * width]``."""
    order = np.argsort(rows, kind="stable")
    present = different(rows[order])
    flat = (values * weights[..., None])[order]
    found = np.zeros((count, *flat.shape[1:]), np.float32)
    total = np.add.reduceat(flat, present.firsts, 0)
    found[present.values] = total / np.add.reduceat(weights[order], present.firsts, 0)[..., None]
    return found.reshape(count, -1)
