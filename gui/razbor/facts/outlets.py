"""Organisations that report: media and press services."""

import re

from razbor.assets import word_list
from razbor.entities.entity import Entity, EntityType

_PRESS_SERVICE = re.compile(r"\bпресс-?(?:служб|центр|секретар|бюро)")
_OUTLETS = frozenset({"media", "press-service", "news-agency", "newspaper"})


def is_outlet(entity: Entity) -> bool:
    """Say whether an entity is a medium or a press service."""
    if entity.type is not EntityType.ORG:
        return False
    first = entity.canonical.split()[0].lower()
    says_so = first.startswith("пресс-") or first in word_list("outlets")
    known = entity.subtype in _OUTLETS or entity.canonical in word_list("media")
    return known or (says_so and not _is_of_state(entity))


def names_outlet(lemma: str) -> bool:
    """Say whether a noun stands for a medium: «агентство», «газета»."""
    return lemma in word_list("outlets")


def _is_of_state(entity: Entity) -> bool:
    """Tell «Агентство по делам спорта» from «агентство», «агентство «Заря»»."""
    rest = entity.canonical.split()[1:]
    return bool(rest) and rest[0][:1] not in '«"„' and not rest[0][:1].isupper()


def is_medium(entity: Entity) -> bool:
    """Say whether an entity is an outlet of its own and no one's press service."""
    return is_outlet(entity) and not _PRESS_SERVICE.search(entity.canonical.lower())
