"""Where a line that is too long may end: at a sentence, at a comma, before a preposition."""

import re

from razbor.facts.summary.grammar import balanced

_ENOUGH, _HALF = 0.4, 0.5  # shares of the longest line at which it may end early
_GRACE = 40  # characters by which a line may be longer rather than end inside a phrase
_LOOSE_END = re.compile(
    r"(?:[\s,;:–—-]|\s(?:и|а|но|в|во|с|со|на|о|об|к|из|по|что|для|от|до|как))+$"
)
_STOP = re.compile(r"[.!?…](?= [А-ЯЁA-Z«])")
_PAUSE = re.compile(r"[,;](?= )| [–—](?= )")
_PHRASE = re.compile(
    r" (?=(?:и|или|в|во|на|с|со|о|об|к|ко|из|по|для|от|до|за|под|при|без|после|из-за|чтобы) )"
)


_LONGEST = 140  # characters of someone's words that a line shows


def shortened(line: str, longest: int = _LONGEST) -> str:
    """Return a line that ends with «…» where it is cut, never inside a phrase if that can be."""
    if len(line) <= longest + _GRACE:
        return line
    stop = _last(_STOP, line, longest * _ENOUGH, longest)
    if stop is not None:
        return balanced(line[:stop] + "…")
    end = _last(_PAUSE, line, longest * _ENOUGH, longest + _GRACE)
    end = end if end is not None else _last(_PHRASE, line, longest * _HALF, longest)
    if end is None:
        end = _whole_names(line, line.rfind(" ", 0, longest))
    return balanced(_LOOSE_END.sub("", line[:end]) + "…")


def _last(pattern: re.Pattern[str], line: str, least: float, most: float) -> int | None:
    """Return where the last match between two lengths begins."""
    places = (match.start() for match in pattern.finditer(line))
    return max((place for place in places if least < place <= most), default=None)


def _whole_names(line: str, end: int) -> int:
    """Return an earlier place when a name goes on over it: «глава агентства [Дан | Меридор]»."""
    while end > 0 and line[end + 1 : end + 2].isupper():
        start = line.rfind(" ", 0, end)
        if not line[start + 1 : start + 2].isupper():
            break
        end = start
    return end
