"""Sets: «министры» who are both named, «главы МИД Чехии и Польши», «они», «авторы»."""

from collections.abc import Iterable

from razbor.entities.cluster import Cluster
from razbor.entities.discourse import ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase

_NEAR = 2  # sentences in which two acted together
_LONG_AGO = 20  # sentences in which a set is remembered
_TWO = 2


def group_of(ledger: Ledger, kind: EntityType, members: Iterable[Cluster]) -> Cluster:
    """Return the set of some clusters, the same for the same members."""
    ordered = sorted(members, key=lambda c: min(f.span.start for f in c.finds))
    key = f"{kind}:{sorted(id(m) for m in ordered)}"
    if (known := ledger.keyed(key)) is not None:
        return known
    name = " и ".join(m.canonical for m in ordered)
    return ledger.open(Cluster(kind, name, members=tuple(ordered), named=False, key=key))


def acting_together(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the persons whom «и» joins as a subject in this sentence or shortly before."""
    scene = ledger.scene
    here = scene.sentence[find.first]
    for number in range(here, max(here - _NEAR, 0) - 1, -1):
        people = _joined(ledger, number, find.first, frozenset({"Nom", ""}))
        if len(people) >= _TWO:
            return group_of(ledger, EntityType.PERSON_GROUP, people)
    people = _joined(ledger, here - 1, find.first, _OBLIQUE) if here else []
    return group_of(ledger, EntityType.PERSON_GROUP, people) if len(people) >= _TWO else None


_OBLIQUE = frozenset({"Acc", "Gen", "Dat", "Ins"})


def _joined(ledger: Ledger, number: int, stop: int, cases: frozenset[str]) -> list[Cluster]:
    """Return the persons of a sentence joined as a subject: «ректор Анна Ли и лингвист Ян Крон»."""
    scene = ledger.scene
    sentence = scene.parsed.sentences[number]
    people: list[Cluster] = []
    last = -1
    for index in range(sentence.first, min(sentence.last, stop)):
        for find in scene.begun.get(index, ()):
            named = find.type is EntityType.PERSON and find.kind is MentionKind.NAM
            owner = ledger.owner(find) if named else None
            if owner is None or scene.parsed.quote_around(find.span.start) is not None:
                continue
            if scene.words[find.head].case not in cases:
                if len(people) >= _TWO:
                    return people
                people = []
                continue
            if people and not _is_joint(ledger, last, find):
                if len(people) >= _TWO:
                    return people
                people = []
            people = people if owner in people else [*people, owner]
            last = find.last
    return people if len(people) >= _TWO else []


def _is_joint(ledger: Ledger, last: int, find: Find) -> bool:
    """Say whether only «и», commas and the role phrases of two persons stand between them."""
    scene = ledger.scene
    between = [
        scene.low[i]
        for i in range(last, find.first)
        if (around := scene.covered.get(i)) is None or not around.rule.startswith(_BETWEEN)
    ]
    return bool(between) and set(between) <= {"и", ","}


_BETWEEN = ("role", "descriptor-kin", "pronoun-third")


def alone(ledger: Ledger, find: Find, key: str) -> Cluster:
    """Return the unnamed person or set that a phrase stands for, one for the same key."""
    if (known := ledger.keyed(key)) is not None:
        ledger.lead(find, known)
        return known
    name = nominative_phrase(ledger.scene, find, capital=False)
    return ledger.open(Cluster(find.type, name, [find], named=False, key=key))


def lately(ledger: Ledger, find: Find, kind: EntityType) -> Cluster | None:
    """Return the set of a type that was mentioned last."""
    found = ranked(
        ledger, find, lambda _, owner: owner.type is kind and bool(owner.members), _LONG_AGO
    )
    return found[0] if found else None
