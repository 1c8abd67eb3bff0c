"""The picture of ties with its kinds to switch and its size to change."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolButton, QWidget

from razbor.analysis.analysis import Analysis
from razbor.analysis.network import Network, TieKind, network
from razbor.bridge.tie_names import kind_of_tie
from razbor.i18n import tr, trn
from razbor.window.flow import Flow
from razbor.window.fonts import sans
from razbor.window.icons import action_icon
from razbor.window.palette import Palette
from razbor.window.pictures.canvas import STEP
from razbor.window.pictures.network_faces import show_to_assistive_technology
from razbor.window.pictures.network_view import NetworkView
from razbor.window.pictures.picture_page import PicturePage
from razbor.window.pictures.tie_looks import draw_sample


class NetworkPage(PicturePage):
    """Who met, quoted, praised or employs whom."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._palette = palette
        self._analysis: Analysis | None = None
        self._hidden: frozenset[TieKind] = frozenset()
        self.view = NetworkView()
        show_to_assistive_technology()
        self.kinds = {kind: KindChip(kind, palette) for kind in TieKind}
        self._none = QLabel()
        self._none.setObjectName("nothing")
        self._none.setFont(sans(15))
        self._none.setWordWrap(True)
        legend = QWidget()
        flow = Flow(legend)
        flow.setContentsMargins(20, 0, 20, 8)
        for chip in self.kinds.values():
            flow.addWidget(chip)
            chip.toggled.connect(self._switch)
        self.column.addWidget(legend)
        self.column.addWidget(self._none)
        self.column.addWidget(self.view, stretch=1)
        self.larger, self.smaller, self.whole = QToolButton(), QToolButton(), QToolButton()
        for button in (self.smaller, self.larger, self.whole):
            button.setFixedSize(28, 26)
            button.setIconSize(QSize(16, 16))
            self.tools.addWidget(button)
        self._draw_tools()
        self.larger.clicked.connect(lambda: self.view.zoom(STEP))
        self.smaller.clicked.connect(lambda: self.view.zoom(1 / STEP))
        self.whole.clicked.connect(self._fit_all)
        self.view.left.connect(self.left)
        self.setFocusProxy(self.view)

    def _fit_all(self) -> None:
        self.view.fit()

    def _draw_tools(self) -> None:
        for name in ("larger", "smaller", "whole"):
            getattr(self, name).setIcon(action_icon(name, self._palette))

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the ties of an analysis, of the kinds that are switched on."""
        self._analysis = analysis
        whole = network(analysis) if analysis else Network()
        for kind, chip in self.kinds.items():
            chip.set_count(sum(1 for tie in whole.ties if tie.kind is kind))
        self._draw()

    def _draw(self) -> None:
        kinds = frozenset(TieKind) - self._hidden
        found = network(self._analysis, kinds) if self._analysis else Network()
        facts = self._analysis.facts if self._analysis else ()
        lines = {fact.id: fact.summary for fact in facts}
        self.view.show_network(found, self._palette, lines)
        self._say(found)

    def _say(self, found: Network) -> None:
        self.name(tr("Кто с кем"))
        self.view.setAccessibleName(tr("Кто с кем связан"))
        nodes = trn("{} участник", "{} участников", len(found.nodes))
        ties = trn("{} связь", "{} связей", len(found.ties))
        more = tr("ещё {} не поместились").format(found.left_out) if found.left_out else ""
        self.hint.show_text(" · ".join(part for part in (nodes, ties, more) if part))
        self._none.setText(tr("Статья не говорит, кто с кем связан."))
        self._none.setVisible(not found.nodes)
        self.view.setVisible(bool(found.nodes))
        for button, words in (
            (self.larger, tr("Крупнее (+)")),
            (self.smaller, tr("Мельче (−)")),
            (self.whole, tr("Показать всё (0)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _switch(self) -> None:
        self._hidden = frozenset(k for k, chip in self.kinds.items() if not chip.isChecked())
        self._draw()

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.set_head_theme(palette)
        self._draw_tools()
        for chip in self.kinds.values():
            chip.set_palette_theme(palette)
        self._draw()


class KindChip(QAbstractButton):
    """A kind of tie with its line and its count; a click shows or hides it."""

    def __init__(self, kind: TieKind, palette: Palette) -> None:
        super().__init__()
        self._kind, self._palette, self._count = kind, palette, 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(sans(13))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def set_count(self, count: int) -> None:
        """Say how many ties there are of the kind; a kind without ties goes."""
        self._count = count
        self.setVisible(count > 0)
        ties = trn("{} связь", "{} связей", count)
        self.setAccessibleName(f"{kind_of_tie(self._kind)}, {ties}")
        self.setToolTip(tr("Показать или скрыть"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        words = f"{kind_of_tie(self._kind)} {self._count}"
        return QSize(metrics.horizontalAdvance(words) + 54, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, on = self._palette, self.isChecked()
        focused = self.hasFocus()
        painter.setPen(
            QPen(QColor(palette.accent if focused else palette.line), 2 if focused else 1)
        )
        painter.setBrush(QColor(palette.panel))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 11, 11)
        painter.setOpacity(1.0 if on else 0.45)
        draw_sample(painter, self._kind, QPointF(10, self.height() / 2 + 0.5), 26, palette)
        font = sans(13)
        font.setStrikeOut(not on)
        painter.setFont(font)
        painter.setPen(QColor(palette.soft))
        room = self.rect().adjusted(42, 0, -8, -1)
        words = kind_of_tie(self._kind)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        across = painter.fontMetrics().horizontalAdvance(words)
        painter.setFont(sans(13))
        painter.setPen(QColor(palette.faint))
        count = room.adjusted(across + 5, 0, 20, 0)
        painter.drawText(count, Qt.AlignmentFlag.AlignVCenter, str(self._count))
