"""Lay documents with their entities out for the network of relations."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from razbor.model.relation_network import tags
from razbor.model.relation_view import View
from razbor_training.data.dataset import Dataset
from razbor_training.network.relater import Pages

Array = npt.NDArray[Any]
_DEEPEST = 6  # entities over one piece
_TOGETHER = 24  # sentences of like length that are read side by side


def pages(data: Dataset, documents: Sequence[int], views: Sequence[View]) -> Pages:
    """Join documents, each with all that is known of its pairs."""
    sizes = [len(one.scene.reading.texts) for one in views]
    pieces = _before(sizes)
    mentions = _before([len(one.scene.mentions) for one in views])
    pairs = _before([len(one.pairs) for one in views])
    named = _before([int(one.names.max()) + 1 for one in views])
    places = [
        np.arange(start, start + size)
        for start, size in zip(data.bounds[list(documents)], sizes, strict=True)
    ]
    index = np.concatenate(places)
    lengths = [_lengths(one.scene.reading.sentences) for one in views]
    parts = zip(views, pieces, mentions, pairs, named, strict=True)
    columns = zip(*(_columns(*part) for part in parts), strict=True)
    joined = (torch.from_numpy(np.concatenate(part).astype(np.int64)) for part in columns)
    return Pages(
        torch.from_numpy(data.vectors[index].astype(np.int64)),
        torch.from_numpy(data.flags[index].astype(np.int64)),
        torch.from_numpy(data.states[index].astype(np.float32)),
        torch.from_numpy(np.concatenate([_tags(one) for one in views])),
        tuple(_grids(np.concatenate(lengths))),
        *joined,
    )


def _columns(one: View, piece: int, mention: int, pair: int, named: int) -> tuple[Array, ...]:
    """Return the arrays of a document with its rows counted among those of all."""
    return (
        one.scene.mentions + np.array([piece, piece, 0]),
        one.governors + piece,
        one.mention_rows,
        one.pairs + mention,
        one.pair_rows,
        one.close + pair,
        one.close_rows,
        np.where(one.path >= 0, one.path + piece, -1),
        one.names + named,
        one.prior,
    )


def _before(sizes: Sequence[int]) -> list[int]:
    return np.cumsum([0, *sizes[:-1]]).tolist()


def _lengths(sentences: Array) -> Array:
    starts = np.flatnonzero(np.r_[True, np.diff(sentences) != 0])
    return np.diff(np.r_[starts, len(sentences)])


def _grids(lengths: Array) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield sentences of like length side by side: their pieces and their lengths."""
    starts, total = np.cumsum([0, *lengths[:-1]]), int(lengths.sum())
    order = np.argsort(lengths, kind="stable")
    for first in range(0, len(order), _TOGETHER):
        chosen = order[first : first + _TOGETHER]
        steps = np.arange(lengths[chosen].max())
        real = steps < lengths[chosen][:, None]
        grid = np.where(real, starts[chosen][:, None] + steps, total)
        yield torch.from_numpy(grid), torch.from_numpy(lengths[chosen])


def _tags(one: View) -> Array:
    """Return rows of the tag table for each piece, 0 where there are fewer entities."""
    found = np.zeros((len(one.scene.reading.texts), _DEEPEST), np.int64)
    depth = np.zeros(len(found), np.int64)
    for piece, tag in tags(one.scene.mentions):
        if depth[piece] < _DEEPEST:
            found[piece, depth[piece]] = tag
            depth[piece] += 1
    return found
