"""What a meeting lends to what is said at it: the person spoken to, the event of the talk.

Only an article about one meeting of two lends them; they are marked as understood, not stated.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.merge import Told
from razbor.facts.view import View

_TWO = 2
_ADDRESSED = "кому сказано, понято по встрече"
_HELD = "событие понято по встрече"
_SPOKEN = frozenset({"direct", "indirect", "mixed"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The one meeting of an article: who met, where it is told first, the event that it is."""

    people: tuple[str, ...]
    place: int
    event: Filler | None


def with_setting(view: View, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the facts, those said at the meeting with what it lends them."""
    setting = _setting(view, told)
    if setting is None:
        return tuple(told)
    return tuple(replace(one, draft=_lent(view, one.draft, setting)) for one in told)


def _setting(view: View, told: Sequence[Told]) -> Setting | None:
    met = [one for one in told if one.draft.type is FactType.MEETING and not _is_quoted(view, one)]
    if len(met) != 1 or met[0].draft.factuality is not Factuality.ASSERTED:
        return None
    draft = met[0].draft
    fillers = draft.fillers("PARTICIPANT", "HOST")
    people = tuple(dict.fromkeys(f.entity for f in fillers if f.entity))
    if len(people) != _TWO or any(view.entity(p).type is not EntityType.PERSON for p in people):
        return None
    event = next(iter(draft.fillers("EVENT")), None)
    return Setting(people, min(d.evidence.start for d in met[0].tellings), event)


def _is_quoted(view: View, told: Told) -> bool:
    return view.speech_at(told.evidence[0].start) is not None


def _lent(view: View, draft: Draft, setting: Setting) -> Draft:
    if draft.evidence.start < setting.place:
        return draft
    if draft.type is FactType.STATEMENT:
        return _addressed(draft, setting)
    if draft.type is FactType.COURTESY and not draft.fillers("TO"):
        return _thanked(draft, setting)
    if draft.type is FactType.TOPIC and setting.event and not draft.fillers("EVENT"):
        people = {m for f in draft.fillers("PARTICIPANT") if f.entity for m in _members(view, f)}
        if people <= set(setting.people):
            event = replace(setting.event, span=None)
            return replace(draft, roles=(*draft.roles, event), inferred=draft.inferred or _HELD)
    return draft


def _thanked(draft: Draft, setting: Setting) -> Draft:
    """Give thanks «за приём» to the other side of the meeting."""
    thankful = {f.entity for f in draft.fillers("FROM")}
    others = [person for person in setting.people if person not in thankful]
    if draft.subtype != "thanks" or len(others) != 1:
        return draft
    return replace(draft, roles=(*draft.roles, Filler("TO", others[0])), inferred=_ADDRESSED)


def _members(view: View, filler: Filler) -> tuple[str, ...]:
    entity = view.entity(filler.entity) if filler.entity else None
    return (entity.members or (entity.id,)) if entity else ()


def _addressed(draft: Draft, setting: Setting) -> Draft:
    speakers = {f.entity for f in draft.fillers("SPEAKER")}
    others = [person for person in setting.people if person not in speakers]
    if len(speakers) != 1 or len(others) != 1 or draft.fillers("ADDRESSEE"):
        return draft
    if draft.subtype not in _SPOKEN:
        return draft
    roles = (*draft.roles, Filler("ADDRESSEE", others[0]))
    return replace(draft, roles=roles, inferred=draft.inferred or _ADDRESSED)
