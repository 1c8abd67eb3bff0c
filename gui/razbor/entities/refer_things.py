"""Common nouns for bodies and places that were named: «палата», «страна», «двух государств»."""

from collections.abc import Iterable, Iterator

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import heads
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.pronouns import double_places
from razbor.entities.scene import Find
from razbor.entities.speech import body_of, country_of, nested, speaker_at

_ALIKE = {
    "agency": frozenset({"ministry", "agency", "committee", "law", "government"}),
    "company": frozenset({"company", None}),
    "organisation": frozenset({"international", "union", "organisation", "fund", "movement", None}),
    "media": frozenset({"media"}),
    "bank": frozenset({"bank"}),
}


_PLACE_KINDS = {
    "descriptor-town": frozenset({"city"}),
    "descriptor-region": frozenset({"region", "область", "край", "округ", "провинция", "район"}),
}


def refer_things(ledger: Ledger) -> None:
    """Lead descriptors of bodies and places to what they mean; without that they are left out."""
    of_offices = {
        id(inner)
        for role in ledger.finds
        if role.rule == "role" and role.type is EntityType.PERSON
        for inner in ledger.inside(role)
        if inner.rule == "descriptor-country"
    }
    for find in ledger.finds:
        if ledger.owner(find) is not None or find.kind not in {MentionKind.NOM, MentionKind.ADJ}:
            continue
        if id(find) in of_offices:
            continue
        meant = _meant(ledger, find)
        if meant is not None:
            ledger.lead(find, meant)


def _meant(ledger: Ledger, find: Find) -> Cluster | None:
    if find.type is EntityType.ORG:
        return _body(ledger, find)
    if find.rule == "descriptor-country" and not _is_the_state(ledger, find):
        return _country(ledger, find) if find.type is EntityType.GPE else _countries(ledger, find)
    if find.rule in _PLACE_KINDS:
        kinds = _PLACE_KINDS[find.rule]
        near = (c for c in _owners(ledger, find) if c.type is EntityType.GPE)
        return next((c for c in near if c.subtype in kinds), None)
    if find.rule in {"descriptor-parts", "org-group", "descriptor-reforms"}:
        return _phrase(ledger, find)
    if find.rule == "pronoun-country":
        return _of_country_adjective(ledger, find)
    return _of_adjective(ledger, find) if find.kind is MentionKind.ADJ else None


def _is_the_state(ledger: Ledger, find: Find) -> bool:
    """Say whether «государство» alone means the state as such: no country that was named."""
    scene = ledger.scene
    if scene.lemmas[find.head] != "государство" or find.type is not EntityType.GPE:
        return False
    before = find.first - 1
    return not (before >= 0 and scene.words[before].pos in {"DET", "ADJ", "PRON"})


def _owners(ledger: Ledger, find: Find) -> Iterator[Cluster]:
    """Yield what was named before a place, the nearest first, each once."""
    seen: set[int] = set()
    for earlier in ledger.before(find.span.start):
        owner = ledger.owner(earlier)
        if owner is not None and id(owner) not in seen:
            seen.add(id(owner))
            yield owner


