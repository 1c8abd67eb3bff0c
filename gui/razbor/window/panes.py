"""The parts of the window side by side, and the way of the keyboard between them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from razbor.window import preferences as kept
from razbor.window.article.article_view import ArticleView
from razbor.window.header import Header
from razbor.window.measures import NARROW
from razbor.window.palette import Palette
from razbor.window.panel.side_panel import SidePanel
from razbor.window.pictures.stage import Stage
from razbor.window.preferences import Preferences

_FOCUS = Qt.FocusReason.ShortcutFocusReason


class Panes(QSplitter):
    """Article and panel; a window narrower than ``NARROW`` leaves the room to the article."""

    def __init__(
        self,
        middle: QWidget,
        stage: Stage,
        article: ArticleView,
        panel: SidePanel,
        header: Header,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._stage, self._article, self._panel, self._header = stage, article, panel, header
        self.addWidget(middle)
        self.addWidget(panel)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw the hairline between the panes in a theme's colour."""
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.line))
        handle = self.handle(1)
        handle.setPalette(colours)
        handle.setAutoFillBackground(True)

    def restore(self, preferences: Preferences, width: int) -> None:
        """Stand as one was left, in a window of this width."""
        self._kept = preferences
        self._panel.setVisible(preferences.panel)
        self._panel.turn_to(preferences.tab)
        panel = preferences.panel_width
        self.setSizes([width - panel, panel])
        self.fit(width)

    def keep(self) -> None:
        """Remember how one stands."""
        self._kept.write(kept.TAB, self._panel.tab)
        if self._panel.isVisible():
            self._kept.write(kept.PANEL_WIDTH, self._panel.width())

    def fit(self, width: int) -> None:
        """Fit a window of this width."""
        narrow = width < NARROW
        if narrow != self._header.narrow:
            self._header.set_narrow(narrow=narrow)
            self._panel.setVisible(self._kept.panel and not narrow)

    def toggle_panel(self) -> None:
        """Show or hide the side panel."""
        shown = not self._panel.isVisible()
        self._panel.setVisible(shown)
        if not self._header.narrow:
            self._kept.write(kept.PANEL, shown)
        if not shown:
            self._stage.take_focus()

    def go_to_article(self) -> None:
        """Give the keyboard to the article."""
        self._stage.show_text()
        self._article.setFocus(_FOCUS)

    def go_to_panel(self) -> None:
        """Give the keyboard to the panel."""
        self._panel.show()
        self._panel.take_focus()

    def go_to_filter(self) -> None:
        """Give the keyboard to the field that narrows the facts."""
        self._panel.show()
        self._panel.filter_facts()

    def next_pane(self) -> None:
        """Give the keyboard to the next part: article or picture, panel, find field."""
        focus = QApplication.focusWidget()
        if focus is not None and self._panel.isAncestorOf(focus):
            self.begin_find()
        elif focus is self._header.finder.line or not self._panel.isVisible():
            self._stage.take_focus()
        else:
            self._panel.take_focus()

    def begin_find(self) -> None:
        """Open the find field and go there."""
        self._stage.show_text()
        self._header.set_narrow(narrow=self._header.narrow, finding=True)
        self._header.finder.begin(self._article.selected_text(), self._article.caret_place())

    def end_find(self) -> None:
        """Go back to the text, to the hit one stood on."""
        finder = self._header.finder
        hits, current = finder.hits, finder.current
        finder.forget()
        self._header.set_narrow(narrow=self._header.narrow)
        if current >= 0:
            self._article.put_caret(hits[current].start)
        self.go_to_article()
