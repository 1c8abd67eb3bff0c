"""The card: beside the word, entered, left and closed; what it says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QCursor, QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from razbor.facts.fact import FactType, Factuality
from razbor.window.article.article_view import ArticleView
from razbor.window.card.entity_note import EntityNotes
from razbor.window.card.word_cards import GRACE, WordCards
from razbor.window.palette import DARK
from screen.article_cases import direct_speech, marked, place_of
from screen.pointer import point_at

NEWS = marked(
    "Хор из Лесогорья\n\n[P1/NOM Дирижёр [O1 хора]] [P1 Анна Серова] привезла песни, которые"
    " стали гвоздём программы.\n\n" + "Ещё одна строка текста. " * 12 + "\n\n[P1/PRO Она] довольна."
)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    view = ArticleView()
    column.addWidget(view)
    window.resize(900, 620)
    window.show()
    qtbot.waitExposed(window)
    view.show_article(NEWS.article)
    view.show_analysis(NEWS)
    view.setFocus()
    return window


@pytest.fixture
def view(window):
    return window.findChild(ArticleView)


@pytest.fixture
def cards(view, qtbot):
    cards = WordCards(view)
    with qtbot.waitSignal(cards.ready, timeout=20000):
        cards.warm_up()
    return cards


def leave(view):
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))


def enter(card):
    inside = QPointF(card.rect().center())
    QApplication.sendEvent(card, QEnterEvent(inside, inside, card.mapToGlobal(inside)))


def rest_on(view, cards, qtbot, words):
    with qtbot.waitSignal(cards.shown, timeout=3000):
        point_at(view, place_of(NEWS, words))
    return cards.card


def look_up(view, cards, words):
    view.put_caret(place_of(NEWS, words).start)
    assert cards.look_up_at_caret()
    return cards.card


@pytest.mark.parametrize(
    ("words", "lemma"),
    [
        ("привезла", "привезти"),
        ("песни", "песня"),
        ("хора", "хор"),
        ("строка", "строка"),
        ("довольна", "довольный"),
    ],
)
def test_a_rest_shows_the_lemma_and_never_covers_the_word(view, cards, qtbot, words, lemma):
    card = rest_on(view, cards, qtbot, words)
    assert card.shown_card.readings[card.reading].lemma == lemma
    place = QRect(card.mapToGlobal(QPoint()), card.size())
    for box in view.rects_of(place_of(NEWS, words)):
        word = QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())
        assert not place.intersects(word)
    assert view.hasFocus()


@pytest.mark.parametrize("size", [(320, 420), (520, 300), (900, 200)])
def test_in_a_small_window_the_word_stays_free_and_the_card_inside(
    window, view, cards, qtbot, size
):
    window.resize(*size)
    card = rest_on(view, cards, qtbot, "Лесогорья")
    (box,) = view.rects_of(place_of(NEWS, "Лесогорья"))
    word = QRect(view.viewport().mapTo(window, box.topLeft()), box.size())
    assert not card.geometry().intersects(word)
    assert window.rect().contains(card.geometry())


def test_the_pointer_may_enter_the_card(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "песни")
    leave(view)
    enter(card)
    with qtbot.assertNotEmitted(card.closed, wait=GRACE * 2):
        pass
    assert card.isVisible()
    with qtbot.waitSignal(card.closed, timeout=2000):
        QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))


def test_the_card_goes_when_the_pointer_leaves_the_word(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "песни")
    with qtbot.waitSignal(card.closed, timeout=2000):
        leave(view)
    assert not card.isVisible()


def test_the_card_stays_while_the_pointer_rests(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "песни")
    with qtbot.assertNotEmitted(card.closed, wait=GRACE * 3):
        pass
    assert card.isVisible()


def test_clear_closes_the_card_first(view, cards, qtbot):
    view.light_up([place_of(NEWS, "гвоздём")])
    card = rest_on(view, cards, qtbot, "песни")
    assert view.clear()
    assert not card.isVisible()
    assert view.clear()
    assert not view.clear()


def test_by_keyboard_the_card_is_entered_and_left(view, cards):
    card = look_up(view, cards, "песни")
    assert card.hasFocus()
    assert card.accessibleName().startswith("песня. существительное")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert view.hasFocus()
    assert view.caret_place() == place_of(NEWS, "песни").start


def test_readings_are_switched(view, cards):
    card = look_up(view, cards, "стали")
    count = len(card.shown_card.readings)
    assert count > 1
    seen = [card.shown_card.readings[card.reading].lemma]
    for _ in range(count):
        QTest.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        seen.append(card.shown_card.readings[card.reading].lemma)
    assert {"стать", "сталь"} <= set(seen)
    assert seen[0] == seen[-1]
    QTest.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert card.reading == count - 1


def test_readings_are_switched_from_the_text_too(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "стали")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert card.reading == 1
    assert view.hasFocus()


def test_an_open_card_keeps_its_keys_from_the_actions_of_the_window(window, view, cards, qtbot):
    action = QAction(window, shortcut=QKeySequence("Alt+Down"))
    window.addAction(action)
    qtbot.waitActive(window)
    card = rest_on(view, cards, qtbot, "стали")
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert card.reading == 1
    cards.close()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.window().resize(700, 500),
        lambda view: view.set_zoom(150),
        lambda view: view.ticks.setValue(view.ticks.value() + 20),
        lambda view: view.show_article(NEWS.article),
    ],
    ids=["resize", "zoom", "scroll", "another article"],
)
def test_the_card_goes_when_the_word_moves(window, view, cards, qtbot, change):
    window.resize(900, 300)
    card = rest_on(view, cards, qtbot, "песни")
    change(view)
    assert not card.isVisible()


def test_enter_opens_the_paradigm_and_closes_it(view, cards):
    card = look_up(view, cards, "песни")
    before = card.height()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.forms_shown
    assert card.height() > before
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert not card.forms_shown
    assert card.height() == before


def test_enter_on_a_focused_mark_is_left_to_the_mark(view, cards, qtbot):
    view.focus_mark(2)
    card = rest_on(view, cards, qtbot, "песни")
    with qtbot.waitSignal(view.mark_activated):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert not card.forms_shown


def test_going_on_by_keyboard_closes_the_card(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "песни")
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not card.isVisible()


def test_a_card_asked_for_before_the_dictionary_is_there_comes_with_it(view, qtbot):
    cards = WordCards(view)
    view.put_caret(place_of(NEWS, "песни").start)
    with qtbot.waitSignal(cards.shown, timeout=20000):
        cards.look_up_at_caret()
    assert cards.card.shown_card.readings[0].lemma == "песня"


def test_there_is_no_card_for_a_sign(view, cards):
    view.show_article(marked("— 5 %\n\n…").article)
    view.put_caret(0)
    assert not cards.look_up_at_caret()


def test_the_card_wears_the_theme(view, cards, qtbot):
    card = rest_on(view, cards, qtbot, "песни")
    cards.set_palette_theme(DARK)
    middle = card.grab().toImage().pixelColor(14, card.height() // 2)
    assert middle.name() == DARK.card


@pytest.mark.parametrize(
    ("words", "name"),
    [("Дирижёр", "Дирижёр хора"), ("хора", "хора"), ("Она", "Дирижёр хора"), ("песни", None)],
)
def test_a_note_tells_the_innermost_entity(words, name):
    note = EntityNotes(NEWS).at(place_of(NEWS, words).start)
    assert (note.name if note else None) == name


def test_a_note_tells_offices_and_doubts():
    held = replace(
        direct_speech(NEWS, "P1", "песни"),
        type=FactType.POSITION,
        roles=(replace(direct_speech(NEWS, "P1", "песни").roles[0], role="HOLDER"),),
        summary="Анна Серова — дирижёр хора",
    )
    doubtful = tuple(replace(one, ambiguous=("P1", "O1")) for one in NEWS.mentions)
    news = replace(NEWS, facts=(held,), mentions=doubtful)
    note = EntityNotes(news).at(place_of(NEWS, "Она").start)
    assert note.roles == ("дирижёр хора",)
    denied = replace(held, factuality=Factuality.DENIED)
    assert EntityNotes(replace(news, facts=(denied,))).at(place_of(NEWS, "Она").start).roles == ()
    assert note.doubt == "возможно: хора"
    assert note.about.startswith("персона · 3 упоминан")


def test_the_pointer_is_not_needed(view, cards):
    """A card that was asked for by key stays wherever the pointer is."""
    card = look_up(view, cards, "песни")
    QCursor.setPos(view.mapToGlobal(QPoint(5, 5)))
    leave(view)
    assert card.isVisible()
