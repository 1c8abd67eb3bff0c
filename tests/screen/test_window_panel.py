"""The side panel in its window: from a mark to its facts and back, the lists, the legend."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProxyStyle, QStyle

from razbor.bridge.marks import MarkType
from screen.keys import CTRL, SHIFT, press, type_text


def test_enter_to_the_facts_and_back_to_the_evidence(window):
    view, panel = window.article_view, window.panel
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    assert panel.facts.hasFocus()
    assert panel.filtered
    row = panel.facts.current_row()
    assert row.fact.id == "F2"
    press(Qt.Key.Key_Return)
    assert view.hasFocus()
    assert view.caret_place() == row.fact.evidence[0].start


def test_up_and_down_pass_over_headings(window):
    press(Qt.Key.Key_2, CTRL)
    facts = window.panel.facts
    ids = []
    for _ in range(6):
        ids.append(facts.current_row().fact.id)
        press(Qt.Key.Key_Down)
    assert ids == ["F2", "F3", "F6", "F4", "F5", "F7"]
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_End)
    assert facts.current_row().fact.id == "F8"


def test_typing_narrows_and_esc_gives_all_back(window):
    press(Qt.Key.Key_2, CTRL)
    type_text("спик")
    facts, page = window.panel.facts, window.panel.facts_page
    assert page.filter.text() == "спик"
    assert facts.current_row().fact.id == "F7"
    assert facts.facts.count == 1
    press(Qt.Key.Key_Down)
    assert facts.hasFocus()
    press(Qt.Key.Key_F4)
    assert page.filter.hasFocus()
    press(Qt.Key.Key_Escape)
    assert facts.facts.count == 8
    assert facts.current_row().fact.id == "F7"


def test_click_on_a_name_in_a_fact_lights_its_mentions(window, qtbot):
    facts = window.panel.facts
    index = facts.model().index(facts.facts.row_of("F2"))
    corner = facts.visualRect(index).topLeft()
    with qtbot.waitSignal(facts.entity_chosen) as chosen:
        place = corner + facts.link_place(index, "P2")
        QTest.mouseMove(facts.viewport(), place)
        QTest.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["P2"]


class OneClick(QProxyStyle):
    """A desktop whose lists activate a row by one click, as Plasma's do."""

    def styleHint(self, hint, option=None, widget=None, returned=None):  # noqa: N802  (Qt's name)
        if hint is QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick:
            return 1
        return super().styleHint(hint, option, widget, returned)


@pytest.mark.parametrize("one_click", [False, True])
def test_a_click_chooses_once(window, one_click):
    facts = window.panel.facts
    if one_click:
        style = OneClick("fusion")
        style.setParent(facts)
        window.panel.setStyleSheet("")
        facts.setStyle(style)
    chosen = []
    facts.fact_chosen.connect(chosen.append)
    place = facts.visualRect(facts.model().index(facts.facts.row_of("F7"))).bottomLeft()
    QTest.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(12, -4))
    assert [fact.id for fact in chosen] == ["F7"]


def test_pointer_on_a_line_lights_its_evidence(window, qtbot):
    facts = window.panel.facts
    index = facts.model().index(facts.facts.row_of("F6"))
    with qtbot.waitSignal(facts.fact_pointed) as pointed:
        QTest.mouseMove(facts.viewport(), facts.visualRect(index).center())
    assert pointed.args[0].id == "F6"


def test_copy_with_citation(window):
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Встреча: Анна Серова — Олег Мирный\n«приняла Олега Мирного в»\n— ")
    assert text.endswith("заметка.txt")


def test_legend_counts_and_hides(window):
    chips = {chip.type: chip for chip in window.panel.legend.chips}
    assert chips[MarkType.PERSON].marks == 7
    assert not chips[MarkType.EVENT].isHidden()
    QTest.mouseClick(chips[MarkType.PERSON], Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_N)
    view = window.article_view
    assert view.marks[view.focused_mark].type is not MarkType.PERSON


def test_entity_list_lights_and_leads(window):
    view, entities = window.article_view, window.panel.entities
    window.panel.turn_to(1)
    press(Qt.Key.Key_2, CTRL)
    assert entities.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert view.hasFocus()
    assert view.marks[view.focused_mark].entity == "P2"
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_Right)
    assert window.panel.facts.hasFocus()
    assert window.panel.facts.facts.filter.about == "P2"
