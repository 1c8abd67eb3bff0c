"""How sums, percents and measures are written: shapes over the kinds of words, as times are."""

import re

from razbor.entities.entity import EntityType
from razbor.entities.shape import rule

_ONE = "{small|figure|annual|amount|fraction_clock|counted|numeral|scale|heap}"
_NUMBER = f"(?P<few>{{few}})?(?P<number>{_ONE}(?:{{dot}}?{_ONE}){{0,7}})"
_UPPER = f"(?P<upper>{_ONE}(?:{{dot}}?{_ONE}){{0,7}})"
_SECOND = f"(?P<second>{_ONE}(?:{{dot}}?{_ONE}){{0,7}})"
_BOUND = (
    "(?P<bound>(?:{not}|{little})?{more|less}{than}?(?:{v|na})?"
    "|{above|over|about}{v|na}?|{do|least})?"
)
_RANGE = (
    f"(?:(?P<from>{{ot}})|{_BOUND}){_NUMBER}"
    f"(?(from){{dot}}?{{dash|do}}{_SECOND}|(?:{{dash}}{_UPPER})?)"
)
_MEASURE = "(?:{squared=squared}{dot}?)?{unit=measure}"
_RULES = (
    (EntityType.MONEY, _RANGE + "{dot}?{of=word}?{unit=currency}{of_currency=of_currency}?"),
    (EntityType.MONEY, _RANGE + "{dot}?{unit=sign}"),
    (
        EntityType.MONEY,
        _BOUND + "{unit=sign}" + _NUMBER + "(?:{to=dash|do}{sign}?" + _SECOND + ")?",
    ),
    (EntityType.QUANTITY, _RANGE + "{percent|percentage}{unit=point}"),
    (EntityType.QUANTITY, _RANGE + "{unit=per_point}(?:{dot}{per_point}{dot}?)?"),
    (EntityType.PERCENT, _RANGE + "{unit=percent|percent_sign}"),
    (EntityType.PERCENT, "{number=of_percent}"),
    (EntityType.QUANTITY, _RANGE + "{dot}?" + _MEASURE),
    (EntityType.QUANTITY, _RANGE),
    (EntityType.QUANTITY, "(?<={na}){fraction=fraction|part_half}"),
)
RULES: tuple[tuple[EntityType, re.Pattern[str]], ...] = tuple(
    (kind, rule(text)) for kind, text in _RULES
)
