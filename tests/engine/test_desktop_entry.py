"""The entry in the menu: written for this user, found again, taken away."""

import configparser
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from razbor.app.desktop_entry import install, quoted, uninstall


@pytest.fixture
def data(home, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home / "data"


def entry(data):
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read(data / "applications" / "razbor.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_this_program_by_absolute_path(data, capsys):
    assert install() == 0
    command = shlex.split(entry(data)["Exec"])
    assert command[-1] == "%F"
    assert Path(command[0]).is_absolute()
    assert os.access(command[0], os.X_OK)
    assert entry(data)["TryExec"] == command[0]
    environment = {**os.environ, "PYTHONPATH": str(Path("gui").resolve())}
    done = subprocess.run(
        [*command[:-1], "--version"], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.startswith("razbor")


def test_icons_and_type_are_there_and_go_again(data, capsys):
    install()
    theme = data / "icons" / "hicolor"
    assert (theme / "scalable/apps/razbor.svg").exists()
    assert (theme / "48x48/apps/razbor.png").read_bytes().startswith(b"\x89PNG")
    assert "text/x-razbor-article" in (data / "mime/packages/razbor.xml").read_text(
        encoding="utf-8"
    )
    assert "text/plain" in entry(data)["MimeType"].split(";")
    assert uninstall() == 0
    assert not [path for path in data.rglob("razbor*") if path.is_file()]


def test_no_default_is_taken(data, home, capsys):
    install()
    lists = [path for path in home.rglob("mimeapps.list") if "razbor" in path.read_text("utf-8")]
    assert lists == []


def test_a_folder_that_cannot_be_written_is_one_sentence(data, capsys):
    data.parent.mkdir(exist_ok=True)
    data.write_text("in the way", encoding="utf-8")
    assert install() == 1
    assert capsys.readouterr().err.count("\n") == 1


QUOTED = [
    ("/usr/bin/razbor", '"/usr/bin/razbor"'),
    ("/home/a b/razbor", '"/home/a b/razbor"'),
    ("/50%/razbor", '"/50%%/razbor"'),
    ('/a$b`c"d\\e', '"/a\\\\$b\\\\`c\\\\"d\\\\\\\\e"'),
]


@pytest.mark.parametrize(("argument", "expected"), QUOTED)
def test_arguments_of_exec_are_quoted(argument, expected):
    assert quoted(argument) == expected


def test_the_entry_is_valid(data, capsys):
    checker = "/usr/bin/desktop-file-validate"
    if not Path(checker).exists() or sys.platform != "linux":
        pytest.skip("desktop-file-validate is not installed")
    install()
    place = str(data / "applications" / "razbor.desktop")
    assert (
        subprocess.run([checker, place], capture_output=True, text=True, check=False).stdout == ""
    )
