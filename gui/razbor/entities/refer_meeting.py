"""The meeting that an article tells of, and who met: «встреча», «стороны», «коллега»."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.refer_things import group_of, subjects
from razbor.entities.scene import Find


def refer_meeting(ledger: Ledger) -> None:
    """Lead plain events to one event of their kind, and «стороны» to those who met."""
    met = participants(ledger)
    for find in ledger.finds:
        if ledger.owner(find) is not None:
            continue
        if find.rule == "event-plain":
            ledger.lead(find, _event(ledger, find, met))
        elif find.rule == "descriptor-bodies":
            _bodies(ledger, find, met)
        elif find.rule == "descriptor-sides":
            _sides(ledger, find, met)
        elif find.rule == "descriptor-fellow" and find.type is EntityType.PERSON:
            other = _other(ledger, find, met)
            if other is not None:
                ledger.lead(find, other)


def participants(ledger: Ledger) -> tuple[Cluster, ...]:
    """Return the two persons of the first sentence that tells of a meeting, or nothing."""
    scene, cues = ledger.scene, frozenset(word_list("meeting_cues"))
    told = {scene.sentence[i] for i, lemma in enumerate(scene.lemmas) if lemma in cues}
    by_sentence: dict[int, list[Cluster]] = {}
    for find in ledger.finds:
        number = scene.sentence[find.first]
        owner = ledger.owner(find)
        if number not in told or owner is None or scene.parsed.quote_around(find.span.start):
            continue
        people = by_sentence.setdefault(number, [])
        for person in owner.members or (owner,):
            if person.type is EntityType.PERSON and person not in people:
                people.append(person)
    return next((tuple(p[:2]) for _, p in sorted(by_sentence.items()) if len(p) > 1), ())


def _event(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster:
    """Return the event that a common noun tells of: one of a kind in an article."""
    alone = find.last - find.first == 1
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"event:{find.subtype if alone else name}"
    if (known := ledger.keyed(key)) is not None:
        return known
    who = " и ".join(c.canonical for c in met)
    told = f"{name} ({who})" if who and alone and find.subtype != "visit" else name
    return ledger.open(Cluster(EntityType.EVENT, told, subtype=find.subtype, named=False, key=key))


def _bodies(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> None:
    """Lead «законодательные органы» to the bodies of that kind whose heads meet."""
    bodies = [
        owner
        for person in met
        for role in person.finds
        if role.kind is MentionKind.NOM
        for inner in ledger.inside(role)
        if (owner := ledger.owner(inner)) is not None and owner.subtype == find.subtype
    ]
    unique = list(dict.fromkeys(bodies))
    if len(unique) > 1:
        ledger.lead(find, group_of(ledger, EntityType.ORG_GROUP, unique[:2]))


def _sides(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> None:
    if find.type is EntityType.PERSON:
        other = _other(ledger, find, met)
        if other is not None:
            ledger.lead(find, other)
        return
    if met:
        ledger.lead(find, group_of(ledger, EntityType.PERSON_GROUP, met))
        return
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"sides:{name}"
    if (known := ledger.keyed(key)) is not None:
        ledger.lead(find, known)
        return
    ledger.open(Cluster(EntityType.PERSON_GROUP, name, [find], named=False, key=key))


def _other(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster | None:
    """Return the participant who is not the subject of the sentence."""
    acting = [ledger.owner(f) for f in subjects(ledger, find)]
    acting = [a for a in acting if a in met]
    others = [p for p in met if p is not (acting[0] if acting else None)]
    return others[0] if acting and len(others) == 1 else None
