"""A token with its grammar in its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from razbor.text.span import Span


def without_marks(form: str) -> str:
    """Return a form without stress marks and soft hyphens, which no dictionary has."""
    return form.replace("\u0301", "").replace("\u00ad", "")


class _Read(dict[str, Mapping[str, str]]):
    """Features by how they are written; there are as many as the model and the dictionary have."""

    def __missing__(self, feats: str) -> Mapping[str, str]:
        pairs = (pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
        return self.setdefault(feats, dict(pairs))


_READ = _Read()


def features(feats: str) -> Mapping[str, str]:
    """Read Universal Dependencies features, «Case=Gen|Number=Sing», as a mapping."""
    return _READ[feats]


class Likely(NamedTuple):
    """One of the readings between which a sentence leaves a word open; ``share`` is 0 to 1."""

    lemma: str
    pos: str
    feats: str
    share: float


@dataclass(frozen=True, slots=True)
class Word:
    """One token.

    Attributes:
        span: Its place in the text.
        text: As written.
        lemma: Dictionary form in lower case, ё kept.
        pos: Universal Dependencies part of speech (NOUN, PROPN, VERB, ADP, PUNCT...).
        feats: Universal Dependencies features, «Case=Gen|Number=Sing», or empty.
        likely: All readings that are likely here, the chosen one among them; none where it is sure.
    """

    span: Span
    text: str
    lemma: str
    pos: str
    feats: str = ""
    likely: tuple[Likely, ...] = field(default=(), compare=False, repr=False)

    def feature(self, name: str) -> str:
        """Return one feature, e.g. ``Case`` -> ``Gen``, or an empty string."""
        return _READ[self.feats].get(name, "")

    @property
    def case(self) -> str:
        """Return Nom, Gen, Dat, Acc, Ins, Loc or an empty string."""
        return _READ[self.feats].get("Case", "")

    @property
    def number(self) -> str:
        """Return Sing, Plur or an empty string."""
        return _READ[self.feats].get("Number", "")

    @property
    def gender(self) -> str:
        """Return Masc, Fem, Neut or an empty string."""
        return _READ[self.feats].get("Gender", "")
