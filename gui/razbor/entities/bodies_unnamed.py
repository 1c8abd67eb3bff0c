"""Bodies without a name: «украинское правительство», «завод по переработке свёклы»."""

from collections.abc import Mapping
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import Head
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Scene


def body_of_state(scene: Scene, phrase: Phrase, head: Head) -> Find | None:
    """Return «украинское правительство»: a state body told by the adjective of its country."""
    before = phrase.head - 1
    told = scene.beside(before, phrase.head) and fold(scene.words[before].lemma) in adjectives()
    alone = not phrase.complements and not (before > 0 and scene.is_adjective(before - 1))
    if head.group != "body" or not (told and alone):
        return None
    return _find(scene, before, phrase, head, "org-state")


def works_at(scene: Scene, begun: Mapping[int, Find], phrase: Phrase, head: Head) -> Find | None:
    """Return «завод по переработке свёклы», told more than once, None for other phrases."""
    lemma = scene.lemmas[phrase.head]
    repeated = scene.counted[lemma] > 1
    if lemma not in _houses() or lemma == "предприятие" or not repeated:
        return None
    phrase = phrase_at(scene, begun, phrase.head, frozenset({"по"}))
    headline = scene.parsed.paragraphs[0].span.holds(scene.words[phrase.head].span.start)
    if headline and not phrase.complements:
        return _find(scene, phrase.first, phrase, head, "org-firm")
    return _find(scene, phrase.head, phrase, head, "org-works")


def _find(scene: Scene, first: int, phrase: Phrase, head: Head, rule: str) -> Find:
    return Find(
        scene.span(first, phrase.last), first, phrase.last, phrase.head,
        EntityType.ORG, MentionKind.NOM, rule, head.subtype,
    )  # fmt: skip


@cache
def _houses() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("works"))


_MEDIA = frozenset({"агентство", "издание", "газета", "телеканал", "портал"})
_SPORTS = frozenset({"футбольный", "хоккейный", "баскетбольный", "волейбольный"})
_ANY = frozenset({"один", "другой", "каждый", "любой", "некоторый", "какой", "никакой"})
_POINTING = frozenset({
    "этот", "данный", "наш", "сам", "самый", "весь", "он", "его", "ее", "их", "мой", "ваш", "свой",
})  # fmt: skip


def is_bare(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a common noun can mean a body named before: «палата», «эта компания»."""
    told = scene.lemmas[phrase.head] in _descriptors()
    if phrase.head and scene.lemmas[phrase.head - 1] in _ANY:
        return False
    first = phrase.head
    while first and scene.together(first - 1, first) and scene.is_adjective(first - 1):
        first -= 1
    foreign = scene.lemmas[phrase.head] in _MEDIA  # «шведское агентство»
    plays = scene.lemmas[phrase.head] in {"клуб", "команда"}
    pointed = all(
        scene.lemmas[i] in _POINTING
        or (plays and scene.lemmas[i] in _SPORTS)
        or (foreign and fold(scene.words[i].lemma) in adjectives())
        for i in range(first, phrase.head)
    )
    return told and pointed and not phrase.complements


@cache
def _descriptors() -> frozenset[str]:
    return frozenset(word_list("org_descriptors"))
