"""Find in one text: case and ё do not matter; with an analysis a word is found in all its forms."""

from collections import defaultdict
from functools import cached_property
from time import perf_counter

from razbor.analysis.analysis import Analysis
from razbor.text.span import Span

MOST_HITS = 5000
_AT_ONCE = 8_000  # words that are taken in within a frame or two
_SOME = 200  # words that are taken in between two looks at the clock
_PART = 50_000  # characters that are folded between two looks at it


_Place = tuple[int, int]
"""A start and an end below zero, so that of those with one start the longest comes first."""


def _fold(text: str) -> str:
    """Return lower case with е for ё, of the same length: one capital has two letters for it."""
    return text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower().replace("ё", "е")


class TextSearch:
    """Searches one text; ``analysis`` adds the forms of a word.

    The forms of a long text are taken in by ``prepare``, a little at a time; until that is done a
    query is found as it is written.
    """

    def __init__(self, text: str, analysis: Analysis | None = None) -> None:
        self._text = text
        self._words = analysis.words if analysis else ()
        self._taken = 0  # words taken in
        self._lemmas: defaultdict[str, set[str]] = defaultdict(set)  # by form; also by itself
        self._by_lemma: defaultdict[str, list[int]] = defaultdict(list)
        self._parts: list[str] = []  # of the text, folded
        self._reach = 0  # how far it is folded

    @cached_property
    def _folded(self) -> str:
        while self._fold_part():
            pass
        parts, self._parts = self._parts, []
        return "".join(parts)

    def _fold_part(self) -> bool:
        """Fold some more of the text; say whether there was any left."""
        if self._reach >= len(self._text):
            return False
        self._parts.append(_fold(self._text[self._reach : self._reach + _PART]))
        self._reach += _PART
        return True

    @property
    def ready(self) -> bool:
        """Say whether all words are taken in."""
        return self._taken == len(self._words)

    def prepare(self, seconds: float) -> bool:
        """Take words in for about some seconds; returns whether all are."""
        until = perf_counter() + seconds
        while self._fold_part():
            if perf_counter() > until:
                return False
        _ = self._folded
        while not self.ready:
            self._take(_SOME)
            if perf_counter() > until:
                break
        return self.ready

    def _take(self, count: int) -> None:
        end = min(self._taken + count, len(self._words))
        for index in range(self._taken, end):
            word = self._words[index]
            lemma = _fold(word.lemma)
            self._lemmas[_fold(word.text)].add(lemma)
            self._lemmas[lemma].add(lemma)
            self._by_lemma[lemma].append(index)
        self._taken = end

    def hits(self, query: str) -> tuple[Span, ...]:
        """Return where a query stands, at most ``MOST_HITS`` places, none inside another."""
        folded = _fold(" ".join(query.split()))
        if not folded:
            return ()
        if len(self._words) - self._taken <= _AT_ONCE:
            self._take(_AT_ONCE)
        found = self._as_written(folded)
        if self.ready:
            found |= self._in_all_forms(folded.split(" "))
        return _apart(sorted(found))[:MOST_HITS]

    def _as_written(self, query: str) -> set[_Place]:
        found: set[_Place] = set()
        place = self._folded.find(query)
        while place >= 0 and len(found) < MOST_HITS:
            found.add((place, -place - len(query)))
            place = self._folded.find(query, place + len(query))
        return found

    def _in_all_forms(self, query: list[str]) -> set[_Place]:
        """Return runs of words whose lemmas are those of the query's words."""
        wanted = [self._lemmas.get(word, set()) for word in query]
        if not all(wanted):
            return set()
        starts = [index for lemma in wanted[0] for index in self._by_lemma.get(lemma, [])]
        words = self._words
        found: set[_Place] = set()
        for start in starts[:MOST_HITS]:
            run = words[start : start + len(wanted)]
            pairs = zip(run, wanted, strict=False)
            if len(run) == len(wanted) and all(
                _fold(word.lemma) in lemmas for word, lemmas in pairs
            ):
                found.add((run[0].span.start, -run[-1].span.end))
        return found


def _apart(places: list[_Place]) -> tuple[Span, ...]:
    apart: list[Span] = []
    reach = 0
    for start, end in places:
        if start >= reach:
            apart.append(Span(start, -end))
            reach = -end
    return tuple(apart)
