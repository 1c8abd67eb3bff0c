"""Static vectors of the words that a corpus has.

Source: Kukushkin 2020, navec (MIT): GloVe over 12 G words of news and books, quantised.
"""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
WIDTH = 300


class VectorTable:
    """Rows of vectors, taken from navec when a word is first asked for; row 0 is all zeros."""

    def __init__(self, navec: Any) -> None:  # noqa: ANN401  (navec is not typed)
        self._navec = navec
        self._rows = {"": 0}

    def row(self, *forms: str) -> int:
        """Return the row of the first form that navec knows, else 0."""
        for form in forms:
            if form in self._navec:
                return self._rows.setdefault(form, len(self._rows))
        return 0

    def save(self, folder: Path) -> None:
        """Write the vectors, float16 ``[rows, 300]``, and their words, a line each."""
        vectors = np.zeros((len(self._rows), WIDTH), np.float16)
        for word, row in self._rows.items():
            if row:
                vectors[row] = self._navec[word]
        np.save(folder / "vectors.npy", vectors)
        (folder / "words.txt").write_text("\n".join(self._rows), encoding="utf-8")

    def restore(self, folder: Path) -> None:
        """Take up the words of an earlier table, in its order."""
        words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
        self._rows = {word: row for row, word in enumerate(words)}
