"""Names for the «он», «её», «им» of retold words: a line stands alone, its text does not."""

from collections.abc import Set as AbstractSet

from razbor.entities.entity import Entity, EntityType, MentionKind
from razbor.facts.summary.grammar import plain_text
from razbor.facts.summary.names import entity_name
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_WHOSE = frozenset({"его", "её", "ее", "их"})
_ABOUT = frozenset({"о", "об", "обо"})
_BESIDE = frozenset({"ADJ", "DET", "NUM", "ADV"})


def with_names(view: View, span: Span, known: AbstractSet[str | None]) -> str:
    """Return words with names for the pronouns of whom the line does not name; quotations stay.

    ``known`` are those that the line names before: «Линд: она уедет» needs no name for her.
    """
    words, changed = view.words_in(span), dict[int, str]()
    named = {*known}
    for number, word in enumerate(words):
        inside = view.parsed.quote_around(word.span.start)
        if inside is not None and span.covers(inside.span):
            continue
        named |= {m.entity for m in view.around(word.span.start) if m.kind is MentionKind.NAM}
        entity = _meant(view, word)
        if entity is None or entity.id in named or _may_be(view, entity, named - known):
            continue
        told = _replaced(view, words[number - 1] if number else None, words[number:], entity)
        if told:
            changed |= told
            named.add(entity.id)
    return plain_text(view, span, changed)


def _may_be(view: View, meant: Entity, named: AbstractSet[str | None]) -> bool:
    """Say whether somebody named in the same words may be taken for whom a pronoun means."""
    others = (view.entity(each) for each in named if each)
    return any(
        e.type is meant.type and (not e.gender or not meant.gender or e.gender == meant.gender)
        for e in others
    )


def owner_before(view: View, start: int, *, people: bool = True) -> str:
    """Return whose something is by the pronoun right before it: «Линд» of «её [тренер]».

    ``people`` False asks for no person: a price is never a man's.
    """
    before = view.word_before(start)
    if before is None or before.text.lower() not in _WHOSE:
        return ""
    owners = [view.of(m) for m in view.mentions_at(before.span) if m.kind is MentionKind.PRO]
    fit = (e for e in owners if e.named and (people or e.type is not EntityType.PERSON))
    return next((entity_name(view, e, "Gen", short=False) for e in fit), "")


def _meant(view: View, word: Word) -> Entity | None:
    """Return whom a pronoun of the third person means, where that is somebody with a name."""
    if word.feature("Person") not in ("3", "") or word.pos not in ("PRON", "DET"):
        return None
    told = [m for m in view.mentions_at(word.span) if m.kind is MentionKind.PRO]
    entity = view.of(told[0]) if told and word.lemma in _THIRD else None
    return entity if entity is not None and (entity.named or _is_pair(entity)) else None


_THIRD = frozenset({"он", "она", "оно", "они", "его", "её", "ее", "их"})


def _is_pair(entity: Entity) -> bool:
    return bool(entity.members) and not entity.members_open


def _replaced(
    view: View, before: Word | None, words: tuple[Word, ...], entity: Entity
) -> dict[int, str]:
    """Return what stands in place of a pronoun and of the words beside it, by their start."""
    word = words[0]
    if word.pos == "DET" or _is_possessive(words):
        return _of_them(view, words, entity)
    if not word.case:
        return {}
    name = entity_name(view, entity, word.case)
    told = {word.span.start: name}
    if before is not None and before.lemma in _ABOUT and word.case == "Loc":
        told[before.span.start] = "об" if name[:1].lower() in "аиоуэ" else "о"
    return told


def _is_possessive(words: tuple[Word, ...]) -> bool:
    """See «его планы», where a tagger takes «его» for an object."""
    after = words[1] if len(words) > 1 else None
    whose = words[0].text.lower() in _WHOSE and after is not None
    return whose and after is not None and after.pos in ("NOUN", "ADJ")


def _of_them(view: View, words: tuple[Word, ...], entity: Entity) -> dict[int, str]:
    """Return «планы Линд» of «её планы», «её (Линд) планы развития» where a genitive follows."""
    name = entity_name(view, entity, "Gen")
    head = 1
    while head < len(words) and words[head].pos in _BESIDE:
        head += 1
    is_noun = head < len(words) and words[head].pos == "NOUN"
    after = words[head + 1] if head + 1 < len(words) else None
    if not is_noun or (after is not None and after.case == "Gen"):
        return {words[0].span.start: f"{words[0].text} ({name})"}
    return {words[0].span.start: "", words[head].span.start: f"{words[head].text} {name}"}
