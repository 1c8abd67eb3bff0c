"""How a reader corrects: standing on a mark, choosing from a menu, undoing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from screen.article_cases import place_of
from screen.keys import CTRL, SHIFT, press


def stand_on(window, words):
    """Put the ring on the mark of some words."""
    view = window.article_view
    span = place_of(view.analysis, words)
    view.focus_mark([mark.span for mark in view.marks].index(span))


def select(window, words):
    view = window.article_view
    start, end = view.places.span_to_qt(place_of(view.analysis, words))
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def marks(window, entity):
    view = window.article_view
    return [m.span.of(view.article.text) for m in view.analysis.mentions if m.entity == entity]


def entity(window, id_):
    return window.article_view.analysis.by_id.get(id_)


def choose(menu, words):
    """Choose from an open menu by the pointer."""
    action = next(each for each in menu.actions() if words in each.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def menu_of(window, qtbot):
    menu = window.desk.menus.menu
    qtbot.waitUntil(menu.isVisible)
    return menu


def undo():
    press(Qt.Key.Key_Z, CTRL)


def redo():
    press(Qt.Key.Key_Z, CTRL | SHIFT)


def send_menu_event(widget, place):
    from PySide6.QtGui import QContextMenuEvent

    reason = QContextMenuEvent.Reason
    viewport = widget.viewport()
    at = place or QPoint(1, 1)
    event = QContextMenuEvent(
        reason.Mouse if place else reason.Keyboard, at, viewport.mapToGlobal(at)
    )
    QApplication.sendEvent(viewport, event)
