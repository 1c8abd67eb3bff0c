"""The window: header, article, panel, status; it shows and asks, the program behind it answers.

It comes in two steps. A new window has its first page alone, and this file imports nothing more;
``complete`` puts everything else in its place. Whoever wants more than a page calls that first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from razbor.i18n import tr
from razbor.window import preferences as kept
from razbor.window.first_page import FirstPage
from razbor.window.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QWidget

    from razbor.analysis.analysis import Analysis
    from razbor.bridge.correcting import Correcting
    from razbor.bridge.dictionaries import Dictionaries
    from razbor.bridge.learning import Learning
    from razbor.text.article import Article
    from razbor.window.action_set import ActionSet
    from razbor.window.article.article_view import ArticleView
    from razbor.window.card.word_cards import WordCards
    from razbor.window.correct.desk import Desk
    from razbor.window.dictionaries.desk import DictionaryDesk
    from razbor.window.doors import Doors
    from razbor.window.header import Header
    from razbor.window.help_sheet import HelpSheet
    from razbor.window.language import Language
    from razbor.window.learn.study import Study
    from razbor.window.menus import Menus
    from razbor.window.message_bar import MessageBar
    from razbor.window.palette import Palette, Theme
    from razbor.window.panel.side_panel import SidePanel
    from razbor.window.panes import Panes
    from razbor.window.pictures.stage import Stage
    from razbor.window.pictures.ways import PictureWays
    from razbor.window.progress_line import ProgressLine
    from razbor.window.reading import Reading
    from razbor.window.saving import Saving
    from razbor.window.status_line import StatusLine
    from razbor.window.themes import Themes

_SIZE = (1360, 880)
_FRAME = QSize(8, 40)  # what a window manager puts around a window, at the most


class MainWindow(QMainWindow):
    """Shows one article and what was found in it.

    ``open_requested`` carries paths, ``paste_requested`` a text and its HTML, ``encoding_chosen``
    the name of an encoding, ``published_chosen`` a date or None. The parts are there when the
    window is complete.
    """

    open_requested = Signal(list)
    paste_requested = Signal(str, str)
    encoding_chosen = Signal(str)
    published_chosen = Signal(object)

    language: Language
    themes: Themes
    article_view: ArticleView
    word_cards: WordCards
    header: Header
    panel: SidePanel
    status: StatusLine
    message: MessageBar
    progress: ProgressLine
    commands: ActionSet
    menus: Menus
    help: HelpSheet
    doors: Doors
    panes: Panes
    stage: Stage
    ways: PictureWays
    reading: Reading
    correcting: Correcting
    desk: Desk
    learning: Learning
    study: Study
    dictionaries: Dictionaries
    dictionary_desk: DictionaryDesk
    saving: Saving

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = Preferences(settings)
        self._zoom = self.preferences.zoom
        self._headline = ""
        self._complete = False
        self._early: list[QKeyEvent] = []
        self.setMinimumSize(600, 400)
        self.resize(*_SIZE)
        saved = self.preferences.bytes_of("geometry")
        if not saved.isEmpty():
            self.restoreGeometry(saved)
        self.first_page = FirstPage(self.preferences)
        self.setCentralWidget(self.first_page)
        self.first_page.resize(self.size())

    def fit_screen(self) -> None:
        """Grow no larger than the screen has room for, the frame included."""
        self.resize(self.size().boundedTo(self.screen().availableSize() - _FRAME))

    def complete(self) -> None:
        """Put all parts in their places, once; this takes longer than all that came before."""
        if self._complete:
            return
        from razbor.window.furnish import furnish

        furnish(self)
        self._complete = True

    def press_early_keys(self) -> None:
        """Do what was pressed before the window was complete."""
        focus: QWidget = QApplication.focusWidget() or self.article_view
        for event in self._early:
            if not self.commands.trigger(event.keyCombination(), focus):
                QCoreApplication.postEvent(focus, event)
        self._early = []

    # asked from outside

    def show_article(self, article: Article, encoding: str | None) -> None:
        """Show an article at once, before anything is found in it."""
        from razbor.bridge.citation import headline
        from razbor.bridge.search import TextSearch

        self.message.hide()
        self.correcting.end()
        self.reading.show_article(article)
        self.header.finder.search_in(TextSearch(article.text))
        self.status.show_article(encoding, article.published)
        self._headline = headline(article)
        self.header.title.show_title(self._headline)
        self._name_window()

    def show_marks(self, analysis: Analysis) -> None:
        """Show what is named in the article, as the reader has corrected it; facts follow."""
        self.reading.show_marks(self.correcting.preview(self.learning.begin(analysis)))

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what was found in the article, as the reader has corrected it."""
        from razbor.bridge.search import TextSearch

        self.progress.show_progress(None)
        shown = self.correcting.begin(self.learning.begin(analysis))
        self.reading.show_analysis(shown)
        self.study.show_words()
        self.header.finder.search_in(TextSearch(shown.text, shown))

    def show_corrected(self, analysis: Analysis) -> None:
        """Show what a reader's step has left of it."""
        from razbor.bridge.search import TextSearch

        self.reading.show_corrected(analysis)
        self.study.show_words()
        self.header.finder.search_in(TextSearch(analysis.text, analysis))

    def show_progress(self, share: float | None) -> None:
        """Show how far an analysis is; None ends it."""
        self.progress.show_progress(share)
        if share is None:
            self.panel.stop_waiting()

    def show_problem(self, sentence: str) -> None:
        """Say in one sentence what went wrong and what to do."""
        self.complete()
        self.message.say(sentence)

    def bring_forward(self) -> None:
        """Come to the front, from the task bar too."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # preferences

    def choose_theme(self, theme: Theme) -> None:
        """Take a theme and remember it."""
        self.preferences.write(kept.THEME, theme.value)
        self.themes.choose(theme)

    def speak(self, code: str) -> None:
        """Speak a language and remember it."""
        self.preferences.write(kept.LANGUAGE, code)
        self.language.speak(code)
        self.retranslate()

    def use_letters(self, on: bool) -> None:  # noqa: FBT001  (a slot of a checkable action)
        """Switch bare letters and digits on the article on or off."""
        self.preferences.write(kept.LETTERS, on)
        self.commands.set_letters(on=on)

    @property
    def zoom(self) -> int:
        """Return the size of the text, in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text and remember it."""
        self._zoom = min(kept.LARGEST, max(kept.SMALLEST, percent))
        self.preferences.write(kept.ZOOM, self._zoom)
        self.article_view.set_zoom(self._zoom)
        self.status.show_zoom(self._zoom)

    def step_zoom(self, by: int) -> None:
        """Make the text larger (1) or smaller (-1) by a step."""
        self.set_zoom(self._zoom + by * kept.STEP)

    def wear(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        from razbor.window.themes import qt_palette, style_sheet

        self.setPalette(qt_palette(palette))
        sheet = style_sheet(palette)
        for styled in (self.header, self.panel, self.status, self.message):
            styled.setStyleSheet(sheet)  # the article stays out of it: a style sheet slows painting
        self.help.wear(sheet)
        self.stage.wear(sheet, palette)
        self.menus.wear(sheet, palette)
        self.commands.set_icons(palette, ("back", "forward", "find", "timeline", "network"))
        for part in (self.article_view, self.word_cards, self.header, self.panel, self.panes):
            part.set_palette_theme(palette)
        self.message.set_palette_theme(palette)
        self.progress.set_palette_theme(palette)
        self.status.set_palette_theme(palette)

    def retranslate(self) -> None:
        """Say everything anew in the interface's language."""
        self.commands.retranslate()
        self.desk.name_steps()
        self.menus.retranslate()
        for part in (self.article_view, self.header, self.panel, self.status, self.message):
            part.retranslate()
        self.stage.retranslate()
        self.reading.retranslate()
        self.status.show_zoom(self._zoom)
        self._name_window()

    def _name_window(self) -> None:
        title = self._headline
        self.setWindowTitle(tr("{} — Разбор").format(title) if title else tr("Разбор"))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.doors.fits(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.doors.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._complete:
            self._early.append(event.clone())
        elif event.key() != QtCore.Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.reading.step_back():
            self.message.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._complete:
            self.panes.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._complete:
            self.panes.keep()
            self.correcting.close()
            self.learning.close()
            self.dictionaries.close()
        self.preferences.keep_bytes("geometry", self.saveGeometry())
        super().closeEvent(event)
