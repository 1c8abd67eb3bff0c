"""Finds that nest and never cross: the better one stays where two of them collide."""

from collections.abc import Iterable

from razbor.entities.entity import EntityType
from razbor.entities.scene import Find

_RANK = {
    "time": 0, "amount": 0, "asian": 1, "shared-surname": 1, "spelling": 1, "headline": 1, "seed": 1,
    "role-double": 2, "titled": 2, "org": 3, "event": 3, "role": 3, "descriptor": 4, "media": 2, "domain": 2,
    "several": 3, "abbreviation": 4, "common-noun": 4, "known": 5, "again": 5, "pronoun": 5, "org-seed": 6,
}  # fmt: skip


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
    if not (find.span.covers(other.span) or other.span.covers(find.span)):
        return True
    if find.span == other.span:
        return True
    if other.span.covers(find.span) and other.type is EntityType.PERSON and other.kind == "NAM":
        return True
    quoted = find.last == other.last and other.head < find.first and other.rule != "org-part"
    if find.rule == "org-seed" and quoted and other.kind == "NAM":
        return True
    if other.type is not EntityType.ORG:
        return False
    if find.rule in {"org-seed", "abbreviation"} and find.head == other.head:
        return True
    return find.rule == "org-seed" and find.span.covers(other.span)
