"""Which names mean one organisation: in quotation marks or not, short, in brackets."""

import re
from collections import defaultdict

from razbor.entities.cluster import Cluster
from razbor.entities.gazetteer import fold
from razbor.entities.heads import abbreviations, heads, short_bodies
from razbor.entities.scene import Scene

_FIRMS = frozenset({"company", "media", None})
_LATIN_NAME = re.compile(r"^[А-ЯЁ]?[а-яё-]+ (?:[а-яё-]+ )*([A-Z].+)$")
_CAPITALS = re.compile(r"^(?:[а-яё-]+ )*([а-яё-]+) ([А-ЯЁ]{3,})$")
_CALLED = frozenset({
    "авиакомпания", "автоконцерн", "агрохолдинг", "альянс", "банк", "блок", "газета", "госкомпания",
    "госкорпорация", "движение", "журнал", "издание", "информагентство", "клуб", "коалиция",
    "компания", "концерн", "корпорация", "медиахолдинг", "нацкомпания", "оператор", "партия",
    "радио", "радиостанция", "телеканал", "телекомпания", "телерадиокомпания", "фирма", "холдинг",
})  # fmt: skip
_OWNING = frozenset({"international", "ministry", "law", "agency"})
"""Kinds of bodies that have others: «банк ООН», «газета МВД» are not ООН, МВД."""


def same_bodies(scene: Scene, clusters: list[Cluster]) -> list[Cluster]:
    """Return organisations with those that have one name joined."""
    found = spelled_otherwise(scene, _without_quotes(clusters))
    return _spelled_in_full(_shortened(scene, _abbreviated(scene, found)))


def _spelled_in_full(clusters: list[Cluster]) -> list[Cluster]:
    """Join names that differ by an abbreviation inside: «комиссия ЕС», «… Европейского союза»."""
    whole = {_stems(c.canonical, expanded=False): c for c in clusters}
    kept: list[Cluster] = []
    for cluster in clusters:
        stems = _stems(cluster.canonical, expanded=True)
        same = whole.get(stems) if stems else None
        if same is None or same is cluster:
            kept.append(cluster)
        else:
            merge(same, cluster)
    return kept


def _stems(name: str, *, expanded: bool) -> tuple[str, ...]:
    """Return the stems of a name's words, with its listed abbreviations in full when wished.

    Nothing where nothing is to be spelled out.
    """
    words = name.split()
    known = {w: abbreviations()[w][2] for w in words[1:] if w in abbreviations()}
    if expanded and not known:
        return ()
    told = [known.get(w, w) if expanded else w for w in words]
    return tuple(w[:_STEM] for w in fold(" ".join(told)).split())


_STEM = 4  # letters by which forms of a word are one


def spelled_otherwise(scene: Scene, clusters: list[Cluster]) -> list[Cluster]:
    """Join a name with the one in another script that follows it in brackets: «Ла Стампа (…)»."""
    ends = {f.last: c for c in clusters for f in c.finds}
    kept: list[Cluster] = []
    for cluster in clusters:
        whole = _spelled_before(scene, cluster, ends)
        if whole is None or whole is cluster:
            kept.append(cluster)
        else:
            merge(whole, cluster)
    return kept


def _spelled_before(scene: Scene, cluster: Cluster, ends: dict[int, Cluster]) -> Cluster | None:
    for find in cluster.finds:
        before, after = find.first - 1, find.last
        bracketed = before > 0 and scene.words[before].text == "(" and after < len(scene.words)
        if bracketed and scene.words[after].text in {")", ",", ";"}:
            whole = ends.get(before)
            if whole is not None and _is_latin(whole.canonical) != _is_latin(cluster.canonical):
                return whole
    return None


def _is_latin(name: str) -> bool:
    return not re.search(r"[а-яё]", name.lower())


def _without_quotes(clusters: list[Cluster]) -> list[Cluster]:
    """Join «Тракт» with «компания «Тракт»»: one name in quotation marks."""
    by_quoted: dict[str, Cluster] = {}
    kept: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: -len(c.canonical)):
        quoted = re.findall(r"[«\"„]([^«»\"„“]+)[»\"“]", cluster.canonical)
        if quoted and _is_part(cluster.canonical):
            kept.append(cluster)
            continue
        quoted = quoted or _bare_name(cluster.canonical)
        name = fold(quoted[-1]) if quoted else cluster.key
        same = by_quoted.get(name)
        firms = same is not None and {same.subtype, cluster.subtype} <= _FIRMS
        if same is not None and (cluster.key == name or not quoted or firms):
            merge(same, cluster)
            continue
        if (whole := _declined(cluster, name, by_quoted)) is not None:
            whole.finds.extend(cluster.finds)
            continue
        if quoted:
            by_quoted.setdefault(name, cluster)
            by_quoted.setdefault(_by_front(name), cluster)
        kept.append(cluster)
    return kept


