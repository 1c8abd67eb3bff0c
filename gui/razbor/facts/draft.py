"""A fact as a rule finds it: before merging, attribution, numbering and a summary."""

from dataclasses import dataclass

from razbor.facts.fact import FactType, Factuality, Filler
from razbor.text.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One telling of a fact.

    Attributes:
        type: Its kind.
        subtype: Finer kind or None.
        trigger: The words that state it.
        roles: Who, what, where, when.
        clause: The clause (or the sentence) it stands in: what its factuality is read from.
        evidence: The stretch that states it.
        rule: Id of the rule that found it.
        confidence: 0 to 1, as far as the rule itself can tell.
        negative: True for criticism, rejection, «не поддержал».
        factuality: Set where the rule knows it; None leaves it to the clause.
        inferred: What is understood and not stated, in Russian, or None.
    """

    type: FactType
    subtype: str | None
    trigger: Span | None
    roles: tuple[Filler, ...]
    clause: Span
    evidence: Span
    rule: str
    confidence: float = 0.8
    negative: bool = False
    factuality: Factuality | None = None
    inferred: str | None = None

    def fillers(self, *roles: str) -> tuple[Filler, ...]:
        """Return what fills one of the roles, in order."""
        return tuple(filler for filler in self.roles if filler.role in roles)

    def spans(self, *roles: str) -> tuple[Span, ...]:
        """Return the places of what fills one of the roles."""
        return tuple(f.span for f in self.fillers(*roles) if f.span is not None)
