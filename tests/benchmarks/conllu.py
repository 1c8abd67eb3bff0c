"""Reading of CoNLL-U: sentences with their tokens placed in their text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from razbor.text.span import Span
from razbor.words.word import features


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a treebank."""

    span: Span
    form: str
    lemma: str
    pos: str
    feats: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank; the spans of the tokens count from its start."""

    text: str
    tokens: tuple[Token, ...]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file; multiword ranges and empty nodes are left out."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, rows = "", []
        for line in block.split("\n"):
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
        if rows:
            yield Sentence(text, tuple(_placed(text, rows)))


def _placed(text: str, rows: list[list[str]]) -> Iterator[Token]:
    """Place each token after the one before it."""
    at = 0
    for number, form, lemma, pos, _, feats, *_ in rows:
        if number.isdigit():
            start = text.index(form, at)
            at = start + len(form)
            yield Token(Span(start, at), form, lemma, pos, features(feats))
