"""Facts in the terms of NEREL's relations.

=====================================  =======================================================
ours                                   theirs
=====================================  =======================================================
POSITION, APPOINTMENT                  WORKS_AS: who holds it, and the office with its body
POSITION, APPOINTMENT with ORG         WORKPLACE
ORG_LINK member_of, founded            MEMBER_OF, FOUNDED_BY
ORG_LINK part_of, of_country           PART_OF, HEADQUARTERED_IN
POSITION of a «член»                   MEMBER_OF as well
OWNERSHIP own, acquire                 OWNER_OF: who bought a thing owns it there
AWARD                                  AWARDED_WITH
LIFE death: TIME, PLACE, AGE, CAUSE    DATE_OF_DEATH, PLACE_OF_DEATH, AGE_DIED_AT, CAUSE_OF_DEATH
LIFE birth: TIME, PLACE                DATE_OF_BIRTH, PLACE_OF_BIRTH
JUSTICE: CRIME, PENALTY                CONVICTED_OF, PENALIZED_AS
any fact that is an event              PARTICIPANT_IN of who undergoes it or takes part, AGENT of
                                       who does it; TAKES_PLACE_IN, POINT_IN_TIME; ORGANIZES
=====================================  =======================================================

An event in NEREL is the word that tells it («назначен», «встреча»): the EVENT or KIND of a fact,
else its trigger's main word; of a deed («остановил экспорт») the verb, and who does it is its
AGENT. SUBORDINATE_OF, family, AGE_IS and the other relations have no
counterpart: Razbor states no such facts. What is told with «не» counts there as any other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.as_nerel import edges
from razbor.analysis.analysis import Analysis
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.fact import Fact, FactType, Filler
from razbor.facts.frames.frame import is_deed
from razbor.text.span import Span

_T = FactType
_PAIRS: Mapping[tuple[FactType, str | None], tuple[tuple[str, str, str], ...]] = {
    (_T.ORG_LINK, "member_of"): (("MEMBER_OF", "MEMBER", "ORG"),),
    (_T.ORG_LINK, "founded"): (("FOUNDED_BY", "ORG", "FOUNDER"),),
    (_T.ORG_LINK, "part_of"): (("PART_OF", "PART", "WHOLE"),),
    (_T.ORG_LINK, "of_country"): (("HEADQUARTERED_IN", "ORG", "GPE"),),
    (_T.OWNERSHIP, "own"): (("OWNER_OF", "OWNER", "OBJECT"),),
    (_T.OWNERSHIP, "acquire"): (("OWNER_OF", "BUYER", "OBJECT"),),
    (_T.AWARD, None): (("AWARDED_WITH", "PERSON", "AWARD"),),
    (_T.LIFE, "death"): (
        ("DATE_OF_DEATH", "PERSON", "TIME"),
        ("PLACE_OF_DEATH", "PERSON", "PLACE"),
        ("AGE_DIED_AT", "PERSON", "AGE"),
        ("CAUSE_OF_DEATH", "PERSON", "CAUSE"),
    ),
    (_T.LIFE, "birth"): (
        ("DATE_OF_BIRTH", "PERSON", "TIME"),
        ("PLACE_OF_BIRTH", "PERSON", "PLACE"),
    ),
    (_T.JUSTICE, None): (
        ("CONVICTED_OF", "ACCUSED", "CRIME"),
        ("PENALIZED_AS", "ACCUSED", "PENALTY"),
    ),
}
"""Type and subtype (None: any) -> relation, role of its first and of its second argument."""

_EVENTS = frozenset(
    {_T.MEETING, _T.VISIT, _T.APPOINTMENT, _T.AGREEMENT, _T.EVENT, _T.LIFE, _T.AWARD, _T.INCIDENT}
    | {_T.JUSTICE, _T.COURTESY, _T.OWNERSHIP, _T.DECISION, _T.AID}
)
_UNDERGO = ("PARTICIPANT", "HOST", "PERSON", "ACCUSED", "TO", "VISITOR", "PARTY", "LOSER", "WINNER")
_ACT = ("FROM", "AGENT", "BUYER", "SELLER", "INITIATOR", "BY", "DONOR")
_WHERE = ("PLACE", "DESTINATION")
_UNNAMED = (MentionKind.PRO, MentionKind.ZERO)
_MEMBER = re.compile(r"\bчлен", re.IGNORECASE)
_EVENT_WORDS = ("EVENT", "KIND")


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation that a fact states: the places where each of its ends is named."""

    type: str
    first: tuple[Span, ...]
    second: tuple[Span, ...]


