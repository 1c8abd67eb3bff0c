"""Which names mean one person: by parts, gender and spelling, with a vote on the nominative."""

import re
from collections import defaultdict

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind, PersonName
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.name_parts import (
    bare_surname,
    is_initial_word,
    name_tags,
    same_patronymic,
    without_age,
)
from razbor.entities.person_name import Reading, readings_of
from razbor.entities.person_votes import offered_for, voted
from razbor.entities.scene import Scene

_DOUBT = 1.6  # readings whose scores differ by less are open to what is known of the person
_GUESSED = 0.7  # slovnet's word for the gender alone tells no more


def people_clusters(scene: Scene) -> list[Cluster]:
    """Return the named persons of the article, by first mention."""
    finds = [f for f in scene.finds if f.type is EntityType.PERSON and f.kind is MentionKind.NAM]
    chosen = voted(scene, finds)
    known = _Known()
    fullest = sorted(range(len(finds)), key=lambda n: (-_parts(chosen[n]), finds[n].span.start))
    for number in fullest:
        find, reading = finds[number], chosen[number]
        same = known.same(scene, find, reading)
        if same is None and (same := _otherwise(scene, known, find, reading)) is not None:
            same.finds.append(find)
        elif same is None:
            known.add(_new(scene, find, reading), find)
        else:
            _join(same, find, reading)
        if same is not None:
            known.ends[find.last] = same
    return sorted(known.clusters, key=lambda c: min(f.span.start for f in c.finds))


def _otherwise(scene: Scene, known: "_Known", find: Find, chosen: Reading) -> Cluster | None:
    """Return whom a lone surname means when it is read in the other gender: «Дюмон», «Жук»."""
    whole = chosen.name.first and chosen.name.last
    if whole or chosen.name.order == "surname-first":
        return None
    for reading in offered_for(scene, find):
        if reading.form.case == "Nom" and reading.text == find.span.of(scene.text):
            same = known.same(scene, find, reading)
            if same is not None and _is_whole(same):
                return same  # «Йылдырым» beside «Эмре Йылдырым» is no form of «Йылдырый»
        near = reading.text == chosen.text or reading.score > chosen.score - _DOUBT
        if near and reading.form.gender != chosen.form.gender:
            same = known.same(scene, find, reading)
            if same is not None and (reading.text == chosen.text or _is_whole(same)):
                return same
    return None


def _is_whole(cluster: Cluster) -> bool:
    return cluster.name is not None and bool(cluster.name.first and cluster.name.last)


def _words(name: str) -> list[str]:
    """Return the words of a name, folded; «А.Белоус» has two."""
    return fold(name).replace(".", " ").split()


class _Known:
    """The persons gathered so far, by the words of their names and by where their names end."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self.ends: dict[int, Cluster] = {}
        self._by_word: defaultdict[str, list[Cluster]] = defaultdict(list)

    def add(self, cluster: Cluster, find: Find) -> None:
        """Take in a person."""
        self.clusters.append(cluster)
        self.ends[find.last] = cluster
        words = _words(cluster.canonical)
        for word in dict.fromkeys([*words, *map(without_age, words)]):
            self._by_word[word].append(cluster)

    def same(self, scene: Scene, find: Find, reading: Reading) -> Cluster | None:
        """Return who is meant among those named more fully: the nearest before, else after."""
        bracketed = self._before_bracket(scene, find, reading)
        if bracketed is not None:
            return bracketed
        likely = {id(c): c for word in _words(reading.text) for c in self._by_word[word]}
        fitting = [c for c in likely.values() if _fits(c, reading) and not _is_next(c, reading)]
        if len(fitting) < 2:  # noqa: PLR2004
            return fitting[0] if fitting else None
        return max(fitting, key=lambda c: _nearness(c, find))

    def _before_bracket(self, scene: Scene, find: Find, reading: Reading) -> Cluster | None:
        """Return whose name stands before a bracket that gives another spelling of it."""
        before = find.first - 1
        if before < 1 or scene.words[before].text != "(":
            return None
        whole = self.ends.get(before)
        if whole is None:
            return None
        alike = fold(whole.canonical)[0] == fold(reading.text)[0]
        scripts = {name.isascii() for name in (whole.canonical, reading.text)}
        return whole if alike or len(scripts) > 1 else None


_ORDINAL = re.compile(r"\b[IVX]+\b")


def _is_next(cluster: Cluster, reading: Reading) -> bool:
    """See «Карл IV» and «Карл V»: two kings of one name."""
    numbers = (set(_ORDINAL.findall(name)) for name in (cluster.canonical, reading.text))
    one, other = numbers
    return bool(one and other) and not one & other


def _nearness(cluster: Cluster, find: Find) -> tuple[bool, int]:
    """Rank by whose name ends last before; «Вера» of «Вера и Илья Крамские» comes behind."""
    own = any(not any(n.startswith("surname:") for n in f.notes) for f in cluster.finds)
    ends = (f.span.end for f in cluster.finds if f.span.end <= find.span.start)
    return own, max(ends, default=-1)


def _parts(reading: Reading) -> int:
    name = reading.name
    return sum(len(part.split()) for part in (name.first, name.patronymic, name.last) if part)


def _new(scene: Scene, find: Find, reading: Reading) -> Cluster:
    cluster = Cluster(EntityType.PERSON, reading.text, [find], name=reading.name)
    told = reading.form.gender and not _is_doubtful(scene, find, reading)
    cluster.gender = reading.form.gender if told else None
    return cluster


_UNTOLD = re.compile(r"[ьеиоуэю]$")  # given names of either gender, «Мишель»


def _is_doubtful(scene: Scene, find: Find, reading: Reading) -> bool:
    """Say whether only slovnet's guess tells a person's gender: «Мишель Дюбо»."""
    first, last = reading.name.first or "", reading.name.last or ""
    if not (_UNTOLD.search(first) and last) or reading.name.order == "surname-first":
        return False
    if "Name" in name_tags(first.lower()) or reading.name.patronymic:
        return False
    others = (r for r in readings_of(scene, find) if r.form.gender != reading.form.gender)
    best = next((r for r in others if r.text == reading.text), None)
    return best is not None and reading.score - best.score <= _GUESSED


def _join(cluster: Cluster, find: Find, reading: Reading) -> None:
    cluster.finds.append(find)
    cluster.also(reading.text)
    if cluster.gender is None:
        cluster.gender = reading.form.gender or None


def _fits(cluster: Cluster, reading: Reading) -> bool:
    """Say whether a name can be a shorter or other form of a person's name."""
    known, name = cluster.name, reading.name
    if known is None:
        return False
    if " " in cluster.canonical and fold(cluster.canonical) == fold(reading.text):
        return True  # a name that does not decline may be read in the other gender
    if cluster.gender and reading.form.gender and cluster.gender != reading.form.gender:
        return False
    if fold(cluster.canonical) == fold(reading.text):
        return True
    if "surname-first" in {name.order, known.order}:
        return _fits_asian(cluster, reading)
    return _parts_agree(known, name) and _initials_agree(cluster, reading)


