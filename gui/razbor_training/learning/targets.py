"""What the network of entities should answer."""

import torch
from torch import Tensor

from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES
from razbor_training.network.batch import Batch
from razbor_training.recipe import LONGEST_SPAN


class Targets:
    """Entities of a dataset by document, found fast for a batch."""

    def __init__(self, data: Dataset) -> None:
        self._of: list[list[tuple[int, int, int]]] = [[] for _ in range(data.documents)]
        for document, first, last, kind in data.entities.tolist():
            if last - first < LONGEST_SPAN:
                start = int(data.bounds[document])
                self._of[document].append((start + first, start + last, kind))

    def of(self, batch: Batch, smoothing: float = 0.0) -> Tensor:
        """Return 1 where an entity is, ``[b, t, LONGEST_SPAN, kinds]``.

        With smoothing, part of the 1 goes to the spans whose edge is one piece off (Zhu & Li
        2022, «Boundary smoothing for named entity recognition»).
        """
        rows, pieces = batch.mask.shape
        answer = torch.zeros(rows, pieces, LONGEST_SPAN, len(ENTITIES))
        for row, window in enumerate(batch.windows):
            for first, last, kind in self._of[window.document]:
                if window.first <= first and last < window.last:
                    answer[row, first - window.first, last - first, kind] = 1
        return _smoothed(answer, smoothing) if smoothing else answer


def _smoothed(answer: Tensor, share: float) -> Tensor:
    found = answer.nonzero()
    for row, first, length, kind in found.tolist():
        answer[row, first, length, kind] -= share
        moves = (
            (first, length - 1),
            (first, length + 1),
            (first - 1, length + 1),
            (first + 1, length - 1),
        )
        for start, size in moves:
            if 0 <= size < answer.shape[2] and 0 <= start < answer.shape[1]:
                answer[row, start, size, kind] += share / len(moves)
    return answer
