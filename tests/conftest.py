"""All tests run without a screen and away from the reader's own files."""

import os

import pytest

from razbor.i18n import set_language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["LANGUAGE"] = "ru"


@pytest.fixture(autouse=True)
def _russian():
    """Speak Russian in every test, whatever the one before it spoke."""
    set_language("ru")


@pytest.fixture
def home(tmp_path_factory, monkeypatch):
    """An empty home, for what remembers things; returns its folder."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG_HOME", "STATE_HOME", "DATA_HOME", "CACHE_HOME", "RUNTIME_DIR"):
        monkeypatch.delenv(f"XDG_{name}", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder
