"""What the network is told of each piece of a text besides the taggers' states: rows of tables."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.gazetteer import Gazetteer
from razbor.model.hashed import FORM_FIELDS, MOST_FLAGS, flag_row, form_rows
from razbor.model.pieces import Piece
from razbor.words.parsed import Parsed

Array = npt.NDArray[Any]


def form_table(parsed: Parsed, cut: Sequence[Piece]) -> Array:
    """Return the hashed rows of each piece's form, int16 ``[pieces, FORM_FIELDS]``."""
    rows = [form_rows(piece.text, parsed.words[piece.word].lemma) for piece in cut]
    return np.array(rows, np.int16).reshape(-1, len(FORM_FIELDS))


def vector_names(parsed: Parsed, piece: Piece) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return under which names to look a piece's vectors up: its word's, then its lemma's."""
    word = parsed.words[piece.word]
    form, part = word.text.lower(), piece.text.lower()
    own = part if piece.part != "S" else form
    return (own, form), (word.lemma, form, part)


def flag_table(parsed: Parsed, cut: Sequence[Piece], gazetteer: Gazetteer) -> Array:
    """Return the rows of each piece's grammar and lists, int16 ``[pieces, MOST_FLAGS]``."""
    marks = gazetteer.marks([piece.text for piece in cut])
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