def _is_part(name: str) -> bool:
    """Say whether the name in marks is of what a body is a part of: «совет директоров «Тракта»»."""
    return fold(name).startswith(_PARTS)


_PARTS = ("совет директоров ", "правление ", "дирекция ", "пресс-", "представительство ")


def _bare_name(name: str) -> list[str]:
    """Return the bare name of «социальная сеть Klik», «партия НАФ»; a part is another body."""
    if (capitals := _CAPITALS.match(name)) is not None:
        kind = abbreviations().get(capitals[2], ("", ""))[1]
        return [capitals[2]] if capitals[1] in _CALLED and kind not in _OWNING else []
    found = _LATIN_NAME.match(name)
    head = heads().get(name[: found.start(1)].lower().rsplit(maxsplit=1)[-1]) if found else None
    return [found[1]] if found and not (head is not None and head.group == "part") else []


_CASES = re.compile(r"(?:ом|ем|ой|ей|[ауеюяиы])$")


def _declined(cluster: Cluster, name: str, by_quoted: dict[str, Cluster]) -> Cluster | None:
    """Return what a lone name in quotation marks is a form of: ««Тракта»», «АО «Тракт»»."""
    if not cluster.canonical.startswith(("«", '"')) or " " in name:
        return None
    if "-" in name and (twin := by_quoted.get(_by_front(name))) is not None:
        return twin
    stem = _CASES.sub("", name)
    found = (by_quoted.get(stem + end) for end in ("", "а", "я", "ь", "й"))
    return next((c for c in found if c is not None), None) if len(stem) > _LETTERS else None


def _by_front(name: str) -> str:
    """Return a name of two halves without the ending of the first: «Спарту-Юг», «Спарта-Юг»."""
    front, dash, rest = name.partition("-")
    return f"{_CASES.sub('', front)}{dash}{rest}" if dash else name


def merge(into: Cluster, other: Cluster) -> None:
    """Take the mentions and names of a cluster into another."""
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
    for cluster in clusters:  # «ЕС», «Евросоюз»: both short, for one name
        if (known := abbreviations().get(cluster.canonical)) is not None:
            whole.setdefault(fold(known[2]), cluster)
    kept = []
    for cluster in clusters:
        found = None
        if cluster.canonical.isupper() or cluster.canonical in abbreviations():
            found = _bracketed(scene, cluster, ends) or _long_form(cluster, whole)
        else:
            long = _spelled_out(cluster.canonical)
            found = (whole.get(long) or _only_longer(long, clusters)) if long else None
        if found is None or found is cluster:
            kept.append(cluster)
        else:
            merge(found, cluster)
    return kept


def _spelled_out(name: str) -> str:
    """Return «министерство финансов чехии» for «Минфин Чехии», an empty string for other names."""
    short, _, rest = fold(name).partition(" ")
    long = short_bodies().get(short)
    return f"{long} {rest}".strip() if long else ""


def _only_longer(long: str, clusters: list[Cluster]) -> Cluster | None:
    """Return the one body that «Нацбанк» alone may be: «Национальный банк Казахстана»."""
    found = [c for c in clusters if fold(c.canonical).startswith(f"{long} ")]
    return found[0] if len(found) == 1 else None


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
            merge(local[fold(cluster.canonical)][0], cluster)
        elif whole and _may_be_short(scene, cluster) and not _is_doubtful(cluster, whole):
            merge(max(whole, key=lambda c: len(c.canonical)), cluster)
        else:
            kept.append(cluster)
    return [c for c in kept if c.finds]


def _is_doubtful(cluster: Cluster, whole: list[Cluster]) -> bool:
    """Say whether an abbreviation may be short for several: «МИД» for those of two countries."""
    return len(whole) > 1 and cluster.canonical.isupper()


def _may_be_short(scene: Scene, cluster: Cluster) -> bool:
    """Say whether a name may stand for a longer one: a body, in capitals; never «компания»."""
    return any(
        f.rule.startswith(("org", "abbreviation")) and scene.is_capital(f.first)
        for f in cluster.finds
    )
