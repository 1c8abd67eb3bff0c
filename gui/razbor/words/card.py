"""What a reader is told of a word: its readings, the likeliest here first, with all their forms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormRow:
    """One line of a paradigm: «родительный» with its singular and its plural.

    ``here`` are the columns of the form that is read.
    """

    label: str
    forms: tuple[str, ...]
    here: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FormTable:
    """Lines with the same columns; a table without ``columns`` has no heading.

    ``title`` stands over the labels: «будущее время».
    """

    columns: tuple[str, ...]
    rows: tuple[FormRow, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class LemmaNotes:
    """What is told of a word wherever it stands; what is not known is empty.

    Attributes:
        stressed: The dictionary form with its stress, two forms for two words of one writing.
        pairs: The partners of a verb in the other aspect.
        governs: «кому; о ком-чём».
        rank: Its place among words by frequency, 0 where it is not known.
    """

    stressed: str = ""
    pairs: tuple[str, ...] = ()
    governs: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form.

    Attributes:
        lemma: Dictionary form; capitals kept for names.
        part: What the word is: «глагол, совершенный вид, переходный».
        here: What this form of it is: «прошедшее время, множественное число»; may be empty.
        share: How likely the reading is in this sentence, 0 to 1; the shares of a card add up to 1.
        known: False when the dictionary does not have the word and this is a guess.
        form: The form itself with its stress, where that is known.
        own: Dictionary form of a participle or of a short form, «инициированный», with its stress.
        of: The word that such a form is of, «инициировать»; ``notes`` are of this one.
        notes: Stress, aspect pair, government, frequency.
        changes: Whether the word has other forms.
        tables: Makes the paradigm, empty for a word that has one form: few readers ask for it.
    """

    lemma: str
    part: str
    here: str
    share: float
    known: bool
    form: str
    own: str
    of: str
    notes: LemmaNotes
    changes: bool
    tables: Callable[[], tuple[FormTable, ...]] = field(compare=False, repr=False)

    @property
    def lexeme(self) -> tuple[FormTable, ...]:
        """Return the paradigm, empty for a word that has one form."""
        return self.tables()

    @property
    def rows(self) -> Iterator[FormRow]:
        """Yield the lines of all tables."""
        return (row for table in self.lexeme for row in table.rows)


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """A phrase of several words that the word is part of: «идти речь (о ком-чём)»."""

    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class WordCard:
    """A word as it stands and its readings, the one chosen for this sentence first."""

    form: str
    readings: tuple[Reading, ...]
    chosen: int = 0
    phrases: tuple[SetPhrase, ...] = ()
