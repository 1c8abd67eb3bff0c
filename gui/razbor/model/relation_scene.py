"""The mentions of a text laid out for the network of relations, and the pairs it weighs."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_names import Names, names
from razbor.model.relation_reading import Reading

Array = npt.NDArray[Any]
FARTHEST = 3  # sentences between the arguments; 95 % of the relations of NEREL are nearer


@dataclass(frozen=True)
class Scene:
    """``m`` mentions in a text.

    Attributes:
        reading: The text.
        mentions: First piece, last piece, kind, in order of text, outer before inner, ``[m, 3]``.
    """

    reading: Reading
    mentions: Array

    @cached_property
    def sentences(self) -> Array:
        """Return each mention's sentence, ``[m]``."""
        return self.reading.sentences[self.mentions[:, 0]]

    @cached_property
    def heads(self) -> Array:
        """Return the piece of each mention whose governor is outside it, ``[m]``."""
        reading = self.reading
        found = np.zeros(len(self.mentions), np.int64)
        for row, (first, last, _) in enumerate(self.mentions.tolist()):
            found[row] = _head(reading, first, last)
        return found

    @cached_property
    def names(self) -> Names:
        """Return what the mentions' names have in common."""
        return names(self.reading, self.mentions)

    def pairs(self, allowed: Array) -> Array:
        """Return the ordered pairs that may stand in a relation, ``[p, 2]``.

        ``allowed`` says which kinds do so in one sentence and beyond, bool ``[2, kinds, kinds]``.
        Two names for one thing are looked for in the whole text, the earlier first.
        """
        if not len(self.mentions):
            return np.zeros((0, 2), np.int64)
        kinds = self.mentions[:, 2]
        first, second = kinds[:, None], kinds[None]
        apart = np.abs(self.sentences[:, None] - self.sentences[None])
        near = allowed[np.minimum(apart, 1), first, second] & (apart <= FARTHEST)
        alike = (
            (self.names.agree > 1) & (first == second) & np.asarray(allowed.any(0))[first, second]
        )
        order = np.arange(len(kinds))
        near |= alike & (order[:, None] < order[None]) & self.names.new[None]
        np.fill_diagonal(near, val=False)
        return np.argwhere(near)


def scene(reading: Reading, mentions: Iterable[tuple[int, int, int]]) -> Scene:
    """Lay mentions (first piece, last piece, kind) in order."""
    ordered = sorted(set(mentions), key=lambda one: (one[0], -one[1], one[2]))
    return Scene(reading, np.array(ordered, np.int64).reshape(-1, 3))


def _head(reading: Reading, first: int, last: int) -> int:
    words = reading.words
    inside = range(int(words[first]), int(words[last]) + 1)
    for word in inside:
        head = int(reading.heads[word])
        if head not in inside and reading.links[word] != "punct":
            return max(first, min(last, int(reading.firsts[word])))
    return last
