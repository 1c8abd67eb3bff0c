"""The chooser of readings in torch; ``razbor.words.chooser`` runs it in numpy."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import accumulate

import torch
from torch import nn

from razbor.words.sheets import KEYS, MEASURES, TABLE

_TRUST = 2.0  # of the tagger at first
_OWN_KEYS = 3  # keys that hold the form or the lemma itself


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences laid one after another, and the candidates of all their words.

    Attributes:
        states: What the taggers see, ``[words, width]``.
        told: How likely each trait is by the tagger, ``[words, traits]``.
        possible: What each word may be, ``[words, outlines]``.
        first: Whether a word begins its sentence.
        word: The word of each candidate, ``[candidates]``.
        traits: Numbers of traits, 0 where there are no more, ``[candidates, most]``.
        keys: Rows of the table, ``[candidates, KEYS]``.
        measures: ``[candidates, MEASURES]``.
        right: Which candidates are right.
    """

    states: torch.Tensor
    told: torch.Tensor
    possible: torch.Tensor
    first: torch.Tensor
    word: torch.Tensor
    traits: torch.Tensor
    keys: torch.Tensor
    measures: torch.Tensor
    right: torch.Tensor


def joined(several: Sequence[Batch]) -> Batch:
    """Return several batches as one."""
    starts = accumulate((len(one.states) for one in several), initial=0)
    words = [one.word + start for one, start in zip(several, starts, strict=False)]
    parts = {
        field.name: torch.cat([getattr(one, field.name) for one in several])
        for field in fields(Batch)
        if field.name != "word"
    }
    return Batch(word=torch.cat(words), **parts)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the network."""

    states: int
    outlines: int
    traits: int
    hidden: int


class Chooser(nn.Module):
    """Weighs the traits that a sentence wants of each word, and adds what is known of a lemma."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.states = nn.Linear(sizes.states, sizes.hidden)
        self.outlines = nn.Linear(sizes.outlines, 3 * sizes.hidden, bias=False)
        self.told = nn.Linear(sizes.traits, sizes.hidden, bias=False)
        self.agreement = nn.Parameter(torch.full((sizes.traits,), _TRUST))
        self.start = nn.Parameter(torch.zeros(sizes.hidden))
        self.around = nn.Linear(3 * sizes.hidden, sizes.hidden)
        self.wanted = nn.Linear(2 * sizes.hidden, sizes.traits)
        self.table = nn.Embedding(TABLE, 1)
        self.measures = nn.Linear(MEASURES, 1, bias=False)
        nn.init.zeros_(self.table.weight)
        nn.init.zeros_(self.measures.weight)

    def forward(self, batch: Batch, hidden_keys: float = 0.0) -> torch.Tensor:
        """Return the weight of each candidate, ``[candidates]``.

        ``hidden_keys`` is the share of words whose own keys are hidden while learning.
        """
        wanted = self._wanted(batch)
        wanted = torch.cat([torch.zeros_like(wanted[:, :1]), wanted[:, 1:]], 1)
        known = self.table(batch.keys.reshape(-1))[:, 0].reshape(-1, KEYS)
        if self.training and hidden_keys:
            shown = torch.rand(len(wanted))[batch.word] >= hidden_keys
            known = torch.cat([known[:, :_OWN_KEYS] * shown[:, None], known[:, _OWN_KEYS:]], 1)
        fitting = wanted[batch.word[:, None], batch.traits].sum(1)
        return fitting + known.sum(1) + self.measures(batch.measures)[:, 0]

    def _wanted(self, batch: Batch) -> torch.Tensor:
        possible = self.outlines(self.drop(batch.possible))
        seen = self.states(self.drop(batch.states)) + batch.first[:, None] * self.start
        seen = seen + self.told(self.drop(batch.told))
        before, here, after = possible.chunk(3, 1)
        states = torch.relu(seen + here + _from_left(before, batch) + _from_right(after, batch))
        states = self.drop(states)
        joined = torch.cat([_from_left(states, batch), states, _from_right(states, batch)], 1)
        around = torch.relu(self.around(joined))
        wanted: torch.Tensor = self.wanted(self.drop(torch.cat([states, around], 1)))
        return wanted + batch.told * self.agreement


def _from_left(states: torch.Tensor, batch: Batch) -> torch.Tensor:
    moved = torch.cat([torch.zeros_like(states[:1]), states[:-1]])
    return moved * ~batch.first[:, None]


def _from_right(states: torch.Tensor, batch: Batch) -> torch.Tensor:
    moved = torch.cat([states[1:], torch.zeros_like(states[:1])])
    last = torch.cat([batch.first[1:], batch.first.new_ones(1)])
    return moved * ~last[:, None]
