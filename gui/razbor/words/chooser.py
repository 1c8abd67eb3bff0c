"""Choose the reading of each word that its sentence wants: a small network in plain numpy.

Two layers over three words each read the states of slovnet's taggers and what the dictionary says
that each word and its neighbours may be; they say which traits the sentence wants of the word. A
candidate has the sum of what its traits are worth, of the weights of its keys and of its measures.
Taught by ``razbor_training.lemmas`` on Universal Dependencies.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from razbor.words.candidate import Candidate
from razbor.words.labels import tag_chances
from razbor.words.sheets import SHAPES, Sheet, sheets, traits
from razbor.words.taggers import MORPHOLOGY, Array, Taggers, columns
from razbor.words.tensors import read_tensors

_MOST_KNOWN = 20_000  # forms whose candidates are remembered
_SURE, _DIGITS = 0.99, 3
_NO_NAME = 100.0  # what a word of a person's name loses that is read as no name


class Choice(NamedTuple):
    """What was chosen for a form; ``likely`` are all readings with their shares where it is open.

    It holds the chosen one too; what has less than a hundredth is left out.
    """

    reading: Candidate
    likely: tuple[tuple[Candidate, float], ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """What is remembered of a form: its candidates, their traits, what they are worth alone.

    ``outline`` numbers the traits that the dictionary gives it, and how it is written.
    """

    candidates: tuple[Candidate, ...]
    traits: Array
    worth: Array
    proper: Array
    outline: Array


class Chooser:
    """The network, mapped from a file."""

    def __init__(self, path: Path, taggers: Taggers) -> None:
        file = read_tensors(path)
        self._traits = {name: number for number, name in enumerate(file.notes["traits"], 1)}
        self._most = int(file.notes["most traits"])
        self._weights = {name: np.asarray(array, np.float32) for name, array in file.arrays.items()}
        self._vectors = taggers.vectors
        self._told = Told(taggers, self._traits)
        self._known: dict[str, _Form] = {}
        self._rows: dict[tuple[str, ...], list[int]] = {}

    def choose(
        self, forms: Sequence[str], states: Array, first: Sequence[bool], named: Sequence[bool]
    ) -> list[Choice]:
        """Return the reading of each form in some sentences, read one after another.

        Args:
            forms: As they are written, without stress marks.
            states: What the taggers see, ``[forms, width]``.
            first: Whether a form begins its sentence.
            named: Whether a form stands in a person's name.
        """
        known = self._forms(forms)
        wanted = self._wanted(forms, states, np.array(first))
        counts = [len(one.candidates) for one in known]
        word = np.repeat(np.arange(len(forms)), counts)
        traits = np.concatenate([one.traits for one in known])
        weights = wanted[word[:, None], traits].sum(1)
        weights += np.concatenate([one.worth for one in known])
        weights -= _NO_NAME * (
            np.array(named)[word] & ~np.concatenate([one.proper for one in known])
        )
        starts = np.cumsum([0, *counts[:-1]])
        most = np.maximum.reduceat(weights, starts)[word]
        _, places = np.unique(word[weights == most], return_index=True)
        best = np.flatnonzero(weights == most)[places]
        chances = np.exp(weights - most)
        chances /= np.add.reduceat(chances, starts)[word]
        likely = _likely(chances, best, word)
        return [
            Choice(one.candidates[place], tuple((one.candidates[n], share) for n, share in others))
            for one, place, others in zip(known, (best - starts).tolist(), likely, strict=True)
        ]

    def _forms(self, forms: Sequence[str]) -> list[_Form]:
        if fresh := [form for form in dict.fromkeys(forms) if form not in self._known]:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
                fresh = list(dict.fromkeys(forms))
            read = list(sheets(fresh, self._vectors))
            self._known.update(zip(fresh, self._remembered(read), strict=True))
        return [self._known[form] for form in forms]

    def _remembered(self, read: Sequence[Sheet]) -> Iterator[_Form]:
        weights = self._weights
        keys = np.array([row for sheet in read for row in sheet.keys])
        worth = weights["table"][keys].sum(1)
        measures = np.array([row for sheet in read for row in sheet.measures], np.float32)
        worth += measures @ weights["measures"]
        rows = np.array([self._row(some) for sheet in read for some in sheet.traits], np.int16)
        proper = np.array([one.pos == "PROPN" for sheet in read for one in sheet.candidates])
        told = np.array([one.score > 0 for sheet in read for one in sheet.candidates])
        end = 0
        for sheet in read:
            first, end = end, end + len(sheet.candidates)
            part = slice(first, end)
            shape = len(self._traits) + 1 + SHAPES.index(sheet.shape)
            outline = np.append(rows[part][told[part]], np.int16(shape))
            yield _Form(sheet.candidates, rows[part], worth[part], proper[part], outline)

    def _row(self, some: tuple[str, ...]) -> list[int]:
        """Return the numbers of a candidate's traits, 0 where there are no more."""
        if some not in self._rows:
            found = [self._traits.get(name, 0) for name in some]
            self._rows[some] = found + [0] * (self._most - len(found))
        return self._rows[some]

    def _wanted(self, forms: Sequence[str], states: Array, first: Array) -> Array:
        """Return what each trait is worth for each word, ``[forms, traits]``."""
        weights = self._weights
        before, here, after = np.split(self._outlines(forms), 3, axis=1)
        inside = ~first
        seen = states.astype(np.float32) @ weights["states.weight"] + weights["states.bias"]
        seen += here
        told = self._told.by(states)
        seen += told @ weights["told.weight"][self._told.numbers]
        seen[first] += weights["start"]
        seen[1:] += before[:-1] * inside[1:, None]
        seen[:-1] += after[1:] * inside[1:, None]
        np.maximum(seen, 0, out=seen)
        around = np.zeros((len(seen), 3, seen.shape[1]), np.float32)
        around[1:, 0] = seen[:-1] * inside[1:, None]
        around[:, 1] = seen
        around[:-1, 2] = seen[1:] * inside[1:, None]
        deep = around.reshape(len(seen), -1) @ weights["around.weight"] + weights["around.bias"]
        both = np.concatenate([seen, np.maximum(deep, 0)], 1)
        wanted: Array = both @ weights["wanted.weight"] + weights["wanted.bias"]
        wanted[:, self._told.numbers] += told * weights["agreement"][self._told.numbers]
        wanted[:, 0] = 0
        return wanted

    def _outlines(self, forms: Sequence[str]) -> Array:
        """Return what the outline of each form gives to the word before, itself and the next."""
        rows = {form: row for row, form in enumerate(dict.fromkeys(forms))}
        parts = [self._known[form].outline for form in rows]
        given = np.zeros((len(rows), len(self._weights["outlines.weight"])), np.float32)
        row = np.repeat(np.arange(len(rows)), [len(part) for part in parts])
        given[row, np.concatenate(parts)] = 1
        given[:, 0] = 0
        products: Array = given @ self._weights["outlines.weight"]
        return products[[rows[form] for form in forms]]