def _initials_agree(cluster: Cluster, reading: Reading) -> bool:
    """Tell «О.Белов» from «Дмитрий Белов» and «Д.Белов»; «К.Мерсье» may be Жан-Клод."""
    if cluster.name is None:
        return True
    one, other = _given(cluster.name, cluster.canonical), _given(reading.name, reading.text)
    if not one or not other:
        return True
    pairs = [(one[0], word) for word in other[: len(other) if reading.name.first else 1]]
    pairs += [(word, other[0]) for word in one[: len(one) if cluster.name.first else 1]]
    either = cluster.name.first and reading.name.first
    return bool(either) or any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _given(name: PersonName, text: str) -> list[str]:
    """Return the given names of a person, or the initials that stand for them, folded."""
    words = re.split(r"[\s.-]+", name.first or text)
    told = words if name.first else [word for word in words if is_initial_word(word)]
    return [fold(word).translate(_ALIKE) for word in told if word]


_ALIKE = str.maketrans("эй", "еи")


def _parts_agree(known: PersonName, name: PersonName) -> bool:
    """Say whether surnames are one and given names agree; a lone given name needs its equal."""
    if not name.last:
        # «Лоран» alone may be the surname of Пьер Лоран as well as a given name
        alone = {bare_surname(part) for part in (known.first, known.last) if part}
        return name.first is not None and fold(name.first) in alone
    if known.patronymic and name.last and same_patronymic(known.patronymic, name.last):
        return bool(name.first) and _given_agree(known, name)  # «Асет Ерланович»
    if not known.last or bare_surname(name.last) != bare_surname(known.last):
        if known.last and not name.first and fold(without_age(known.last)) == fold(name.last):
            return True
        between = (known.first or "").split()[1:]  # «Хосе Перес де Куэльо», «Перес»
        return not name.first and fold(name.last) in map(fold, between)
    return _given_agree(known, name)


def _given_agree(known: PersonName, name: PersonName) -> bool:
    """Say whether given names agree: equal, absent, or an initial of the other."""
    if not name.first or not known.first:
        return True
    one, other = fold(known.first), fold(name.first)
    if (
        one == other
        or set(one.split()) < set(other.split())
        or set(other.split()) < set(one.split())
    ):
        return True
    short = min(len(one.replace(".", "").split()[0]), len(other.replace(".", "").split()[0]))
    return short == 1 and one[0] == other[0]


def _fits_asian(cluster: Cluster, reading: Reading) -> bool:
    whole, part = fold(cluster.canonical).split(), fold(reading.text).split()
    if len(part) == len(whole):
        return all(map(_is_form, part, whole))  # «Хвана Чжан Епа», both parts declined
    if len(part) > len(whole):
        return False
    return part == whole[: len(part)] or (len(part) > 1 and part == whole[-len(part) :])


def _is_form(one: str, other: str) -> bool:
    """Say whether two words are one or differ by an ending of a masculine name: «Хвана», «Хван»."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


_ENDINGS = frozenset({"", "а", "у", "ом", "ем", "е", "я", "ю"})
