"""All parts of a window but its first page: made, put in their places, joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from razbor.bridge.correcting import Correcting
from razbor.bridge.dictionaries import Dictionaries
from razbor.bridge.entity_rows import EntityOrder
from razbor.bridge.keyboard import LayoutFilter
from razbor.bridge.learning import Learning
from razbor.window import preferences as kept
from razbor.window.action_set import ActionSet
from razbor.window.article.article_view import ArticleView
from razbor.window.card.word_cards import WordCards
from razbor.window.connect_actions import connect_actions
from razbor.window.correct.desk import Desk
from razbor.window.dictionaries.desk import DictionaryDesk
from razbor.window.doors import Doors
from razbor.window.fonts import sans
from razbor.window.header import Header
from razbor.window.help_sheet import HelpSheet
from razbor.window.icons import application_icon
from razbor.window.language import Language
from razbor.window.learn.study import Study
from razbor.window.menus import Menus
from razbor.window.message_bar import MessageBar
from razbor.window.panel.side_panel import SidePanel
from razbor.window.panes import Panes
from razbor.window.pictures.stage import Stage
from razbor.window.pictures.ways import PictureWays
from razbor.window.progress_line import ProgressLine
from razbor.window.reading import Reading
from razbor.window.saving import Saving
from razbor.window.status_line import StatusLine
from razbor.window.themes import Themes

if TYPE_CHECKING:
    from razbor.window.main_window import MainWindow


def furnish(window: MainWindow) -> None:
    """Give a window its parts; its first page is gone afterwards."""
    window.language = Language()
    window.language.speak(window.preferences.language)
    window.themes = Themes(window.preferences.theme, window)
    _make(window)
    _place(window)
    _connect(window)
    _restore(window)


def _make(window: MainWindow) -> None:
    palette = window.themes.palette
    window.article_view = ArticleView()
    window.word_cards = WordCards(window.article_view)
    window.header = Header(palette)
    window.panel = SidePanel(palette)
    window.status = StatusLine()
    window.message = MessageBar(palette)
    window.progress = ProgressLine(palette)
    window.commands = ActionSet(window, window.article_view)
    window.menus = Menus(window, window.commands)
    window.help = HelpSheet(window)
    window.doors = Doors(window)
    window.stage = Stage(window.article_view, palette)
    window.panes = Panes(
        _middle(window), window.stage, window.article_view, window.panel, window.header
    )
    window.correcting = Correcting(window)
    window.learning = Learning(window.correcting)
    window.desk = Desk(window)
    window.study = Study(window)
    window.dictionaries = Dictionaries(window)
    window.dictionary_desk = DictionaryDesk(window, window.dictionaries)
    window.saving = Saving(window)
    view, panel, status = window.article_view, window.panel, window.status
    window.reading = Reading(view, panel, status, window.stage, window)
    window.ways = PictureWays(window.stage, view, panel, status, window.reading)


def _place(window: MainWindow) -> None:
    commands, menus = window.commands, window.menus
    _application().setFont(sans(14))  # dialogs have it, and a style sheet changed falls back on it
    window.setFont(sans(14))
    _application().setWindowIcon(application_icon())  # dialogs have it too
    window.setAcceptDrops(True)
    window.header.fill(
        menus.main,
        menus.sizes,
        menus.themes,
        (commands["back"], commands["forward"], commands["find"]),
    )
    window.status.zoom.setMenu(menus.sizes)
    window.setCentralWidget(_column(window.header, window.panes, window.status, stretched=1))


def _middle(window: MainWindow) -> QWidget:
    return _column(window.progress, window.message, window.stage, stretched=2)


def _column(*parts: QWidget, stretched: int) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.setStretch(stretched, 1)
    return whole


def _connect(window: MainWindow) -> None:
    menus, preferences = window.menus, window.preferences
    connect_actions(window)
    window.ways.follow(window.commands)
    menus.offer_themes(window.choose_theme, window.themes.theme)
    menus.offer_languages(window.speak, preferences.language)
    menus.offer_sizes(window.set_zoom)
    menus.letters.setChecked(preferences.letters)
    menus.letters.toggled.connect(window.use_letters)
    window.themes.palette_changed.connect(window.wear)
    window.status.encoding_chosen.connect(window.encoding_chosen)
    window.status.published_chosen.connect(window.published_chosen)
    window.article_view.zoom_requested.connect(window.step_zoom)
    window.header.finder.hits_changed.connect(window.article_view.show_hits)
    window.header.finder.left.connect(window.panes.end_find)
    window.doors.files_came.connect(window.open_requested)
    window.doors.text_came.connect(window.paste_requested)
    window.doors.nothing_came.connect(window.show_problem)
    window.message.dismissed.connect(window.reading.return_to_text)
    _connect_corrections(window)
    _connect_dictionaries(window)
    LayoutFilter(window.commands.trigger, _application(), window)


def _connect_corrections(window: MainWindow) -> None:
    window.correcting.changed.connect(window.show_corrected)
    window.correcting.told.connect(window.desk.tell)
    window.correcting.failed.connect(window.show_problem)
    window.learning.told.connect(window.desk.tell)
    window.learning.failed.connect(window.show_problem)
    window.article_view.menu_wanted.connect(window.desk.open_article_menu)
    window.panel.entities.menu_wanted.connect(window.desk.open_list_menu)
    window.panel.facts.menu_wanted.connect(window.desk.facts.open_menu)
    window.panel.entities_page.order_chosen.connect(
        lambda order: window.preferences.write(kept.ORDER, order)
    )


def _connect_dictionaries(window: MainWindow) -> None:
    window.word_cards.ask(window.dictionaries.entries)
    window.dictionaries.changed.connect(window.word_cards.forget_meanings)
    window.doors.dictionaries_came.connect(window.dictionary_desk.add)


def _restore(window: MainWindow) -> None:
    window.wear(window.themes.palette)
    window.retranslate()
    window.set_zoom(window.zoom)
    window.use_letters(on=window.preferences.letters)
    window.panel.show_analysis(None)
    order = window.preferences.order
    window.panel.entities_page.sort_by(
        EntityOrder(order) if order in set(EntityOrder) else EntityOrder.TYPE
    )
    window.panes.restore(window.preferences, window.width())
    window.article_view.setFocus()


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    return application
