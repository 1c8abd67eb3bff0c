"""Find in one text: case and ё do not matter; with an analysis a word is found in all its forms."""

from collections import defaultdict
from functools import cached_property

from razbor.analysis.analysis import Analysis
from razbor.text.span import Span

MOST_HITS = 5000


def _fold(text: str) -> str:
    """Return lower case with е for ё, of the same length as the text."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return folded.replace("ё", "е")


class TextSearch:
    """Searches one text; ``analysis`` adds the forms of a word."""

    def __init__(self, text: str, analysis: Analysis | None = None) -> None:
        self._text = text
        self._analysis = analysis

    @cached_property
    def _folded(self) -> str:
        return _fold(self._text)

    @cached_property
    def _lemmas(self) -> dict[str, set[str]]:
        """Return for each form of the text the lemmas it has there; a lemma is a form of itself."""
        lemmas: defaultdict[str, set[str]] = defaultdict(set)
        for word in self._analysis.words if self._analysis else ():
            lemma = _fold(word.lemma)
            lemmas[_fold(word.text)].add(lemma)
            lemmas[lemma].add(lemma)
        return lemmas

    @cached_property
    def _by_lemma(self) -> dict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._analysis.words if self._analysis else ()):
            places[_fold(word.lemma)].append(index)
        return places

    def hits(self, query: str) -> tuple[Span, ...]:
        """Return where a query stands, at most ``MOST_HITS`` places, none inside another."""
        folded = _fold(" ".join(query.split()))
        if not folded:
            return ()
        found = self._as_written(folded) | self._in_all_forms(folded.split(" "))
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
        if self._analysis is None:
            return set()
        wanted = [self._lemmas.get(word, set()) for word in query]
        if not all(wanted):
            return set()
        starts = [index for lemma in wanted[0] for index in self._by_lemma.get(lemma, [])]
        words = self._analysis.words
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
