"""What stands in the middle of the window: the text, or one of the two pictures in its place."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from razbor.analysis.analysis import Analysis
    from razbor.window.palette import Palette
    from razbor.window.pictures.network_page import NetworkPage
    from razbor.window.pictures.time_page import TimePage

_FOCUS = Qt.FocusReason.ShortcutFocusReason
_WARM_UP = 700  # milliseconds: after what corrections need


class Stage(QStackedWidget):
    """Shows the text; a picture is made when it is first asked for.

    ``moment_pointed`` and ``moment_chosen`` come from the timeline, ``told`` says what one stands
    on in the picture of ties, ``facts_wanted`` carries a filter, ``left`` goes back to the text.
    """

    moment_pointed = Signal(object)
    moment_chosen = Signal(object)
    told = Signal(str, str)
    facts_wanted = Signal(object)
    left = Signal()
    turned = Signal()

    def __init__(self, text: QWidget, palette: Palette) -> None:
        super().__init__()
        self._text, self._palette, self._sheet = text, palette, ""
        self._analysis: Analysis | None = None
        self._timeline: TimePage | None = None
        self._network: NetworkPage | None = None
        self._stale: set[QWidget] = set()
        self.addWidget(text)
        self._warm = False

    @property
    def timeline(self) -> TimePage:
        """Return the timeline."""
        if self._timeline is None:
            from razbor.window.pictures.time_page import TimePage

            page = self._timeline = TimePage(self._palette)
            page.list.pointed.connect(self.moment_pointed)
            page.list.chosen.connect(self.moment_chosen)
            self._take(page)
        return self._timeline

    @property
    def network(self) -> NetworkPage:
        """Return the picture of who has to do with whom."""
        if self._network is None:
            from razbor.window.pictures.network_page import NetworkPage

            page = self._network = NetworkPage(self._palette)
            page.view.told.connect(self.told)
            page.view.facts_wanted.connect(self.facts_wanted)
            self._take(page)
        return self._network

    def _take(self, page: TimePage | NetworkPage) -> None:
        page.left.connect(self.left)
        page.setStyleSheet(self._sheet)
        self.addWidget(page)
        self._stale.add(page)

    def wear(self, sheet: str, palette: Palette) -> None:
        """Take a theme; the text stays out of the style sheet, which would slow its painting."""
        self._palette, self._sheet = palette, sheet
        for page in (self._timeline, self._network):
            if page is not None:
                page.setStyleSheet(sheet)
                page.set_palette_theme(palette)

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Know another analysis; a picture that is not seen takes it when it is."""
        self._analysis = analysis
        if analysis is not None and not self._warm:
            self._warm = True
            QTimer.singleShot(_WARM_UP, self, self.warm_up)
        self._stale = {page for page in (self._timeline, self._network) if page is not None}
        self._refresh()

    def warm_up(self) -> None:
        """Import what a picture and an answer to «why» need beside the window."""
        Thread(target=_import_all, name="pictures", daemon=True).start()

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.show_analysis(self._analysis)

    def _refresh(self) -> None:
        for page in (self._timeline, self._network):
            if page is not None and page is self.currentWidget() and page in self._stale:
                self._stale.discard(page)
                page.show_analysis(self._analysis)

    @property
    def shows(self) -> str:
        """Return what is seen: text, timeline, network."""
        now = self.currentWidget()
        if now is self._text:
            return "text"
        return "timeline" if now is self._timeline else "network"

    def take_focus(self) -> None:
        """Give the keyboard to what is seen."""
        now = self.currentWidget() or self._text
        now.setFocus(_FOCUS)

    def show_text(self) -> None:
        """Show the text."""
        self._turn(self._text)

    def toggle_timeline(self) -> None:
        """Show the timeline, or the text again."""
        self._toggle(self.timeline)

    def toggle_network(self) -> None:
        """Show who has to do with whom, or the text again."""
        self._toggle(self.network)

    def _toggle(self, page: QWidget) -> None:
        if self.currentWidget() is page:
            self.left.emit()
            return
        self._turn(page)
        page.setFocus(_FOCUS)

    def _turn(self, page: QWidget) -> None:
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self._refresh()
            self.turned.emit()


def _import_all() -> None:
    """Import what takes long: the window's thread would stand still for it."""
    from razbor.bridge.rule_words import known_rules

    known_rules()
    import razbor.window.pictures.network_page
    import razbor.window.pictures.time_page  # noqa: F401
