"""What was found goes out into a file as the reader has left it: by key and in the real dialog."""

import csv
import json
from pathlib import Path

import jsonschema
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from razbor.window.palette import Theme
from screen.correcting import stand_on
from screen.keys import CTRL, SHIFT, press, type_text
from screen.window_cases import news

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "engine" / "analysis.schema.json").read_text("utf-8")
)


@pytest.fixture
def save(window, qtbot):
    """Return what presses Ctrl+Shift+E, goes to a folder, types a name and presses Enter."""

    def type_and_wait(file, *, answer=QMessageBox.StandardButton.Yes):
        dialog = opened(window, qtbot)
        dialog.setDirectory(str(file.parent))
        field = dialog.findChild(QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, file.name)
        with qtbot.waitSignal(window.saving.exporting.ended, raising=False, timeout=2000) as ended:
            answering = answer_with(answer)
            if popup := QApplication.activePopupWidget():  # it offers names that are there
                QTest.keyClick(popup, Qt.Key.Key_Escape)
            QTest.keyClick(field, Qt.Key.Key_Return)
            answering.stop()
            if window.saving.dialog is not None and dialog.isVisible():
                dialog.reject()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return ended.signal_triggered

    return type_and_wait


def answer_with(answer):
    """Click an answer when the dialog asks whether to write over a file: it waits for one."""

    def look():
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                QTest.mouseClick(box.button(answer), Qt.MouseButton.LeftButton)

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    return timer


def opened(window, qtbot):
    press(Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.saving.dialog is not None and window.saving.dialog.isVisible())
    return window.saving.dialog


def read(file):
    data = json.loads(file.read_text("utf-8"))
    jsonschema.validate(data, SCHEMA)
    return data


def table(file):
    return list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))


def test_the_whole_analysis_with_all_corrections(window, save, tmp_path, qtbot):
    stand_on(window, "Лесогорье")
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    accepted = window.panel.facts.chosen[0].id
    press(Qt.Key.Key_Down)
    rejected = window.panel.facts.chosen[0].id
    press(Qt.Key.Key_Delete)
    save(tmp_path / "out.json")
    data = read(tmp_path / "out.json")
    rules = {fact["id"]: fact["rule"] for fact in data["facts"]}
    assert rules[accepted].startswith("reader:")
    assert rejected not in rules
    assert len(rules) == len(news().facts) - 1
    assert "G1" not in {entity["id"] for entity in data["entities"]}
    assert "Лесогорье" not in {mention["text"] for mention in data["mentions"]}
    assert data["document"]["text"] == news().text
    qtbot.waitUntil(lambda: "7 фактов — в файле «out.json»" in window.status.text)


def test_the_facts_selected_as_a_table(window, save, tmp_path, qtbot):
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_Down, SHIFT)
    chosen = [fact.summary for fact in window.panel.facts.chosen]
    dialog = opened(window, qtbot)
    assert "csv" in dialog.selectedNameFilter()
    assert dialog.selectedFiles()[0].endswith("заметка.csv")
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    save(tmp_path / "some.csv")
    assert [row["line"] for row in table(tmp_path / "some.csv")] == chosen
    assert len(chosen) == 2


def test_without_a_selection_all_that_is_shown(window, save, tmp_path):
    save(tmp_path / "all.csv")
    assert len(table(tmp_path / "all.csv")) == len(news().facts)
    press(Qt.Key.Key_F4)
    type_text("лесников")
    save(tmp_path / "some.csv")
    (row,) = table(tmp_path / "some.csv")
    assert row["words"] == "Съезд"
    assert row["reality"] == "planned"


def test_the_kind_chosen_gives_the_name_its_ending(window, qtbot):
    dialog = opened(window, qtbot)
    assert Path(dialog.selectedFiles()[0]).name == "заметка.json"
    kinds = next(b for b in dialog.findChildren(QComboBox) if "json" in b.itemText(0))
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.selectedFiles()[0].endswith(".csv"))
    assert dialog.defaultSuffix() == "csv"
    dialog.reject()
    qtbot.waitUntil(lambda: window.saving.dialog is None)


def test_a_file_that_is_there_is_written_over_only_when_that_is_wanted(window, save, tmp_path):
    file = tmp_path / "out.json"
    file.write_text("mine")
    assert not save(file, answer=QMessageBox.StandardButton.No)
    assert file.read_text() == "mine"
    assert save(file)
    assert read(file)["facts"]


def test_what_cannot_be_written_is_one_sentence_and_nothing_is_lost(window, save, tmp_path):
    save(Path("/proc/sys/kernel/out.json"))  # where root makes nothing either
    assert "выберите другую" in window.message.sentence
    assert window.correcting.analysis == news()
    save(tmp_path / "out.json")
    assert not window.message.isVisible()
    assert [each.name for each in tmp_path.glob("*out*")] == ["out.json"]


def test_before_the_analysis_there_is_nothing_to_save(window):
    window.show_article(news().article, None)
    press(Qt.Key.Key_E, CTRL | SHIFT)
    assert window.saving.dialog is None
    assert "Разбор ещё идёт" in window.status.text


def test_it_stands_in_the_menu(window, qtbot):
    names = [action.text() for action in window.menus.main.actions()]
    assert "Сохранить разбор как…" in names
    window.commands["save-analysis"].trigger()
    qtbot.waitUntil(lambda: window.saving.dialog is not None)
    assert window.saving.dialog.findChildren(QPushButton)
    window.saving.dialog.reject()


def test_files_are_opened_in_a_dialog_that_wears_the_theme(window, qtbot, tmp_path):
    (tmp_path / "news.txt").write_text("Дана приехала.", "utf-8")
    window.choose_theme(Theme.DARK)
    press(Qt.Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: window.doors.dialog is not None and window.doors.dialog.isVisible())
    dialog = window.doors.dialog
    assert dialog.palette().window().color() == window.palette().window().color()
    dialog.setDirectory(str(tmp_path))
    field = dialog.findChild(QLineEdit)
    QTest.keyClicks(field, "news.txt")
    with qtbot.waitSignal(window.open_requested) as asked:
        if popup := QApplication.activePopupWidget():
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [[str(tmp_path / "news.txt")]]
    assert window.doors.dialog is None
