"""The roles that make two tellings one fact."""

from collections.abc import Mapping

from razbor.facts.fact import FactType

CORE: Mapping[FactType, tuple[tuple[str, ...], ...]] = {
    FactType.MEETING: (("PARTICIPANT", "HOST"),),
    FactType.VISIT: (("VISITOR",), ("DESTINATION",)),
    FactType.STATEMENT: (("SPEAKER",), ("CONTENT", "TOPIC")),
    FactType.POSITION: (("HOLDER",), ("ORG",), ("TITLE",)),
    FactType.APPOINTMENT: (("PERSON",), ("TITLE", "ORG")),
    FactType.ORG_LINK: (
        ("PART", "ORG", "MEMBER", "FOUNDER"),
        ("WHOLE", "GPE", "REPRESENTS", "ORG"),
    ),
    FactType.AGREEMENT: (("PARTY",), ("DOCUMENT",)),
    FactType.OWNERSHIP: (("BUYER", "OWNER", "SELLER"), ("OBJECT",)),
    FactType.EVENT: (("EVENT",), ("WINNER",), ("LOSER",), ("PLACE",), ("TIME",)),
    FactType.COURTESY: (("FROM",), ("TO",)),
    FactType.STANCE: (("HOLDER",), ("TARGET",)),
    FactType.INTENT: (("AGENT",), ("CONTENT",)),
    FactType.TOPIC: (("PARTICIPANT",), ("TOPIC",)),
    FactType.RELATIONSHIP: (("A", "PARTIES", "AGENT"), ("B", "KIND", "CHANGE")),
    FactType.DECISION: (("INITIATOR",), ("OBJECT",)),
    FactType.NUMERIC: (("INDICATOR",), ("FROM", "TO", "DELTA", "AMOUNT")),
    FactType.LIFE: (("PERSON", "COUNT"),),
    FactType.AWARD: (("PERSON",), ("AWARD",)),
    FactType.INCIDENT: (("KIND",), ("PLACE",)),
    FactType.JUSTICE: (("ACCUSED",), ("CRIME",), ("PENALTY",)),
    FactType.AID: (("DONOR",), ("RECIPIENT", "AMOUNT")),
    FactType.SOURCE: (("REPORTER",), ("PRIMARY_SOURCE",)),
    FactType.ALIAS: (("NAME",), ("ALIAS",)),
}
"""The roles by which two tellings are the same; a role that one of them leaves out is no bar."""

MUST_BOTH: Mapping[FactType, int] = {
    FactType.STATEMENT: 2,
    FactType.TOPIC: 2,
    FactType.AGREEMENT: 2,
    FactType.NUMERIC: 2,
    FactType.STANCE: 2,
    FactType.INTENT: 2,
    FactType.RELATIONSHIP: 2,
    FactType.ORG_LINK: 2,
    FactType.DECISION: 2,
    FactType.ALIAS: 2,
    FactType.AWARD: 2,
    FactType.POSITION: 2,
}
"""How many of the conditions must be met by words on both sides; one for the types not here."""
