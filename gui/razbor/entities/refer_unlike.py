"""Which bodies a noun for their kind cannot mean: a publisher is no «студия», a firm no «клуб»."""

import re

from razbor.entities.cluster import Cluster
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger


def is_unlike(ledger: Ledger, find: Find, owner: Cluster) -> bool:
    """Say whether a name shows another kind: a body of the state has no quotation marks."""
    lemma = ledger.scene.lemmas[find.head]
    if find.subtype == "sport":
        return not _may_play(ledger, owner, lemma)
    kinds = {ledger.scene.lemmas[f.head] for f in owner.finds} & _OF_ONE_KIND
    if lemma in _OF_ONE_KIND and kinds and not any(kind.endswith(lemma) for kind in kinds):
        return True  # «киностудия» is a «студия»
    return find.subtype == "agency" and "«" in owner.canonical


_OF_ONE_KIND = frozenset({
    "концерн", "студия", "киностудия", "издательство", "авиакомпания", "телекомпания",
    "радиостанция", "завод", "фабрика", "комбинат", "оператор", "биржа", "застройщик",
    "кинокомпания", "соцсеть",
})  # fmt: skip
"""Nouns of which none means what another names: «издательство «Век»» is no «студия»."""


def are_open_clubs(clubs: list[Cluster]) -> bool:
    """Say whether a club may be any of several that only seem to be clubs."""
    return bool(clubs) and clubs[0].subtype is None and len({id(c) for c in clubs}) > 1


def _may_play(ledger: Ledger, owner: Cluster, noun: str) -> bool:
    """Say whether a body may be a club, or a team: a name in marks, and no team of a country."""
    lemmas = {ledger.scene.lemmas[f.head] for f in owner.finds}
    if owner.subtype is None:
        return owner.canonical.startswith("«") and noun == "клуб" and _has_player(ledger, owner)
    return noun != "клуб" or "сборная" not in lemmas


def _has_player(ledger: Ledger, owner: Cluster) -> bool:
    """Say whether somebody plays for a body, or goes to it, as «игроком питерского «Невского»»."""
    return any(_is_played_for(ledger, find) for find in owner.finds)


def _is_played_for(ledger: Ledger, find: Find) -> bool:
    scene = ledger.scene
    near = set(scene.lemmas[max(find.first - _NEAR, 0) : find.first])
    if find.first and _OF_TOWN.search(scene.low[find.first - 1]):
        return True
    far = scene.lemmas[max(find.first - _FAR, 0) : find.first]
    return not _PLAYERS.isdisjoint(near) or ("в" in near and not _PLAYERS.isdisjoint(far))


_OF_TOWN = re.compile(r"[сц]к(?:ий|ого|ому|им|ом)$")
"""How a club is told before its name: «мадридский «Тракт»»."""
_NEAR, _FAR = 3, 8  # words before a name


_PLAYERS = frozenset({
    "игрок", "футболист", "хоккеист", "баскетболист", "форвард", "нападающий", "защитник",
    "полузащитник", "вратарь", "голкипер", "хавбек", "тренер", "капитан", "болельщик",
})  # fmt: skip
