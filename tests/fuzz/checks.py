"""What must hold of every analysis, whatever the text is."""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

from razbor.analysis.analysis import Analysis
from razbor.export.as_json import dumps
from razbor.facts.fact import Fact
from razbor.text.span import Span


def faults(analysis: Analysis) -> list[str]:
    """Return what is wrong with an analysis, one sentence each."""
    written = json.loads(dumps(analysis, tokens=True).encode())
    found = [] if written["document"]["text"] == analysis.article.text else ["another text"]
    found += [*_outside(analysis), *_words(analysis), *_crossing(analysis), *_named(analysis)]
    return found


def _outside(analysis: Analysis) -> Iterator[str]:
    size = len(analysis.article.text)
    for what, span in _spans(analysis):
        if not 0 <= span.start < span.end <= size:
            yield f"{what} lies outside the text: {span}"


def _spans(analysis: Analysis) -> Iterator[tuple[str, Span]]:
    yield from (("a word", word.span) for word in analysis.words)
    yield from (("a sentence", sentence.span) for sentence in analysis.sentences)
    yield from (("a paragraph", paragraph.span) for paragraph in analysis.paragraphs)
    yield from (("a quotation", quote.span) for quote in analysis.quotes)
    yield from (("a mention", mention.span) for mention in analysis.mentions)
    for fact in analysis.facts:
        yield from (("a fact", span) for span in _spans_of(fact))


def _spans_of(fact: Fact) -> Iterator[Span]:
    yield from fact.evidence
    yield from (filler.span for filler in fact.roles if filler.span)
    if fact.trigger:
        yield fact.trigger


def _words(analysis: Analysis) -> Iterator[str]:
    text = analysis.article.text
    for word in analysis.words:
        if word.text != word.span.of(text):
            yield f"a word is not what stands there: {word}"
    for a, b in pairwise(analysis.words):
        if a.span.end > b.span.start:
            yield f"words overlap: {a}, {b}"


def _crossing(analysis: Analysis) -> Iterator[str]:
    ordered = sorted({m.span for m in analysis.mentions}, key=lambda s: (s.start, -s.end))
    opened: list[Span] = []
    for span in ordered:
        while opened and opened[-1].end <= span.start:
            opened.pop()
        if opened and opened[-1].end < span.end:
            yield f"mentions cross: {opened[-1]}, {span}"
        opened.append(span)


def _named(analysis: Analysis) -> Iterator[str]:
    known = {entity.id for entity in analysis.entities}
    for mention in analysis.mentions:
        if mention.entity not in known:
            yield f"a mention of nobody: {mention}"
    for fact in analysis.facts:
        for name in _entities(fact):
            if name not in known:
                yield f"a fact about nobody: {fact.rule}, {name}"
        if not fact.summary.strip():
            yield f"a fact without a line: {fact.rule}"


def _entities(fact: Fact) -> Iterable[str]:
    return (filler.entity for filler in fact.roles if filler.entity)
