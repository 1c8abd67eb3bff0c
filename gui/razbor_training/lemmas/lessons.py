"""Treebanks as numbers: sheets of all their words and which candidates are right."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from razbor.words.chooser import Told
from razbor.words.models import Models
from razbor.words.sheets import SHAPES, Sheet, sheets
from razbor.words.word import features
from razbor_training.lemmas.network import Batch
from razbor_training.lemmas.treebank import Sentence, Token, is_lemma

_SELDOM = 30  # forms; a trait of fewer is left out
_LEMMA, _PART = 8.0, 4.0
_WORTH: Mapping[str, float] = {
    "Case": 2.0, "Number": 1.0, "Gender": 1.0, "VerbForm": 1.0, "Variant": 0.5, "Animacy": 0.3,
}  # fmt: skip
_LEAST = 4.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence: its words, their sheets, and the same as a batch of one."""

    tokens: Sentence
    sheets: Sequence[Sheet]
    numbers: Batch


class Class:
    """All lessons, with the traits numbered."""

    def __init__(self, sentences: Sequence[Sentence], models: Models) -> None:
        forms = sorted({token.form for one in sentences for token in one})
        known = dict(zip(forms, sheets(forms, models.taggers.vectors), strict=True))
        self.traits = _numbered(known.values())
        self.most = max(len(some) for sheet in known.values() for some in sheet.traits)
        self._outlines = {form: self._outline(sheet) for form, sheet in known.items()}
        read = models.read([[[token.form for token in one]] for one in sentences])
        states = np.concatenate([seen.states for seen in read]).astype(np.float32)
        bounds = np.cumsum([0, *map(len, sentences)])
        self._told = Told(models.taggers, self.traits)
        self.lessons = [
            self._lesson(one, [known[token.form] for token in one], states[first:end])
            for one, first, end in zip(sentences, bounds, bounds[1:], strict=False)
        ]

    def _lesson(
        self, tokens: Sentence, read: Sequence[Sheet], states: npt.NDArray[np.float32]
    ) -> Lesson:
        numbers = Batch(
            torch.from_numpy(states),
            self._tagged(states),
            torch.from_numpy(np.stack([self._outlines[token.form] for token in tokens])),
            torch.arange(len(tokens)) == 0,
            torch.from_numpy(np.repeat(np.arange(len(read)), [len(s.candidates) for s in read])),
            torch.tensor([self._row(some) for sheet in read for some in sheet.traits]),
            torch.tensor([row for sheet in read for row in sheet.keys]),
            torch.tensor([row for sheet in read for row in sheet.measures], dtype=torch.float32),
            torch.from_numpy(np.concatenate([*map(right, tokens, read)])),
        )
        return Lesson(tokens, read, numbers)

    def _tagged(self, states: npt.NDArray[np.float32]) -> torch.Tensor:
        found = torch.zeros(len(states), len(self.traits) + 1)
        found[:, self._told.numbers] = torch.from_numpy(self._told.by(states))
        return found

    def _outline(self, sheet: Sheet) -> npt.NDArray[np.float32]:
        """Return which traits the dictionary's readings have, and how the form is written."""
        found = np.zeros(len(self.traits) + 1 + len(SHAPES), np.float32)
        for one, some in zip(sheet.candidates, sheet.traits, strict=True):
            if one.score:
                found[[self.traits.get(trait, 0) for trait in some]] = 1
        found[0] = 0
        found[len(self.traits) + 1 + SHAPES.index(sheet.shape)] = 1
        return found

    def _row(self, some: Sequence[str]) -> list[int]:
        found = [self.traits.get(trait, 0) for trait in some]
        return found + [0] * (self.most - len(found))


def _numbered(several: Iterable[Sheet]) -> dict[str, int]:
    """Number the traits from 1, the commonest first."""
    counts = Counter(trait for sheet in several for some in sheet.traits for trait in some)
    kept = [trait for trait, count in counts.most_common() if count >= _SELDOM]
    return {trait: number for number, trait in enumerate(kept, 1)}


def right(token: Token, sheet: Sheet) -> npt.NDArray[np.bool_]:
    """Say which candidates agree best with the annotators; none where all are wrong."""
    worth = [_worth(token, one.lemma, one.pos, one.feats) for one in sheet.candidates]
    best = max(worth, default=0.0)
    return np.array([one == best and one >= _LEAST for one in worth], bool)


def _worth(token: Token, lemma: str, pos: str, feats: str) -> float:
    if token.lemma:
        total = _LEMMA * is_lemma(lemma, token.lemma, token.feats) + _PART * (pos == token.pos)
    else:
        total = _LEAST
    own = features(feats)
    for name, worth in _WORTH.items():
        wanted, offered = token.feats.get(name), own.get(name)
        if wanted:
            total += worth if wanted == offered else -worth if offered else 0.0
        elif offered and token.lemma and name not in ("Gender", "Animacy"):
            total -= worth / 2
    return total
