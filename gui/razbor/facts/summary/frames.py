"""Which function says a fact that a frame found, and «(по словам …)» where another says it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from razbor.facts.fact import Fact, FactType, Factuality
from razbor.facts.summary.acts import (
    courtesy_line,
    meeting_line,
    topic_line,
    visit_line,
)
from razbor.facts.summary.courts import incident_line, justice_line, of_dead
from razbor.facts.summary.deals import agreement_line
from razbor.facts.summary.deeds import deed_line, tells_deed
from razbor.facts.summary.events import event_line
from razbor.facts.summary.figures import aid_line, decision_line, numeric_line
from razbor.facts.summary.grammar import upper_first
from razbor.facts.summary.lives import award_line, life_line
from razbor.facts.summary.names import entity_name
from razbor.facts.summary.offices import appointment_line, position_line
from razbor.facts.summary.property import ownership_line
from razbor.facts.summary.ties import link_line
from razbor.facts.summary.views import intent_line, relationship_line, stance_line
from razbor.facts.view import View

Line = Callable[[Fact, View], str]

_PLAIN: Mapping[FactType, Line] = MappingProxyType(
    {
        FactType.MEETING: meeting_line,
        FactType.VISIT: visit_line,
        FactType.COURTESY: courtesy_line,
        FactType.TOPIC: topic_line,
        FactType.EVENT: event_line,
        FactType.POSITION: position_line,
        FactType.APPOINTMENT: appointment_line,
        FactType.ORG_LINK: link_line,
        FactType.LIFE: life_line,
        FactType.AWARD: award_line,
        FactType.AGREEMENT: agreement_line,
        FactType.OWNERSHIP: ownership_line,
        FactType.AID: aid_line,
        FactType.NUMERIC: numeric_line,
        FactType.DECISION: decision_line,
        FactType.INCIDENT: incident_line,
        FactType.JUSTICE: justice_line,
        FactType.STANCE: stance_line,
        FactType.INTENT: intent_line,
        FactType.RELATIONSHIP: relationship_line,
    }
)


def frame_line(fact: Fact, view: View) -> str:
    """Return the line of a fact that a frame found; empty when its words give none."""
    line = _deed if tells_deed(fact) else _PLAIN.get(fact.type)
    said = line(fact, view) if line else _alias(fact, view)
    return f"{said}{_by_whom(fact, view, said)}" if said.strip() else ""


def _deed(fact: Fact, view: View) -> str:
    """Return «Дания закрыла границу», «Паром сел на мель (погибших: два)»."""
    doer, thing = _DEED_ROLES[fact.type]
    return deed_line(fact, view, doer, thing) + of_dead(fact, view)


_DEED_ROLES: Mapping[FactType, tuple[str, str]] = MappingProxyType(
    {
        FactType.EVENT: ("ORGANIZER", "EVENT"),
        FactType.DECISION: ("INITIATOR", "OBJECT"),
        FactType.INCIDENT: ("", "OBJECT"),
    }
)
"""Type of a deed -> the roles of who does it and of what it is done to."""


def _alias(fact: Fact, view: View) -> str:
    """Return «Европейский банк развития (ЕБР)»."""
    names = [f.entity for f in fact.fillers("NAME") if f.entity]
    aliases = [f.value for f in fact.fillers("ALIAS") if f.value]
    return f"{upper_first(view.name(names[0]))} ({aliases[0]})" if names and aliases else ""


def _by_whom(fact: Fact, view: View, said: str) -> str:
    """Return « (по словам Линд)» for what someone claims of another."""
    last = fact.attribution[-1] if fact.attribution else None
    if last is None or last.via is None or fact.factuality is Factuality.ASSERTED:
        return ""
    name = entity_name(view, view.entity(last.agent))
    if any(filler.entity == last.agent for filler in fact.roles) or name in said:
        return ""
    if fact.factuality is Factuality.DENIED:
        return f" (опровергает {name})"
    return f" (по словам {entity_name(view, view.entity(last.agent), 'Gen')})"


FRAME_LINES: Mapping[FactType, Line] = MappingProxyType(
    dict.fromkeys((*_PLAIN, FactType.ALIAS), frame_line)
)
"""Fact type -> what says it."""
