"""Facts follow a correction of their entities.

Roles and sources of what was merged or moved go to the one that it is now. What was rejected leaves
its roles; a rejected mention is replaced by another one of its entity where the fact's evidence has
one. A fact that was nothing without it (``ESSENTIAL``), or that would now tie a thing to itself,
is gone. A new name takes the place of the old one in a fact's line where that stands letter for
letter. Not followed: names in other cases or shortened («Ерофеева», «М. Ерофеев»), the rest of a
line after a role is lost, and whether a role fits a new type.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from razbor.analysis.analysis import Analysis
from razbor.facts.fact import Attribution, Fact, FactType, Filler
from razbor.text.span import Span

_TABLE = """
MEETING PARTICIPANT
VISIT VISITOR
STATEMENT SPEAKER
POSITION HOLDER
APPOINTMENT PERSON
ORG_LINK PART WHOLE ORG GPE MEMBER REPRESENTS FOUNDER
AGREEMENT PARTY
OWNERSHIP BUYER OWNER OBJECT
EVENT EVENT
COURTESY FROM TO
STANCE HOLDER TARGET
INTENT AGENT
TOPIC PARTICIPANT
RELATIONSHIP A B PARTIES
DECISION INITIATOR
NUMERIC INDICATOR AMOUNT
LIFE PERSON
AWARD PERSON AWARD
INCIDENT KIND
JUSTICE ACCUSED
AID DONOR RECIPIENT
SOURCE REPORTER
ALIAS NAME ALIAS
"""
ESSENTIAL = {
    FactType(line.split()[0]): frozenset(line.split()[1:]) for line in _TABLE.strip().splitlines()
}
_BETWEEN = frozenset(
    {
        FactType.MEETING,
        FactType.AGREEMENT,
        FactType.RELATIONSHIP,
        FactType.COURTESY,
        FactType.ORG_LINK,
        FactType.STANCE,
        FactType.AID,
    }
)
_TWO = 2


@dataclass(frozen=True, slots=True)
class Change:
    """What facts have to follow.

    Attributes:
        entities: Which entity each one is now; None where it is gone.
        mentions: The same for single mentions, by place and entity.
        names: Ids with their old and new names.
    """

    entities: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))
    mentions: Mapping[tuple[Span, str], str | None] = field(
        default_factory=lambda: MappingProxyType({})
    )
    names: tuple[tuple[str, str, str], ...] = ()


def facts_after(analysis: Analysis, change: Change, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return facts of an analysis as they follow a change of its entities and mentions."""
    if not (change.entities or change.mentions or change.names):
        return facts
    kept = [after for fact in facts if (after := _followed(analysis, fact, change))]
    lost = {fact.id for fact in facts}.difference(fact.id for fact in kept)
    return tuple(without_via(fact, lost) if lost else fact for fact in kept)


def _followed(analysis: Analysis, fact: Fact, change: Change) -> Fact | None:
    roles = _roles(analysis, fact, change)
    if _is_nothing(fact, roles):
        return None
    return replace(
        fact,
        roles=roles,
        attribution=tuple(_link(link, change) for link in fact.attribution),
        summary=_line(fact, change),
    )


def _roles(analysis: Analysis, fact: Fact, change: Change) -> tuple[Filler, ...]:
    found = (_filled(analysis, fact, filler, change) for filler in fact.roles)
    return tuple(dict.fromkeys(filler for filler in found if filler))


def _filled(analysis: Analysis, fact: Fact, filler: Filler, change: Change) -> Filler | None:
    """Return what fills a role now, None when nothing does."""
    entity = filler.entity
    if entity is None:
        return filler
    if entity in change.entities:
        now = change.entities[entity]
        return replace(filler, entity=now) if now else None
    for (span, moved), now in change.mentions.items():
        shown = _shown(analysis, fact, moved) if moved == entity else []
        if moved == entity and (filler.span == span if filler.span else shown == [span]):
            if now:
                return replace(filler, entity=now)
            other = next((place for place in shown if place != span), None)
            return replace(filler, span=other) if other else None
    return filler


def _shown(analysis: Analysis, fact: Fact, entity: str) -> list[Span]:
    """Return where a fact's evidence mentions an entity."""
    return [
        mention.span
        for mention in analysis.mentions
        if mention.entity == entity and any(place.covers(mention.span) for place in fact.evidence)
    ]


def _is_nothing(fact: Fact, roles: tuple[Filler, ...]) -> bool:
    """Say whether a fact has lost what it is about."""
    essential = ESSENTIAL[fact.type]
    had = [filler for filler in fact.roles if filler.role in essential]
    has = [filler for filler in roles if filler.role in essential]
    if {filler.role for filler in had} - {filler.role for filler in has}:
        return True
    return fact.type in _BETWEEN and _parties(has) < _TWO <= _parties(had)


def _parties(fillers: list[Filler]) -> int:
    return len({filler.entity or filler.span or filler.value for filler in fillers})


def _link(link: Attribution, change: Change) -> Attribution:
    """Follow one source; one that is gone leaves a claim whose source has no name."""
    if link.agent not in change.entities:
        return link
    now = change.entities[link.agent]
    return replace(link, agent=now) if now else replace(link, form="anonymous")


def _line(fact: Fact, change: Change) -> str:
    line = fact.summary
    concerned = {filler.entity for filler in fact.roles} | {link.agent for link in fact.attribution}
    for entity, old, new in change.names:
        if entity in concerned and old:
            plain = new.replace("\\", r"\\")
            line = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", plain, line)
    return line


def without_via(fact: Fact, lost: set[str]) -> Fact:
    """Return a fact whose sources are not told of by statements that are gone."""
    links = tuple(
        replace(link, via=None) if link.via in lost else link for link in fact.attribution
    )
    return replace(fact, attribution=links)
