"""Quotations in the margin: one bar for each speaker, names that do not cover each other."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from razbor.bridge.marks import MarkType
from razbor.window.article.article_view import ArticleView
from razbor.window.palette import LIGHT
from screen.article_cases import direct_speech, marked, place_of

TALK = marked(
    "Спор о парке\n\n«Липы посадят», – сказала [P1 Анна Серова]. «Обман», – возразил [O1 Союз].\n\n"
    "[P1 Серова] ушла."
)
FACTS = (direct_speech(TALK, "P1", "Липы посадят"), direct_speech(TALK, "O1", "Обман"))


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


def show(view, width):
    view.resize(width, 500)
    view.show_article(TALK.article)
    view.show_analysis(replace(TALK, facts=FACTS))
    return view.viewport().grab().toImage(), view.rects_of(place_of(TALK, "«Липы"))[0]


def test_two_speakers_on_one_line_have_two_bars(view):
    picture, box = show(view, 1000)
    row = [picture.pixelColor(x, box.center().y()).name() for x in range(box.left())]
    for kind in (MarkType.PERSON, MarkType.ORGANISATION):
        assert row.count(QColor(LIGHT.marks[kind].line).name()) == 3


def rows_with_letters(picture, box, paper):
    """Return the rows of the margin that are not empty, bars left out."""
    right = box.left() - 34
    return [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) != paper for x in range(right))
    ]


def test_names_stand_one_below_the_other(view):
    picture, box = show(view, 1000)
    rows = rows_with_letters(picture, box, QColor(LIGHT.paper))
    lines = [y for y in rows if y - 1 not in rows]
    assert len(lines) >= 4
    assert rows[-1] - rows[0] > 4 * 12


def test_a_narrow_window_has_no_room_for_names(view):
    picture, box = show(view, 600)
    assert rows_with_letters(picture, box, QColor(LIGHT.paper)) == []


def test_without_quotations_the_margin_is_empty(view):
    view.resize(1000, 500)
    view.show_article(TALK.article)
    view.show_analysis(TALK)
    box = view.rects_of(place_of(TALK, "«Липы"))[0]
    picture = view.viewport().grab().toImage()
    assert rows_with_letters(picture, box, QColor(LIGHT.paper)) == []


def test_facts_that_come_after_the_marks_give_the_same_picture(view):
    at_once, _ = show(view, 1000)
    view.show_article(TALK.article)
    view.show_analysis(TALK)
    assert view.viewport().grab().toImage() != at_once
    assert view.take_facts(replace(TALK, facts=FACTS))
    assert view.viewport().grab().toImage() == at_once
    assert not view.take_facts(replace(TALK, facts=FACTS, mentions=TALK.mentions[1:]))
