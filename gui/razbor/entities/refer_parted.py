"""A title whose holder is named behind a clause of its own: «глава завода, где ждут, Ян Крон»."""

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.roles import roles_of
from razbor.entities.scene import Scene

_LINKS = frozenset({"где", "который", "куда", "откуда"})
_LONGEST = 20  # words of the clause between


def refer_parted(ledger: Ledger) -> None:
    """Lead a title in the nominative to the name right behind the clause that follows it."""
    for role in roles_of(ledger.finds):
        if role.type is not EntityType.PERSON or ledger.owner(role) is not None:
            continue
        named = _behind_clause(ledger.scene, role)
        if named is not None and (owner := ledger.owner(named)) is not None:
            ledger.lead(role, owner)


def _behind_clause(scene: Scene, role: Find) -> Find | None:
    """Return the name behind «, где …,» that stands as the title does."""
    comma = role.last
    if scene.words[role.head].case != "Nom" or not scene.beside(comma + 2, role.head):
        return None
    opened = scene.lemmas[comma + 1] in _LINKS or scene.lemmas[comma + 2] in _LINKS
    if scene.words[comma].text != "," or not opened:
        return None
    for index in range(comma + 2, min(comma + _LONGEST, len(scene.words) - 1)):
        if not scene.beside(index + 1, role.head):
            return None
        if scene.words[index].text == ",":
            return next((f for f in scene.begun.get(index + 1, ()) if _stands(scene, f)), None)
    return None


def _stands(scene: Scene, find: Find) -> bool:
    named = find.type is EntityType.PERSON and find.kind is MentionKind.NAM
    return named and all(scene.words[i].case in {"Nom", ""} for i in range(find.first, find.last))
