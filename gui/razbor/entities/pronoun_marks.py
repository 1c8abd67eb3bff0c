"""What the words around a pronoun tell of who may be meant."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.heads import head_of
from razbor.entities.ledger import Ledger
from razbor.entities.pronouns import POSSESSIVE
from razbor.entities.roles import role_class
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


def is_likened(scene: Scene, find: Find) -> bool:
    """See «Ким, как и [его коллега Линд], сказал, что он …»: who is likened to another acts not."""
    at, word = find.first - 1, scene.words[find.head]
    while scene.beside(at, find.first) and scene.words[at].case == word.case == "Nom":
        at -= 1  # «как и коллега Линд»
    if scene.beside(at, find.first) and scene.words[at].pos == "DET":
        at -= 1
    return scene.beside(at - 1, find.first) and scene.low[at - 1 : at + 1] == ("как", "и")


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


_LED = frozenset({
    "head", "president", "rector", "coach", "deputy", "press", "основатель", "основательница",
    "владелец", "совладелец", "представитель",
    "сотрудник", "акционер", "редактор", "главред",
})  # fmt: skip


def is_of_body(ledger: Ledger, find: Find) -> bool:
    """Say whether a possessive stands before the word for a head: «студию и её главу»."""
    words = ledger.scene.words
    own = words[find.first].pos == "DET" or words[find.first].case == "Gen"
    if ledger.scene.low[find.first] not in POSSESSIVE:
        return False
    after = [f for f in ledger.scene.begun.get(find.last, ()) if f.rule.startswith("role")]
    return any(role_class(f) in _LED and (own or words[f.head].case != "Nom") for f in after)


def called_object(scene: Scene, find: Find) -> int | None:
    """Return the thing of «осудил [визит] министра, назвав его ошибкой», None where there is none.

    A gerund that calls «его» something shares the object of the verb it hangs on.
    """
    calls = find.first - 1
    if not scene.beside(calls, find.first) or scene.words[calls].feature("VerbForm") != "Conv":
        return None
    if scene.lemmas[calls] not in _CALLING:
        return None
    thing = None
    for index in range(calls - 1, max(calls - _OBJECT_NEAR, -1), -1):
        word = scene.words[index]
        if not scene.beside(index, calls) or word.text == ";":
            return None
        if word.feature("VerbForm") == "Fin":
            break
        if word.pos == "NOUN" and word.case == "Acc":
            thing = index
    else:
        return None
    if thing is None or scene.words[thing].feature("Animacy") != "Inan":
        return None
    noun, own = scene.words[thing], scene.words[find.first].text.lower()
    return thing if _alike(noun.gender, noun.number, own) else None


def _alike(gender: str, number: str, pronoun: str) -> bool:
    if number == "Plur":
        return pronoun == "их"
    return pronoun == ("её" if gender == "Fem" else "его") or (gender == "Fem" and pronoun == "ее")


_CALLING = frozenset({"назвать", "называть", "счесть", "признать", "объявить"})
_OBJECT_NEAR = 20  # words


def in_participle(scene: Scene, find: Find) -> bool:
    """Say whether a participle stands before: «защищал Анну, являющуюся [его] другом»."""
    for index in range(find.first - 1, max(find.first - _PARTICIPLE_NEAR, -1), -1):
        if not scene.beside(index, find.first) or scene.words[index].text == ",":
            return False
        word = scene.words[index]
        if word.feature("VerbForm") == "Part" and word.feature("Variant") != "Short":
            return True
    return False


_PARTICIPLE_NEAR = 6  # words


def is_of_no_gender(scene: Scene, find: Find) -> bool:
    """Say whether a firm is told by a bare name: «Скала» in marks, a word of no dictionary."""
    if find.kind is not MentionKind.NAM or head_of(scene.lemmas[find.head]) is not None:
        return False
    opened = find.first in scene.opened or find.first - 1 in scene.opened
    return opened or not scene.readings(find.head)[0].known


def is_of_people(scene: Scene, find: Find) -> bool:
    """Say whether people alone do, are or have what is told: «он родился», «его вдова»."""
    beside = [i for i in (find.last, find.last + 1) if scene.beside(i, find.first)]
    if scene.words[find.first].pos == "DET":
        return any(scene.lemmas[i] in word_list("things_of_people") for i in beside[:1])
    if scene.words[find.first].case != "Nom":
        return False
    deeds = word_list("deeds_of_people")
    return any(scene.lemmas[i] in deeds for i in beside) or _is_somebody(scene, find)


def _is_somebody(scene: Scene, find: Find) -> bool:
    """See «он является членом партии»: a noun for people in the instrumental behind the verb."""
    copula = find.last
    if not scene.beside(copula, find.first) or scene.lemmas[copula] not in _BEING:
        return False
    near = range(copula + 1, min(copula + _NEAR + 1, len(scene.words)))
    nouns = (i for i in near if scene.words[i].pos == "NOUN" and scene.beside(i, find.first))
    word = next((scene.words[i] for i in nouns), None)
    return word is not None and word.case == "Ins" and word.feature("Animacy") == "Anim"


_BEING = frozenset({"являться", "быть", "стать", "оставаться", "остаться", "работать"})
_NEAR = 3  # words behind the verb
