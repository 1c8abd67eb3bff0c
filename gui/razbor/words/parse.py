"""Find the grammar of every word of an article in its sentence."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from razbor.assets import resource
from razbor.text.layout import Layout
from razbor.text.span import Span
from razbor.words.candidate import NOMINAL, Candidate
from razbor.words.models import Models, Seen, Tagged, joined
from razbor.words.parsed import NameSpan, Parsed
from razbor.words.universal import written
from razbor.words.word import Likely, Word, features, without_marks

if TYPE_CHECKING:
    from razbor.words.chooser import Chooser

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
_REMEMBERED = 50_000
_LONGEST = 400  # tokens of a sentence; a longer one is tagged in pieces


class Parser:
    """Joins the tagger, which sees the sentence, with the dictionary, which knows the word."""

    def __init__(self, models: Models, lemmas: Path | None = None) -> None:
        self._models = models
        self._lemmas = lemmas or resource("models/lemmas.safetensors")

    @cached_property
    def _chooser(self) -> "Chooser":
        from razbor.words.chooser import Chooser

        return Chooser(self._lemmas, self._models.taggers)

    def parse(self, layout: Layout, report: Callable[[float], None] = lambda _: None) -> Parsed:
        """Return the words of a layout with lemma, part of speech and features, and the flat names.

        ``report`` is told the share done, 0 to 1; what it raises ends the work.
        """
        words: list[Word] = []
        names: list[NameSpan] = []
        parts: list[Seen] = []
        firsts = frozenset(sentence.span.start for sentence in layout.sentences)
        for seen in self._models.read(_blocks(layout)):
            spans = layout.tokens[len(words) : len(words) + len(seen.tags)]
            words.extend(self._words(layout.article.text, spans, seen, firsts))
            names.extend(
                NameSpan(Span(spans[name.first].start, spans[name.end - 1].end), name.kind)
                for name in seen.names
            )
            parts.append(seen)
            report(len(words) / len(layout.tokens))
        return Parsed(layout, tuple(words), tuple(names), joined(parts))

    def _words(
        self, text: str, spans: Sequence[Span], seen: Seen, firsts: frozenset[int]
    ) -> Iterator[Word]:
        forms = [without_marks(span.of(text)) for span in spans]
        people = {
            place
            for name in seen.names
            if name.kind == "PER"
            for place in range(name.first, name.end)
        }
        named = [place in people for place in range(len(forms))]
        first = [span.start in firsts for span in spans]
        chosen = self._chooser.choose(forms, seen.states, first, named)
        for span, form, tag, (reading, likely) in zip(spans, forms, seen.tags, chosen, strict=True):
            if any(map(str.isalpha, form)):
                feats = joined_features(reading, tag)
                open_to = tuple(Likely(*one[:3], share) for one, share in likely)
                yield Word(span, span.of(text), reading.lemma, reading.pos, feats, open_to)
            else:
                yield Word(span, span.of(text), form.lower(), tag.pos, written(tag.feats))


def _blocks(layout: Layout) -> Iterator[list[list[str]]]:
    """Yield the words of each paragraph's sentences; no sentence is longer than taggers hold."""
    text, starts = layout.article.text, [paragraph.span.start for paragraph in layout.paragraphs]
    by_paragraph = groupby(layout.sentences, lambda one: bisect_right(starts, one.span.start))
    for _, sentences in by_paragraph:
        yield [
            [
                without_marks(span.of(text))
                for span in layout.tokens[first : min(first + _LONGEST, s.last)]
            ]
            for s in sentences
            for first in range(s.first, s.last, _LONGEST)
        ]


@lru_cache(maxsize=_REMEMBERED)
def joined_features(reading: Candidate, tag: Tagged) -> str:
    """Return the features of a reading, and of the tagger's those that it does not tell.

    Where the two differ in the part of speech, no more than case, number, gender and animacy is
    taken, and that for nouns and the like alone.
    """
    if reading.pos == tag.pos:
        more = tag.feats
    elif reading.pos in _NOMINAL and tag.pos in _NOMINAL:
        more = {name: value for name, value in tag.feats.items() if name in NOMINAL}
    else:
        return reading.feats
    return written({**more, **features(reading.feats)})
