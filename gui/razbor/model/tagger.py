"""Find the entities of a parsed text."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from razbor.assets import resource
from razbor.model.both_ways import Array
from razbor.model.decode import Candidate, chosen
from razbor.model.gazetteer import Gazetteer
from razbor.model.inputs import Features
from razbor.model.network import Network
from razbor.model.told import Told, told
from razbor.model.weights import Weights, read_weights
from razbor.model.windows import WINDOW, lemma_memory, windows
from razbor.text.span import Span
from razbor.words.parsed import Parsed
from razbor.words.taggers import KEPT, WIDTHS
from razbor.words.vectors import WordVectors

Report = Callable[[float], None]
_SECTION = 20_000  # pieces; a longer text is read in parts, each with a memory of its own
_LONGEST_WINDOW = 384  # pieces


@dataclass(frozen=True, slots=True)
class Finding:
    """An entity: what kind it is of, and how likely, 0 to 1."""

    span: Span
    kind: str
    probability: float


class Tagger:
    """The network of entities with its lists, loaded once."""

    def __init__(self, weights: Weights, vectors: WordVectors) -> None:
        self._weights = weights
        self._vectors = vectors
        self._network = Network(weights, vectors)
        self._gazetteer = Gazetteer()

    @classmethod
    def open(cls, vectors: WordVectors, path: Path | None = None) -> "Tagger":
        """Load the weights that are shipped, or others; ``Models().taggers`` has the vectors."""
        return cls(read_weights(path or resource("models/entities.safetensors")), vectors)

    def told(self, parsed: Parsed) -> Told:
        """Return what the networks are told of a text, for whoever asks several of them.

        ``parsed`` is as the parser gave it, its words not changed since.
        """
        return told(parsed, self._vectors, self._gazetteer)

    def find(
        self, parsed: Parsed, report: Report = lambda _: None, known: Told | None = None
    ) -> tuple[Finding, ...]:
        """Return entities that nest or stand apart, in order of text, outer before inner.

        ``report`` is told the share done, 0 to 1; what it raises ends the work. ``known`` spares
        the work of ``told``.
        """
        known = known or self.told(parsed)
        cut, kinds = known.cut, self._weights.kinds
        found = self.candidates(known, self._weights.threshold, report)
        return tuple(
            Finding(Span(cut[c.first].start, cut[c.last].end), kinds[c.kind], c.probability)
            for c in chosen(found, self._network.longest)
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of entities in the order of their numbers."""
        return self._weights.kinds

    def candidates(
        self, known: Told, least: float, report: Report = lambda _: None
    ) -> list[Candidate]:
        """Return the spans whose likeliest kind has at least a probability; they may cross."""
        found: list[Candidate] = []
        sections = _bounds(known.sentences, _SECTION, 2 * _SECTION)
        for first, end in pairwise(sections.tolist()):
            bounds = _bounds(known.sentences[first:end], WINDOW, _LONGEST_WINDOW)
            features = self._features(known, first, end)
            for read, some in self._network.candidates(features, bounds, least):
                found += [
                    Candidate(c.first + first, c.last + first, c.kind, c.probability) for c in some
                ]
                report((first + read) / len(known.cut))
        return found

    def _features(self, known: Told, first: int, end: int) -> Features:
        """Return what the network of entities is told of a section of a text."""
        states, vectors = known.states(first, end), known.vectors[first:end]
        memory = np.zeros((end - first, 0), np.float32)
        if self._weights.memory:
            lemmas = np.where(vectors[:, 1] < self._vectors.unknown, vectors[:, 1] + 1, 0)
            memory = lemma_memory(states[:, _columns(self._weights.memory)], lemmas)
        read = [states[:, _columns(layer)] for layer in self._weights.states]
        return Features(
            vectors, known.forms[first:end], known.flags[first:end], np.hstack(read), memory
        )


def _columns(layer: tuple[str, int]) -> slice:
    """Return the columns of the kept states that belong to a layer of a tagger."""
    place = KEPT.index(layer)
    first = sum(WIDTHS[depth] for _, depth in KEPT[:place])
    return slice(first, first + WIDTHS[layer[1]])


def _bounds(sentences: Array, longest: int, most: int) -> Array:
    """Return where each window of about ``longest`` pieces begins and the last ends.

    One of over ``most`` pieces, which is one long sentence, is cut inside it.
    """
    bounds = [0]
    for first, end in windows(sentences, longest):
        parts = 1 if end - first <= most else -(-(end - first) // longest)
        bounds += [first + (end - first) * part // parts for part in range(1, parts + 1)]
    return np.array(bounds)
