"""The checkout sets itself up: at once when all is there, with a sentence when it cannot."""

import importlib.util
import sys
from pathlib import Path

import pytest

from razbor.app.system_libraries import OFFSCREEN, WINDOW, missing_packages

GUI = Path("gui").resolve()


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """The module, at work in an empty folder with a plausible checkout in it."""
    spec = importlib.util.spec_from_file_location("checkout_under_test", GUI / "checkout.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "requirements.txt").write_text("", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    environment = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "ENVIRONMENT", environment)
    monkeypatch.setattr(module, "PYTHON", environment / "bin" / "python")
    monkeypatch.setattr(module, "_PINS", tmp_path / "requirements.txt")
    return module


def fill(checkout, purpose):
    """Lay a finished environment."""
    checkout.PYTHON.parent.mkdir(parents=True)
    checkout.PYTHON.symlink_to(sys.executable)
    (checkout.ENVIRONMENT / "pyvenv.cfg").write_text(
        f"command = python -m venv {checkout.ENVIRONMENT}\n", encoding="utf-8"
    )
    (checkout.ENVIRONMENT / f"ready-{purpose}").write_text(checkout._state(), encoding="ascii")


def test_nothing_is_done_when_all_is_there(checkout, monkeypatch):
    fill(checkout, "window")
    called = []
    monkeypatch.setattr(checkout.subprocess, "run", called.append)
    checkout.prepare("window")
    assert called == []


@pytest.mark.parametrize("change", ["pins", "purpose", "place"])
def test_a_change_asks_for_another_set_up(checkout, monkeypatch, change):
    fill(checkout, "window")
    if change == "pins":
        (checkout.ROOT / "requirements.txt").write_text("x==1\n", encoding="utf-8")
    if change == "place":
        (checkout.ENVIRONMENT / "pyvenv.cfg").write_text("command = elsewhere\n", encoding="utf-8")
    called = []
    monkeypatch.setattr(checkout, "_install_libraries", called.append)
    monkeypatch.setattr(checkout, "_make_environment", called.append)
    checkout.prepare("tests" if change == "purpose" else "window")
    assert len(called) == 2
    checkout.prepare("tests" if change == "purpose" else "window")
    assert change == "place" or len(called) == 2


def test_a_room_of_tests_gets_its_packages_once(checkout, monkeypatch):
    fill(checkout, "tests")
    pins = checkout.ROOT / "tests" / "benchmarks" / "requirements.txt"
    pins.parent.mkdir(parents=True, exist_ok=True)
    pins.write_text("x==1\n", encoding="utf-8")
    called = []
    monkeypatch.setattr(checkout, "_pip", lambda *words: called.append(words))
    checkout.add("benchmarks", "--no-deps")
    checkout.add("benchmarks", "--no-deps")
    assert called == [("--no-deps", "-r", str(pins))]
    pins.write_text("x==2\n", encoding="utf-8")
    checkout.add("benchmarks", "--no-deps")
    assert len(called) == 2


def test_an_old_python_is_refused(checkout, monkeypatch):
    monkeypatch.setattr(checkout, "_NEEDED", (99, 0))
    with pytest.raises(checkout.SetupError, match="Python"):
        checkout.prepare("window")


def test_missing_libraries_without_rights_are_a_command(checkout, monkeypatch):
    monkeypatch.setitem(WINDOW, "libnowhere.so.7", "libnowhere7")
    monkeypatch.setattr(checkout, "_rights", lambda: None)
    with pytest.raises(checkout.SetupError, match=r"sudo apt-get install .*libnowhere7"):
        checkout.prepare("window")


def test_libraries_are_looked_for_by_loading_them():
    assert missing_packages({"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"}) == [
        "libnowhere7"
    ]
    assert set(OFFSCREEN) < set(WINDOW)


def test_a_failed_install_is_one_sentence(checkout, monkeypatch, capfd):
    monkeypatch.setattr(checkout, "_install_libraries", lambda _: None)
    (checkout.ROOT / "requirements.txt").write_text("no such thing ==\n", encoding="utf-8")
    assert checkout.run() == 1
    last = capfd.readouterr().err.strip().splitlines()[-1]
    assert last.startswith("razbor: ")
    assert "Traceback" not in last


def test_the_door_for_a_double_click_may_be_run():
    assert (GUI / "Razbor.pyw").stat().st_mode & 0o111
