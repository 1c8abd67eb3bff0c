"""Describe a text piece by piece."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.features import flag_table, form_table, vector_names
from razbor.model.gazetteer import Gazetteer
from razbor.model.pieces import Piece, pieces
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed
from razbor_training.features.states import Taggers
from razbor_training.features.vectors import VectorTable

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Described:
    """The pieces of one text and their features; the arrays are those of ``Dataset``."""

    pieces: tuple[Piece, ...]
    vectors: Array
    forms: Array
    flags: Array
    states: Array


class Describer:
    """Everything that is asked about a text, loaded once."""

    def __init__(self) -> None:
        self._parser = Parser(Models())
        self._taggers = Taggers()
        self._gazetteer = Gazetteer()
        self.vectors = VectorTable(self._taggers.navec)

    def describe(self, text: str) -> Described:
        """Return the pieces of a text with their features."""
        parsed = self._parser.parse(segment(Article(text)))
        cut = tuple(pieces(parsed))
        return Described(
            cut,
            np.array([self._vector_rows(parsed, piece) for piece in cut], np.int32).reshape(-1, 2),
            form_table(parsed, cut),
            flag_table(parsed, cut, self._gazetteer),
            self._states(parsed)[[piece.word for piece in cut]],
        )

    def _vector_rows(self, parsed: Parsed, piece: Piece) -> tuple[int, int]:
        own, lemma = vector_names(parsed, piece)
        return self.vectors.row(*own), self.vectors.row(*lemma)

    def _states(self, parsed: Parsed) -> Array:
        found = [
            self._taggers.states([word.text for word in parsed.words[s.first : s.last]])
            for s in parsed.sentences
        ]
        return np.concatenate(found)
