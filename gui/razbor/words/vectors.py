"""Vectors of words: navec's, the commonest words only.

Source: Kukushkin 2020, navec (github.com/natasha/navec, MIT): GloVe over news, each vector written
as 100 numbers of centroids. A word is found by its hash, so that no word need be kept.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.tensors import read_tensors

Array = npt.NDArray[Any]


@lru_cache(maxsize=50_000)
def word_hash(word: str) -> int:
    """Return 64 bits of a word: of 600 million vocabularies one has two words that share them."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


class WordVectors:
    """The table of vectors, mapped from a file; each word has a place in it."""

    def __init__(self, path: Path) -> None:
        found = read_tensors(path).arrays
        self._hashes, self._rows = found["hashes"], found["rows"]
        self._indexes, self._codes = found["indexes"], found["codes"].astype(np.float32)
        self._parts = np.arange(len(self._codes))
        self.unknown = len(self._hashes)

    @property
    def width(self) -> int:
        """Return how many numbers a vector has."""
        return int(self._codes.shape[0] * self._codes.shape[2])

    def places(self, words: Sequence[str]) -> Array:
        """Return the place of each word, ``unknown`` where there is none; words in lower case.

        A word with «ё» that is not there stands where it does with «е», as most texts write it.
        """
        found = self._places(words)
        if dotted := [row for row in (found == self.unknown).nonzero()[0] if "ё" in words[row]]:
            found[dotted] = self._places([words[row].replace("ё", "е") for row in dotted])
        return found

    def _places(self, words: Sequence[str]) -> Array:
        asked = np.fromiter(map(word_hash, words), np.uint64, len(words))
        found = np.minimum(self._hashes.searchsorted(asked), self.unknown - 1)
        return np.where(self._hashes[found] == asked, found, self.unknown)

    def known(self, places: Array) -> Array:
        """Return vectors as ``vectors`` does, but zeros for an unknown word."""
        return self.vectors(places) * (places < self.unknown)[:, None]

    def vectors(self, places: Array) -> Array:
        """Return vectors, float32 ``[places, width]``; an unknown word's is navec's for such."""
        numbers = self._indexes[self._rows[places]]
        return np.asarray(self._codes[self._parts, numbers].reshape(len(places), self.width))
