"""Latin shortcuts under a Cyrillic layout: the letter on the same key does the same."""

import pytest
from PySide6.QtCore import Qt

from razbor.bridge.keyboard import latin_key
from screen.keys import CTRL, SHIFT, press_cyrillic


@pytest.mark.parametrize(
    ("letter", "latin"), [("т", "N"), ("з", "P"), ("ц", "W"), ("д", "L"), ("р", "H"), ("ә", "2")]
)
def test_same_key_of_the_keyboard(letter, latin):
    assert latin_key(ord(letter.upper())) == Qt.Key(ord(latin))


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_F3, ord("Ж"), ord("Ё")])
def test_other_keys_are_left_alone(key):
    assert latin_key(int(key)) is None


def test_letters_over_the_article(window):
    view = window.article_view
    press_cyrillic("т")
    press_cyrillic("т")
    assert view.focused_mark == 1
    press_cyrillic("з")
    assert view.focused_mark == 0
    press_cyrillic("т", SHIFT)
    assert view.marks[view.focused_mark].entity == view.marks[0].entity
    assert view.focused_mark > 1


def test_control_keys_of_the_window(window):
    press_cyrillic("а", CTRL)
    assert window.header.finder.line.hasFocus()


def test_bare_letters_are_text_in_a_field_and_type_ahead_in_a_list(window):
    press_cyrillic("а", CTRL)
    press_cyrillic("т")
    assert window.header.finder.line.text() == "т"
    window.panel.take_focus()
    press_cyrillic("т")
    assert window.article_view.focused_mark is None


def test_standard_keys_of_a_field(window):
    press_cyrillic("а", CTRL)
    line = window.header.finder.line
    line.setText("слово")
    line.deselect()
    press_cyrillic("ф", CTRL)
    assert line.selectedText() == "слово"


def test_select_all_and_copy_in_the_article(window):
    press_cyrillic("ф", CTRL)
    assert window.article_view.textCursor().hasSelection()
