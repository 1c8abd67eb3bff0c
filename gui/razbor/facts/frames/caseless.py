"""Which case a phrase may stand in that shows none, or another one."""

from collections.abc import Sequence

from razbor.entities.entity import EntityType
from razbor.facts.frames.appositions import is_latin, is_named, shows_no_case
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.surroundings import Row
from razbor.facts.frames.where import type_of
from razbor.words.dictionary import dictionary

RULING_DATIVE = frozenset({"принадлежать"})
_SIDES = frozenset({EntityType.ORG, EntityType.PERSON})


def is_alike(scene: Scene, phrase: Phrase, counted: Sequence[Row]) -> bool:
    """Say whether a name may stand in an oblique case, its form being that of the nominative.

    A Latin one; an acronym right behind the verb; any before «принадлежит» and what is counted:
    «Порше» принадлежит 31% акций».
    """
    if phrase.case not in ("", "Nom") or not is_named(phrase):
        return False
    rules = scene.trigger_word in RULING_DATIVE
    behind = phrase.first == scene.at + 1 and not phrase.kind
    is_owner = rules and (behind or (bool(counted) and phrase.head < scene.at))
    is_near = rules or phrase.first == scene.at + 1
    shows_none = shows_no_case(phrase) and (is_near or is_latin(phrase))
    return shows_none or (is_owner and type_of(scene.view, phrase) in _SIDES)


def may_be_dative(scene: Scene, phrase: Phrase) -> bool:
    """See whom a genitive that hangs on nothing is: «продал долю в «Луче» [компании «Фьорд»]»."""
    parses = dictionary().parses(phrase.word.text.lower()) if phrase.case == "Gen" else ()
    is_side = type_of(scene.view, phrase) in _SIDES and phrase.head > scene.at
    return is_side and any("datv" in parse.tag for parse in parses)


def hangs_on_object(scene: Scene, phrase: Phrase) -> bool:
    """See a person's name that only says whose a thing is: «посетил камеру Нельсона Манделы»."""
    things = [p for p in scene.reading.phrases if p.last == phrase.first and p.case == "Acc"]
    return type_of(scene.view, phrase) is EntityType.PERSON and any(
        not p.prep and p.word.pos == "NOUN" and p.word.feature("Animacy") == "Inan" for p in things
    )


def is_counted(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a number counts a phrase, which shows no case then: «25% акций»."""
    return not phrase.case and scene.reading.atoms[phrase.first].pos == "NUM"
