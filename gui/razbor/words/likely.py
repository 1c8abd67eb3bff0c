"""How likely each of the dictionary's readings of a form is in its sentence.

The chooser weighed what a form may be in the terms of Universal Dependencies; each of these ways
comes of a reading of the dictionary, to which its share is given back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from razbor.words.candidate import Candidate
from razbor.words.candidate_parts import of_dictionary
from razbor.words.dictionary import Parse
from razbor.words.rank import ranked
from razbor.words.universal import universal_part
from razbor.words.word import Likely, Word, features

_TEMPERATURE = 2.0
_LEAST_SCORE = 0.01  # of a reading that is told though the sentence does not want it
_ALIKE = {"PROPN": "NOUN", "SCONJ": "CCONJ", "AUX": "VERB"}
_Way = tuple[Parse, Candidate]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading of the dictionary, as it is meant.

    Attributes:
        parse: The reading; the one that is most like it where the dictionary does not have it.
        lemma: Dictionary form, which may be another one than the reading's own.
        pos: UD part of speech; empty where the reading's own holds.
        feats: UD features where they are not the reading's; None where they are.
        share: How likely it is, 0 to 1; 0 where the sentence does not want it.
    """

    parse: Parse
    lemma: str
    pos: str
    feats: str | None
    share: float


def weighed(parses: Sequence[Parse], word: Word) -> list[Weighed]:
    """Return the readings of a form, the one chosen for its sentence first, then the likeliest."""
    if not word.pos:
        return _by_the_form(parses)
    capital = word.text[:1].isupper()
    ways = [(one, way) for one in parses for way in of_dictionary(one, capital=capital)]
    found = []
    for one in _meant(word):
        found += _given_back(one, parses, ways)
    told = {one.parse for one in found}
    rest = [
        Weighed(one, one.lemma, "", None, 0.0)
        for one in parses
        if one.known and one not in told and one.score >= _LEAST_SCORE
    ]
    return [found[0], *sorted([*found[1:], *rest], key=lambda one: -one.share)]


def _meant(word: Word) -> Iterator[Likely]:
    """Yield the chosen way, then the others; where it is sure it has the whole."""
    own = features(word.feats).items()
    alike = [
        one for one in word.likely if one.pos == word.pos and features(one.feats).items() <= own
    ]
    if not alike:  # it is sure, or was chosen by others than the chooser
        yield Likely(word.lemma, word.pos, word.feats, 1.0)
        return
    lemma = max(alike, key=lambda one: (one.lemma == word.lemma, one.share)).lemma
    same = [one for one in alike if one.lemma == lemma]
    yield Likely(word.lemma, word.pos, word.feats, sum(one.share for one in same))
    yield from (one for one in word.likely if one not in same)


def _given_back(one: Likely, parses: Sequence[Parse], ways: Sequence[_Way]) -> list[Weighed]:
    """Share a way out among the readings that it comes of."""
    wanted = features(one.feats)
    fits = [
        (parse, way)
        for parse, way in ways
        if (way.lemma, way.pos) == (one.lemma, one.pos) and _agree(features(way.feats), wanted)
    ]
    if not fits:
        return [_nearest(one, parses)]
    told = [_told(parse, way, wanted) for parse, way in fits]
    best = list(
        dict.fromkeys(fit[0] for fit, much in zip(fits, told, strict=True) if much == max(told))
    )
    whole = sum(parse.score for parse in best)
    return [
        Weighed(
            parse,
            one.lemma,
            one.pos,
            None,
            one.share * (parse.score / whole if whole else 1 / len(best)),
        )
        for parse in best
    ]


def _nearest(one: Likely, parses: Sequence[Parse]) -> Weighed:
    """Return the reading that a way is most like, rather one of its lemma: it may be taught."""
    order = [parse for _, parse in ranked(tuple(parses), one.pos, features(one.feats))]
    own = next((parse for parse in order if parse.lemma == one.lemma), None)
    if own is not None:
        return Weighed(own, one.lemma, "", None, one.share)
    return Weighed(order[0], one.lemma, one.pos, one.feats, one.share)


def _agree(offered: Mapping[str, str], wanted: Mapping[str, str]) -> bool:
    if not wanted:
        return not offered
    return all(wanted.get(name, value) == value for name, value in offered.items())


def _told(parse: Parse, way: Candidate, wanted: Mapping[str, str]) -> tuple[bool, int]:
    """Return whether the part of speech is the reading's own, and how much of it is wanted."""
    return is_own_part(parse, way.pos), len(features(way.feats).items() & wanted.items())


def is_own_part(parse: Parse, pos: str) -> bool:
    """Say whether a UD part of speech is what the dictionary calls a reading."""
    own = universal_part(parse.pos, parse.tag)
    return not pos or _ALIKE.get(own, own) == _ALIKE.get(pos, pos)


def _by_the_form(parses: Sequence[Parse]) -> list[Weighed]:
    """Return the readings of a form that stands in no sentence."""
    scored = ranked(tuple(parses), "", {})
    best = scored[0][0]
    shares = [exp((score - best) / _TEMPERATURE) for score, _ in scored]
    whole = sum(shares)
    return [
        Weighed(parse, parse.lemma, "", None, share / whole)
        for (_, parse), share in zip(scored, shares, strict=True)
    ]
