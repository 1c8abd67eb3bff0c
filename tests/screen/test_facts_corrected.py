"""Facts accepted, rejected, changed and added by key and by pointer; undone, kept, found again."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from razbor.bridge.fact_sections import Section
from razbor.facts.fact import FactType, Factuality
from screen.correcting import choose, redo, select, send_menu_event, undo
from screen.keys import ALT, CTRL, SHIFT, press, type_text
from screen.window_cases import news


def go_to(window, fact):
    """Give the keyboard to the list and stand on a fact."""
    press(Qt.Key.Key_2, CTRL)
    assert window.panel.facts.stand_on(fact)


def shown(window, fact):
    facts = window.article_view.analysis.facts
    return next((each for each in facts if each.id == fact), None)


def ids(window):
    return [each.id for each in window.article_view.analysis.facts]


def open_menu(window, qtbot, inner=""):
    """Open the fact's menu by key, and one of the menus in it."""
    press(Qt.Key.Key_Return, ALT)
    menu = window.desk.facts.menus.menu
    qtbot.waitUntil(menu.isVisible)
    if not inner:
        return menu
    action = next(each for each in menu.actions() if each.text() == inner)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(action.menu().isVisible)
    return action.menu()


def test_accepted_by_key_and_undone(window):
    go_to(window, "F2")
    press(Qt.Key.Key_Return, CTRL)
    facts = window.panel.facts
    assert facts.current_row().own
    assert "принят факт" in window.status.text.lower()
    press(Qt.Key.Key_Return, CTRL)
    assert "уже приняты" in window.status.text
    undo()
    assert not facts.current_row().own
    redo()
    assert facts.current_row().own


def test_rejected_by_key_one_stands_on_the_next_and_it_can_be_shown_again(window):
    go_to(window, "F4")
    press(Qt.Key.Key_Delete)
    facts = window.panel.facts
    assert "F4" not in ids(window)
    assert facts.current_row().fact.id == "F5"
    assert facts.hasFocus()
    window.commands["show-rejected"].trigger()
    assert facts.stand_on("F4")
    row = facts.current_row()
    assert row.rejected
    assert row.section is Section.REJECTED
    press(Qt.Key.Key_Return, CTRL)
    assert "F4" in ids(window)
    undo()
    undo()
    assert window.article_view.analysis == news()


def test_several_are_rejected_and_copied_together(window):
    go_to(window, "F4")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.count("«") >= 2
    assert "Мирный: завод не закроют\n«Завод не закроют»" in text
    assert text.count("\n— ") == 1
    press(Qt.Key.Key_Delete)
    assert not {"F4", "F5"} & set(ids(window))


def test_another_type_by_pointer(window, qtbot):
    go_to(window, "F2")
    menu = open_menu(window, qtbot, "Тип")
    choose(menu, "визит")
    assert shown(window, "F2").type is FactType.VISIT
    assert [role.role for role in shown(window, "F2").roles][:1] == ["VISITOR"]
    assert "тип — визит" in window.status.text
    undo()
    assert shown(window, "F2").type is FactType.MEETING


def test_how_real_by_pointer_from_the_context_menu(window, qtbot):
    facts = window.panel.facts
    place = facts.visualRect(facts.model().index(facts.facts.row_of("F2"))).center()
    QTest.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 16))
    facts.setFocus()
    assert facts.stand_on("F2")
    send_menu_event(facts, place)
    menu = window.desk.facts.menus.menu
    qtbot.waitUntil(menu.isVisible)
    action = next(each for each in menu.actions() if each.text() == "Реальность")
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    qtbot.waitUntil(action.menu().isVisible)
    choose(action.menu(), "отменено")
    assert shown(window, "F2").factuality is Factuality.CANCELLED
    assert window.panel.facts.facts.plans[facts.facts.row_of("F2")].section is Section.NOT_SO


def test_another_one_fills_a_role(window, qtbot):
    go_to(window, "F7")
    roles = open_menu(window, qtbot, "Роли")
    choose(roles, "Анна Серова")
    asks = window.desk.asks
    qtbot.waitUntil(asks.isVisible)
    type_text("Мирн")
    press(Qt.Key.Key_Return)
    fact = shown(window, "F7")
    assert fact.fillers("HOLDER")[0].entity == "P2"
    assert "Мирный" in fact.summary
    assert window.panel.facts.hasFocus()


