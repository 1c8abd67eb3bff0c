"""Who goes on speaking: «Ким рассказал о смерти Лыкова. Он добавил, что …» means Ким."""

from collections.abc import Iterator
from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.subjects import subject_of
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

_WINDOW = 1200  # characters before a pronoun in which its speaker spoke last
_PRONOUNS = frozenset({"он", "она"})
_NAMING = frozenset({MentionKind.NAM, MentionKind.NOM})


def resumed(view: View, verb: Word, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the speakers, of «он» the one who spoke by name last unless another stepped forth.

    A person steps forth who is named in the nominative after those words.
    """
    if len(found) != 1 or found[0].span.of(view.text).lower() not in _PRONOUNS:
        return found if found or not _is_pronoun(view, verb) else _last(view, verb)
    if view.of(found[0]).type is not EntityType.PERSON or view.passage_at(verb.span.start):
        return found
    for mention in _last(view, verb):
        if mention.entity == found[0].entity or not view.of(found[0]).named:
            return found
        if _steps_forth(view, found[0], mention, verb) or _is_cited(view, found[0], mention, verb):
            return found
        return (replace(found[0], entity=mention.entity),)
    return found


def _is_pronoun(view: View, verb: Word) -> bool:
    """Say whether an unread «он», «она» is the subject."""
    clause = view.clause_at(verb.span.start)
    found = nominals(view, clause.words) if clause else []
    return any(n.head.lemma in _PRONOUNS and n.case == "Nom" and not n.mention for n in found)


def _last(view: View, verb: Word) -> tuple[Mention, ...]:
    last = next(_speakers_before(view, verb), None)
    return (last,) if last is not None else ()


def _speakers_before(view: View, verb: Word) -> Iterator[Mention]:
    """Yield the people of the verb's gender who speak by name before it, the last first."""
    place = verb.span.start
    start = max(0, place - _WINDOW)
    for word in reversed(view.words_in(Span(start, place)) if start < place else ()):
        if word is verb or not cue_of(word) or view.passage_at(word.span.start):
            continue
        for mention in subject_of(view, word):
            entity = view.of(mention)
            known = entity.type is EntityType.PERSON and mention.kind in _NAMING
            fits = not verb.gender or UD_GENDERS.get(entity.gender or "") == verb.gender
            if known and fits and entity.named:
                yield mention


def _steps_forth(view: View, one: Mention, other: Mention, verb: Word) -> bool:
    """Say whether a person is named in the nominative after another has spoken."""
    after = Span(min(other.span.end, verb.span.start - 1), verb.span.start)
    return any(
        m.entity == one.entity
        and m.kind in _NAMING
        and view.case(m.span) == "Nom"
        and not view.passage_at(m.span.start)
        for m in view.mentions_in(after, EntityType.PERSON)
    )


def _is_cited(view: View, one: Mention, other: Mention, verb: Word) -> bool:
    """Say whether a person's words were told after another spoke: «по словам [Ли], …. Он …»."""
    after = Span(min(other.span.end, verb.span.start - 1), verb.span.start)
    for mention in view.mentions_in(after, EntityType.PERSON):
        before = view.word_before(mention.span.start)
        cited = before is not None and before.text.lower() in word_list("speech_sources")
        if cited and mention.entity == one.entity and mention.kind in _NAMING:
            return True
    return False
