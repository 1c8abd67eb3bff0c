"""Statements told twice in the same words: by the lead and again by the body of a news item."""

from collections.abc import Sequence

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.view import View

_FEWEST = 2  # words by which what is said twice is known again


def said_again(view: View, draft: Draft) -> str:
    """Return the words of a statement, alike wherever they stand; empty where they are too few."""
    if draft.type is not FactType.STATEMENT:
        return ""
    said = (word for span in draft.spans("CONTENT", "TOPIC") for word in view.words_in(span))
    words = [word.text.casefold() for word in said if word.pos != "PUNCT"]
    return " ".join(words) if len(words) >= _FEWEST else ""


def are_same_words(view: View, one: Draft, other: Draft) -> bool:
    """Say whether two statements are of the same words by the same speaker."""
    words = said_again(view, one)
    if not words or words != said_again(view, other):
        return False
    return _named(view, one.fillers("SPEAKER")) == _named(view, other.fillers("SPEAKER"))


def _named(view: View, speakers: Sequence[Filler]) -> set[str]:
    """Return how speakers are called, in the nominative where they are known."""
    names = (
        view.entity(f.entity).canonical if f.entity else f.span.of(view.text) if f.span else ""
        for f in speakers
    )
    return {name.casefold() for name in names}
