"""What the network is told of each piece of a text besides the taggers' states: rows of tables."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
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
    headline = parsed.paragraphs[0].span.end if parsed.paragraphs else 0
    for place, piece in enumerate(cut):
        word = parsed.words[piece.word]
        found = [*_grammar(word.pos, word.feats, piece.part)]
        if piece.word == parsed.sentences[piece.sentence].first:
            found.append(flag_row("place", "first"))
        if word.span.start < headline:
            found.append(flag_row("place", "headline"))
        found += [flag_row("list", mark) for mark in sorted(marks[place])]
        found.append(flag_row("quoted", str(min(2, depths[piece.word]))))
        rows[place, : len(found)] = found[:MOST_FLAGS]
    return rows


@lru_cache(maxsize=20_000)
def _grammar(pos: str, feats: str, part: str) -> tuple[int, ...]:
    """Return the rows of a word's part of speech, features and part."""
    values = (pair.partition("=") for pair in filter(None, feats.split("|")))
    own = (flag_row(name, value) for name, _, value in values)
    return flag_row("pos", pos), *own, flag_row("part", part)


def _quote_depths(parsed: Parsed) -> list[int]:
    """Return how many quotations each word stands in."""
    steps = [0] * (len(parsed.words) + 1)
    for quote in parsed.quotes:
        inside = parsed.indices(quote.span)
        steps[inside.start] += 1
        steps[inside.stop] -= 1
    return list(accumulate(steps[:-1]))
