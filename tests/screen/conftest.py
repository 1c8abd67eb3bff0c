"""Between two tests no key is held and the clipboard is empty."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


@pytest.fixture(autouse=True)
def no_key_is_held(qapp):
    """Let go of Ctrl, Shift and Alt: Qt goes on holding what the last event held."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def clipboard_is_empty(qapp):
    """Leave nothing of Python's in the clipboard: the offscreen platform frees it after Python."""
    yield
    QGuiApplication.clipboard().clear()
