"""Phrases of several words, found by the lemmas of a sentence: «речь шла о хлебе» is идти речь."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from razbor.assets import table
from razbor.words.card import SetPhrase
from razbor.words.dictionary import dictionary
from razbor.words.word import Word, without_marks

_FARTHEST = 5  # words between a verb and the rest of its phrase
_INFINITIVE = ("ть", "ться", "ти", "тись", "чь", "чься")
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a phrase: any of its forms, or this one alone."""

    word: str
    lemmas: frozenset[str]  # empty for one that does not change

    def fits(self, form: str, lemma: str) -> bool:
        return lemma in self.lemmas or form == self.word


@dataclass(frozen=True, slots=True)
class _Pattern:
    phrase: SetPhrase
    verb: _Part | None
    rest: tuple[_Part, ...]


def phrases_of(word: Word, sentence: Sequence[Word]) -> tuple[SetPhrase, ...]:
    """Return the set phrases of a sentence that a word is part of, the longest first."""
    try:
        place = next(n for n, one in enumerate(sentence) if one.span == word.span)
    except StopIteration:
        return ()
    keys = dict.fromkeys((_plain(word.text), _plain(word.lemma)))
    patterns = {pattern: None for key in keys for pattern in _patterns().get(key, ())}
    plain = [(_plain(one.text), _plain(one.lemma)) for one in sentence]
    found = [one for one in patterns if any(place in at for at in _places(one, plain))]
    found.sort(key=lambda one: -len(one.rest))
    return tuple(dict.fromkeys(pattern.phrase for pattern in found))[:_MOST]


def _places(pattern: _Pattern, sentence: Sequence[tuple[str, str]]) -> Iterator[set[int]]:
    """Yield the words of each occurrence: its fixed part whole, its verb near.

    ``sentence`` has the form and the lemma of each word.
    """
    length = len(pattern.rest)
    for start in range(len(sentence) - length + 1):
        if not all(part.fits(*sentence[start + n]) for n, part in enumerate(pattern.rest)):
            continue
        own = set(range(start, start + length))
        if pattern.verb is None:
            yield own
            continue
        near = range(max(0, start - _FARTHEST), min(len(sentence), start + length + _FARTHEST))
        verbs = [n for n in near if n not in own and pattern.verb.fits(*sentence[n])]
        if verbs:
            yield own | {min(verbs, key=lambda n: abs(n - start))}


def load_phrases() -> None:
    """Read the phrases now, for the first card not to wait."""
    _patterns()


@cache
def _patterns() -> Mapping[str, tuple[_Pattern, ...]]:
    """Return the phrases by each of their words."""
    by_word: defaultdict[str, list[_Pattern]] = defaultdict(list)
    for row in table("set_phrases"):
        words, meaning = row.split("\t")
        pattern = _read(words, meaning)
        for part in (*pattern.rest, *((pattern.verb,) if pattern.verb else ())):
            for key in {part.word} | part.lemmas:
                by_word[key].append(pattern)
    return {word: tuple(patterns) for word, patterns in by_word.items()}


def _read(words: str, meaning: str) -> _Pattern:
    first, *others = words.partition(" (")[0].split()
    phrase = SetPhrase(words.replace("*", ""), meaning)
    rest = [_part(one) for one in others]
    if first.endswith(_INFINITIVE):
        return _Pattern(phrase, _Part(_plain(first), frozenset([_plain(first)])), tuple(rest))
    return _Pattern(phrase, None, (_part(first), *rest))


def _part(word: str) -> _Part:
    bare = word.rstrip("*")
    if bare == word:
        return _Part(_plain(bare), frozenset())
    read = {parse.lemma for parse in dictionary().parses(bare)}
    return _Part(_plain(bare), frozenset(map(_plain, {bare, *read})))


def _plain(word: str) -> str:
    return without_marks(word).lower().replace("ё", "е")
