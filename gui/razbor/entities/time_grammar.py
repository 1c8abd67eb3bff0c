"""How times are written: the patterns of news Russian, the surer ones first.

Each has a name, by which ``times`` knows how to read what it caught.
"""

import re

_MONTH = (
    r"(?P<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]м?"
    r"|март(?:а|е|у|ом)?|август(?:а|е|у|ом)?|ма(?:й|я|е|ю|ем))"
)
_YEAR_FIGURES = r"(?P<year>(?:1[89]|20)\d\d)"
_YEAR = _YEAR_FIGURES + r"(?:\s*(?:года|году|год|годом|г\.))?"
_DAY = r"(?P<day>\d{1,2})"
_THIS = r"(?:прошл|следующ|минувш|ближайш|нынешн|будущ|текущ|эт)"
_ENDING = r"(?:ой|ей|ом|ем|ого|его|ую|ий|ый|ое|ее|от|ая|у|им|ым|о)"
_WAY = rf"(?P<way>{_THIS}){_ENDING}"
_QUARTERS = (
    r"(?P<quarter>первый|первом|первого|втор(?:ой|ом|ого)|третий|третьем|третьего"
    r"|четв[её]рт(?:ый|ом|ого)|[1-4]-(?:й|м|го)|I{1,3}V?|IV)"
)
_UNIT = r"(?P<unit>недел[еяию]|месяц[еау]?|год[уа]?|квартал[еау]?)"
_WEEKDAY = r"(?P<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
_SEASON = "(?P<season>весной|летом|осенью|зимой)"
_IN = r"(?:(?<=\b[Вв] )|(?<=\b[Вв]о ))"
_END = r"(?!\w)"
_OF_YEAR = rf"(?:\s+{_YEAR}|\s+(?P<way2>{_THIS})(?:ого|его)\s+года)?"
_RULES = (
    (
        "range",
        rf"\b{_DAY}(?:\s?[–—-]\s?|\s+(?:и|по)\s+)(?P<day2>\d{{1,2}})\s+{_MONTH}{_OF_YEAR}{_END}",
    ),
    ("day", rf"\b{_DAY}\s+{_MONTH}{_OF_YEAR}{_END}"),
    ("dotted", rf"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<number>[01]\d)\.{_YEAR_FIGURES}(?!\d)"),
    ("month", rf"\b{_MONTH}\s+{_YEAR}{_END}"),
    (
        "bare_month",
        rf"{_IN}(?:{_WAY}\s+)?{_MONTH}(?:\s+(?P<way2>{_THIS})(?:ого|его)\s+года)?{_END}",
    ),
    (
        "years",
        (
            rf"\b{_YEAR_FIGURES}(?:\s?[–—-]\s?|(?<=\b[Сс] \d\d\d\d)\s+по\s+)"
            r"(?P<year2>(?:1[89]|20)\d\d)\s*(?:год(?:ы|ов|ах)?|гг\.)"
        ),
    ),
    ("quarter", rf"\b{_QUARTERS}\s+квартал[еау]?(?:\s+{_YEAR_FIGURES}\s+года?)?{_END}"),
    ("year", rf"\b{_YEAR_FIGURES}(?:-(?:м|го|й|ого|ом))?\s+(?:года|году|годом|год|г\.){_END}"),
    ("bare_year", rf"{_IN}{_YEAR_FIGURES}(?!-?[\w.,]?\d)(?=[\s,.)])"),
    ("decade", r"\b(?P<decade>(?:1[89]|20)?\d0)-(?:е|х)\s+(?:годы|годов|годах)" + _END),
    (
        "relative",
        rf"\b(?P<word>сегодня|вчера|завтра|позавчера|послезавтра|накануне){_END}",
    ),
    ("unit", rf"\b{_WAY}\s+{_UNIT}{_END}"),
    ("unit", rf"{_IN}(?P<unit>выходные){_END}"),
    (
        "season",
        rf"\b(?:{_WAY}\s+)?{_SEASON}(?:\s+{_YEAR_FIGURES}\s+года)?{_END}",
    ),
    ("weekday", rf"{_IN}(?:{_WAY}\s+)?{_WEEKDAY}{_END}"),
    ("clock", r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"),
)
PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _RULES)
