"""Who is given an office: «Директором школы назначена [Анна Лис]» makes «директор» her."""

from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.roles import roles_of

_FROM = frozenset({"со", "с", "бывший", "не"})


def refer_appointed(ledger: Ledger) -> None:
    """Lead an office in the instrumental to the only person who is said to be given it."""
    scene = ledger.scene
    told = frozenset(scene.told_of(_verbs()))
    for role in roles_of(ledger.finds):
        number = scene.sentence[role.first]
        if number not in told or ledger.owner(role) is not None:
            continue
        if role.type is not EntityType.PERSON or scene.words[role.head].case != "Ins":
            continue
        people = list(_people(ledger, number))
        verbs = _given(ledger, number)
        if len(people) != 1 or (
            people[0].first == role.last and not _is_set_off(ledger, people[0])
        ):
            continue  # «назначен главой банка Новак»: nothing tells where the office ends
        if verbs and (owner := ledger.owner(people[0])) is not None:
            ledger.lead(role, owner)


def _people(ledger: Ledger, number: int) -> Iterator[Find]:
    """Yield the names of people in a sentence, quotations left out."""
    sentence = ledger.scene.parsed.sentences[number]
    for index in range(sentence.first, sentence.last):
        for find in ledger.scene.begun.get(index, ()):
            if find.type is EntityType.PERSON and find.kind is MentionKind.NAM:
                yield find


def _is_set_off(ledger: Ledger, name: Find) -> bool:
    """Say whether a whole name behind an office is no part of it: «назначил главой Анну Ким»."""
    scene = ledger.scene
    whole = name.last - name.first > 1
    cases = {scene.words[i].case for i in range(name.first, name.last)}
    return whole and (scene.low[name.last - 1].endswith(("у", "ю")) or cases == {"Acc"})


def _given(ledger: Ledger, number: int) -> bool:
    """Say whether a sentence gives an office once, and takes none away."""
    scene = ledger.scene
    sentence = scene.parsed.sentences[number]
    at = [i for i in range(sentence.first, sentence.last) if scene.lemmas[i] in _verbs()]
    return len(at) == 1 and scene.low[at[0] - 1] not in _FROM


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word_list("appointing_verbs"))
