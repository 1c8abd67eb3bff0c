"""How much of an article a reader knows: words without a state, words being learnt, the share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import EntityType, MentionKind
from razbor.text.span import Span
from razbor.words.word import Word, without_marks

_NOT_LEARNT = frozenset({"PUNCT", "SYM", "NUM", "PROPN", "X"})


class WordState(StrEnum):
    """How well a reader knows a word; a word without a state has not been judged."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one article as a reader knows them.

    Attributes:
        unknown: Places of words that are new or have no state.
        learning: Places of words that the reader is learning.
        known: How many running words are known.
        counted: How many are counted: all but names, figures, signs and what is ignored.
    """

    unknown: tuple[Span, ...] = ()
    learning: tuple[Span, ...] = ()
    known: int = 0
    counted: int = 0

    @property
    def share(self) -> float:
        """Return the share of known words, 0 to 1; 0 where there is nothing to know."""
        return self.known / self.counted if self.counted else 0.0


def is_learnt(word: Word) -> bool:
    """Say whether a word is one that people learn: no name, no figure, no sign."""
    return word.pos not in _NOT_LEARNT and any(map(str.isalpha, word.text))


def vocabulary(analysis: Analysis, states: Mapping[str, WordState]) -> Vocabulary:
    """Return how a reader with these states of lemmas knows an article's words."""
    unknown: list[Span] = []
    learning: list[Span] = []
    known = 0
    named = _names(analysis)
    for word in analysis.words:
        if not is_learnt(word) or word.span.start in named:
            continue
        state = states.get(word.lemma)
        if state is WordState.KNOWN:
            known += 1
        elif state is WordState.LEARNING:
            learning.append(word.span)
        elif state is not WordState.IGNORED:
            unknown.append(word.span)
    counted = known + len(learning) + len(unknown)
    return Vocabulary(tuple(unknown), tuple(learning), known, counted)


def _names(analysis: Analysis) -> frozenset[int]:
    """Return where the words of people's names begin: «Вон» is no adverb there."""
    inside: set[int] = set()
    for mention in analysis.mentions:
        person = analysis.by_id[mention.entity].type is EntityType.PERSON
        if person and mention.kind is MentionKind.NAM:
            inside.update(range(mention.span.start, mention.span.end))
    return frozenset(inside)


def taught_form(word: Word) -> str:
    """Return the key of a form that was taught a lemma: lower case, no stress marks."""
    return without_marks(word.text).lower()


def with_taught(analysis: Analysis, taught: Mapping[str, str]) -> Analysis:
    """Return an analysis in which taught forms have the lemmas that a reader gave them."""
    if not taught:
        return analysis
    return replace(analysis, words=tuple(_taught(analysis.words, taught)))


def _taught(words: Iterable[Word], taught: Mapping[str, str]) -> Iterable[Word]:
    for word in words:
        lemma = taught.get(taught_form(word))
        yield word if lemma is None or lemma == word.lemma else replace(word, lemma=lemma)
