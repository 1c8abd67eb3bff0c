"""Who bears a title in the instrumental by the verb beside it: «которая стала чемпионкой»."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, is_quoted
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger

_BARS = frozenset({";", ":", "«", "»", "(", ")", ","})
_BECOMING = frozenset({
    "стать", "становиться", "остаться", "оставаться", "являться", "быть", "оказаться",
    "работать", "проработать", "служить", "играть", "трудиться",
})  # fmt: skip


def becoming(ledger: Ledger, role: Find) -> Cluster | None:
    """Return who acts beside a title in the instrumental: «которая стала чемпионкой»."""
    if not _is_given(ledger, role):
        return None
    acting = acting_beside(ledger, role)
    return acting if acting is not None and acting.type is EntityType.PERSON else None


def is_another(ledger: Ledger, role: Find) -> bool:
    """See «его дед был премьером», «Роя, который был чемпионом»: who bears it is nobody named."""
    if not _is_given(ledger, role):
        return False
    scene = ledger.scene
    around = _clause(ledger, role)
    if any(scene.low[i].endswith("ся") and scene.lemmas[i] not in _BECOMING for i in around):
        return False  # «глава будет назначаться президентом»
    before = [i for i in around if i < role.first]
    words = [scene.words[i] for i in before if scene.words[i].case == "Nom"]
    return any(
        word.lemma == "который" or (word.pos == "NOUN" and word.feature("Animacy") == "Anim")
        for word in words
    )


def _is_given(ledger: Ledger, role: Find) -> bool:
    """Say whether the verb of a title's clause makes its subject the holder."""
    scene = ledger.scene
    if scene.words[role.head].case != "Ins" or role.type is not EntityType.PERSON:
        return False
    words = _clause(ledger, role)
    become = any(scene.lemmas[i] in _BECOMING for i in words)
    given = (i for i in words if scene.lemmas[i] in _appointing())
    passive = any(scene.words[i].feature("Voice") == "Pass" for i in given)
    return (become or passive) and not is_quoted(scene, role)


@cache
def _appointing() -> frozenset[str]:
    return frozenset(word_list("appointing_verbs"))


def _clause(ledger: Ledger, role: Find) -> list[int]:
    """Return the words around a title up to a comma or another bar."""
    scene, found = ledger.scene, []
    for start, step, anchor in ((role.first - 1, -1, role.first), (role.last, 1, role.last - 1)):
        index = start
        while scene.beside(index, anchor) and scene.words[index].text not in _BARS:
            found.append(index)
            index += step
    return found
