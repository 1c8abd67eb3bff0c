"""Look-ups over one article: what every rule of this room asks of words, names and clauses."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from copy import copy
from functools import cached_property

from razbor.entities.dateline import find_dateline
from razbor.entities.entity import Entities, Entity, EntityType, Mention, MentionKind
from razbor.facts.clause_index import ClauseIndex
from razbor.facts.clauses import Clause
from razbor.facts.draft import Draft
from razbor.facts.nominative import stands_in_nominative
from razbor.facts.statements.passages import Passage, find_passages
from razbor.text.covering import Covering
from razbor.text.layout import Part, Quote
from razbor.text.span import Span
from razbor.words.parsed import Parsed
from razbor.words.word import Word


class View:
    """An article with its entities, ready to be asked; it is never changed.

    Places are code points; spans returned are of the article's text.
    """

    def __init__(self, parsed: Parsed, found: Entities) -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.words = parsed.words
        self.found = found
        self.statements: tuple[Draft, ...] = ()
        self.said: Covering[Draft] = Covering(())  # who says what covers a place, shorter first
        self.entities = {entity.id: entity for entity in found.entities}
        self._by_span: dict[Span, list[Mention]] = defaultdict(list)
        for mention in found.mentions:
            self._by_span[mention.span].append(mention)
        self._starts = [mention.span.start for mention in found.mentions]
        self._longest = max((len(mention.span) for mention in found.mentions), default=0)
        self._over: dict[int, tuple[Mention, ...]] = {}  # what was asked before
        self._heads: dict[Span, Word | None] = {}

    def told(self, statements: tuple[Draft, ...]) -> "View":
        """Return the same view that also knows who says what."""
        other = copy(self)
        other.statements = statements
        said = [(span, draft) for draft in statements for span in draft.spans("CONTENT")]
        other.said = Covering(sorted(said, key=lambda pair: len(pair[0])))
        return other

    # Mentions and entities

    def entity(self, entity: str) -> Entity:
        """Return an entity by its id."""
        return self.entities[entity]

    def of(self, mention: Mention) -> Entity:
        """Return the entity that a mention means."""
        return self.entities[mention.entity]

    def name(self, entity: str) -> str:
        """Return the canonical name, in the nominative."""
        return self.entities[entity].canonical

    def mentions_at(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions with exactly this span."""
        return tuple(self._by_span.get(span, ()))

    def mentions_of(self, entity: str) -> tuple[Mention, ...]:
        """Return the mentions of an entity in order."""
        return tuple(self._by_entity.get(entity, ()))

    @cached_property
    def _by_entity(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.found.mentions:
            found[mention.entity].append(mention)
        return found

    def mentions_in(self, span: Span, *types: EntityType) -> tuple[Mention, ...]:
        """Return the mentions wholly inside a span, by start, longer first; of some types."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(
            m
            for m in self.found.mentions[first:last]
            if m.span.end <= span.end and self._is(m, types)
        )

    def top_mentions(self, span: Span, *types: EntityType) -> tuple[Mention, ...]:
        """Return the outermost of the mentions inside a span."""
        kept: list[Mention] = []
        for mention in self.mentions_in(span, *types):
            if not kept or mention.span.start >= kept[-1].span.end:
                kept.append(mention)
        return tuple(kept)

    def around(self, place: int, *types: EntityType) -> tuple[Mention, ...]:
        """Return the mentions that cover a place, outermost first."""
        over = self._over.get(place)
        if over is None:
            over = self._over[place] = self._covering(place)
        return tuple(m for m in over if self.of(m).type in types) if types else over

    def _covering(self, place: int) -> tuple[Mention, ...]:
        first = bisect_left(self._starts, place - self._longest)
        last = bisect_right(self._starts, place)
        over = [m for m in self.found.mentions[first:last] if place < m.span.end]
        return tuple(sorted(over, key=lambda m: -len(m.span)))

    def outermost(self, place: int, *types: EntityType) -> Mention | None:
        """Return the widest mention over a place."""
        return next(iter(self.around(place, *types)), None)

    def _is(self, mention: Mention, types: tuple[EntityType, ...]) -> bool:
        return not types or self.of(mention).type in types

    # Words

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """Return the words that start inside a span."""
        return self.parsed.inside(span)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that start between two places; none where the second is no later."""
        return self.words_in(Span(start, end)) if start < end else ()

    def word_at(self, place: int) -> Word | None:
        """Return the word over a place, else the next one."""
        index = self.parsed.index_at(place)
        return self.words[index] if index < len(self.words) else None

    def next_word(self, place: int) -> Word | None:
        """Return the first word that starts at a place or later."""
        index = bisect_left(self._word_starts, place)
        return self.words[index] if index < len(self.words) else None

    def word_before(self, place: int) -> Word | None:
        """Return the last word that ends at a place or earlier."""
        index = bisect_left(self._word_starts, place) - 1
        if index >= 0 and self.words[index].span.end > place:
            index -= 1
        return self.words[index] if index >= 0 else None

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.span.start for word in self.words]

    def head(self, span: Span) -> Word | None:
        """Return the word whose case is the case of a phrase or name.

        Of a person's name it is the last word («Ли Мён Баком»), of other phrases the first noun,
        or the pronoun or adjective where there is none.
        """
        if span not in self._heads:
            self._heads[span] = self._head(span)
        return self._heads[span]

    def _head(self, span: Span) -> Word | None:
        words = [word for word in self.words_in(span) if word.pos != "PUNCT"]
        if not words:
            return None
        if any(
            self.of(m).type is EntityType.PERSON and m.kind is MentionKind.NAM
            for m in self.mentions_at(span)
        ):
            return words[-1]
        nouns = [word for word in words if word.pos in ("NOUN", "PROPN", "PRON")]
        return nouns[0] if nouns else words[0]

    def case(self, span: Span) -> str:
        """Return the case of a name or phrase: Nom, Gen, Dat, Acc, Ins, Loc, or an empty string."""
        head = self.head(span)
        if head is None:
            return ""
        if any(stands_in_nominative(self.text, m, self.of(m)) for m in self.mentions_at(span)):
            return "Nom"
        if head.case:
            return head.case
        agreeing = [
            word.case
            for word in self.words_in(span)
            if word.case and word.span.start <= head.span.start
        ]
        return agreeing[-1] if agreeing else ""

    # Sentences, clauses, speech

    @cached_property
    def dateline(self) -> Span | None:
        """Return «АСТАНА. 3 октября. Агентство –» before the body: no part of a sentence."""
        found = find_dateline(self.parsed.layout)
        return found.span if found else None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return the quotations that are speech, in order; not names."""
        return find_passages(self.parsed)

    def passage_at(self, place: int) -> Passage | None:
        """Return the quoted speech that covers a place, the author's words in it left out."""
        index = bisect_right(self._passage_starts, place) - 1
        found = self.passages[index] if index >= 0 else None
        if found is None or found.span.end <= place:
            return None
        return found if any(part.holds(place) for part in found.parts) else None

    def quote_of(self, span: Span) -> Quote | None:
        """Return the quotation with exactly this span, marks taken in."""
        return self._quotes.get(span)

    @cached_property
    def _quotes(self) -> dict[Span, Quote]:
        return {quote.span: quote for quote in self.parsed.quotes}

    def passages_in(self, span: Span) -> tuple[Passage, ...]:
        """Return the quotations that are speech and overlap a span."""
        first = max(0, bisect_right(self._passage_starts, span.start) - 1)
        last = bisect_left(self._passage_starts, span.end)
        return tuple(p for p in self.passages[first:last] if p.span.overlaps(span))

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    @cached_property
    def index(self) -> ClauseIndex:
        """Return the clauses and what hangs on what."""
        return ClauseIndex(self.parsed, self._units(), self._whole)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Return the clauses of the article in order of their start; quoted speech has its own.

        ``parent`` and ``after`` are numbers in this tuple.
        """
        return self.index.clauses

    def clause_at(self, place: int) -> Clause | None:
        """Return the clause that owns the word at a place."""
        return self.index.at(place)

    def clause_number(self, clause: Clause) -> int | None:
        """Return the number of a clause in ``clauses``."""
        return self.index.number_at(clause.words[0].span.start) if clause.words else None

    def within(self, number: int) -> tuple[int, ...]:
        """Return a clause's number and those of all clauses that hang on it or go on with them."""
        return self.index.within(number)

    def below(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the clauses that hang right on a clause."""
        return self.index.below(number)

    def _units(self) -> Iterator[list[Word]]:
        """Yield the words of each sentence, quoted speech and the author's words apart."""
        for sentence in self.parsed.sentences:
            groups: dict[int | None, list[Word]] = defaultdict(list)
            for word in self.words[sentence.first : sentence.last]:
                in_dateline = self.dateline is not None and self.dateline.holds(word.span.start)
                groups[-1 if in_dateline else self._place_of_speech(word)].append(word)
            yield from (words for words in groups.values() if any(w.pos != "PUNCT" for w in words))

    def _place_of_speech(self, word: Word) -> int | None:
        passage = self.passage_at(word.span.start)
        return passage.parts[0].start if passage and passage.whole else None

    def _whole(self, word: Word) -> object:
        """Mark the words of one name, or of one name in quotation marks, alike."""
        mention = next((m for m in self.around(word.span.start) if m.kind is MentionKind.NAM), None)
        if mention is not None:
            return mention.span
        quote = self.parsed.quote_around(word.span.start)
        if quote is None or self.passage_at(quote.inner.start) is not None:
            return None
        return quote.span

    def sentence_span(self, place: int) -> Span | None:
        """Return the sentence over a place."""
        sentence = self.parsed.sentence_of(place)
        return sentence.span if sentence else None

    def part_at(self, place: int) -> Part:
        """Say whether a place stands in the headline, the subtitle or the body."""
        return next(self._parts.over(place), Part.BODY)

    @cached_property
    def _parts(self) -> Covering[Part]:
        return Covering((paragraph.span, paragraph.part) for paragraph in self.parsed.paragraphs)

    def speech_at(self, place: int) -> Draft | None:
        """Return the innermost statement whose CONTENT covers a place."""
        return next(self.said.over(place), None)
