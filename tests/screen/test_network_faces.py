"""The picture of ties as a screen reader sees it, and walked by the keyboard alone."""

import gc

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from razbor.analysis.network import TieKind
from screen.keys import press, type_text

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def view(window, qtbot):
    """The picture of ties, with the keyboard in it."""
    press(Qt.Key.Key_F8)
    view = window.stage.network.view
    qtbot.waitUntil(lambda: not view.busy)
    return view


def faces(view):
    whole = QAccessible.queryAccessibleInterface(view)
    return [whole.child(number) for number in range(whole.childCount())]


def focused(view):
    return [face.text(NAME) for face in faces(view) if face.state().focused]


def test_each_node_and_each_tie_is_a_child_with_its_name(view):
    assert len(faces(view)) == len(view.nodes) + len(view.ties)
    names = [face.text(NAME) for face in faces(view)]
    assert "Анна Серова · персона · 2 связи" in names
    assert "Олег Мирный → Приморья: визит (не было)" in names
    tie = faces(view)[names.index("Анна Серова — Олег Мирный: встреча")]
    assert tie.text(DESCRIPTION) == "Встреча: Анна Серова — Олег Мирный"
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole.text(NAME) == "Кто с кем связан"
    assert (whole.role(), tie.role()) == (QAccessible.Role.List, QAccessible.Role.ListItem)
    assert tie.parent().object() is view
    assert whole.indexOfChild(tie) == names.index("Анна Серова — Олег Мирный: встреча")


def test_a_child_lies_where_it_is_seen(view):
    whole = QAccessible.queryAccessibleInterface(view)
    for face in faces(view):
        middle = face.rect().center()
        found = whole.childAt(middle.x(), middle.y())
        assert found.text(NAME) == face.text(NAME)
    corner = view.viewport().mapToGlobal(QPoint(1, 1))
    assert whole.childAt(corner.x(), corner.y()) is None


def test_the_one_that_one_stands_on_has_the_focus(view):
    whole = QAccessible.queryAccessibleInterface(view)
    assert len(focused(view)) == 1
    press(Qt.Key.Key_Tab)
    assert focused(view) == [whole.focusChild().text(NAME)]
    assert ":" in focused(view)[0]
    press(Qt.Key.Key_F6)
    assert focused(view) == []
    assert whole.focusChild() is None


def test_children_of_a_picture_drawn_anew_are_others(window, view, qtbot):
    before = len(faces(view))
    chip = window.stage.network.kinds[TieKind.POST]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.busy)
    gc.collect()
    assert len(faces(view)) < before
    assert not [face for face in faces(view) if not face.text(NAME)]
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole.child(before) is None


def test_all_are_reached_by_page_keys_and_ends(view):
    press(Qt.Key.Key_Home)
    seen = [view.current]
    while view.current is not view.nodes[-1]:
        press(Qt.Key.Key_PageDown)
        seen.append(view.current)
    assert seen == view.nodes
    press(Qt.Key.Key_PageDown)
    assert view.current is view.nodes[-1]
    press(Qt.Key.Key_PageUp)
    assert view.current is view.nodes[-2]
    press(Qt.Key.Key_End)
    assert view.current is view.nodes[-1]


def test_a_letter_goes_to_the_next_name_with_it(view):
    press(Qt.Key.Key_Home)
    type_text("м")
    assert view.current.entity.canonical == "Олег Мирный"
    type_text("с")
    assert view.current.entity.canonical == "Анна Серова"
    type_text("щ")
    assert view.current.entity.canonical == "Анна Серова"
