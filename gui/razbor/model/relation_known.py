"""What the networks of relations are told of each piece of a text."""

from dataclasses import dataclass

import numpy as np

from razbor.model.both_ways import Array
from razbor.model.inputs import Features
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
    def of(cls, features: Features, vectors: WordVectors) -> "Known":
        """Look the vectors of all words up once."""
        different = (np.unique(column, return_inverse=True) for column in features.vectors.T)
        words = tuple((vectors.known(rows), back) for rows, back in different)
        return cls(words, features.flags, features.states)

    def lemmas(self, pieces: Array) -> Array:
        """Return the vectors of the lemmas of pieces."""
        vectors, back = self.words[-1]
        return np.asarray(vectors[back[pieces]])
