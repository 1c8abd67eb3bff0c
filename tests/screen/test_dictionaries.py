"""Dictionaries in the window: dropped, read beside it, stopped, gone on with, ordered, removed."""

import sqlite3

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from razbor.bridge.dictionaries import Dictionaries
from screen.keys import ALT, CTRL, SHIFT, press

MANY = 60_000


def dsl(folder, name, count, title=None):
    file = folder / f"{name}.dsl"
    rows = "".join(f"слово{n}\n\tзначение {n}\n" for n in range(count))
    file.write_text(f'#NAME "{title or name}"\n#COPYRIGHT "CC0"\n\n{rows}', "utf-8")
    return file


@pytest.fixture
def dictionaries(window, tmp_path):
    window.dictionaries.keep_in(tmp_path / "store.sqlite")
    return window.dictionaries


def drop(window, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, data, *held))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, *held))


def whole(dictionaries):
    return [one.name for one in dictionaries.listed() if one.is_whole]


def bring(qtbot, window, *files):
    drop(window, *files)
    names = {file.stem for file in files}
    qtbot.waitUntil(lambda: names <= set(whole(window.dictionaries)), timeout=90_000)
    qtbot.waitUntil(lambda: window.dictionaries.importing is None, timeout=30_000)
    shown = window.dictionary_desk.sheet.rows.model()
    qtbot.waitUntil(lambda: shown.rowCount() == len(window.dictionaries.listed()))


def test_while_the_store_is_made_the_list_waits_and_nobody_is_told_of_it(
    qtbot, dictionaries, tmp_path
):
    other = sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with qtbot.assertNotEmitted(dictionaries.failed):
        assert dictionaries.listed() == ()
        assert dictionaries.entries(["слово"]) == ()
    other.close()


def test_a_dropped_dictionary_is_read_and_explains_words(qtbot, window, dictionaries, tmp_path):
    with qtbot.waitSignal(dictionaries.brought, timeout=60_000) as brought:
        drop(window, dsl(tmp_path, "малый", 5))
    assert brought.args[0].entries == 5
    assert [entry.html for entry in dictionaries.entries(["СЛОВО3"])] == ["значение 3"]
    sheet = window.dictionary_desk.sheet
    assert sheet.isVisible()
    assert "малый" in sheet.said
    row = sheet.rows.row
    assert row.name == "малый"
    assert all(words in row.note for words in ("DSL", "5 статей", "CC0"))


def test_an_article_among_dictionaries_goes_its_own_way(qtbot, window, dictionaries, tmp_path):
    article = tmp_path / "news.txt"
    article.write_text("Новость", "utf-8")
    with qtbot.waitSignal(window.open_requested) as opened:
        drop(window, dsl(tmp_path, "малый", 5), article)
    assert opened.args == [[str(article)]]
    qtbot.waitUntil(lambda: whole(dictionaries) == ["малый"], timeout=60_000)


def test_what_is_no_dictionary_is_said_in_a_sentence(qtbot, window, dictionaries, tmp_path):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04nothing")
    with qtbot.waitSignal(dictionaries.failed, timeout=60_000) as failed:
        drop(window, bad)
    assert "bad.zip" in failed.args[0]
    assert window.dictionary_desk.sheet.said == failed.args[0]
    assert dictionaries.listed() == ()


def test_an_import_is_stopped_unseen_and_gone_on_with(qtbot, window, dictionaries, tmp_path):
    with qtbot.waitSignal(dictionaries.stepped, timeout=60_000):
        drop(window, dsl(tmp_path, "большой", MANY))
    sheet = window.dictionary_desk.sheet
    button = sheet.buttons["stop"]
    qtbot.waitUntil(lambda: button.isVisible() and button.text() == "Остановить", timeout=30_000)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "Продолжить", timeout=60_000)
    (left,) = dictionaries.listed()
    assert not left.is_whole
    assert 0 < left.entries < MANY
    assert dictionaries.entries(["слово1"]) == ()
    qtbot.waitUntil(lambda: dictionaries.listed()[0].is_paused, timeout=60_000)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: whole(dictionaries) == ["большой"], timeout=60_000)
    assert dictionaries.listed()[0].entries == MANY


def test_what_a_killed_program_left_is_gone_on_with(qtbot, window, dictionaries, tmp_path):
    with qtbot.waitSignal(dictionaries.stepped, timeout=60_000):
        dictionaries.add([str(dsl(tmp_path, "большой", MANY))])
    dictionaries.close()  # kills the process that imports
    again = Dictionaries(window)
    again.keep_in(tmp_path / "store.sqlite")
    assert whole(again) == []
    again.begin()
    qtbot.waitUntil(lambda: "большой" in whole(again), timeout=60_000)
    assert next(one for one in again.listed() if one.name == "большой").entries == MANY
    again.close()


def test_order_switch_and_removal_by_key(qtbot, window, dictionaries, tmp_path):
    bring(qtbot, window, dsl(tmp_path, "один", 3), dsl(tmp_path, "два", 4))
    window.dictionary_desk.sheet.close_sheet()
    window.article_view.setFocus()
    press(Qt.Key.Key_B, CTRL | SHIFT)
    sheet = window.dictionary_desk.sheet
    assert sheet.isVisible()
    sheet.rows.stand_on(1)
    press(Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: whole(dictionaries) == ["два", "один"], timeout=30_000)
    assert [one.dictionary for one in dictionaries.entries(["слово1"])] == ["два", "один"]
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not dictionaries.listed()[0].is_on, timeout=30_000)
    assert [one.dictionary for one in dictionaries.entries(["слово1"])] == ["один"]
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: whole(dictionaries) == ["один"], timeout=30_000)
    assert "файл остался" in sheet.said
    assert (tmp_path / "два.dsl").exists()
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.article_view.hasFocus()


def test_a_click_on_the_box_turns_a_dictionary_off(qtbot, window, dictionaries, tmp_path):
    bring(qtbot, window, dsl(tmp_path, "один", 3))
    rows = window.dictionary_desk.sheet.rows
    place = rows.visualRect(rows.model().index(0)).topLeft() + QPoint(20, 26)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not dictionaries.listed()[0].is_on, timeout=30_000)


def test_an_empty_list_says_what_to_do(window, dictionaries):
    window.dictionary_desk.open_sheet()
    sheet = window.dictionary_desk.sheet
    assert "Перетащите" in sheet.said
    assert sheet.buttons["add"].hasFocus()
    assert not sheet.buttons["remove"].isEnabled()
    assert not sheet.buttons["stop"].isVisible()
