"""The window by its keys, and what it says and remembers."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from razbor.bridge.marks import MarkType
from screen.window_cases import news, settings, shown_window

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def window(qtbot, tmp_path):
    return shown_window(qtbot, settings(tmp_path))


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_n_through_all_marks_and_p_back(window):
    view = window.article_view
    seen = []
    for _ in view.marks:
        press(Qt.Key.Key_N)
        seen.append(view.focused_mark)
    assert seen == list(range(len(view.marks)))
    for _ in view.marks[1:]:
        press(Qt.Key.Key_P)
    assert view.focused_mark == 0


def test_status_says_where_one_is_and_what_enter_gives(window):
    press(Qt.Key.Key_N)
    assert (
        window.status.text
        == "1 из 15 · персона · <b>Анна Серова</b> 4 упоминания · 3 факта — Enter"
    )


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


def test_type_ahead_finds_a_line(window, qtbot):
    press(Qt.Key.Key_2, CTRL)
    qtbot.keyClicks(window.panel.facts, "")
    window.panel.facts.keyboardSearch("Анна Серова — спикер")
    assert window.panel.facts.current_row().fact.id == "F7"


def test_escape_steps_back(window):
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert not window.panel.filtered
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert window.article_view.focused_mark is None


def test_f9_hides_the_panel_and_enter_brings_it(window):
    press(Qt.Key.Key_F9)
    assert not window.panel.isVisible()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    assert window.panel.facts.hasFocus()


def test_f6_goes_round(window):
    press(Qt.Key.Key_F6)
    assert window.panel.facts.hasFocus()
    press(Qt.Key.Key_F6)
    assert window.header.finder.line.hasFocus()
    press(Qt.Key.Key_F6)
    assert window.article_view.hasFocus()


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_1, "person"), (Qt.Key.Key_3, "place"), (Qt.Key.Key_6, "date")]
)
def test_digits_go_to_a_type_and_alt_hides_it(window, key, kind):
    view = window.article_view
    press(key)
    assert view.marks[view.focused_mark].type is MarkType(kind)
    press(key, ALT)
    assert view.focused_mark is None
    assert MarkType(kind) not in window.panel.legend.shown
    press(key, ALT)
    assert MarkType(kind) in window.panel.legend.shown


def test_click_on_a_name_in_a_fact_lights_its_mentions(window, qtbot):
    facts = window.panel.facts
    index = facts.model().index(facts.facts.row_of("F2"))
    corner = facts.visualRect(index).topLeft()
    with qtbot.waitSignal(facts.entity_chosen) as chosen:
        QTest.mouseMove(facts.viewport(), corner + facts.link_place(index, "P2"))
        QTest.mouseClick(
            facts.viewport(), Qt.MouseButton.LeftButton, pos=corner + facts.link_place(index, "P2")
        )
    assert chosen.args == ["P2"]


def test_pointer_on_a_line_lights_its_evidence(window, qtbot):
    facts = window.panel.facts
    index = facts.model().index(facts.facts.row_of("F6"))
    with qtbot.waitSignal(facts.fact_pointed) as pointed:
        QTest.mouseMove(facts.viewport(), facts.visualRect(index).center())
    assert pointed.args[0].id == "F6"


def test_find_by_any_letter_case(window, qtbot):
    press(Qt.Key.Key_F, CTRL)
    find = window.header.finder
    assert find.line.hasFocus()
    find.line.setText("ПРИМОРЬ")
    find.look()
    assert find.count_text == "1 из 2"
    press(Qt.Key.Key_Return)
    assert find.count_text == "2 из 2"
    press(Qt.Key.Key_F3)
    assert find.count_text == "1 из 2"
    press(Qt.Key.Key_Escape)
    assert window.article_view.hasFocus()
    assert window.article_view.caret_place() == find_place(window, "Приморья")


def find_place(window, words):
    return news().text.index(words)


def test_zoom_by_keys_is_kept(window, qtbot, tmp_path):
    press(Qt.Key.Key_Equal, CTRL)
    press(Qt.Key.Key_Plus, CTRL)
    assert window.zoom == 120
    window.close()
    assert shown_window(qtbot, settings(tmp_path)).zoom == 120


def test_narrow_window_gives_the_room_to_the_text(window, qtbot):
    window.resize(700, 600)
    qtbot.waitUntil(lambda: not window.panel.isVisible())
    assert not window.header.finder.isVisible()
    press(Qt.Key.Key_F, CTRL)
    assert window.header.finder.isVisible()
    window.resize(1200, 800)
    qtbot.waitUntil(window.panel.isVisible)


def test_help_sheet_and_back(window):
    press(Qt.Key.Key_F1)
    assert window.help.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert window.article_view.hasFocus()


def test_message_is_dismissed_by_escape(window):
    window.show_problem("Файл пуст: выберите другой.")
    assert window.message.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.message.isVisible()


def test_paste_asks_for_text_or_files(window, qtbot):
    data = QMimeData()
    data.setText("Новость.")
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.paste_requested) as pasted:
        press(Qt.Key.Key_V, CTRL)
    assert pasted.args == ["Новость.", ""]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/новость.txt")])
    QGuiApplication.clipboard().setMimeData(files)
    with qtbot.waitSignal(window.open_requested) as opened:
        press(Qt.Key.Key_V, CTRL)
    assert opened.args == [["/новость.txt"]]


def test_copy_with_citation(window):
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Встреча: Анна Серова — Олег Мирный\n«приняла Олега Мирного в»\n— ")
    assert text.endswith("заметка.txt")


def test_letters_can_be_switched_off(window):
    window.use_letters(False)
    press(Qt.Key.Key_N)
    assert window.article_view.focused_mark is None
    press(Qt.Key.Key_Down, ALT)
    assert window.article_view.focused_mark == 0


def test_letters_stay_out_of_the_find_field(window, qtbot):
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.finder.line, "np1h")
    assert window.header.finder.line.text() == "np1h"
    assert window.article_view.focused_mark is None


def test_english_and_back(window):
    window.speak("en")
    assert window.header.finder.line.placeholderText() == "Find in text"
    assert window.panel.facts.facts.plans[1].section.heading == "What happened"
    press(Qt.Key.Key_N)
    assert "4 mentions" in window.status.text
    window.speak("ru")
    assert window.header.finder.line.placeholderText() == "Найти в тексте"


def test_dark_and_light_while_open(window):
    from razbor.window.palette import DARK
    from razbor.window.themes import Theme

    window.choose_theme(Theme.DARK)
    assert window.article_view.colours is DARK
    window.choose_theme(Theme.LIGHT)
    assert window.article_view.colours is not DARK


def test_broken_settings_count_as_not_set(qtbot, tmp_path):
    store = settings(
        tmp_path, look__zoom="много", look__theme="пурпур", window__tab="-", keys__letters="?"
    )
    window = shown_window(qtbot, store)
    assert window.zoom == 100
    assert window.isVisible()


def test_wider_and_narrower(window):
    view = window.article_view
    press(Qt.Key.Key_3)
    assert view.marks[view.focused_mark].span.of(view.article.text) == "Приморья"
    for expected in ("Палаты Приморья", "Спикер Палаты Приморья"):
        press(Qt.Key.Key_W)
        assert view.marks[view.focused_mark].span.of(view.article.text) == expected
    press(Qt.Key.Key_W, SHIFT)
    assert view.marks[view.focused_mark].span.of(view.article.text) == "Палаты Приморья"


def test_mentions_of_the_same(window):
    view = window.article_view
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_N, SHIFT)
    assert view.marks[view.focused_mark].entity == "P1"
    assert view.focused_mark > 0
    press(Qt.Key.Key_P, SHIFT)
    assert view.focused_mark == 0


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_H, CTRL | SHIFT)]
)
def test_all_marks_off_and_on(window, key, held):
    before = window.article_view.grab().toImage()
    press(key, held)
    assert window.article_view.grab().toImage() != before
    press(key, held)
    assert window.article_view.grab().toImage() == before


def test_back_and_forward(window):
    view = window.article_view
    view.go_to_place(find_place(window, "Визит"))
    press(Qt.Key.Key_Left, ALT)
    assert view.caret_place() == 0
    press(Qt.Key.Key_Right, ALT)
    assert view.caret_place() == find_place(window, "Визит")


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
    assert window.panel.facts.facts.about == "P2"


def test_encoding_and_date_are_asked_for(window, qtbot):
    actions = {action.text(): action for action in window.status.encoding.menu().actions()}
    with qtbot.waitSignal(window.encoding_chosen) as encoding:
        actions["KOI8-R"].trigger()
    assert encoding.args == ["koi8-r"]
    menu = window.status.published.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(window.published_chosen) as published:
        menu.actions()[-1].trigger()
    assert published.args == [None]


def test_what_was_chosen_is_remembered(qtbot, tmp_path):
    from razbor.window.themes import Theme

    first = shown_window(qtbot, settings(tmp_path))
    first.choose_theme(Theme.DARK)
    first.panel.turn_to(1)
    press(Qt.Key.Key_F9)
    first.resize(780, 600)
    first.close()
    store = settings(tmp_path)
    store.setValue("look/theme", "dark")
    second = shown_window(qtbot, store, size=None)
    assert second.article_view.colours.name == "dark"
    assert second.panel.tab == 1
    assert not second.panel.isVisible()
    assert (second.width(), second.height()) == (780, 600)
    second.choose_theme(Theme.LIGHT)


def test_another_article_takes_the_place_of_the_first(window):
    from razbor.text.article import Article

    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    window.show_article(Article("Другая новость.\n\nТекст."), None)
    assert window.windowTitle() == "Другая новость. — Разбор"
    assert window.panel.facts.facts.plans == ()
    assert not window.panel.filtered
    assert not window.status.encoding.isVisible()
    assert window.article_view.hasFocus()


def test_progress_is_a_line(window):
    window.show_progress(0.4)
    assert window.progress.shown == 0.4
    window.show_progress(None)
    assert window.progress.shown is None
