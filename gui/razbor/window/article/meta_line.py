"""The line between the headings and the body: where from, when, how long to read."""

from pathlib import PurePath

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from razbor.analysis.analysis import Analysis
from razbor.facts.fact import FactType
from razbor.i18n import trn
from razbor.text.article import Article
from razbor.window.article.page import PageBlock
from razbor.window.article.type_setting import META_SPACE
from razbor.window.day import day_in_words
from razbor.window.fonts import sans
from razbor.window.palette import Palette

_WORDS_A_MINUTE = 180


def meta_line(article: Article, analysis: Analysis | None) -> str:
    """Return source, date and time of reading, as far as they are known."""
    parts = [
        _source(article, analysis),
        day_in_words(article.published),
        _reading_time(article.text),
    ]
    return " · ".join(part for part in parts if part)


def meta_place(block: PageBlock, scale: float) -> QRectF:
    """Return the space that is kept above a block."""
    space = round(META_SPACE * scale)
    return QRectF(block.rect.left(), block.rect.top() - space, block.rect.width(), space / 2)


def paint_meta(painter: QPainter, text: str, place: QRectF, palette: Palette, scale: float) -> None:
    """Paint the line into its space."""
    font = sans(round(13 * scale))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(QColor(palette.faint))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _source(article: Article, analysis: Analysis | None) -> str:
    """Return the medium that the text names, else the name that it was opened by."""
    for fact in analysis.facts if analysis else ():
        if fact.type is FactType.SOURCE:
            for filler in fact.fillers("REPORTER"):
                if analysis and filler.entity in analysis.by_id:
                    return analysis.by_id[filler.entity].canonical
    source = article.source or ""
    return source if "://" in source else PurePath(source).name


def _reading_time(text: str) -> str:
    words = text.count(" ") + text.count("\n")  # near enough, and quick in a book
    minutes = max(1, round(words / _WORDS_A_MINUTE))
    return trn("{} минута чтения", "{} минут чтения", minutes)
