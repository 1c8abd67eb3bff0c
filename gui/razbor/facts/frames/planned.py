"""When an event, visit or meeting is to take place by the participle behind its noun.

«Форум, [запланированный на май], …»: the phrase says when, whatever the verb of the clause is.
"""

from razbor.assets import word_list
from razbor.entities.entity import EntityType
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.clause_reading import Reading, flat
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.where import is_duration, type_of

_OCCASIONS = frozenset({FactType.EVENT, FactType.VISIT, FactType.MEETING})
_TIMES = frozenset({"TIME", "FROM_TIME", "TO_TIME"})
_NEAR = 4  # readings behind the clause in which its participles stand


def time_of_plan(scene: Scene, kind: FactType, roles: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return TIME as the participle gives it; nothing where the roles have a time."""
    if kind not in _OCCASIONS or any(filler.role in _TIMES for filler in roles):
        return ()
    told = {filler.span.start for filler in roles if filler.role == "EVENT" and filler.span}
    heads = {scene.noun.word.span.start} if scene.noun is not None else set()
    for reading in scene.readings[scene.number + 1 : scene.number + _NEAR]:
        owners = {place for p in reading.owner for place in (p.word.span.start, p.span.start)}
        if _plans(reading) and owners & (told | heads):
            return _time(scene, reading)
    return ()


def _plans(reading: Reading) -> bool:
    predicate = next(iter(reading.predicates), None)
    is_part = predicate is not None and predicate.form == "part" and not predicate.negated
    return is_part and predicate is not None and predicate.lemma in word_list("planning_verbs")


def _time(scene: Scene, reading: Reading) -> tuple[Filler, ...]:
    for phrase in flat(reading.phrases):
        is_time = type_of(scene.view, phrase) is EntityType.TIMEX
        if is_time and phrase.mention is not None and not is_duration(scene.view, phrase):
            return (Filler("TIME", phrase.mention.entity, phrase.mention.span),)
    return ()
