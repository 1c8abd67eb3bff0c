"""What the networks are told of a text, worked out once for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from razbor.model.both_ways import Array
from razbor.model.features import flag_table, form_table, vector_names
from razbor.model.gazetteer import Gazetteer
from razbor.model.pieces import Piece, pieces
from razbor.words.parsed import Parsed
from razbor.words.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the ``n`` pieces of a text.

    Attributes:
        cut: The pieces.
        words: The word of each piece, ``[n]``.
        sentences: The sentence of each piece, ``[n]``.
        vectors: Places of word and lemma in the table of vectors, ``[n, 2]``.
        forms: Hashed rows of the form, ``[n, fields]``.
        flags: Rows of grammar and lists, 0 where there are fewer, ``[n, most]``.
        seen: States of the taggers by word, float16 ``[words, width]``.
    """

    cut: tuple[Piece, ...]
    words: Array
    sentences: Array
    vectors: Array
    forms: Array
    flags: Array
    seen: Array

    def states(self, first: int, end: int) -> Array:
        """Return the states of the taggers of some pieces, float32 ``[pieces, width]``."""
        return self.seen[self.words[first:end]].astype(np.float32)


def told(parsed: Parsed, vectors: WordVectors, gazetteer: Gazetteer) -> Told:
    """Return what is known of a text; ``parsed`` is as the parser gave it, its words unchanged."""
    cut = tuple(pieces(parsed))
    if cut and parsed.seen is None:
        raise ValueError("an article that no tagger has seen")
    names = [vector_names(parsed, piece) for piece in cut]
    return Told(
        cut,
        np.array([piece.word for piece in cut], np.int64),
        np.array([piece.sentence for piece in cut], np.int64),
        np.stack([_places([pair[n] for pair in names], vectors) for n in range(2)], 1),
        form_table(parsed, cut),
        flag_table(parsed, cut, gazetteer),
        parsed.seen.states if parsed.seen else np.zeros((0, 0), np.float16),
    )


def _places(names: Sequence[tuple[str, ...]], vectors: WordVectors) -> Array:
    """Return the place of the first of each one's names that has a vector."""
    found = vectors.places([several[0] for several in names])
    for depth in range(1, len(names[0]) if names else 0):
        missing = np.flatnonzero(found == vectors.unknown).tolist()
        found[missing] = vectors.places([names[row][depth] for row in missing])
    return found
