"""What the task defines: types, weights, what is left out."""

from collections.abc import Mapping

#: Object type in ``.objects`` -> type used for scoring.  ``project`` is never scored.
SCORED_TYPE: Mapping[str, str] = {
    "Person": "per",
    "Org": "org",
    "Organization": "org",
    "LocOrg": "locorg",
    "Location": "loc",
    "Project": "project",
}

MENTION_TYPES = ("per", "loc", "org", "locorg")
FACT_TYPES = ("ownership", "occupation", "meeting", "deal")

#: Span types that carry the *name* of a mention; any other span is free of charge.
NAMING_SPANS: Mapping[str, frozenset[str]] = {
    "per": frozenset({"name", "surname", "patronymic", "nickname"}),
    "loc": frozenset({"loc_name", "org_name"}),
    "org": frozenset({"loc_name", "org_name"}),
    "locorg": frozenset({"loc_name", "org_name"}),
}

#: A mention of type KEY may be swallowed by a mention whose type is in VALUE.
ENCLOSING_TYPES: Mapping[str, frozenset[str]] = {
    "per": frozenset({"loc", "org", "locorg"}),
    "loc": frozenset({"loc", "org", "locorg"}),
    "org": frozenset({"org", "locorg"}),
    "locorg": frozenset({"org", "locorg"}),
    "project": frozenset({"org", "locorg"}),
}

#: Fact arguments that weigh less than 1.
ARGUMENT_WEIGHT: Mapping[str, float] = {"position": 0.5, "фаза": 0.5}

#: Modalities that exclude a fact from the hard version of track 3.
UNREAL_MODALITIES = frozenset({"возможность", "будущее", "отрицание"})
HIGH_DIFFICULTY = "повышенная"

#: Orders in which the parts of a personal name may be combined
#: (f = first name, l = last name, p = patronymic, n = nickname).
NAME_ORDERS = ("lfp", "fpl", "fp", "fl", "lf", "n", "f", "p", "l", "fn")

#: Search effort per group of competing objects before settling for the best so far.
MAX_MATCHINGS = 100_000
