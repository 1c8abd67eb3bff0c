"""Bodies without a name: «украинское правительство», «завод по переработке свёклы»."""

from collections.abc import Mapping
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import Head
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Find, Scene


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
