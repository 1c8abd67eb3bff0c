"""The window: header, article, panel, status; it shows and asks, the program behind it answers."""

from PySide6.QtCore import QByteArray, QMimeData, QSettings, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QSplitter,
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
from razbor.window.connect_actions import connect_actions
from razbor.window.fonts import load_fonts, sans
from razbor.window.header import Header
from razbor.window.help_sheet import HelpSheet
from razbor.window.icons import application_icon
from razbor.window.language import Language
from razbor.window.menus import Menus
from razbor.window.message_bar import MessageBar
from razbor.window.palette import Palette
from razbor.window.panel.side_panel import SidePanel
from razbor.window.preferences import Preferences
from razbor.window.progress_line import ProgressLine
from razbor.window.reading import Reading
from razbor.window.status_line import StatusLine
from razbor.window.themes import Theme, Themes, qt_palette, style_sheet

NARROW = 760
_SIZE = (1360, 880)
_PANEL_WIDTH = 420


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
        self.header = Header(palette)
        self.panel = SidePanel(palette)
        self.status = StatusLine()
        self.message = MessageBar(palette)
        self.progress = ProgressLine(palette)
        self.commands = ActionSet(self, self.article_view)
        self.menus = Menus(self, self.commands)
        self.help = HelpSheet(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._zoom = self._kept.zoom
        self._panel_wanted = self._kept.panel
        self._build()
        self.reading = Reading(self.article_view, self.panel, self.status, self)
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setFont(sans(14))
        self.setMinimumSize(600, 400)
        self.resize(*_SIZE)
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        middle = QWidget()
        middle.setObjectName("middle")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.progress, self.message):
            column.addWidget(part)
        column.addWidget(self.article_view, stretch=1)
        self._splitter.addWidget(middle)
        self._splitter.addWidget(self.panel)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([_SIZE[0] - _PANEL_WIDTH, _PANEL_WIDTH])
        self.setCentralWidget(self._whole())
        self.header.fill(
            self.menus.main,
            self.menus.sizes,
            self.menus.themes,
            (self.commands["back"], self.commands["forward"], self.commands["find"]),
        )
        self.status.zoom.setMenu(self.menus.sizes)

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._splitter, stretch=1)
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
        self.header.finder.left.connect(self._end_find)
        self.message.dismissed.connect(self.reading.return_to_text)
        self._layouts = LayoutFilter(self.commands.trigger, self)
        QApplication.instance().installEventFilter(self._layouts)  # type: ignore[union-attr]

    def _restore(self) -> None:
        self._wear(self._themes.palette)
        self._retranslate()
        self.set_zoom(self._zoom)
        self.use_letters(on=self._kept.letters)
        self.panel.turn_to(self._kept.tab)
        self.panel.show_analysis(None)
        self.panel.setVisible(self._panel_wanted)
        for name, restore in (
            ("geometry", self.restoreGeometry),
            ("panes", self._splitter.restoreState),
        ):
            saved: QByteArray = self._kept.bytes_of(name)
            if not saved.isEmpty():
                restore(saved)
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
        self.setStyleSheet(style_sheet(palette))
        self.commands.set_icons(palette)
        for part in (self.article_view, self.header, self.panel, self.message, self.progress):
            part.set_palette_theme(palette)

    def _retranslate(self) -> None:
        self.commands.retranslate()
        self.menus.retranslate()
        for part in (self.header, self.panel, self.status, self.message, self.reading):
            part.retranslate()
        self.status.show_zoom(self._zoom)
        if not self.windowTitle():
            self.setWindowTitle(tr("Разбор"))

    # panes

    def toggle_panel(self) -> None:
        """Show or hide the side panel."""
        shown = not self.panel.isVisible()
        self.panel.setVisible(shown)
        if not self.header.narrow:
            self._panel_wanted = shown
            self._kept.write(kept.PANEL, shown)
        if not shown:
            self.article_view.setFocus()

    def go_to_panel(self) -> None:
        """Give the keyboard to the panel."""
        self.panel.show()
        self.panel.take_focus()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window: article, panel, find field."""
        focus = QApplication.focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus):
            self.begin_find()
        elif focus is self.header.finder.line or not self.panel.isVisible():
            self.article_view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.panel.take_focus()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def begin_find(self) -> None:
        """Open the find field and go there."""
        self.header.set_narrow(narrow=self.header.narrow, finding=True)
        selected = self.article_view.textCursor().selectedText()
        self.header.finder.begin(selected, self.article_view.caret_place())

    def _end_find(self) -> None:
        hits, current = self.header.finder.hits, self.header.finder.current
        self.header.finder.forget()
        self.header.set_narrow(narrow=self.header.narrow)
        if current >= 0:
            self.article_view.put_caret(hits[current].start)
        self.article_view.setFocus()

    # files

    def ask_for_files(self) -> None:
        """Let a person choose files to open."""
        kinds = tr("Статьи (*.txt *.html *.htm);;Все файлы (*)")
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Открыть статью"), "", kinds)
        if paths:
            self.open_requested.emit(paths)

    def paste(self) -> None:
        """Take an article, or files, from the clipboard."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData) -> None:
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_requested.emit(paths)
        elif data.hasText() or data.hasHtml():
            self.paste_requested.emit(data.text(), data.html())
        else:
            self.show_problem(tr("В буфере обмена нет текста: скопируйте статью и вставьте снова."))

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.reading.step_back():
            self.message.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self.header.narrow:
            self.header.set_narrow(narrow=narrow)
            self.panel.setVisible(self._panel_wanted and not narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._kept.write(kept.TAB, self.panel.tab)
        self._kept.keep_bytes("geometry", self.saveGeometry())
        self._kept.keep_bytes("panes", self._splitter.saveState())
        super().closeEvent(event)
