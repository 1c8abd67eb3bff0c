"""Colours of the two themes.

The six pairs of the marks stay apart for every kind of sight; the greys have a contrast of 4.5:1
or better on paper, panel and card.
"""

from enum import StrEnum
from typing import NamedTuple

from razbor.bridge.mark_types import MarkType


class Theme(StrEnum):
    """What a reader chooses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class MarkColours(NamedTuple):
    """The line under a mark and the tint behind it."""

    line: str
    tint: str


class Palette(NamedTuple):
    """One theme: paper and ink of the article, the quieter frame around it, the marks."""

    name: str
    paper: str
    panel: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    lit: str
    learnt: str
    card: str
    marks: dict[MarkType, MarkColours]


LIGHT = Palette(
    name="light",
    paper="#fdfcf9",
    panel="#f5f3ee",
    line="#e2ded4",
    ink="#211e1a",
    soft="#5c564e",
    faint="#746d63",
    accent="#2f5fb3",
    lit="#fff1b8",
    learnt="#f3ecd9",
    card="#ffffff",
    marks={
        MarkType.PERSON: MarkColours("#3027ee", "#e2e1fd"),
        MarkType.ORGANISATION: MarkColours("#6e2900", "#ebe1db"),
        MarkType.PLACE: MarkColours("#22997c", "#e0f1ed"),
        MarkType.EVENT: MarkColours("#a864d0", "#f3e9f8"),
        MarkType.ROLE: MarkColours("#f75509", "#fee7dd"),
        MarkType.DATE: MarkColours("#312436", "#e2e0e3"),
    },
)
DARK = Palette(
    name="dark",
    paper="#1d1c1a",
    panel="#242321",
    line="#38352f",
    ink="#e8e4da",
    soft="#b9b2a5",
    faint="#979083",
    accent="#8fb4f5",
    lit="#4a4220",
    learnt="#35312a",
    card="#2c2a27",
    marks={
        MarkType.PERSON: MarkColours("#d39ef0", "#463b4f"),
        MarkType.ORGANISATION: MarkColours("#cefb5e", "#454f2f"),
        MarkType.PLACE: MarkColours("#39e290", "#244a3a"),
        MarkType.EVENT: MarkColours("#c61dec", "#431f4e"),
        MarkType.ROLE: MarkColours("#cd481a", "#452820"),
        MarkType.DATE: MarkColours("#4d7c70", "#283333"),
    },
)
