"""How one row of the facts panel is set: icon, sentence, quotation, badges, chips."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF

from razbor.bridge.bold_names import Run
from razbor.bridge.fact_model import fold_words
from razbor.bridge.fact_row import FactRow
from razbor.bridge.fact_rows import RowKind
from razbor.bridge.fact_sections import Section
from razbor.window.fonts import sans, serif
from razbor.window.palette import Palette
from razbor.window.panel.badges import HEIGHT, Box, flow
from razbor.window.panel.capitals import capitals
from razbor.window.panel.prose import Link, Prose, Setting, set_prose
from razbor.window.panel.row_ground import MARGIN

_INDENT = 42.0
_EDGE = 16.0
_TOP, _BOTTOM = 7.0, 8.0
_CLOSE = -3.0  # a further office stands close under the first
_QUOTE_LINES = 3
_LABEL = 104.0


@dataclass(frozen=True, slots=True)
class Laid:
    """A row, laid out from its own top left corner."""

    height: float
    prose: tuple[Prose, ...] = ()
    boxes: tuple[Box, ...] = ()
    icon: QRectF | None = None

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the names and chips that can be clicked."""
        chips = (Link(box.place, box.entity) for box in self.boxes if box.entity)
        return (*(link for each in self.prose for link in each.links), *chips)

    def link_at(self, point: QPointF) -> Link | None:
        """Return the name or chip at a point of the row."""
        return next((link for link in self.links if link.place.contains(point)), None)


def lay_out(row: FactRow, width: float, palette: Palette) -> Laid:
    """Lay a row out in a width; heights are whole pixels."""
    if row.kind is RowKind.FACT:
        return _line(row, width, palette)
    if row.kind is RowKind.SOURCE:
        return _source(row, width, palette)
    if row.kind is RowKind.REASON:
        return _reason(row, width, palette)
    if row.plan.more:
        return _more(row, width, palette)
    return _heading(row, width, palette)


def _heading(row: FactRow, width: float, palette: Palette) -> Laid:
    setting = Setting(capitals(12), 16, palette.faint, palette.faint)
    runs = (Run(row.section.heading),)
    prose = set_prose(runs, QPointF(_EDGE, 12), width - 2 * _EDGE, setting)
    return Laid(32, (prose,))


def _source(row: FactRow, width: float, palette: Palette) -> Laid:
    setting = Setting(sans(13), 18, palette.soft, palette.ink)
    prose = set_prose(row.runs, QPointF(_EDGE, 4), width - 2 * _EDGE, setting)
    return Laid(round(prose.height) + 8, (prose,))


def _more(row: FactRow, width: float, palette: Palette) -> Laid:
    setting = Setting(sans(13), 18, palette.accent, palette.accent)
    runs = (Run(fold_words(row.plan)),)
    left = _EDGE if row.section is Section.SOURCE else _INDENT
    return Laid(28, (set_prose(runs, QPointF(left, 4), width - left - _EDGE, setting),))


def _reason(row: FactRow, width: float, palette: Palette) -> Laid:
    """Lay out what is told of, and beside it what is told."""
    reason = row.plan.reason
    label, text = (reason.label, reason.text) if reason else ("", "")
    quiet = Setting(sans(12), 17, palette.faint, palette.faint)
    plain = Setting(sans(13), 17, palette.soft, palette.soft)
    left, room = _INDENT + 12, width - _INDENT - 12 - _EDGE
    across = min(_LABEL, room * 0.36)
    head = set_prose((Run(label),), QPointF(left, 3), across - 8, quiet)
    said = set_prose((Run(text),), QPointF(left + across, 3), room - across, plain)
    return Laid(round(max(head.height, said.height)) + 6, (head, said))


def _line(row: FactRow, width: float, palette: Palette) -> Laid:
    room = width - _INDENT - _EDGE
    y: float = _CLOSE if row.plan.follows and row.section is Section.WHO else _TOP
    prose = []
    for runs, setting in _paragraphs(row, palette):
        each = set_prose(runs, QPointF(_INDENT, y), room, setting)
        prose.append(each)
        y += each.height
    boxes = flow(row.badges, row.chips, QPointF(_INDENT, y + 3), room, palette)
    if boxes:
        y = boxes[-1].place.bottom() + 1
    icon = None if row.plan.follows else QRectF(MARGIN + 8, 9, HEIGHT, HEIGHT)
    return Laid(round(y + _BOTTOM), tuple(prose), boxes, icon)


@cache
def _settings(ink: str, soft: str) -> tuple[Setting, Setting, Setting]:
    """Return how sentences, quotations and notes are set."""
    plain = Setting(sans(15), 20, ink, ink)
    quoted = Setting(serif(14, italic=True), 20, ink, ink, _QUOTE_LINES)
    return plain, quoted, Setting(sans(13), 17, soft, soft)


def _paragraphs(row: FactRow, palette: Palette) -> list[tuple[tuple[Run, ...], Setting]]:
    plain, quoted, quiet = _settings(palette.ink, palette.soft)
    found: list[tuple[tuple[Run, ...], Setting]] = []
    if row.speaker:
        found.append(((row.speaker,), plain))
    if row.office:
        found.append(((Run(row.office),), quiet))
    if row.quote:
        found.append(((Run(f"«{row.quote}»"),), quoted))
    else:
        found.append((row.runs, plain))
    if row.note:
        found.append(((Run(row.note),), quiet))
    return found
