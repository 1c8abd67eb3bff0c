"""Which names mean one place, organisation, event or time."""

import re
from collections import defaultdict

from razbor.entities.canonical import nominatives
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.gazetteer import fold
from razbor.entities.heads import abbreviations
from razbor.entities.organisations import abbreviation_name
from razbor.entities.places import look_up
from razbor.entities.places_joined import given_name
from razbor.entities.scene import Find, Scene

_LONGEST_SHORT = 5  # letters; a word as long in capitals is a place that is only written so
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
    return list(found.values())


def _place_name(scene: Scene, find: Find, name: str) -> str:
    """Return a place's nominative, as the gazetteer writes it where it knows the very form."""
    canonical = given_name(find) or name
    place = look_up(scene, find)
    if canonical.isupper() and len(canonical) >= _LONGEST_SHORT:
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


def _weight(name: str, usual: str) -> tuple[bool, bool, int]:
    """Rank names: the usual one, words over abbreviations, then by length in words."""
    return (fold(name) == fold(usual), not name.isupper(), len(name.split()))


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
    found = _without_quotes(list(clusters.values()))
    found = _abbreviated(scene, found)
    return _shortened(scene, found)


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


def _without_quotes(clusters: list[Cluster]) -> list[Cluster]:
    """Join «Тракт» with «компания «Тракт»»: one name in quotation marks."""
    by_quoted: dict[str, Cluster] = {}
    kept: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: -len(c.canonical)):
        quoted = re.findall(r"[«\"„]([^«»\"„“]+)[»\"“]", cluster.canonical)
        quoted = quoted or re.findall(r"^[а-яё-]+ ([A-Z].+)$", cluster.canonical)
        name = fold(quoted[-1]) if quoted else cluster.key
        same = by_quoted.get(name)
        if same is not None and (cluster.key == name or not quoted):
            _merged(same, cluster)
            continue
        if (whole := _declined(cluster, name, by_quoted)) is not None:
            whole.finds.extend(cluster.finds)
            continue
        if quoted:
            by_quoted.setdefault(name, cluster)
        kept.append(cluster)
    return kept


_CASES = re.compile(r"(?:ом|ем|ой|ей|[ауеюяиы])$")


def _declined(cluster: Cluster, name: str, by_quoted: dict[str, Cluster]) -> Cluster | None:
    """Return what a lone name in quotation marks is a form of: ««Тракта»», «АО «Тракт»»."""
    if not cluster.canonical.startswith(("«", '"')) or " " in name:
        return None
    stem = _CASES.sub("", name)
    found = (by_quoted.get(stem + end) for end in ("", "а", "я", "ь", "й"))
    return next((c for c in found if c is not None), None) if len(stem) > _LETTERS else None


def _merged(into: Cluster, other: Cluster) -> None:
    into.finds.extend(other.finds)
    into.subtype = into.subtype or other.subtype
    for name in (other.canonical, *other.aliases):
        into.also(name)


def initials(name: str) -> str:
    """Return the capitals that abbreviate a name: «Северный банк развития» -> «СБР»."""
    words = re.findall(r"[\w-]+", name)
    return "".join(w[0].upper() for w in words if len(w) > 2 or w[0].isupper())  # noqa: PLR2004


def _abbreviated(scene: Scene, clusters: list[Cluster]) -> list[Cluster]:
    """Join an abbreviation with the name it follows in brackets, or whose initials it has."""
    ends = {f.last: c for c in clusters for f in c.finds}
    whole: dict[str, Cluster] = {}
    for cluster in clusters:
        whole.setdefault(initials(cluster.canonical), cluster)
        whole.setdefault(fold(cluster.canonical), cluster)
    kept = []
    for cluster in clusters:
        found = None
        if cluster.canonical.isupper():
            found = _bracketed(scene, cluster, ends) or _long_form(cluster, whole)
        if found is None or found is cluster:
            kept.append(cluster)
        else:
            _merged(found, cluster)
    return kept


def _bracketed(scene: Scene, short: Cluster, ends: dict[int, Cluster]) -> Cluster | None:
    """Return what an abbreviation follows in brackets."""
    for find in short.finds:
        if find.first and scene.words[find.first - 1].text == "(":
            whole = ends.get(find.first - 1)
            if whole is not None and " " in whole.canonical:
                return whole
    return None


def _long_form(short: Cluster, whole: dict[str, Cluster]) -> Cluster | None:
    """Return the body whose listed long form or initials an abbreviation has."""
    known = abbreviations().get(short.canonical)
    by_list = whole.get(fold(known[2])) if known else None
    by_letters = whole.get(short.canonical) if len(short.canonical) >= _LETTERS else None
    return by_list or (by_letters if by_letters is not short else None)


_LETTERS = 3  # an abbreviation of fewer may mean anything


_LOCAL = re.compile(r"(?:област|город|район|краев|местн)\w*[оыаи][йея] ")


def _shortened(scene: Scene, clusters: list[Cluster]) -> list[Cluster]:
    """Join a short name with the longest that begins with it: «Сейм», «Сейм Литвы».

    Common words are also joined with the one name that only says where: «управление дорог»,
    «областное управление дорог».
    """
    longer: defaultdict[str, list[Cluster]] = defaultdict(list)
    local: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        words = fold(cluster.canonical).split()
        for count in range(1, len(words)):
            longer[" ".join(words[:count])].append(cluster)
        if _LOCAL.match(cluster.canonical) and len(words) > 2:  # noqa: PLR2004
            local[" ".join(words[1:])].append(cluster)
    kept = []
    for cluster in clusters:
        whole = [c for c in longer[fold(cluster.canonical)] if c is not cluster]
        if not whole and len(local[fold(cluster.canonical)]) == 1:
            _merged(local[fold(cluster.canonical)][0], cluster)
        elif whole and _may_be_short(scene, cluster):
            _merged(max(whole, key=lambda c: len(c.canonical)), cluster)
        else:
            kept.append(cluster)
    return [c for c in kept if c.finds]


def _may_be_short(scene: Scene, cluster: Cluster) -> bool:
    """Say whether a name may stand for a longer one: a body, in capitals; never «компания»."""
    return any(f.rule.startswith("org") and scene.is_capital(f.first) for f in cluster.finds)


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
            cluster.also(name)
    return list(found.values())


def _plain_name(scene: Scene, find: Find, name: str) -> str:
    if find.type in _AMOUNTS:
        return find.span.of(scene.text)
    if (given := given_name(find)) is not None:
        return given
    if find.type is EntityType.TIMEX and any(c.isdigit() for c in scene.words[find.first].text):
        return re.sub(r"^(\d{4}) (?:год\w+)$", r"\1 год", find.span.of(scene.text))
    first = scene.words[find.first].text
    small = first[1:].islower() and scene.begins(find.first) and find.kind is not MentionKind.TIMEX
    return name[0].lower() + name[1:] if small and find.rule == "titled" else name
