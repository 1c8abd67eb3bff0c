"""What Latin letters in brackets tell of the nominative: «Арлена Спектера (Arlen Specter)»."""

import re

from razbor.entities.finds import Find
from razbor.entities.person_name import Reading
from razbor.entities.scene import Scene

_SURE = 2.5  # what an ending that agrees adds, and one that does not takes away
_CLOSED = re.compile(r"[bcdfgklmnpqrstvxz]$")
_LATIN = re.compile(r"[A-Z][a-z]+$")
_OPEN_CYRILLIC = "аеёиоуыэюя"


def in_latin(scene: Scene, find: Find, reading: Reading) -> float:
    """Return what the name in brackets right behind a name says for a reading of it."""
    words = _bracketed(scene, find.last)
    told = reading.text.split()
    if not words or len(words) != len(told):
        return 0.0
    verdicts = [_agrees(latin, word.lower()) for latin, word in zip(words, told, strict=True)]
    known = [verdict for verdict in verdicts if verdict is not None]
    return (_SURE if all(known) else -_SURE) if known else 0.0


def _bracketed(scene: Scene, at: int) -> list[str]:
    if at + 1 >= len(scene.words) or scene.words[at].text != "(":
        return []
    found: list[str] = []
    while at + 1 < len(scene.words) and _LATIN.match(scene.words[at + 1].text):
        found.append(scene.words[at + 1].text)
        at += 1
    return found


def _agrees(latin: str, cyrillic: str) -> bool | None:
    """Say whether both spellings end alike, None where Latin letters do not tell."""
    if latin.endswith("a"):
        return cyrillic.endswith(("а", "я"))
    return cyrillic[-1] not in _OPEN_CYRILLIC if _CLOSED.search(latin) else None
