"""Rank the dictionary's readings of a form by what the sentence says of it.

The dictionary knows which readings there are, the tagger which of them the sentence wants; a
reading's weight is the agreement of the two plus the logarithm of its probability without context.
"""

from collections.abc import Mapping
from math import log

from razbor.words.dictionary import Parse
from razbor.words.universal import universal_features, universal_part

_SAME_PART = 4.0
_NEAR_PART = 2.0
_WEIGHTS: Mapping[str, float] = {
    "Case": 2.0,
    "Number": 1.5,
    "Gender": 1.0,
    "VerbForm": 2.0,
    "Tense": 1.0,
    "Person": 1.0,
    "Aspect": 0.7,
    "Voice": 0.5,
    "Mood": 0.7,
    "Animacy": 0.5,
    "Variant": 1.0,
}
_NEAR: Mapping[str, frozenset[str]] = {
    "ADJ": frozenset({"VERB", "DET", "NUM", "ADV"}),
    "ADP": frozenset({"ADV", "NOUN"}),
    "ADV": frozenset({"ADJ", "PART", "CCONJ"}),
    "AUX": frozenset({"VERB"}),
    "CCONJ": frozenset({"PART", "ADV", "PRON"}),
    "DET": frozenset({"ADJ", "PRON", "NUM"}),
    "NOUN": frozenset({"PROPN", "ADJ"}),
    "NUM": frozenset({"ADJ", "DET", "ADV"}),
    "PART": frozenset({"CCONJ", "INTJ", "ADV", "PRON"}),
    "PRON": frozenset({"DET", "CCONJ", "ADV"}),
    "PROPN": frozenset({"NOUN", "ADJ"}),
    "SCONJ": frozenset({"CCONJ", "PRON", "ADV", "PART"}),
    "VERB": frozenset({"ADJ", "ADV"}),
}
_SAME: Mapping[str, str] = {"SCONJ": "CCONJ", "AUX": "VERB"}
_NOMINAL = frozenset({"NOUN", "ADJF"})
_NO_NAME = 3.0
_PRIOR = 0.5
_LEAST_SCORE = 1e-4


def agreement(parse: Parse, pos: str, feats: Mapping[str, str]) -> float:
    """Return how well a reading fits a UD part of speech and UD features; more is better."""
    part = universal_part(parse.pos, parse.tag)
    if part == _SAME.get(pos, pos):
        total = _SAME_PART
    else:
        total = _NEAR_PART if part in _NEAR.get(pos, ()) else 0.0
    if pos == "PROPN" and parse.pos not in _NOMINAL:
        total -= _NO_NAME
    own = universal_features(parse.pos, parse.tag)
    for name, weight in _WEIGHTS.items():
        wanted, offered = feats.get(name), own.get(name)
        if wanted and offered:
            total += weight if wanted == offered else -weight
    return total + _PRIOR * log(max(parse.score, _LEAST_SCORE))


def ranked(
    parses: tuple[Parse, ...], pos: str, feats: Mapping[str, str]
) -> list[tuple[float, Parse]]:
    """Return the readings with their weights, the best first; equal ones keep their order."""
    weighed = [(agreement(parse, pos, feats), parse) for parse in parses]
    return sorted(weighed, key=lambda pair: -pair[0])
