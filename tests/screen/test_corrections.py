"""Corrections by hand: made, undone and made again."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from razbor.entities.entity import EntityType
from screen.article_cases import marked, place_of
from screen.correcting import (
    choose,
    entity,
    marks,
    menu_of,
    redo,
    select,
    send_menu_event,
    stand_on,
    undo,
)
from screen.keys import CTRL, SHIFT, press, type_text
from screen.window_cases import news


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
