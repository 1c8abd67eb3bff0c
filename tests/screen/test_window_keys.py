"""The window by its keys: from mark to mark, from part to part, what the letters do and where."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from razbor.bridge.marks import MarkType
from razbor.window.actions import ACTIONS
from screen.keys import ALT, CTRL, NONE, SHIFT, press
from screen.window_cases import news


def test_n_through_all_marks_and_p_back(window):
    view = window.article_view
    seen = []
    for _ in view.marks:
        press(Qt.Key.Key_N)
        seen.append(view.focused_mark)
    assert seen == list(range(len(view.marks)))
    for _ in view.marks[1:]:
        press(Qt.Key.Key_P)
    assert view.focused_mark == 0


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_1, "person"), (Qt.Key.Key_3, "place"), (Qt.Key.Key_6, "date")]
)
def test_digits_go_to_a_type_and_alt_hides_it(window, key, kind):
    view = window.article_view
    press(key)
    assert view.marks[view.focused_mark].type is MarkType(kind)
    press(key, ALT)
    assert view.focused_mark is None
    assert MarkType(kind) not in window.panel.legend.shown
    press(key, ALT)
    assert MarkType(kind) in window.panel.legend.shown


def test_wider_and_narrower(window):
    view = window.article_view
    press(Qt.Key.Key_3)
    assert view.marks[view.focused_mark].span.of(view.article.text) == "Приморья"
    for expected in ("Палаты Приморья", "Спикер Палаты Приморья"):
        press(Qt.Key.Key_W)
        assert view.marks[view.focused_mark].span.of(view.article.text) == expected
    press(Qt.Key.Key_W, SHIFT)
    assert view.marks[view.focused_mark].span.of(view.article.text) == "Палаты Приморья"


def test_mentions_of_the_same(window):
    view = window.article_view
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_N, SHIFT)
    assert view.marks[view.focused_mark].entity == "P1"
    assert view.focused_mark > 0
    press(Qt.Key.Key_P, SHIFT)
    assert view.focused_mark == 0


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_H, NONE), (Qt.Key.Key_H, CTRL | SHIFT)])
def test_all_marks_off_and_on(window, key, held):
    before = window.article_view.grab().toImage()
    press(key, held)
    assert window.article_view.grab().toImage() != before
    press(key, held)
    assert window.article_view.grab().toImage() == before


def test_back_and_forward(window):
    view = window.article_view
    view.go_to_place(news().text.index("Визит"))
    press(Qt.Key.Key_Left, ALT)
    assert view.caret_place() == 0
    press(Qt.Key.Key_Right, ALT)
    assert view.caret_place() == news().text.index("Визит")


def test_escape_steps_back(window):
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert not window.panel.filtered
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert window.article_view.focused_mark is None


def test_f9_hides_the_panel_and_enter_brings_it(window):
    press(Qt.Key.Key_F9)
    assert not window.panel.isVisible()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    assert window.panel.facts.hasFocus()


def test_f6_goes_round(window):
    press(Qt.Key.Key_F6)
    assert window.panel.facts.hasFocus()
    press(Qt.Key.Key_F6)
    assert window.header.finder.line.hasFocus()
    press(Qt.Key.Key_F6)
    assert window.article_view.hasFocus()


def test_letters_can_be_switched_off(window):
    window.use_letters(False)
    press(Qt.Key.Key_N)
    assert window.article_view.focused_mark is None
    press(Qt.Key.Key_Down, ALT)
    assert window.article_view.focused_mark == 0


def test_letters_stay_out_of_the_find_field(window, qtbot):
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.finder.line, "np1h")
    assert window.header.finder.line.text() == "np1h"
    assert window.article_view.focused_mark is None


def test_help_sheet_and_back(window):
    press(Qt.Key.Key_F1)
    assert window.help.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert window.article_view.hasFocus()


@pytest.mark.parametrize(("width", "columns"), [(620, 1), (1200, 2)])
def test_help_sheet_has_as_many_columns_as_there_is_room_for(window, qtbot, width, columns):
    window.resize(width, 700)
    press(Qt.Key.Key_F1)
    headings = [label for label in window.help.findChildren(QLabel) if label.property("heading")]
    qtbot.waitUntil(lambda: all(heading.y() for heading in headings))
    assert len({heading.mapTo(window, QPoint()).x() for heading in headings}) == columns


def test_help_sheet_keeps_the_keyboard_until_another_part_takes_it(window):
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Tab)
    assert window.help.hasFocus()
    press(Qt.Key.Key_F, CTRL)
    assert window.header.finder.line.hasFocus()
    assert not window.help.isVisible()


def test_no_two_actions_want_one_key():
    keys = [key.toString() for spec in ACTIONS for key in spec.window_keys()]
    keys += [key for spec in ACTIONS for key in spec.article_keys]
    assert not [key for key in set(keys) if keys.count(key) > 1]
