"""Corrections by menu and key, under both layouts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from razbor.entities.entity import EntityType
from screen.article_cases import place_of
from screen.correcting import choose, entity, menu_of, send_menu_event, stand_on, undo
from screen.keys import CTRL, SHIFT, press, press_cyrillic, type_text


def test_the_menu_on_a_mark_by_pointer(window, qtbot):
    view = window.article_view
    box = view.rects_of(place_of(view.analysis, "Лесогорье"))[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=box.center())
    send_menu_event(view, box.center())
    choose(menu_of(window, qtbot), "Снять все")
    assert entity(window, "G1") is None


def test_the_menu_on_a_mark_by_key(window, qtbot):
    stand_on(window, "Лесогорье")
    send_menu_event(window.article_view, None)
    menu = menu_of(window, qtbot)
    assert menu.actions()[0].text() == "Лесогорье · страна, регион, город"
    choose(menu, "Снять выделение")
    assert entity(window, "G1") is None


def test_the_menu_in_the_list(window, qtbot):
    entities = window.panel.entities
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    entities.stand_on("O2")
    place = entities.visualRect(entities.currentIndex()).center()
    send_menu_event(entities, place)
    choose(menu_of(window, qtbot), "Снять все")
    assert entity(window, "O2") is None


def test_keys_under_the_russian_layout(window, qtbot):
    stand_on(window, "Лесогорье")
    press_cyrillic("е")
    QTest.keyClick(menu_of(window, qtbot), Qt.Key.Key_2)
    assert entity(window, "G1").type is EntityType.ORG
    press_cyrillic("я", CTRL)
    assert entity(window, "G1").type is EntityType.GPE
    press_cyrillic("я", CTRL | SHIFT)
    assert entity(window, "G1").type is EntityType.ORG


def test_letters_in_the_asking_line_are_text(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_F2)
    type_text("nt")
    press(Qt.Key.Key_Z, CTRL)
    assert window.desk.asks.isVisible()
    press(Qt.Key.Key_Tab)
    assert window.desk.asks.isAncestorOf(QApplication.focusWidget())


def test_from_a_mark_to_its_row_and_back(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_E)
    assert window.panel.entities.hasFocus()
    assert window.panel.entities.entity == "G1"
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert window.article_view.marks[window.article_view.focused_mark].entity == "G1"


def test_the_menu_names_the_step(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete)
    assert window.commands["undo"].text() == "Отменить: снятие выделения «Лесогорье»"
    assert not window.commands["redo"].isEnabled()
    undo()
    assert window.commands["redo"].text() == "Вернуть: снятие выделения «Лесогорье»"
