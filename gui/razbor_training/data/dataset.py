"""A corpus as arrays: all that training reads, written once, loaded in a second."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Dataset:
    """Documents one after another; ``n`` pieces in ``d`` documents.

    Attributes:
        names: Names of the documents, ``[d]``.
        bounds: Where each document begins, and the end of the last, ``[d + 1]``.
        places: First and after-last character of each piece in its text, ``[n, 2]``.
        sentences: The number of each piece's sentence in its document, ``[n]``.
        vectors: Rows of the vector table: the word's and the lemma's, ``[n, 2]``.
        forms: Hashed rows of the word's form, ``[n, fields]``.
        flags: Hashed rows of closed features, 0 where there is none, ``[n, most]``.
        states: States of the taggers, float16 ``[n, width]``.
        entities: Document, first piece, last piece (both within the document), kind, ``[e, 4]``.
        gold: Document, first character, end, kind of all gold entities, also those that no
            pieces fit, ``[g, 4]``.
        relations: Document, places of both arguments in ``gold`` counted within the document,
            kind, ``[r, 4]``.
    """

    names: Array
    bounds: Array
    places: Array
    sentences: Array
    vectors: Array
    forms: Array
    flags: Array
    states: Array
    entities: Array
    gold: Array
    relations: Array

    @property
    def documents(self) -> int:
        """Return the number of documents."""
        return len(self.names)

    def joined(self, other: "Dataset") -> "Dataset":
        """Return this dataset with the documents of another after its own."""
        found = {}
        for field in fields(self):
            mine, more = getattr(self, field.name), getattr(other, field.name)
            if field.name == "bounds":
                more = more[1:] + self.bounds[-1]
            elif field.name in {"entities", "gold", "relations"}:
                more = more + np.array([self.documents, 0, 0, 0], more.dtype)
            found[field.name] = np.concatenate([mine, more])
        return Dataset(**found)

    def save(self, path: Path) -> None:
        """Write the arrays to a .npz file."""
        np.savez(path, **{field.name: getattr(self, field.name) for field in fields(self)})

    @classmethod
    def load(cls, path: Path) -> "Dataset":
        """Read what ``save`` wrote."""
        if not path.exists():
            raise FileNotFoundError(f"{path} is missing: run the command «features» first")
        with np.load(path) as arrays:
            return cls(**{field.name: arrays[field.name] for field in fields(cls)})
