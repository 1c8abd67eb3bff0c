"""Cut a text into windows that are read together, and gather what a text says of a word."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.tables import different

Array = npt.NDArray[Any]
WINDOW = 64  # pieces; a third of what was learnt with: as good, and more of them side by side


def windows(sentences: Array, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of windows of whole sentences, alike in size.

    ``sentences`` has the number of each piece's sentence, ``[pieces]``; a window has at most about
    ``longest`` pieces, more where a sentence has.
    """
    total = len(sentences)
    if not total:
        return
    edges = np.flatnonzero(np.diff(sentences)) + 1
    parts = -(-total // longest)
    aims = np.arange(1, parts) * (total / parts)
    cuts = sorted({int(edges[np.abs(edges - aim).argmin()]) for aim in aims}) if len(edges) else []
    for first, last in zip([0, *cuts], [*cuts, total], strict=True):
        if first < last:
            yield first, last


def lemma_memory(states: Array, lemmas: Array) -> Array:
    """Return for each piece the mean state of its lemma elsewhere in the text.

    The idea: Akbik et al. 2019, «Pooled contextualized embeddings». ``states`` is float32
    ``[pieces, width]``, as is the answer, zeros for a lemma that comes once or is 0.
    """
    groups = different(lemmas).back
    totals = np.zeros((groups.max(initial=-1) + 1, states.shape[1]), np.float32)
    np.add.at(totals, groups, states)
    others = np.bincount(groups)[groups] - 1
    mean = (totals[groups] - states) / np.maximum(others, 1)[:, None]
    known = (others > 0) & (lemmas > 0)
    return np.where(known[:, None], mean, 0).astype(np.float32)
