"""Roles told apart: each filler once, and several facts that one telling makes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from razbor.facts.fact import Filler
from razbor.facts.frames.frame import Frame
from razbor.text.span import Span


def unlike(found: Sequence[Filler]) -> Iterator[Filler]:
    """Yield fillers, each entity once: «Новак и [его] дочь»."""
    seen: set[tuple[str, str]] = set()
    for filler in found:
        key = (filler.role, filler.entity or "")
        if not filler.entity or key not in seen:
            yield filler
        seen.add(key)


def dealt(frame: Frame, roles: list[Filler]) -> list[list[Filler]]:
    """Return the roles of each of the facts that one telling makes."""
    found = [roles]
    for role in frame.each.split():
        found = [own for one in found for own in _apart(role, one)]
    return found


_THINGS = frozenset({"OBJECT", "TARGET", "TO", "LOSER", "RECIPIENT", "DOCUMENT"})
"""Roles that are not filled by who does it."""


def apart_from(roles: list[Filler], filler: Filler) -> Filler:
    """Return a filler without who does it: words stay words, «вопросы [с лидерами]» lose them."""
    filler = _without_partner(roles, filler)
    doers = {f.entity for f in roles if f.entity}
    is_same = filler.role in _THINGS and filler.entity in doers
    return replace(filler, entity=None) if is_same else filler


def _without_partner(roles: list[Filler], filler: Filler) -> Filler:
    span = filler.span
    partners = [f.span for f in roles if f.span and f.role == "PARTICIPANT"]
    if span is None or filler.role != "TOPIC":
        return filler
    starts = (p.start - len(" с ") for p in partners if span.covers(p) and p.end == span.end)
    end = next((start for start in starts if start > span.start), span.end)
    return replace(filler, span=Span(span.start, end))


def _apart(role: str, roles: list[Filler]) -> Iterator[list[Filler]]:
    """Yield the roles once for each filler of one of them; as they are when none is named."""
    each = [filler for filler in roles if filler.role == role]
    if len(each) <= 1:
        yield roles
        return
    if role == "TITLE":
        yield from _apart_by_office(roles)
        return
    others = [filler for filler in roles if filler.role != role]
    for filler in each:
        yield [*others, filler]


def _apart_by_office(roles: list[Filler]) -> Iterator[list[Filler]]:
    """Yield the roles once for each office: the body told behind a title belongs to it alone."""
    offices: list[list[Filler]] = []
    for filler in roles:
        if filler.role == "TITLE":
            offices.append([filler])
        elif filler.role == "ORG" and offices:
            offices[-1].append(filler)
    others = [filler for filler in roles if filler.role not in ("TITLE", "ORG")]
    for office in offices:
        yield [*others, *office]
