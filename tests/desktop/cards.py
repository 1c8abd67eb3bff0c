"""Look words up with a real pointer and real keys: sixty words of three invented articles.

Each word is pointed at, then reached by the caret and asked for by L; both cards must be the same,
and 85 of a hundred must say what the table in ``articles`` says.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from articles import NEWS, Asked, News
from corrections import REDO, UNDO, Program, run, running

LOOK_UP, OPEN, TEACH, RIGHT = "46", "36", "28", "114"  # physical keys: L, Enter, T, Right
NEXT_WORD, NEXT_READING, BACK, ESCAPE = "ctrl+114", "alt+116", "22", "Escape"
LEAST_RIGHT = 0.9
STEPS = 200  # words of an article
PICTURED = 5  # each such word has its picture taken

Picture = Callable[[str], object]


def walk_cards(home: Path, picture: Picture) -> None:
    """Point at words and press L on them; look deeper, switch, teach; in both themes."""
    home.mkdir(exist_ok=True)
    run("setxkbmap", "us")
    right = total = 0
    for number, news in enumerate(NEWS):
        theme = "dark" if number == 1 else "light"
        file = home / f"{news.name}.txt"
        file.write_text(news.text, "utf-8")
        with running(home, str(file), theme) as program:
            program.until("the words are on the screen", "places", news.asked[0].form)
            program.until("the dictionary that comes along is whole", "dictionaries", "Викисловарь")
            right += _walk_article(program, news, picture)
            total += len(news.asked)
            if number == 0:
                _walk_deeper(program, picture)
    print(f"held: {right} of {total} cards say lemma and grammar as the table does")
    if right < LEAST_RIGHT * total:
        sys.exit("did not hold: 85 of a hundred cards are right")


def _walk_article(program: Program, news: News, picture: Picture) -> int:
    """Return how many cards are right."""
    right, start = 0, -1
    _go_to_the_top(program)
    for number, asked in enumerate(news.asked):
        start, place = _place_of(program, asked, start)
        program.point(place)
        program.until(f"the card of «{asked.form}» opened under the pointer", "card", ".")
        hovered = str(program.shown["card"])
        if number % PICTURED == 0:
            picture(f"card-{news.name}-{number}.png")
        program.press(ESCAPE)
        program.until("Esc closed it", "card", '""')
        _put_caret(program, start)
        program.press(LOOK_UP)
        program.until(f"L opened the card of «{asked.form}»", "card", ".")
        if program.shown["card"] != hovered:
            sys.exit(f"by pointer: {hovered}\nby key: {program.shown['card']}")
        program.press(ESCAPE)
        program.until("Esc closed it", "card", '""')
        missing = [one for one in asked.says if one not in hovered]
        right += not missing
        print(f"{'right' if not missing else f'WRONG, no {missing}'}: {asked.form}: {hovered}")
    return right


def _place_of(program: Program, asked: Asked, after: int) -> tuple[int, list[int]]:
    for start, (form, *place) in program.shown["places"].items():
        if int(start) > after and form.rstrip(".") == asked.form:
            return int(start), place
    sys.exit(f"«{asked.form}» is not on the screen")


def _go_to_the_top(program: Program) -> None:
    program.press("ctrl+Home")
    while program.shown["caret"] != 0:
        program.until_changed("caret")


def _put_caret(program: Program, start: int) -> None:
    """Go by words until the caret is at one."""
    for _ in range(STEPS):
        if program.shown["caret"] == start:
            return
        program.press(NEXT_WORD)
        program.until_changed("caret")
    sys.exit("Ctrl+Right did not come to the word")


def _walk_deeper(program: Program, picture: Picture) -> None:
    """Look a word of the card up and come back; switch the reading, teach it, undo, redo."""
    start, _ = _place_of(program, Asked("стали", ()), -1)
    _go_to_the_top(program)
    _put_caret(program, start)
    program.press(LOOK_UP)
    program.until("L opened the card of «стали»", "card", "стать")
    first = program.shown["card"]
    program.press(OPEN, RIGHT, OPEN)
    program.until(
        "Enter on a word of the card looks it up, with a way back", "card", "назад: стать"
    )
    picture("card-deeper.png")
    program.press(BACK)
    program.until("Backspace came back", "card", "стать. глагол")
    picture("card-forms.png")
    program.press(OPEN)
    program.until("Enter folded the forms", "card", str(first))
    program.press(NEXT_READING)
    program.until("Alt+Down shows the other reading", "card", "сталь. существительное")
    picture("card-reading.png")
    program.press(TEACH)
    program.until("T teaches it: the word has another lemma", "words", '"сталь"')
    program.press(UNDO)
    program.until("Ctrl+Z: it has the old one", "words", '"стать"')
    program.press(REDO)
    program.until("Ctrl+Shift+Z: it has the other again", "words", '"сталь"')
    program.press(LOOK_UP)
    program.until("L shows what was taught first", "card", "сталь. существительное")
    picture("card-taught.png")
    program.press(ESCAPE, UNDO)
    program.until("Ctrl+Z leaves it as it was", "words", '"стать"')
