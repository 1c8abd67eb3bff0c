"""Which names mean one place, organisation, event or time."""

import re

from razbor.entities.canonical import nominatives
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.organisations import abbreviation_name
from razbor.entities.place_kinds import look_up
from razbor.entities.places_joined import given_name
from razbor.entities.same_bodies import same_bodies, spelled_otherwise
from razbor.entities.scene import Scene

_LONGEST_SHORT = 5  # letters; a word as long in capitals is a place that is only written so
_VOWEL = re.compile(r"[АЕЁИОУЫЭЮЯ]")  # without one it is an abbreviation: «РСФСР»
_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FACILITY})
_AMOUNTS = frozenset({EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY})


def thing_clusters(scene: Scene) -> list[Cluster]:
    """Return the named places, organisations, events, times and amounts, by first mention."""
    names = [
        f for f in scene.finds if f.kind not in {MentionKind.NOM, MentionKind.PRO, MentionKind.ADJ}
    ]
    places = _places(scene, [f for f in names if f.type in _PLACES])
    organisations = _organisations(scene, [f for f in names if f.type is EntityType.ORG])
    people = {EntityType.PERSON, EntityType.ORG, *_PLACES}
    others = _others(scene, [f for f in names if f.type not in people])
    whole = [*places, *organisations, *others]
    return sorted(whole, key=lambda c: min(f.span.start for f in c.finds))


def _places(scene: Scene, finds: list[Find]) -> list[Cluster]:
    """Gather places: known ones by any of their names, others by their nominative."""
    found: dict[object, Cluster] = {}
    for find, name in zip(finds, nominatives(scene, finds), strict=True):
        place = look_up(scene, find)
        canonical = _place_name(scene, find, name)
        key: object = place.names if place else fold(canonical)
        cluster = found.get(key)
        if cluster is None:
            found[key] = Cluster(find.type, canonical, [find], find.subtype)
            found[key].key = f"place:{place.names[0]}" if place else ""
            continue
        cluster.finds.append(find)
        _renamed(cluster, canonical, place.names[0] if place else "")
    return spelled_otherwise(scene, list(found.values()))


def _place_name(scene: Scene, find: Find, name: str) -> str:
    """Return a place's nominative, as the gazetteer writes it where it knows the very form."""
    canonical = given_name(find) or name
    place = look_up(scene, find)
    if canonical.isupper() and len(canonical) >= _LONGEST_SHORT and _VOWEL.search(canonical):
        named = place.names if place else ()
        return next((n for n in named if fold(n) == fold(canonical)), canonical.title())
    if place is None or fold(canonical) in {fold(name) for name in place.names}:
        return canonical
    near = [n for n in place.names if n[:2].lower() == canonical[:2].lower() and " " not in n]
    return near[0] if near and find.last - find.first == 1 else canonical


def _renamed(cluster: Cluster, name: str, usual: str) -> None:
    """Take the usual or the fuller of two names as canonical, keep the other as an alias."""
    old = cluster.canonical
    if _weight(name, usual) > _weight(old, usual):
        cluster.canonical = name
        cluster.aliases = [a for a in cluster.aliases if a != name]
        cluster.also(old)
    else:
        cluster.also(name)


def _weight(name: str, usual: str) -> tuple[bool, bool, bool, int]:
    """Rank names: the usual one, words over letters, «Кыргызстан» over «… Республика», length."""
    plain = not _OFFICIAL.search(name.lower())
    return (fold(name) == fold(usual), not name.isupper(), plain, len(name.split()))


_OFFICIAL = re.compile(r"^республика\b|\bреспублика$")


def _organisations(scene: Scene, finds: list[Find]) -> list[Cluster]:
    """Gather organisations: by nominative, abbreviation and shorter form."""
    clusters: dict[str, Cluster] = {}
    for find, whole in zip(finds, nominatives(scene, finds), strict=True):
        name = abbreviation_name(scene, find.first) if find.rule == "abbreviation" else None
        name = name or _head_cased(scene, find, whole)
        key = fold(name)
        if key in clusters:
            clusters[key].finds.append(find)
        else:
            clusters[key] = Cluster(find.type, name, [find], find.subtype, key=key)
    return same_bodies(scene, list(clusters.values()))


def _head_cased(scene: Scene, find: Find, name: str) -> str:
    """Write a name's first word small where only its place in the sentence makes it capital."""
    word = scene.words[find.first].text
    quoted = find.rule == "org-firm" and name.endswith(("»", '"', "”")) and find.first == find.head
    plain = find.first == find.head or name.endswith(("»", '"', "”"))
    speech = find.first > 0 and scene.words[find.first - 1].text == "«"
    begins = scene.begins(find.first) and not speech
    opens = (begins or quoted) and find.last - find.first > 1 and plain
    inner = any(scene.is_capital(i) for i in range(find.first + 1, find.head + 1))
    small = word[1:].islower() and opens and find.rule in {"org-part", "org-firm"} and not inner
    return name[0].lower() + name[1:] if small else name


def _others(scene: Scene, finds: list[Find]) -> list[Cluster]:
    """Gather events, awards, times and amounts by their nominative or value."""
    found: dict[tuple[str, str], Cluster] = {}
    named = [find for find in finds if find.type not in _AMOUNTS]
    voted = {id(find): name for find, name in zip(named, nominatives(scene, named), strict=True)}
    for find in finds:
        name = _plain_name(scene, find, voted.get(id(find), ""))
        value = find.timex.value if find.timex else find.value or ""
        key = (find.type.value, value or fold(name))
        if "X" in value:
            key = (find.type.value, value + fold(name))
        if find.timex and find.timex.mod:  # «начало мая» is not «конец мая»
            key = (find.type.value, f"{find.timex.mod} {key[1]}")
        cluster = found.get(key)
        if cluster is None:
            found[key] = Cluster(
                find.type, name, [find], find.subtype, timex=find.timex, value=find.value
            )
        else:
            cluster.finds.append(find)
            _told_fuller(cluster, name)
    return list(found.values())


def _told_fuller(cluster: Cluster, name: str) -> None:
    """Take the name with its year for a time that is told without one elsewhere."""
    is_time = cluster.type is EntityType.TIMEX
    if is_time and _YEAR.search(name) and not _YEAR.search(cluster.canonical):
        cluster.canonical, name = name, cluster.canonical
    cluster.also(name)


_YEAR = re.compile(r"\b\d{4}\b")


_YEARS = re.compile(r"^(\d{4})(?:\s*[–—-]\s*| по )(\d{4}) (?:год\w*|гг\.?)$")
"""Years from and to in any case: «2010–2014 годах», «[с] 2010 по 2014 год»."""


def _plain_name(scene: Scene, find: Find, name: str) -> str:
    if find.type in _AMOUNTS:
        return find.span.of(scene.text)
    if (given := given_name(find)) is not None:
        return given
    if find.type is EntityType.TIMEX and any(c.isdigit() for c in scene.words[find.first].text):
        text = _YEARS.sub(r"\1–\2 годы", find.span.of(scene.text))
        return re.sub(r"^(\d{4}) (?:год\w+)$", r"\1 год", text)
    first = scene.words[find.first].text
    small = first[1:].islower() and scene.begins(find.first) and find.kind is not MentionKind.TIMEX
    headed = find.type is EntityType.EVENT and find.first == find.head and name.endswith("»")
    return name[0].lower() + name[1:] if small and (find.rule == "titled" or headed) else name
