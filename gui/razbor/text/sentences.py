"""Sentences of a paragraph: razdel's, parted where a unit's full stop ends one."""

import re
from collections.abc import Iterator
from functools import cache

from razdel import sentenize

from razbor.assets import word_list
from razbor.text.span import Span

_UNIT = r"(?:гг?|вв?|т|м|км|га|кг|ч|мин|руб|коп|долл|тыс|млн|млрд|трлн|чел)"
_NAME = r"[А-ЯЁ][а-яё-]*"
_SURNAMES = frozenset({"е", "и", "на", "но", "о", "то", "у"})
"""Openers that are surnames too: «в 2011 г. У Вон Сик стал …» goes on."""


def sentences(text: str, block: Span) -> Iterator[Span]:
    """Yield the places of the sentences of a paragraph, in order.

    razdel ends no sentence with «г.», «т.», «млн.»; a word that has a capital only where it begins
    one («По», «Однако», «Она») shows that it ends there.
    """
    for piece in sentenize(block.of(text)):
        if not piece.text:
            continue
        start, end = block.start + piece.start, block.start + piece.stop
        for found in _ends().finditer(text, start, end):
            if not _is_named(found):
                yield Span(start, found.end("stop"))
                start = found.end()
        yield Span(start, end)


@cache
def _ends() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word[0].upper() + word[1:]) for word in word_list("sentence_openers")
    )
    return re.compile(
        rf"(?P<stop>(?:(?<=[\d ])|(?<=\u00a0)){_UNIT}\.)\s+"
        rf"(?=(?P<word>{words})(?![\w.-])(?P<after>\s+{_NAME}\s+{_NAME})?)"
    )


def _is_named(found: re.Match[str]) -> bool:
    """See «в 2011 г. У Вон Сик стал спикером»: a surname that looks like an opener."""
    return found["word"].lower() in _SURNAMES and found["after"] is not None
