"""The meeting that an article tells of, and who met: «встреча», «стороны», «коллега»."""

from bisect import bisect_right
from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, is_quoted, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.offices import home_of
from razbor.entities.refer_sets import acting_together, alone, group_of, lately
from razbor.entities.refer_things import subjects
from razbor.entities.roles import role_class
from razbor.entities.scene import Scene
from razbor.entities.speech import country_of, speaker_at
from razbor.entities.visitors import visitor
from razbor.words.grammemes import GENDERS

_LOOKED_AT = 12  # sentences that tell of a meeting, before a place and from the first one on
_TWO = 2


@cache
def _cues() -> frozenset[str]:
    return frozenset(word_list("meeting_cues"))


def participants(ledger: Ledger, find: Find) -> tuple[Cluster, ...]:
    """Return the two persons of the meeting told last before a find, else of the first told."""
    told = ledger.scene.told_of(_cues())
    here = ledger.scene.sentence[find.first]
    stop = bisect_right(told, here)
    before = told[max(stop - _LOOKED_AT, 0) : stop]
    for number in (*reversed(before), *told[:_LOOKED_AT]):
        people = _people(ledger, number, find if number == here else None)
        if len(people) >= _TWO and _is_mutual(ledger.scene, number):
            return tuple(people[:_TWO])
    return ()


def _is_mutual(scene: Scene, number: int) -> bool:
    """Say whether a sentence tells that two met: «с Кроном», «Ли и Крон», «принял Крона»."""
    sentence = scene.parsed.sentences[number]
    if not _ATTENDING.isdisjoint(scene.lemmas[sentence.first : sentence.last]):
        return False
    for index in range(sentence.first, sentence.last):
        person = any(f.type in _MEN for f in scene.begun.get(index, ()))
        if person and index and scene.low[index - 1] in _WITH:
            return True
    lemmas = scene.lemmas[sentence.first : sentence.last]
    return not _HOSTING.isdisjoint(lemmas) and _has_guest(scene, number)


def _has_guest(scene: Scene, number: int) -> bool:
    """Say whether a host's verb has a person for its object: not «принял закон»."""
    sentence = scene.parsed.sentences[number]
    lemmas = scene.lemmas[sentence.first : sentence.last]
    at = next(i for i, lemma in enumerate(lemmas) if lemma in _HOSTING)
    after = range(sentence.first + at + 1, sentence.last)
    nouns = [i for i in after if scene.words[i].pos in {"NOUN", "PROPN", "PRON"}]
    noun = next((i for i in nouns if scene.words[i].case != "Loc"), None)  # «принял в Осло гостя»
    return noun is None or scene.words[noun].feature("Animacy") != "Inan"


_MEN = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_ATTENDING = frozenset({"участие", "присутствовать", "участвовать"})
_WITH = frozenset({"с", "со", "и", "между"})
_HOSTING = frozenset({"принять", "посетить"})


def _people(ledger: Ledger, number: int, stop: Find | None) -> list[Cluster]:
    """Return the persons whom a sentence names outside quotations, up to a find."""
    scene = ledger.scene
    sentence = scene.parsed.sentences[number]
    people: list[Cluster] = []
    for index in range(sentence.first, stop.first if stop else sentence.last):
        for find in scene.begun.get(index, ()):
            owner = ledger.owner(find)
            if owner is None or scene.parsed.quote_around(find.span.start):
                continue
            for person in owner.members or (owner,):
                if person.type is EntityType.PERSON and person not in people:
                    people.append(person)
    return people


def event(ledger: Ledger, find: Find) -> Cluster:
    """Return the event that a common noun tells of: one of a kind in an article."""
    alone_ = find.last - find.first == 1
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"event:{find.subtype if alone_ else name}"
    if (known := ledger.keyed(key)) is not None:
        return known
    quoted = is_quoted(ledger.scene, find)  # of the speaker: «мы провели встречу»
    who = "" if quoted else " и ".join(c.canonical for c in participants(ledger, find))
    told = f"{name} ({who})" if who and alone_ and find.subtype != "visit" else name
    return ledger.open(Cluster(EntityType.EVENT, told, subtype=find.subtype, named=False, key=key))


