"""The menu of a fact: accept, reject, why; its type, how real it is, its roles, who says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from razbor.bridge.fact_names import fact_type_name, reality_name, role_name
from razbor.facts.fact import FactType, Factuality
from razbor.facts.roles import ROLES
from razbor.i18n import tr, trn
from razbor.window.correct.kind_menu import KeyMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from razbor.facts.fact import Fact, Filler
    from razbor.text.span import Span
    from razbor.window.correct.fact_desk import FactDesk
    from razbor.window.main_window import MainWindow

_LONGEST = 44


class FactMenus:
    """Opens one menu at a time; ``menu`` is the one that was opened last."""

    def __init__(self, window: MainWindow, desk: FactDesk) -> None:
        self._window, self._desk = window, desk
        self.menu: QMenu = KeyMenu(window)

    def open_on(self, facts: Sequence[Fact], point: QPoint) -> None:
        """Open the menu of one fact, or of several."""
        several = len(facts) > 1
        head = trn("{} факт", "{} фактов", len(facts)) if several else facts[0].summary
        menu = self._fresh(head)
        commands = self._window.commands
        if not several:
            shows = menu.addAction(tr("Показать в тексте\tEnter"))
            shows.triggered.connect(partial(self._desk.rows.fact_chosen.emit, facts[0]))
            menu.addAction(commands["why"])
        menu.addAction(commands["accept-fact"])
        rejects = menu.addAction(tr("Отклонить факт\tDel"))
        rejects.triggered.connect(self._desk.reject)
        menu.addSeparator()
        if not several:
            self._add_edits(menu, facts[0])
            menu.addSeparator()
        menu.addAction(commands["copy-citation"])
        menu.addAction(commands["save-analysis"])
        menu.popup(point)

    def ask_type(self, fact: Fact, point: QPoint) -> None:
        """Ask of what type a fact is."""
        menu = self._fresh(fact.summary)
        _fill_types(menu, partial(self._desk.set_type, fact), fact.type)
        menu.popup(point)

    def ask_new(self, span: Span, point: QPoint) -> None:
        """Ask what words state."""
        analysis = self._desk.analysis
        words = span.of(analysis.text) if analysis else ""
        menu = self._fresh(tr("«{}» — это…").format(_short(words)))
        _fill_types(menu, partial(self._desk.add_as, span))
        menu.popup(point)

    def _add_edits(self, menu: QMenu, fact: Fact) -> None:
        line = menu.addAction(tr("Строка…\tF2"))
        line.triggered.connect(self._desk.ask_line)
        types = self._inner(menu, tr("Тип"))
        _fill_types(types, partial(self._desk.set_type, fact), fact.type)
        reality = self._inner(menu, tr("Реальность"))
        for each in Factuality:
            sign = "\t✓" if each is fact.factuality else ""
            action = reality.addAction(reality_name(each) + sign)
            action.triggered.connect(partial(self._desk.set_reality, fact, each))
        voice = menu.addAction(tr("Кто это говорит…"))
        voice.triggered.connect(partial(self._desk.ask_voice, fact))
        self._add_roles(menu, fact)

    def _add_roles(self, menu: QMenu, fact: Fact) -> None:
        """Offer what fills the roles now, and the roles that could be filled too."""
        roles = self._inner(menu, tr("Роли"))
        for number, filler in enumerate(fact.roles):
            words = f"{role_name(fact.type, filler.role)}: {self._called(filler)}"
            action = roles.addAction(_plain(words))
            action.triggered.connect(partial(self._desk.ask_filler, fact, filler.role, number))
        roles.addSeparator()
        more = self._inner(roles, tr("Добавить роль"))
        for role in ROLES[fact.type]:
            action = more.addAction(role_name(fact.type, role))
            action.triggered.connect(partial(self._desk.ask_filler, fact, role, None))

    def _called(self, filler: Filler) -> str:
        analysis = self._desk.analysis
        if analysis is None:
            return ""
        if filler.entity in analysis.by_id:
            return analysis.by_id[filler.entity].canonical
        return filler.span.of(analysis.text) if filler.span else filler.value or ""

    def _inner(self, menu: QMenu, title: str) -> QMenu:
        inner = KeyMenu(title, menu)
        menu.addMenu(inner)
        self._window.menus.dress(inner)
        return inner

    def _fresh(self, title: str) -> QMenu:
        """Return an empty menu; its head says what it is about."""
        self.menu.deleteLater()
        menu = self.menu = KeyMenu(self._window)
        self._window.menus.dress(menu)
        menu.addAction(_plain(title)).setEnabled(False)
        menu.addSeparator()
        return menu


def _fill_types(
    menu: QMenu, choose: Callable[[FactType], None], chosen: FactType | None = None
) -> None:
    for kind in FactType:
        sign = "\t✓" if kind is chosen else ""
        action = menu.addAction(fact_type_name(kind) + sign)
        action.setData(kind.value)
        action.triggered.connect(partial(choose, kind))


def _plain(words: str) -> str:
    return _short(words).replace("&", "&&")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
