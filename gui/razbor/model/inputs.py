"""From what is known of each piece to one vector."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.hashed import FORM_FIELDS, FORM_ROWS
from razbor.model.tables import different, totals
from razbor.words.vectors import WordVectors

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Features:
    """What is known of ``n`` pieces.

    Attributes:
        vectors: Places of word and lemma in the table of vectors, ``[n, 2]``.
        forms: Hashed rows of the form, ``[n, fields]``.
        flags: Rows of grammar and lists, 0 where there are fewer, ``[n, most]``.
        states: States of the taggers, ``[n, width]``.
        memory: Mean state of the lemma elsewhere in the text, ``[n, width]``.
    """

    vectors: Array
    forms: Array
    flags: Array
    states: Array
    memory: Array

    def part(self, first: int, end: int) -> "Features":
        """Return what is known of some of the pieces."""
        arrays = (self.vectors, self.forms, self.flags, self.states, self.memory)
        return Features(*(array[first:end] for array in arrays))


class Inputs:
    """Joins vectors, hashed forms, flags and states, and narrows them."""

    def __init__(self, arrays: Mapping[str, Array], vectors: WordVectors) -> None:
        self._vectors = vectors
        self._flags, self._bias = arrays["flags"], arrays["narrow.bias"]
        self._words, self._rest = np.split(arrays["narrow.vectors"], 2), arrays["narrow.rest"]
        nothing = np.zeros((1, arrays["forms"].shape[1]), np.float32)
        self._forms = np.concatenate([arrays["forms"], nothing])
        self._slots = np.full(len(FORM_FIELDS) * FORM_ROWS, -1)
        self._slots[arrays["forms.rows"]] = np.arange(len(arrays["forms"]))
        self._offsets = np.arange(len(FORM_FIELDS)) * FORM_ROWS

    def of(self, known: Features) -> Array:
        """Return ``[n, width]``."""
        rows = self._slots[known.forms + self._offsets]
        forms = self._forms.take(rows, 0).reshape(len(rows), -1)
        flags = totals(self._flags, known.flags, 0)
        rest = np.concatenate([forms, flags, known.states, known.memory], 1)
        narrowed = rest @ self._rest + self._bias
        for column, weight in enumerate(self._words):
            words = different(known.vectors[:, column])
            narrowed += (self._vectors.known(words.values) @ weight)[words.back]
        return np.asarray(narrowed)
