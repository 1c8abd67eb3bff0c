"""Analyses written as a reader would mark a text.

``[P1 Анна Серова]`` is a name of the person P1, ``[P1/NOM спикер [O1 Палаты]]`` a role with an
organisation inside. The first letter tells the type: P person, O organisation, G country or town,
V event, T time.
"""

import re

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.facts.fact import Fact, FactType, Factuality, Filler
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.text.span import Span
from razbor.words.word import Word

_TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORG,
    "G": EntityType.GPE,
    "V": EntityType.EVENT,
    "T": EntityType.TIMEX,
}
_SIGN = re.compile(r"\[(\w\d)(?:/([A-Z]+))? |\]")


def marked(text: str, facts: tuple[Fact, ...] = ()) -> Analysis:
    """Return the analysis that a marked text stands for."""
    plain, done, open_marks = "", 0, []
    found: list[Mention] = []
    for sign in _SIGN.finditer(text):
        plain += text[done : sign.start()]
        done = sign.end()
        if sign[1]:
            open_marks.append((len(plain), sign[1], MentionKind(sign[2] or "NAM")))
        else:
            start, entity, kind = open_marks.pop()
            found.append(Mention(Span(start, len(plain)), entity, kind))
    plain += text[done:]
    mentions = sorted(found, key=lambda one: (one.span.start, -one.span.end))
    return _analysis(plain, tuple(mentions), facts)


def direct_speech(analysis: Analysis, speaker: str, words: str) -> Fact:
    """Return the statement that someone said some words of the text."""
    span = place_of(analysis, words)
    return Fact(
        id="F1",
        type=FactType.STATEMENT,
        subtype="direct",
        trigger=None,
        roles=(Filler("SPEAKER", entity=speaker), Filler("CONTENT", span=span)),
        factuality=Factuality.ASSERTED,
        negative=False,
        attribution=(),
        evidence=(span,),
        importance=1,
        summary="",
        confidence=1.0,
        rule="",
    )


def place_of(analysis: Analysis, words: str) -> Span:
    """Return where words first stand in a text."""
    start = analysis.text.index(words)
    return Span(start, start + len(words))


def names(analysis: Analysis, marks) -> list[str]:
    """Return the text of some marks."""
    return [mark.span.of(analysis.text) for mark in marks]


def _analysis(text: str, mentions: tuple[Mention, ...], facts: tuple[Fact, ...]) -> Analysis:
    layout = segment(Article(text, source="заметка.txt"))
    words = tuple(Word(s, s.of(text), s.of(text).lower(), "") for s in layout.tokens)
    first = {m.entity: m for m in reversed(mentions)}
    entities = tuple(
        Entity(id_, _TYPES[id_[0]], mention.span.of(text)) for id_, mention in first.items()
    )
    return Analysis(
        article=layout.article,
        paragraphs=layout.paragraphs,
        quotes=layout.quotes,
        sentences=layout.sentences,
        words=words,
        entities=entities,
        mentions=mentions,
        facts=facts,
    )
