"""Nouns that may head the name or the role phrase of something, read from the lexicons."""

from dataclasses import dataclass
from functools import cache, lru_cache

from razbor.assets import table, word_list


@dataclass(frozen=True, slots=True)
class Head:
    """What a noun may head.

    Attributes:
        kind: org, title, event, people, descriptor.
        group: Its class inside the kind: body, part, firm; head, minister; named, plain.
        subtype: Finer kind of the entity, or None.
    """

    kind: str
    group: str
    subtype: str | None = None


@cache
def heads() -> dict[str, Head]:
    """Return the head nouns by lemma, ё as е."""
    found: dict[str, Head] = {}
    for row in table("org_heads"):
        lemma, group, subtype = row.split("\t")
        found[_plain(lemma)] = Head("org", group, subtype)
    for row in table("event_heads"):
        lemma, group, subtype = row.split("\t")
        found[_plain(lemma)] = Head("event", group, subtype)
    for row in table("titles"):
        lemma, group = row.split("\t")
        found[_plain(lemma)] = Head("title", group)
    for lemma in word_list("people_plural"):
        found.setdefault(_plain(lemma), Head("people", "plural"))
    return found


@cache
def title_class(lemma: str) -> str:
    """Return the class of a title, the lemma itself for a title of its own kind."""
    lemma = _plain(lemma).removeprefix("экс-")
    head = heads().get(lemma)
    if head is None or head.kind != "title" or head.group == "-":
        return _plain(lemma)
    return head.group


@lru_cache(maxsize=20_000)
def head_of(lemma: str) -> Head | None:
    """Return what a word may head; «экс-мэр» and «врач-хирург» head what their title does."""
    plain = _plain(lemma)
    head = heads().get(plain) or heads().get(plain.removeprefix("экс-"))
    if head is None and "-" in plain:
        first = heads().get(plain.split("-")[0])
        head = first if first is not None and first.kind == "title" else None
    return head


@cache
def broader_titles() -> dict[str, tuple[str, ...]]:
    """Return the titles and classes that a broader word may mean: «дипломат», a посол."""
    rows = (row.split("\t") for row in table("broader_titles"))
    return {_plain(row[0]): tuple(_plain(t) for t in row[1].split()) for row in rows}


def are_of_one_trade(one: str, other: str, group: str) -> bool:
    """Say whether a title, and another with its class, may be of one person: «актёр», «артист»."""
    one, other = _plain(one), _plain(other)
    mine, theirs = broader_titles().get(one, ()), broader_titles().get(other, ())
    told = {other, group}
    if one in told or one in theirs or not told.isdisjoint(mine):
        return True
    return any(one in kinds and not told.isdisjoint(kinds) for kinds in broader_titles().values())


@cache
def abbreviations() -> dict[str, tuple[str, str, str]]:
    """Return type, subtype and long form by abbreviation."""
    rows = (row.split("\t") for row in table("abbreviations"))
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


@cache
def short_bodies() -> dict[str, str]:
    """Return what «минфин», «генпрокуратура» are short for, by lemma."""
    rows = (row.split("\t") for row in table("short_bodies"))
    return {_plain(short): _plain(whole) for short, whole in rows}


@cache
def stop_adjectives() -> frozenset[str]:
    """Return the adjectives that describe and are no part of a name, by lemma."""
    return frozenset(_plain(lemma) for lemma in word_list("adjectives_describing"))


def _plain(lemma: str) -> str:
    return lemma.replace("ё", "е")
