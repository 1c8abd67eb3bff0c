"""Firms meant by the noun for their kind alone: «авиакомпания «Фьорд» … [перевозчик]»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from razbor.assets import table
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.frames.phrase import Phrase
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.span import Span

_FARTHEST = 4  # sentences back in which a firm is remembered


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return by the noun what tells in a name, or before it, that it is of such a firm."""
    rows = (row.split("\t") for row in table("kinds_of_firms"))
    return {noun: tuple(parts.split()) for noun, parts in rows}


def is_kind_of_firm(lemma: str) -> bool:
    """Say whether a noun alone may mean a firm named before."""
    return lemma in _kinds()


def firm_meant(view: View, phrase: Phrase) -> Mention | None:
    """Return the firm of the noun's kind that was named last, else the only one named just before.

    A firm of the noun's own sentence is another: it acts beside. A firm that has its own kind
    before it («банк «Фьорд»») is no «ритейлер».
    """
    told = _kinds()[phrase.lemma]
    sentence = view.sentence_span(phrase.span.start)
    beside = {m.entity for m in _firms(view, sentence)} if sentence is not None else set()
    nearest: list[Mention] = []
    for firms in _sentences_before(view, sentence):
        others = [m for m in firms if m.entity not in beside]
        alike = [m for m in others if any(part in _told_of(view, m) for part in told)]
        if alike:
            return _only(alike, phrase)
        nearest = nearest or others
    if phrase.case != "Nom" or told[:1] == (_ALONE,):
        return None
    open_ones = [m for m in nearest if not _is_of_kind(view, m) and not _is_aside(view, m)]
    return _only(open_ones, phrase)


_ALONE = "!"
"""First part of a kind that is meant only by what tells it."""


def _is_of_kind(view: View, firm: Mention) -> bool:
    """Say whether a name has the noun for its kind: «банк «Фьорд»», an outlet too."""
    name = view.name(firm.entity)
    return is_medium(view.of(firm)) or name[:1].islower()


def _is_aside(view: View, firm: Mention) -> bool:
    """Say whether a firm stands behind a preposition: «отказался от закупок у чешской Fjord»."""
    word = view.word_before(firm.span.start)
    if word is not None and word.pos == "ADJ":
        word = view.word_before(word.span.start)
    return word is not None and word.pos == "ADP"


def _sentences_before(view: View, sentence: Span | None) -> Iterator[list[Mention]]:
    """Yield the firms that each sentence before names, the nearest first."""
    for _ in range(_FARTHEST):
        last = view.word_before(sentence.start) if sentence is not None else None
        sentence = view.sentence_span(last.span.start) if last is not None else None
        if sentence is None:
            return
        yield _firms(view, sentence)


def _firms(view: View, sentence: Span) -> list[Mention]:
    found = view.mentions_in(sentence, EntityType.ORG)
    named = (m for m in found if m.kind is MentionKind.NAM)
    return [m for m in named if view.of(m).subtype in _FIRMS]


_FIRMS = frozenset({"company", "bank", "group", "fund", "media", None})


def _told_of(view: View, firm: Mention) -> str:
    before = view.word_before(firm.span.start)
    lead = before.lemma if before is not None else ""
    return f"{lead} {view.name(firm.entity)} {firm.span.of(view.text)}".lower()


def _only(firms: Sequence[Mention], phrase: Phrase) -> Mention | None:
    """Return the only firm among mentions, in the place of the noun."""
    if len({m.entity for m in firms}) != 1:
        return None
    return replace(firms[0], span=phrase.base, kind=MentionKind.NOM)
