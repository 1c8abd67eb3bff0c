"""Whether the phrase of a body is its name: by capitals, by what follows, by the text elsewhere."""

import re

from razbor.entities.entity import MentionKind
from razbor.entities.heads import Head, title_class
from razbor.entities.phrase import Phrase
from razbor.entities.scene import Scene

LATIN = re.compile(r"[A-Z][\w&’'.-]*$")
"""A word in Latin letters that names."""
_OF_COUNTRIES = frozenset({"sport", "union", "delegation"})
_RULERS = frozenset({"president", "premier", "governor", "mayor"})


def body_kind(scene: Scene, phrase: Phrase, head: Head) -> MentionKind:
    """Decide whether a phrase is a name or a common phrase (NOM)."""
    capital = _is_proper(scene, phrase) or is_alliance(scene, phrase, head)
    rich = phrase.named or phrase.quoted
    if head.group == "body":
        told = phrase.complements and _is_told(scene, phrase, head)
        named = capital or rich or told
        return MentionKind.NAM if named else MentionKind.NOM
    if head.group == "part":
        press = head.subtype == "press-service" and phrase.complements
        proper = capital and (phrase.complements or phrase.first < phrase.head)
        return MentionKind.NAM if rich or press or proper else MentionKind.NOM
    if rich and head.subtype == "group" and scene.low[phrase.head + 1] == "компаний":
        return MentionKind.NAM
    if phrase.quoted or (capital and (phrase.complements or phrase.first < phrase.head)):
        return MentionKind.NAM
    if rich and (
        (scene.organisation_seed(phrase.head) is not None) or head.subtype in _OF_COUNTRIES
    ):
        return MentionKind.NAM
    after = phrase.head + 1
    bare = (
        phrase.named
        and after < phrase.last
        and (scene.is_capital(after) or scene.words[after].text[0] == "№")
        and (scene.words[after].case != "Gen" or bool(LATIN.match(scene.words[after].text)))
    )
    return MentionKind.NAM if bare else MentionKind.NOM


def is_alliance(scene: Scene, phrase: Phrase, head: Head) -> bool:
    """Say whether a union has the name of its part of the world: «Африканский союз»."""
    relational = scene.lemmas[phrase.first].endswith(("ский", "цкий"))
    capital = phrase.first < phrase.head and scene.is_capital(phrase.first)
    return head.subtype == "union" and relational and capital


def _is_told(scene: Scene, phrase: Phrase, head: Head) -> bool:
    """Say whether common words after a body name it: «комитет по спорту»."""
    after = phrase.head + 1
    if head.subtype == "government" and title_class(scene.lemmas[after]) in _RULERS:
        return True  # «администрация президента»
    return head.subtype in {"ministry", "agency", "law"} or scene.low[after] in {"по", "при"}


def _is_proper(scene: Scene, phrase: Phrase) -> bool:
    """Say whether capitals inside a sentence make the phrase a name."""
    for index in range(phrase.first, phrase.head + 1):
        text = scene.words[index].text
        if not text[0].isupper():
            continue
        if not scene.begins(index) or (len(text) > 1 and text[1].isupper()):
            return True
        if index < phrase.head and scene.is_capital(phrase.head):
            return True
        if index == phrase.head and phrase.named:
            return True
        if index == phrase.head and _is_proper_elsewhere(scene, index):
            return True
        return (scene.organisation_seed(index) is not None) and (
            phrase.complements or index < phrase.head
        )
    return False


def _is_proper_elsewhere(scene: Scene, index: int) -> bool:
    """Say whether a body that opens a sentence has its capital inside others too: «Мажилис»."""
    lemma = scene.lemmas[index]
    if scene.counted[lemma] == 1:
        return False
    same = [i for i, other in enumerate(scene.lemmas) if other == lemma and i != index]
    inside = [scene.is_capital(i) for i in same if not scene.begins(i)]
    return bool(inside) and all(inside)
