"""Find the grammar of every word of an article in its sentence."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import islice

from razbor.assets import table
from razbor.text.layout import Layout, Sentence
from razbor.text.span import Span
from razbor.words.dictionary import Dictionary, Parse, dictionary
from razbor.words.models import Models, Tagged
from razbor.words.parsed import NameSpan, Parsed
from razbor.words.rank import ranked
from razbor.words.universal import universal_features, universal_part, written
from razbor.words.word import Word

_BATCH = 64  # sentences or paragraphs between two reports
_LONGEST_SENTENCE = 400  # tokens; a longer one is tagged in pieces
_NAME_TAGS = frozenset({"Name", "Surn", "Patr"})


class Parser:
    """Joins the tagger, which sees the sentence, with the dictionary, which knows the word."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._dictionary: Dictionary = dictionary()

    def parse(self, layout: Layout, report: Callable[[float], None] = lambda _: None) -> Parsed:
        """Return the words of a layout with lemma, part of speech and features, and the flat names.

        ``report`` is told the share done, 0 to 1; what it raises ends the work.
        """
        names = tuple(self._names(layout, lambda share: report(0.5 * share)))
        words = tuple(self._words(layout, names, lambda share: report(0.5 + 0.5 * share)))
        return Parsed(layout, words, names)

    def _names(self, layout: Layout, report: Callable[[float], None]) -> Iterator[NameSpan]:
        """Yield the names of each paragraph alone: headings would run into the body."""
        text = layout.article.text
        blocks = [paragraph.span for paragraph in layout.paragraphs]
        found = self._models.names(span.of(text) for span in blocks)
        for number, (block, names) in enumerate(zip(blocks, found, strict=True), 1):
            for name in names:
                span = Span(block.start + name.start, block.start + name.end)
                yield NameSpan(span, name.kind)
            if number % _BATCH == 0:
                report(number / len(blocks))

    def _words(
        self, layout: Layout, names: tuple[NameSpan, ...], report: Callable[[float], None]
    ) -> Iterator[Word]:
        people = {
            place for n in names if n.kind == "PER" for place in range(n.span.start, n.span.end)
        }
        tagged = self._tags(layout, report)
        for span, tag in zip(layout.tokens, tagged, strict=True):
            yield self._word(layout.article.text, span, tag, in_name=span.start in people)

    def _tags(self, layout: Layout, report: Callable[[float], None]) -> Iterator[Tagged]:
        """Yield one tag for each token."""
        text = layout.article.text
        pieces = (
            [_plain(span.of(text)) for span in layout.tokens[first:last]]
            for sentence in layout.sentences
            for first, last in _pieces(sentence)
        )
        tags = self._models.tags(pieces)
        done = 0
        while batch := list(islice(tags, _BATCH)):
            for sentence_tags in batch:
                yield from sentence_tags
                done += len(sentence_tags)
            report(done / len(layout.tokens))

    def _word(self, text: str, span: Span, tag: Tagged, *, in_name: bool) -> Word:
        form = span.of(text)
        plain = _plain(form)
        if not any(map(str.isalpha, plain)):
            return Word(span, form, plain.lower(), tag.pos, written(tag.feats))
        parses = self._dictionary.parses(plain)
        if in_name:
            return self._name_word(span, form, tag, parses)
        best = ranked(parses, tag.pos, tag.feats)[0][1]
        feats = _reconciled(tag, best, parses)
        # The tagger takes some words outside its vocabulary («Қанат») for signs.
        pos = universal_part(best.pos, best.tag) if tag.pos in ("PUNCT", "SYM") else tag.pos
        return Word(span, form, lemma_of(best, pos, feats), pos, written(feats))

    def _name_word(self, span: Span, form: str, tag: Tagged, parses: tuple[Parse, ...]) -> Word:
        """Read a word of a person's name: never a function word, a surname keeps its gender."""
        named = tuple(p for p in parses if p.tag & _NAME_TAGS)
        if not named:
            return Word(span, form, _plain(form).lower(), "PROPN", written(tag.feats))
        best = ranked(named, "PROPN", tag.feats)[0][1]
        if tag.feats.get("Case") == "Nom" and tag.feats.get("Number") == "Sing":
            lemma = _plain(form).lower()
        else:
            lemma = self._dictionary.inflect(best, {"nomn", "sing"}) or best.lemma
        return Word(span, form, lemma, "PROPN", written(_reconciled(tag, best, named)))


def _plain(form: str) -> str:
    """Return a form without stress marks and soft hyphens, which no dictionary has."""
    return form.replace("\u0301", "").replace("\u00ad", "")


def _pieces(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of a sentence, each of a size the tagger can hold."""
    for first in range(sentence.first, sentence.last, _LONGEST_SENTENCE):
        yield first, min(first + _LONGEST_SENTENCE, sentence.last)


def lemma_of(parse: Parse, pos: str, feats: Mapping[str, str]) -> str:
    """Return the lemma of a reading as dictionaries for readers give it: «того» is «то»."""
    if pos == "PRON" and feats.get("Gender") != "Neut":
        return parse.lemma
    own = _own_lemmas()
    return own.get((parse.form, pos)) or own.get((parse.form, "*")) or parse.lemma


@cache
def _own_lemmas() -> Mapping[tuple[str, str], str]:
    """Read the forms whose lemma is not the dictionary's: (form, part of speech) -> lemma."""
    rows = (line.split("	") for line in table("lemmas"))
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
