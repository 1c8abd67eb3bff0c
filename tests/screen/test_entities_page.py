"""The list of entities: narrowed by typing, in any order, ticks that lead to their place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from razbor.bridge.entity_rows import EntityOrder, EntityRow
from screen.keys import ALT, CTRL, press, type_text
from screen.window_cases import settings, shown_window


@pytest.fixture
def entities(window):
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    return window.panel.entities


def names(entities):
    return [row.entity.canonical for row in entities.entities.rows if isinstance(row, EntityRow)]


ORDERS = {
    EntityOrder.FIRST: ["Анна Серова", "Олег Мирный", "Палаты Приморья", "Приморья"],
    EntityOrder.COUNT: ["Анна Серова", "Олег Мирный", "Приморья", "Палаты Приморья"],
    EntityOrder.NAME: ["Анна Серова", "«Вестник»", "Лесогорье", "Олег Мирный"],
}


@pytest.mark.parametrize("order", ORDERS)
def test_orders(window, entities, order):
    window.panel.entities_page.sort_by(order)
    assert names(entities)[:4] == ORDERS[order]
    assert all(isinstance(row, EntityRow) for row in entities.entities.rows)


def test_the_order_is_remembered(qtbot, tmp_path, entities, window):
    menu = window.panel.entities_page.order.menu()
    action = next(each for each in menu.actions() if each.text() == "По имени")
    action.trigger()
    store = settings(tmp_path)
    again = shown_window(qtbot, store)
    assert again.panel.entities.entities.order is EntityOrder.NAME


def test_typing_in_the_list_narrows_it(window, entities):
    type_text("се")
    page = window.panel.entities_page
    assert page.filter.hasFocus()
    assert page.filter.text() == "се"
    assert names(entities) == ["Анна Серова"]
    press(Qt.Key.Key_Down)
    assert entities.hasFocus()
    assert entities.entity == "P1"
    page.filter.setFocus()
    press(Qt.Key.Key_Escape)
    assert len(names(entities)) == 8
    assert entities.entity == "P1"


def test_nobody_of_that_name(window, entities):
    type_text("ъъъ")
    assert names(entities) == []
    QTest.keyClick(window.panel.entities_page.filter, Qt.Key.Key_Escape)
    assert len(names(entities)) == 8


def test_a_mark_finds_its_row_behind_a_filter(window, entities):
    type_text("Серова")
    window.article_view.setFocus()
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_E)
    assert entities.entity == "G2"
    assert window.panel.entities_page.filter.text() == ""


def test_walking_through_the_mentions_from_the_list(window, entities):
    entities.stand_on("P2")
    view, seen = window.article_view, []
    for _ in range(5):
        press(Qt.Key.Key_Down, ALT)
        seen.append(view.marks[view.focused_mark].span.start)
    assert {view.marks[view.focused_mark].entity} == {"P2"}
    assert seen[:4] == sorted(seen[:4])
    assert seen[4] == seen[0]
    press(Qt.Key.Key_Up, ALT)
    assert view.marks[view.focused_mark].span.start == seen[3]
    assert entities.hasFocus()


def test_a_tick_leads_to_its_mention(window, entities):
    entities.stand_on("P2")
    place = entities.tick_place("P2", 2)
    QTest.mouseClick(entities.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view = window.article_view
    row = entities.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert view.marks[view.focused_mark].span == row.places[2]
    QTest.mouseClick(entities.viewport(), Qt.MouseButton.LeftButton, pos=place - QPoint(0, 22))
    assert view.marks[view.focused_mark].span == row.places[2]
