"""The static vectors of the words that a corpus has."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.vectors import WordVectors

Array = npt.NDArray[Any]
WIDTH = 300


class VectorTable:
    """Rows of vectors, taken up when a word is first asked for; row 0 is all zeros."""

    def __init__(self, vectors: WordVectors) -> None:
        self._vectors = vectors
        self._rows = {"": 0}

    def row(self, *forms: str) -> int:
        """Return the row of the first form that has a vector, else 0."""
        for form in forms:
            if form in self._rows:
                return self._rows[form]
            if self._vectors.places([form])[0] < self._vectors.unknown:
                return self._rows.setdefault(form, len(self._rows))
        return 0

    def save(self, folder: Path) -> None:
        """Write the vectors, float16 ``[rows, 300]``, and their words, a line each."""
        np.save(folder / "vectors.npy", self.table())
        (folder / "words.txt").write_text("\n".join(self._rows), encoding="utf-8")

    def table(self) -> Array:
        """Return the vectors, float16 ``[rows, 300]``."""
        return self._vectors.known(self._vectors.places(list(self._rows))).astype(np.float16)

    def restore(self, folder: Path) -> None:
        """Take up the words of an earlier table, in its order."""
        words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
        self._rows = {word: row for row, word in enumerate(words)}
