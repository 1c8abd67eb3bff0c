"""Candidates as numbers: what the chooser of readings is told of each, sentence apart.

A candidate has traits («NOUN», «Case=Gen», «NOUN|Number=Plur»), which the sentence weighs; keys of
its form, lemma and ending, hashed into a table of weights; and a few measures, such as how common
the lemma is among the words of the vectors.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from zlib import crc32

from razbor.words.candidate import Candidate
from razbor.words.candidates import candidates
from razbor.words.vectors import WordVectors
from razbor.words.word import features

KEYS = 8  # of one candidate
TABLE = 1 << 15  # rows of the table of weights
MEASURES = 11
SHAPES = ("lower", "title", "upper", "initial", "mixed", "other")
_LEAST_SCORE = 1e-3
_ALONE = ("Animacy", "Tense", "Person", "Voice", "Mood", "Aspect")
_WITH_PART = ("Case", "Number", "Gender", "VerbForm", "Variant")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form's candidates as numbers.

    Attributes:
        candidates: What the form may be.
        traits: Names of the traits of each candidate.
        keys: The KEYS rows of the table of each candidate.
        measures: The MEASURES measures of each candidate.
        shape: How the form is written, one of ``SHAPES``.
    """

    candidates: tuple[Candidate, ...]
    traits: tuple[tuple[str, ...], ...]
    keys: Sequence[Sequence[int]]
    measures: Sequence[Sequence[float]]
    shape: str


def sheets(forms: Sequence[str], vectors: WordVectors) -> Iterator[Sheet]:
    """Yield the sheets of some forms, as they are written, without stress marks."""
    found = [candidates(form) for form in forms]
    lows = [_low(form) for form in forms]
    common = _commonness(found, lows, vectors)
    for form, low, several in zip(forms, lows, found, strict=True):
        shape = shape_of(form)
        yield Sheet(
            several,
            tuple(traits(one.pos, one.feats, one.kind) for one in several),
            _keys(low, shape, several),
            _measures(low, several, common),
            shape,
        )


def shape_of(form: str) -> str:
    """Say how a form is written."""
    bare = form.strip("#.")
    if not bare or bare.islower():
        return "lower" if bare else "other"
    if bare.isupper():
        return "upper" if len(bare) > 1 else "initial"
    return "title" if bare[0].isupper() and bare[1:].islower() else "mixed"


@lru_cache(maxsize=8192)
def traits(pos: str, feats: str, kind: str) -> tuple[str, ...]:
    """Return the traits of a candidate."""
    own = features(feats)
    found = [pos, f"kind={kind.partition(' ')[0] if kind.startswith('name') else kind}"]
    for name in _WITH_PART:
        if value := own.get(name):
            found += (f"{name}={value}", f"{pos}|{name}={value}")
    found += (f"{name}={own[name]}" for name in _ALONE if name in own)
    if "Case" in own:
        found.append(f"{own['Case']}|{own.get('Number', '')}|{own.get('Gender', '')}")
    return tuple(found)


def _low(form: str) -> str:
    return form.lower().lstrip("#").rstrip(".") or form


def _keys(low: str, shape: str, several: Sequence[Candidate]) -> list[list[int]]:
    known: dict[tuple[str, str, str], list[int]] = {}
    rows = []
    for one in several:
        what = (one.lemma, one.pos, one.kind)
        if what not in known:
            known[what] = _rows(low, shape, *what)
        rows.append(known[what])
    return rows


def _rows(low: str, shape: str, lemma: str, pos: str, kind: str) -> list[int]:
    """Return the rows of what a candidate is known by, the form's and the lemma's own first."""
    texts = (
        f"1{low}|{pos}",
        f"2{low}|{pos}|{lemma}",
        f"3{lemma}|{pos}",
        f"4{pos}|{kind}|{lemma[-3:]}",
        f"5{pos}|{kind}|{low[-2:]}|{lemma[-2:]}",
        f"6{pos}|{kind}|{shape}",
        f"7{pos}|{low[-3:]}",
        f"8{kind}|{lemma[-4:]}",
    )
    return [crc32(text.encode()) % TABLE for text in texts]


def _commonness(
    found: Sequence[Sequence[Candidate]], lows: Sequence[str], vectors: WordVectors
) -> Mapping[str, float]:
    words = list({*(one.lemma for several in found for one in several), *lows})
    return dict(zip(words, vectors.commonness(words).tolist(), strict=True))


def _measures(
    low: str, several: Sequence[Candidate], common: Mapping[str, float]
) -> list[tuple[float, ...]]:
    here = common[low]
    rows: list[tuple[float, ...]] = []
    for one in several:
        own = common[one.lemma]
        name, guessed, same = one.pos == "PROPN", not one.score, one.lemma == low
        rows.append(
            (
                0.0 if guessed else _log(one.score),
                guessed,
                one.known,
                own,
                not own,
                same,
                own - here,
                own if name else 0.0,
                name and one.known,
                own if guessed else 0.0,
                not (own or same),
            )
        )
    return rows


@cache
def _log(score: float) -> float:
    return log(max(score, _LEAST_SCORE)) + 3
