"""Colours of badges and chips."""

from dataclasses import dataclass

from razbor.bridge.fact_notes import Tone
from razbor.window.palette import Palette


@dataclass(frozen=True, slots=True)
class Tint:
    """Text, edge and fill of a small box."""

    text: str
    edge: str
    fill: str


_LIGHT = {
    Tone.AHEAD: Tint("#8a5a00", "#e1c27a", "#fff6dc"),
    Tone.SAID: Tint("#3c4f86", "#b9c5ea", "#eef2fe"),
    Tone.NOT_SO: Tint("#97301f", "#e5b3a6", "#fdeeea"),
}
_DARK = {
    Tone.AHEAD: Tint("#f0cf85", "#6d5a24", "#3a3116"),
    Tone.SAID: Tint("#b7c8fb", "#45517d", "#2a3047"),
    Tone.NOT_SO: Tint("#f5b3a3", "#7d4436", "#402520"),
}


def tint_of(tone: Tone | None, palette: Palette) -> Tint:
    """Return the colours of a badge, or with None of a chip."""
    if tone is None:
        return Tint(palette.soft, palette.line, palette.paper)
    return (_DARK if palette.name == "dark" else _LIGHT)[tone]
