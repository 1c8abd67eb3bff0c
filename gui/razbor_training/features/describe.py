"""Describe a text piece by piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed
from razbor_training.data.pieces import Piece, pieces
from razbor_training.features.gazetteer import Gazetteer
from razbor_training.features.hashed import flag_row, form_rows
from razbor_training.features.states import Taggers
from razbor_training.features.vectors import VectorTable

Array = npt.NDArray[Any]
MOST_FLAGS = 24


@dataclass(frozen=True)
class Described:
    """The pieces of one text and their features; the arrays are those of ``Dataset``."""

    pieces: tuple[Piece, ...]
    vectors: Array
    forms: Array
    flags: Array
    states: Array


class Describer:
    """Everything that is asked about a text, loaded once."""

    def __init__(self) -> None:
        self._parser = Parser(Models())
        self._taggers = Taggers()
        self._gazetteer = Gazetteer()
        self.vectors = VectorTable(self._taggers.navec)

    def describe(self, text: str) -> Described:
        """Return the pieces of a text with their features."""
        parsed = self._parser.parse(segment(Article(text)))
        cut = tuple(pieces(parsed))
        return Described(
            cut,
            np.array([self._vector_rows(parsed, piece) for piece in cut], np.int32).reshape(-1, 2),
            np.array([form_rows(p.text, parsed.words[p.word].lemma) for p in cut], np.int16),
            self._flags(parsed, cut),
            self._states(parsed)[[piece.word for piece in cut]],
        )

    def _vector_rows(self, parsed: Parsed, piece: Piece) -> tuple[int, int]:
        word = parsed.words[piece.word]
        form, part = word.text.lower(), piece.text.lower()
        own = part if piece.part != "S" else form
        return self.vectors.row(own, form), self.vectors.row(word.lemma, form, part)

    def _states(self, parsed: Parsed) -> Array:
        found = [
            self._taggers.states([word.text for word in parsed.words[s.first : s.last]])
            for s in parsed.sentences
        ]
        return np.concatenate(found)

    def _flags(self, parsed: Parsed, cut: Sequence[Piece]) -> Array:
        marks = self._gazetteer.marks([piece.text for piece in cut])
        rows = np.zeros((len(cut), MOST_FLAGS), np.int16)
        depths = _quote_depths(parsed)
        for place, piece in enumerate(cut):
            found = [flag_row(*flag) for flag in _grammar(parsed, piece)]
            found += [flag_row("list", mark) for mark in sorted(marks[place])]
            found.append(flag_row("quoted", str(min(2, depths[piece.word]))))
            rows[place, : len(found)] = found[:MOST_FLAGS]
        return rows


def _grammar(parsed: Parsed, piece: Piece) -> Iterator[tuple[str, str]]:
    word, sentence = parsed.words[piece.word], parsed.sentences[piece.sentence]
    yield "pos", word.pos
    for pair in filter(None, word.feats.split("|")):
        name, _, value = pair.partition("=")
        yield name, value
    yield "part", piece.part
    if piece.word == sentence.first:
        yield "place", "first"
    if word.span.start < parsed.paragraphs[0].span.end:
        yield "place", "headline"


def _quote_depths(parsed: Parsed) -> list[int]:
    """Return how many quotations each word stands in."""
    depths = [0] * len(parsed.words)
    for quote in parsed.quotes:
        for place in parsed.indices(quote.span):
            depths[place] += 1
    return depths
