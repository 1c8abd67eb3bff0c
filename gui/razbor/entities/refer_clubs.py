"""Which bodies «клуб» and «команда» may mean."""

from razbor.entities.cluster import Cluster
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger


def may_play(ledger: Ledger, owner: Cluster, noun: str) -> bool:
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
    far = scene.lemmas[max(find.first - _FAR, 0) : find.first]
    return not _PLAYERS.isdisjoint(near) or ("в" in near and not _PLAYERS.isdisjoint(far))


_NEAR, _FAR = 3, 8  # words before a name


_PLAYERS = frozenset({
    "игрок", "футболист", "хоккеист", "баскетболист", "форвард", "нападающий", "защитник",
    "полузащитник", "вратарь", "голкипер", "хавбек", "тренер", "капитан", "клуб", "болельщик",
})  # fmt: skip
