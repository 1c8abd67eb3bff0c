"""The network of relations: reads a document with its entities marked and weighs pairs of them.

The twin of ``razbor.model.relation_network``, which says where its parts come from.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from razbor.model.hashed import FLAG_ROWS
from razbor.model.relation_network import GROUPS, HEADS, PARTS
from razbor.model.relation_view import PLACES
from razbor.words.taggers import columns
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.features.vectors import WIDTH
from razbor_training.network.encoders import BothWays
from razbor_training.network.hiding import Hide
from razbor_training.recipe import Recipe

_STEEPEST = 8.0  # a weight of attention is at most e to this
_MESSAGE = 32  # numbers that pairs tell each other
_PASSED = 48  # numbers of which the greatest between two mentions is told
_SEEN = 4  # the first, last and mean state of a mention and its governor's


@dataclass(frozen=True)
class Pages:
    """Documents one after another: ``n`` pieces, ``m`` mentions, ``p`` pairs, ``q`` of them close.

    Attributes:
        vectors: Rows of the vector table, ``[n, 2]``.
        flags: Rows of flags, ``[n, most]``.
        states: States of the taggers, ``[n, width]``.
        tags: For each piece a row for every entity over it, else 0, ``[n, depth]``.
        grids: Sentences side by side: their pieces, ``n`` in the padding, ``[s, t]``, and lengths.
        mentions: First piece, last piece, kind, ``[m, 3]``.
        governors: The piece that governs each, ``[m]``.
        mention_rows: Answers about mentions, ``[m, questions]``.
        pairs: Rows of ``mentions``, ``[p, 2]``.
        pair_rows: Answers about pairs, ``[p, questions]``.
        close: Rows of ``pairs``, ``[q]``.
        close_rows: Answers about close pairs, ``[q, questions]``.
        path: Pieces on the way of a close pair, -1 after them, ``[q, most]``.
        names: The number of each pair's two names, ``[p]``.
        prior: The row of each pair's kinds, ``[p]``.
    """

    vectors: Tensor
    flags: Tensor
    states: Tensor
    tags: Tensor
    grids: tuple[tuple[Tensor, Tensor], ...]
    mentions: Tensor
    governors: Tensor
    mention_rows: Tensor
    pairs: Tensor
    pair_rows: Tensor
    close: Tensor
    close_rows: Tensor
    path: Tensor
    names: Tensor
    prior: Tensor


class Relater(nn.Module):
    """Weighs the relations of some documents.

    ``prior`` are the log-odds of relations by counting, ``[kinds of pairs, relations]``, where
    learning begins.
    """

    def __init__(self, recipe: Recipe, vectors: Tensor, prior: Tensor | None = None) -> None:
        super().__init__()
        self._recipe = recipe
        pair = recipe.pair
        states = 2 * recipe.hidden
        self.register_buffer("vectors", vectors, persistent=False)
        self.flags = nn.Embedding(FLAG_ROWS, recipe.flags, padding_idx=0)
        self.tags = nn.Embedding(1 + PARTS * len(ENTITIES), recipe.width, padding_idx=0)
        self.register_buffer("columns", torch.tensor(columns(recipe.taggers)), persistent=False)
        self.narrow = nn.Linear(2 * WIDTH + len(self.columns) + recipe.flags, recipe.width)
        self.encoder = BothWays(recipe.width, recipe.hidden)
        self.hide_columns = Hide(recipe.dropout, 0)
        self.known = nn.Embedding(recipe.answers, pair, padding_idx=0)
        nn.init.normal_(self.known.weight[1:], std=0.05)
        self.ends = nn.Linear(_SEEN * states + pair, 4 * pair)
        self.between = nn.Linear(states, _PASSED)
        self.passed = nn.Linear(_PASSED, pair, bias=False)
        self.path = nn.Linear(states, pair)
        self.value = nn.Linear(pair, GROUPS * _MESSAGE)
        self.score = nn.Linear(pair, GROUPS * HEADS)
        self.mix = nn.Linear(pair + 5 * _MESSAGE, pair)
        self.hide = Hide(recipe.dropout)
        self.out = nn.Linear(pair, len(RELATIONS))
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        self.prior = nn.Embedding(len(ENTITIES) ** 2 * PLACES, len(RELATIONS))
        if prior is not None:
            self.prior.load_state_dict({"weight": prior})

    def forward(self, pages: Pages) -> Tensor:
        """Return logits ``[p, relations]``."""
        states = self._states(pages)
        pairs = nn.functional.gelu(self.hide(self._pairs(pages, states)))
        told = self.mix(torch.cat([pairs, *self._messages(pages, pairs)], 1)).float()
        pairs = pairs + nn.functional.gelu(self.hide(told))
        logits: Tensor = self.out(pairs).float() + self.prior(pages.prior)
        return logits

    def _states(self, pages: Pages) -> Tensor:
        """Read each sentence with its entities marked, ``[n, states]``."""
        words = self.vectors[pages.vectors].float().flatten(1)
        words = torch.cat([words, pages.states[:, self.columns]], 1)
        if self.training:
            words = words * (torch.rand(len(words), 1) >= self._recipe.word_dropout)
        known = torch.cat([words, self.flags(pages.flags).sum(1)], 1)
        entered = self.narrow(self.hide_columns(known)) + self.tags(pages.tags).sum(1)
        entered = nn.functional.pad(entered, (0, 0, 0, 1))
        found, places = [], []
        for grid, lengths in pages.grids:
            real = torch.arange(grid.shape[1]) < lengths[:, None]
            found.append(self.encoder(entered[grid], lengths)[real])
            places.append(grid[real])
        states = torch.cat(found).float()
        empty = states.new_zeros(len(words), states.shape[1])
        return self.hide_columns(empty.index_copy(0, torch.cat(places), states))

    def _answers(self, rows: Tensor) -> Tensor:
        """Return the sum of the rows of the table of answers; some are not asked while learning."""
        rows = rows % self._recipe.answers
        if self.training:
            rows = rows * (torch.rand(rows.shape) >= self._recipe.question_dropout)
        return nn.functional.embedding_bag(rows, self.known.weight, mode="sum", padding_idx=0)

    def _pairs(self, pages: Pages, states: Tensor) -> Tensor:
        first, last, _ = pages.mentions.T
        totals = nn.functional.pad(states.cumsum(0), (0, 0, 1, 0))
        inside = (totals[last + 1] - totals[first]) / (last + 1 - first).unsqueeze(1)
        seen = [states[first], states[last], inside, states[pages.governors]]
        ends = self.ends(torch.cat([*seen, self._answers(pages.mention_rows)], 1)).float()
        one, two, give, take = ends.chunk(4, 1)
        a, b = pages.pairs.T
        found = one[a] + two[b] + give[a] * take[b] + self._answers(pages.pair_rows)
        start, end = torch.minimum(last[a], last[b]) + 1, torch.maximum(first[a], first[b])
        found = found + self.passed(greatest(self.between(states).float(), start, end))
        close = self._answers(pages.close_rows) + self._path(pages, states)
        return found.index_add(0, pages.close, close)

    def _path(self, pages: Pages, states: Tensor) -> Tensor:
        there = pages.path >= 0
        seen = self.path(states).float()[pages.path.clamp(min=0)] * there.unsqueeze(2)
        return seen.sum(1) / there.sum(1, keepdim=True).clamp(min=1)

    def _messages(self, pages: Pages, pairs: Tensor) -> list[Tensor]:
        """Return what each pair is told by those of its first, its second and its names."""
        values = self.value(pairs).float().view(len(pairs), GROUPS, HEADS, -1)
        weights = self.score(pairs).float().clamp(-_STEEPEST, _STEEPEST).exp()
        weights = weights.view(len(pairs), GROUPS, HEADS, 1)
        a, b = pages.pairs.T
        size = len(pages.mentions)
        sizes = (size, size, int(pages.names.max()) + 1)
        first, second, named = (
            gathered(values[:, n], weights[:, n], rows, sizes[n])
            for n, rows in enumerate((a, b, pages.names))
        )
        return [first[a], second[b], first[b], second[a], named[pages.names]]


def greatest(values: Tensor, start: Tensor, end: Tensor) -> Tensor:
    """Return the greatest value of each column over each range of rows, zeros over an empty one."""
    size = (end - start).clamp(min=0)
    level = (size.clamp(min=1).float().log2() + 1e-6).floor().long()
    levels = [values]
    for depth in range(int(level.max()) if len(level) else 0):
        step = 1 << depth
        tail = levels[-1][-1:].expand(min(step, len(values)), -1)
        later = torch.cat([levels[-1][step:], tail])[: len(values)]
        levels.append(torch.maximum(levels[-1], later))
    stacked = torch.stack(levels)
    begin = start.clamp(max=len(values) - 1)
    until = (end - (1 << level)).clamp(min=0)
    return torch.maximum(stacked[level, begin], stacked[level, until]) * (size > 0).unsqueeze(1)


def gathered(values: Tensor, weights: Tensor, rows: Tensor, count: int) -> Tensor:
    """Return the weighted mean of the values of each group, ``[count, heads * width]``."""
    both = torch.cat([values * weights, weights], 2)
    total = both.new_zeros(count, *both.shape[1:]).index_add(0, rows, both)
    return (total[..., :-1] / total[..., -1:].clamp(min=1e-6)).flatten(1)