def _body(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the body of the same kind: the speaker's, the subject's, else the one named last."""
    wanted = _ALIKE.get(find.subtype or "", frozenset({find.subtype}))
    candidates = [*_salient_bodies(ledger, find), *_owners(ledger, find)]
    bodies = [c for c in candidates if c.type is EntityType.ORG and c.named]
    sure = (c for c in bodies if c.subtype == find.subtype)
    if ledger.scene.lemmas[find.head] == "агентство":
        sure = (c for c in bodies if c.subtype in {"media", "agency"})
    found = _just_told(ledger, find, wanted) or next(sure, None)
    found = found or next((c for c in bodies if c.subtype in wanted), None)
    found = found or _named_later(ledger, find)
    return found or (_unnamed_body(ledger, find) if find.rule == "org-body" else None)


def _named_later(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the body that a headline calls by its common noun and the text by its name."""
    name = fold(nominative_phrase(ledger.scene, find, capital=False))
    alike = (c for c in ledger.clusters if c.type is EntityType.ORG and c.named)
    return next((c for c in alike if fold(c.canonical) == name), None)


def _just_told(ledger: Ledger, find: Find, wanted: frozenset[str | None]) -> Cluster | None:
    """Return the one body that the sentence before is about, and names as its subject."""
    scene = ledger.scene
    number = scene.sentence[find.first]
    if find.first and scene.sentence[find.first - 1] == number and _subjects_of(ledger, find):
        return None
    before = [f for f in ledger.before(find.span.start) if scene.sentence[f.first] == number - 1]
    bodies = [f for f in before if f.type is EntityType.ORG]
    told = [f for f in bodies if scene.words[f.head].case == "Nom" or scene.begins(f.first)]
    owners = {id(o): o for f in told if (o := ledger.owner(f)) is not None and o.named}
    only = next(iter(owners.values()), None) if len(owners) == 1 else None
    return only if only is not None and only.subtype in wanted else None


def _subjects_of(ledger: Ledger, find: Find) -> bool:
    return any(f.type is EntityType.ORG for f in subjects(ledger, find))


def _unnamed_body(ledger: Ledger, find: Find) -> Cluster:
    """Return a public body that the article does not name, one for each word: «в акимате»."""
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"body:{fold(name)}"
    known = ledger.keyed(key)
    new = Cluster(EntityType.ORG, name, subtype=find.subtype, named=False, key=key)
    return known or ledger.open(new)


def _salient_bodies(ledger: Ledger, find: Find) -> Iterator[Cluster]:
    speaker = speaker_at(ledger, find.span.start)
    if speaker is not None and (body := body_of(ledger, speaker)):
        yield body
    for subject in subjects(ledger, find):
        owner = ledger.owner(subject)
        if owner is not None and owner.type is EntityType.ORG:
            yield owner
            continue
        inner = nested(ledger, subject, EntityType.ORG)
        if inner is not None:
            yield inner
        elif owner is not None and (body := body_of(ledger, owner)):
            yield body


def subjects(ledger: Ledger, find: Find) -> list[Find]:
    """Return the persons and bodies in the nominative earlier in the sentence, the first first."""
    scene = ledger.scene
    number = scene.sentence[find.first]
    near = [f for f in ledger.before(find.span.start) if scene.sentence[f.first] == number]
    acting = {EntityType.PERSON, EntityType.ORG}
    found = [f for f in near if f.type in acting and scene.words[f.head].case == "Nom"]
    return found[::-1]


def refer_states(ledger: Ledger) -> None:
    """Lead «государства» of «глава государства» to the country of that office."""
    for role in ledger.finds:
        holder = ledger.owner(role) if role.rule.startswith("role") else None
        for find in ledger.inside(role) if holder is not None else ():
            if (
                find.rule == "descriptor-country"
                and ledger.owner(find) is None
                and holder is not None
            ):
                home = country_of(ledger, holder) or _country(ledger, find)
                if home is not None:
                    ledger.lead(find, home)


def _is_country(cluster: Cluster) -> bool:
    return cluster.type is EntityType.GPE and cluster.subtype == "country"


def _country(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the country of «страна»: the speaker's, the sentence's, else the one named last."""
    speaker = speaker_at(ledger, find.span.start)
    if speaker is not None and (home := country_of(ledger, speaker)):
        return home
    scene = ledger.scene
    number = scene.sentence[find.first]
    for earlier in ledger.before(find.span.start):
        owner = ledger.owner(earlier)
        if owner is not None and _is_country(owner) and scene.sentence[earlier.first] == number:
            return owner
    return next((c for c in _owners(ledger, find) if _is_country(c)), None)


def _countries(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the set of the two countries named last, for «двух государств», «между странами»."""
    before = (c for c in _owners(ledger, find) if _is_country(c))
    named = [c for c in ledger.clusters if _is_country(c)]
    pair = [c for c, _ in zip(before, range(2), strict=False)]
    scene = ledger.scene
    between = find.first > 0 and scene.low[find.first - 1] in {"между", "обеих", "наших"}
    if len(pair) < 2 or not ("two" in find.notes or between or len(named) == 2):  # noqa: PLR2004
        return None
    return group_of(ledger, EntityType.GPE_GROUP, pair)


def group_of(ledger: Ledger, kind: EntityType, members: Iterable[Cluster]) -> Cluster:
    """Return the set of some clusters, the same for the same members."""
    ordered = sorted(members, key=lambda c: min(f.span.start for f in c.finds))
    key = f"{kind}:{sorted(id(m) for m in ordered)}"
    if (known := ledger.keyed(key)) is not None:
        return known
    name = " и ".join(m.canonical for m in ordered)
    return ledger.open(Cluster(kind, name, members=tuple(ordered), named=False, key=key))


def _of_adjective(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the set that a double adjective names, if the article names both places."""
    places = [adjectives()[a] for a in double_places(ledger.scene.words[find.first].lemma)]
    found = [ledger.keyed(f"place:{place.names[0]}") for place in places]
    members = [c for c in found if c is not None]
    return group_of(ledger, EntityType.GPE_GROUP, members) if len(members) == len(places) else None


def _of_country_adjective(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the country of «шведский»; one not named elsewhere only for an office or a body."""
    scene = ledger.scene
    name = adjectives()[scene.lemmas[find.first]].names[0]
    known, key = ledger.keyed(f"place:{name}"), f"place:{name}"
    after = find.first + 1
    while scene.together(find.first, after) and scene.is_adjective(after):
        after += 1
    head = heads().get(scene.lemmas[after]) if scene.together(find.first, after) else None
    acts = find.last > find.first + 1 or (head is not None and head.kind in {"title", "org"})
    if known is not None or not (
        acts or scene.lemmas[min(after, len(scene.words) - 1)] == "сторона"
    ):
        return known
    return ledger.open(Cluster(EntityType.GPE, name, subtype="country", key=key))


def _phrase(ledger: Ledger, find: Find) -> Cluster:
    """Return a set that is told by a phrase alone, one for equal phrases: «регионы страны»."""
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"phrase:{find.type}:{fold(name)}"
    if (known := ledger.keyed(key)) is not None:
        return known
    inner = [o for f in ledger.inside(find) if (o := ledger.owner(f)) is not None]
    members = (
        tuple(c for c in inner if c.type is EntityType.ORG)
        if find.type is EntityType.ORG_GROUP
        else ()
    )
    return ledger.open(Cluster(
        find.type, name, subtype=find.subtype, named=False,
        key=key, members=members, members_open=True,
    ))  # fmt: skip
