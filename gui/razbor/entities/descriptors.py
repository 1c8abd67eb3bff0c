"""Common nouns that stand for what was named: «страна», «двух государств», «стороны»."""

from collections.abc import Callable, Mapping
from functools import cache

from razbor.assets import table
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import adjectives
from razbor.entities.kin import kin_at
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Scene

_PAIR = frozenset({"два", "оба", "двое"})


@cache
def _nouns() -> dict[tuple[str, str], tuple[str, str]]:
    """Return type and class by lemma and number (Sing, Plur)."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for row in table("descriptors"):
        lemma, kind, number, group = row.split("\t")
        for written in {"sing": ["Sing"], "plur": ["Plur"]}.get(number, ["Sing", "Plur"]):
            found[lemma.replace("ё", "е"), written] = (kind, group)
    return found


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in _nouns())


def descriptor_at(scene: Scene, begun: Mapping[int, Find], index: int) -> Find | None:
    """Return the phrase that a descriptor noun heads, None where it describes nothing named."""
    number = _number(scene, index)
    known = _nouns().get((scene.lemmas[index], number))
    if known is None:
        return None
    kind, group = known
    plural = number == "Plur"
    phrase = phrase_at(scene, begun, index)
    if group == "fellow" and scene.low[index + 1 : index + 2] == ("по",):
        phrase = phrase_at(scene, begun, index, frozenset({"по"}))
        return _fellow(scene, phrase) if phrase.complements and not plural else None
    if group in _OF_THEIR_OWN:
        return _OF_THEIR_OWN[group](scene, begun, phrase.first, index)
    parts = group == "parts"
    told = not parts and (phrase.complements or _is_modified(scene, group, phrase.first, index))
    place = not plural and kind == "GPE"
    if told or (parts and not (phrase.complements and plural)):
        return None
    if place and _names_itself(begun, index):
        return None
    first = _counted(scene, index) if group != "parts" else index
    if group in _PERSONAL and _is_foreign(scene, index - 1):
        first = index - 1
    last = phrase.last if group == "parts" else index + 1
    kinds = _typed(kind, plural=plural)
    return Find(
        scene.span(first, last), first, last, index, kinds, MentionKind.NOM,
        f"descriptor-{group}", notes=("two",) if plural and first < index else (),
    )  # fmt: skip


def _number(scene: Scene, index: int) -> str:
    """Return the number that is meant, Plur of «обе страны»; nothing for what describes nothing."""
    word = scene.words[index]
    if word.pos not in {"NOUN", "PROPN"} or scene.lemmas[index] not in _lemmas():
        return ""
    counted = _counted(scene, index) < index or _is_subject(scene, index)
    return "Plur" if counted else word.number


def _fellow(scene: Scene, phrase: Phrase) -> Find:
    """Return «коллега по фракции»."""
    first, last = phrase.head, phrase.last
    return Find(
        scene.span(first, last), first, last, first, EntityType.PERSON, MentionKind.NOM,
        "descriptor-fellow",
    )  # fmt: skip


_PERSONAL = frozenset({"fellow", "sides"})


def _is_foreign(scene: Scene, index: int) -> bool:
    return index >= 0 and scene.lemmas[index] in adjectives()


def _names_itself(begun: Mapping[int, Find], index: int) -> bool:
    """Say whether the place's own name follows: «города Шуи», «Республики Тыва»."""
    after = begun.get(index + 1)
    return after is not None and after.type is EntityType.GPE and after.kind is MentionKind.NAM


_BRANCHES = {"законодательный": "legislative", "представительный": "legislative"}


def _bodies(scene: Scene, _: Mapping[int, Find], first: int, head: int) -> Find | None:
    """Return «законодательными органами»: bodies of one branch, told by an adjective."""
    branch = _BRANCHES.get(scene.lemmas[head - 1]) if first < head else None
    if branch is None:
        return None
    return Find(
        scene.span(head - 1, head + 1), head - 1, head + 1, head,
        EntityType.ORG_GROUP, MentionKind.NOM, "descriptor-bodies", branch,
    )  # fmt: skip


def _is_subject(scene: Scene, index: int) -> bool:
    """Say whether a form is no genitive but a plural: «В Осло страны – члены союза решили»."""
    before = scene.covered.get(index - 1) if index else None
    alone = before is not None and before.kind is MentionKind.NAM
    word = scene.words[index]
    several = scene.can(index, "plur", "nomn")
    return alone and several and word.case == "Gen" and scene.words[before.head].case == "Loc"  # type: ignore[union-attr]


def _counted(scene: Scene, index: int) -> int:
    """Return the index of «два», «оба» before a noun, else of the noun."""
    before = index - 1
    counted = scene.together(before, index) and (
        scene.lemmas[before] in _PAIR
        or scene.low[before] in {"двух", "двумя", "двум", "обе", "обеих", "обеими", "обеим"}
    )
    return before if counted else index


def _is_modified(scene: Scene, group: str, first: int, head: int) -> bool:
    """Say whether an adjective makes the noun something else: «другие страны», «развитых стран».

    «Шведский коллега» and «высокий гость» are still a colleague and a guest.
    """
    personal = group in _PERSONAL
    return any(
        scene.lemmas[i] not in _PLAIN
        and not (personal and (_is_foreign(scene, i) or scene.lemmas[i] in _HONOURED))
        for i in range(first, head)
    )


_HONOURED = frozenset({"высокий", "дорогой", "почетный", "иностранный", "зарубежный", "именитый"})


_PLAIN = frozenset(
    {"этот", "наш", "весь", "свой", "два", "оба", "данный", "их", "его", "ее", "мой", "ваш", "он"}
)


def _typed(kind: str, *, plural: bool) -> EntityType:
    """Return a type, of a set for a plural that has one."""
    grouped = EntityType.__members__.get(f"{kind}_GROUP")
    return grouped if plural and grouped else EntityType(kind)


_OF_THEIR_OWN: Mapping[str, Callable[[Scene, Mapping[int, Find], int, int], Find | None]] = {
    "bodies": _bodies,
    "kin": kin_at,
}
