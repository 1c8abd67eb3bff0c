"""Facts as a table: a line for each, with the words that prove it and where they come from."""

from collections.abc import Iterator, Sequence

from razbor.analysis.analysis import READER, Analysis
from razbor.export.tables import as_csv
from razbor.facts.fact import Fact
from razbor.text.span import Span

COLUMNS = (
    *("line", "words", "type", "subtype", "reality", "polarity", "said_by", "time", "place"),
    *("roles", "start", "end", "origin", "title", "source", "published"),
)
_TIMES = ("TIME", "TO_TIME", "FROM_TIME", "SINCE", "UNTIL", "DEADLINE", "PERIOD")
_PLACES = ("PLACE", "DESTINATION", "REGION")
_BETWEEN = "; "


def facts_as_csv(analysis: Analysis, facts: Sequence[Fact]) -> str:
    """Return some facts of an analysis with a heading.

    ``start`` and ``end`` are those of the first words that prove a fact, in code points; ``origin``
    is «reader» where the reader has accepted, changed or added it, «rejected» where he has not let
    it stand, else «program».
    """
    return as_csv(COLUMNS, (_row(analysis, fact) for fact in facts))


def _row(analysis: Analysis, fact: Fact) -> tuple[object, ...]:
    article, first = analysis.article, fact.evidence[0]
    return (
        fact.summary,
        _BETWEEN.join(_words(analysis, span) for span in fact.evidence),
        str(fact.type),
        fact.subtype or "",
        str(fact.factuality),
        "negative" if fact.negative else "positive",
        _BETWEEN.join(_name(analysis, link.agent) for link in fact.attribution),
        _BETWEEN.join(_fillers(analysis, fact, _TIMES)),
        _BETWEEN.join(_fillers(analysis, fact, _PLACES)),
        _BETWEEN.join(_all_roles(analysis, fact)),
        first.start,
        first.end,
        _origin(analysis, fact),
        " ".join((analysis.title or "").split()),
        article.source or "",
        article.published.isoformat() if article.published else "",
    )


def _origin(analysis: Analysis, fact: Fact) -> str:
    if any(fact.id == each.id for each in analysis.rejected):
        return "rejected"
    return READER if fact.id in analysis.own_facts else "program"


def _words(analysis: Analysis, span: Span) -> str:
    return " ".join(span.of(analysis.text).split())


def _name(analysis: Analysis, entity: str) -> str:
    known = analysis.by_id.get(entity)
    return known.canonical if known else entity


def _all_roles(analysis: Analysis, fact: Fact) -> Iterator[str]:
    for role in dict.fromkeys(filler.role for filler in fact.roles):
        yield f"{role}: {', '.join(_fillers(analysis, fact, (role,)))}"


def _fillers(analysis: Analysis, fact: Fact, roles: Sequence[str]) -> Iterator[str]:
    """Yield what fills roles: a time by its value, an entity by its name, else words."""
    for filler in fact.fillers(*roles):
        entity = analysis.by_id.get(filler.entity or "")
        if entity is not None:
            yield entity.timex.value if entity.timex else entity.canonical
        elif filler.value or filler.span is None:
            yield filler.value or ""
        else:
            yield _words(analysis, filler.span)
