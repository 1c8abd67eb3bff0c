"""Whose words a clause retells: «Крон сообщил, что …», «по словам Крона, …»."""

from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene
from razbor.entities.speech import speaker_at

_FAR = 40  # words back to the conjunction
_CUE_NEAR = 8  # words from the conjunction back to the verb of speech
_LINKS = frozenset({"что", "чтобы", "будто"})
_PEOPLE = frozenset({EntityType.PERSON})


def retold_from(scene: Scene, index: int) -> int | None:
    """Return the conjunction behind a verb of speech in whose clause a word stands, if any.

    «Крон сообщил, [что] хоккеиста увезли»: of «хоккеиста» it is «что».
    """
    for at in range(index - 1, max(index - _FAR, 0), -1):
        if not scene.beside(at, index):
            return None
        if scene.low[at] in _LINKS and scene.words[at - 1].text == ",":
            told = any(is_cue(scene, i) for i in _cue_places(scene, at))
            return at if told else None
    return None


def _cue_places(scene: Scene, link: int) -> Iterator[int]:
    for index in range(link - 2, max(link - 2 - _CUE_NEAR, -1), -1):
        if not scene.beside(index, link) or scene.words[index].text in {";", ":", "»"}:
            return
        yield index


def teller(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who tells the words around a find in its sentence, outside quotation marks."""
    link = retold_from(ledger.scene, find.first)
    told = _before_link(ledger, link) if link is not None else None
    return told or _by_words_of(ledger, find)


def _before_link(ledger: Ledger, link: int) -> Cluster | None:
    """Return the subject of the verb of speech before «, что»: the nearest person who stands."""
    scene = ledger.scene
    for index in range(link - 2, max(link - _FAR, -1), -1):
        if not scene.beside(index, link) or scene.low[index] in _LINKS:
            return None
        around = scene.covered.get(index)
        stands = around is not None and scene.words[around.head].case == "Nom"
        if around is not None and stands and around.type in _PEOPLE:
            return ledger.owner(around)
    return None


def _by_words_of(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose words «по словам Крона,» announces before a find in its sentence."""
    scene = ledger.scene
    for index in range(max(find.first - _FAR, 0), min(find.first, len(scene.words) - 2)):
        if not scene.beside(index, find.first):
            continue
        if (noun := words_noun(scene, index)) is None or noun >= find.first:
            continue
        near = (*scene.begun.get(noun + 1, ()), *scene.begun.get(noun - 1, ()))
        people = (f for f in near if f.type in _PEOPLE and f.last <= find.first)
        return next((o for f in people if (o := ledger.owner(f)) is not None), None)
    return None


def words_noun(scene: Scene, index: int) -> int | None:
    """Return the place of «словам» where «по [его] словам» begins at a word."""
    if scene.low[index] not in {"по", "согласно"}:
        return None
    near = (i for i in (index + 1, index + 2) if scene.beside(i, index))
    return next((i for i in near if scene.low[i] in _sources()), None)


@cache
def _sources() -> frozenset[str]:
    return frozenset(word_list("speech_sources"))


def tells_himself(ledger: Ledger, role: Find) -> Cluster | None:
    """Return who speaks around a role phrase and does not mean himself by it.

    «Крон сообщил, что [тренеру] сделают операцию»: another. «… что, как [тренер], он …»: himself.
    """
    before = role.first - 1
    if ledger.scene.beside(before, role.first) and ledger.scene.low[before] in _AS:
        return None
    return speaker_at(ledger, role.span.start) or teller(ledger, role)


_AS = frozenset({"как", "я", ",", "–", "—"})
