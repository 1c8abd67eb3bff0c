"""The pointer at rest on a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from razbor.window.article.article_view import ArticleView
from razbor.window.article.hover import PAUSE
from screen.article_cases import marked, place_of
from screen.pointer import point_at

NEWS = marked("Из-за дождя 15-го мая в [G1 Усть-Лесогорске] матч «[O1 Ветра]» перенесли.")


@pytest.fixture(params=["before the analysis", "after it"])
def view(qtbot, request):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(NEWS.article)
    if request.param == "after it":
        view.show_analysis(NEWS)
    view.setFocus()
    return view


def on(view, words, modifiers=Qt.KeyboardModifier.NoModifier):
    point_at(view, place_of(NEWS, words), modifiers)


@pytest.mark.parametrize(
    ("pointed", "word"),
    [
        ("Из-за", "Из-за"),
        ("15-го", "15-го"),
        ("Усть-Лесогорске", "Усть-Лесогорске"),
        ("Ветра", "Ветра"),
        ("перенесли", "перенесли"),
    ],
)
def test_a_rest_tells_the_word(view, qtbot, pointed, word):
    with qtbot.waitSignal(view.word_rested, timeout=2000) as rested:
        on(view, pointed)
    assert rested.args == [place_of(NEWS, word).start]


@pytest.mark.parametrize("pointed", ["«", "перенесли.", "Из-за "])
def test_signs_and_spaces_are_no_words(view, qtbot, pointed):
    with qtbot.assertNotEmitted(view.word_rested, wait=PAUSE * 2):
        on(view, pointed)


def test_moving_on_before_the_pause_tells_only_the_last(view, qtbot):
    told = []
    view.word_rested.connect(told.append)
    on(view, "дождя")
    with qtbot.waitSignal(view.word_rested, timeout=2000):
        on(view, "матч")
    assert told == [place_of(NEWS, "матч").start]


def test_leaving_a_told_word_is_told(view, qtbot):
    with qtbot.waitSignal(view.word_rested, timeout=2000):
        on(view, "дождя")
    with qtbot.waitSignal(view.word_left):
        on(view, "матч")


def test_shift_leaves_the_pause_out(view):
    told = []
    view.word_rested.connect(told.append)
    on(view, "матч", Qt.KeyboardModifier.ShiftModifier)
    assert told == [place_of(NEWS, "матч").start]


def test_ctrl_keeps_quiet(view, qtbot):
    with qtbot.assertNotEmitted(view.word_rested, wait=PAUSE * 2):
        on(view, "матч", Qt.KeyboardModifier.ControlModifier)


def test_a_pressed_button_keeps_quiet(view, qtbot):
    box = view.rects_of(place_of(NEWS, "матч"))[0]
    on(view, "матч")
    with qtbot.assertNotEmitted(view.word_rested, wait=PAUSE * 2):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
