"""Daughters of who acts: «банк владеет заводом через дочернюю компанию «Фьорд»»."""

from collections.abc import Iterator

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.frames.clause_reading import Reading
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.subject import subject_of
from razbor.facts.view import View


def own_daughters(view: View, reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """Yield the subject, a body, with each firm that is called its daughter."""
    row = subject_of(reading)
    owner = row[0].mention if row else None
    if owner is None or view.of(owner).type is not EntityType.ORG or not view.of(owner).named:
        return
    for phrase in reading.phrases:
        owned = phrase.mention
        if owned is not None and owned.entity != owner.entity and _is_own(view, phrase, owned):
            yield owner, owned


def _is_own(view: View, phrase: Phrase, owned: Mention) -> bool:
    """Say whether a firm is told as one's own: «через дочернюю», «свою дочернюю» and its name."""
    if owned.kind is not MentionKind.NAM or view.of(owned).type is not EntityType.ORG:
        return False
    words = {word.lemma for word in view.words_in(phrase.span)}
    told = phrase.prep == "через" or "свой" in words
    return told and not words.isdisjoint(("дочерний", "дочка"))
