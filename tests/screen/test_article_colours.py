"""What must be readable is readable: contrast after WCAG 2."""

import pytest
from PySide6.QtGui import QColor

from razbor.bridge.marks import MarkType
from razbor.window.article.colours import whisper
from razbor.window.article.under_text import strong_tint
from razbor.window.palette import DARK, LIGHT

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour):
    channels = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@PALETTES
@pytest.mark.parametrize("kind", list(MarkType))
def test_ink_on_a_tint(palette, kind):
    assert contrast(palette.ink, palette.marks[kind].tint) >= 6.8
    assert contrast(palette.ink, strong_tint(palette, kind)) >= 4.5


@PALETTES
@pytest.mark.parametrize("grey", ["ink", "soft", "faint"])
@pytest.mark.parametrize("ground", ["paper", "panel", "card"])
def test_greys_on_every_ground(palette, grey, ground):
    assert contrast(getattr(palette, grey), getattr(palette, ground)) >= 4.5


@PALETTES
def test_ink_on_what_is_lit(palette):
    assert contrast(palette.ink, palette.lit) >= 7


@PALETTES
def test_the_ring_on_paper(palette):
    assert contrast(palette.accent, palette.paper) >= 4.5


@PALETTES
@pytest.mark.parametrize("kind", list(MarkType))
def test_a_phrase_whispers_and_is_still_seen(palette, kind):
    line = palette.marks[kind].line
    quiet = contrast(whisper(palette.paper, line), palette.paper)
    assert 3 <= quiet < 3.6
    assert quiet < contrast(line, palette.paper)
