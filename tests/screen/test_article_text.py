"""The text in the window: every place of it, its column, its keys, what is copied."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from razbor.text.article import Article
from razbor.window.article.article_view import ArticleView
from screen.article_cases import marked, place_of

STORY = (
    "В Лесогорье открыли мост\n\nДвижение начнётся завтра\n\n"
    "Мост через реку Каму соединил два берега.\n\nПервым по нему прошёл мэр."
)
LONG = "Заголовок\n\n" + "\n\n".join(f"Абзац номер {n}. " + "Слово. " * 60 for n in range(60))


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Заголовок 😀\n\nСлово 😀 после 👩‍👩‍👧 лица и Астана\u00a0— город.",
        "Строка\u2028вторая\u2029третья\u0085четвёртая\x0bпятая\x0cшестая.",
        "\ufeffНачало\tс табуляцией\r и знаком \x00 нуля, объектом \ufffc и ударе\u0301нием.",
        "   С отступом.\n\n\n\n\u00a0\n \t \nПосле пустых строк.",
        "",
    ],
    ids=["plain", "emoji and nbsp", "line ends", "signs", "blank lines", "empty"],
)
def test_every_place_of_the_document_is_that_place_of_the_text(view, text):
    view.show_article(Article(text))
    shown = view.document().toRawText()
    assert len(shown) == len(text)
    for place, char in enumerate(text):
        view.put_caret(place)
        assert view.caret_place() == place
        if char.isalnum():
            assert shown[place] == char


def test_lines_wrapped_by_hand_flow_again(view):
    lines = [
        "Министр рассказал журналистам, что дорогу через перевал",
        "строят уже третий год и что к осени по ней пройдут первые",
        "машины, если погода не помешает рабочим закончить тоннель",
        "и если подрядчик успеет привезти оставшееся оборудование,",
        "которое задержалось на границе.",
    ]
    view.show_article(Article("\n".join(lines)))
    assert view.document().blockCount() == 1


def test_a_copy_is_the_exact_text(view, qtbot):
    text = "Встреча прошла 5\u00a0мая в\u00a0Лесогорье 😀.\n\nПотом был обед."
    view.show_article(Article(text))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text


def test_down_and_up_leave_blank_lines_out(view):
    view.show_article(Article(STORY))
    lines = [line for line in STORY.split("\n") if line]
    view.setFocus()
    for line in lines[1:]:
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert view.textCursor().block().text() == line
    for line in reversed(lines[:-1]):
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert view.textCursor().block().text() == line


@pytest.mark.parametrize("width", [320, 520, 940, 1600])
def test_the_column_is_no_wider_than_its_measure_and_never_cut(view, width):
    view.show_article(Article(LONG))
    view.resize(width, 600)
    boxes = view.rects_of(place_of(marked(LONG), "Абзац номер 0. " + "Слово. " * 59 + "Слово"))
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    assert left >= 0
    assert right <= view.viewport().width()
    assert right - left <= 640
    assert not view.horizontalScrollBar().isVisible()


def test_the_column_stands_in_the_middle_of_a_wide_window(view):
    view.resize(1600, 600)
    view.show_article(Article(LONG))
    (box,) = view.rects_of(place_of(marked(LONG), "Абзац"))
    left = view.viewport().mapTo(view, box.topLeft()).x()
    assert abs(left - (1600 - 640) / 2) < 12


@pytest.mark.parametrize("percent", [60, 150, 250])
def test_zoom_keeps_the_line_at_the_top(view, percent):
    view.show_article(Article(LONG))
    line = place_of(marked(LONG), "Абзац номер 30")
    view.ticks.setValue(view.rects_of(line)[0].top())
    view.set_zoom(percent)
    assert abs(view.rects_of(line)[0].top()) < 25


def test_narrowing_the_window_keeps_the_line_at_the_top(view):
    view.show_article(Article(LONG))
    line = place_of(marked(LONG), "Абзац номер 30")
    view.ticks.setValue(view.rects_of(line)[0].top())
    view.resize(420, 600)
    assert abs(view.rects_of(line)[0].top()) < 25


@pytest.mark.parametrize(("turn", "steps"), [(120, 1), (-120, -1)])
def test_ctrl_and_the_wheel_ask_for_another_size(view, qtbot, turn, steps):
    with qtbot.waitSignal(view.zoom_requested) as asked:
        wheel(view, turn, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [steps]


def wheel(view, turn, modifiers):
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(view.mapToGlobal(QPoint(100, 100))),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_space_turns_pages_and_is_left_to_the_window_at_the_end(qtbot):
    class Window(QWidget):
        keys = ()

        def keyPressEvent(self, event):  # noqa: N802  (Qt's name)
            if event.key() == Qt.Key.Key_Space:
                self.keys += (event.key(),)

    window = Window()
    qtbot.addWidget(window)
    view = ArticleView()
    QVBoxLayout(window).addWidget(view)
    window.resize(900, 600)
    window.show()
    view.show_article(Article(LONG))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert 300 < view.ticks.value() < 600
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.ticks.value() == 0
    assert window.keys == ()
    view.ticks.setValue(view.ticks.maximum())
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert window.keys == (Qt.Key.Key_Space,)


def test_the_analysis_moves_neither_the_view_nor_the_caret(view):
    analysis = marked(LONG.replace("Абзац номер 40", "Абзац [P1 номер 40]"))
    view.show_article(analysis.article)
    view.put_caret(200)
    view.ticks.setValue(1234)
    view.show_analysis(analysis)
    assert view.ticks.value() == 1234
    assert view.caret_place() == 200


def test_another_article_begins_at_its_beginning_in_plain_type(view):
    view.show_article(Article(LONG))
    view.ticks.setValue(3000)
    view.put_caret(3)
    view.show_article(Article(STORY))
    assert view.ticks.value() == 0
    assert view.caret_place() == 0
    view.put_caret(STORY.index("Мост через"))
    body = view.textCursor()
    body.movePosition(QTextCursor.MoveOperation.Right)
    assert not body.charFormat().font().bold()
