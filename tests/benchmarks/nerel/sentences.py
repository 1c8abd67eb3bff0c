"""A deliberately simple splitter of sentences, without dependencies."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from benchmarks.nerel.model import Relation

_BREAK = re.compile(r"\n+|(?<=[.!?…])[»”\")\]]*\s+(?=[«“„\"(\[—–-]?\s*[A-ZА-ЯЁ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-ZА-ЯЁ]|(?:\b|(?<=\d))(?:[гдпстч]|гг|вв|ст|кв|корп|см|ср|им|др|пр|св|ул|пл|пос|обл|руб|коп|млн|млрд|тыс|"
    r"тел|стр|рис|проф|акад|доц|ген|полк|напр|англ|нем|фр|лат|греч|яп|ок|н\.э|т\.е|т\.к|т\.п|т\.д|т\.н))\.$"
)


def sentence_starts(text: str) -> list[int]:
    """Return the offsets at which sentences begin.

    It breaks at line ends and after final punctuation before a capital letter or digit, unless
    the word before the stop is an initial or a common abbreviation.
    """
    starts = [0]
    for match in _BREAK.finditer(text):
        if "\n" not in match.group():
            before = text[max(0, match.start() - 12) : match.start()]
            if _ABBREVIATION.search(before):
                continue
        starts.append(match.end())
    return starts


def same_sentence(starts: Sequence[int], relation: Relation) -> bool:
    """Say whether both arguments begin in the same sentence."""
    return bisect_right(starts, relation.first.start) == bisect_right(starts, relation.second.start)
