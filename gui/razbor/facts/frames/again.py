"""Things called again by the noun that stood before their name: «сервис Fjord … [сервис]»."""

from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.frames.called import firm_meant, is_kind_of_firm
from razbor.facts.frames.phrase import Phrase
from razbor.facts.view import View
from razbor.text.span import Span

_NAMED = frozenset({EntityType.ORG, EntityType.PRODUCT})
_REACH = 1200  # letters back in which a name is remembered
_FARTHEST = 4  # words between a noun and its name: «сервис [коротких сообщений] Fjord»
_LONG = 5  # letters of a noun that stands for a compound with it
_POINTING = frozenset({"этот", "данный"})


def told_before(view: View, phrase: Phrase) -> Mention | None:
    """Return the nearest name before a bare noun that the same noun told, in the noun's place.

    Where none was, the firm that a noun of its kind means.
    """
    is_bare = not phrase.tail and phrase.mention is None and phrase.span.start > 0
    is_kind = is_kind_of_firm(phrase.lemma)
    if not (is_kind or phrase.lemma in word_list("makers")) or not is_bare:
        return None
    words = view.words_in(phrase.base)
    if words[0].span != phrase.word.span and words[0].lemma not in _POINTING:
        return None
    start = max(0, phrase.span.start - _REACH)
    for mention in reversed(view.mentions_in(Span(start, phrase.span.start))):
        is_name = mention.kind is MentionKind.NAM and view.of(mention).type in _NAMED
        if is_name and _is_told_by(view, mention, phrase.lemma):
            return replace(mention, span=phrase.base, kind=MentionKind.NOM)
    return firm_meant(view, phrase) if is_kind else None


def _is_told_by(view: View, name: Mention, lemma: str) -> bool:
    """Say whether a noun stands before a name, with what it is of in between, or begins it."""
    first = view.words_in(name.span)[0]
    if first.lemma == lemma or (first.lemma.endswith(lemma) and len(lemma) >= _LONG):
        return True  # «телеканал «Луч» … канал»
    before = view.word_before(name.span.start)
    for _ in range(_FARTHEST):
        if before is None or not before.text[:1].isalpha():
            return False
        if before.lemma == lemma or before.lemma.endswith(f"-{lemma}"):
            return True  # «интернет-магазин Fjord … магазин»
        if before.case != "Gen":
            return False
        before = view.word_before(before.span.start)
    return False
