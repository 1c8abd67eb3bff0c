"""From numbers about a piece to one vector."""

import torch
from torch import Tensor, nn

from razbor.model.hashed import FLAG_ROWS, FORM_FIELDS, FORM_ROWS
from razbor.words.taggers import columns
from razbor_training.features.vectors import WIDTH
from razbor_training.network.batch import MEMORY_WIDTH, Batch
from razbor_training.network.hiding import Hide
from razbor_training.recipe import Recipe


class Inputs(nn.Module):
    """Joins static vectors, hashed forms, flags and states, and narrows them."""

    def __init__(self, recipe: Recipe, vectors: Tensor) -> None:
        super().__init__()
        self._recipe = recipe
        self.register_buffer("vectors", vectors, persistent=False)
        self.register_buffer("columns", torch.tensor(columns(recipe.taggers)), persistent=False)
        self.register_buffer(
            "offsets", torch.arange(len(FORM_FIELDS)) * FORM_ROWS, persistent=False
        )
        if recipe.forms:
            self.forms = nn.Embedding(len(FORM_FIELDS) * FORM_ROWS, recipe.forms)
            nn.init.normal_(self.forms.weight, std=0.1)
        if recipe.flags:
            self.flags = nn.Embedding(FLAG_ROWS, recipe.flags, padding_idx=0)
        self.dropout = Hide(recipe.dropout, 1)
        self.narrow = nn.Linear(self._total(), recipe.width)

    def _total(self) -> int:
        recipe = self._recipe
        return (
            2 * WIDTH * recipe.vectors
            + len(FORM_FIELDS) * recipe.forms
            + recipe.flags
            + len(columns(recipe.taggers))
            + MEMORY_WIDTH * recipe.memory
        )

    def forward(self, batch: Batch) -> Tensor:
        """Return ``[b, t, width]``."""
        recipe = self._recipe
        shown = self._shown(batch.mask, recipe.word_dropout)
        parts = []
        if recipe.vectors:
            parts.append(self.vectors[batch.vectors].float().flatten(2) * shown)
        if recipe.forms:
            known = shown * self._shown(batch.mask, recipe.form_dropout)
            parts.append(self.forms(batch.forms + self.offsets).flatten(2) * known)
        if recipe.flags:
            parts.append(self.flags(batch.flags).sum(2))
        if recipe.taggers:
            parts.append(batch.states[..., self.columns] * shown)
        if recipe.memory:
            parts.append(batch.memory)
        joined = self.dropout(torch.cat(parts, -1))
        return self.narrow(joined) * batch.mask.unsqueeze(-1)

    def _shown(self, mask: Tensor, share: float) -> Tensor:
        """Return 0 for the share of words that is hidden, ``[b, t, 1]``.

        Their grammar and the lists they stand in still show: a list must be believed where all
        else is new. Where the form alone is hidden, words alike in meaning must serve.
        """
        if not self.training or not share:
            return torch.ones(1)
        return (torch.rand(mask.shape) > share).float().unsqueeze(-1)
