"""Words that can stand in the genitive behind a noun: «палата [депутатов]», «сын [Анны Линд]»."""

from collections.abc import Mapping

from razbor.entities.finds import Find
from razbor.entities.scene import Scene

GENITIVES = ("а", "я", "ы", "и", "ой", "ей", "ого", "его", "их", "ых")
"""How a name ends in the genitive."""
_STOPS = ((".",), (",",), ("»",), ("!",))


def may_be_genitive(scene: Scene, name: Find) -> bool:
    """Say whether a person's name may stand in the genitive by its last word."""
    low = scene.low[name.last - 1]
    return scene.words[name.head].case == "Gen" or low.endswith(GENITIVES)


def is_genitive_adjective(scene: Scene, begun: Mapping[int, Find], index: int) -> bool:
    """Say whether a word where no name begins can be an adjective in the genitive."""
    if index >= len(scene.words) or index in begun:
        return False
    word = scene.words[index]
    if word.pos == "DET" or not scene.is_adjective(index):
        return False
    return word.case in {"Gen", "Loc", "Acc", ""} and scene.can(index, "gent")


def is_genitive_noun(scene: Scene, index: int) -> bool:
    """Say whether a noun stands in the genitive that a noun before it governs."""
    word = scene.words[index]
    if word.pos not in {"NOUN", "PROPN"} or not word.text[0].isalpha():
        return False
    if scene.low[index] == "права" and scene.low[index + 1 : index + 2] in _STOPS:
        return False  # «признал, что депутат права»
    if scene.low[index + 1 : index + 2] == ("не",) and scene.words[index].number != "Plur":
        return False  # «подсудимый вины не признал»
    return word.case == "Gen" and (scene.can(index, "gent") or not scene.readings(index)[0].known)
