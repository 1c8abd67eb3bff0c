"""One fact for one event, however often the headline, the lead and the body tell it."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.same_words import said_again
from razbor.facts.sameness import UNSAYING, same
from razbor.facts.view import View
from razbor.text.layout import Part
from razbor.text.span import Span

_REAL = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})


_OF_PEOPLE = frozenset({FactType.APPOINTMENT, FactType.LIFE, FactType.JUSTICE, FactType.AWARD})
_WHO = ("PERSON", "ACCUSED", "AGENT")
"""A headline says «директор уволен», the body who: the name is told, whoever says it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with all its tellings, the best first; ``draft`` has the roles of all of them."""

    draft: Draft
    tellings: tuple[Draft, ...]

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Return the stretches that state it: the best, then the others by place."""
        first, *rest = (d.evidence for d in self.tellings)
        later = sorted(span for span in dict.fromkeys(rest) if not first.covers(span))
        return (first, *later)


def merge(view: View, drafts: Sequence[Draft]) -> tuple[Told, ...]:
    """Return one ``Told`` for each fact, in the order of its first telling."""
    groups: list[list[Draft]] = []
    near: dict[_Key, list[int]] = defaultdict(list)  # where a draft of a key may belong
    for draft in drafts:
        places = sorted({place for key in _sought(view, draft) for place in near[key]})
        found = next((n for n in places if any(same(view, draft, d) for d in groups[n])), None)
        if found is None:
            found = len(groups)
            groups.append([])
        groups[found].append(draft)
        for key in _offered(view, draft):
            near[key].append(found)
    return tuple(_joined(view, group) for group in groups)


_Key = tuple[FactType, bool, Span | str | None]


def _offered(view: View, draft: Draft) -> tuple[_Key, ...]:
    """Return under which keys drafts that may tell the same look for a draft."""
    kind = (draft.type, draft.negative)
    if draft.type is not FactType.STATEMENT:
        return ((*kind, None),)
    is_again = draft.subtype == "headline" or draft.subtype in UNSAYING
    again = ((*kind, draft.subtype),) if is_again else ()
    return ((*kind, None), (*kind, draft.trigger), *again, *_by_words(view, draft))


def _sought(view: View, draft: Draft) -> tuple[_Key, ...]:
    """Return the keys of drafts that may tell the same: of statements those of one cue."""
    kind = (draft.type, draft.negative)
    if draft.type is not FactType.STATEMENT or draft.subtype == "headline":
        return ((*kind, None),)
    again = ((*kind, draft.subtype),) if draft.subtype in UNSAYING else ()
    return ((*kind, draft.trigger), (*kind, "headline"), *again, *_by_words(view, draft))


def _by_words(view: View, draft: Draft) -> tuple[_Key, ...]:
    words = said_again(view, draft)
    return ((draft.type, draft.negative, f"said {words}"),) if words else ()


def _joined(view: View, group: list[Draft]) -> Told:
    best, *others = sorted(group, key=lambda draft: _worth(view, draft), reverse=True)
    roles = list(best.roles)
    for other in others:
        held, known = {f.role for f in roles}, {f.entity for f in roles}
        roles += [f for f in other.roles if f.role not in held or _is_another(f, known)]
    roles.sort(key=lambda f: f.span.start if f.role == "FOUNDER" and f.span else -1)
    kinds = {draft.factuality or Factuality.ASSERTED for draft in group}
    factuality = best.factuality
    if kinds <= _REAL and Factuality.ASSERTED in kinds:
        factuality = Factuality.ASSERTED
    confidence = min(0.99, max(d.confidence for d in group) + 0.02 * len(others))
    draft = replace(best, roles=tuple(roles), factuality=factuality, confidence=confidence)
    return Told(draft, (best, *others))


def _is_another(filler: Filler, known: AbstractSet[str | None]) -> bool:
    """Say whether a filler is one more founder: «основатели Олег Норд и Анна Линд»."""
    return filler.role == "FOUNDER" and filler.entity is not None and filler.entity not in known


def _worth(view: View, draft: Draft) -> tuple[float, ...]:
    """Rank a telling: told by the article itself, with many roles, in the body, early."""
    place = draft.evidence.start
    told = draft.factuality is not Factuality.CLAIMED
    named = len({f.role for f in draft.roles})
    in_body = view.part_at(place) is Part.BODY
    if draft.type is FactType.MEETING:
        named += len({f.entity for f in draft.fillers("PARTICIPANT")})
    called = draft.type in _OF_PEOPLE and all(
        view.entity(f.entity).named for f in draft.fillers(*_WHO) if f.entity
    )
    return (called, told, named, draft.confidence, in_body, -place)
