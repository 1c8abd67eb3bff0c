"""Who heads what, by a verb: «Иванов возглавил клуб» makes «главный тренер клуба» Иванов."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import is_outermost, is_quoted
from razbor.entities.entity import EntityType
from razbor.entities.ledger import Ledger

_HEADS = ("head", "coach", "rector", "president")


def refer_led(ledger: Ledger) -> None:
    """Join an unnamed head of a body with the person who is said to head it."""
    for number in ledger.scene.told_of(_verbs()):
        person, body = _told(ledger, number)
        if person is None or body is None:
            continue
        ledger.led.setdefault(id(person), body)
        for title in _HEADS:
            unnamed = ledger.keyed(f"{EntityType.PERSON}:{title}:#{id(body)}")
            if unnamed is not None and not unnamed.named and unnamed is not person:
                ledger.join(person, unnamed)


def _told(ledger: Ledger, number: int) -> tuple[Cluster | None, Cluster | None]:
    """Return the only person in the nominative and the only body of a sentence."""
    scene = ledger.scene
    sentence = scene.parsed.sentences[number]
    people: list[Cluster] = []
    bodies: list[Cluster] = []
    for index in range(sentence.first, sentence.last):
        for find in scene.begun.get(index, ()):
            owner = ledger.owner(find)
            if owner is None or is_quoted(scene, find):
                continue
            if owner.type is EntityType.PERSON and scene.words[find.head].case == "Nom":
                people.append(owner)
            elif owner.type is EntityType.ORG and is_outermost(scene, find):
                bodies.append(owner)
    return _only(people), _only(bodies)


def _only(clusters: list[Cluster]) -> Cluster | None:
    return clusters[0] if clusters and all(c is clusters[0] for c in clusters) else None


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word_list("leading_verbs"))
