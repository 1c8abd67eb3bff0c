"""A token with its grammar in its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from razbor.text.span import Span


def without_marks(form: str) -> str:
    """Return a form without stress marks and soft hyphens, which no dictionary has."""
    return form.replace("\u0301", "").replace("\u00ad", "")


@lru_cache(maxsize=4096)
def features(feats: str) -> Mapping[str, str]:
    """Read Universal Dependencies features, «Case=Gen|Number=Sing», as a mapping."""
    return MappingProxyType(dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair))


@dataclass(frozen=True, slots=True)
class Word:
    """One token.

    Attributes:
        span: Its place in the text.
        text: As written.
        lemma: Dictionary form in lower case, ё kept.
        pos: Universal Dependencies part of speech (NOUN, PROPN, VERB, ADP, PUNCT...).
        feats: Universal Dependencies features, «Case=Gen|Number=Sing», or empty.
    """

    span: Span
    text: str
    lemma: str
    pos: str
    feats: str = ""

    def feature(self, name: str) -> str:
        """Return one feature, e.g. ``Case`` -> ``Gen``, or an empty string."""
        return features(self.feats).get(name, "")

    @property
    def case(self) -> str:
        """Return Nom, Gen, Dat, Acc, Ins, Loc or an empty string."""
        return self.feature("Case")

    @property
    def number(self) -> str:
        """Return Sing, Plur or an empty string."""
        return self.feature("Number")

    @property
    def gender(self) -> str:
        """Return Masc, Fem, Neut or an empty string."""
        return self.feature("Gender")
