"""Lemmas of the words in people's names, taken from the names as they were resolved.

A dictionary knows few names: to it «Мироновой» is of «миронов». The words of a mention are paired
with those of the canonical name from the end.
"""

from collections.abc import Iterator
from dataclasses import replace

from razbor.entities.entity import Entities, EntityType, MentionKind
from razbor.text.span import Span
from razbor.words.parsed import Parsed
from razbor.words.word import Word

_SAME_BEGINNING = 2  # letters that a form and its lemma share at the least


def with_name_lemmas(parsed: Parsed, found: Entities) -> tuple[Word, ...]:
    """Return the words of an article, those in people's names with the lemma of the name."""
    names = {e.id: e.canonical for e in found.entities if e.type is EntityType.PERSON and e.named}
    words = list(parsed.words)
    for mention in found.mentions:
        if mention.kind is MentionKind.NAM and mention.entity in names:
            for index, lemma in _pairs(parsed, mention.span, names[mention.entity]):
                words[index] = replace(words[index], lemma=lemma)
    return tuple(words)


def _pairs(parsed: Parsed, span: Span, canonical: str) -> Iterator[tuple[int, str]]:
    """Yield the places of a mention's words with the words of the canonical name."""
    indices = [i for i in parsed.indices(span) if parsed.words[i].text[:1].isalpha()]
    name = canonical.lower().split()
    for index, lemma in zip(reversed(indices), reversed(name), strict=False):
        if _may_be(parsed.words[index].text.lower(), lemma):
            yield index, lemma


def _may_be(form: str, lemma: str) -> bool:
    """Say whether a form may belong to a lemma: most of the shorter one is shared."""
    shared = min(len(form), len(lemma), max(_SAME_BEGINNING, len(lemma) - 2))
    return form[:shared] == lemma[:shared]
