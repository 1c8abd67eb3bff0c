"""The words that a reader learns: listed, judged, taught, undone; kept across a restart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from razbor.analysis.vocabulary import WordState
from razbor.library.word_list import WordList
from screen.article_cases import place_of
from screen.correcting import choose, menu_of, redo, send_menu_event, undo
from screen.keys import ALT, CTRL, SHIFT, press, press_cyrillic, type_text
from screen.window_cases import news, settings, shown_window

LEMMAS = {
    "стали": "стать",
    "приняла": "принять",
    "гостям": "гость",
    "рады": "рад",
    "ценим": "ценить",
}


def with_lemmas():
    """Return the article with the lemmas of some words."""
    bare = news("Палата и завод стали друзьями.")
    words = tuple(
        replace(w, lemma=LEMMAS.get(w.text, w.lemma), pos="PUNCT" if not w.text.isalpha() else "X")
        for w in bare.words
    )
    learnt = tuple(replace(w, pos="VERB") if w.text in LEMMAS else w for w in words)
    return replace(bare, words=learnt)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def window(qtbot, tmp_path, file):
    return opened(qtbot, tmp_path, file)


def opened(qtbot, tmp_path, file):
    window = shown_window(qtbot, settings(tmp_path))
    window.correcting.keep_in(file)
    window.learning.keep_in(file)
    window.show_analysis(with_lemmas())
    window.word_cards.warm_up()
    qtbot.waitSignal(window.word_cards.ready).wait()
    return window


def stand_on(window, words):
    view = window.article_view
    view.put_caret(place_of(view.analysis, words).start)


def caret_words(window):
    view = window.article_view
    return view.word_at(view.caret_place()).text


def test_a_word_goes_on_the_list_with_its_sentence_and_comes_off_again(window, file):
    stand_on(window, "ценим")
    press(Qt.Key.Key_D)
    (word,) = WordList(file).listed()
    assert (word.lemma, word.state) == ("ценить", WordState.NEW)
    assert word.part.startswith("глагол")
    (met,) = word.contexts
    assert met.sentence[met.start :].startswith("ценим нашу дружбу")
    assert "заметка.txt" in met.source
    assert "Слово «ценить» в списке" in window.status.text
    undo()
    assert WordList(file).listed() == []
    assert WordList(file).states() == {}
    redo()
    assert WordList(file).listed()[0].contexts == (met,)


def test_a_known_word_is_known_in_the_next_session(window, file, qtbot, tmp_path):
    stand_on(window, "приняла")
    press(Qt.Key.Key_Z)
    stand_on(window, "гостям")
    press(Qt.Key.Key_I)
    window.close()
    again = opened(qtbot, tmp_path, file)
    assert again.learning.state("принять") is WordState.KNOWN
    assert again.learning.state("гость") is WordState.IGNORED
    assert "знакомо 40 % слов" in again.status.text


def test_from_unknown_word_to_unknown_word_under_the_russian_layout(window):
    stand_on(window, "Анна")
    seen = []
    for _ in range(6):
        press_cyrillic("г")
        seen.append(caret_words(window))
    assert seen == ["приняла", "приняла", "рады", "гостям", "ценим", "стали"]
    press(Qt.Key.Key_U)
    assert "Незнакомых слов больше нет" in window.status.text
    press(Qt.Key.Key_U, SHIFT)
    press(Qt.Key.Key_U, SHIFT)
    assert caret_words(window) == "гостям"
    press(Qt.Key.Key_Z)
    press(Qt.Key.Key_U, SHIFT)
    press(Qt.Key.Key_U)
    assert caret_words(window) == "ценим"


def test_unknown_words_have_a_line_over_them_when_that_is_wanted(window):
    before = window.article_view.grab().toImage()
    press(Qt.Key.Key_U, CTRL | SHIFT)
    shown = window.article_view.grab().toImage()
    assert shown != before
    stand_on(window, "ценим")
    with_caret_there = window.article_view.grab().toImage()
    press(Qt.Key.Key_Z)
    assert window.article_view.grab().toImage() != with_caret_there
    press(Qt.Key.Key_U, CTRL | SHIFT)
    stand_on(window, "Анна")
    assert window.preferences.coloured_words is False


def test_a_taught_lemma_holds_everywhere_and_is_undone(window, file):
    stand_on(window, "рады")
    press(Qt.Key.Key_T, CTRL | SHIFT)
    assert window.desk.asks.line.hasFocus()
    type_text("радый")
    press(Qt.Key.Key_Return)
    view = window.article_view
    assert view.word_at(place_of(view.analysis, "рады").start).lemma == "радый"
    assert WordList(file).taught() == {"рады": "радый"}
    assert "«рады» — это «радый»" in window.status.text.lower()
    undo()
    assert view.word_at(place_of(view.analysis, "рады").start).lemma == "рад"
    assert WordList(file).taught() == {}
    redo()
    press(Qt.Key.Key_T, CTRL | SHIFT)
    type_text("рад")
    press(Qt.Key.Key_Return)
    assert WordList(file).taught() == {}


def test_corrections_and_words_are_undone_in_one_order(window, file):
    stand_on(window, "ценим")
    press(Qt.Key.Key_D)
    view = window.article_view
    view.focus_mark([mark.span for mark in view.marks].index(place_of(view.analysis, "Лесогорье")))
    press(Qt.Key.Key_Delete)
    stand_on(window, "рады")
    press(Qt.Key.Key_Z)
    marks = len(view.marks)
    undo()
    assert window.learning.state("рад") is None
    undo()
    assert len(view.marks) == marks + 1
    undo()
    assert WordList(file).listed() == []


def fill(window):
    for words in ("ценим", "гостям", "приняла"):
        stand_on(window, words)
        press(Qt.Key.Key_D)
    press(Qt.Key.Key_W, CTRL | SHIFT)
    return window.study.sheet


def test_the_list_is_searched_judged_and_shortened(window, file):
    sheet = fill(window)
    assert sheet.line.hasFocus()
    assert {choice.text for choice in sheet.rows.choices} == {"ценить", "гость", "принять"}
    type_text("дружб")
    assert {choice.text for choice in sheet.rows.choices} == {"ценить", "гость"}
    sheet.line.clear()
    type_text("цен")
    press(Qt.Key.Key_Tab)
    assert sheet.rows.hasFocus()
    press(Qt.Key.Key_2)
    assert window.learning.state("ценить") is WordState.LEARNING
    press(Qt.Key.Key_Delete)
    assert {word.lemma for word in WordList(file).listed()} == {"гость", "принять"}
    undo()
    assert {word.lemma for word in WordList(file).listed()} == {"ценить", "гость", "принять"}
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()


def test_the_state_by_pointer(window, qtbot):
    sheet = fill(window)
    QTest.mouseClick(sheet.buttons["state"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.menu.isVisible)
    QTest.keyClick(sheet.menu, Qt.Key.Key_3)
    assert WordState.KNOWN in {word.state for word in window.learning.listed()}


@pytest.mark.parametrize(("kind", "name"), [("anki", "слова.apkg"), ("table", "слова.csv")])
def test_the_list_is_taken_along(window, tmp_path, kind, name):
    sheet = fill(window)
    sheet.export_to(tmp_path / name, kind)
    assert (tmp_path / name).stat().st_size > 200
    assert "3 слова" in sheet.said
    sheet.export_to(tmp_path / "нет" / name, kind)
    assert "не записан" in sheet.said
    assert sheet.isVisible()


def test_an_empty_list_says_how_it_is_filled(window):
    press(Qt.Key.Key_W, CTRL | SHIFT)
    assert "нажмите D" in window.study.sheet.said
    press(Qt.Key.Key_Escape)
    assert not window.study.sheet.isVisible()


def test_a_file_that_cannot_be_kept_is_one_sentence_and_the_session_goes_on(window, file):
    file.write_bytes(b"no database at all, but long enough to be one " * 40)
    window.learning.keep_in(file)
    stand_on(window, "ценим")
    press(Qt.Key.Key_Z)
    assert "повреждён" in window.message.sentence
    assert window.learning.state("ценить") is WordState.KNOWN


def test_a_word_by_its_menu(window, qtbot):
    view = window.article_view
    box = view.rects_of(place_of(view.analysis, "рады"))[0]
    send_menu_event(view, box.center())
    choose(menu_of(window, qtbot), "Знаю это слово")
    assert window.learning.state("рад") is WordState.KNOWN


def opened_card(window, qtbot, words):
    stand_on(window, words)
    with qtbot.waitSignal(window.word_cards.shown, timeout=5000):
        press(Qt.Key.Key_L)
    return window.word_cards.card


def test_a_card_adds_judges_and_says_so(window, qtbot, file):
    card = opened_card(window, qtbot, "ценим")
    press_cyrillic("ф")
    assert [word.lemma for word in WordList(file).listed()] == ["ценить"]
    assert WordList(file).listed()[0].contexts[0].form == "ценим"
    assert "мои слова: новое" in card.accessibleName()
    press(Qt.Key.Key_3)
    assert window.learning.state("ценить") is WordState.KNOWN
    assert "мои слова: знаю" in card.accessibleName()
    assert card.isVisible()


def test_the_reading_shown_can_be_made_the_right_one(window, qtbot, file):
    card = opened_card(window, qtbot, "стали")
    first = card.shown_card.readings[card.reading].lemma
    while card.shown_card.readings[card.reading].lemma == first:
        press(Qt.Key.Key_Down, ALT)
    other = card.shown_card.readings[card.reading].lemma
    press(Qt.Key.Key_T)
    assert not card.isVisible()
    assert WordList(file).taught() == {"стали": other}
    card = opened_card(window, qtbot, "стали")
    assert card.shown_card.readings[card.reading].lemma == other
    press(Qt.Key.Key_Escape)
    undo()
    card = opened_card(window, qtbot, "стали")
    assert card.shown_card.readings[card.reading].lemma == first


def test_a_word_met_in_a_card_alone_has_no_sentence(window, qtbot, file):
    card = opened_card(window, qtbot, "ценим")
    card.word_asked.emit("снег")
    press(Qt.Key.Key_A)
    (word,) = WordList(file).listed()
    assert (word.lemma, word.contexts) == ("снег", ())
