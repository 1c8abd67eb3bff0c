"""The whole program in a process of its own: started, started again, started where it cannot."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

NO_QT = (
    "import sys; sys.modules['PySide6'] = None; from razbor.__main__ import main; sys.exit(main())"
)

FAILING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from razbor.__main__ import main
from razbor.app.session import Session

def fail(session, *_):
    def tell():
        print(session._window.message.sentence)
        QApplication.quit()
    QTimer.singleShot(0, tell)
    raise ZeroDivisionError

Session.open_first = fail
sys.exit(main())
"""


def environment(**changed):
    path = os.pathsep.join([str(Path("gui").resolve()), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": path, **changed}


def start(*arguments, **changed):
    command = [sys.executable, "-P", "-m", "razbor", *map(str, arguments)]
    return subprocess.Popen(
        command,
        env=environment(**changed),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def wait_for(condition, seconds=30):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)  # another process: there is no signal to wait for


def ended(program):
    program.communicate(timeout=30)
    return program.returncode


@pytest.fixture
def article(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def last_path(home):
    place = home / ".local/state/razbor/last.json"
    return Path(json.loads(place.read_text("utf-8"))["path"]).name if place.exists() else None


def test_a_second_start_hands_its_article_over(home, article):
    first = start(article("one.txt", "Дана приехала."))
    try:
        wait_for(lambda: last_path(home) == "one.txt")
        assert ended(start(article("two.txt", "Ульф уехал."))) == 0
        wait_for(lambda: last_path(home) == "two.txt")
        assert first.poll() is None
        assert ended(start()) == 0
    finally:
        first.terminate()
        _, said = first.communicate()
    assert "Traceback" not in said
    third = start(article("three.txt", "Дом построили."))
    try:
        wait_for(lambda: last_path(home) == "three.txt")
    finally:
        third.terminate()
        third.communicate()


def test_what_nobody_caught_is_told_and_logged(home):
    done = subprocess.run(
        [sys.executable, "-c", FAILING],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Внутренняя ошибка (ZeroDivisionError)" in done.stdout
    logged = (home / ".local/state/razbor/razbor.log").read_text("utf-8")
    assert "ZeroDivisionError" in logged
    assert "Traceback" in logged


def test_no_screen_is_one_sentence(home):
    alone = environment(QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    command = [sys.executable, "-P", "-m", "razbor"]
    done = subprocess.run(
        command, env=alone, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("razbor: ")


def test_no_qt_is_one_sentence(home):
    done = subprocess.run(
        [sys.executable, "-c", NO_QT],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("razbor: ")


def test_a_home_that_cannot_be_written_stops_nobody(home, article):
    closed = {"HOME": "/proc", "XDG_RUNTIME_DIR": "/proc"}
    program = start(article("one.txt", "Дана приехала."), **closed)
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(timeout=4)
    program.terminate()
    _, said = program.communicate()
    assert said == ""
