"""The window before, without and after an analysis; all forms of a word; its font."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from razbor.window.action_set import keys_of
from razbor.window.actions import ACTIONS
from razbor.window.palette import Theme
from screen.keys import SHIFT, press
from screen.window_cases import news


def test_panel_says_why_it_is_empty(window):
    found = window.article_view.analysis
    assert found
    assert window.panel.why_empty == ""
    window.show_article(found.article, None)
    assert window.panel.why_empty == "Идёт разбор…"
    assert shown_sentence(window.panel) == "Идёт разбор…"
    window.show_analysis(replace(found, facts=(), mentions=(), entities=()))
    assert shown_sentence(window.panel) == "Фактов не найдено"
    assert window.status.text == "0 выделений · 0 фактов F1 — клавиши"
    window.panel.turn_to(1)
    assert shown_sentence(window.panel) == "Имён не найдено"
    window.speak("en")
    assert shown_sentence(window.panel) == "No names found"
    window.speak("ru")
    window.show_analysis(found)
    assert shown_sentence(window.panel) is None


def test_panel_waits_no_longer_when_the_analysis_failed(window):
    window.show_article(window.article_view.article, None)
    window.show_progress(None)
    window.show_problem("Разбор прервался.")
    assert window.panel.why_empty == ""
    assert shown_sentence(window.panel) is None


def shown_sentence(panel):
    shown = [label for label in panel.findChildren(QLabel, "nothing") if label.isVisible()]
    return shown[0].text() if shown else None


def test_shift_l_opens_all_forms_of_the_word_at_the_caret(window, qtbot):
    cards = window.word_cards
    with qtbot.waitSignal(cards.ready, timeout=20_000):
        cards.warm_up()
    window.article_view.put_caret(news().text.index("гостям"))
    with qtbot.waitSignal(cards.shown):
        press(Qt.Key.Key_L, SHIFT)
    assert cards.card.forms_shown
    tables = cards.card.shown_card.readings[0].lexeme
    forms = [form for table in tables for row in table.rows for form in row.forms]
    assert "гостям" in {form.replace("\u0301", "") for form in forms}
    press(Qt.Key.Key_Escape)
    assert not cards.open
    press(Qt.Key.Key_L)
    assert cards.open
    assert not cards.card.forms_shown


def test_shift_l_is_in_the_help_sheet_and_goes_with_the_letters(window):
    spec = next(spec for spec in ACTIONS if spec.id == "look-up-form")
    assert keys_of(spec) == ["Shift+L"]
    cards_asked = []
    window.commands["look-up-form"].triggered.connect(lambda: cards_asked.append(1))
    window.use_letters(on=False)
    press(Qt.Key.Key_L, SHIFT)
    assert cards_asked == []
    window.use_letters(on=True)
    press(Qt.Key.Key_L, SHIFT)
    assert cards_asked == [1]


def test_font_stays_after_another_theme(window):
    labels = [*window.status.findChildren(QLabel), *window.panel.findChildren(QLabel)]
    assert labels
    for theme in (Theme.DARK, Theme.LIGHT):
        window.choose_theme(theme)
        assert {label.font().families()[0] for label in labels} == {"PT Sans"}
    assert QFileDialog(window).font().families()[0] == "PT Sans"


def test_a_window_larger_than_the_screen_becomes_as_large_as_it(window):
    room = window.screen().availableSize()
    window.resize(room.width() + 500, room.height() + 300)
    window.fit_screen()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    window.resize(700, 500)
    window.fit_screen()
    assert (window.width(), window.height()) == (700, 500)


def test_marks_can_be_walked_before_the_facts_are_there(window):
    found = news()
    window.show_article(found.article, None)
    window.show_marks(replace(found, facts=()))
    assert window.panel.why_empty == "Идёт разбор…"
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_N)
    stood = window.article_view.focused_mark
    assert window.status.text.endswith("упоминания · Идёт разбор…")
    press(Qt.Key.Key_Return)
    assert window.article_view.hasFocus()
    assert window.status.text == "Идёт разбор…"
    window.show_analysis(found)
    assert window.article_view.focused_mark == stood == 1
    assert "Enter" in window.status.text
    assert window.panel.why_empty == ""
    press(Qt.Key.Key_Return)
    assert window.panel.facts.hasFocus()
