"""Controlled lists of the analysis format and the groupings used for scoring.

The lists restate `analysis.schema.json`; a unit test keeps the two equal.
"""

from typing import Final

COARSE_TYPE: Final[dict[str, str]] = {
    "PERSON": "PERSON",
    "PERSON_GROUP": "PERSON",
    "ORG": "ORG",
    "ORG_GROUP": "ORG",
    "GPE": "PLACE",
    "GPE_GROUP": "PLACE",
    "LOC": "PLACE",
    "LOC_GROUP": "PLACE",
    "FACILITY": "PLACE",
    "EVENT": "EVENT",
    "TIMEX": "TIME",
    "MONEY": "NUMBER",
    "PERCENT": "NUMBER",
    "QUANTITY": "NUMBER",
    "PROGRAM": "OTHER",
    "WORK": "OTHER",
    "LAW": "OTHER",
    "AWARD": "OTHER",
    "PRODUCT": "OTHER",
    "NATIONALITY": "OTHER",
}
"""Entity type of the format -> type by which named mentions are scored."""

ENTITY_TYPES: Final = frozenset(COARSE_TYPE)

NAMED_KINDS: Final = frozenset({"NAM", "TIMEX", "NUM"})
ANAPHORIC_KINDS: Final = frozenset({"NOM", "PRO", "ADJ", "ZERO"})
MENTION_KINDS: Final = NAMED_KINDS | ANAPHORIC_KINDS

FACT_ROLES: Final[dict[str, tuple[str, ...]]] = {
    "MEETING": ("PARTICIPANT", "HOST", "EVENT", "PLACE", "TIME"),
    "VISIT": ("VISITOR", "DESTINATION", "HOST", "PURPOSE", "DURATION", "TIME"),
    "STATEMENT": ("SPEAKER", "ADDRESSEE", "CUE", "CONTENT", "TOPIC"),
    "POSITION": ("HOLDER", "TITLE", "ORG", "SINCE", "UNTIL"),
    "APPOINTMENT": ("PERSON", "TITLE", "ORG", "AGENT", "REASON", "TIME"),
    "ORG_LINK": ("PART", "WHOLE", "ORG", "GPE", "MEMBER", "REPRESENTS", "FOUNDER"),
    "AGREEMENT": ("PARTY", "DOCUMENT", "SUBJECT", "AMOUNT", "COUNT", "TIME"),
    "OWNERSHIP": ("BUYER", "OWNER", "SELLER", "OBJECT", "SHARE", "PRICE", "TIME"),
    "EVENT": (
        "EVENT",
        "PARTICIPANT",
        "ORGANIZER",
        "PLACE",
        "TIME",
        "FROM_TIME",
        "TO_TIME",
        "NUMBER",
        "WINNER",
        "LOSER",
    ),
    "COURTESY": ("FROM", "TO", "OCCASION"),
    "STANCE": ("HOLDER", "TARGET", "EXPRESSION", "ASPECT", "REASON"),
    "INTENT": ("AGENT", "CONTENT", "WITH", "AREA", "DEADLINE"),
    "TOPIC": ("PARTICIPANT", "TOPIC", "EVENT"),
    "RELATIONSHIP": ("A", "B", "PARTIES", "AGENT", "KIND", "CHANGE", "REGION", "CAUSE"),
    "DECISION": ("INITIATOR", "OBJECT", "CHANGE", "INSTRUMENT", "DEADLINE", "UNTIL"),
    "NUMERIC": ("INDICATOR", "FROM", "TO", "DELTA", "AMOUNT", "PERIOD", "DIRECTION"),
    "LIFE": ("PERSON", "COUNT", "AGE", "CAUSE", "PLACE", "TIME"),
    "AWARD": ("PERSON", "AWARD", "BY"),
    "INCIDENT": ("KIND", "PLACE", "TIME", "DEAD"),
    "JUSTICE": ("ACCUSED", "CRIME", "PENALTY"),
    "AID": ("DONOR", "RECIPIENT", "AMOUNT"),
    "SOURCE": ("REPORTER", "PRIMARY_SOURCE", "ORIGIN", "SPEAKER", "SCOPE"),
    "ALIAS": ("NAME", "ALIAS"),
}
"""Fact type -> its roles. Roles outside this list are read past, never scored."""

FACT_TYPES: Final = frozenset(FACT_ROLES)

ROLE_ALIASES: Final[dict[tuple[str, str], str]] = {
    ("VISIT", "VISITORS"): "VISITOR",
    ("TOPIC", "TOPIC_HEAD"): "TOPIC",
    ("TOPIC", "SPEAKER"): "PARTICIPANT",
    ("TOPIC", "ADDRESSEE"): "PARTICIPANT",
    ("INTENT", "BETWEEN"): "WITH",
    ("LIFE", "DATE"): "TIME",
}
"""Spellings found in the gold files -> role of the format."""

TEXT_ROLES: Final = frozenset(
    {
        "ALIAS",
        "AREA",
        "ASPECT",
        "CAUSE",
        "CHANGE",
        "CONTENT",
        "CRIME",
        "CUE",
        "DURATION",
        "EXPRESSION",
        "INDICATOR",
        "KIND",
        "PENALTY",
        "PURPOSE",
        "REASON",
        "SCOPE",
        "SINCE",
        "SUBJECT",
        "TITLE",
        "TOPIC",
        "UNTIL",
    }
)
"""Roles filled by words of the text, never looked up among the entities."""

FACTUALITY: Final = frozenset(
    {
        "asserted",
        "claimed",
        "planned",
        "expected",
        "desired",
        "negated",
        "denied",
        "hypothetical",
        "cancelled",
    }
)

NOT_DONE: Final = frozenset({"planned", "negated", "denied", "hypothetical", "cancelled"})
"""Factualities that must never be shown as done (see `safety_scores`)."""

POLARITY: Final = frozenset({"positive", "negative"})

ATTRIBUTION_FORMS: Final = frozenset(
    {
        "media",
        "cited-source",
        "document-default",
        "direct",
        "indirect",
        "mixed",
        "headline",
        "anonymous",
        "self",
    }
)


def role_name(fact_type: str, role: str) -> str | None:
    """Return the role of the format, or None when the type does not have it."""
    name = ROLE_ALIASES.get((fact_type, role), role)
    return name if name in FACT_ROLES[fact_type] else None
