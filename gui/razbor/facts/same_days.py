"""Whether two tellings may be of one day."""

from razbor.facts.draft import Draft
from razbor.facts.fact import Filler
from razbor.facts.view import View


def days_fit(view: View, one: Draft, other: Draft) -> bool:
    """Say whether two tellings may be of one day: «5 мая» and «в мае» may, «6 мая» may not."""
    days = [{d for f in draft.fillers("TIME") if (d := _day(view, f))} for draft in (one, other)]
    if not all(days):
        return True
    return any(_may_be_one_day(a, b) for a in days[0] for b in days[1])


def _may_be_one_day(one: str, other: str) -> bool:
    """Compare two days, «XXXX-05-12», of which unknown figures are X."""
    return all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=False))


def _day(view: View, filler: Filler) -> str:
    timex = view.entity(filler.entity).timex if filler.entity else None
    is_known = timex is not None and timex.type in ("DATE", "TIME") and "W" not in timex.value
    return timex.value.split("T")[0].split("/")[0] if timex is not None and is_known else ""
