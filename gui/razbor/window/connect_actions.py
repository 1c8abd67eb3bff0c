"""What each action of the table does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from razbor.bridge.marks import MarkType

if TYPE_CHECKING:
    from razbor.window.main_window import MainWindow


def connect_actions(window: MainWindow) -> None:
    """Connect every action of a window."""
    _connect_marks(window)
    _connect_types(window)
    _connect_corrections(window)
    _connect_words(window)
    _connect_text(window)
    _connect_window(window)


def _connect_marks(window: MainWindow) -> None:
    article, commands = window.article_view, window.commands
    commands.connect("next-mark", article.next_mark)
    commands.connect("previous-mark", article.previous_mark)
    commands.connect("next-mention", article.next_mention)
    commands.connect("previous-mention", article.previous_mention)
    commands.connect("widen", article.widen)
    commands.connect("narrow", article.narrow)
    commands.connect("look-up", window.word_cards.look_up_at_caret)
    commands.connect("look-up-form", partial(window.word_cards.look_up_at_caret, forms=True))
    commands["marks"].setCheckable(True)
    commands["marks"].setChecked(True)
    commands["marks"].toggled.connect(article.set_marks_visible)


def _connect_types(window: MainWindow) -> None:
    article, commands = window.article_view, window.commands
    for kind in MarkType:
        commands.connect(f"next-{kind}", partial(article.next_of_type, kind))
        commands.connect(f"toggle-{kind}", partial(window.reading.toggle_type, kind))


def _connect_corrections(window: MainWindow) -> None:
    commands, desk = window.commands, window.desk
    commands.connect("undo", window.correcting.undo)
    commands.connect("redo", window.correcting.redo)
    commands.connect("correct-type", desk.change_type)
    commands.connect("rename", desk.rename)
    commands.connect("merge", desk.merge)
    commands.connect("split", desk.split)
    commands.connect("reject-mention", desk.reject_mention)
    commands.connect("reject-entity", desk.reject_entity)
    commands.connect("add-mark", desk.add_mark)
    commands.connect("remember", desk.remember)
    commands.connect("never", desk.never)
    commands.connect("own-names", desk.show_names)
    commands.connect("show-entity", window.reading.show_entity)
    commands.connect("accept-fact", desk.facts.accept)
    commands.connect("correct-fact", desk.facts.open_menu_here)
    commands.connect("add-fact", desk.facts.add)
    commands.connect("show-rejected", window.panel.facts_page.toggle_rejected)
    commands.connect("filter-facts", window.panes.go_to_filter)
    commands.connect("why", desk.facts.why)


def _connect_words(window: MainWindow) -> None:
    commands, study = window.commands, window.study
    commands.connect("add-word", study.add)
    commands.connect("know-word", partial(study.set_state, "known"))
    commands.connect("ignore-word", partial(study.set_state, "ignored"))
    commands.connect("next-unknown", study.next_unknown)
    commands.connect("previous-unknown", study.previous_unknown)
    commands.connect("teach-lemma", study.teach)
    commands.connect("word-list", study.show_list)
    commands["colour-words"].setCheckable(True)
    commands["colour-words"].setChecked(window.preferences.coloured_words)
    commands["colour-words"].toggled.connect(study.colour)


def _connect_text(window: MainWindow) -> None:
    article, commands, find = window.article_view, window.commands, window.header.finder
    commands.connect("find", window.panes.begin_find)
    commands.connect("find-next", lambda: find.step(1))
    commands.connect("find-previous", lambda: find.step(-1))
    commands.connect("back", article.go_back)
    commands.connect("forward", article.go_forward)
    commands.connect("zoom-in", lambda: window.step_zoom(1))
    commands.connect("zoom-out", lambda: window.step_zoom(-1))
    commands.connect("zoom-reset", lambda: window.set_zoom(100))
    commands.connect("copy-citation", window.reading.copy_citation)


def _connect_window(window: MainWindow) -> None:
    commands = window.commands
    commands.connect("next-pane", window.panes.next_pane)
    commands.connect("go-article", window.panes.go_to_article)
    commands.connect("go-facts", window.panes.go_to_panel)
    commands.connect("timeline", window.stage.toggle_timeline)
    commands.connect("network", window.stage.toggle_network)
    commands.connect("menu", window.header.open_menu)
    commands.connect("panel", window.panes.toggle_panel)
    commands.connect("full-screen", window.toggle_full_screen)
    commands.connect("help", lambda: window.help.toggle(window.focusWidget()))
    commands.connect("open", window.doors.ask_for_files)
    commands.connect("paste", window.doors.paste)
    commands.connect("save-analysis", window.saving.ask)
    commands.connect("dictionaries", window.dictionary_desk.open_sheet)
    commands.connect("quit", window.close)