def relations_of(analysis: Analysis) -> tuple[Stated, ...]:
    """Return what the facts of an analysis state, each once."""
    found = dict.fromkeys(stated for fact in analysis.facts for stated in stated_by(analysis, fact))
    return tuple(found)


def stated_by(analysis: Analysis, fact: Fact) -> Iterator[Stated]:
    """Yield what a fact states."""
    for (kind, subtype), pairs in _PAIRS.items():
        if kind is fact.type and subtype in (None, fact.subtype):
            for name, one, other in pairs:
                yield from _joined(
                    name, _ends(analysis, fact, (one,)), _ends(analysis, fact, (other,))
                )
    yield from _offices(analysis, fact)
    if fact.type in _EVENTS and (event := _event(analysis, fact)):
        yield from _around(analysis, fact, event)


def _offices(analysis: Analysis, fact: Fact) -> Iterator[Stated]:
    if fact.type not in (_T.POSITION, _T.APPOINTMENT):
        return
    holders = _ends(analysis, fact, ("HOLDER", "PERSON"))
    titles = [_office(analysis, f.span) for f in fact.fillers("TITLE") if f.span]
    yield from _joined("WORKS_AS", holders, titles)
    yield from _joined("WORKPLACE", holders, _ends(analysis, fact, ("ORG",)))
    words = [f.span.of(analysis.text) if f.span else f.value or "" for f in fact.fillers("TITLE")]
    if any(_MEMBER.search(title) for title in words):
        yield from _joined("MEMBER_OF", holders, _ends(analysis, fact, ("ORG",)))


def _office(analysis: Analysis, title: Span) -> tuple[Span, ...]:
    """Return the role phrase of a title, its body included."""
    people = (EntityType.PERSON, EntityType.PERSON_GROUP)
    phrases = [
        m.span
        for m in analysis.mentions
        if m.kind is MentionKind.NOM
        and m.span.covers(title)
        and analysis.by_id[m.entity].type in people
    ]
    return (*phrases[:1], title)


def _event(analysis: Analysis, fact: Fact) -> tuple[Span, ...]:
    told = [f.span for f in fact.fillers(*_EVENT_WORDS) if f.span]
    if told and not _is_deed(fact):
        return (told[0],)
    words = [w for w in analysis.words if fact.trigger and fact.trigger.holds(w.span.start)]
    verbs = [w for w in words if w.pos == "VERB"] or words
    return (verbs[-1].span,) if verbs else ()


def _is_deed(fact: Fact) -> bool:
    """Say whether the EVENT of a fact is what the deed is done to: «остановил [экспорт]»."""
    return is_deed(fact.rule)


def _around(analysis: Analysis, fact: Fact, event: tuple[Span, ...]) -> Iterator[Stated]:
    events = [event]
    yield from _joined("PARTICIPANT_IN", _ends(analysis, fact, _UNDERGO), events)
    yield from _joined("AGENT", _ends(analysis, fact, _ACT), events)
    holds = "AGENT" if _is_deed(fact) else "ORGANIZES"
    yield from _joined(holds, _ends(analysis, fact, ("ORGANIZER",)), events)
    yield from _joined("TAKES_PLACE_IN", events, _ends(analysis, fact, _WHERE))
    yield from _joined("POINT_IN_TIME", events, _ends(analysis, fact, ("TIME",)))


def _ends(analysis: Analysis, fact: Fact, roles: tuple[str, ...]) -> list[tuple[Span, ...]]:
    return [places for f in fact.fillers(*roles) if (places := _places(analysis, f))]


def _places(analysis: Analysis, filler: Filler) -> tuple[Span, ...]:
    """Return where a filler stands, then the other places where its entity is named."""
    own = [filler.span] if filler.span else []
    if filler.entity is None:
        return tuple(own)
    named = [m for m in analysis.mentions if m.entity == filler.entity and m.kind not in _UNNAMED]
    own = [span for span in own if all(m.span != span for m in named)]
    others = [Span(*edges(analysis.text, m)) for m in named]
    return tuple(dict.fromkeys([*own, *others]))


def _joined(
    name: str, first: Sequence[tuple[Span, ...]], second: Sequence[tuple[Span, ...]]
) -> Iterator[Stated]:
    for one in first:
        for other in second:
            yield Stated(name, one, other)
