"""Roles that a frame took for what they are not: another's name, another sum, who appoints."""

from razbor.assets import word_list
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType
from razbor.facts.view import View

_POSTS = frozenset({FactType.POSITION, FactType.APPOINTMENT})
_BACK = 40  # characters before a verb in which its own subject stands


def is_overreached(view: View, draft: Draft) -> bool:
    """Say whether who or what a draft names is not what it is told to be."""
    if draft.type in _POSTS:
        return _is_appointer(view, draft) or _is_himself(view, draft)
    if draft.type is FactType.AWARD:
        return _is_rank(view, draft)
    return _is_another_of_them(view, draft) or _is_sum_before(view, draft)


def _is_appointer(view: View, draft: Draft) -> bool:
    """See «глава комитета назначается президентом»: the president appoints him."""
    verb = next(reversed(view.words_in(draft.trigger)), None) if draft.trigger else None
    title = next((f.span for f in draft.fillers("TITLE") if f.span), None)
    person = next((f.entity for f in draft.fillers("PERSON")), None)
    if verb is None or title is None or not verb.text.lower().endswith(("ся", "сь")):
        return False
    unnamed = person is None or not view.entity(person).named
    return draft.type is FactType.APPOINTMENT and unnamed and view.case(title) == "Ins"


def _is_himself(view: View, draft: Draft) -> bool:
    """See «мэр – мэр»: an office of somebody who is told by this office alone."""
    entity = next((f.entity for f in draft.fillers("HOLDER", "PERSON")), None)
    told = [f for f in draft.fillers("TITLE") if f.span]
    if entity is None or not told or view.entity(entity).named:
        return False
    head = view.head(told[0].span) if told[0].span else None
    known = view.name(entity).lower().split()
    return head is not None and head.lemma in known and not draft.fillers("ORG", "AGENT")


def _is_rank(view: View, draft: Draft) -> bool:
    """See «получил звание сержанта»: a rank in an army is no award."""
    spans = (f.span for f in draft.fillers("AWARD") if f.span)
    words = [word.lemma for span in spans for word in view.words_in(span)]
    return "звание" in words and any(word in word_list("ranks") for word in words)


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
