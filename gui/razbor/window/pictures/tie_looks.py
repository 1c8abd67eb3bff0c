"""How ties are drawn: each kind has its own pattern and tone, criticism and denial theirs."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from razbor.analysis.network import Standing, Tie, TieKind
from razbor.bridge.fact_notes import Tone
from razbor.bridge.mark_types import MarkType
from razbor.window.palette import Palette
from razbor.window.panel.tones import tint_of

_PATTERNS: dict[TieKind, list[float]] = {
    TieKind.MET: [],
    TieKind.SAID: [1, 2.2],
    TieKind.VIEW: [7, 2.4],
    TieKind.POST: [4, 2.4],
    TieKind.DEAL: [7, 2, 1.2, 2],
    TieKind.PART: [1, 3],
}
_WIDE, _THIN = 1.9, 1.3


def tie_colour(kind: TieKind, palette: Palette, *, negative: bool = False) -> QColor:
    """Return the colour of a kind of tie."""
    if negative:
        return QColor(tint_of(Tone.NOT_SO, palette).text)
    colours = {
        TieKind.MET: palette.accent,
        TieKind.SAID: palette.soft,
        TieKind.VIEW: palette.marks[MarkType.PLACE].line,
        TieKind.POST: palette.marks[MarkType.ROLE].line,
        TieKind.DEAL: palette.marks[MarkType.EVENT].line,
        TieKind.PART: palette.faint,
    }
    return QColor(colours[kind])


def tie_pen(kind: TieKind, palette: Palette, *, negative: bool = False) -> QPen:
    """Return the pen of a kind of tie."""
    thin = kind in {TieKind.PART, TieKind.SAID}
    pen = QPen(tie_colour(kind, palette, negative=negative), _THIN if thin else _WIDE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _PATTERNS[kind]:
        pen.setDashPattern(_PATTERNS[kind])
    return pen


def pen_of(tie: Tie, palette: Palette) -> QPen:
    """Return the pen of one tie: paler where it is not there yet, or not at all."""
    pen = tie_pen(tie.kind, palette, negative=tie.negative or tie.standing is Standing.NOT_SO)
    if tie.standing not in {Standing.REAL, Standing.SAID}:
        colour = pen.color()
        colour.setAlphaF(0.55)
        pen.setColor(colour)
    return pen


def draw_sample(
    painter: QPainter, kind: TieKind, left: QPointF, width: float, palette: Palette
) -> None:
    """Draw a bit of a line of a kind, for a legend."""
    painter.setPen(tie_pen(kind, palette))
    painter.drawLine(left, left + QPointF(width, 0))
