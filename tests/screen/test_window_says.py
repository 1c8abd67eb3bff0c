"""What the window says, looks for and asks for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidgetAction

from razbor.text.article import Article
from razbor.window.palette import DARK, Theme
from screen.correcting import stand_on
from screen.keys import CTRL, press
from screen.window_cases import news


def test_status_says_where_one_is_and_what_enter_gives(window):
    press(Qt.Key.Key_N)
    assert (
        window.status.text
        == "1 из 15 · персона · <b>Анна Серова</b> 4 упоминания · 3 факта — Enter"
    )


def test_message_is_dismissed_by_escape(window):
    window.show_problem("Файл пуст: выберите другой.")
    assert window.message.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.message.isVisible()


def test_progress_is_a_line(window):
    window.show_progress(0.4)
    assert window.progress.shown == 0.4
    window.show_progress(None)
    assert window.progress.shown is None


def test_english_and_back(window):
    window.speak("en")
    assert window.header.finder.line.placeholderText() == "Find in text"
    assert window.panel.facts.facts.plans[1].section.heading == "What happened"
    press(Qt.Key.Key_N)
    assert "4 mentions" in window.status.text
    assert window.windowTitle().endswith("— Razbor")
    assert window.article_view.accessibleName() == "Article"
    window.speak("ru")
    assert window.header.finder.line.placeholderText() == "Найти в тексте"
    assert window.windowTitle().endswith("— Разбор")
    assert window.article_view.accessibleName() == "Статья"


def test_dark_and_light_while_open(window):
    window.choose_theme(Theme.DARK)
    assert window.article_view.colours is DARK
    window.choose_theme(Theme.LIGHT)
    assert window.article_view.colours is not DARK


def test_another_article_takes_the_place_of_the_first(window):
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    window.show_article(Article("Другая новость.\n\nТекст."), None)
    assert window.windowTitle() == "Другая новость. — Разбор"
    assert window.panel.facts.facts.plans == ()
    assert not window.panel.filtered
    assert not window.status.encoding.isVisible()
    assert window.article_view.hasFocus()


def test_paste_asks_for_text_or_files(window, qtbot):
    data = QMimeData()
    data.setText("Новость.")
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.paste_requested) as pasted:
        press(Qt.Key.Key_V, CTRL)
    assert pasted.args == ["Новость.", ""]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/новость.txt")])
    QGuiApplication.clipboard().setMimeData(files)
    with qtbot.waitSignal(window.open_requested) as opened:
        press(Qt.Key.Key_V, CTRL)
    assert opened.args == [["/новость.txt"]]


def test_encoding_and_date_are_asked_for(window, qtbot):
    actions = {action.text(): action for action in window.status.encoding.menu().actions()}
    with qtbot.waitSignal(window.encoding_chosen) as encoding:
        actions["KOI8-R"].trigger()
    assert encoding.args == ["koi8-r"]
    menu = window.status.published.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(window.published_chosen) as published:
        menu.actions()[-1].trigger()
    assert published.args == [None]


def test_the_calendar_stands_on_the_day_of_the_article(window):
    menu = window.status.published.menu()
    for day in (date(2025, 4, 2), date(2024, 12, 31)):
        window.show_article(Article("Новость.", published=day), None)
        menu.aboutToShow.emit()
        (shown,) = (action for action in menu.actions() if isinstance(action, QWidgetAction))
        assert shown.defaultWidget().selectedDate().toPython() == day


def test_find_by_any_letter_case(window, qtbot):
    press(Qt.Key.Key_F, CTRL)
    find = window.header.finder
    assert find.line.hasFocus()
    find.line.setText("ПРИМОРЬ")
    find.look()
    assert find.count_text == "1 из 2"
    press(Qt.Key.Key_Return)
    assert find.count_text == "2 из 2"
    press(Qt.Key.Key_F3)
    assert find.count_text == "1 из 2"
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert window.article_view.caret_place() == news().text.index("Приморья")


@pytest.mark.parametrize(("words", "sought"), [("Визит", "Визит"), ("отменён.\n\n", "Съезд")])
def test_a_selection_is_looked_for_unless_it_is_more_than_a_line(window, words, sought):
    """What cannot stand in one line leaves what was typed before."""
    window.header.finder.line.setText("Съезд")
    cursor = window.article_view.textCursor()
    cursor.setPosition(news().text.index("Визит"))
    end = (
        cursor.document().characterCount() - 1 if "\n" in words else cursor.position() + len(words)
    )
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    window.article_view.setTextCursor(cursor)
    press(Qt.Key.Key_F, CTRL)
    assert window.header.finder.line.text() == sought


def test_narrow_window_gives_the_room_to_the_text(window, qtbot):
    window.resize(700, 600)
    qtbot.waitUntil(lambda: not window.panel.isVisible())
    assert not window.header.finder.isVisible()
    press(Qt.Key.Key_F, CTRL)
    assert window.header.finder.isVisible()
    window.resize(1200, 800)
    qtbot.waitUntil(window.panel.isVisible)


def test_whom_to_show_in_the_list_is_asked_where_nobody_is_pointed_at(window):
    window.article_view.go_to_place(news().text.index("сообщает"))
    press(Qt.Key.Key_E, CTRL)
    assert "Сначала встаньте на выделение" in window.status.text


def test_enter_on_what_no_fact_tells_of_stays_in_the_text(window):
    alone = replace(news(), facts=())
    window.show_article(alone.article, None)
    window.show_analysis(alone)
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Return)
    assert window.article_view.hasFocus()
    assert not window.panel.filtered
    assert "фактов нет" in window.status.text
