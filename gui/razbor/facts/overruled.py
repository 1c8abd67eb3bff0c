"""Plans that the same sentence takes back: «заседание, намеченное на 5 июня, перенесено».

And deeds that nobody means to do: of «не намерен покидать пост» the refusal alone is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality
from razbor.facts.merge import meets
from razbor.facts.view import View
from razbor.text.span import Span

_SUBJECTS = {
    FactType.EVENT: ("EVENT",),
    FactType.VISIT: ("VISITOR",),
    FactType.MEETING: ("PARTICIPANT", "HOST"),
}
_PLANS = frozenset({Factuality.PLANNED, Factuality.EXPECTED, Factuality.DESIRED})


def without_overruled(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without plans that were cancelled or moved; the move keeps the old day."""
    refused = [c.span for d in drafts if _is_refusal(d) for c in d.fillers("CONTENT") if c.span]
    asked = [c.span for d in drafts if _is_appeal(d) for c in d.fillers("CONTENT") if c.span]
    drafts = [d for d in drafts if not _is_within(d, refused) and not _is_asked(d, asked)]
    undone = [draft for draft in drafts if _undoes(draft)]
    kept: list[Draft] = []
    moved: dict[Draft, Draft] = {}
    for draft in drafts:
        ends = next((end for end in undone if _is_undone(view, draft, end)), None)
        if ends is None:
            kept.append(draft)
        elif ends.subtype == "rescheduled" and not ends.fillers("FROM_TIME"):
            moved[ends] = _with_old_day(ends, draft)
    return [moved.get(draft, draft) for draft in kept]


def _is_refusal(draft: Draft) -> bool:
    return draft.type is FactType.INTENT and draft.negative


def _is_appeal(draft: Draft) -> bool:
    return draft.type is FactType.INTENT and draft.subtype == "appeal"


def _is_asked(draft: Draft, spans: Sequence[Span]) -> bool:
    """Say whether a decision is only what somebody asks for: «призвал снять санкции»."""
    is_wish = draft.type is FactType.DECISION and draft.factuality is Factuality.DESIRED
    return is_wish and _is_within(draft, spans)


def _is_within(draft: Draft, spans: Sequence[Span]) -> bool:
    told = draft.trigger is not None and not _is_refusal(draft)
    return told and any(span.overlaps(draft.trigger) for span in spans if draft.trigger)


def _undoes(draft: Draft) -> bool:
    cancelled = draft.factuality is Factuality.CANCELLED or draft.subtype == "rescheduled"
    return draft.type in _SUBJECTS and cancelled


def _is_undone(view: View, plan: Draft, end: Draft) -> bool:
    if plan is end or plan.type is not end.type or plan.factuality not in _PLANS:
        return False
    same_sentence = view.sentence_span(plan.evidence.start) == view.sentence_span(
        end.evidence.start
    )
    roles = _SUBJECTS[plan.type]
    return same_sentence and meets(view, plan.fillers(*roles), end.fillers(*roles))


def _with_old_day(move: Draft, plan: Draft) -> Draft:
    days = tuple(replace(filler, role="FROM_TIME") for filler in plan.fillers("TIME"))
    new = {filler.entity for filler in move.fillers("TIME", "TO_TIME")}
    old = tuple(day for day in days if day.entity not in new)
    return replace(move, roles=(*move.roles, *old))
