"""What a kind of damage to the analysis does to the scores."""

from collections.abc import Callable

from benchmarks.checks.articles import Json, analysis, find, numbers

PERFECT = (
    "mentions.exact.all.f1",
    "mentions.relaxed.all.f1",
    "links.all.share",
    "links.prf.f1",
    "coref.f1",
    "canonical.all.share",
    "times.share",
    "facts.all.f1",
    "facts.strict.f1",
    "facts.importance1.f1",
    "facts.strict_importance1.f1",
    "subtype.share",
    "factuality.share",
    "polarity.share",
    "attribution.all.share",
    "attribution.explicit.share",
    "statements.content_overlap.f1",
    "statements.content_exact.f1",
    "statements.speaker.share",
    "safety.kept.share",
    "offsets.share",
)
NAMES = {"mentions.exact.all.f1", "mentions.relaxed.all.f1"}
LINKS = {"links.all.share", "links.prf.f1"}
STRICT = {"facts.strict.f1", "facts.strict_importance1.f1"}
FACTS = STRICT | {"facts.all.f1", "facts.importance1.f1"}
SPEAKER = {"statements.speaker.share"}
TITLE = "Председатель Сената Норландии"


def damaged(damage: Callable[[Json], object]) -> dict[str, float | int | None]:
    """Return the numbers of a damaged analysis."""
    data = analysis()
    damage(data)
    return numbers(data)


def changed(damage: Callable[[Json], object]) -> set[str]:
    """Return the metrics that the damage takes below 1."""
    found = damaged(damage)
    return {metric for metric in PERFECT if found[metric] not in {1, None}}


def set_role(data: Json, key: str, name: str, **values: object):
    """Change the first filler of a role."""
    filler = next(r for r in find(data, key)["roles"] if r["role"] == name)
    for field, value in values.items():
        if value is None:
            filler.pop(field, None)
        else:
            filler[field] = value


def drop_role(data: Json, key: str, name: str):
    """Remove the last filler of a role."""
    roles = find(data, key)["roles"]
    roles.remove([r for r in roles if r["role"] == name][-1])
