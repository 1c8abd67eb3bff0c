"""Who is the guest of an article: whoever came, «прибыл с визитом», and is named."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS

_LONG_AGO = 40  # sentences


def visitor(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the person nearest to mind who is told to have come, for «гость», «гостья»."""
    acting = acting_beside(ledger, find) if ledger.scene.words[find.head].case != "Nom" else None
    came = visitors(ledger)
    hers = find_is_hers(ledger.scene, find)

    def fits(_: Find, owner: Cluster) -> bool:
        return owner in came and owner is not acting and not (hers and owner.gender == "masc")

    found = ranked(ledger, find, fits, far=_LONG_AGO)
    return found[0] if found else None


def find_is_hers(scene: Scene, find: Find) -> bool:
    """Say whether a noun means a woman: «гостья»."""
    return GENDERS.get(scene.words[find.head].gender) == "femn"


def visitors(ledger: Ledger) -> list[Cluster]:
    """Return the named persons who are the subjects of verbs of coming, in order."""
    scene, found = ledger.scene, []
    for number in scene.told_of(_coming()):
        sentence = scene.parsed.sentences[number]
        for index in range(sentence.first, sentence.last):
            lemma, pos = scene.lemmas[index], scene.words[index].pos
            if lemma in _coming() and (pos == "VERB" or _is_made(scene, index)):
                found += _subject(ledger, index, sentence.first)
    return list(dict.fromkeys(found))


def _is_made(scene: Scene, index: int) -> bool:
    """Say whether a journey is told to be made: «совершил рабочую поездку»."""
    near = range(max(index - _MADE_NEAR, 0), index)
    return any(scene.lemmas[i] in _MADE for i in near if scene.beside(i, index))


_MADE_NEAR = 4  # words
_MADE = frozenset({"совершить", "совершать", "начать", "завершить", "с"})


def _subject(ledger: Ledger, verb: int, first: int) -> list[Cluster]:
    """Return the person before a verb in its clause, or right after it; «который» as well."""
    scene = ledger.scene
    for index in (
        *range(verb - 1, first - 1, -1),
        *range(verb + 1, min(verb + _NEAR, len(scene.words))),
    ):
        if scene.sentence[index] != scene.sentence[verb]:
            break
        for find in scene.begun.get(index, ()):
            owner = ledger.owner(find)
            told = scene.words[find.head].case == "Nom" and find.kind is not MentionKind.NOM
            if owner is not None and owner.type is EntityType.PERSON and told:
                return [owner] if owner.named else []
    return []


_NEAR = 10  # words behind a verb in which its subject stands


@cache
def _coming() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("verbs_of_coming"))
