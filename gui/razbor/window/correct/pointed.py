"""What a reader points at: a row of the list where that has the keyboard, else the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from razbor.analysis.anchors import Anchor
    from razbor.text.span import Span
    from razbor.window.correct.target import Target
    from razbor.window.main_window import MainWindow


class Pointed:
    """Looks at one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def from_list(self) -> bool:
        """Say whether the list or its filter has the keyboard, so that its rows are meant."""
        panel = self._window.panel
        return panel.entities.hasFocus() or panel.entities_page.filter.hasFocus()

    def target(self) -> Target | None:
        """Return the current row's entity, or the mark in the ring, or the mention at the caret.

        A pronoun has no mark; the caret in it points at it.
        """
        from razbor.analysis.anchors import anchor_at
        from razbor.window.card.entity_note import mention_at
        from razbor.window.correct.target import Target, target_of

        analysis = self._window.correcting.analysis
        if analysis is None:
            return None
        if self.from_list and self._window.panel.entities.entity:
            return target_of(analysis, self._window.panel.entities.entity)
        view = self._window.article_view
        index = view.pointed_mark()
        mark = view.marks[index] if index is not None else mention_at(analysis, view.caret_place())
        if mark is None:
            return None
        return Target(anchor_at(analysis, mark.span), analysis.by_id[mark.entity])

    def anchors(self) -> list[Anchor]:
        """Return a mention of each entity meant: several rows of the list may be chosen."""
        from razbor.window.correct.target import target_of

        analysis, target = self._window.correcting.analysis, self.target()
        if analysis is None or target is None:
            return []
        chosen = self._window.panel.entities.chosen if self.from_list else [target.entity.id]
        if len(chosen) <= 1:
            return [target.anchor]
        return [target_of(analysis, each).anchor for each in chosen]

    def words(self) -> Span | None:
        """Return the selected words, without a selection the one at the caret."""
        view = self._window.article_view
        if view.textCursor().hasSelection():
            return view.selected_span()
        word = view.word_at(view.caret_place())
        return word.span if word else None

    def menu_point(self) -> QPoint:
        """Return the point of the screen under what is pointed at."""
        if self.from_list:
            return self._window.panel.entities.menu_point()
        view = self._window.article_view
        selects = view.textCursor().hasSelection()
        return view.point_under(None if selects else view.pointed_mark())
