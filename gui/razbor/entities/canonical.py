"""One nominative for each name of an article, by a vote among its other mentions.

«Омахе» alone may be of «Омах» or «Омаха»; beside «Омахи» and «Омаху» it is of «Омаха».
"""

from collections import defaultdict
from collections.abc import Sequence

from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.nominative import PhraseReading, phrase_readings
from razbor.entities.scene import Scene

_SURE = 1.0  # what one other spelling of a name adds to a reading
_MOST = 2  # spellings that count


def nominatives(scene: Scene, finds: Sequence[Find]) -> list[str]:
    """Return the nominative of each of the finds, which are not people, in their order."""
    offered = [phrase_readings(scene, find) for find in finds]
    written = [find.span.of(scene.text).lower() for find in finds]
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for own, readings in zip(written, offered, strict=True):
        for reading in readings:
            spellings[fold(reading.text)].add(own)

    def score(reading: PhraseReading, own: str) -> float:
        others = len(spellings[fold(reading.text)] - {own})
        return reading.score + _SURE * min(others, _MOST)

    return [
        max(readings, key=lambda r, w=own: score(r, w)).text  # type: ignore[misc]
        for own, readings in zip(written, offered, strict=True)
    ]
