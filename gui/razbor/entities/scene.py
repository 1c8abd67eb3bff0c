"""What the finders look at: the words of an article with quick questions about them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from razbor.entities.cue_verbs import is_cue
from razbor.entities.dateline import find_dateline
from razbor.entities.finds import Find
from razbor.text.layout import Quote
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, NUMBERS
from razbor.words.parsed import NameSpan, Parsed
from razbor.words.word import Word

if TYPE_CHECKING:
    from razbor.entities.gazetteer import Place
    from razbor.entities.nominative import PhraseReading
    from razbor.model.tagger import Finding  # numpy stays out of the window's process

DASHES = frozenset({"–", "—", "-"})
TURNS = frozenset(",.!?…")  # before a dash that leads to the author's words
_OF_WORDS = (
    "words",
    "text",
    "low",
    "lemmas",
    "sentence",
    "opened",
    "openers",
    "_seeds",
    "counted",
    "_told",
    "lines",
    "phrases",
    "known_places",
)


@dataclass(frozen=True)
class Scene:
    """A parsed article and what was seen so far; ``findings`` are the network's, raw."""

    parsed: Parsed
    finds: tuple[Find, ...] = field(default=())
    findings: "tuple[Finding, ...]" = field(default=())

    @cached_property  # a plain attribute from then on: nothing is asked more often
    def words(self) -> tuple[Word, ...]:
        """Return the words of the article."""
        return self.parsed.words

    @cached_property
    def text(self) -> str:
        """Return the article's text."""
        return self.parsed.text

    @cached_property
    def low(self) -> tuple[str, ...]:
        """Return the words in lower case."""
        return tuple(word.text.lower() for word in self.parsed.words)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Return the lemmas with ё as е."""
        return tuple(word.lemma.replace("ё", "е") for word in self.parsed.words)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """Return the number of the sentence of each word."""
        numbers = [0] * len(self.parsed.words)
        for number, sentence in enumerate(self.parsed.sentences):
            for index in range(sentence.first, sentence.last):
                numbers[index] = number
        return tuple(numbers)

    @cached_property
    def dateline(self) -> Span | None:
        """Return where the dateline stands, «АСТАНА. 5 мая. КазТАГ –», None without one."""
        found = find_dateline(self.parsed.layout)
        return found.span if found else None

    @cached_property
    def counted(self) -> Counter[str]:
        """Return how often each lemma stands in the article."""
        return Counter(self.lemmas)

    def told_of(self, lemmas: frozenset[str]) -> tuple[int, ...]:
        """Return the numbers of the sentences that have one of some lemmas, in order."""
        known = self._told.get(lemmas)
        if known is None:
            found = {
                n for n, lemma in zip(self.sentence, self.lemmas, strict=True) if lemma in lemmas
            }
            known = self._told[lemmas] = tuple(sorted(found))
        return known

    @cached_property
    def _told(self) -> dict[frozenset[str], tuple[int, ...]]:
        return {}

    def quote_around(self, place: int) -> Quote | None:
        """Return the outermost quotation around a place, or the line of dialogue, if any."""
        line = self.lines.get(self.parsed.paragraph_at(place))
        return line if line is not None else self.parsed.quote_around(place)

    @cached_property
    def lines(self) -> dict[int, Quote]:
        """Return the paragraphs that are speech after a dash, «– Да, – сказал он», by number."""
        found: dict[int, Quote] = {}
        for number, paragraph in enumerate(self.parsed.paragraphs):
            words = self.parsed.indices(paragraph.span)
            if len(words) > 1 and self.words[words.start].text in DASHES and self._is_told(words):
                inner = Span(self.words[words.start + 1].span.start, paragraph.span.end)
                found[number] = Quote(paragraph.span, inner, 0, closed=False)
        return found

    def _is_told(self, line: range) -> bool:
        """Say whether the author's words stand in a line of dialogue: «…, – сказал он»."""
        dashes = (i for i in line[2:] if self.words[i].text in DASHES)
        turns = (i for i in dashes if self.words[i - 1].text[-1] in TURNS)
        return any(is_cue(self, i) for at in turns for i in line[at + 1 - line.start :][:3])

    @cached_property
    def inserts(self) -> dict[int, list[range]]:
        """Return the author's words inside quotations, by their start, as far as asked for."""
        return {}

    @cached_property
    def phrases(self) -> "dict[object, tuple[PhraseReading, ...]]":
        """Return the readings of phrases that were asked for before."""
        return {}

    @cached_property
    def known_places(self) -> "dict[object, Place | None]":
        """Return the places that were looked up before."""
        return {}

    @cached_property
    def begun(self) -> dict[int, tuple[Find, ...]]:
        """Return the finds by the index of their first word, longer ones first."""
        by_first: dict[int, list[Find]] = {}
        for find in self.finds:
            by_first.setdefault(find.first, []).append(find)
        return {k: tuple(sorted(v, key=lambda f: -f.last)) for k, v in by_first.items()}

    @cached_property
    def _ended(self) -> dict[int, tuple[Find, ...]]:
        by_last: dict[int, list[Find]] = {}
        for find in self.finds:
            by_last.setdefault(find.last, []).append(find)
        return {k: tuple(v) for k, v in by_last.items()}

    def ending(self, last: int) -> tuple[Find, ...]:
        """Return the finds whose last word stands before a word."""
        return self._ended.get(last, ())

    @cached_property
    def covered(self) -> dict[int, Find]:
        """Return for each word inside a find the longest such find."""
        inside: dict[int, Find] = {}
        for find in sorted(self.finds, key=lambda f: f.last - f.first):
            inside.update((index, find) for index in range(find.first, find.last))
        return inside

    @cached_property
    def _seeds(self) -> dict[int, list[NameSpan]]:
        by_word: dict[int, list[NameSpan]] = {}
        for name in self.parsed.names:
            for index in self.parsed.indices(name.span):
                by_word.setdefault(index, []).append(name)
        return by_word

    def seeds_at(self, index: int) -> list[NameSpan]:
        """Return NER's names over a word."""
        return self._seeds.get(index, [])

    @cached_property
    def seen_by_network(self) -> dict[Span, "Finding"]:
        """Return the likeliest of the network's findings over each place."""
        by_place: dict[Span, Finding] = {}
        for finding in sorted(self.findings, key=lambda f: f.probability):
            by_place[finding.span] = finding
        return by_place

    def organisation_seed(self, index: int) -> NameSpan | None:
        """Return NER's organisation over a word, if any."""
        return next((n for n in self.seeds_at(index) if n.kind == "ORG"), None)

    @cached_property
    def opened(self) -> dict[int, Quote]:
        """Return the quotations by the index of the word that is their opening mark."""
        return {self.parsed.index_at(q.span.start): q for q in self.parsed.quotes}

    def seeing(self, more: Iterable[Find]) -> "Scene":
        """Return the same article with more finds; what is known of its words is kept."""
        return self.with_finds((*self.finds, *more))

    def with_finds(self, finds: tuple[Find, ...]) -> "Scene":
        """Return the same article with these finds alone; what is known of its words is kept."""
        other = Scene(self.parsed, finds, self.findings)
        kept = {k: v for k, v in self.__dict__.items() if k in _OF_WORDS}
        other.__dict__.update(kept)
        return other

    def readings(self, index: int) -> tuple[Parse, ...]:
        """Return the dictionary's readings of a word."""
        return dictionary().parses(self.low[index])

    def can(self, index: int, *grammemes: str) -> bool:
        """Say whether some reading of a word has all the grammemes."""
        return any(parse.tag.issuperset(grammemes) for parse in self.readings(index))

    def is_capital(self, index: int) -> bool:
        """Say whether a word begins with a capital letter."""
        return self.words[index].text[0].isupper()

    def begins(self, index: int) -> bool:
        """Say whether a word opens a sentence or a quotation."""
        if index == 0 or self.sentence[index] != self.sentence[index - 1]:
            return True
        return self.low[index - 1] in {"«", '"', "„", "“", "—", "–"} and index - 1 in self.openers

    @cached_property
    def openers(self) -> frozenset[int]:
        """Return the indices of words that open a quotation or a sentence."""
        starts = {s.first for s in self.parsed.sentences}
        return frozenset(starts | set(self.opened))

    def together(self, first: int, last: int) -> bool:
        """Say whether the words ``first``..``last`` (included) exist and stand in one sentence."""
        inside = first >= 0 and last < len(self.words)
        return inside and self.sentence[first] == self.sentence[last]

    def beside(self, index: int, other: int) -> bool:
        """Say whether a word exists and stands in the sentence of another that does."""
        return 0 <= index < len(self.words) and self.sentence[index] == self.sentence[other]

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words ``first``..``last`` (last excluded)."""
        return Span(self.words[first].span.start, self.words[last - 1].span.end)

    def is_adjective(self, index: int) -> bool:
        """Say whether a word is an adjective, a participle or an ordinal in full form."""
        word = self.words[index]
        return word.pos in {"ADJ", "DET"} or (
            word.pos in {"VERB", "PROPN", "NOUN"}
            and any(p.pos in {"ADJF", "PRTF"} for p in self.readings(index)[:2])
            and not self.can(index, "NOUN", CASES.get(word.case, "nomn"))
        )

    def head_of(self, first: int, last: int) -> int | None:
        """Return the first noun of a name, «союз» of «Экономический и валютный союз».

        What begins with a preposition, «На краю», has its head there: it does not decline.
        """
        joining = {"CCONJ", "ADP", "PART"}
        opening = first + (first < last and self.words[first].text == "«")
        if opening < last and self.words[opening].pos == "ADP":
            return opening
        for index in range(first, last):
            word = self.words[index]
            if word.text[0].isalnum() and word.pos not in joining and not self.is_adjective(index):
                return index
        return None

    def agrees(self, adjective: int, noun: int) -> bool:
        """Say whether an adjective may stand in the case and number of a noun."""
        word = self.words[noun]
        if not word.case:
            return self.words[adjective].case in {"", "Nom"}
        wanted = {CASES.get(word.case, ""), NUMBERS.get(word.number, "")} - {""}
        readings = self.readings(adjective)
        if not any(p.pos in {"ADJF", "PRTF", "NPRO", "NUMR"} for p in readings):
            return self.words[adjective].case == word.case
        return any(wanted <= p.tag for p in readings if p.pos in {"ADJF", "PRTF"})
