"""What a reader does with marks and entities: asks what is needed, then has the correction made."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from razbor.i18n import tr, trn
from razbor.window.correct.fact_desk import FactDesk
from razbor.window.correct.pointed import Pointed
from razbor.window.themes import style_sheet

if TYPE_CHECKING:
    from razbor.analysis.analysis import Analysis
    from razbor.analysis.anchors import Anchor
    from razbor.analysis.correction import CorrectionKind
    from razbor.analysis.own_names import OwnName
    from razbor.entities.entity import EntityType
    from razbor.window.correct.ask_sheet import AskSheet
    from razbor.window.correct.menus import CorrectMenus
    from razbor.window.correct.names_sheet import NamesSheet
    from razbor.window.correct.target import Target
    from razbor.window.main_window import MainWindow


class Desk(QObject):
    """Serves one window; sheets and menus are made when they are first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asks: AskSheet | None = None
        self._names: NamesSheet | None = None
        self._menus: CorrectMenus | None = None
        self.pointed = Pointed(window)
        self.facts = FactDesk(window, self)
        window.correcting.moved.connect(self.name_steps)

    @property
    def asks(self) -> AskSheet:
        """Return the sheet that asks for names and entities."""
        if self._asks is None:
            from razbor.window.correct.ask_sheet import AskSheet

            self._asks = AskSheet(self._window)
        return self._asks

    @property
    def names(self) -> NamesSheet:
        """Return the sheet of the reader's own names."""
        if self._names is None:
            from razbor.window.correct.names_sheet import NamesSheet

            self._names = NamesSheet(self._window, self)
        return self._names

    @property
    def menus(self) -> CorrectMenus:
        """Return the menus."""
        if self._menus is None:
            from razbor.window.correct.menus import CorrectMenus

            self._menus = CorrectMenus(self._window, self)
        return self._menus

    @property
    def analysis(self) -> Analysis | None:
        """Return the analysis as it is shown."""
        return self._window.correcting.analysis

    def target(self) -> Target | None:
        """Return what is pointed at; say how to point where nothing is."""
        target = self.pointed.target()
        if target is None and self.analysis is not None:
            self.say(tr("Сначала встаньте на выделение"), tr("N — к следующему"))
        return target

    # corrections

    def change_type(self) -> None:
        """Ask for a type in a small menu."""
        if self.facts.has_keyboard:
            self.facts.ask_type()
            return
        target = self.target()
        if target is not None:
            self.menus.ask_type(target, self.pointed.menu_point())

    def set_type(self, target: Target, kind: EntityType) -> None:
        """Give an entity a type."""
        self.make("retype", target.anchor, type=kind)

    def rename(self) -> None:
        """Ask for another name, or for another line of a fact."""
        if self.facts.has_keyboard:
            self.facts.ask_line()
            return
        target = self.target()
        if target is None or self.analysis is None:
            return
        from razbor.window.correct.questions import name_question

        question = name_question(self.analysis, target)
        self.ask(question, lambda name: self.make("rename", target.anchor, name=str(name)))

    def merge(self) -> None:
        """Join the selected rows, or ask with which entity to join."""
        target, analysis = self.target(), self.analysis
        if target is None or analysis is None:
            return
        from razbor.window.correct.questions import merge_question
        from razbor.window.correct.target import target_of

        others = self._window.panel.entities.chosen[1:] if self.pointed.from_list else []
        if others:
            anchors = tuple(target_of(analysis, each).anchor for each in others)
            self.make("merge", target.anchor, anchors)
            return

        def join(chosen: object) -> None:
            other = target_of(analysis, str(chosen))
            self.make("merge", other.anchor, (target.anchor,))

        self.ask(merge_question(analysis, target), join)

    def split(self) -> None:
        """Ask whose mention it is: of a new entity, or of another."""
        target, analysis = self.target(), self.analysis
        if target is None or analysis is None:
            return
        if self.pointed.from_list:
            self.say(tr("Отделяют упоминание: встаньте на него в тексте"), tr("Enter — к тексту"))
            return
        from razbor.window.correct.questions import NEW, split_question
        from razbor.window.correct.target import target_of

        def part(chosen: object) -> None:
            others = () if chosen is NEW else (target_of(analysis, str(chosen)).anchor,)
            self.make("split", target.anchor, others)

        self.ask(split_question(analysis, target), part)

    def reject_mention(self) -> None:
        """Take a mark away; in the list, all marks of the entity; in that of facts, a fact."""
        if self.facts.has_keyboard:
            self.facts.reject()
            return
        target = self.target()
        if target is not None and self.pointed.from_list:
            self.reject_entity()
        elif target is not None:
            self.make("reject-mention", target.anchor)

    def reject_entity(self) -> None:
        """Take all marks of an entity away, in the list of each one chosen, step by step."""
        for anchor in self.pointed.anchors():
            self.make("reject-entity", anchor)

    def add_mark(self) -> None:
        """Ask for the type of the selected words, or of the word at the caret."""
        span, analysis = self.pointed.words(), self.analysis
        if span is None or analysis is None:
            self.say(tr("Сначала выделите слова в тексте"), tr("Ctrl+Shift+→ — выделить слово"))
            return
        from razbor.analysis.anchors import anchor_at, mention_of
        from razbor.analysis.corrected import crosses
        from razbor.window.correct.target import Target

        anchor = anchor_at(analysis, span)
        mention = mention_of(analysis, anchor)
        if mention is not None:
            target = Target(anchor, analysis.by_id[mention.entity])
            self.menus.ask_type(target, self.pointed.menu_point())
        elif crosses(analysis, anchor):
            self.say(tr("Выделение не может пересекать другое"), tr("возьмите его целиком"))
        else:
            self.menus.ask_new(anchor, self.pointed.menu_point())

    def mark_as(self, anchor: Anchor, kind: EntityType) -> None:
        """Mark words and stand on the new mark."""
        view = self._window.article_view
        view.put_caret(anchor.span.start)
        if self.make("add", anchor, type=kind):
            spans = [mark.span for mark in view.marks]
            view.focus_mark(spans.index(anchor.span) if anchor.span in spans else -1)
            self._say_last()

    def make(
        self,
        kind: CorrectionKind | str,
        at: Anchor,
        others: tuple[Anchor, ...] = (),
        *,
        type: EntityType | None = None,  # noqa: A002  (its name in a correction)
        name: str | None = None,
    ) -> bool:
        """Make a correction; say so where it changes nothing."""
        from razbor.analysis.correction import Correction, CorrectionKind

        correction = Correction(CorrectionKind(kind), at, others, type, name)
        made = self._window.correcting.make(correction)
        if not made:
            self.say(tr("Ничего не изменилось"))
        return made

    # own names

    def remember(self) -> None:
        """Let type and name of what is pointed at hold in all articles."""
        target, analysis = self.target(), self.analysis
        if target is None or analysis is None:
            return
        from razbor.window.correct.target import names_at, names_of

        whole = self.pointed.from_list
        self._remember(names_of(analysis, target.entity) if whole else names_at(analysis, target))

    def never(self) -> None:
        """Let the words pointed at be marked in no article."""
        target, analysis = self.target(), self.analysis
        if target is None or analysis is None:
            return
        from razbor.window.correct.target import is_pronoun, own_names

        words = target.anchor.words
        if is_pronoun(analysis, target):
            self.say(tr("Местоимение не имя: снимите его здесь"), tr("Del — снять"))
            return
        self._remember(own_names(analysis, [target.anchor.span], None, words))

    def _remember(self, names: tuple[OwnName, ...]) -> None:
        if not names:
            self.say(tr("У него нет имени: запоминать нечего"))
            return
        self._window.correcting.remember(names)
        words = trn("Запомнено {} имя", "Запомнено {} имён", len(names))
        if len(names) == 1:
            words = tr("Запомнено: «{}»").format(names[0].words)
        self.say(words, tr("Ctrl+Shift+G — мои имена"))

    def show_names(self) -> None:
        """Open the list of own names."""
        self.names.show_names(self._window.themes.palette, self.style())

    # menus and words

    def open_article_menu(self, point: QPoint) -> None:
        """Open the menu of the mark or of the selection in the article."""
        self.menus.open_in_article(point)

    def open_list_menu(self, point: QPoint) -> None:
        """Open the menu of the rows chosen in the list."""
        self.menus.open_in_list(point)

    def style(self) -> str:
        """Return the style of the theme of now."""
        return style_sheet(self._window.themes.palette)

    def ask(self, question: object, answer: object) -> None:
        """Ask something in a sheet over the window."""
        self.asks.ask(question, answer, self._window.themes.palette, self.style())  # type: ignore[arg-type]

    def say(self, where: str, gives: str = "") -> None:
        """Say something in the status bar."""
        self._window.status.say(escape(where), gives)

    def tell(self, step: str, undone: bool) -> None:  # noqa: FBT001  (a slot)
        """Say what was done, and how to undo it."""
        if undone:
            said = tr("Отменено: {}").format(step)
            self.say(said, tr("Ctrl+Shift+Z — вернуть"))
        else:
            self.say(step[:1].upper() + step[1:], tr("Ctrl+Z — отменить"))

    def _say_last(self) -> None:
        self.tell(self._window.correcting.stack.undoText(), undone=False)

    def name_steps(self) -> None:
        """Name what can be undone and made again, in menus."""
        stack, commands = self._window.correcting.stack, self._window.commands
        undo, redo = commands["undo"], commands["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(_step(tr("Отменить"), stack.undoText()))
        redo.setText(_step(tr("Вернуть"), stack.redoText()))


def _step(what: str, step: str) -> str:
    return f"{what}: {step}" if step else what
