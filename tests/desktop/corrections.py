"""Correct by hand with real keys and a real pointer, kill the program, find the corrections again.

``walk_corrections`` drives from outside: the program runs as a process of its own (this file with a
home as its argument), tells in lines of JSON what it shows, and hears X events alone.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30  # seconds
TYPE, UNDO, REDO, NEXT = "28", "ctrl+52", "ctrl+shift+52", "57"  # physical keys: T, Z, N
Shown = dict[str, Any]


class Program:
    """A running program, as one sees it from outside."""

    def __init__(self, home: Path, *options: str) -> None:
        command = [sys.executable, __file__, str(home), *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.shown: Shown = {}

    def until(self, what: str, held: str, *words: str) -> None:
        """Wait until the program shows some words under a heading, or end with what it did not."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            line = self._process.stdout.readline() if self._process.stdout else ""
            if not line:
                break
            self.shown |= json.loads(line)
            if all(word in json.dumps(self.shown.get(held), ensure_ascii=False) for word in words):
                print("held:", what)
                return
        self.end()
        sys.exit(f"did not hold: {what}; shown: {self.shown}")

    def until_changed(self, held: str) -> None:
        """Wait until what is shown under a heading is another."""
        before = self.shown.get(held)
        end = time.monotonic() + PATIENCE
        while self.shown.get(held) == before and time.monotonic() < end:
            self.shown |= json.loads(
                self._process.stdout.readline() if self._process.stdout else ""
            )

    def press(self, *keys: str) -> None:
        """Press physical keys, one after another."""
        _xdotool("key", "--delay", "60", *keys)

    def point(self, place: list[int]) -> None:
        """Move the pointer onto a place, in two steps as a hand does."""
        _xdotool("mousemove", str(place[0] - 2), str(place[1]))
        _xdotool("mousemove", str(place[0]), str(place[1]))

    def click(self, place: list[int], button: int = 1) -> None:
        """Move the pointer and click."""
        _xdotool("mousemove", str(place[0]), str(place[1]))
        _xdotool("click", str(button))

    def end(self) -> None:
        """End the program as a crash of the system would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


def _xdotool(*words: str) -> None:
    run("xdotool", *words)


def run(tool: str, *words: str) -> None:
    """Run a tool and wait for it."""
    subprocess.run([shutil.which(tool) or tool, *words], check=True, capture_output=True)


@contextmanager
def running(home: Path, *options: str) -> Iterator[Program]:
    """Run the program, on the sample or on an article and in a theme; it is killed at the end."""
    program = Program(home, *options)
    try:
        program.until("the article is shown with its entities", "entities", "PERSON")
        _xdotool("windowfocus", "--sync", str(program.shown["window"]))
        yield program
    finally:
        program.end()


def walk_corrections(home: Path) -> None:
    """Correct by pointer and by key, undo, redo, kill; all of it is there on the next start."""
    run("setxkbmap", "us")
    with running(home) as program:
        first = _correct(program)
    with running(home) as program:
        if program.shown["entities"] != first:
            sys.exit("the corrections did not come back after the kill")
        print("held: killed and started again, the corrections are there")
        program.press(UNDO)
        program.until("a step of the last session is undone", "said", "Отменено: имя")


def _correct(program: Program) -> Shown:
    names = list(program.shown["marks"])
    program.click(program.shown["marks"][names[1]], 3)
    program.until("the right button opens a menu", "menu", "Снять все")
    program.click(program.shown["menu"]["Снять все его выделения"])
    program.until("the pointer took all marks of an entity away", "said", "Снятие всех")
    program.press(UNDO)
    program.until("Ctrl+Z brought them back", "said", "Отменено: снятие всех")
    program.press(REDO)
    program.until("Ctrl+Shift+Z took them away again", "said", "Снятие всех", "Ctrl+Z")
    run("setxkbmap", "ru")
    program.press("Home", NEXT, TYPE)
    program.until("T under the Russian layout opens the types", "menu", "организация")
    program.press("2")
    program.until("2 made the first mark an organisation", "said", "Тип", "организация")
    program.press(UNDO)
    program.until("Ctrl+Я undid it", "said", "Отменено: тип")
    run("setxkbmap", "us")
    program.press("F2")
    program.until("F2 asks for a name", "asked", "true")
    _xdotool("type", "--delay", "60", "Anna Reader")
    program.press("Return")
    program.until("the first mark has another name", "said", "Имя «Anna Reader»")
    program.until("the list has it too", "entities", "Anna Reader")
    entities: Shown = program.shown["entities"]
    return entities


class _Teller:
    """Inside of the program: tells what is shown, whenever that has changed."""

    def __init__(self, home: Path, article: str = "", theme: str = "light") -> None:
        from functools import partial

        from PySide6.QtCore import QSettings, QTimer

        from razbor.app.last_read import LastRead
        from razbor.app.session import Session
        from razbor.bridge.engine import Engine
        from razbor.bridge.process import WorkerProcess
        from razbor.window.main_window import MainWindow

        settings = QSettings(str(home / "corrections.ini"), QSettings.Format.IniFormat)
        settings.setValue("look/language", "ru")
        settings.setValue("look/theme", theme)
        self.window = MainWindow(settings)
        self._engine = Engine(partial(WorkerProcess, home / "log"), parent=self.window)
        library = home / "library.sqlite"
        dictionaries = home / "dictionaries.sqlite" if article else None
        self._places: Shown = {}
        self._stands: object = None
        self._session = Session(self.window, self._engine, LastRead(home), library, dictionaries)
        self._session.open_first((article,) if article else ())
        self.window.resize(1340, 840)
        self.window.show()
        self._told: Shown = {}
        self._look = QTimer(self.window, interval=40)
        self._look.timeout.connect(self._tell)
        self._look.start()

    def _tell(self) -> None:
        from PySide6.QtWidgets import QApplication

        view, desk = self.window.article_view, self.window.desk
        if self.window.correcting.analysis is None:  # marks may be there already, facts are not
            return
        now = {
            "window": int(self.window.winId()),
            "said": self.window.status.text,
            "asked": desk.asks.isVisible(),
            "menu": self._menu(),
            "marks": self._marks(),
            "entities": {e.id: [e.canonical, e.type.value] for e in view.analysis.entities},
            "facts": self._facts(),
            "words": self._words(),
            "caret": view.caret_place(),
            "card": self._card(),
            "places": self._words_shown(),
            "dictionaries": [d.name for d in self.window.dictionaries.listed() if d.is_whole],
            "rows": self._rows(),
            "focus": QApplication.focusWidget() is self.window.panel.facts,
        }
        for key, value in now.items():
            if self._told.get(key) != value:
                print(json.dumps({key: value}, ensure_ascii=False), flush=True)
        self._told = now

    def _menu(self) -> Shown:
        from PySide6.QtWidgets import QApplication, QMenu

        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return {}
        return {
            action.text(): _point(menu.mapToGlobal(menu.actionGeometry(action).center()))
            for action in menu.actions()
        }

    def _words(self) -> Shown:
        """Return the word list with states, and the lemma of each form that was taught one."""
        view, learning = self.window.article_view, self.window.learning
        here = view.word_at(view.caret_place())
        return {
            "listed": {word.lemma: word.state.value for word in learning.listed()},
            "caret": [here.text, here.lemma] if here else [],
        }

    def _words_shown(self) -> Shown:
        """Return where each word of an article stands on the screen, by its place in the text."""
        view = self.window.article_view
        corner = view.viewport().mapToGlobal(view.viewport().rect().topLeft())
        stands = (_point(corner), view.ticks.value(), len(view.analysis.words))
        if self._stands == stands or not self.window.dictionaries.listed():
            return self._places
        self._stands = stands
        boxes = {one: view.rects_of(one.span)[0] for one in view.analysis.words}
        self._places = {
            str(word.span.start): [word.text, *_point(view.viewport().mapToGlobal(box.center()))]
            for word, box in boxes.items()
        }
        return self._places

    def _card(self) -> str:
        cards = self.window.word_cards
        return str(cards.card.accessibleName()) if cards.open else ""

    def _facts(self) -> Shown:
        analysis = self.window.article_view.analysis
        own = analysis.own_facts
        told = {f.id: [f.summary, f.factuality.value, f.id in own] for f in analysis.facts}
        return told | {f.id: ["rejected"] for f in analysis.rejected}

    def _rows(self) -> Shown:
        """Return where the first line of each fact in sight stands."""
        rows = self.window.panel.facts
        places: Shown = {}
        for number, plan in enumerate(rows.facts.plans):
            place = rows.visualRect(rows.facts.index(number))
            if plan.fact and not plan.reason and rows.viewport().rect().contains(place):
                corner = rows.viewport().mapToGlobal(place.topLeft())
                places[plan.fact.id] = [corner.x() + 18, corner.y() + 17]
        return places

    def _marks(self) -> Shown:
        view = self.window.article_view
        return {
            mark.span.of(view.article.text): _point(
                view.viewport().mapToGlobal(view.rects_of(mark.span)[0].center())
            )
            for mark in view.marks[:6]
        }


def _point(point: Any) -> list[int]:
    return [point.x(), point.y()]


def main(home: Path, *options: str) -> int:
    """Be the program that is walked."""
    sys.path.insert(0, str(ROOT / "gui"))
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    from PySide6.QtWidgets import QApplication

    application = QApplication(["razbor"])
    teller = _Teller(home, *options)
    status = application.exec()
    del teller
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
