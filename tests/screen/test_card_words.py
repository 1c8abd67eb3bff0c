"""Meanings in the card, and the words in it: looked up by pointer and by key, with a way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from razbor.bridge.dictionaries import Dictionaries
from razbor.dictionaries.importing import add
from razbor.dictionaries.store import Store
from razbor.window.article.article_view import ArticleView
from razbor.window.card.card_text import CardText
from razbor.window.card.word_cards import WordCards
from screen.article_cases import marked, place_of

NEWS = marked("Рост\n\n[P1 Роза Серова] купила розу. Речь шла о стали. " + "Строка. " * 9)
LONG = "очень длинное толкование, которое не кончается " * 30
DSL = (
    '#NAME "Малый"\n#COPYRIGHT "CC0"\n\nроза\n\tцветок с шипами\nцветок\n\tчасть растения\n'
    f"сталь\n\tсплав железа\nстать\n\tначать\nрастение\n\t{LONG}\n"
)


@pytest.fixture
def cards(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    view = ArticleView()
    QVBoxLayout(window).addWidget(view)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    view.show_article(NEWS.article)
    view.show_analysis(NEWS)
    view.setFocus()
    file = tmp_path / "small.dsl"
    file.write_text(DSL, "utf-8")
    store = Store(tmp_path / "d.sqlite")
    add(store, file)
    store.close()
    dictionaries = Dictionaries(window)
    dictionaries.keep_in(tmp_path / "d.sqlite")
    cards = WordCards(view)
    cards.ask(dictionaries.entries)
    cards.view, cards.window = view, window
    with qtbot.waitSignal(cards.ready, timeout=20000):
        cards.warm_up()
    yield cards
    dictionaries.close()


def look_up(cards, words):
    cards.view.put_caret(place_of(NEWS, words).start)
    assert cards.look_up_at_caret()
    return cards.card


def heads(card):
    return [entry.headword for entry in card.told.entries]


def choose(card, word):
    for _ in range(200):
        QTest.keyClick(card, Qt.Key.Key_Right)
        if card.word_chosen == word:
            return
    pytest.fail(f"{word} is not among the words of the card")


def test_a_form_shows_what_its_lemma_means_with_source_and_licence(cards):
    card = look_up(cards, "розу")
    assert heads(card) == ["роза"]
    assert "цветок с шипами" in card.accessibleName()
    assert "Малый · CC0" in card.accessibleName()


def test_a_name_is_not_explained_by_a_flower(cards):
    assert heads(look_up(cards, "Роза")) == []


def test_another_reading_brings_other_meanings(cards):
    card = look_up(cards, "стали")
    seen = {card.shown_card.readings[card.reading].lemma: heads(card)}
    for _ in card.shown_card.readings:
        QTest.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        seen[card.shown_card.readings[card.reading].lemma] = heads(card)
    assert seen["сталь"] == ["сталь"]
    assert seen["стать"] == ["стать"]


def test_by_key_a_word_of_the_card_is_looked_up_and_left_again(cards):
    card = look_up(cards, "розу")
    QTest.keyClick(card, Qt.Key.Key_Return)
    choose(card, "цветок")
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert (card.told.trail, heads(card)) == (("роза",), ["цветок"])
    choose(card, "растения")
    QTest.keyClick(card, Qt.Key.Key_Enter)
    assert card.told.trail == ("роза", "цветок")
    QTest.keyClick(card, Qt.Key.Key_Backspace)
    assert (card.told.trail, heads(card)) == (("роза",), ["цветок"])
    QTest.keyClick(card, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (card.told.trail, heads(card)) == ((), ["роза"])
    assert card.forms_shown  # as it was left
    assert card.hasFocus()


def test_by_pointer_a_word_of_the_card_is_looked_up(cards, qtbot):
    card = look_up(cards, "розу")
    text, stop = next(
        (text, stop)
        for text in card.findChildren(CardText)
        for stop in text.stops
        if stop.word == "цветок"
    )
    place = text.place_of(stop).center().toPoint()
    with qtbot.waitSignal(card.word_asked):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=place)
    assert heads(card) == ["цветок"]


def test_a_press_beside_the_words_asks_nothing(cards, qtbot):
    card = look_up(cards, "розу")
    text = next(text for text in card.findChildren(CardText) if text.stops)
    with qtbot.assertNotEmitted(card.word_asked):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(text.width() - 1, 1))


def test_a_form_of_the_table_is_a_word_too(cards):
    card = look_up(cards, "купила")
    QTest.keyClick(card, Qt.Key.Key_Return)
    choose(card, "купить")
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.shown_card.form == "купить"


def test_a_long_entry_is_folded_until_it_is_asked_for(cards):
    card = look_up(cards, "розу")
    for word in ("цветок", "растения"):
        choose(card, word)
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert heads(card) == ["растение"]
    folded = len(card.accessibleName())
    assert "…ещё" in card.accessibleName()
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert len(card.accessibleName()) > folded + 500
    assert cards.window.rect().contains(card.geometry())


def test_the_way_back_is_the_articles_own_where_there_is_none_in_the_card(cards, qtbot):
    card = look_up(cards, "розу")
    QTest.keyClick(card, Qt.Key.Key_Backspace)
    assert card.isVisible()
    assert card.told.trail == ()


def test_escape_closes_the_card_from_any_depth(cards):
    card = look_up(cards, "розу")
    choose(card, "цветок")
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert cards.view.hasFocus()
    assert look_up(cards, "стали").told.trail == ()


@pytest.mark.parametrize("width", [320, 520])
def test_in_a_narrow_window_nothing_stands_out_of_the_card(cards, width):
    cards.window.resize(width, 600)
    card = look_up(cards, "розу")
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert cards.window.rect().contains(card.geometry())
    for text in filter(CardText.isVisible, card.findChildren(CardText)):
        assert text.mapTo(card, QPoint(text.width(), 0)).x() <= card.width()
