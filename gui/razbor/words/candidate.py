"""What a form may be: a dictionary form with a part of speech and features as UD gives them."""

from functools import lru_cache
from typing import NamedTuple

from razbor.words.dictionary import Parse
from razbor.words.universal import universal_features, written

VERBAL = frozenset({"VerbForm", "Tense", "Aspect", "Voice"})
NOMINAL = frozenset({"Case", "Number", "Gender", "Person", "Animacy"})


class Candidate(NamedTuple):
    """One way to read a form; a tuple, since an article has thousands.

    Attributes:
        lemma: Dictionary form in lower case.
        pos: Universal Dependencies part of speech.
        feats: Universal Dependencies features, «Case=Gen|Number=Sing».
        kind: How the lemma was come by: «noun», «participle», «plural», «name а>Masc»...
        score: Probability of the dictionary's reading behind it, 0 for one of no dictionary.
        known: Whether the dictionary has the word.
    """

    lemma: str
    pos: str
    feats: str
    kind: str
    score: float = 0.0
    known: bool = False


def of_parse(
    parse: Parse, lemma: str, pos: str, kind: str, without: frozenset[str] = frozenset()
) -> Candidate:
    """Return a reading of the dictionary under a lemma and a part of speech of UD."""
    feats = _written(parse.pos, parse.tag, without)
    return Candidate(lemma, pos, feats, kind, parse.score, parse.known)


@lru_cache(maxsize=8192)
def _written(pos: str, tag: frozenset[str], without: frozenset[str]) -> str:
    own = universal_features(pos, tag)
    return written({name: value for name, value in own.items() if name not in without})
