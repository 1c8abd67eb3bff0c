"""Names behind a title but for something between: an age, a bracket, another name, a dash."""

import re

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene

AGED = re.compile(r"\d{1,3}-?летн(?:ий|его|ему|им|яя|ей|юю)$")


def aged(ledger: Ledger, role: Find) -> Cluster | None:
    """Read «директор склада, 45-летний [Игорь Мельник]», the age between them."""
    scene, comma = ledger.scene, role.last
    name = comma + 2
    if role.type is not EntityType.PERSON or not scene.together(role.first, name):
        return None
    if scene.words[comma].text != "," or not AGED.match(scene.low[comma + 1]):
        return None
    named = next((f for f in scene.begun.get(name, ()) if is_name(f)), None)
    return ledger.owner(named) if named and agree(ledger, role, named) else None


def apposed(ledger: Ledger, role: Find) -> Cluster | None:
    """Read «его адвокат, [Игорь Мельник], …»: the name stands between commas."""
    scene, comma = ledger.scene, role.last
    if role.type is not EntityType.PERSON or not scene.together(role.first, comma + 1):
        return None
    named = next((f for f in scene.begun.get(comma + 1, ()) if is_name(f)), None)
    if named is None or scene.words[comma].text != "," or not scene.beside(named.last, comma):
        return None
    closed = scene.words[named.last].text == "," and named.last - named.first > 1
    return ledger.owner(named) if closed and agree(ledger, role, named) else None


def named_past(ledger: Ledger, role: Find) -> Cluster | None:
    """Return who is named behind one more name: «фотограф «Вести» Ян Крон», «судья округа Лос …».

    Also behind a dash, «один американец – Джон Ли,», and behind an age, «жительницы Уфы 61-летней».
    """
    scene, at = ledger.scene, role.last
    if role.type is not EntityType.PERSON or not scene.beside(at, role.head):
        return None
    if scene.words[at].text in {"–", "—"}:
        return _dashed(ledger, role, at + 1)
    if AGED.match(scene.low[at]):
        return _named_at(ledger, role, at + 1)
    at = _behind_bracket(scene, at)
    if at > role.last and scene.beside(at, role.head):
        return _named_at(ledger, role, at)
    at += scene.low[at] in _LEADING
    for find in scene.begun.get(at, ()):
        if find.type in _PASSED and find.kind is MentionKind.NAM:
            return _named_at(ledger, role, find.last)
    return None


def _behind_bracket(scene: Scene, at: int) -> int:
    """Return the index behind a bracket: «президент Фонда (Fund) [Ян Крон]»."""
    if scene.words[at].text != "(":
        return at
    near = range(at + 1, min(at + _LONGEST_BRACKET, len(scene.words)))
    return next((i + 1 for i in near if scene.words[i].text == ")"), at)


_LONGEST_BRACKET = 9  # words
_LEADING = frozenset({"в", "во", "на", "из", "от"})
_PASSED = frozenset({
    EntityType.ORG, EntityType.GPE, EntityType.LOC, EntityType.EVENT, EntityType.FACILITY,
})  # fmt: skip


def _named_at(ledger: Ledger, role: Find, index: int) -> Cluster | None:
    named = next((f for f in ledger.scene.begun.get(index, ()) if is_name(f)), None)
    beside = named is not None and ledger.scene.beside(named.first, role.head)
    return ledger.owner(named) if named and beside and agree(ledger, role, named) else None


def _dashed(ledger: Ledger, role: Find, index: int) -> Cluster | None:
    """Return who is named behind a dash and before a comma or the end of the sentence."""
    scene = ledger.scene
    named = next((f for f in scene.begun.get(index, ()) if is_name(f)), None)
    if named is None or scene.words[role.head].case != "Nom" or not agree(ledger, role, named):
        return None
    ends = not scene.beside(named.last, role.head) or scene.words[named.last].text in _ENDS
    return ledger.owner(named) if ends else None


_ENDS = frozenset({",", ".", ";", "(", "и"})


def agree(ledger: Ledger, role: Find, name: Find) -> bool:
    """Say whether some word of a name stands in the case of a title."""
    scene = ledger.scene
    return scene.words[role.head].case in {
        scene.words[i].case for i in range(name.first, name.last)
    }


def is_name(find: Find) -> bool:
    """Say whether a find is a person's name."""
    return find.type is EntityType.PERSON and find.kind is MentionKind.NAM
