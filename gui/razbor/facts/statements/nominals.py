"""Nouns and names of a clause, each once, with case and preposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from razbor.entities.entity import AGENTS, Mention
from razbor.facts.clauses import is_predicate
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun or a name of a clause, as a candidate for a role."""

    span: Span
    head: Word
    mention: Mention | None
    case: str
    preposition: str


def nominals(view: View, words: Sequence[Word]) -> list[Nominal]:
    """Return the nouns and the names (taken whole) among the words of a clause, in order."""
    found: list[Nominal] = []
    end = -1
    for index, word in enumerate(words):
        if word.span.start < end:
            continue
        mention = view.outermost(word.span.start, *AGENTS)
        if mention is None and (word.pos not in _NOUNS or _is_verbal(word)):
            continue
        span = mention.span if mention else word.span
        head = (view.head(span) if mention else word) or word
        case = view.case(span) if mention else word.case
        found.append(Nominal(span, head, mention, case, _preposition(words, index)))
        end = span.end
    return found


def _is_verbal(word: Word) -> bool:
    """See predicates, and «прооперировавшие» that the tagger takes for a noun."""
    return is_predicate(word) or word.text.endswith(("вшие", "вший", "вшая"))


def _preposition(words: Sequence[Word], index: int) -> str:
    """Return the preposition before a noun and its adjectives, if there is one."""
    index -= 1
    while index >= 0 and (
        words[index].pos in ("ADJ", "DET", "NUM") or words[index].feature("VerbForm") == "Part"
    ):
        index -= 1
    return words[index].lemma if index >= 0 and words[index].pos == "ADP" else ""