def bodies(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the bodies of the kind of «законодательные органы» whose heads meet."""
    found = [
        owner
        for person in participants(ledger, find)
        for role in person.finds
        if role.kind is MentionKind.NOM
        for inner in ledger.inside(role)
        if (owner := ledger.owner(inner)) is not None and owner.subtype == find.subtype
    ]
    unique = list(dict.fromkeys(found))
    return group_of(ledger, EntityType.ORG_GROUP, unique[:_TWO]) if len(unique) > 1 else None


def sides(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who «стороны», «собеседник», «гость», «коллеги» are."""
    if find.type is EntityType.PERSON:
        return _one(ledger, find)
    if find.rule == "descriptor-authors":
        return acting_together(ledger, find) or lately(ledger, find, EntityType.PERSON_GROUP)
    if find.rule == "descriptor-guests":
        guests = lately(ledger, find, EntityType.PERSON_GROUP)
        return guests if guests is not acting_beside(ledger, find) else None
    met = participants(ledger, find)
    if met:
        return group_of(ledger, EntityType.PERSON_GROUP, met)
    if find.rule != "descriptor-sides":
        return None
    name = nominative_phrase(ledger.scene, find, capital=False)
    alone(ledger, find, f"sides:{name}")
    return None


def _one(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the one of the two who met that is meant: not the one who acts beside."""
    met = participants(ledger, find)
    home = home_of(ledger, find)
    if home is not None:
        return _of_country(ledger, find, home)
    is_guest = ledger.scene.lemmas[find.head] in _GUESTS
    if is_guest and (known := _known_guest(ledger, find, met)) is not None:
        return known
    acting = acting_beside(ledger, find)
    acting = acting if acting in met else _subject(ledger, find, met)
    others = [p for p in met if p is not acting and _fits(ledger.scene, find, p)]
    if acting is not None and len(others) == 1:
        return others[0]
    if is_guest:
        return visitor(ledger, find) or _received(met, acting)
    if ledger.scene.lemmas[find.head] == "коллега" and (acting := acting_beside(ledger, find)):
        return _of_same_title(ledger, find, acting)
    return _spoken_with(ledger, find) if not met else None


_GUESTS = frozenset({"гость", "гостья", "визитер"})


def _known_guest(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster | None:
    """Return who of those that met was called the guest before."""
    told = (f for f in ledger.before(find.span.start) if f.rule == "descriptor-fellow")
    guests = (ledger.owner(f) for f in told if ledger.scene.lemmas[f.head] in _GUESTS)
    return next((guest for guest in guests if guest in met), None)


def _received(met: tuple[Cluster, ...], acting: Cluster | None) -> Cluster | None:
    """Return the guest of a meeting that nobody is told to have come to: the envoy, the second."""
    envoys = [p for p in met if "ambassador" in _titles(p)]
    guest = envoys[0] if len(envoys) == 1 else next(iter(met[1:]), None)
    return guest if guest is not acting else None


def _of_same_title(ledger: Ledger, find: Find, acting: Cluster) -> Cluster | None:
    """Return the colleague of someone: who has a title of the same class in another country."""
    titles = _titles(acting)

    def fits(_: Find, owner: Cluster) -> bool:
        person = owner.type is EntityType.PERSON and owner.named and owner is not acting
        return person and not titles.isdisjoint(_titles(owner))

    found = ranked(ledger, find, fits) if titles else []
    return found[0] if len(found) == 1 else None


def _titles(person: Cluster) -> frozenset[str]:
    roles = (f for f in person.finds[:_LOOKED_AT] if f.rule.startswith("role"))
    return frozenset(role_class(f) for f in roles)


def _subject(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster | None:
    """Return the first participant in the nominative before a find, in its sentence.

    «В свою очередь, гость …»: for a guest who acts himself, whoever acted in the sentence before.
    """
    acting = [ledger.owner(f) for f in subjects(ledger, find)]
    found = next((a for a in acting if a in met), None)
    if found is not None or ledger.scene.words[find.head].case != "Nom":
        return found
    near = ranked(ledger, find, lambda _, owner: owner in met, far=2)
    return near[0] if near else None


def _of_country(ledger: Ledger, find: Find, home: Cluster) -> Cluster | None:
    """Return the person of «шведский коллега»: whose role phrase names that country."""
    acting = acting_beside(ledger, find)

    def fits(_: Find, owner: Cluster) -> bool:
        person = owner.type is EntityType.PERSON and owner is not acting
        return person and country_of(ledger, owner) is home

    found = ranked(ledger, find, fits)
    return found[0] if found else None


def _spoken_with(ledger: Ledger, find: Find) -> Cluster | None:
    """Return «собеседница» of an interview: the only woman named before."""
    scene, speaker = ledger.scene, speaker_at(ledger, find.span.start)
    own = find.first > 0 and scene.lemmas[find.first - 1] == "мой" and speaker is not None
    if find.rule != "descriptor-sides" and not own:
        return None

    def fits(_: Find, owner: Cluster) -> bool:
        person = owner.type is EntityType.PERSON and owner.named and owner is not speaker
        return person and _fits(scene, find, owner)

    found = ranked(ledger, find, fits)
    if own or len(found) == 1:
        return found[0] if len(found) == 1 else None
    acting = acting_beside(ledger, find)
    near = ranked(ledger, find, fits, far=2)
    others = [c for c in near if c is not acting]
    return others[0] if acting in near and len(others) == 1 else None


def _fits(scene: Scene, find: Find, person: Cluster) -> bool:
    """Say whether a noun may mean a person: «собеседница» no man."""
    word = scene.words[find.head]
    woman = GENDERS.get(word.gender) == "femn" and word.lemma.endswith(("ица", "ина", "ка"))
    return person.gender in {None, "femn"} if woman else True
