"""Whether what stands near a time is told as past or as future; verbs of speech do not count."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property

from razbor.assets import word_list
from razbor.entities.scene import Scene

_REACH = 60  # words on either side: a table without a full stop is one sentence
_AHEAD = ("Fut", "Perf")

Told = tuple[str, str]
"""The tense and the aspect of a verb."""


@cache
def _saying() -> frozenset[str]:
    """Return the verbs of speech: their tense is the report's, not the event's."""
    return frozenset(word.replace("ё", "е") for word in word_list("reporting_verbs"))


@cache
def _planning() -> frozenset[str]:
    """Return the verbs after which «на 5 мая» lies ahead: «назначены на», «перенесли на»."""
    return frozenset(word_list("planning_verbs"))


@dataclass(frozen=True)
class Tenses:
    """The verbs of an article, looked up once."""

    scene: Scene

    @cached_property
    def _verbs(self) -> list[tuple[int, Told]]:
        told = ((index, self._told(index)) for index in range(len(self.scene.words)))
        return [(index, verb) for index, verb in told if verb is not None]

    def _told(self, index: int) -> Told | None:
        """Return how a word tells of what happens, None when it is no such verb."""
        word, scene = self.scene.words[index], self.scene
        if scene.lemmas[index] in _planning() and scene.low[index + 1 : index + 2] == ("на",):
            return _AHEAD
        form = word.feature("VerbForm")
        if form == "Inf":
            return _AHEAD
        if form != "Fin" or word.pos not in {"VERB", "AUX"} or not word.feature("Tense"):
            return None
        if scene.lemmas[index] in _saying():
            return None
        return word.feature("Tense"), word.feature("Aspect")

    def near(self, place: int) -> str | None:
        """Return Past or Fut by the nearest verb of the sentence, None when there is none."""
        sentence = self.scene.parsed.sentence_of(place)
        if sentence is None:
            return None
        at = self.scene.parsed.index_at(place)
        first = bisect_left(self._verbs, (max(sentence.first, at - _REACH),))
        last = bisect_left(self._verbs, (min(sentence.last, at + _REACH),))
        near = min(((abs(i - at), told) for i, told in self._verbs[first:last]), default=None)
        if near is None:
            return None
        tense, aspect = near[1]
        if tense == "Past":
            return "Past"
        return "Fut" if tense == "Fut" or aspect == "Perf" else None
