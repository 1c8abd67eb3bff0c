"""What a reader is told of a word: its readings, the likeliest here first, with all their forms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormRow:
    """One line of a paradigm: «родительный падеж» with its singular and its plural."""

    label: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form.

    Attributes:
        lemma: Dictionary form; capitals kept for names.
        part: What the word is: «глагол, совершенный вид, переходный».
        here: What this form of it is: «прошедшее время, множественное число»; may be empty.
        share: How likely the reading is in this sentence, 0 to 1; the shares of a card add up to 1.
        known: False when the dictionary does not have the word and this is a guess.
        lexeme: The paradigm, empty for a word that has one form.
    """

    lemma: str
    part: str
    here: str
    share: float
    known: bool
    lexeme: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class WordCard:
    """A word as it stands and its readings, the one chosen for this sentence first."""

    form: str
    readings: tuple[Reading, ...]
    chosen: int = 0
