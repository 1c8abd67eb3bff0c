"""Whom «подсудимый», «обвиняемый», «осуждённый» mean: the person whom the article says is tried."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import is_outermost, ranked
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene


def charged(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the one who was said before to be detained, charged or sentenced, or nobody."""
    scene = ledger.scene
    told = frozenset(scene.told_of(_verbs()))

    def fits(earlier: Find, owner: Cluster) -> bool:
        person = owner.type is EntityType.PERSON and is_outermost(scene, earlier)
        case = scene.words[earlier.head].case
        suffers = case in {"Acc", "Gen", "Dat"} or (case == "Nom" and _is_passive(scene, earlier))
        return person and suffers and scene.sentence[earlier.first] in told

    return ranked(ledger, role, fits, far=_LONG_AGO)[:1]


def _is_passive(scene: Scene, find: Find) -> bool:
    """Say whether a sentence tells what was done to someone: «[Ян Крон] задержан»."""
    sentence = scene.parsed.sentences[scene.sentence[find.first]]
    words = scene.words[sentence.first : sentence.last]
    return any(w.feature("Variant") == "Short" and w.lemma in _verbs() for w in words)


_LONG_AGO = 20  # sentences


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("charging_verbs"))
