"""Roles that a frame took from beyond its clause: another's name, another sum."""

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType
from razbor.facts.view import View

_BACK = 40  # characters before a verb in which its own subject stands


def is_overreached(view: View, draft: Draft) -> bool:
    """Say whether who or what a draft names belongs to another clause of the sentence."""
    return _is_another_of_them(view, draft) or _is_sum_before(view, draft)


def _is_another_of_them(view: View, draft: Draft) -> bool:
    """See «один из них погиб, второй – Марек Новак – спасён»: Новак did not die."""
    person = next((f.span for f in draft.fillers("PERSON") if f.span), None)
    if draft.type is not FactType.LIFE or draft.trigger is None or person is None:
        return False
    behind = view.text[draft.trigger.end : person.start]
    if person.start < draft.trigger.end or "," not in behind:
        return False
    ahead = view.text[max(0, draft.trigger.start - _BACK) : draft.trigger.start].lower()
    return any(f"{one} из " in ahead for one in ("один", "одна", "двое", "трое"))


def _is_sum_before(view: View, draft: Draft) -> bool:
    """See «бюджет – 5 млн; половину выделил фонд»: the sum is not what the fund gave."""
    sums = [f.span for f in draft.fillers("AMOUNT") if f.span and draft.type is FactType.AID]
    trigger = draft.trigger
    return trigger is not None and any(
        ";" in view.text[span.end : trigger.start] for span in sums if span.end < trigger.start
    )
