"""What the words around a pronoun tell of who may be meant."""

from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene

SAID = frozenset({"слово", "мнение", "данные", "оценка", "информация", "сведение", "убеждение"})


def is_told_to(scene: Scene, find: Find) -> bool:
    """Say whether something is said to «ему», «ей»: to a person, not to a thing."""
    word = scene.words[find.first]
    if word.case != "Dat" or word.pos == "DET":
        return False
    beside = (i for i in (find.first - 1, find.last) if scene.beside(i, find.first))
    return any(is_cue(scene, i) for i in beside)


def is_where(scene: Scene, find: Find, owner: Cluster) -> bool:
    """Say whether a find tells where something is: «в штате Юта» is hardly «он»."""
    return owner.type is EntityType.GPE and scene.words[find.head].case == "Loc"


def is_one_of(scene: Scene, index: int, gender: str | None) -> bool:
    """Say whether a word stands for one of several: «[один] из дипломатов»."""
    told = gender is not None and scene.low[index] == _ONE.get(gender)
    return told and scene.beside(index + 1, index) and scene.low[index + 1] == "из"


_ONE = {"masc": "один", "femn": "одна"}


def is_open(ledger: Ledger, index: int) -> bool:
    """Say whether nothing is known of what a noun means."""
    around = ledger.scene.covered.get(index)
    if around is None:
        return True
    return around.kind is MentionKind.NOM and ledger.owner(around) is None


def is_of_object(scene: Scene, find: Find) -> bool:
    """Say whether a possessive stands with no subject: «связался с его женой» is not his own."""
    noun = find.last
    if scene.beside(noun, find.first) and scene.lemmas[noun] in SAID:
        return False  # «Крон, по его словам, …»
    while scene.beside(noun, find.first) and scene.is_adjective(noun):
        noun += 1
    stands = scene.beside(noun, find.first) and scene.words[noun].pos in {"NOUN", "PROPN"}
    return stands and scene.words[noun].case not in {"Nom", ""}
