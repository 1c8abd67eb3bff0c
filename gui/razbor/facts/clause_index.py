"""The clauses of an article and what hangs on what."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from razbor.facts.clauses import Clause, split_clauses
from razbor.facts.statements.cues import cue_of
from razbor.words.parsed import Parsed
from razbor.words.word import Word


class ClauseIndex:
    """Clauses by number, by place and by the clause above; made once and never changed.

    ``units`` are the words of each sentence, quoted speech and the author's words apart;
    ``whole`` marks the words of one name alike.
    """

    def __init__(
        self,
        parsed: Parsed,
        units: Iterable[list[Word]],
        whole: Callable[[Word], object],
    ) -> None:
        self._parsed = parsed
        clauses: list[Clause] = []
        for words in units:
            offset = len(clauses)
            clauses += (_from(offset, clause) for clause in split_clauses(words, whole, cue_of))
        self.clauses = tuple(clauses)

    def at(self, place: int) -> Clause | None:
        """Return the clause that owns the word at a place."""
        number = self.number_at(place)
        return None if number is None else self.clauses[number]

    def number_at(self, place: int) -> int | None:
        """Return the number of the clause that owns the word at a place."""
        return self._of_word.get(self._parsed.index_at(place))

    def within(self, number: int) -> tuple[int, ...]:
        """Return a clause's number and those of all clauses that hang on it or go on with them.

        The author's asides («, сообщает агентство») and what hangs on those are left out.
        """
        found, waiting = {number}, [number]
        while waiting:
            below = self._hanging.get(waiting.pop(), ())
            new = [n for n in below if n not in found and not self.clauses[n].is_aside]
            found.update(new)
            waiting += new
        return tuple(sorted(found))

    def below(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the clauses that hang right on a clause."""
        return tuple(n for n in self._hanging.get(number, ()) if self.clauses[n].parent == number)

    @cached_property
    def _of_word(self) -> dict[int, int]:
        return {
            self._parsed.index_at(word.span.start): number
            for number, clause in enumerate(self.clauses)
            for word in clause.words
        }

    @cached_property
    def _hanging(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for number, clause in enumerate(self.clauses):
            for above in {clause.parent, clause.after}:
                if above is not None:
                    found[above].append(number)
        return found


def _from(offset: int, clause: Clause) -> Clause:
    """Count the clauses that a clause hangs on and goes on from the first of the article."""
    if clause.parent is None and clause.after is None:
        return clause
    parent, after = (n if n is None else n + offset for n in (clause.parent, clause.after))
    return replace(clause, parent=parent, after=after)
