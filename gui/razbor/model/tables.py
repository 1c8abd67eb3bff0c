"""Looking rows of tables up."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_BLOCK = 200  # rows whose sums stay near the processor while they are added up


def totals(table: Array, rows: Array, nothing: int) -> Array:
    """Return the sum of the rows of a table that each row names, ``[rows, width]``.

    ``nothing`` names a row of zeros.
    """
    found = np.zeros((len(rows), table.shape[1]), np.float32)
    spare = np.empty((min(len(rows), _BLOCK), table.shape[1]), table.dtype)
    columns = [column for column in rows.T if (column != nothing).any()]
    for first in range(0, len(rows), _BLOCK):
        block = found[first : first + _BLOCK]
        into = spare[: len(block)]
        for column in columns:
            # asked to wrap round, numpy writes where it is told to, without a copy between
            block += table.take(column[first : first + _BLOCK], 0, out=into, mode="wrap")
    return found


@dataclass(frozen=True, slots=True)
class Different:
    """The different values among ``n``: what ``numpy.unique`` tells, without its 25 ms of import.

    Attributes:
        values: In order, each once, ``[different]``.
        back: Which of them each value is, ``[n]``.
        firsts: Where each stands first, ``[different]``.
        counts: How often each comes, ``[different]``.
    """

    values: Array
    back: Array
    firsts: Array
    counts: Array


def different(values: Array) -> Different:
    """Return the different values of a row of numbers."""
    order = values.argsort(kind="stable")
    ordered = values[order]
    fresh = np.ones(len(values), bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    back = np.empty(len(values), np.int64)
    back[order] = fresh.cumsum() - 1
    begins = fresh.nonzero()[0]
    return Different(ordered[begins], back, order[begins], np.diff(np.append(begins, len(values))))
