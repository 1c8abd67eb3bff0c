"""Learn words with real keys: list, judge, look up in a card, teach; kill, and find them again."""

import sys
from pathlib import Path

from corrections import UNDO, Program, run, running

LOOK_UP, ADD, LIST, UNKNOWN, KNOW, TEACH = "46", "38", "40", "30", "52", "ctrl+shift+28"
LEARNING, ESCAPE = "11", "Escape"  # physical keys: L, A, D, U, Z, T; 2


def walk_words_learnt(home: Path) -> None:
    """Learn under two layouts, undo, kill; what was kept is there on the next start."""
    home.mkdir(exist_ok=True)
    run("setxkbmap", "us")
    with running(home) as program:
        first = _learn(program)
        _teach(program)
        program.until("the list has both words", "words", first, "learning")
        kept = program.shown["words"]["listed"]
    with running(home) as program:
        program.until("after the kill the list is there", "words", first)
        if program.shown["words"]["listed"] != kept:
            sys.exit("the word list did not come back as it was")
        print("held: killed and started again, the words are as they were left")


def _learn(program: Program) -> str:
    """Put two words on the list, know one; return the first."""
    program.press(UNKNOWN)
    program.until("U goes to the first unknown word", "said", "Z — знаю")
    program.press(LIST)
    program.until("D puts it on the list with its sentence", "words", "new")
    first = next(iter(program.shown["words"]["listed"]))
    run("setxkbmap", "ru")
    program.press(UNKNOWN, KNOW)
    program.until("Я knows the next one under the Russian layout", "said", "знаю")
    program.press(UNKNOWN, LOOK_UP)
    program.until("Д opens the card", "card", ".")
    program.press(ADD)
    program.until("Ф in the card puts its word on the list", "said", "в списке")
    program.press(LEARNING)
    program.until("2 in the card: it is being learnt", "card", "мои слова: учу")
    return str(first)


def _teach(program: Program) -> None:
    run("setxkbmap", "us")
    program.press(ESCAPE, TEACH)
    program.until("Ctrl+Shift+T asks for the dictionary form", "asked", "true")
    run("xdotool", "type", "--delay", "60", "form")
    program.press("Return")
    program.until("the word has the form that was taught", "words", "form")
    program.press(UNDO)
    program.until("Ctrl+Z takes that back", "said", "Отменено")
