"""Events, awards, laws and works: a head noun with a number, a name or genitives."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from razbor.assets import table
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.heads import Head, stop_adjectives
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Scene

_ORDINAL = re.compile(r"(?:\d+-\w{1,3}|[IVXLC]+)$")


def event_at(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return the event that a head noun heads, None when it is none.

    «второе заседание спикеров парламентов», «Съезда лидеров религий», «Днём Конституции» are names;
    «встречу», «взаимные визиты глав государств» are not.
    """
    phrase = phrase_at(scene, begun, index, frozenset({"по"} if head.group == "named" else ()))
    phrase = replace(phrase, quoted=phrase.quoted or _is_title_behind(scene, begun, phrase))
    if head.group == "plain":
        return _plain(scene, phrase, head)
    if head.group == "quoted":
        single = scene.words[index].number != "Plur"
        return _named(scene, phrase, head, index) if phrase.quoted and single else None
    first = _start(scene, phrase)
    capital = scene.is_capital(index) and not scene.begins(index)
    opened = first < index and scene.is_capital(first)
    numbered = any(_is_ordinal(scene, i) for i in range(first, index))
    if head.subtype == "holiday":
        fits = (
            scene.is_capital(index) and phrase.complements and scene.words[index].number != "Plur"
        )
        return _named(scene, phrase, head, index) if fits else None
    if head.subtype == "summit" and _is_of_body(begun, index):
        return _named(scene, phrase, head, first)
    if phrase.quoted or ((capital or opened or numbered) and (phrase.complements or first < index)):
        return _named(scene, phrase, head, first)
    return None


def _is_of_body(begun: Mapping[int, Find], index: int) -> bool:
    """Say whether a body in letters says whose a summit is: «саммит ШОС»."""
    body = begun.get(index + 1)
    return body is not None and body.type is EntityType.ORG and body.rule == "abbreviation"


def _is_title_behind(scene: Scene, begun: Mapping[int, Find], phrase: Phrase) -> bool:
    """Say whether the quoted name behind those who gather is the event's: «форум врачей «Шаг»»."""
    people = begun.get(phrase.head + 1)
    gathers = people is not None and people.type is EntityType.PERSON_GROUP
    return gathers and phrase.complements and scene.words[phrase.last - 1].text == "»"


def _named(scene: Scene, phrase: Phrase, head: Head, first: int) -> Find:
    return Find(
        scene.span(first, phrase.last), first, phrase.last, phrase.head,
        EntityType.EVENT, MentionKind.NAM, "event", head.subtype,
    )  # fmt: skip


def _plain(scene: Scene, phrase: Phrase, head: Head) -> Find | None:
    word = scene.words[phrase.head]
    plural = word.number == "Plur" and head.subtype != "talks"
    if plural and not (phrase.complements and phrase.first < phrase.head):
        return None
    if scene.begins(phrase.head) and head.subtype == "visit" and not plural:
        return None
    first = phrase.first if plural else phrase.head
    last = phrase.last if plural else phrase.head + 1
    return Find(
        scene.span(first, last), first, last, phrase.head,
        EntityType.EVENT, MentionKind.NOM, "event-plain", head.subtype,
    )  # fmt: skip


def _start(scene: Scene, phrase: Phrase) -> int:
    """Return where an event's name begins: its ordinal or capital adjective, else its head."""
    first = phrase.head
    capitals = (i for i in range(phrase.first, first) if scene.is_capital(i))
    named = next((i for i in capitals if not scene.begins(i)), None)
    if named is not None and not any(_is_ordinal(scene, i) for i in range(phrase.first, named)):
        return named  # «Боденский международный форум»
    for index in reversed(range(phrase.first, phrase.head)):
        is_number = _is_ordinal(scene, index)
        if not is_number and scene.lemmas[index] in stop_adjectives():
            break
        if scene.words[index].pos in {"DET", "VERB"}:
            break
        first = index
        if is_number:
            break
    kept = range(first, phrase.head)
    if any(scene.is_capital(i) or _is_ordinal(scene, i) for i in kept):
        return next(i for i in kept if scene.is_capital(i) or _is_ordinal(scene, i))
    return phrase.head


_ORDINALS = (
    "первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый",
    "десятый", "одиннадцатый", "двенадцатый", "пятнадцатый", "двадцатый",
)  # fmt: skip


def _is_ordinal(scene: Scene, index: int) -> bool:
    return scene.lemmas[index] in _ORDINALS or bool(_ORDINAL.match(scene.words[index].text))


_KINDS = {
    "award": EntityType.AWARD,
    "program": EntityType.PROGRAM,
    "law": EntityType.LAW,
    "work": EntityType.WORK,
    "product": EntityType.PRODUCT,
}


def _is_list(scene: Scene, noun: int, at: int) -> bool:
    """Say whether a noun is plural, by its tag or as several names in quotation marks follow."""
    after = scene.parsed.indices(scene.opened[at].span).stop
    joined = after + 1 in scene.opened and scene.low[after] in {"и", ","}
    return scene.words[noun].number == "Plur" or (joined and scene.can(noun, "plur"))


def _several(scene: Scene, noun: int, at: int, kind: EntityType) -> Iterator[Find]:
    """Yield each of «орденами «Икс» и «Игрек»», the first one with the noun."""
    lemma, first = scene.words[noun].lemma, noun
    while at in scene.opened:
        last = scene.parsed.indices(scene.opened[at].span).stop
        name = f"{lemma} {scene.span(at, last).of(scene.text)}"
        yield Find(
            scene.span(first, last), first, last, first,
            kind, MentionKind.NAM, "titled", lemma, notes=("name:" + name,),
        )  # fmt: skip
        joined = scene.together(noun, last + 1) and scene.low[last] in {"и", ","}
        first = at = last + 1 if joined else noun


def find_titled(scene: Scene) -> Iterator[Find]:
    """Yield what has a common noun and a name in quotes: «орден «Отан»», «фильм «Мост»»."""
    nouns = dict(row.split("\t") for row in table("titled_nouns"))
    for at in scene.opened:
        noun = at - 1
        if noun < 0 or not scene.together(noun, at) or noun in scene.covered:
            continue
        kind = nouns.get(scene.words[noun].lemma)
        if kind is None:
            continue
        phrase = phrase_at(scene, {}, noun)
        if phrase.quoted and _is_list(scene, noun, at):
            yield from _several(scene, noun, at, _KINDS[kind])
        elif phrase.quoted:
            yield Find(
                scene.span(noun, phrase.last), noun, phrase.last, noun,
                _KINDS[kind], MentionKind.NAM, "titled", scene.words[noun].lemma,
            )  # fmt: skip
