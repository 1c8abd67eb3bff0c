"""What a kept fact becomes when a reader changes one thing of it."""

from dataclasses import replace

from razbor.analysis.anchors import Anchor
from razbor.analysis.kept_fact import KeptFact, KeptFiller
from razbor.facts.fact import FactType, Factuality
from razbor.facts.roles import ROLES

_TABLE = """
HOLDER PERSON SPEAKER AGENT FROM INITIATOR VISITOR PARTICIPANT PARTY PARTIES OWNER BUYER DONOR A \
ACCUSED REPORTER HOST ORGANIZER FOUNDER MEMBER PART NAME
TARGET TO ADDRESSEE RECIPIENT WITH B SELLER OBJECT PRIMARY_SOURCE PARTICIPANT PARTY BY
ORG WHOLE GPE AWARD OBJECT
PLACE DESTINATION REGION AREA
TIME PERIOD SINCE DEADLINE FROM_TIME UNTIL
CONTENT TOPIC SUBJECT EXPRESSION ASPECT PURPOSE DOCUMENT EVENT INDICATOR KIND CRIME TITLE
AMOUNT PRICE COUNT DELTA TO NUMBER SHARE
REASON CAUSE OCCASION
"""
_KIN = tuple(tuple(line.split()) for line in _TABLE.strip().splitlines())
"""Roles of one sense in different types of fact, the plainest first."""


def retyped_fact(fact: KeptFact, kind: FactType) -> KeptFact:
    """Return a fact of another type: what filled a role fills the one of the same sense."""
    roles = tuple(replace(one, role=_role_in(kind, one.role)) for one in fact.roles)
    known = tuple(one for one in roles if one.role)
    return replace(fact, type=kind, subtype=None, roles=tuple(dict.fromkeys(known)))


def _role_in(kind: FactType, role: str) -> str:
    """Return the role of a type that has the sense of another role; empty where none has."""
    known = ROLES[kind]
    if role in known:
        return role
    for kin in _KIN:
        if role in kin:
            found = next((each for each in kin if each in known), "")
            if found:
                return found
    return ""


def with_filler(fact: KeptFact, old: KeptFiller | None, new: KeptFiller | None) -> KeptFact:
    """Return a fact in which something else fills a role; None adds, or leaves nothing there."""
    if old is None:
        roles = (*fact.roles, new) if new else fact.roles
    else:
        changed = (new if one == old else one for one in fact.roles)
        roles = tuple(one for one in changed if one is not None)
    return replace(fact, roles=tuple(dict.fromkeys(roles)))


def of_factuality(fact: KeptFact, factuality: Factuality) -> KeptFact:
    """Return a fact that is as real as the reader says."""
    return replace(fact, factuality=factuality)


def said_by(fact: KeptFact, voice: Anchor | None) -> KeptFact:
    """Return a fact that somebody else says: of a statement its speaker, else its source."""
    if fact.type is not FactType.STATEMENT:
        return replace(fact, voice=voice)
    others = tuple(one for one in fact.roles if one.role != "SPEAKER")
    speaker = (KeptFiller("SPEAKER", voice, voice),) if voice else ()
    return replace(fact, roles=(*speaker, *others))
