"""Between two tests no key is held."""

import os
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


@pytest.fixture(autouse=True)
def no_key_is_held(qapp):
    """Let go of Ctrl, Shift and Alt: Qt goes on holding what the last event held."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


_ended = []


def pytest_sessionfinish(session, exitstatus):
    _ended.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """Leave with pytest's verdict, without Python's tear-down: hundreds of windows crash in it."""
    if _ended:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_ended[-1])
