"""Describe a text piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.features import flag_table, form_table, vector_names
from razbor.model.gazetteer import Gazetteer
from razbor.model.pieces import Piece, pieces
from razbor.model.relation_reading import Reading, read
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed
from razbor.words.taggers import WIDTH
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
    reading: Reading


class Describer:
    """Everything that is asked about a text, loaded once."""

    def __init__(self) -> None:
        models = Models()
        self._parser = Parser(models)
        self._gazetteer = Gazetteer()
        self.vectors = VectorTable(models.taggers.vectors)

    def describe(self, text: str) -> Described:
        """Return the pieces of a text with their features."""
        parsed = self._parser.parse(segment(Article(text)))
        cut = tuple(pieces(parsed))
        return Described(
            cut,
            np.array([self._vector_rows(parsed, piece) for piece in cut], np.int32).reshape(-1, 2),
            form_table(parsed, cut),
            flag_table(parsed, cut, self._gazetteer),
            _states(parsed, cut),
            read(parsed, cut),
        )

    def _vector_rows(self, parsed: Parsed, piece: Piece) -> tuple[int, int]:
        own, lemma = vector_names(parsed, piece)
        return self.vectors.row(*own), self.vectors.row(*lemma)


def _states(parsed: Parsed, cut: Sequence[Piece]) -> Array:
    if parsed.seen is None:
        return np.zeros((0, WIDTH), np.float16)
    return parsed.seen.states[[piece.word for piece in cut]]
