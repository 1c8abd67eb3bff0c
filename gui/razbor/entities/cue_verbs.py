"""Verbs of speech, as far as entities need them: «источник сообщил», «…, – сказал он»."""

from functools import cache
from typing import TYPE_CHECKING

from razbor.assets import table

if TYPE_CHECKING:
    from razbor.entities.scene import Scene


@cache
def cues() -> frozenset[str]:
    """Return the lemmas of verbs of speech, ё as е."""
    rows = (row.split("\t")[0].replace("ё", "е") for row in table("speech_cues"))
    return frozenset(lemma for row in rows for lemma in row.split())


def is_cue(scene: "Scene", index: int) -> bool:
    """Say whether a word is a verb of speech."""
    return scene.lemmas[index] in cues() and scene.words[index].pos == "VERB"
