"""Menus on a mark, on selected words, on rows of the list; the small menu of types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from razbor.bridge.kind_names import kind_name
from razbor.i18n import tr, trn
from razbor.window.correct.kind_menu import KeyMenu, fill_kinds

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from razbor.analysis.anchors import Anchor
    from razbor.window.correct.desk import Desk
    from razbor.window.correct.target import Target
    from razbor.window.main_window import MainWindow

_ON_MARK = (
    ("rename", "merge", "split"),
    ("reject-mention", "reject-entity"),
    ("remember", "never"),
    ("show-entity", "widen"),
)
_ON_ROW = (("rename", "merge"), ("reject-entity",), ("remember", "never"))
_ON_WORD = ("look-up", "add-word", "know-word", "ignore-word", "teach-lemma")
_LONGEST = 44


class CorrectMenus:
    """Opens one menu at a time; ``menu`` is the one that was opened last."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._window = window
        self._desk = desk
        self.menu: QMenu = KeyMenu(window)

    def ask_type(self, target: Target, point: QPoint) -> None:
        """Ask for an entity's type."""
        menu = self._fresh(target.entity.canonical)
        choose = partial(self._desk.set_type, target)
        fill_kinds(menu, self._window.themes.palette, choose, target.entity.type)
        menu.popup(point)

    def ask_new(self, anchor: Anchor, point: QPoint) -> None:
        """Ask what words that are not marked name."""
        menu = self._fresh(tr("«{}» — это…").format(_short(anchor.words)))
        fill_kinds(menu, self._window.themes.palette, partial(self._desk.mark_as, anchor))
        menu.popup(point)

    def open_in_article(self, point: QPoint) -> None:
        """Open the menu of the mark or the pronoun pointed at, else of the words selected."""
        view = self._window.article_view
        target = None if view.textCursor().hasSelection() else self._desk.pointed.target()
        if target is not None:
            entity = target.entity
            menu = self._fresh(f"{_short(entity.canonical)} · {kind_name(entity.type)}")
            self._add_types(menu)
            self._add(menu, _ON_MARK)
        else:
            menu = self._fresh("")
            if view.analysis is not None:
                for name in ("add-mark", "add-fact"):
                    menu.addAction(self._window.commands[name])
                menu.addSeparator()
        if view.textCursor().hasSelection():
            menu.addAction(tr("Копировать\tCtrl+C"), view.copy)
        self._add(menu, (("copy-citation",), _ON_WORD))
        menu.popup(point)

    def open_in_list(self, point: QPoint) -> None:
        """Open the menu of the rows chosen."""
        chosen = self._window.panel.entities.chosen
        target = self._desk.target()
        if target is None:
            return
        several = len(chosen) > 1
        menu = self._fresh(
            trn("{} строка", "{} строк", len(chosen))
            if several
            else f"{_short(target.entity.canonical)} · {kind_name(target.entity.type)}"
        )
        if several:
            menu.addAction(tr("Объединить выбранные\tCtrl+M"), self._desk.merge)
        else:
            self._add_types(menu)
            self._add(menu, _ON_ROW)
            entities = self._window.panel.entities
            menu.addAction(tr("К первому упоминанию\tEnter"), entities.choose)
            menu.addAction(tr("Его факты\t→"), entities.want_facts)
        menu.popup(point)

    def _add_types(self, menu: QMenu) -> None:
        target = self._desk.target()
        if target is None:
            return
        kinds = KeyMenu(tr("Тип"), menu)
        menu.addMenu(kinds)
        self._window.menus.dress(kinds)
        choose = partial(self._desk.set_type, target)
        fill_kinds(kinds, self._window.themes.palette, choose, target.entity.type)

    def _add(self, menu: QMenu, blocks: tuple[tuple[str, ...], ...]) -> None:
        for block in blocks:
            for name in block:
                menu.addAction(self._window.commands[name])
            menu.addSeparator()

    def _fresh(self, title: str) -> QMenu:
        """Return an empty menu; its head says what it is about."""
        self.menu.deleteLater()
        menu = self.menu = KeyMenu(self._window)
        self._window.menus.dress(menu)
        if title:
            menu.addAction(title.replace("&", "&&")).setEnabled(False)
            menu.addSeparator()
        return menu


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
