"""The engine in its own process: answers, newer questions, death, bad inputs."""

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from razbor.bridge.engine import Engine
from razbor.bridge.process import WorkerProcess
from razbor.bridge.wire import Failed, receive, send
from razbor.i18n import set_language
from razbor.text.article import Article

TEXT = "Посол Норландии Ульф Хаген встретился в Белозорске с акимом города Даной Ержановой.\n"
LONG = "\n\n".join(TEXT.strip() for _ in range(60))


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    return tmp_path_factory.mktemp("log") / "worker.log"


@pytest.fixture
def engine(qtbot, log):
    engine = Engine(partial(WorkerProcess, log))
    yield engine
    engine.close()


def test_an_article_is_analysed_outside_this_process(engine, qtbot):
    article = Article(TEXT, source="a.txt")
    shares = []
    engine.progressed.connect(shares.append)
    with qtbot.waitSignal(engine.analysed, timeout=30_000) as heard:
        engine.analyse(article)
    analysis = heard.args[0]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert analysis.article == article
    assert "Дана Ержанова" in {entity.canonical for entity in analysis.entities}
    assert analysis.words[0].text == "Посол"


def test_marks_come_before_the_facts(engine, qtbot):
    heard = []
    engine.marked.connect(heard.append)
    engine.analysed.connect(heard.append)
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))
    marked, whole = heard
    assert whole.facts
    assert marked == replace(whole, facts=())
    assert marked.mentions is whole.mentions


def test_a_long_article_arrives_whole(engine, qtbot):
    with qtbot.waitSignal(engine.analysed, timeout=60_000) as heard:
        engine.analyse(Article(LONG))
    analysis = heard.args[0]
    assert len(analysis.sentences) == 60
    assert analysis.sentences[-1].last == len(analysis.words)
    assert analysis.words == tuple(sorted(analysis.words, key=lambda word: word.span.start))


def test_a_newer_article_supersedes_the_older(engine, qtbot):
    answered = []
    engine.analysed.connect(answered.append)
    with qtbot.waitSignal(engine.analysed, timeout=60_000):
        engine.analyse(Article(LONG))
        engine.analyse(Article("Дана приехала."))
    assert [analysis.text for analysis in answered] == ["Дана приехала."]


def test_newer_articles_do_not_break_the_loading(engine, qtbot):
    """While the models load, numpy's import must not be left in the middle."""
    asked = QTimer(interval=20)
    asked.timeout.connect(lambda: engine.analyse(Article(TEXT)))
    asked.start()
    with qtbot.assertNotEmitted(engine.failed, wait=2_500):
        pass
    asked.stop()
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article("Дана приехала."))


def test_a_newer_article_does_not_wait_for_a_book(engine, qtbot):
    book = Article("\n\n".join(TEXT.strip() for _ in range(2_000)))
    with qtbot.waitSignal(engine.progressed, timeout=100_000, check_params_cb=lambda s: s >= 0.8):
        engine.analyse(book)
    asked = time.perf_counter()
    with qtbot.waitSignal(engine.analysed, timeout=15_000) as heard:
        engine.analyse(Article("Дана приехала."))
    assert heard.args[0].text == "Дана приехала."
    assert time.perf_counter() - asked < 1.5


def test_a_file_is_opened_then_analysed(engine, qtbot, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("koi8-r"))
    answers = []
    engine.opened.connect(answers.append)
    engine.analysed.connect(answers.append)
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.read(str(path))
    opened, analysis = answers
    assert analysis.article == opened.article
    assert (opened.article.text, opened.encoding, opened.path) == (TEXT, "koi8-r", str(path))


def test_a_bad_file_is_one_sentence_and_the_engine_lives(engine, qtbot, tmp_path):
    with qtbot.waitSignal(engine.failed, timeout=30_000) as heard:
        engine.read(str(tmp_path / "нет.txt"))
    assert "не найден" in heard.args[0]
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))


def test_a_failure_is_told_in_the_language_of_the_window(engine, qtbot, tmp_path):
    for language, words in (("en", "not found"), ("ru", "не найден")):
        set_language(language)
        with qtbot.waitSignal(engine.failed, timeout=30_000) as heard:
            engine.read(str(tmp_path / "x.txt"))
        assert words in heard.args[0]


def test_pasted_html_without_an_article_falls_back_to_its_text(engine, qtbot):
    with qtbot.waitSignal(engine.opened, timeout=30_000) as heard:
        engine.read_page("<script>let a</script>", "Дана приехала.")
    assert heard.args[0].article.text == "Дана приехала."


def test_a_dead_worker_is_said_and_replaced(engine, qtbot):
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))
    first = engine.pid
    with qtbot.waitSignal(engine.failed, timeout=30_000) as heard:
        engine.analyse(Article(LONG))
        os.kill(first, signal.SIGKILL)
    assert "ещё раз" in heard.args[0]
    assert engine.pid != first
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))


def test_a_dead_worker_leaves_no_thread_behind(engine, qtbot):
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))
    for _ in range(2):
        first = engine.pid
        os.kill(first, signal.SIGKILL)
        qtbot.waitUntil(lambda first=first: engine.pid != first, timeout=30_000)
        with qtbot.waitSignal(engine.analysed, timeout=30_000):
            engine.analyse(Article(TEXT))
    qtbot.waitUntil(lambda: _threads() == ["answers", "questions"], timeout=5_000)


def _threads():
    """Return the names of the threads that serve workers."""
    names = (thread.name for thread in threading.enumerate())
    return sorted(name for name in names if name in {"answers", "questions"})


@pytest.mark.parametrize("kept", [0, 1, 7, 60])
def test_a_message_cut_short_is_the_end(kept):
    """A worker that is killed while it sends leaves half a message in the pipe."""
    whole = BytesIO()
    send(whole, Failed(1, "Разобрать не удалось." * 10))
    with pytest.raises(EOFError):
        receive(BytesIO(whole.getvalue()[:kept]))


def test_closing_ends_the_process(qtbot, log):
    engine = Engine(partial(WorkerProcess, log))
    pid = engine.pid
    engine.close()
    qtbot.waitUntil(lambda: not Path(f"/proc/{pid}/exe").exists(), timeout=5_000)


def test_the_worker_ends_when_its_parent_is_killed(tmp_path, qtbot):
    script = (
        "import sys, time; sys.path.insert(0, 'gui')\n"
        "from razbor.bridge.process import WorkerProcess\n"
        "print(WorkerProcess().pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    qtbot.waitUntil(lambda: not Path(f"/proc/{worker}/exe").exists(), timeout=10_000)


def test_the_worker_knows_no_qt(engine, qtbot):
    with qtbot.waitSignal(engine.analysed, timeout=30_000):
        engine.analyse(Article(TEXT))
    loaded = Path(f"/proc/{engine.pid}/maps").read_text(encoding="utf-8")
    assert "libQt6" not in loaded


def test_the_window_ticks_on_while_a_long_article_is_analysed(engine, qtbot):
    gaps, last = [], time.perf_counter()

    def tick():
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer(interval=16)
    timer.timeout.connect(tick)
    with qtbot.waitSignal(engine.analysed, timeout=60_000):
        engine.analyse(Article(LONG))
        timer.start()
    timer.stop()
    assert len(gaps) > 10
    assert sorted(gaps)[int(len(gaps) * 0.95)] < 0.1
