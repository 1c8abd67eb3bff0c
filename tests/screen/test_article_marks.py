"""From mark to mark: by keys, by the pointer, into nested ones and back; what is painted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import MarkType
from razbor.window.article.article_view import ArticleView
from razbor.window.palette import DARK, LIGHT
from screen.article_cases import direct_speech, marked, names, place_of

MEETING = """Встреча в [G1 Лесогорье]

[P1/NOM Спикер [O1 Палаты [G2 Приморья]]] [P1 Анна Серова] приняла [P2 Олега Мирного]
в [G1 Лесогорье].

«Мы рады гостям», – сказала [P1 Серова]. [P1/PRO Она] назвала [T1 пятницу] удачным днём.
"""
IN_ORDER = [
    "Лесогорье",
    "Спикер Палаты Приморья",
    "Палаты Приморья",
    "Приморья",
    "Анна Серова",
    "Олега Мирного",
    "Лесогорье",
    "Серова",
    "пятницу",
]


@pytest.fixture
def analysis():
    return marked(MEETING)


@pytest.fixture
def window(qtbot):
    """A window with the article between two buttons."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (QPushButton("before"), ArticleView(), QPushButton("after")):
        column.addWidget(part)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def view(window, analysis):
    view = window.findChild(ArticleView)
    view.show_article(analysis.article)
    view.show_analysis(analysis)
    view.setFocus()
    return view


def focused(view):
    return view.marks[view.focused_mark].span.of(view.article.text)


def test_next_and_previous_visit_every_mark(view):
    there = []
    while view.next_mark():
        there.append(focused(view))
    back = [focused(view)]
    while view.previous_mark():
        back.append(focused(view))
    assert there == IN_ORDER
    assert back == IN_ORDER[::-1]


def test_tab_walks_the_marks_then_leaves(view, window):
    for name in IN_ORDER:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert focused(view) == name
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.focusWidget().text() == "after"


def test_shift_tab_walks_back_then_leaves(view, window):
    view.focus_mark(2)
    for name in IN_ORDER[1::-1]:
        QTest.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert focused(view) == name
    QTest.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget().text() == "before"


def test_after_tabbing_out_at_the_end_tab_begins_anew(view, window):
    view.focus_mark(len(view.marks) - 1)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert focused(view) == IN_ORDER[0]


def test_the_walk_begins_at_the_caret(view, analysis):
    view.put_caret(place_of(analysis, "приняла").start)
    view.next_mark()
    assert focused(view) == "Олега Мирного"
    view.put_caret(place_of(analysis, "приняла").start)
    view.previous_mark()
    assert focused(view) == "Анна Серова"


def test_a_focused_mark_takes_the_caret(view, analysis):
    view.focus_mark(IN_ORDER.index("Олега Мирного"))
    assert view.caret_place() == place_of(analysis, "Олега").start


def test_moving_the_caret_leaves_the_mark(view, qtbot):
    view.focus_mark(4)
    with qtbot.waitSignal(view.mark_left):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.focused_mark is None


def test_widen_and_narrow(view):
    view.focus_mark(IN_ORDER.index("Приморья"))
    assert view.widen()
    assert focused(view) == "Палаты Приморья"
    assert view.widen()
    assert focused(view) == "Спикер Палаты Приморья"
    assert not view.widen()
    assert view.narrow()
    assert view.narrow()
    assert focused(view) == "Приморья"
    assert not view.narrow()


def test_of_type_goes_round(view):
    places = []
    for _ in range(5):
        assert view.next_of_type(MarkType.PLACE)
        places.append(focused(view))
    assert places == ["Лесогорье", "Приморья", "Лесогорье", "Лесогорье", "Приморья"]
    assert not view.next_of_type(MarkType.EVENT)


def test_mentions_of_one_entity(view):
    view.focus_mark(IN_ORDER.index("Спикер Палаты Приморья"))
    assert view.next_mention()
    assert focused(view) == "Анна Серова"
    assert view.next_mention()
    assert focused(view) == "Серова"
    assert not view.next_mention()
    assert view.previous_mention()
    assert focused(view) == "Анна Серова"


def test_hidden_types_are_left_out(view):
    view.set_shown_types(frozenset({MarkType.PERSON}))
    seen = []
    while view.next_mark():
        seen.append(focused(view))
    assert seen == ["Анна Серова", "Олега Мирного", "Серова"]


def test_a_click_takes_the_innermost(view, analysis, qtbot):
    (box,) = view.rects_of(place_of(analysis, "Приморья"))
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert names(analysis, [view.marks[activated.args[0]]]) == ["Приморья"]
    assert focused(view) == "Приморья"


def test_a_click_beside_marks_activates_nothing(view, analysis, qtbot):
    (box,) = view.rects_of(place_of(analysis, "приняла"))
    with qtbot.assertNotEmitted(view.mark_activated):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert view.focused_mark is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_activates(view, qtbot, key):
    view.focus_mark(5)
    with qtbot.waitSignal(view.mark_activated) as activated:
        QTest.keyClick(view, key)
    assert activated.args == [5]


def test_a_mark_in_words(view):
    assert view.mark_in_words(4) == "5 из 9 · персона · Спикер Палаты Приморья"


def test_back_and_forward(view, qtbot):
    view.put_caret(7)
    view.go_to_place(40)
    view.go_to_place(90)
    visited = []
    view.place_visited.connect(visited.append)
    assert view.go_back()
    assert view.go_back()
    assert not view.go_back()
    assert view.caret_place() == 7
    assert view.go_forward()
    assert view.caret_place() == 40
    view.go_to_place(60)
    assert not view.go_forward()
    assert visited == [40, 7, 40, 60]


def test_clear_goes_step_by_step(view, analysis):
    view.focus_mark(3)
    view.light_up([place_of(analysis, "приняла")])
    assert view.clear()
    assert view.focused_mark == 3
    assert view.clear()
    assert view.focused_mark is None
    assert not view.clear()


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
    view.show_article(Analysis(marked("Другой текст, без имён.").article).article)
    assert view.marks == ()
    assert view.focused_mark is None
    assert not view.next_mark()
