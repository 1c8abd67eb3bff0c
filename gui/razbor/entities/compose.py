"""Nested phrases, composed from right to left: what completes a head noun is whole already."""

import re
from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.bodies import organisation_at
from razbor.entities.descriptors import descriptor_at
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.events import event_at
from razbor.entities.finds import Find
from razbor.entities.heads import Head, head_of, heads
from razbor.entities.learnt import profession_heads
from razbor.entities.natives import is_native
from razbor.entities.organisations import known_abbreviation
from razbor.entities.roles import joined_titles, role_at, role_class
from razbor.entities.scene import Scene

_RULES = {"org": organisation_at, "event": event_at, "title": role_at, "people": role_at}
_DEPENDENT = frozenset({
    "deputy", "press", "acting",
    "vice-minister", "vice-premier", "vice-president", "vice-governor", "vice-mayor",
})  # fmt: skip


def find_composed(scene: Scene) -> Iterator[Find]:
    """Yield organisations, events, role phrases and descriptors of the article."""
    begun: dict[int, Find] = {}
    for first, found in scene.begun.items():
        begun[first] = found[0]
    covered, learnt = _names_covering(scene), profession_heads(scene)
    composed: dict[int, Find] = {}
    for index in range(len(scene.words) - 1, -1, -1):
        if index in covered:
            continue
        find = _at(scene, begun, index, learnt)
        if find is None:
            continue
        composed[index] = find
        inner = begun.get(find.first)
        if inner is None or inner.last <= find.last:
            begun[find.first] = find
    yield from _kept(scene, composed)


def _names_covering(scene: Scene) -> frozenset[int]:
    """Return the words inside names of persons, times and amounts: they head nothing else."""
    closed = {
        EntityType.PERSON, EntityType.TIMEX, EntityType.MONEY, EntityType.PERCENT,
        EntityType.GPE, EntityType.LOC, EntityType.FACILITY,
    }  # fmt: skip
    return frozenset(
        index
        for find in scene.finds
        if find.type in closed or find.rule in {"media", "domain", "titled"}
        for index in range(find.first, find.last)
    )


def _at(scene: Scene, begun: dict[int, Find], index: int, learnt: frozenset[int]) -> Find | None:
    accused = Head("title", "accused") if _is_accused(scene, index) else None
    told = Head("title", "native") if is_native(scene, index) else accused
    head = told or _head(scene, index, learnt)
    sides = descriptor_at(scene, begun, index) if head and head.group == "source" else None
    if sides is not None:
        return sides  # «собеседники» of a meeting; with whose they are, «собеседник газеты»
    if head is not None:
        return _RULES[head.kind](scene, begun, index, head)
    return descriptor_at(scene, begun, index)


def _head(scene: Scene, index: int, learnt: frozenset[int]) -> Head | None:
    """Return what a word may head, by its lemma or the noun that its form may be."""
    if not scene.words[index].text[0].isalpha():
        return None
    known = heads()
    if (head := head_of(scene.lemmas[index])) is not None:
        return head if scene.words[index].pos not in {"VERB", "ADV", "ADP"} else None
    low = scene.low[index].replace("ё", "е")
    if low in known and known[low].kind == "org" and scene.words[index].text.isupper():
        return known[low]
    if index in learnt:
        return Head("title", "-")
    known_short = known_abbreviation(scene, index)
    if known_short and known_short[0] == "ORG":
        return Head("org", "short", known_short[1])
    return _out_of_dictionary(scene, index, low)


_ACCUSED = re.compile(
    r"(?:осужд[её]нн|задержанн|арестованн|обвиняем|подозреваем|подсудим)(?:ый|ого|ому|ым|ом|ая|ой|ую)$"
)


def _is_accused(scene: Scene, index: int) -> bool:
    """Say whether a participle stands for a person: «осуждённый вину не признал»."""
    if not _ACCUSED.match(scene.low[index]):
        return False
    after = index + 1
    if not scene.beside(after, index):
        return True
    one, other = scene.words[index], scene.words[after]
    told = other.pos == "NOUN" and (one.case, one.gender) == (other.case, other.gender)
    return not told and scene.words[after].pos not in {"ADJ", "ADP", "CCONJ"}


def _out_of_dictionary(scene: Scene, index: int, low: str) -> Head | None:
    """Return what a word may head that the dictionary does not know: «акимата», «маслихатом»."""
    guessed = (
        scene.words[index].pos in {"NOUN", "PROPN", "X"} and not scene.readings(index)[0].known
    )
    stems = (low[:-cut] for cut in (1, 2) if guessed)
    return next((heads()[stem] for stem in stems if stem in heads()), None)


def _kept(scene: Scene, composed: dict[int, Find]) -> Iterator[Find]:
    """Yield what stays: titles inside a deputy's title and parts of a double title are left out."""
    roles = {
        f.first: f for f in composed.values() if f.kind is MentionKind.NOM and f.rule == "role"
    }
    doubles = tuple(joined_titles(scene, roles))
    inside = {f.head for d in doubles for f in roles.values() if d.first <= f.first < d.last}
    for role in roles.values():
        inside |= {
            other.head
            for at in range(role.head + 1, role.last)
            if (other := roles.get(at)) is not None
            and (role_class(role) in _DEPENDENT or role.subtype in _AIDES)
        }
    yield from doubles
    for find in composed.values():
        if find.head not in inside and not _is_idle(scene, composed, find):
            yield find


def _is_idle(scene: Scene, composed: dict[int, Find], find: Find) -> bool:
    """Say whether a role phrase is only part of a name: «врачей» of «Съезд врачей»."""
    if find.rule != "role":
        return False
    if find.type is EntityType.PERSON_GROUP and _is_of_body(scene, find):
        return True
    if find.type is EntityType.PERSON_GROUP and _ends_event(scene, composed, find):
        return True
    if role_class(find) != find.subtype:
        return False
    if find.type is EntityType.PERSON_GROUP and "bare" in find.notes and _is_generic(scene, find):
        return True
    around = (composed.get(at) for at in range(find.first - 1, max(find.first - 8, -1), -1))
    return any(
        f.kind is MentionKind.NAM and f.span.covers(find.span) for f in around if f is not None
    ) and not any(
        f.kind is MentionKind.NAM and find.first < f.first < find.last for f in scene.finds
    )


def _ends_event(scene: Scene, composed: dict[int, Find], find: Find) -> bool:
    """Say whether people and a title end an event's name: «форум [врачей «Шаг»]»."""
    event = composed.get(find.first - 1)
    ends = event is not None and event.type is EntityType.EVENT and event.last == find.last
    return ends and scene.words[find.last - 1].text == "»"


def _is_of_body(scene: Scene, find: Find) -> bool:
    """Say whether people tell what a body consists of: «Кабинета министров»."""
    before = find.first - 1
    head = heads().get(scene.lemmas[before]) if scene.together(before, find.first) else None
    return head is not None and head.kind == "org"


@cache
def _groups() -> frozenset[str]:
    """Return the words for people who act together, ё as е: «депутаты», «жители»."""
    return frozenset(word.replace("ё", "е") for word in word_list("people_plural"))


def _is_generic(scene: Scene, find: Find) -> bool:
    """Say whether a plural of a profession means nobody here: «подготовке инженеров»."""
    return scene.lemmas[find.head] not in _groups() and scene.words[find.head].case != "Nom"


_AIDES = frozenset({"помощник", "советник", "представитель", "заместитель", "кандидат"})
