"""Vectors of words: navec's, the commonest words only.

Source: Kukushkin 2020, navec (github.com/natasha/navec, MIT): GloVe over news, each vector written
as 100 numbers of centroids. A word is found by its hash, so that no word need be kept.
"""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.tensors import read_tensors

Array = npt.NDArray[Any]
_MOST_KNOWN = 50_000  # words whose places are remembered


def word_hash(word: str) -> int:
    """Return 64 bits of a word: of 600 million vocabularies one has two words that share them."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


class WordVectors:
    """The table of vectors, mapped from a file; each word has a place in it."""

    def __init__(self, path: Path) -> None:
        found = read_tensors(path).arrays
        self._hashes, self._rows = found["hashes"], found["rows"]
        self._indexes, codes = found["indexes"], found["codes"].astype(np.float32)
        self._parts = np.arange(len(codes), dtype=np.uint32) * codes.shape[1]
        self.width = int(codes.shape[0] * codes.shape[2])
        # a part of a vector is taken as one thing: four times as fast as number by number
        self._codes = codes.reshape(-1, codes.shape[2]).view(f"V{codes[0, 0].nbytes}")[:, 0]
        self.unknown = len(self._hashes)
        self._known: dict[str, int] = {}

    def places(self, words: Sequence[str]) -> Array:
        """Return the place of each word, ``unknown`` where there is none; words in lower case.

        A word with «ё» that is not there stands where it does with «е», as most texts write it.
        """
        if fresh := [word for word in set(words) if word not in self._known]:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
                fresh = list(set(words))
            self._known.update(zip(fresh, self._places(fresh).tolist(), strict=True))
        return np.fromiter(map(self._known.__getitem__, words), np.int64, len(words))

    def _places(self, words: Sequence[str]) -> Array:
        found = self._exact(words)
        if dotted := [row for row in (found == self.unknown).nonzero()[0] if "ё" in words[row]]:
            found[dotted] = self._exact([words[row].replace("ё", "е") for row in dotted])
        return found

    def _exact(self, words: Sequence[str]) -> Array:
        asked = np.fromiter(map(word_hash, words), np.uint64, len(words))
        found = np.minimum(self._hashes.searchsorted(asked), self.unknown - 1)
        return np.where(self._hashes[found] == asked, found, self.unknown)

    def rank(self, word: str) -> int | None:
        """Return how many words are commoner than one, None for an unknown word."""
        place = self.places([word])[0]
        return None if place == self.unknown else int(self._rows[place])

    def commonness(self, words: Sequence[str]) -> Array:
        """Return how common each word is by its rank, 0 for one that is not there."""
        places = self.places(words)
        ranks = self._rows[np.minimum(places, self.unknown - 1)].astype(np.float32)
        common = 1.05 - np.log(ranks + 1) / np.log(self.unknown + 1)
        return np.where(places < self.unknown, common, 0).astype(np.float32)

    def known(self, places: Array) -> Array:
        """Return vectors as ``vectors`` does, but zeros for an unknown word."""
        return self.vectors(places) * (places < self.unknown)[:, None]

    def vectors(self, places: Array) -> Array:
        """Return vectors, float32 ``[places, width]``; an unknown word's is navec's for such."""
        numbers = self._indexes[self._rows[places]] + self._parts
        taken: Array = self._codes.take(numbers).view(np.float32)
        return taken.reshape(len(places), self.width)
