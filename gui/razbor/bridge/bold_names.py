"""Where the names of a fact's entities stand in its one-line summary, in whatever case."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType
from razbor.facts.fact import Fact

_VOWELS = "аеёиоуыэюяйь"
_NAMELESS = frozenset({EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY, EntityType.TIMEX})
_SHORT = 3
_LONGEST_ENDING = 2  # «-ая»
_SAID_BY_BADGES = re.compile(
    r"^(План|Ожидается|Условно|Отменено|Цитата): "
    r"|\s*\((по словам|со слов|заявил|сообщил|отметил)[^)]*\)$"
)
_SOURCE = re.compile(r"^Источник: ")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence; one that stands for an entity can be clicked, a name is bold too."""

    text: str
    entity: str | None = None
    bold: bool = True


def runs_of(analysis: Analysis, fact: Fact) -> tuple[Run, ...]:
    """Cut a fact's summary at the names of the entities that fill its roles."""
    summary = _plain(fact.summary, many=_many_report(analysis, fact))
    found: list[tuple[int, int, Entity]] = []
    for entity in _entities(analysis, fact):
        for match in _pattern(_names(entity)).finditer(summary):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), entity))
                break
    return tuple(_cut(summary, sorted(found, key=lambda each: each[0])))


def _many_report(analysis: Analysis, fact: Fact) -> bool:
    """Say whether several report, or a group: «сообщают жители посёлка»."""
    reporters = [analysis.by_id.get(f.entity or "") for f in fact.fillers("REPORTER")]
    groups = {EntityType.PERSON_GROUP, EntityType.ORG_GROUP}
    return len(reporters) > 1 or any(each and each.type in groups for each in reporters)


def _plain(summary: str, *, many: bool) -> str:
    """Leave out of a summary what the badges beside it say."""
    verb = "Сообщают " if many else "Сообщает "
    text = _SOURCE.sub(verb, _SAID_BY_BADGES.sub("", summary))
    return text[:1].upper() + text[1:]


def opens_with(runs: tuple[Run, ...], entity: str | None) -> bool:
    """Say whether a sentence names somebody at its head: «Линд …», «В мэрии сказали …»."""
    inside = len(runs) > 1 and runs[0].entity is None and runs[0].text in ("В ", "Во ", "На ")
    return bool(runs) and runs[inside].entity == entity


def without_lead(runs: tuple[Run, ...], entity: str | None) -> tuple[Run, ...]:
    """Drop «Name: » from the head of a sentence when the name stands above it already."""
    if len(runs) < 2 or runs[0].entity != entity or not runs[1].text.startswith(": "):  # noqa: PLR2004
        return runs
    rest = runs[1].text[2:]
    return (Run(rest[:1].upper() + rest[1:], runs[1].entity), *runs[2:])


def without_subject(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Drop «Name » from before a verb when the name stands above already: «Сообщила, что …»."""
    rest = runs[1].text.lstrip() if len(runs) > 1 and runs[0].entity else ""
    if not rest[:1].islower():
        return runs
    return (Run(rest[:1].upper() + rest[1:], runs[1].entity), *runs[2:])


def _entities(analysis: Analysis, fact: Fact) -> list[Entity]:
    """Return those that may be bold: longer names first, so that the outer one wins."""
    filled = [analysis.by_id[f.entity] for f in fact.roles if f.entity in analysis.by_id]
    members = [
        analysis.by_id[member]
        for entity in filled
        for member in entity.members
        if member in analysis.by_id
    ]
    ids = {entity.id: entity for entity in (*filled, *members) if entity.type not in _NAMELESS}
    return sorted(ids.values(), key=lambda entity: -len(entity.canonical))


def _names(entity: Entity) -> tuple[str, ...]:
    last = (entity.name.last,) if entity.name and entity.name.last else ()
    names = {entity.canonical, *entity.aliases, *last}
    return tuple(sorted((name for name in names if name), key=lambda name: (-len(name), name)))


@lru_cache(maxsize=2048)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){_any_case(name)}(?!\w)" for name in names), re.IGNORECASE)


def _any_case(name: str) -> str:
    """Return a pattern of a name in any case: «Асанов» also finds «Асановым»."""
    return r"\s+".join(_any_ending(word) for word in name.split())


def _any_ending(word: str) -> str:
    if len(word) < _SHORT or not word[-1].isalpha():
        return re.escape(word)
    stem = word
    while stem[-1] in _VOWELS and len(stem) > max(_SHORT, len(word) - _LONGEST_ENDING):
        stem = stem[:-1]
    return re.escape(stem) + r"\w{0,3}"


def _cut(sentence: str, found: Iterable[tuple[int, int, Entity]]) -> Iterable[Run]:
    place = 0
    for start, end, entity in found:
        if place < start:
            yield Run(sentence[place:start])
        yield Run(sentence[start:end], entity.id, bold=entity.named)
        place = end
    if place < len(sentence):
        yield Run(sentence[place:])
