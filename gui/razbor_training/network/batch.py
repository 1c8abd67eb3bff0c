"""Windows of documents, several at a time, as tensors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from razbor.model.windows import lemma_memory
from razbor.model.windows import windows as cut
from razbor.words.taggers import KEPT, NAMES, WIDTHS
from razbor_training.data.dataset import Array, Dataset

MEMORY_WIDTH = WIDTHS[2]


@dataclass(frozen=True, slots=True)
class Window:
    """Whole sentences of one document: pieces ``first`` to ``last``, counted in the dataset."""

    document: int
    first: int
    last: int


@dataclass(frozen=True)
class Batch:
    """``b`` windows padded to ``t`` pieces.

    Attributes:
        windows: The windows, in the order of the rows.
        index: Places of the pieces in the dataset, ``[b, t]``; the padding repeats the first.
        mask: Where there is a piece, bool ``[b, t]``.
        lengths: Pieces in each window, ``[b]``.
        vectors: Rows of the vector table, ``[b, t, 2]``.
        forms: Rows of hashed forms, ``[b, t, fields]``.
        flags: Rows of flags, ``[b, t, most]``.
        states: States of the taggers, ``[b, t, width]``.
        memory: Mean state of the lemma elsewhere, ``[b, t, MEMORY_WIDTH]``.
    """

    windows: tuple[Window, ...]
    index: Array
    mask: Tensor
    lengths: Tensor
    vectors: Tensor
    forms: Tensor
    flags: Tensor
    states: Tensor
    memory: Tensor


def windows(data: Dataset, longest: int) -> Iterator[Window]:
    """Cut documents into windows of whole sentences, at most ``longest`` pieces where they fit."""
    for document in range(data.documents):
        start, end = int(data.bounds[document]), int(data.bounds[document + 1])
        for first, last in cut(data.sentences[start:end], longest):
            yield Window(document, start + first, start + last)


def batches(
    found: Sequence[Window], pieces: int, order: np.random.Generator | None
) -> list[list[Window]]:
    """Group windows of like length, about ``pieces`` pieces in a group; shuffled if asked."""
    noise = order.normal(1, 0.1, len(found)) if order else np.ones(len(found))
    lengths = np.array([window.last - window.first for window in found])
    groups: list[list[Window]] = [[]]
    longest = 0
    for place in np.argsort(lengths * noise, kind="stable"):
        longest = max(longest, lengths[place])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
            longest = lengths[place]
        groups[-1].append(found[place])
    if order:
        order.shuffle(groups)
    return groups


class Feeder:
    """Makes batches of a dataset."""

    def __init__(self, data: Dataset) -> None:
        self.data = data
        self._memory = _memory(data)

    def batch(self, group: Sequence[Window]) -> Batch:
        """Return the tensors of a group of windows."""
        lengths = np.array([window.last - window.first for window in group])
        steps = np.arange(lengths.max())
        mask = steps < lengths[:, None]
        firsts = np.array([window.first for window in group])
        index = np.where(mask, firsts[:, None] + steps, firsts[:, None])
        data = self.data
        return Batch(
            tuple(group),
            index,
            torch.from_numpy(mask),
            torch.from_numpy(lengths),
            torch.from_numpy(data.vectors[index].astype(np.int64)),
            torch.from_numpy(data.forms[index].astype(np.int64)),
            torch.from_numpy(data.flags[index].astype(np.int64)),
            torch.from_numpy(data.states[index].astype(np.float32)),
            torch.from_numpy(self._memory[index].astype(np.float32)),
        )


def _memory(data: Dataset) -> Array:
    """Return the memory of each document, float16 ``[n, MEMORY_WIDTH]``."""
    first = sum(WIDTHS[depth] for _, depth in KEPT[: KEPT.index((NAMES, 2))])
    states = data.states[:, first : first + MEMORY_WIDTH].astype(np.float32)
    bounds = zip(data.bounds[:-1].tolist(), data.bounds[1:].tolist(), strict=True)
    found = [lemma_memory(states[a:b], data.vectors[a:b, 1]) for a, b in bounds]
    return np.concatenate(found).astype(np.float16)
