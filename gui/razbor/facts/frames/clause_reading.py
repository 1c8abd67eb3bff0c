"""What a reading of a clause is: its pieces, its phrases, its predicates, whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from razbor.facts.clauses import Clause
from razbor.facts.frames.atoms import Atom
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.predicates import Predicate
from razbor.text.span import Span

RELATIVES = frozenset({"который", "кой"})
"""Pronouns that stand for what their clause hangs on."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause, or a participle phrase in it.

    Attributes:
        clause: The clause.
        atoms: Its pieces in order, without those of embedded readings.
        phrases: Its noun phrases in order.
        predicates: Its predicates in order.
        owner: The phrases that a participle, a gerund or «который» stands for: its subject
            (for a passive participle, its object).
        lent: Phrases that are the subject when it has none of its own: those of the clause before.
    """

    clause: Clause
    atoms: tuple[Atom, ...]
    phrases: tuple[Phrase, ...]
    predicates: tuple[Predicate, ...]
    owner: tuple[Phrase, ...] = ()
    lent: tuple[Phrase, ...] = ()

    @property
    def span(self) -> Span:
        """Return the stretch from its first to its last piece."""
        return Span(self.atoms[0].span.start, self.atoms[-1].span.end)


def rows_of(phrases: Sequence[Phrase]) -> tuple[tuple[Phrase, ...], ...]:
    """Return the phrases grouped into joined rows («Иванов и Петров»)."""
    rows: dict[int, list[Phrase]] = {}
    starts: list[int] = []
    for number, phrase in enumerate(phrases):
        start = number if phrase.joined is None else starts[phrase.joined]
        starts.append(start)
        rows.setdefault(start, []).append(phrase)
    return tuple(tuple(row) for row in rows.values())


def flat(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return phrases with all their genitives, in order."""
    return tuple(p for phrase in phrases for p in (phrase, *flat(phrase.tail)))
