"""A word that a reader has put on the list, with the places where it was met."""

from dataclasses import dataclass

from razbor.analysis.vocabulary import WordState


@dataclass(frozen=True, slots=True)
class Context:
    """Where a word was met.

    Attributes:
        form: The word as it stands.
        grammar: What this form is, in plain words; may be empty.
        sentence: The sentence around it.
        start: Where the form begins in the sentence, in code points.
        source: Where the article is from, with its day; may be empty.
    """

    form: str
    grammar: str
    sentence: str
    start: int
    source: str


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word of the list with all places where it was met, the first one first.

    Attributes:
        lemma: Dictionary form in lower case.
        part: What the word is, in plain words: «глагол, совершенный вид»; may be empty.
        gloss: What it means, from a dictionary; may be empty.
        state: How well the reader knows it.
        made: When it was put on the list, UTC, «2025-03-02 09:30:00».
        contexts: Where it was met.
    """

    lemma: str
    part: str
    gloss: str
    state: WordState
    made: str
    contexts: tuple[Context, ...] = ()
