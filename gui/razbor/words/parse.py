"""Find the grammar of every word of an article in its sentence."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby

from razbor.assets import table
from razbor.text.layout import Layout
from razbor.text.span import Span
from razbor.words.dictionary import Dictionary, Parse, dictionary
from razbor.words.grammemes import PERSON_TAGS
from razbor.words.models import Models, Seen, Tagged, joined
from razbor.words.parsed import NameSpan, Parsed
from razbor.words.rank import ranked
from razbor.words.universal import universal_features, universal_part, written
from razbor.words.word import Word, without_marks

_REMEMBERED = 50_000
_Grammar = tuple[str, str, str]  # lemma, part of speech, features
_LONGEST = 400  # tokens of a sentence; a longer one is tagged in pieces


class Parser:
    """Joins the tagger, which sees the sentence, with the dictionary, which knows the word."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._dictionary: Dictionary = dictionary()
        # a form with a tag is read alike wherever it stands: of two words one has been read before
        self._grammar = lru_cache(maxsize=_REMEMBERED)(self._read)

    def parse(self, layout: Layout, report: Callable[[float], None] = lambda _: None) -> Parsed:
        """Return the words of a layout with lemma, part of speech and features, and the flat names.

        ``report`` is told the share done, 0 to 1; what it raises ends the work.
        """
        words: list[Word] = []
        names: list[NameSpan] = []
        parts: list[Seen] = []
        for seen in self._models.read(_blocks(layout)):
            spans = layout.tokens[len(words) : len(words) + len(seen.tags)]
            words.extend(self._words(layout.article.text, spans, seen))
            names.extend(
                NameSpan(Span(spans[name.first].start, spans[name.end - 1].end), name.kind)
                for name in seen.names
            )
            parts.append(seen)
            report(len(words) / len(layout.tokens))
        return Parsed(layout, tuple(words), tuple(names), joined(parts))

    def _words(self, text: str, spans: Sequence[Span], seen: Seen) -> Iterator[Word]:
        people = {
            place
            for name in seen.names
            if name.kind == "PER"
            for place in range(name.first, name.end)
        }
        for place, (span, tag) in enumerate(zip(spans, seen.tags, strict=True)):
            form = span.of(text)
            yield Word(span, form, *self._grammar(form, tag, place in people))

    def _read(self, form: str, tag: Tagged, in_name: bool) -> _Grammar:  # noqa: FBT001  (cached)
        plain = without_marks(form)
        if not any(map(str.isalpha, plain)):
            return plain.lower(), tag.pos, written(tag.feats)
        parses = self._dictionary.parses(plain)
        if in_name:
            return self._read_name(plain.lower(), tag, parses)
        best = ranked(parses, tag.pos, tag.feats)[0][1]
        feats = _reconciled(tag, best, parses)
        # The tagger takes some words outside its vocabulary («Қанат») for signs.
        pos = universal_part(best.pos, best.tag) if tag.pos in ("PUNCT", "SYM") else tag.pos
        return _lemma_of(best, pos, feats), pos, written(feats)

    def _read_name(self, form: str, tag: Tagged, parses: tuple[Parse, ...]) -> _Grammar:
        """Read a word of a person's name: never a function word, a surname keeps its gender."""
        named = tuple(p for p in parses if p.tag & PERSON_TAGS)
        if not named:
            return form, "PROPN", written(tag.feats)
        best = ranked(named, "PROPN", tag.feats)[0][1]
        if tag.feats.get("Case") == "Nom" and tag.feats.get("Number") == "Sing":
            lemma = form
        else:
            lemma = self._dictionary.inflect(best, {"nomn", "sing"}) or best.lemma
        return lemma, "PROPN", written(_reconciled(tag, best, named))


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


def _lemma_of(parse: Parse, pos: str, feats: Mapping[str, str]) -> str:
    """Return the lemma of a reading as dictionaries for readers give it: «того» is «то»."""
    if pos == "PRON" and feats.get("Gender") != "Neut":
        return parse.lemma
    own = _own_lemmas()
    return own.get((parse.form, pos)) or own.get((parse.form, "*")) or parse.lemma


@cache
def _own_lemmas() -> Mapping[tuple[str, str], str]:
    """Read the forms whose lemma is not the dictionary's: (form, part of speech) -> lemma."""
    rows = (line.split("\t") for line in table("lemmas"))
    return {(form, pos): lemma for form, pos, lemma in rows}


def _reconciled(tag: Tagged, best: Parse, parses: tuple[Parse, ...]) -> dict[str, str]:
    """Return the tagger's features, those corrected that no reading of the form can have."""
    own = universal_features(best.pos, best.tag)
    merged = {**own, **tag.feats}
    if not best.known:
        return merged
    possible = [universal_features(parse.pos, parse.tag) for parse in parses]
    for name in ("Case", "Number", "Gender", "Tense"):
        if name in own and all(merged.get(name) != one.get(name) for one in possible):
            merged[name] = own[name]
    return merged
