"""Corrections by hand: by key and by pointer, undone and made again, kept and brought back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from screen.article_cases import marked, place_of
from screen.keys import CTRL, NONE, SHIFT, press, press_cyrillic, type_text
from screen.window_cases import news, settings, shown_window


def stand_on(window, words):
    """Put the ring on the mark of some words."""
    view = window.article_view
    span = place_of(view.analysis, words)
    view.focus_mark([mark.span for mark in view.marks].index(span))


def select(window, words):
    view = window.article_view
    start, end = view.places.span_to_qt(place_of(view.analysis, words))
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def marks(window, entity):
    view = window.article_view
    return [m.span.of(view.article.text) for m in view.analysis.mentions if m.entity == entity]


def entity(window, id_):
    return window.article_view.analysis.by_id.get(id_)


def choose(menu, words):
    """Choose from an open menu by the pointer."""
    action = next(each for each in menu.actions() if words in each.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def menu_of(window, qtbot):
    menu = window.desk.menus.menu
    qtbot.waitUntil(menu.isVisible)
    return menu


def undo():
    press(Qt.Key.Key_Z, CTRL)


def redo():
    press(Qt.Key.Key_Z, CTRL | SHIFT)


def test_a_type_by_key_and_digit_undone_and_made_again(window, qtbot):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_T)
    QTest.keyClick(menu_of(window, qtbot), Qt.Key.Key_2)
    assert entity(window, "G1").type is EntityType.ORG
    assert "Тип «Лесогорье»: организация" in window.status.text
    assert "Ctrl+Z" in window.status.text
    undo()
    assert entity(window, "G1").type is EntityType.GPE
    assert "Отменено" in window.status.text
    redo()
    assert entity(window, "G1").type is EntityType.ORG
    assert window.article_view.marks[window.article_view.focused_mark].entity == "G1"


def test_a_name(window):
    stand_on(window, "Анна Серова")
    press(Qt.Key.Key_F2)
    line = window.desk.asks.line
    assert line.hasFocus()
    assert line.selectedText() == "Анна Серова"
    type_text("Анна Седова")
    press(Qt.Key.Key_Return)
    assert entity(window, "P1").canonical == "Анна Седова"
    assert window.article_view.hasFocus()
    rows = window.panel.facts.facts
    assert "Встреча: Анна Седова" in rows.row(rows.row_of("F2")).sentence
    undo()
    assert entity(window, "P1").canonical == "Анна Серова"


def test_escape_leaves_the_name_as_it_is(window):
    stand_on(window, "Анна Серова")
    press(Qt.Key.Key_F2)
    type_text("Иное")
    press(Qt.Key.Key_Escape)
    assert not window.desk.asks.isVisible()
    assert window.article_view.hasFocus()
    assert not window.correcting.stack.canUndo()


def test_one_with_another_by_a_part_of_the_name(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_M, CTRL)
    type_text("прим")
    names = [choice.text for choice in window.desk.asks.rows.choices]
    assert names == ["Приморья", "Палаты Приморья"]
    press(Qt.Key.Key_Return)
    assert entity(window, "G1") is None
    assert "Лесогорье" in marks(window, "G2")
    undo()
    assert marks(window, "G1") == ["Лесогорье"]


def test_several_rows_of_the_list_are_one(window):
    entities = window.panel.entities
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    entities.stand_on("G2")
    number = entities.entities.row_of("G1")
    place = entities.visualRect(entities.entities.index(number)).topLeft() + QPoint(60, 12)
    QTest.mouseClick(entities.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert set(entities.chosen) == {"G1", "G2"}
    press(Qt.Key.Key_M, CTRL)
    assert (entity(window, "G1") is None) is not (entity(window, "G2") is None)
    assert entities.hasFocus()


def test_a_mention_of_somebody_else(window):
    stand_on(window, "Мирный")
    before = marks(window, "P2")
    press(Qt.Key.Key_D, CTRL)
    press(Qt.Key.Key_Return)
    assert len(marks(window, "P2")) == len(before) - 1
    undo()
    press(Qt.Key.Key_D, CTRL)
    type_text("анна")
    press(Qt.Key.Key_Return)
    assert "Мирный" in marks(window, "P1")


def test_a_pronoun_of_somebody_else(window, qtbot):
    article = marked("[P1 Анна Серова] ждала. [P2 Ольга Мирная] пришла. [P1/PRO Она] устала.\n")
    window.show_article(article.article, None)
    window.show_analysis(article)
    view = window.article_view
    box = view.rects_of(place_of(article, "Она"))[0]
    send_menu_event(view, box.center())
    menu = menu_of(window, qtbot)
    assert menu.actions()[0].text() == "Анна Серова · персона"
    choose(menu, "Это другое")
    type_text("оль")
    press(Qt.Key.Key_Return)
    assert marks(window, "P2") == ["Ольга Мирная", "Она"]


def test_keys_in_the_filter_are_for_its_rows(window):
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    type_text("вест")
    press(Qt.Key.Key_F2)
    type_text("Весть")
    press(Qt.Key.Key_Return)
    assert entity(window, "O2").canonical == "Весть"


def test_a_mark_taken_away_and_all_marks(window):
    stand_on(window, "Олега Мирного")
    press(Qt.Key.Key_Delete)
    assert marks(window, "P2")[0] == "Олега Мирного"
    assert len(marks(window, "P2")) == 3
    stand_on(window, "Мирный")
    press(Qt.Key.Key_Delete, SHIFT)
    assert entity(window, "P2") is None
    assert {fact.id for fact in window.article_view.analysis.facts}.isdisjoint({"F2", "F5", "F6"})
    undo()
    undo()
    assert window.article_view.analysis == news()


def test_delete_in_the_list_takes_all_marks(window):
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    window.panel.entities.stand_on("O2")
    press(Qt.Key.Key_Delete)
    assert entity(window, "O2") is None
    assert window.panel.entities.entity


def test_delete_takes_all_rows_chosen(window):
    entities = window.panel.entities
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    entities.stand_on("P1")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_Delete)
    assert entity(window, "P1") is None
    assert entity(window, "P2") is None
    undo()
    assert (entity(window, "P1") is None) is not (entity(window, "P2") is None)
    undo()
    assert window.article_view.analysis == news()


def test_what_is_chosen_too_late_changes_nothing(window, qtbot):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_T)
    menu = menu_of(window, qtbot)
    window.show_article(news().article, None)
    QTest.keyClick(menu, Qt.Key.Key_2)
    assert not window.correcting.stack.canUndo()


def test_all_lists_stay_where_they_stand(window, qtbot):
    window.resize(900, 420)
    view, facts = window.article_view, window.panel.facts
    qtbot.waitUntil(lambda: facts.verticalScrollBar().maximum() > 60 and view.ticks.maximum() > 60)
    stand_on(window, "Лесогорье")
    facts.verticalScrollBar().setValue(60)
    view.ticks.setValue(50)
    target = window.desk.target()
    window.desk.make("rename", target.anchor, name="Лес")
    assert (facts.verticalScrollBar().value(), view.ticks.value()) == (60, 50)
    undo()
    assert (facts.verticalScrollBar().value(), view.ticks.value()) == (60, 50)


def test_words_become_a_mark(window, qtbot):
    select(window, "аво")
    press(Qt.Key.Key_A)
    QTest.keyClick(menu_of(window, qtbot), Qt.Key.Key_5)
    view = window.article_view
    mark = view.marks[view.focused_mark]
    assert mark.span.of(view.article.text) == "Завод"
    assert entity(window, mark.entity).type is EntityType.FACILITY
    assert "«Завод»" in window.status.text
    undo()
    assert view.analysis == news()


def test_a_new_mark_joins_who_has_the_name(window, qtbot):
    stand_on(window, "«Вестник»")
    press(Qt.Key.Key_Delete)
    select(window, "Визит")
    press(Qt.Key.Key_A, CTRL | SHIFT)
    QTest.keyClick(menu_of(window, qtbot), Qt.Key.Key_6)
    stand_on(window, "Визит")
    assert window.desk.target().entity.canonical == "Визит"


def test_a_mark_does_not_cross_another(window):
    select(window, "Мирного в Лесогорье")
    press(Qt.Key.Key_A)
    assert "пересекать" in window.status.text
    assert not window.correcting.stack.canUndo()


def test_the_menu_on_a_mark_by_pointer(window, qtbot):
    view = window.article_view
    box = view.rects_of(place_of(view.analysis, "Лесогорье"))[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=box.center())
    send_menu_event(view, box.center())
    choose(menu_of(window, qtbot), "Снять все")
    assert entity(window, "G1") is None


def test_the_menu_on_a_mark_by_key(window, qtbot):
    stand_on(window, "Лесогорье")
    send_menu_event(window.article_view, None)
    menu = menu_of(window, qtbot)
    assert menu.actions()[0].text() == "Лесогорье · страна, регион, город"
    choose(menu, "Снять выделение")
    assert entity(window, "G1") is None


def test_the_menu_in_the_list(window, qtbot):
    entities = window.panel.entities
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    entities.stand_on("O2")
    place = entities.visualRect(entities.currentIndex()).center()
    send_menu_event(entities, place)
    choose(menu_of(window, qtbot), "Снять все")
    assert entity(window, "O2") is None


def send_menu_event(widget, place):
    from PySide6.QtGui import QContextMenuEvent

    reason = QContextMenuEvent.Reason
    viewport = widget.viewport()
    at = place or QPoint(1, 1)
    event = QContextMenuEvent(
        reason.Mouse if place else reason.Keyboard, at, viewport.mapToGlobal(at)
    )
    QApplication.sendEvent(viewport, event)


def test_keys_under_the_russian_layout(window, qtbot):
    stand_on(window, "Лесогорье")
    press_cyrillic("е")
    QTest.keyClick(menu_of(window, qtbot), Qt.Key.Key_2)
    assert entity(window, "G1").type is EntityType.ORG
    press_cyrillic("я", CTRL)
    assert entity(window, "G1").type is EntityType.GPE
    press_cyrillic("я", CTRL | SHIFT)
    assert entity(window, "G1").type is EntityType.ORG


def test_letters_in_the_asking_line_are_text(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_F2)
    type_text("nt")
    press(Qt.Key.Key_Z, CTRL)
    assert window.desk.asks.isVisible()
    press(Qt.Key.Key_Tab)
    assert window.desk.asks.isAncestorOf(QApplication.focusWidget())


def test_from_a_mark_to_its_row_and_back(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_E)
    assert window.panel.entities.hasFocus()
    assert window.panel.entities.entity == "G1"
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert window.article_view.marks[window.article_view.focused_mark].entity == "G1"


def test_the_menu_names_the_step(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete)
    assert window.commands["undo"].text() == "Отменить: снятие выделения «Лесогорье»"
    assert not window.commands["redo"].isEnabled()
    undo()
    assert window.commands["redo"].text() == "Вернуть: снятие выделения «Лесогорье»"


@pytest.fixture
def reopened(qtbot, tmp_path):
    """A window whose corrections go to a file; called again, another one on the same file."""

    def open_window():
        window = shown_window(qtbot, settings(tmp_path))
        window.correcting.keep_in(tmp_path / "library.sqlite")
        window.show_article(news().article, "utf-8")
        window.show_analysis(news())
        return window

    return open_window


def test_kept_at_once_and_undone_after_a_restart(reopened):
    first = reopened()
    stand_on(first, "Лесогорье")
    press(Qt.Key.Key_Delete)
    stand_on(first, "«Вестник»")
    press(Qt.Key.Key_Delete)
    undo()
    second = reopened()
    assert entity(second, "G1") is None
    assert entity(second, "O2") is not None
    undo()
    assert second.article_view.analysis == news()
    assert reopened().article_view.analysis == news()


def test_a_broken_file_is_one_sentence_and_the_session_goes_on(reopened, tmp_path):
    (tmp_path / "library.sqlite").write_bytes(b"broken " * 1000)
    window = reopened()
    assert "library.sqlite" in window.message.sentence
    window.message.dismiss()
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete)
    assert entity(window, "G1") is None
    assert not window.message.isVisible()


def test_no_file_is_made_by_reading(reopened, tmp_path):
    reopened()
    assert not (tmp_path / "library.sqlite").exists()


def test_a_name_for_all_articles(reopened):
    window = reopened()
    stand_on(window, "«Вестник»")
    press(Qt.Key.Key_T)
    QTest.keyClick(window.desk.menus.menu, Qt.Key.Key_1)
    press(Qt.Key.Key_G, CTRL)
    assert window.correcting.own_names == [
        OwnName("«Вестник»", EntityType.PERSON, "«Вестник»", ("вестник",))
    ]
    undo()
    assert entity(window, "O2").type is EntityType.PERSON
    again = reopened()
    assert entity(again, "O2").type is EntityType.PERSON


def test_a_phrase_or_a_pronoun_is_no_name_for_other_articles(window):
    article = marked("[P1 Анна Серова] ждала. [P1/NOM Спикер] молчит. [P1/PRO Она] устала.\n")
    window.show_article(article.article, None)
    window.show_analysis(article)
    stand_on(window, "Спикер")
    press(Qt.Key.Key_G, CTRL)
    assert [name.words for name in window.correcting.own_names] == ["Анна Серова"]
    window.article_view.put_caret(article.text.index("Она"))
    press(Qt.Key.Key_Delete, CTRL)
    assert len(window.correcting.own_names) == 1
    press(Qt.Key.Key_Delete)
    assert marks(window, "P1") == ["Анна Серова", "Спикер"]


def test_own_names_are_changed_and_forgotten(reopened, qtbot):
    window = reopened()
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete, CTRL)
    assert entity(window, "G1") is None
    press(Qt.Key.Key_G, CTRL | SHIFT)
    sheet = window.desk.names
    assert sheet.rows.hasFocus()
    QTest.mouseClick(sheet.buttons["type"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.menu.isVisible)
    QTest.keyClick(sheet.menu, Qt.Key.Key_1)
    assert entity(window, "G1").type is EntityType.PERSON
    press(Qt.Key.Key_Return)
    type_text("Лес Горин")
    press(Qt.Key.Key_Return)
    assert entity(window, "G1").canonical == "Лес Горин"
    assert sheet.rows.hasFocus()
    press(Qt.Key.Key_Delete)
    assert window.article_view.analysis == news()
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()


def test_own_names_go_to_a_file_and_come_back(reopened, tmp_path):
    window = reopened()
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete, CTRL)
    kept = window.correcting.own_names
    press(Qt.Key.Key_G, CTRL | SHIFT)
    sheet = window.desk.names
    sheet.export_to(tmp_path / "имена.json")
    press(Qt.Key.Key_Delete)
    assert window.correcting.own_names == []
    sheet.import_from(tmp_path / "имена.json")
    assert window.correcting.own_names == kept
    (tmp_path / "имена.json").write_text('{"format": "razbor-names/1", "names": [1, 2]}')
    sheet.import_from(tmp_path / "имена.json")
    assert sheet.said.count("Запись") == 2


def test_a_new_article_has_nothing_to_undo(window):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete, NONE)
    window.show_article(news().article, None)
    undo()
    window.show_analysis(news())
    assert not window.correcting.stack.canUndo()
    assert window.article_view.analysis == news()
