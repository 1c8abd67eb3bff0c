"""Nouns joined behind a preposition: «по международным делам, обороне и безопасности»."""

from collections.abc import Mapping

from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.scene import Scene
from razbor.words.grammemes import CASES


def listed_after(scene: Scene, begun: Mapping[int, Find], noun: int, case: str) -> int:
    """Return the end of «по делам, обороне и безопасности»: nouns of one case, the last with «и».

    «По бюджету и финансам» as well; a comma joins only when «и» follows.
    """
    last, at = noun + 1, noun + 1
    while scene.together(noun, at + 1) and scene.low[at] in {",", "и"}:
        index = at + 1
        while scene.together(noun, index) and index not in begun and scene.is_adjective(index):
            index += 1
        word = scene.words[index] if scene.together(noun, index) and index not in begun else None
        if (
            word is None
            or word.pos != "NOUN"
            or not scene.can(index, "NOUN", CASES[case])
            or word.text[0].isupper()
        ):
            return last
        if scene.low[at] == "и":
            return index + 1
        at = index + 1
    return last


def dedicated(scene: Scene, begun: Mapping[int, Find], at: int) -> tuple[int, bool]:
    """Return the end of «имени Абая», else the same place, and whether it is a name."""
    if scene.low[at] not in {"имени", "им", "им."}:
        return at, False
    after = at + 2 if scene.together(at, at + 1) and scene.words[at + 1].text == "." else at + 1
    find = begun.get(after)
    return (find.last, True) if find and find.type is EntityType.PERSON else (at, False)
