"""What a reader does with facts: accepts, rejects, changes, adds; each is a step to be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint

from razbor.i18n import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from razbor.analysis.analysis import Analysis
    from razbor.analysis.correction import CorrectionKind
    from razbor.analysis.kept_fact import KeptFact, KeptFiller
    from razbor.facts.fact import Fact, FactType, Factuality
    from razbor.text.span import Span
    from razbor.window.correct.desk import Desk
    from razbor.window.correct.fact_menus import FactMenus
    from razbor.window.main_window import MainWindow
    from razbor.window.panel.facts_list import FactsList


class FactDesk(QObject):
    """Serves the list of facts of one window; the menus are made when they are first needed."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._menus: FactMenus | None = None

    @property
    def menus(self) -> FactMenus:
        """Return the menus."""
        if self._menus is None:
            from razbor.window.correct.fact_menus import FactMenus

            self._menus = FactMenus(self._window, self)
        return self._menus

    @property
    def analysis(self) -> Analysis | None:
        """Return the analysis as it is shown."""
        return self._window.correcting.analysis

    @property
    def rows(self) -> FactsList:
        """Return the list."""
        return self._window.panel.facts

    @property
    def has_keyboard(self) -> bool:
        """Say whether the list or its field has the keyboard, so that its rows are meant."""
        return self.rows.hasFocus() or self._window.panel.facts_page.filter.hasFocus()

    def facts(self) -> list[Fact]:
        """Return the facts meant; say how to choose one where none is."""
        facts = self.rows.chosen if self.analysis is not None else []
        if not facts and self.analysis is not None:
            self._desk.say(tr("Сначала выберите факт"), tr("Ctrl+2 — к фактам"))
        return facts

    def why(self) -> None:
        """Show why the current fact is there, or no more; go to it where one is elsewhere."""
        if self.facts():
            if not self.has_keyboard:
                self._window.panel.show()
                self._window.panel.turn_to(0)
                self._window.panel.take_focus()
            self.rows.toggle_why()

    # steps

    def accept(self) -> None:
        """Let facts stand as the reader's own; those that were rejected come back."""
        self._each("fact-accept", self.facts(), tr("Эти факты уже приняты"))

    def reject(self) -> None:
        """Let facts stand no more."""
        self._each("fact-reject", self.facts(), tr("Эти факты уже отклонены"))

    def _each(self, kind: str, facts: Iterable[Fact], nothing: str) -> None:
        made = [self._make(kind, fact) for fact in facts]
        if made and not any(made):
            self._desk.say(nothing)
        elif len(made) > 1:
            count = trn("{} факт", "{} фактов", sum(made))
            said = tr("Принято: {}") if kind == "fact-accept" else tr("Отклонено: {}")
            self._desk.say(said.format(count), tr("Ctrl+Z — отменить по одному"))

    def change(self, fact: Fact, edit: Callable[[KeptFact], KeptFact]) -> None:
        """Change a fact by one of the edits; say so where nothing changes."""
        if not self._make("fact-change", fact, edit):
            self._desk.say(tr("Ничего не изменилось"))

    def _make(
        self, kind: str, fact: Fact, edit: Callable[[KeptFact], KeptFact] | None = None
    ) -> bool:
        from razbor.analysis.correction import Correction, CorrectionKind
        from razbor.analysis.kept_fact import kept

        if self.analysis is None:
            return False
        was = kept(self.analysis, fact)
        made = edit(was) if edit else None
        step: CorrectionKind = CorrectionKind(kind)
        return self._window.correcting.make(Correction(step, was.evidence[0], fact=was, made=made))

    def set_type(self, fact: Fact, kind: FactType) -> None:
        """Make a fact one of another type."""
        from razbor.analysis.fact_edits import retyped_fact

        self.change(fact, lambda was: retyped_fact(was, kind))

    def set_reality(self, fact: Fact, factuality: Factuality) -> None:
        """Say how real a fact is."""
        from razbor.analysis.fact_edits import of_factuality

        self.change(fact, lambda was: of_factuality(was, factuality))

    # what asks first

    def ask_type(self) -> None:
        """Ask of what type the current fact is."""
        for fact in self.facts()[:1]:
            self.menus.ask_type(fact, self.rows.menu_point())

    def ask_line(self) -> None:
        """Ask how the current fact is to be said."""
        for fact in self.facts()[:1]:
            from razbor.window.correct.fact_questions import line_question

            def take(text: object, fact: Fact = fact) -> None:
                self.change(fact, lambda was: replace(was, summary=str(text)))

            self._desk.ask(line_question(fact), take)

    def ask_filler(self, fact: Fact, role: str, number: int | None) -> None:
        """Ask what fills a role: the one that does now, or with None one more."""
        if self.analysis is None:
            return
        from razbor.analysis.fact_edits import with_filler
        from razbor.window.correct.fact_questions import NOBODY, filler_question

        old = fact.roles[number] if number is not None else None
        question = filler_question(self.analysis, fact, role, old, self._selected())

        def take(chosen: object) -> None:
            new = None if chosen is NOBODY else self._filler(fact, role, chosen)

            def edit(was: KeptFact) -> KeptFact:
                return with_filler(was, was.roles[number] if number is not None else None, new)

            self.change(fact, edit)

        self._desk.ask(question, take)

    def ask_voice(self, fact: Fact) -> None:
        """Ask who says so."""
        if self.analysis is None:
            return
        from razbor.analysis.fact_edits import said_by
        from razbor.window.correct.fact_questions import NOBODY, voice_question

        def take(chosen: object) -> None:
            filler = None if chosen is NOBODY else self._filler(fact, "SPEAKER", chosen)
            self.change(fact, lambda was: said_by(was, filler.entity if filler else None))

        self._desk.ask(voice_question(self.analysis, fact), take)

    def _filler(self, fact: Fact, role: str, chosen: object) -> KeptFiller:
        """Return an entity by its mention nearest to the fact, or the selected words."""
        from razbor.analysis.anchors import anchor_at, near_anchor
        from razbor.analysis.kept_fact import KeptFiller

        if self.analysis is None:
            return KeptFiller(role)
        if isinstance(chosen, str):
            anchor = near_anchor(self.analysis, chosen, fact.evidence)
            return KeptFiller(role, anchor, anchor)
        return KeptFiller(role, None, anchor_at(self.analysis, cast("Span", chosen)))

    def _selected(self) -> Span | None:
        view = self._window.article_view
        return view.selected_span() if view.textCursor().hasSelection() else None

    def add(self) -> None:
        """Ask of what type the fact is that the selected words state."""
        view = self._window.article_view
        if self.analysis is None:
            return
        span = view.selected_span() if view.textCursor().hasSelection() else None
        if span is None:
            said = tr("Сначала выделите слова, которые говорят о факте")
            self._desk.say(said, tr("Ctrl+Shift+→ — выделить слово"))
            return
        self.menus.ask_new(span, view.point_under(None))

    def add_as(self, span: Span, kind: FactType) -> None:
        """Add a fact that words state, with those whom they name in its roles; stand on it."""
        from razbor.analysis.correction import Correction, CorrectionKind
        from razbor.analysis.new_fact import new_fact

        if self.analysis is None:
            return
        made = new_fact(self.analysis, span, kind)
        if made is None:
            self._desk.say(tr("Кто или что: выделите слова с именем"))
            return
        known = {fact.id for fact in self.analysis.facts}
        step = Correction(CorrectionKind.FACT_ADD, made.evidence[0], made=made)
        if self._window.correcting.make(step) and self.analysis is not None:
            self._stand_on(next(f.id for f in self.analysis.facts if f.id not in known))

    def _stand_on(self, fact: str) -> None:
        panel = self._window.panel
        panel.show()
        panel.drop_filter()
        panel.turn_to(0)
        self.rows.show_fact(fact)
        panel.take_focus()
        self._desk.tell(self._window.correcting.stack.undoText(), undone=False)

    def open_menu(self, point: QPoint) -> None:
        """Open the menu of the facts chosen."""
        facts = self.facts()
        if facts:
            self.menus.open_on(facts, point)

    def open_menu_here(self) -> None:
        """Open the menu of the current fact under it."""
        self.open_menu(self.rows.menu_point())
