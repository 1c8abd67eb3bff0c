"""The peer in names: Natasha's own normalisation, its very modules, on slovnet's tags and trees.

``import natasha`` fails on Python 3.11: its package imports all of it, yargy and pymorphy2 among
them. Here the package is made without being run, so that ``natasha.norm`` and
``natasha.morph.vocab`` are imported from their files as they are; under the name ``pymorphy2`` they
find pymorphy3, its maintained continuation, with the same dictionary format.
"""

import importlib
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from benchmarks.slovnet_alone import slovnet_alone


@dataclass
class Token:
    """A token as Natasha's normaliser wants it."""

    start: int
    stop: int
    text: str
    id: str = ""
    head_id: str = ""
    rel: str = ""
    pos: str = ""
    feats: Any = None


class NatashaAlone:
    """Natasha's nominatives of given spans."""

    def __init__(self) -> None:
        slovnet_alone()
        _opened()
        self._norm = importlib.import_module("natasha.norm")
        self._vocabulary = importlib.import_module("natasha.morph.vocab").MorphVocab()

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of a text with tags and trees."""
        from razdel import sentenize, tokenize

        sentences = [
            [Token(s.start + t.start, s.start + t.stop, t.text) for t in tokenize(s.text)]
            for s in sentenize(text)
        ]
        words = [[token.text for token in sentence] for sentence in sentences]
        tagged, parsed = slovnet_alone().tagged_and_parsed(words)
        for number, sentence in enumerate(sentences):
            for token, tag, node in zip(sentence, tagged[number], parsed[number], strict=True):
                token.pos, token.feats, token.rel = tag.pos, tag.feats, node.rel
                token.id, token.head_id = f"{number}_{node.id}", f"{number}_{node.head_id}"
        return [token for sentence in sentences for token in sentence]

    def nominative(self, tokens: list[Token], start: int, end: int, *, by_tree: bool) -> str:
        """Return the nominative of what stands in a place; ``by_tree`` is its way with bodies."""
        inside = [token for token in tokens if token.start < end and token.stop > start]
        normalise = self._norm.syntax_normalize if by_tree else self._norm.normalize
        return str(normalise(self._vocabulary, inside))


def _opened() -> ModuleType:
    """Put the package «natasha» where its modules are found, without running it."""
    spec = find_spec("natasha")
    if spec is None:
        raise ModuleNotFoundError("natasha is not installed")
    package = module_from_spec(spec)
    sys.modules.setdefault("natasha", package)
    for name in ("", ".analyzer"):
        sys.modules.setdefault(f"pymorphy2{name}", importlib.import_module(f"pymorphy3{name}"))
    return package


@cache
def natasha_alone() -> NatashaAlone:
    """Return the one peer of the process."""
    return NatashaAlone()
