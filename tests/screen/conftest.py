"""The window most tests look at; between two tests no key is held, the clipboard is empty."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from screen.window_cases import news, settings, shown_window


@pytest.fixture(autouse=True)
def no_key_is_held(qapp):
    """Let go of Ctrl, Shift and Alt: Qt goes on holding what the last event held."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def clipboard_is_empty(qapp):
    """Leave nothing of Python's in the clipboard: the offscreen platform frees it after Python."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def window(qtbot, tmp_path):
    """A window on the invented article, with the keyboard in the text."""
    return shown_window(qtbot, settings(tmp_path))


@pytest.fixture
def reopened(qtbot, tmp_path):
    """A window whose corrections go to a file; called again, another one on the same file."""

    def open_window():
        window = shown_window(qtbot, settings(tmp_path))
        window.correcting.keep_in(tmp_path / "library.sqlite")
        window.show_article(news().article, "utf-8")
        window.show_analysis(news())
        return window

    return open_window
