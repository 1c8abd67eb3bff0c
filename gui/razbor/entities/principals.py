"""Whose aide, lawyer or relative is told by the genitive behind: «адвокат Насырова»."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.ledger import Ledger
from razbor.entities.name_parts import given_names
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS
from razbor.words.word import Word


def is_of_man(ledger: Ledger, name: Find) -> bool:
    """Say whether a name is a man's in the genitive: «адвокат Насырова» after «Руслан Насыров».

    A surname alone that a woman of the article bears too may be either, and is no title's holder.
    """
    low = fold(ledger.scene.low[name.last - 1])
    owner = ledger.owner(name)
    if not low.endswith(("а", "я")) or (_is_hers(owner) and name.last > name.first + 1):
        return False
    stems = {low[:-1], f"{low[:-1]}й", f"{low[:-1]}ь"}
    people = (c for c in ledger.clusters if c.type is EntityType.PERSON and c.gender != "femn")
    return any(not stems.isdisjoint(fold(c.canonical).split()) for c in people)


def is_by_her(scene: Scene, name: Find) -> bool:
    """Say whether a woman's given name stands in the instrumental: «с женой певца [Анной] Лис»."""
    low = scene.low[name.first]
    told = low.endswith(("ой", "ою")) and name.last - name.first > 1
    return told and fold(low) not in given_names() and not scene.is_adjective(name.first)


def is_of_her(ledger: Ledger, name: Find) -> bool:
    """Say whether a lone surname is a woman's in an oblique case: «адвокат [Кобзевой]»."""
    alone = name.last - name.first == 1 and _is_hers(ledger.owner(name))
    return alone and ledger.scene.low[name.first].endswith(("ой", "ею", "ую"))


def is_his_aide(ledger: Ledger, role: Find, name: Find) -> bool:
    """Say whether a man acts by a woman's name: «помощник Лопес сообщил»."""
    scene = ledger.scene
    verb = name.last
    alone = name.last - name.first == 1 and scene.beside(verb, name.first)
    if not alone or scene.lemmas[role.head] not in word_list("aides"):
        return False
    word = scene.words[verb]
    his = word.feature("VerbForm") == "Fin" and word.gender == "Masc" and word.number == "Sing"
    return his and _is_hers(ledger.owner(name))


def is_of_relative(ledger: Ledger, role: Find, name: Find) -> bool:
    """See «дочь [министра] Анну Линд»: the name agrees with who is told by the title."""
    scene, owner = ledger.scene, ledger.owner(name)
    head, other = scene.words[role.head], role.first - 1
    while scene.beside(other, role.first) and _describes(scene.words[other]):
        other -= 1
    if owner is None or not scene.beside(other, role.first) or head.case not in {"Gen", "Acc"}:
        return False
    word = scene.words[other]
    person = word.pos == "NOUN" and word.feature("Animacy") == "Anim" and word.number != "Plur"
    told_by = GENDERS.get(word.gender, "") == owner.gender != GENDERS.get(head.gender)
    return (
        person
        and told_by
        and any(scene.words[i].case == word.case for i in range(name.first, name.last))
    )


def _describes(word: Word) -> bool:
    return word.pos in {"ADJ", "DET"} or word.feature("VerbForm") == "Part"


def is_served(ledger: Ledger, role: Find, name: Find) -> bool:
    """See «представитель партии [Ферро]» after «Лука Ферро»: a surname that is not declined.

    An aide who was told to be one before may be meant all the same.
    """
    scene, owner = ledger.scene, ledger.owner(name)
    alone = name.last - name.first == 1 and scene.low[name.first].endswith(_UNDECLINED)
    if owner is None or not alone or scene.lemmas[role.head] not in word_list("aides"):
        return False
    named = any(f.kind is MentionKind.NAM for f in ledger.inside(role))
    told = any(f.subtype == role.subtype for f in owner.finds if f.rule.startswith("role"))
    return " " in owner.canonical and not named and not told


_UNDECLINED = ("о", "у", "ю", "е", "э", "и", "ы")


def _is_hers(owner: Cluster | None) -> bool:
    return owner is not None and owner.gender == "femn"


def principal(ledger: Ledger, role: Find) -> Cluster | None:
    """Return the man whose «адвокат», «помощник» a bare title is: «адвокат [Насырова]»."""
    for name in ledger.scene.begun.get(role.last, ()):
        person = name.type is EntityType.PERSON and name.kind is MentionKind.NAM
        if person and "bare" in role.notes and is_of_man(ledger, name):
            owner = ledger.owner(name)
            return owner if owner is not None and not _is_hers(owner) else None
    return None
