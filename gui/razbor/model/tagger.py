"""Find the entities of a parsed text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np

from razbor.assets import resource
from razbor.model.both_ways import Array
from razbor.model.decode import Candidate, chosen
from razbor.model.features import flag_table, form_table, vector_names
from razbor.model.gazetteer import Gazetteer
from razbor.model.inputs import Features
from razbor.model.network import Network
from razbor.model.pieces import Piece, pieces
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

    def find(self, parsed: Parsed, report: Report = lambda _: None) -> tuple[Finding, ...]:
        """Return entities that nest or stand apart, in order of text, outer before inner.

        ``parsed`` is as the parser gave it, its words not changed since. ``report`` is told the
        share done, 0 to 1; what it raises ends the work.
        """
        cut = tuple(pieces(parsed))
        found = self.candidates(parsed, cut, self._weights.threshold, report)
        kinds = self._weights.kinds
        return tuple(
            Finding(Span(cut[c.first].start, cut[c.last].end), kinds[c.kind], c.probability)
            for c in chosen(found, self._network.longest)
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of entities in the order of their numbers."""
        return self._weights.kinds

    def candidates(
        self, parsed: Parsed, cut: Sequence[Piece], least: float, report: Report = lambda _: None
    ) -> list[Candidate]:
        """Return the spans whose likeliest kind has at least a probability; they may cross."""
        found: list[Candidate] = []
        sections = _bounds(np.array([piece.sentence for piece in cut]), _SECTION, 2 * _SECTION)
        for first, end in pairwise(sections.tolist()):
            known, bounds = self.known(parsed, cut[first:end])
            for read, some in self._network.candidates(known, bounds, least):
                found += [
                    Candidate(c.first + first, c.last + first, c.kind, c.probability) for c in some
                ]
                report((first + read) / len(cut))
        return found

    def known(self, parsed: Parsed, cut: Sequence[Piece]) -> tuple[Features, Array]:
        """Return what the network is told of pieces, and the bounds of their windows."""
        own, lemmas = zip(*(vector_names(parsed, piece) for piece in cut), strict=True)
        places = np.stack([self._places(own), self._places(lemmas)], 1)
        if parsed.seen is None:
            raise ValueError("an article that no tagger has seen")
        seen = parsed.seen.states[[piece.word for piece in cut]].astype(np.float32)
        layers = dict(zip(KEPT, np.split(seen, _edges(), 1), strict=True))
        memory = np.zeros((len(cut), 0), np.float32)
        if self._weights.memory:
            known = np.where(places[:, 1] < self._vectors.unknown, places[:, 1] + 1, 0)
            memory = lemma_memory(layers[self._weights.memory], known)
        features = Features(
            places,
            form_table(parsed, cut),
            flag_table(parsed, cut, self._gazetteer),
            np.concatenate([layers[key] for key in self._weights.states], 1),
            memory,
        )
        return features, _bounds(
            np.array([piece.sentence for piece in cut]), WINDOW, _LONGEST_WINDOW
        )

    def _places(self, names: Sequence[tuple[str, ...]]) -> Array:
        """Return the place of the first of each one's names that has a vector."""
        found = self._vectors.places([several[0] for several in names])
        for depth in range(1, len(names[0])):
            missing = np.flatnonzero(found == self._vectors.unknown).tolist()
            found[missing] = self._vectors.places([names[row][depth] for row in missing])
        return found


def _bounds(sentences: Array, longest: int, most: int) -> Array:
    """Return where each window of about ``longest`` pieces begins and the last ends.

    One of over ``most`` pieces, which is one long sentence, is cut inside it.
    """
    bounds = [0]
    for first, end in windows(sentences, longest):
        parts = 1 if end - first <= most else -(-(end - first) // longest)
        bounds += [first + (end - first) * part // parts for part in range(1, parts + 1)]
    return np.array(bounds)


def _edges() -> list[int]:
    """Return where one kept layer ends and the next begins."""
    return list(accumulate(WIDTHS[depth] for _, depth in KEPT[:-1]))
