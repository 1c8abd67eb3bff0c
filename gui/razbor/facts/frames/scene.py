"""One trigger in its clause."""

from dataclasses import dataclass

from razbor.facts.frames.clause_reading import Reading
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.predicates import Predicate
from razbor.facts.view import View
from razbor.text.span import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """A trigger and its surroundings.

    Attributes:
        view: The article.
        reading: The clause.
        trigger: Its words.
        at: Number of the trigger's atom.
        predicate: The verb, or the verb that a noun trigger is the subject of; None without one.
        noun: The phrase of a noun trigger; None for a verb.
        number: The number of the clause's reading among ``readings``.
        readings: All readings of the article.
    """

    view: View
    reading: Reading
    trigger: Span
    at: int
    predicate: Predicate | None
    noun: Phrase | None = None
    number: int = 0
    readings: tuple[Reading, ...] = ()

    @property
    def trigger_word(self) -> str:
        """Return the lemma of the trigger."""
        return self.reading.atoms[self.at].lemma

    @property
    def is_passive(self) -> bool:
        """Say whether the trigger is a verb in the passive."""
        return self.noun is None and self.predicate is not None and self.predicate.passive
