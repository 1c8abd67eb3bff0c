"""What must be readable is readable: contrast after WCAG 2."""

import pytest
from PySide6.QtGui import QColor

from razbor.bridge.marks import MarkType
from razbor.window.article import colours
from razbor.window.article.colours import whisper
from razbor.window.article.under_text import strong_tint
from razbor.window.palette import DARK, LIGHT

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one, other):
    return colours.contrast(QColor(one), QColor(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#767676", "#ffffff", 4.54), ("#ff0000", "#0000ff", 2.15)],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


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
