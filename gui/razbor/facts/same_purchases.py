"""Purchases of one thing by one buyer that are two: of other shares, the first and one more."""

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType
from razbor.facts.view import View

_MORE = frozenset({"ещё", "еще", "дополнительно"})
_FIRST = frozenset({"впервые"})


def are_two_purchases(view: View, one: Draft, other: Draft) -> bool:
    """Say whether two tellings are of two purchases: «купил 2%», «позже купил ещё 5%»."""
    if one.type is not FactType.OWNERSHIP or {one.subtype, other.subtype} != {"acquire"}:
        return False
    shares = [{f.value for f in draft.fillers("SHARE") if f.value} for draft in (one, other)]
    if all(shares) and not shares[0] & shares[1]:
        return True
    first, second = (_told(view, draft) for draft in (one, other))
    return bool((first & _FIRST and second & _MORE) or (second & _FIRST and first & _MORE))


def _told(view: View, draft: Draft) -> set[str]:
    return {word.text.lower() for word in view.words_in(draft.clause)}
