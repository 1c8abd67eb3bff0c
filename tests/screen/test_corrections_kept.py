"""Corrections kept in a file and brought back; names for all articles."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from screen.article_cases import marked
from screen.correcting import entity, marks, stand_on, undo
from screen.keys import CTRL, NONE, SHIFT, press, type_text
from screen.window_cases import news


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


def test_marks_are_corrected_before_the_facts_are_there(reopened):
    first = reopened()
    stand_on(first, "Лесогорье")
    press(Qt.Key.Key_Delete)
    second = reopened()
    second.show_article(news().article, "utf-8")
    second.show_marks(replace(news(), facts=()))
    assert "G1" not in {mark.entity for mark in second.article_view.marks}
    undo()
    assert "G1" not in {mark.entity for mark in second.article_view.marks}
    second.show_analysis(news())
    undo()
    assert second.article_view.analysis == news()


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
