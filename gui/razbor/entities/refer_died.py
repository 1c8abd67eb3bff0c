"""Whom «он умер» means: of whom the article has told that he died."""

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene

_DYING = frozenset({"умереть", "скончаться", "погибнуть"})
_NEAR = 2  # words between «он» and its verb


def told_dead(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the only person who is said to have died before «он умер», else None."""
    scene = ledger.scene
    after = (i for i in range(find.last, find.last + _NEAR) if scene.beside(i, find.first))
    if scene.words[find.first].case != "Nom" or not any(_dies(scene, i) for i in after):
        return None
    dead: dict[int, Cluster] = {}
    for number in scene.told_of(_DYING):
        if number < scene.sentence[find.first]:
            dead |= {id(person): person for person in _acting(ledger, number)}
    return next(iter(dead.values())) if len(dead) == 1 else None


def _dies(scene: Scene, index: int) -> bool:
    return scene.lemmas[index] in _DYING and scene.words[index].number == "Sing"


def _acting(ledger: Ledger, number: int) -> list[Cluster]:
    """Return the only person in the nominative of a sentence, if there is one alone."""
    scene = ledger.scene
    sentence = scene.parsed.sentences[number]
    found: dict[int, Cluster] = {}
    for index in range(sentence.first, sentence.last):
        for find in scene.begun.get(index, ()):
            owner = ledger.owner(find)
            person = find.type is EntityType.PERSON and scene.words[find.head].case == "Nom"
            if owner is not None and person and owner.named:
                found[id(owner)] = owner
    return list(found.values()) if len(found) == 1 else []
