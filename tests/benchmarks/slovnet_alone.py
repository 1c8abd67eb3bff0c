"""The peer: razdel and slovnet's three models alone, with no rule on top of them.

They are in the dependency group «peer», which the program does not need: without it the rows have
no figure beside ours.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NOT_INSTALLED = "slovnet is not installed"


def is_installed() -> bool:
    """Say whether the peer and its models are there."""
    return all(map(find_spec, ("slovnet", "navec", "natasha")))


@dataclass(frozen=True, slots=True)
class Name:
    """A flat name: PER, LOC or ORG at ``text[start:end]``."""

    start: int
    end: int
    kind: str


class SlovnetAlone:
    """Names, morphology and syntax of a text as the models give them."""

    @cached_property
    def _embeddings(self) -> Any:
        from navec import Navec

        return Navec.load(_file("emb/navec_news_v1_1B_250K_300d_100q.tar"))

    @cached_property
    def _ner(self) -> Any:
        from slovnet import NER

        return NER.load(_file("model/slovnet_ner_news_v1.tar")).navec(self._embeddings)

    @cached_property
    def _morphology(self) -> Any:
        from slovnet import Morph

        return Morph.load(_file("model/slovnet_morph_news_v1.tar")).navec(self._embeddings)

    @cached_property
    def _syntax(self) -> Any:
        from slovnet import Syntax

        return Syntax.load(_file("model/slovnet_syntax_news_v1.tar")).navec(self._embeddings)

    def names(self, text: str) -> list[Name]:
        """Return the flat names of a text."""
        return [Name(span.start, span.stop, span.type) for span in self._ner(text).spans]

    def tags(self, words: list[str]) -> list[Any]:
        """Return the tagged tokens of a sentence, each with ``pos`` and ``feats``."""
        return list(self._morphology(words).tokens)

    def tagged_and_parsed(self, sentences: list[list[str]]) -> tuple[list[Any], list[Any]]:
        """Return the tagged tokens and the nodes of the tree of each sentence."""
        tagged = [list(markup.tokens) for markup in self._morphology.map(sentences)]
        parsed = [list(markup.tokens) for markup in self._syntax.map(sentences)]
        return tagged, parsed

    def everything(self, text: str) -> int:
        """Run the three models over a text and return its number of tokens."""
        from razdel import sentenize, tokenize

        self.names(text)
        sentences = [
            [token.text for token in tokenize(sentence.text)] for sentence in sentenize(text)
        ]
        tagged = list(self._morphology.map(sentences))
        parsed = list(self._syntax.map(sentences))
        return sum(len(a.tokens) for a, _ in zip(tagged, parsed, strict=True))


def _file(name: str) -> str:
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package «natasha», which holds the models, is missing")
    return str(Path(spec.origin).parent / "data" / name)


@cache
def slovnet_alone() -> SlovnetAlone:
    """Return the one peer of the process."""
    return SlovnetAlone()
