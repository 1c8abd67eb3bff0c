"""Find in one text: case and ё do not matter; with an analysis a word is found in all its forms."""

from collections import defaultdict
from functools import cached_property
from time import perf_counter

from razbor.analysis.analysis import Analysis
from razbor.text.span import Span

MOST_HITS = 5000
_AT_ONCE = 8_000  # words that are taken in within a frame or two
_SOME = 200  # words that are taken in between two looks at the clock


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

    @cached_property
    def _folded(self) -> str:
        return _fold(self._text)

    @property
    def ready(self) -> bool:
        """Say whether all words are taken in."""
        return self._taken == len(self._words)

    def prepare(self, seconds: float) -> bool:
        """Take words in for about some seconds; returns whether all are."""
        until = perf_counter() + seconds
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
        return _apart(sorted(found, key=lambda span: (span.start, -span.end)))[:MOST_HITS]

    def _as_written(self, query: str) -> set[Span]:
        found: set[Span] = set()
        place = self._folded.find(query)
        while place >= 0 and len(found) < MOST_HITS:
            found.add(Span(place, place + len(query)))
            place = self._folded.find(query, place + len(query))
        return found

    def _in_all_forms(self, query: list[str]) -> set[Span]:
        """Return runs of words whose lemmas are those of the query's words."""
        wanted = [self._lemmas.get(word, set()) for word in query]
        if not all(wanted):
            return set()
        starts = [index for lemma in wanted[0] for index in self._by_lemma.get(lemma, [])]
        words = self._words
        found: set[Span] = set()
        for start in starts[:MOST_HITS]:
            run = words[start : start + len(wanted)]
            pairs = zip(run, wanted, strict=False)
            if len(run) == len(wanted) and all(
                _fold(word.lemma) in lemmas for word, lemmas in pairs
            ):
                found.add(Span(run[0].span.start, run[-1].span.end))
        return found


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    apart: list[Span] = []
    for span in spans:
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return tuple(apart)