def test_selected_words_fill_a_role(window, qtbot):
    select(window, "Лесогорье")
    go_to(window, "F6")
    roles = open_menu(window, qtbot, "Роли")
    choose(roles, "Приморья")
    qtbot.waitUntil(window.desk.asks.isVisible)
    assert "Лесогорье" in window.desk.asks.rows.choices[0].text
    press(Qt.Key.Key_Return)
    filler = shown(window, "F6").fillers("DESTINATION")[0]
    assert filler.span.of(window.article_view.article.text) == "Лесогорье"


def test_another_speaker(window, qtbot):
    go_to(window, "F5")
    menu = open_menu(window, qtbot)
    choose(menu, "Кто это говорит")
    qtbot.waitUntil(window.desk.asks.isVisible)
    type_text("Анна")
    press(Qt.Key.Key_Return)
    assert shown(window, "F5").fillers("SPEAKER")[0].entity == "P1"


def test_another_line(window, qtbot):
    go_to(window, "F2")
    press(Qt.Key.Key_F2)
    qtbot.waitUntil(window.desk.asks.isVisible)
    type_text("серова и мирный встретились")
    press(Qt.Key.Key_Return)
    assert shown(window, "F2").summary == "серова и мирный встретились"


def test_a_fact_of_selected_words(window, qtbot):
    select(window, "Мирного")
    select(window, "Анна Серова приняла Олега Мирного")
    press(Qt.Key.Key_K, CTRL | SHIFT)
    menu = window.desk.facts.menus.menu
    qtbot.waitUntil(menu.isVisible)
    choose(menu, "визит")
    facts = window.panel.facts
    assert facts.hasFocus()
    added = facts.current_row().fact
    assert added.type is FactType.VISIT
    assert added.rule == "reader"
    assert [role.entity for role in added.roles] == ["P1", "P2"]
    undo()
    assert window.article_view.analysis == news()


def test_without_a_selection_it_is_said_how(window):
    press(Qt.Key.Key_K, CTRL | SHIFT)
    assert "выделите слова" in window.status.text


def test_why_opens_below_the_fact_and_its_words_are_lit(window, qtbot):
    go_to(window, "F2")
    facts = window.panel.facts
    with qtbot.waitSignal(facts.reason_pointed) as pointed:
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Down)
    place = pointed.args[0]
    assert place.of(window.article_view.article.text) == "приняла Олега Мирного в"
    press(Qt.Key.Key_Return)
    assert window.article_view.hasFocus()
    assert window.article_view.caret_place() == place.start
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_Left)
    assert facts.current_row().fact.id == "F2"
    assert not any(plan.reason for plan in facts.facts.plans)


def test_kept_and_undone_after_a_restart(reopened, qtbot):
    first = reopened()
    go_to(first, "F4")
    press(Qt.Key.Key_Delete)
    go_to(first, "F2")
    choose(open_menu(first, qtbot, "Реальность"), "план")
    after = first.article_view.analysis
    second = reopened()
    assert second.article_view.analysis == after
    assert "реальность — план" in second.commands["undo"].text()
    undo()
    undo()
    assert second.article_view.analysis == news()
    assert reopened().article_view.analysis == news()


def test_facts_and_marks_share_one_stack(window):
    go_to(window, "F2")
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Delete)
    undo()
    assert window.article_view.analysis.own_facts == {"F2"}
    undo()
    assert window.article_view.analysis == news()


def test_why_is_asked_from_the_text_too(window):
    press(Qt.Key.Key_I, CTRL)
    assert "выберите факт" in window.status.text
    go_to(window, "F3")
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_I, CTRL)
    facts = window.panel.facts
    assert facts.hasFocus()
    assert facts.current_row().fact.id == "F3"
    assert any(plan.reason for plan in facts.facts.plans)


def test_in_a_long_list_one_stays_where_one_is(window):
    found = news()
    more = tuple(
        replace(found.facts[6], id=f"G{number}", type=FactType.POSITION, summary=f"Лицо {number}")
        for number in range(200)
    )
    article = replace(found, facts=(*found.facts, *more))
    window.show_article(article.article, None)
    window.show_analysis(article)
    press(Qt.Key.Key_2, CTRL)
    facts = window.panel.facts
    assert facts.show_fact("G150")
    assert facts.viewport().rect().intersects(facts.visualRect(facts.currentIndex()))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
        assert facts.viewport().rect().intersects(facts.visualRect(facts.currentIndex()))
    press(Qt.Key.Key_Return, CTRL)
    assert facts.current_row().fact.id == "G150"
    assert facts.viewport().rect().intersects(facts.visualRect(facts.currentIndex()))
    press(Qt.Key.Key_Delete)
    assert facts.current_row().fact.id == "G151"
    assert facts.viewport().rect().intersects(facts.visualRect(facts.currentIndex()))
