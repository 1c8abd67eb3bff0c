"""From mark to mark: by keys, by the pointer, into nested ones and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from razbor.bridge.marks import MarkType
from razbor.window.article.article_view import ArticleView
from screen.article_cases import marked, names, place_of
from screen.meeting_case import IN_ORDER, MEETING, shown_meeting


@pytest.fixture
def analysis():
    return marked(MEETING)


@pytest.fixture
def window(qtbot):
    return shown_meeting(qtbot)


@pytest.fixture
def view(window):
    return window.findChild(ArticleView)


def focused(view):
    return view.marks[view.focused_mark].span.of(view.article.text)


def test_next_and_previous_visit_every_mark(view):
    there = []
    while view.next_mark():
        there.append(focused(view))
    back = [focused(view)]
    while view.previous_mark():
        back.append(focused(view))
    assert there == IN_ORDER
    assert back == IN_ORDER[::-1]


def test_tab_walks_the_marks_then_leaves(view, window):
    for name in IN_ORDER:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert focused(view) == name
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.focusWidget().text() == "after"


def test_shift_tab_walks_back_then_leaves(view, window):
    view.focus_mark(2)
    for name in IN_ORDER[1::-1]:
        QTest.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert focused(view) == name
    QTest.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget().text() == "before"


def test_after_tabbing_out_at_the_end_tab_begins_anew(view, window):
    view.focus_mark(len(view.marks) - 1)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert focused(view) == IN_ORDER[0]


def test_the_walk_begins_at_the_caret(view, analysis):
    view.put_caret(place_of(analysis, "приняла").start)
    view.next_mark()
    assert focused(view) == "Олега Мирного"
    view.put_caret(place_of(analysis, "приняла").start)
    view.previous_mark()
    assert focused(view) == "Анна Серова"


def test_a_focused_mark_takes_the_caret(view, analysis):
    view.focus_mark(IN_ORDER.index("Олега Мирного"))
    assert view.caret_place() == place_of(analysis, "Олега").start


def test_moving_the_caret_leaves_the_mark(view, qtbot):
    view.focus_mark(4)
    with qtbot.waitSignal(view.mark_left):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.focused_mark is None


def test_widen_and_narrow(view):
    view.focus_mark(IN_ORDER.index("Приморья"))
    assert view.widen()
    assert focused(view) == "Палаты Приморья"
    assert view.widen()
    assert focused(view) == "Спикер Палаты Приморья"
    assert not view.widen()
    assert view.narrow()
    assert view.narrow()
    assert focused(view) == "Приморья"
    assert not view.narrow()


def test_of_type_goes_round(view):
    places = []
    for _ in range(5):
        assert view.next_of_type(MarkType.PLACE)
        places.append(focused(view))
    assert places == ["Лесогорье", "Приморья", "Лесогорье", "Лесогорье", "Приморья"]
    assert not view.next_of_type(MarkType.EVENT)


def test_mentions_of_one_entity(view):
    view.focus_mark(IN_ORDER.index("Спикер Палаты Приморья"))
    assert view.next_mention()
    assert focused(view) == "Анна Серова"
    assert view.next_mention()
    assert focused(view) == "Серова"
    assert not view.next_mention()
    assert view.previous_mention()
    assert focused(view) == "Анна Серова"


def test_hidden_types_are_left_out(view):
    view.set_shown_types(frozenset({MarkType.PERSON}))
    seen = []
    while view.next_mark():
        seen.append(focused(view))
    assert seen == ["Анна Серова", "Олега Мирного", "Серова"]


def test_a_click_takes_the_innermost(view, analysis, qtbot):
    (box,) = view.rects_of(place_of(analysis, "Приморья"))
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert names(analysis, [view.marks[activated.args[0]]]) == ["Приморья"]
    assert focused(view) == "Приморья"


def test_a_click_beside_marks_activates_nothing(view, analysis, qtbot):
    (box,) = view.rects_of(place_of(analysis, "приняла"))
    with qtbot.assertNotEmitted(view.mark_activated):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert view.focused_mark is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_activates(view, qtbot, key):
    view.focus_mark(5)
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.keyClick(view, key)
    assert activated.args == [5]


def test_a_mark_in_words(view):
    assert view.mark_in_words(4) == "5 из 9 · персона · Спикер Палаты Приморья"


def test_back_and_forward(view, qtbot):
    view.put_caret(7)
    view.go_to_place(40)
    view.go_to_place(90)
    visited = []
    view.place_visited.connect(visited.append)
    assert view.go_back()
    assert view.go_back()
    assert not view.go_back()
    assert view.caret_place() == 7
    assert view.go_forward()
    assert view.caret_place() == 40
    view.go_to_place(60)
    assert not view.go_forward()
    assert visited == [40, 7, 40, 60]


def test_clear_goes_step_by_step(view, analysis):
    view.focus_mark(3)
    view.light_up([place_of(analysis, "приняла")])
    assert view.clear()
    assert view.focused_mark == 3
    assert view.clear()
    assert view.focused_mark is None
    assert not view.clear()
