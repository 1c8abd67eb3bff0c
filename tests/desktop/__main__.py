"""Walk through the window with real keys and a real pointer: ``python tests/desktop [FOLDER]``.

Starts an X server of its own (Xvfb), puts the window on it, and has xdotool press physical keys and
move the pointer under four keyboard layouts. Prints a line for each thing that held; ends with 1 at
the first that did not. Pictures of the screen go to FOLDER. Needs Debian's xvfb, xdotool and
x11-xkb-utils.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cards import walk_cards
from corrections import walk_corrections
from facts import walk_facts_corrected
from words import walk_words_learnt

if TYPE_CHECKING:
    from razbor.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "setxkbmap")
LAYOUTS = ("us", "us,ru", "ru,us", "ru")
# Physical codes under X; Esc by name, for 9 is a digit to xdotool.
KEYS = {"N": "57", "P": "33", "L": "46", "Enter": "36", "Copy": "ctrl+54", "Esc": "Escape"}
KEYS |= {"F7": "73", "F8": "74", "Right": "114"}
LEMMAS = {
    "вывели": "вывести",
    "инициированных": "инициировать",
    "зелёной": "зелёный",
    "спикером": "спикер",
    "Ашхабаде": "Ашхабад",
}
INSET = (14, 14, -14, -14)  # the card without its shadow
PATIENCE_MS = 20_000


@contextmanager
def _screen() -> Iterator[str]:
    """Run an X server without a screen; yields its DISPLAY."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1360x880x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Walk:
    """The window of the program, with its own worker, walked from outside."""

    def __init__(self, home: Path, theme: str) -> None:
        from functools import partial

        from PySide6.QtCore import QRect, QSettings

        from razbor.app.last_read import LastRead
        from razbor.app.session import Session
        from razbor.bridge.engine import Engine
        from razbor.bridge.process import WorkerProcess
        from razbor.window.main_window import MainWindow

        settings = QSettings(str(home / f"{theme}.ini"), QSettings.Format.IniFormat)
        settings.setValue("look/theme", theme)
        settings.setValue("look/language", "ru")
        self.box = QRect()  # of the word that the pointer was moved onto, in the viewport
        self.window = MainWindow(settings)
        self.engine = Engine(partial(WorkerProcess, home / "log"), parent=self.window)
        self.session = Session(self.window, self.engine, LastRead(home))
        self.view = self.window.article_view
        self.cards = self.window.word_cards
        self.session.open_first(())
        self.window.show()
        self.until(lambda: bool(self.view.marks), "the sample is shown and its marks arrived")
        self.until(lambda: not self.window.panel.why_empty, "its facts arrived")
        self._run("xdotool", "windowfocus", "--sync", str(int(self.window.winId())))

    def until(self, held: Callable[[], bool], what: str) -> None:
        """Let the window work until something holds, or end with what did not."""
        from PySide6.QtTest import QTest

        for _ in range(PATIENCE_MS // 20):
            if held():
                print("held:", what)
                return
            QTest.qWait(20)
        sys.exit(f"did not hold: {what}")

    def press(self, key: str, times: int = 1) -> None:
        """Press a physical key, wherever the focus is."""
        self._run("xdotool", "key", "--delay", "12", *[KEYS[key]] * times)

    def point(self, word: str) -> None:
        """Move the pointer onto the first place of a word that the text shows."""
        span = self.place_of(word)
        self.view.bring(span)
        box = self.view.rects_of(span)[0]
        place = self.view.viewport().mapToGlobal(box.center())
        self._run("xdotool", "mousemove", str(place.x() - 2), str(place.y()))
        self._run("xdotool", "mousemove", str(place.x()), str(place.y()))
        self.box = box

    def place_of(self, word: str) -> "Span":
        """Return the first place of a word."""
        return next(w.span for w in self.view.analysis.words if w.text == word)

    def picture(self, folder: Path, name: str) -> None:
        """Keep what the screen shows."""
        self.window.screen().grabWindow(0).save(str(folder / f"{name}.png"))

    def _run(self, *command: str) -> None:
        """Run a tool while the window goes on working."""
        from PySide6.QtCore import QEventLoop, QProcess

        process, loop = QProcess(), QEventLoop()
        process.finished.connect(loop.quit)
        process.start(command[0], list(command[1:]))
        loop.exec()
        if process.exitCode():
            sys.exit(f"{' '.join(command)} failed")

    def lay(self, layout: str) -> None:
        """Choose the keyboard's layout."""
        self._run("setxkbmap", layout)


def walk_marks(walk: Walk, layout: str) -> None:
    """N through all marks, P back to the first."""
    walk.lay(layout)
    walk.view.clear()
    walk.view.put_caret(0)
    seen: list[int] = []
    walk.view.mark_focused.connect(seen.append)
    last = len(walk.view.marks) - 1
    walk.press("N", last + 1)
    walk.until(lambda: walk.view.focused_mark == last, f"{layout}: N reached mark {last + 1}")
    walk.press("P", last)
    walk.until(lambda: walk.view.focused_mark == 0, f"{layout}: P came back to mark 1")
    walk.view.mark_focused.disconnect(seen.append)
    if seen != [*range(last + 1), *range(last - 1, -1, -1)]:
        sys.exit(f"{layout}: the marks came in the order {seen}")


def walk_facts(walk: Walk, layout: str) -> None:
    """Enter to a mark's facts, Enter back to the words that prove the fact."""
    walk.press("Enter")
    facts = walk.window.panel.facts
    walk.until(lambda: facts.isAncestorOf(_focus()) or facts is _focus(), f"{layout}: at the facts")
    walk.press("Enter")
    walk.until(lambda: _focus() is walk.view, f"{layout}: Enter came back to the evidence")
    walk.press("Esc")


def walk_words(walk: Walk) -> None:
    """Rest the pointer on words: the card says the lemma beside the word; Esc closes it."""
    from PySide6.QtCore import QPoint

    for word, lemma in LEMMAS.items():
        walk.point(word)
        walk.until(lambda: walk.cards.open, f"the card of «{word}» is open")
        card = walk.cards.card
        said = card.shown_card.readings[0].lemma
        box = walk.box.translated(walk.view.viewport().mapTo(walk.window, QPoint()))
        covers = card.geometry().adjusted(*INSET).intersects(box)
        if said != lemma or covers:
            sys.exit(f"the card of «{word}» says «{said}»" + ", and covers it" * covers)
        print(f"held: «{word}» is «{said}»: {card.shown_card.readings[0].here}")
        walk.press("Esc")
        walk.until(lambda: not walk.cards.open, f"Esc closed the card of «{word}»")


def walk_look_up(walk: Walk, layout: str) -> None:
    """L opens the card of the word at the caret; Esc closes it and leaves the caret there."""
    for word, lemma in LEMMAS.items():
        walk.view.put_caret(walk.place_of(word).start)
        walk.press("L")
        walk.until(lambda: walk.cards.open, f"{layout}: L opened the card of «{word}»")
        said = walk.cards.card.shown_card.readings[0].lemma
        if said != lemma:
            sys.exit(f"{layout}: the card of «{word}» says «{said}»")
        walk.press("Esc")
        walk.until(lambda: not walk.cards.open, f"{layout}: Esc closed the card of «{word}»")


def walk_pictures(walk: Walk, folder: Path, theme: str) -> None:
    """F7 shows the article by time, F8 who has to do with whom; Enter leads to words and facts."""
    stage = walk.window.stage
    walk.press("F7")
    walk.until(lambda: stage.shows == "timeline", "F7 shows the timeline")
    walk.picture(folder, f"{theme}-timeline")
    walk.press("Enter")
    walk.until(lambda: _focus() is walk.view, "Enter on a moment came to its words")
    walk.press("F8")
    walk.until(lambda: stage.shows == "network" and not stage.network.view.busy, "F8 draws ties")
    walk.press("Right", 2)
    walk.until(lambda: stage.network.view.current is not None, "arrows go from one to the next")
    walk.picture(folder, f"{theme}-network")
    walk.press("Enter")
    facts = walk.window.panel.facts
    walk.until(lambda: _focus() is facts and bool(facts.facts.filter), "Enter shows their facts")
    walk.press("Esc")
    walk.until(lambda: _focus() is walk.view, "Esc came back to the text")


def walk_copy(walk: Walk) -> None:
    """Copy the whole text; what lies in the clipboard must not keep the program from ending."""
    from PySide6.QtWidgets import QApplication

    walk.view.selectAll()
    walk.press("Copy")
    copied = QApplication.clipboard().text
    walk.until(lambda: "инициированных" in copied(), "Ctrl+C copied the text")


def _focus() -> object:
    from PySide6.QtWidgets import QApplication

    return QApplication.focusWidget()


def main(folder: Path) -> int:
    """Walk in both themes; the layouts in the first."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        sys.exit(f"install these first: {', '.join(missing)}")
    folder.mkdir(parents=True, exist_ok=True)
    with _screen() as display, TemporaryDirectory() as home:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        os.environ.pop("WAYLAND_DISPLAY", None)
        sys.path.insert(0, str(ROOT / "gui"))
        from PySide6.QtWidgets import QApplication

        application = QApplication(["razbor"])
        for theme in ("light", "dark"):
            walk = Walk(Path(home), theme)
            for layout in LAYOUTS if theme == "light" else ():
                walk_marks(walk, layout)
                walk_facts(walk, layout)
                walk_look_up(walk, layout)
            walk_words(walk)
            walk.picture(folder, theme)
            walk_pictures(walk, folder, theme)
            walk_copy(walk)
            walk.engine.close()
            walk.window.close()
        application.quit()
        walk_corrections(Path(home))
        walk_facts_corrected(Path(home) / "facts")
        walk_words_learnt(Path(home) / "words")
        screen = application.primaryScreen()
        walk_cards(Path(home) / "cards", lambda name: screen.grabWindow(0).save(f"{folder}/{name}"))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "desktop-pictures")))
