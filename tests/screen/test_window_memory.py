"""What the window remembers from one start to the next."""

import pytest
from PySide6.QtCore import Qt

from razbor.window.main_window import MainWindow
from razbor.window.palette import Theme
from screen.keys import CTRL, press
from screen.window_cases import settings, shown_window


def test_zoom_by_keys_is_kept(window, qtbot, tmp_path):
    press(Qt.Key.Key_Equal, CTRL)
    press(Qt.Key.Key_Plus, CTRL)
    assert window.zoom == 120
    window.close()
    assert shown_window(qtbot, settings(tmp_path)).zoom == 120


def test_what_was_chosen_is_remembered(qtbot, tmp_path):
    first = shown_window(qtbot, settings(tmp_path))
    first.choose_theme(Theme.DARK)
    first.panel.turn_to(1)
    press(Qt.Key.Key_F9)
    first.resize(780, 600)
    first.close()
    second = shown_window(qtbot, settings(tmp_path), size=None)
    assert second.article_view.colours.name == "dark"
    assert second.panel.tab == 1
    assert not second.panel.isVisible()
    assert (second.width(), second.height()) == (780, 600)
    second.choose_theme(Theme.LIGHT)


@pytest.mark.parametrize("number", ["много", "--5", "-", "99999999999999999999"])
def test_broken_settings_count_as_not_set(qtbot, tmp_path, number):
    wrong = {"look__zoom": number, "window__tab": number, "window__panel-width": number}
    store = settings(tmp_path, look__theme="пурпур", keys__letters="?", **wrong)
    window = shown_window(qtbot, store)
    assert (window.zoom, window.panel.tab, window.panel.width()) == (100, 0, 420)


def test_a_window_that_was_left_narrow_opens_narrow(qtbot, tmp_path):
    """The first page is on the screen when the window is completed: nothing resizes it then."""
    window = MainWindow(settings(tmp_path))
    qtbot.addWidget(window)
    window.resize(620, 600)
    window.show()
    qtbot.waitExposed(window)
    window.complete()
    assert window.panel.isHidden()
    assert window.header.narrow