def _likely(chances: Array, best: Array, word: Array) -> Iterator[list[tuple[int, float]]]:
    """Yield the readings of each word that are worth telling; none of a word that is sure."""
    doubtful = chances[best] < _SURE
    told = np.flatnonzero(doubtful[word] & (chances >= 1 - _SURE))
    found: dict[int, list[tuple[int, float]]] = {}
    starts = np.searchsorted(word, np.arange(len(best)))
    places = (told - starts[word[told]]).tolist()
    shares = chances[told].round(_DIGITS).tolist()
    for one, place, share in zip(word[told].tolist(), places, shares, strict=True):
        found.setdefault(one, []).append((place, share))
    return (found.get(number, []) for number in range(len(best)))


class Told:
    """How likely each trait of a word is by the tagger of morphology.

    ``numbers`` are those of the traits that the tagger knows.
    """

    def __init__(self, taggers: Taggers, numbers: Mapping[str, int]) -> None:
        self._columns = columns([MORPHOLOGY])
        self._heads = taggers.networks[MORPHOLOGY].heads
        tags = taggers.labels[MORPHOLOGY]
        has = np.zeros((len(tags), len(numbers) + 1), np.float32)
        for row, tag in enumerate(tags):
            pos, _, feats = tag.partition("|")
            has[row, [numbers.get(trait, 0) for trait in traits(pos, feats, "")]] = 1
        has[:, 0] = 0
        self.numbers = np.flatnonzero(has.any(0))
        self._has = has[:, self.numbers]

    def by(self, states: Array) -> Array:
        """Return the chance of each of these traits, ``[words, numbers]``, by the kept states."""
        chances = tag_chances(states[:, self._columns].astype(np.float32), self._heads)
        found: Array = chances @ self._has
        return found
