"""Whether what stands near a time is told as past or as future; verbs of speech do not count."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.scene import Scene

_REACH = 60  # words on either side: a table without a full stop is one sentence


@cache
def _saying() -> frozenset[str]:
    """Return the verbs of speech: their tense is the report's, not the event's."""
    return frozenset(word.replace("ё", "е") for word in word_list("reporting_verbs"))


@cache
def _planning() -> frozenset[str]:
    """Return the verbs after which «на 5 мая» lies ahead: «назначены на», «перенесли на»."""
    return frozenset(word_list("planning_verbs"))


def tense_near(scene: Scene, place: int) -> str | None:
    """Return Past or Fut by the nearest finite verb of the sentence, None when there is none."""
    sentence = scene.parsed.sentence_of(place)
    if sentence is None:
        return None
    at = scene.parsed.index_at(place)
    around = range(max(sentence.first, at - _REACH), min(sentence.last, at + _REACH))
    verbs = [
        (abs(i - at), "Fut", "Perf") for i in around if scene.words[i].feature("VerbForm") == "Inf"
    ]
    verbs += [
        (abs(i - at), scene.words[i].feature("Tense"), scene.words[i].feature("Aspect"))
        for i in around
        if scene.words[i].pos in {"VERB", "AUX"}
        and scene.words[i].feature("Tense")
        and scene.words[i].feature("VerbForm") == "Fin"
        and scene.lemmas[i] not in _saying()
    ]
    verbs += [
        (abs(i - at), "Fut", "Perf")
        for i in around
        if scene.lemmas[i] in _planning() and scene.low[i + 1 : i + 2] == ("на",)
    ]
    if not verbs:
        return None
    _, tense, aspect = min(verbs)
    if tense == "Past":
        return "Past"
    return "Fut" if tense == "Fut" or aspect == "Perf" else None
