"""What is painted under the letters: tints, lines, the ring, what is lit, quotation bars."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from razbor.bridge.marks import MarkType
from razbor.text.article import Article
from razbor.window.article.article_view import ArticleView
from razbor.window.palette import DARK, LIGHT
from screen.article_cases import direct_speech, marked, place_of
from screen.meeting_case import IN_ORDER, MEETING, shown_meeting


@pytest.fixture
def analysis():
    return marked(MEETING)


@pytest.fixture
def window(qtbot):
    return shown_meeting(qtbot)


@pytest.fixture
def view(window):
    return window.findChild(ArticleView)


def colours_of(view, span, palette=LIGHT):
    """Return which colours of a palette are painted in and just around a span."""
    picture = view.viewport().grab().toImage()
    seen = set()
    for box in view.rects_of(span):
        around = box.adjusted(-5, -6, 5, 14)
        for x in range(around.left(), around.right()):
            for y in range(around.top(), around.bottom()):
                seen.add(picture.pixelColor(x, y).name())
    named = {"lit": palette.lit, "accent": palette.accent}
    for kind, pair in palette.marks.items():
        named |= {f"{kind} tint": pair.tint, f"{kind} line": pair.line}
    return {name for name, colour in named.items() if QColor(colour).name() in seen}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_name_has_a_tint_and_a_line(view, analysis, palette):
    view.set_palette_theme(palette)
    found = colours_of(view, place_of(analysis, "Олега Мирного"), palette)
    assert found == {"person tint", "person line"}


def test_a_nested_name_keeps_the_outer_tint_and_adds_its_line(view, analysis):
    found = colours_of(view, place_of(analysis, "Приморья"))
    assert {"organisation tint", "organisation line", "place line"} <= found
    assert "place tint" not in found


def test_a_role_has_no_tint(view, analysis):
    assert "role tint" not in colours_of(view, place_of(analysis, "Спикер"))


def test_the_ring_moves(view, analysis):
    first, second = place_of(analysis, "Анна Серова"), place_of(analysis, "Олега Мирного")
    view.focus_mark(IN_ORDER.index("Анна Серова"))
    assert "accent" in colours_of(view, first)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert "accent" not in colours_of(view, first)
    assert "accent" in colours_of(view, second)


def test_marks_go_out_and_on(view, analysis):
    name = place_of(analysis, "Олега Мирного")
    view.set_marks_visible(False)
    assert colours_of(view, name) == set()
    view.set_marks_visible(True)
    assert "person tint" in colours_of(view, name)


def test_evidence_is_lit_and_put_out(view, analysis):
    span = place_of(analysis, "приняла Олега")
    view.light_up([span])
    assert "lit" in colours_of(view, span)
    view.light_up(())
    assert "lit" not in colours_of(view, span)


def test_an_entity_is_lit_with_its_pronoun(view, analysis):
    pronoun = place_of(analysis, "Она")
    before = view.viewport().grab().toImage()
    view.light_entity("P1")
    after = view.viewport().grab().toImage()
    (box,) = view.rects_of(pronoun)
    assert before.copy(box) != after.copy(box)


def test_hits_are_shown_with_the_current_one_ringed(view, analysis):
    hits = [place_of(analysis, "рады"), place_of(analysis, "назвала")]
    view.show_hits(hits, 1)
    assert "accent" not in colours_of(view, hits[0])
    assert {"lit", "accent"} <= colours_of(view, hits[1])


def test_evidence_far_away_is_brought_into_view(view, window):
    far = marked(MEETING + "\n\n".join("Слово. " * 60 for _ in range(60)) + " [P3 Конец] тут.")
    view.show_analysis(far)
    span = place_of(far, "Конец")
    view.light_up([span])
    (box,) = view.rects_of(span)
    assert view.viewport().rect().contains(box)


def test_the_thumb_is_seen_among_ticks_that_stand_close(view):
    view.show_analysis(
        marked("\n\n".join("[P1 Анна Серова] и [O1 Палата]. " * 40 for _ in range(20)))
    )
    pictures = []
    for place in (view.ticks.maximum() // 2, 0):
        view.ticks.setValue(place)
        pictures.append(view.ticks.grab().toImage())
    middle = pictures[0].rect().center()
    assert pictures[0].pixelColor(middle) != pictures[1].pixelColor(middle)


@pytest.mark.parametrize("width", [1000, 420])
def test_a_quotation_has_a_bar_in_the_speakers_colour(view, analysis, width):
    fact = direct_speech(analysis, "P1", "Мы рады гостям")
    quoted = marked(MEETING, (fact,))
    view.window().resize(width, 700)
    view.show_analysis(quoted)
    (box,) = view.rects_of(place_of(quoted, "Мы рады"))
    left = view.rects_of(place_of(quoted, "«"))[0].left()
    picture = view.viewport().grab().toImage()
    line = QColor(LIGHT.marks[MarkType.PERSON].line)
    row = [x for x in range(left) if picture.pixelColor(x, box.center().y()) == line]
    assert len(row) == 3


def test_another_article_has_none_of_the_old_marks(view):
    view.focus_mark(3)
    view.show_article(Article("Другой текст, без имён."))
    assert view.marks == ()
    assert view.focused_mark is None
    assert not view.next_mark()
