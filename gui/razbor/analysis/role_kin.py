"""What a role of one type of fact becomes in another: sides by their order, the rest by sense."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from razbor.analysis.kept_fact import KeptFiller
from razbor.facts.fact import FactType
from razbor.facts.roles import ROLES

if TYPE_CHECKING:
    from razbor.analysis.anchors import Anchor

_TABLE = """
MEETING PARTICIPANT PARTICIPANT
VISIT VISITOR HOST
STATEMENT SPEAKER ADDRESSEE
POSITION HOLDER ORG
APPOINTMENT PERSON ORG
ORG_LINK PART WHOLE
AGREEMENT PARTY PARTY
OWNERSHIP OWNER OBJECT
EVENT PARTICIPANT PARTICIPANT
COURTESY FROM TO
STANCE HOLDER TARGET
INTENT AGENT WITH
TOPIC PARTICIPANT PARTICIPANT
RELATIONSHIP A B
DECISION INITIATOR OBJECT
LIFE PERSON PERSON
AWARD PERSON BY
JUSTICE ACCUSED ACCUSED
AID DONOR RECIPIENT
SOURCE REPORTER PRIMARY_SOURCE
ALIAS NAME ALIAS
"""
_SIDES: Mapping[FactType, tuple[str, str]] = MappingProxyType(
    {
        FactType(kind): (first, second)
        for kind, first, second in (line.split() for line in _TABLE.strip().splitlines())
    }
)
"""Who does it in each type, and to or with whom; types in which nobody does are not here."""
_ROLES_OF_SIDES = """
HOLDER PERSON SPEAKER AGENT FROM INITIATOR VISITOR PARTICIPANT PARTY PARTIES OWNER BUYER DONOR A \
ACCUSED REPORTER HOST ORGANIZER FOUNDER MEMBER PART NAME WINNER
TARGET TO ADDRESSEE RECIPIENT WITH B SELLER PRIMARY_SOURCE ORG WHOLE GPE BY LOSER ALIAS DESTINATION
"""
_FIRST, _SECOND = (frozenset(line.split()) for line in _ROLES_OF_SIDES.strip().splitlines())
_SENSES = (
    ("PLACE", "DESTINATION", "REGION", "AREA"),
    ("TIME", "PERIOD", "SINCE", "DEADLINE", "FROM_TIME", "UNTIL"),
    ("TOPIC", "SUBJECT", "PURPOSE"),
    ("EVENT",),
    ("DOCUMENT", "INSTRUMENT", "OBJECT"),
    ("AMOUNT", "PRICE", "DELTA", "COUNT"),
    ("REASON", "CAUSE", "OCCASION"),
)
_ALSO = {
    (FactType.INTENT, "TOPIC"): "CONTENT",
    (FactType.INCIDENT, "EVENT"): "KIND",
    (FactType.EVENT, "KIND"): "EVENT",
}
"""What is of one sense in one type alone."""
_MANY = frozenset({"PARTICIPANT", "PARTY", "VISITOR", "SPEAKER"})


def roles_in(kind: FactType, fillers: Iterable[KeptFiller]) -> Iterator[KeptFiller]:
    """Yield what fills roles of one type in the roles of another; what has no place there is out.

    A role of the same name stays. Of those who do it the first is the first side of the new type,
    the next one the other side; of all else the role of the same sense is taken.
    """
    taken: set[str] = set()
    sides: set[Anchor | None] = set()
    for one in fillers:
        if one.role in _FIRST | _SECOND and one.entity in sides:
            continue  # the host is among those who met
        role = next((r for r in _wanted(kind, one.role) if r in _MANY or r not in taken), "")
        if role:
            taken.add(role)
            sides |= {one.entity} if one.entity else set()
            yield replace(one, role=role)


def _wanted(kind: FactType, role: str) -> Iterator[str]:
    known = ROLES[kind]
    sides = _SIDES.get(kind, ())
    if role in known and (role not in _FIRST | _SECOND or role in sides):
        yield role
    if role in _FIRST:
        yield from sides
    elif role in _SECOND:
        yield from reversed(sides)
    for sense in _SENSES:
        if role in sense:
            yield from (each for each in sense if each in known)
    if (kind, role) in _ALSO:
        yield _ALSO[kind, role]
    if role in known:
        yield role
