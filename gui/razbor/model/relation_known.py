"""What the networks of relations are told of each piece of a text."""

from dataclasses import dataclass

import numpy as np

from razbor.model.both_ways import Array
from razbor.model.tables import different
from razbor.words.vectors import WordVectors


@dataclass(frozen=True)
class Known:
    """What is known of ``n`` pieces.

    Attributes:
        words: The vectors of the different words and of the different lemmas, each with the row
            that every piece has in them.
        flags: Rows of grammar and lists, 0 where there are fewer, ``[n, most]``.
        states: States of the taggers, ``[n, width]``.
    """

    words: tuple[tuple[Array, Array], ...]
    flags: Array
    states: Array

    @classmethod
    def of(cls, places: Array, flags: Array, states: Array, vectors: WordVectors) -> "Known":
        """Look the vectors of all words up once; ``places`` are those of word and lemma."""
        columns = (different(column) for column in places.T)
        words = tuple((vectors.known(found.values), found.back) for found in columns)
        return cls(words, flags, states)

    def lemmas(self, pieces: Array) -> Array:
        """Return the vectors of the lemmas of pieces."""
        vectors, back = self.words[-1]
        return np.asarray(vectors[back[pieces]])
