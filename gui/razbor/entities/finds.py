"""A place where something is named, as the rules find it."""

from dataclasses import dataclass

from razbor.entities.entity import EntityType, MentionKind, Timex
from razbor.text.span import Span


@dataclass(frozen=True, slots=True)
class Find:
    """A place where something is named, before it is known what is the same.

    Attributes:
        span: Its place in the text.
        first: Index of its first word.
        last: Index after its last word.
        head: Index of the word that carries its case.
        type: What it is.
        kind: How it is named.
        rule: Which rule found it.
        subtype: Finer kind, or None.
        timex: For times.
        value: For amounts.
        notes: What the rule knows beside: ``surname-first``, ``surname:Ахметовы``...
    """

    span: Span
    first: int
    last: int
    head: int
    type: EntityType
    kind: MentionKind
    rule: str
    subtype: str | None = None
    timex: Timex | None = None
    value: str | None = None
    notes: tuple[str, ...] = ()
