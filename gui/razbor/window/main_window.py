"""The window: header, article, panel, status; it shows and asks, the program behind it answers."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from razbor.analysis.analysis import Analysis
from razbor.bridge.citation import headline
from razbor.bridge.keyboard import LayoutFilter
from razbor.bridge.search import TextSearch
from razbor.i18n import tr
from razbor.text.article import Article
from razbor.window import preferences as kept
from razbor.window.action_set import ActionSet
from razbor.window.article.article_view import ArticleView
from razbor.window.card.word_cards import WordCards
from razbor.window.connect_actions import connect_actions
from razbor.window.doors import Doors
from razbor.window.fonts import load_fonts, sans
from razbor.window.header import Header
from razbor.window.help_sheet import HelpSheet
from razbor.window.icons import application_icon
from razbor.window.language import Language
from razbor.window.menus import Menus
from razbor.window.message_bar import MessageBar
from razbor.window.palette import Palette
from razbor.window.panel.side_panel import SidePanel
from razbor.window.panes import Panes
from razbor.window.preferences import Preferences
from razbor.window.progress_line import ProgressLine
from razbor.window.reading import Reading
from razbor.window.status_line import StatusLine
from razbor.window.themes import Theme, Themes, qt_palette, style_sheet

_SIZE = (1360, 880)


class MainWindow(QMainWindow):
    """Shows one article and what was found in it.

    ``open_requested`` carries paths, ``paste_requested`` a text and its HTML, ``encoding_chosen``
    the name of an encoding, ``published_chosen`` a date or None.
    """

    open_requested = Signal(list)
    paste_requested = Signal(str, str)
    encoding_chosen = Signal(str)
    published_chosen = Signal(object)

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._kept = Preferences(settings)
        self._language = Language()
        self._language.speak(self._kept.language)
        self._themes = Themes(self._kept.theme, self)
        palette = self._themes.palette
        self.article_view = ArticleView()
        self.word_cards = WordCards(self.article_view)
        self.header = Header(palette)
        self.panel = SidePanel(palette)
        self.status = StatusLine()
        self.message = MessageBar(palette)
        self.progress = ProgressLine(palette)
        self.commands = ActionSet(self, self.article_view)
        self.menus = Menus(self, self.commands)
        self.help = HelpSheet(self)
        self.doors = Doors(self)
        self.panes = Panes(self._middle(), self.article_view, self.panel, self.header)
        self._zoom = self._kept.zoom
        self._build()
        self.reading = Reading(self.article_view, self.panel, self.status, self)
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setFont(sans(14))
        self.setMinimumSize(600, 400)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._whole())
        self.header.fill(
            self.menus.main,
            self.menus.sizes,
            self.menus.themes,
            (self.commands["back"], self.commands["forward"], self.commands["find"]),
        )
        self.status.zoom.setMenu(self.menus.sizes)

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self.message)
        column.addWidget(self.article_view, stretch=1)
        return middle

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panes, stretch=1)
        column.addWidget(self.status)
        return whole

    def _connect(self) -> None:
        connect_actions(self)
        self.menus.offer_themes(self.choose_theme, self._themes.theme)
        self.menus.offer_languages(self.speak, self._kept.language)
        self.menus.offer_sizes(self.set_zoom)
        self.menus.letters.setChecked(self._kept.letters)
        self.menus.letters.toggled.connect(self.use_letters)
        self._themes.palette_changed.connect(self._wear)
        self.status.encoding_chosen.connect(self.encoding_chosen)
        self.status.published_chosen.connect(self.published_chosen)
        self.article_view.zoom_requested.connect(self.step_zoom)
        self.header.finder.hits_changed.connect(self.article_view.show_hits)
        self.header.finder.left.connect(self.panes.end_find)
        self.doors.files_came.connect(self.open_requested)
        self.doors.text_came.connect(self.paste_requested)
        self.doors.nothing_came.connect(self.show_problem)
        self.message.dismissed.connect(self.reading.return_to_text)
        self._layouts = LayoutFilter(self.commands.trigger, _application(), self)

    def _restore(self) -> None:
        self._wear(self._themes.palette)
        self._retranslate()
        self.set_zoom(self._zoom)
        self.use_letters(on=self._kept.letters)
        self.panel.show_analysis(None)
        saved = self._kept.bytes_of("geometry")
        if not saved.isEmpty():
            self.restoreGeometry(saved)
        self.panes.restore(self._kept, self.width())
        self.article_view.setFocus()

    # asked from outside

    def show_article(self, article: Article, encoding: str | None) -> None:
        """Show an article at once, before anything is found in it."""
        self.message.hide()
        self.reading.show_article(article)
        self.header.finder.search_in(TextSearch(article.text))
        self.status.show_article(encoding, article.published)
        title = headline(article)
        self.header.title.show_title(title)
        self.setWindowTitle(tr("{} — Разбор").format(title) if title else tr("Разбор"))

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what was found in the article."""
        self.progress.show_progress(None)
        self.reading.show_analysis(analysis)
        self.header.finder.search_in(TextSearch(analysis.text, analysis))

    def show_progress(self, share: float | None) -> None:
        """Show how far an analysis is; None ends it."""
        self.progress.show_progress(share)

    def show_problem(self, sentence: str) -> None:
        """Say in one sentence what went wrong and what to do."""
        self.message.say(sentence)

    def bring_forward(self) -> None:
        """Come to the front, from the task bar too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # preferences

    def choose_theme(self, theme: Theme) -> None:
        """Take a theme and remember it."""
        self._kept.write(kept.THEME, theme.value)
        self._themes.choose(theme)

    def speak(self, code: str) -> None:
        """Speak a language and remember it."""
        self._kept.write(kept.LANGUAGE, code)
        self._language.speak(code)
        self._retranslate()

    def use_letters(self, on: bool) -> None:  # noqa: FBT001  (a slot of a checkable action)
        """Switch bare letters and digits on the article on or off."""
        self._kept.write(kept.LETTERS, on)
        self.commands.set_letters(on=on)

    @property
    def zoom(self) -> int:
        """Return the size of the text, in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text and remember it."""
        self._zoom = min(kept.LARGEST, max(kept.SMALLEST, percent))
        self._kept.write(kept.ZOOM, self._zoom)
        self.article_view.set_zoom(self._zoom)
        self.status.show_zoom(self._zoom)

    def step_zoom(self, by: int) -> None:
        """Make the text larger (1) or smaller (-1) by a step."""
        self.set_zoom(self._zoom + by * kept.STEP)

    def _wear(self, palette: Palette) -> None:
        self.setPalette(qt_palette(palette))
        sheet = style_sheet(palette)
        for styled in (self.header, self.panel, self.status, self.message):
            styled.setStyleSheet(sheet)  # the article stays out of it: a style sheet slows painting
        self.help.wear(sheet)
        self.menus.wear(sheet, palette)
        self.commands.set_icons(palette, ("back", "forward", "find"))
        for part in (self.article_view, self.word_cards, self.header, self.panel, self.panes):
            part.set_palette_theme(palette)
        self.message.set_palette_theme(palette)
        self.progress.set_palette_theme(palette)

    def _retranslate(self) -> None:
        self.commands.retranslate()
        self.menus.retranslate()
        for part in (self.header, self.panel, self.status, self.message, self.reading):
            part.retranslate()
        self.status.show_zoom(self._zoom)
        if not self.windowTitle():
            self.setWindowTitle(tr("Разбор"))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.windowIcon().isNull():
            self.setWindowIcon(application_icon())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.doors.fits(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.doors.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.reading.step_back():
            self.message.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panes.keep()
        self._kept.keep_bytes("geometry", self.saveGeometry())
        super().closeEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    return application
