"""Names that can only be nominative, whatever the tagger says.

«Жанабеков» is tagged as a genitive plural: but one man's name that is written as in the nominative
and would look otherwise in any other case stands in the nominative.
"""

import re

from razbor.entities.entity import Entity, EntityType, Mention, MentionKind

_MASCULINE = re.compile(r"[бвгджзйклмнпрстфхцчшщьая]$")
_FEMININE = re.compile(r"[ая]$")


def stands_in_nominative(text: str, mention: Mention, entity: Entity) -> bool:
    """Say whether a person's name is written in the nominative and would show another case."""
    if entity.type is not EntityType.PERSON or mention.kind is not MentionKind.NAM:
        return False
    words = mention.span.of(text).split()
    if not set(words) <= set(entity.canonical.split()):
        return False
    declines = _FEMININE if entity.gender == "femn" else _MASCULINE
    return any(declines.search(word.lower()) for word in words)
