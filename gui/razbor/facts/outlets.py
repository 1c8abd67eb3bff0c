"""Organisations that report: media and press services."""

from razbor.entities.entity import Entity, EntityType

_OUTLETS = frozenset({"media", "press-service", "agency", "news-agency", "newspaper"})


def is_outlet(entity: Entity) -> bool:
    """Say whether an entity is a medium or a press service."""
    if entity.type is not EntityType.ORG:
        return False
    return entity.subtype in _OUTLETS or entity.canonical.lower().startswith("пресс-")


def is_medium(entity: Entity) -> bool:
    """Say whether an entity is an outlet of its own and no one's press service."""
    return is_outlet(entity) and "пресс" not in entity.canonical.lower()
