"""Looking rows of tables up."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def totals(table: Array, rows: Array, nothing: int) -> Array:
    """Return the sum of the rows of a table that each row names, ``[rows, width]``.

    ``nothing`` names a row of zeros.
    """
    found = np.zeros((len(rows), table.shape[1]), np.float32)
    for column in rows.T:
        if (column != nothing).any():
            found += table[column]
    return found
