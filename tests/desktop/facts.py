"""Correct facts with real keys and a real pointer, kill the program, find the facts again."""

import subprocess
import sys
from pathlib import Path

from corrections import REDO, UNDO, Program, Shown, run, running

TO_FACTS, ACCEPT, DOWN = "ctrl+11", "ctrl+36", "116"  # physical keys: 2, Enter, Down
LINE = "A line of the reader"


def walk_facts_corrected(home: Path) -> None:
    """Accept, reject, change by key and by pointer, undo, redo, kill; all of it is there again."""
    home.mkdir(exist_ok=True)
    run("setxkbmap", "us")
    with running(home) as program:
        first = _correct(program)
    with running(home) as program:
        program.until("the facts came after the kill", "facts", LINE)
        if program.shown["facts"] != first:
            sys.exit("the corrected facts did not come back after the kill")
        print("held: killed and started again, the facts are as they were left")
        program.press(UNDO)
        program.until("a step of the last session is undone", "said", "Отменено: факт", "строка")


def _correct(program: Program) -> Shown:
    program.press(TO_FACTS)
    program.until("Ctrl+2 gave the keyboard to the facts", "focus", "true")
    program.press(ACCEPT)
    program.until("Ctrl+Enter accepted the first fact", "said", "Принят факт")
    program.press(DOWN, "Delete")
    program.until("Del rejected the next one", "said", "Отклонён факт")
    program.until("it is no fact any more", "facts", "rejected")
    program.press(UNDO)
    program.until("Ctrl+Z brought it back", "said", "Отменено: отклонён факт")
    program.press(REDO)
    program.until("Ctrl+Shift+Z rejected it again", "said", "Отклонён факт", "Ctrl+Z")
    row = list(program.shown["rows"])[1]
    program.click(program.shown["rows"][row], 3)
    program.until("the right button opens the fact's menu", "menu", "Реальность")
    program.click(program.shown["menu"]["Реальность"])
    program.until("how real it is can be chosen", "menu", "отменено")
    program.click(program.shown["menu"]["план"])
    program.until("the pointer made it a plan", "said", "реальность — план")
    program.press(TO_FACTS, "F2")
    program.until("F2 asks for the line", "asked", "true")
    subprocess.run(["xdotool", "type", "--delay", "60", LINE], check=True, capture_output=True)  # noqa: S607
    program.press("Return")
    program.until("the fact has the reader's line", "facts", LINE)
    facts: Shown = program.shown["facts"]
    return facts
