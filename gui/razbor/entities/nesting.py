"""Finds that nest and never cross: the better one stays where two of them collide."""

from collections.abc import Iterable

from razbor.entities.entity import EntityType
from razbor.entities.finds import Find

_RANKED = (  # the better rules first; a rule «org-firm» counts as «org» where it is not listed
    ("time", "amount"),
    ("asian", "shared-surname", "spelling", "headline", "seed"),
    ("role-double", "titled"),
    ("org", "event", "role", "several"),
    ("descriptor", "abbreviation", "common-noun", "joined", "media", "domain"),
    ("known", "again", "pronoun"),
    ("org-seed",),
    ("learnt",),
)
_RANK = {rule: rank for rank, rules in enumerate(_RANKED) for rule in rules}


def _rank(find: Find) -> int:
    rank = _RANK.get(find.rule)
    return _RANK.get(find.rule.split("-", 1)[0], 5) if rank is None else rank


def settled(finds: Iterable[Find]) -> tuple[Find, ...]:
    """Return the finds that stay, by start, the longer first; no two cross or share a span.

    A name seen flat gives way to a composed one over it with the same head.
    """
    ordered = sorted(finds, key=lambda f: (_rank(f), -len(f.span), f.span.start))
    kept: list[Find] = []
    by_word: dict[int, list[Find]] = {}
    for find in ordered:
        near = {id(f): f for i in range(find.first, find.last) for f in by_word.get(i, ())}
        if any(_collide(find, other) for other in near.values()):
            continue
        kept.append(find)
        for index in range(find.first, find.last):
            by_word.setdefault(index, []).append(find)
    return tuple(sorted(kept, key=lambda f: (f.span.start, -f.span.end)))


def _collide(find: Find, other: Find) -> bool:
    """Say whether a find cannot stand beside a better one."""
    if not find.span.overlaps(other.span):
        return False
    nested = find.span.covers(other.span) or other.span.covers(find.span)
    if not nested or find.span == other.span:
        return True
    is_person = other.type is EntityType.PERSON and other.kind == "NAM"
    return (is_person and other.span.covers(find.span)) or _is_the_same(find, other)


def _is_the_same(find: Find, other: Find) -> bool:
    """Say whether a name seen flat is the composed one over it: «Тракт» of «компания «Тракт»»."""
    flat = find.rule in {"org-seed", "media", "domain"}
    quoted = find.last == other.last and other.head < find.first and other.rule != "org-part"
    if flat and quoted and other.kind == "NAM":
        return True
    if other.type is not EntityType.ORG:
        return False
    if find.rule == "org-seed" and find.last <= other.head:
        return True  # «Назаров» of «Назаров Университет»
    one_head = find.head == other.head and find.rule in {"org-seed", "abbreviation"}
    return one_head or (flat and find.span.covers(other.span))
