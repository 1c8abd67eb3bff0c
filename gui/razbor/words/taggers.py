"""slovnet's three taggers, run in plain numpy: names, morphology, syntax.

They were taught by a large model on hundreds of thousands of news texts; their states carry part
of that to a network that saw a thousand. Three convolutions over three words each. A text is read
in one row with gaps, for names between paragraphs, else between sentences; each different word
enters the first convolution once.

Source: Kukushkin 2020, slovnet (github.com/natasha/slovnet, MIT).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.shape import word_shape
from razbor.words.tensors import Tensors, read_tensors
from razbor.words.vectors import WordVectors

Array = npt.NDArray[Any]
NAMES, MORPHOLOGY, SYNTAX = "names", "morphology", "syntax"
_DEPTHS = 3
# Which layers of which tagger are kept for the networks that read on.
KEPT = ((NAMES, 1), (NAMES, 2), (MORPHOLOGY, 2), (SYNTAX, 2))
WIDTHS = {1: 128, 2: 64}
WIDTH = sum(WIDTHS[depth] for _, depth in KEPT)
_CHUNK = 2048  # words that are read together


def columns(names: Sequence[str]) -> list[int]:
    """Return the columns of the kept states that belong to the named taggers."""
    found: list[int] = []
    first = 0
    for name, depth in KEPT:
        if name in names:
            found.extend(range(first, first + WIDTHS[depth]))
        first += WIDTHS[depth]
    return found


@dataclass(frozen=True, slots=True)
class _Layer:
    """A convolution over three words, a ramp, a scale and a shift."""

    weight: Array  # [in, 3 * out]
    bias: Array
    scale: Array
    shift: Array

    def of(self, products: Array, index: Array | None, gaps: Array) -> Array:
        """Return the states of a row of words, zeros in the gaps.

        ``products`` are inputs times weight; ``index`` says which of them each word has.
        """
        before, here, after = np.split(products, 3, axis=1)
        if index is None:
            states = here + self.bias
            states[1:] += before[:-1]
            states[:-1] += after[1:]
        else:
            states = here[index] + self.bias
            states[1:] += before[index[:-1]]
            states[:-1] += after[index[1:]]
        np.maximum(states, 0, out=states)
        states *= self.scale
        states += self.shift
        states[gaps] = 0
        return states


class Network:
    """One tagger: an outline's vector beside the word's, three layers, and what follows them."""

    def __init__(self, name: str, file: Tensors) -> None:
        start = f"{name}."
        own = {
            key.removeprefix(start): np.asarray(array, np.float32)
            for key, array in file.arrays.items()
            if key.startswith(start)
        }
        self.heads: Mapping[str, Array] = own
        self._shapes = own["shapes"]
        self._layers = [
            _Layer(*(own[f"{depth}.{part}"] for part in ("weight", "bias", "scale", "shift")))
            for depth in range(_DEPTHS)
        ]

    def states(self, vectors: Array, shapes: Array, index: Array) -> list[Array]:
        """Return the states of each layer, ``[row, width]``.

        ``vectors`` and ``shapes`` are those of the different words, the last of them nothing;
        ``index`` says which of them stands at each place of the row, -1 in the gaps.
        """
        gaps = index < 0
        entered = np.concatenate([vectors, self._shapes[shapes]], 1)
        entered[-1] = 0
        first, *others = self._layers
        found = [first.of(entered @ first.weight, index, gaps)]
        for layer in others:
            found.append(layer.of(found[-1] @ layer.weight, None, gaps))
        return found


@dataclass(frozen=True)
class Reading:
    """What the taggers see in some sentences, read one after another.

    Attributes:
        bounds: Where each sentence begins and the last ends, ``[sentences + 1]``.
        layers: States by tagger, float32 ``[words, width]`` each.
    """

    bounds: Array
    layers: Mapping[str, Sequence[Array]]

    def kept(self) -> Array:
        """Return the kept states, float16 ``[words, WIDTH]``."""
        return np.concatenate(
            [self.layers[name][depth].astype(np.float16) for name, depth in KEPT], axis=1
        )


class Taggers:
    """The taggers over one table of vectors, mapped from files."""

    def __init__(self, vectors: Path, weights: Path) -> None:
        self.vectors = WordVectors(vectors)
        self._file = read_tensors(weights)
        self._shape_rows = {shape: row for row, shape in enumerate(self._file.notes["shapes"])}

    @cached_property
    def networks(self) -> Mapping[str, Network]:
        """Return the taggers by name."""
        return {name: Network(name, self._file) for name in (NAMES, MORPHOLOGY, SYNTAX)}

    @property
    def labels(self) -> Mapping[str, Sequence[str]]:
        """Return the labels of each tagger in order."""
        found: Mapping[str, Sequence[str]] = self._file.notes["labels"]
        return found

    def read(self, blocks: Iterable[Sequence[Sequence[str]]]) -> Iterator[Reading]:
        """Yield what is seen in the sentences of paragraphs, some paragraphs at a time.

        A very long paragraph is cut between its sentences.
        """
        part: list[list[Sequence[str]]] = []
        words = 0
        for block in blocks:
            part.append([])
            for sentence in block:
                part[-1].append(sentence)
                words += len(sentence)
                if words >= 2 * _CHUNK:
                    yield self._reading(part)
                    part, words = [[]], 0
            if words >= _CHUNK:
                yield self._reading(part)
                part, words = [], 0
        if words:
            yield self._reading(part)

    def _reading(self, blocks: Sequence[Sequence[Sequence[str]]]) -> Reading:
        sentences = [sentence for block in blocks for sentence in block]
        different: dict[str, int] = {}
        numbers = [different.setdefault(word, len(different)) for s in sentences for word in s]
        vectors = self.vectors.vectors(self.vectors.places([word.lower() for word in different]))
        nothing = np.zeros((1, self.vectors.width), np.float32)
        shapes = [self._shape_rows[word_shape(word)] for word in different]
        entered = np.concatenate([vectors, nothing]), np.array([*shapes, 0])
        alone = _row(numbers, map(len, sentences))
        joined = _row(numbers, (sum(map(len, block)) for block in blocks))
        layers = {}
        for name, network in self.networks.items():
            index = joined if name == NAMES else alone
            layers[name] = [states[index >= 0] for states in network.states(*entered, index)]
        return Reading(np.cumsum([0, *map(len, sentences)]), layers)


def _row(numbers: Sequence[int], lengths: Iterable[int]) -> Array:
    """Lay numbers out in runs of some lengths, with -1 before each run and at the end."""
    ends = np.cumsum(list(lengths))
    return np.insert(np.array(numbers, np.int64), [0, *ends], -1)
