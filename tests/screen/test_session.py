"""What is opened, and what happens when it cannot be: the window lives and says one sentence."""

import os
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QSettings

from razbor.app.last_read import LastRead
from razbor.app.paths import local_path
from razbor.app.session import Session
from razbor.bridge.engine import Engine
from razbor.bridge.process import WorkerProcess
from razbor.intake.opened import Opened
from razbor.text.article import Article
from razbor.window.main_window import MainWindow

TEXT = "Посол Норландии прибыл в Белозорск.\n\nЕго встретила аким города Дана Ержанова."


class Reader:
    """A window with its session, as the program puts them together."""

    def __init__(self, folder):
        settings = QSettings(str(folder / "razbor.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(settings)
        self.engine = Engine(partial(WorkerProcess, folder / "log"), parent=self.window)
        self.last = LastRead(folder)
        self.session = Session(self.window, self.engine, self.last)

    @property
    def text(self):
        return self.window.article_view.toPlainText()

    @property
    def sentence(self):
        return self.window.message.sentence if self.window.message.isVisible() else ""


@pytest.fixture
def reader(home, qtbot):
    reader = Reader(home)
    qtbot.addWidget(reader.window)
    reader.window.show()
    yield reader
    reader.engine.close()


@pytest.fixture
def article(tmp_path):
    def write(data, name="статья.txt"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    return write


def test_the_first_start_opens_the_sample(reader, qtbot):
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000):
        reader.session.open_first([])
        assert len(reader.text) > 1000
    assert reader.last.recall() is None


def test_a_text_is_readable_at_once(reader, article, qtbot):
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000) as heard:
        reader.session.open([article(TEXT)], date(2025, 4, 2))
        assert "Дана Ержанова" in reader.text
    assert heard.args[0].article.published == date(2025, 4, 2)


def test_the_last_article_comes_back(reader, article, home):
    path = article(TEXT)
    reader.session.open([path])
    assert reader.last.recall().path == path
    again = Reader(home)
    again.session.open_first([])
    assert "Дана Ержанова" in again.text
    again.engine.close()


def test_a_pasted_article_comes_back_too(reader, home):
    reader.window.paste_requested.emit(TEXT, "")
    again = Reader(home)
    again.session.open_first([])
    assert "Дана Ержанова" in again.text
    again.engine.close()


def test_a_lost_last_article_is_said_and_the_sample_opens(reader, tmp_path, qtbot):
    reader.last.keep(Opened(Article(""), "utf-8", str(tmp_path / "gone.txt")))
    reader.session.open_first([])
    assert "gone.txt" in reader.sentence
    assert len(reader.text) > 1000


def test_another_encoding_is_read_again(reader, article, qtbot):
    with qtbot.waitSignal(reader.engine.opened, timeout=30_000) as heard:
        reader.session.open([article(TEXT.encode("cp866"))])
    assert heard.args[0].encoding == "cp866"
    with qtbot.waitSignal(reader.engine.opened, timeout=30_000) as heard:
        reader.window.encoding_chosen.emit("koi8-r")
    assert heard.args[0].encoding == "koi8-r"
    assert "Ержанова" not in reader.text


def test_a_file_that_did_not_open_is_read_in_the_chosen_encoding(reader, article, qtbot):
    reader.session.open([article(TEXT)])
    with qtbot.waitSignal(reader.engine.failed, timeout=30_000):
        reader.session.open([article(b"\x81\x8d\x8f\x90\x01", "noise.txt")])
    with qtbot.waitSignal(reader.engine.opened, timeout=30_000) as heard:
        reader.window.encoding_chosen.emit("cp866")
    assert heard.args[0].path.endswith("noise.txt")


def test_a_file_that_does_not_open_costs_the_article_no_marks(reader, article, qtbot):
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000) as heard:
        reader.session.open([article(TEXT)])
        reader.session.open([article("<html></html>", "bare.html")])
    assert heard.args[0].text == TEXT
    assert "bare.html" in reader.sentence


def test_a_chosen_date_is_used(reader, qtbot):
    reader.window.paste_requested.emit(TEXT, "")
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000) as heard:
        reader.window.published_chosen.emit(date(2025, 3, 1))
    assert heard.args[0].article.published == date(2025, 3, 1)


def test_pasted_html_is_read(reader, qtbot):
    markup = "<h1>Посол прибыл</h1><script>x</script><p>Его встретила Дана Ержанова.</p>"
    with qtbot.waitSignal(reader.engine.opened, timeout=30_000):
        reader.window.paste_requested.emit("Посол прибыл", markup)
    assert "Его встретила" in reader.text
    assert "x" not in reader.text


BAD = {
    "missing.txt": None,
    "folder": "folder",
    "pipe": "pipe",
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "program": b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00",
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "noise.txt": b"\x81\x8d\x8f\x90\x01\x02\xff",
    "enormous.txt": 21 * 1024 * 1024,
    "run.desktop": b"[Desktop Entry]\nExec=reboot\n",
    "page.html": b"<html><head><title></title></head><body><img src=x></body></html>",
}


@pytest.fixture
def bad(tmp_path):
    for name, content in BAD.items():
        path = tmp_path / name
        if content == "folder":
            path.mkdir()
        elif content == "pipe":
            os.mkfifo(path)
        elif isinstance(content, int):
            with path.open("wb") as file:
                file.truncate(content)
        elif content is not None:
            path.write_bytes(content)
    return tmp_path


def test_bad_inputs_are_a_sentence_each_and_nothing_is_lost(reader, bad, article, qtbot):
    reader.session.open([article(TEXT)])
    shown = reader.text
    said = {}
    for name in BAD:
        reader.window.message.hide()
        reader.window.open_requested.emit([str(bad / name)])
        qtbot.waitUntil(lambda: bool(reader.sentence), timeout=30_000)
        said[name] = reader.sentence
        assert reader.text == shown
    assert all(name in sentence and "\n" not in sentence for name, sentence in said.items())
    assert len(set(said.values())) == len(BAD)
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000):
        reader.session.open([article(TEXT + " Она улыбнулась.")])
    assert not reader.sentence


def test_a_name_that_is_no_utf8_is_opened_analysed_and_remembered(reader, article, qtbot):
    path = article(TEXT, os.fsdecode(b"\xed\xee\xe2.txt"))
    with qtbot.waitSignal(reader.engine.analysed, timeout=30_000):
        reader.session.open([path])
    assert reader.last.recall().path == path


def test_several_inputs_are_told(reader, article):
    reader.session.open([article(TEXT), article("Второй текст.", "b.txt")])
    assert "Дана Ержанова" in reader.text
    assert "2" in reader.sentence


def test_what_was_told_of_several_is_not_told_of_the_next(reader, article, tmp_path):
    reader.session.open([article(TEXT)])
    reader.session.open([str(tmp_path / "gone.txt"), article("Второй текст.", "b.txt")])
    assert "gone.txt" in reader.sentence
    reader.session.open([article("Третий текст.", "c.txt")])
    assert reader.sentence == ""


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("/a/b.txt", "/a/b.txt"),
        ("file:///a/%D0%B1%20c.txt", "/a/б c.txt"),
        ("/a/../b.txt", "/b.txt"),
    ],
)
def test_names_become_absolute_paths(name, path):
    assert local_path(name) == path
