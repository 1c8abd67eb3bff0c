"""Plans that the same sentence takes back: «заседание, намеченное на 5 июня, перенесено».

And deeds that nobody means to do: of «не намерен покидать пост» the refusal alone is told; and
stances that a denial tells already: «отверг обвинения».
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality
from razbor.facts.sameness import meets
from razbor.facts.view import View
from razbor.text.span import Span

_SUBJECTS = {
    FactType.EVENT: ("EVENT",),
    FactType.VISIT: ("VISITOR",),
    FactType.MEETING: ("PARTICIPANT", "HOST"),
}
_FALSE = "statement.denial.false"
_PLANS = frozenset({Factuality.PLANNED, Factuality.EXPECTED, Factuality.DESIRED})


def without_overruled(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without plans that were cancelled or moved; the move keeps the old day."""
    refused = _contents(view, (draft for draft in drafts if _is_refusal(draft)))
    asked = _contents(view, (draft for draft in drafts if _is_appeal(draft)))
    drafts = [d for d in drafts if not _is_refused(view, d, refused)]
    drafts = [d for d in drafts if not (_is_wish(d) and _is_within(view, d, asked))]
    meant = {draft.trigger for draft in drafts if draft.type is FactType.INTENT}
    drafts = [d for d in drafts if not (_is_meant_view(d) and _shares(d, meant))]
    denials = {d.trigger for d in drafts if d.subtype == "denial"}
    drafts = [d for d in drafts if not (d.subtype == "reject" and d.trigger in denials)]
    owned = {d.trigger for d in drafts if d.rule == "ownership.part-of"}
    drafts = [d for d in drafts if not (d.rule == "link.joined" and d.trigger in owned)]
    called = {d.trigger.start for d in drafts if d.rule == _FALSE and d.trigger}
    drafts = [d for d in drafts if not _is_told(d, called)]
    undone: dict[Span | None, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if _undoes(draft):
            undone[view.sentence_span(draft.evidence.start)].append(draft)
    kept: list[Draft] = []
    moved: dict[Draft, Draft] = {}
    for draft in drafts:
        near = undone.get(view.sentence_span(draft.evidence.start), ())
        ends = next((end for end in near if _is_undone(view, draft, end)), None)
        if ends is None:
            kept.append(draft)
        elif ends.subtype == "rescheduled" and not ends.fillers("FROM_TIME"):
            moved[ends] = _with_old_day(ends, draft)
    return [moved.get(draft, draft) for draft in kept]


def _is_told(draft: Draft, called: AbstractSet[int]) -> bool:
    """Say whether a denial tells a criticism already: «назвал слухи ложью»."""
    criticises = draft.type is FactType.STANCE and draft.subtype == "criticism"
    return criticises and draft.trigger is not None and draft.trigger.start in called


def _is_refusal(draft: Draft) -> bool:
    return draft.type is FactType.INTENT and draft.negative


def _is_appeal(draft: Draft) -> bool:
    return draft.type is FactType.INTENT and draft.subtype == "appeal"


def _is_wish(draft: Draft) -> bool:
    """Say whether a decision may be only what somebody asks for: «призвал снять санкции»."""
    return draft.type is FactType.DECISION and draft.factuality is Factuality.DESIRED


def _is_meant_view(draft: Draft) -> bool:
    """Say whether a view is only meant to be taken: «намерен поддержать проект»."""
    return draft.type is FactType.STANCE and draft.factuality in _PLANS and not draft.negative


def _shares(draft: Draft, triggers: AbstractSet[Span | None]) -> bool:
    return any(
        span is not None and draft.trigger is not None and span.overlaps(draft.trigger)
        for span in triggers
    )


Contents = Mapping[Span | None, list[Span]]


def _contents(view: View, drafts: Iterable[Draft]) -> Contents:
    """Return what intents are about, by the sentence that it stands in."""
    found: dict[Span | None, list[Span]] = defaultdict(list)
    for span in (span for draft in drafts for span in draft.spans("CONTENT")):
        found[view.sentence_span(span.start)].append(span)
    return found


def _is_refused(view: View, draft: Draft, contents: Contents) -> bool:
    return not _is_refusal(draft) and _is_within(view, draft, contents)


def _is_within(view: View, draft: Draft, contents: Contents) -> bool:
    trigger = draft.trigger
    if trigger is None:
        return False
    near = contents.get(view.sentence_span(trigger.start), ())
    return any(span.overlaps(trigger) for span in near)


def _undoes(draft: Draft) -> bool:
    cancelled = draft.factuality is Factuality.CANCELLED or draft.subtype == "rescheduled"
    return draft.type in _SUBJECTS and cancelled


def _is_undone(view: View, plan: Draft, end: Draft) -> bool:
    if plan is end or plan.type is not end.type or plan.factuality not in _PLANS:
        return False
    roles = _SUBJECTS[plan.type]
    return meets(view, plan.fillers(*roles), end.fillers(*roles))


def _with_old_day(move: Draft, plan: Draft) -> Draft:
    days = tuple(replace(filler, role="FROM_TIME") for filler in plan.fillers("TIME"))
    new = {filler.entity for filler in move.fillers("TIME", "TO_TIME")}
    old = tuple(day for day in days if day.entity not in new)
    return replace(move, roles=(*move.roles, *old))
