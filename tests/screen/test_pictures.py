"""The two pictures: by key and by pointer to the words and the facts, and back to the text."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from razbor.analysis.network import TieKind
from razbor.bridge.time_model import Course, TimeKind, spoken
from razbor.entities.entity import Timex
from razbor.facts.fact import FactType, Factuality, Filler
from screen.keys import CTRL, SHIFT, press
from screen.window_cases import news


def dated(published=None):
    """Return the article with times for some of its facts."""
    found = news()
    value = "2024-10-04"
    entities = tuple(
        replace(e, timex=Timex("DATE", value)) if e.id == "T1" else e for e in found.entities
    )
    facts = tuple(
        replace(f, roles=(*f.roles, Filler("TIME", value="2020-05"))) if f.id == "F2" else f
        for f in found.facts
    )
    article = replace(found.article, published=published)
    return replace(found, article=article, entities=entities, facts=facts)


@pytest.fixture
def timed(window):
    """A window on an article whose facts say when."""
    article = dated(date(2024, 10, 2))
    window.show_article(article.article, None)
    window.show_analysis(article)
    window.article_view.setFocus()
    return window


@pytest.fixture
def tied(window, qtbot):
    """A window on the picture of ties."""
    press(Qt.Key.Key_F8)
    view = window.stage.network.view
    qtbot.waitUntil(lambda: not view.busy)
    assert view.hasFocus()
    return window


def rows(window):
    return window.stage.timeline.list.times.rows


def test_by_time_with_the_day_of_the_article_among_them(timed):
    press(Qt.Key.Key_F7)
    assert [(row.day, row.course) for row in rows(timed)] == [
        ("май 2020", Course.DONE),
        ("2 окт. 2024", Course.NOW),
        ("4 окт. 2024", Course.AHEAD),
        ("4 окт. 2024", Course.NOT_SO),
    ]
    assert timed.commands["timeline"].isChecked()
    assert timed.panel.facts_page.timeline.isChecked()


def test_a_screen_reader_hears_when_and_how_it_stands(timed):
    press(Qt.Key.Key_F7)
    assert spoken(rows(timed)[2]).startswith("4 окт. 2024. план, со слов: О. Мирный. Съезд")
    assert timed.stage.timeline.strip.accessibleName()


def test_from_a_moment_to_its_words_by_key_and_back(timed):
    press(Qt.Key.Key_F7)
    times = timed.stage.timeline.list
    assert times.hasFocus()
    assert times.moment.fact.id == "F2"
    press(Qt.Key.Key_Down)
    assert times.moment.fact.id == "F3"
    assert "4 окт." in timed.status.text
    press(Qt.Key.Key_Return)
    view = timed.article_view
    assert view.isVisible()
    assert view.hasFocus()
    assert view.caret_place() == times.moment.fact.evidence[0].start
    assert not timed.commands["timeline"].isChecked()
    press(Qt.Key.Key_F7)
    assert times.moment.fact.id == "F3"
    press(Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_by_pointer_in_the_list_and_in_the_strip(timed):
    press(Qt.Key.Key_F7)
    page = timed.stage.timeline
    moment = rows(timed)[3].moment
    QTest.mouseClick(
        page.strip, Qt.MouseButton.LeftButton, pos=page.strip.mark_point(moment).toPoint()
    )
    assert page.list.moment == moment
    place = page.list.visualRect(page.list.times.index(0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert timed.article_view.hasFocus()
    assert timed.article_view.caret_place() == rows(timed)[0].moment.fact.evidence[0].start


def test_a_correction_shows_in_the_picture(timed):
    press(Qt.Key.Key_F7)
    fact = next(f for f in timed.correcting.analysis.facts if f.id == "F2")
    timed.desk.facts.set_reality(fact, Factuality.CANCELLED)
    assert rows(timed)[0].course is Course.NOT_SO
    timed.correcting.undo()
    assert rows(timed)[0].course is Course.DONE


def test_without_times_it_is_said(window):
    article = replace(news(), facts=(), mentions=(), entities=())
    window.show_article(article.article, None)
    window.show_analysis(article)
    press(Qt.Key.Key_F7)
    assert not rows(window)
    assert not window.stage.timeline.list.isVisible()
    press(Qt.Key.Key_F8)
    assert not window.stage.network.view.isVisible()


def test_what_has_no_day_stands_apart_with_its_words(window):
    found = dated()
    entities = tuple(
        replace(e, timex=Timex("DATE", "XXXX-WXX-5")) if e.id == "T1" else e for e in found.entities
    )
    article = replace(found, entities=entities)
    window.show_article(article.article, None)
    window.show_analysis(article)
    press(Qt.Key.Key_F7)
    assert [(row.kind, row.day) for row in rows(window)] == [
        (TimeKind.MOMENT, "май 2020"),
        (TimeKind.HEADING, ""),
        (TimeKind.MOMENT, "«пятницу»"),
        (TimeKind.MOMENT, "«пятницу»"),
    ]
    assert window.stage.timeline.advice.isVisible()
    assert "Поставьте дату" in window.stage.timeline.advice.text()


def test_who_is_tied_to_whom(tied):
    view = tied.stage.network.view
    found = {(t.tie.first, t.tie.second): (t.tie.kind, t.word) for t in view.ties}
    assert found["P1", "P2"] == (TieKind.MET, "встреча")
    assert found["P2", "G2"] == (TieKind.MET, "визит (не было)")
    assert found["P1", "O1"][0] is TieKind.POST
    tips = {tie.toolTip() for tie in view.ties}
    assert "Встреча: Анна Серова — Олег Мирный" in tips
    arrows = {(t.tie.first, t.tie.second): not t.head.isEmpty() for t in view.ties}
    assert not arrows["P1", "P2"]
    assert arrows["P2", "G2"]


def test_no_name_and_no_word_lies_over_another(tied):
    view = tied.stage.network.view
    boxes = [node.box for node in view.nodes] + [tie.tag for tie in view.ties]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]


def test_arrows_go_from_one_to_the_next_and_enter_shows_the_facts(tied):
    view = tied.stage.network.view
    first = view.current
    seen = {first}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up) * 3:
        press(key)
        seen.add(view.current)
    assert len(seen) == len(view.nodes)
    assert "связ" in tied.status.text
    assert view.accessibleDescription()
    current = view.current.entity.id
    press(Qt.Key.Key_Return)
    assert tied.panel.facts.hasFocus()
    assert tied.panel.facts.facts.filter.about == current
    assert view.isVisible()


def test_tab_goes_along_the_ties_and_enter_shows_theirs(tied):
    view = tied.stage.network.view
    view.stand_on(next(node for node in view.nodes if node.entity.id == "P2"))
    press(Qt.Key.Key_Tab)
    tie = view.current
    assert "P2" in {tie.tie.first, tie.tie.second}
    press(Qt.Key.Key_Return)
    facts = tied.panel.facts
    assert facts.hasFocus()
    shown = {plan.fact.id for plan in facts.facts.plans if plan.fact}
    assert shown == set(tie.tie.facts)
    press(Qt.Key.Key_Return)
    assert tied.article_view.hasFocus()
    press(Qt.Key.Key_F8)
    assert view.current is tie
    assert "Enter — факты этой связи" in tied.status.text
    press(Qt.Key.Key_Backtab, SHIFT)
    assert view.current is not tie


def test_by_pointer(tied):
    view = tied.stage.network.view
    node = next(node for node in view.nodes if node.entity.id == "G2")
    place = view.place_of(node).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tied.panel.facts.facts.filter.about == "G2"
    tie = next(t for t in view.ties if t.tie.kind is TieKind.MET and "P1" in t.tie.first)
    place = view.place_of(tie).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tied.panel.facts.facts.filter.only == {"F2"}
    assert "Анна Серова" in tied.panel.facts.facts.filter.title


def test_size_and_kinds(tied, qtbot):
    page = tied.stage.network
    before = page.view.transform().m11()
    press(Qt.Key.Key_Plus)
    assert page.view.transform().m11() > before
    press(Qt.Key.Key_0)
    assert page.view.transform().m11() == pytest.approx(before)
    QTest.mouseClick(page.kinds[TieKind.POST], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.view.busy)
    assert page.view.ties
    assert all(tie.tie.kind is not TieKind.POST for tie in page.view.ties)


def test_back_in_the_text_the_status_speaks_of_the_text(tied):
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert "связ" in tied.status.text
    press(Qt.Key.Key_Escape)
    assert tied.article_view.hasFocus()
    assert "связ" not in tied.status.text


def test_the_same_key_and_f6_and_esc(tied):
    view = tied.stage.network.view
    press(Qt.Key.Key_F6)
    assert tied.panel.facts.hasFocus()
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Escape)
    assert tied.article_view.hasFocus()
    press(Qt.Key.Key_F8)
    assert view.hasFocus()
    press(Qt.Key.Key_F8)
    assert tied.article_view.hasFocus()
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_1, CTRL)
    assert tied.article_view.hasFocus()


def test_a_picture_wears_the_theme_and_speaks_the_language(tied, qtbot):
    tied.speak("en")
    assert tied.stage.network.title.text() == "Who with whom"
    qtbot.waitUntil(lambda: not tied.stage.network.view.busy)
    assert {tie.word for tie in tied.stage.network.view.ties} >= {"meeting", "visit (not so)"}
    tied.speak("ru")


def test_a_statement_to_somebody_is_a_tie(window, qtbot):
    found = news()
    said = next(f for f in found.facts if f.type is FactType.STATEMENT)
    told = replace(said, roles=(*said.roles, Filler("ADDRESSEE", "P2")))
    article = replace(found, facts=(told,))
    window.show_article(article.article, None)
    window.show_analysis(article)
    press(Qt.Key.Key_F8)
    view = window.stage.network.view
    qtbot.waitUntil(lambda: not view.busy)
    assert [tie.word for tie in view.ties] == ["обращается"]
