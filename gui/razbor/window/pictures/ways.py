"""The ways between the two pictures, the text and the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from razbor.i18n import tr
from razbor.window.article.announce import announce

if TYPE_CHECKING:
    from razbor.analysis.timeline import Moment
    from razbor.bridge.fact_filter import FactFilter
    from razbor.window.action_set import ActionSet
    from razbor.window.article.article_view import ArticleView
    from razbor.window.panel.side_panel import SidePanel
    from razbor.window.pictures.stage import Stage
    from razbor.window.reading import Reading
    from razbor.window.status_line import StatusLine


class PictureWays(QObject):
    """From a moment to its words, from a tie to its facts, and back."""

    def __init__(
        self,
        stage: Stage,
        article: ArticleView,
        panel: SidePanel,
        status: StatusLine,
        reading: Reading,
    ) -> None:
        super().__init__(stage)
        self._stage, self._article, self._panel = stage, article, panel
        self._status, self._reading = status, reading
        stage.moment_pointed.connect(self._tell_moment)
        stage.moment_chosen.connect(self._go_to_moment)
        stage.told.connect(self._tell)
        stage.facts_wanted.connect(self._show_facts)
        stage.left.connect(reading.return_to_text)
        stage.turned.connect(self._tell_text)

    def follow(self, commands: ActionSet) -> None:
        """Let the two buttons of the panel do what the actions do, and show which is open."""
        for name, button in (
            ("timeline", self._panel.facts_page.timeline),
            ("network", self._panel.facts_page.network),
        ):
            button.setDefaultAction(commands[name])
            commands[name].setCheckable(True)
        self._stage.turned.connect(lambda: self._check(commands))

    def _check(self, commands: ActionSet) -> None:
        commands["timeline"].setChecked(self._stage.shows == "timeline")
        commands["network"].setChecked(self._stage.shows == "network")

    def _tell_text(self) -> None:
        if self._stage.shows == "text":
            self._reading.tell_place()

    def _tell(self, where: str, gives: str) -> None:
        self._status.say(_plain(where), gives)

    def _tell_moment(self, moment: Moment | None) -> None:
        if moment is None or self._stage.shows != "timeline":
            return
        from razbor.bridge.time_names import stretch_name  # loaded with the timeline

        day = stretch_name(moment.stretch) if moment.stretch else f"«{moment.words}»"
        self._status.say(f"<b>{_plain(day)}</b>", tr("Enter — к этому месту в тексте, Esc — назад"))

    def _go_to_moment(self, moment: Moment) -> None:
        self._stage.show_text()
        places = moment.fact.evidence if moment.fact else (moment.place,)
        self._article.go_to_place(places[0].start)
        self._article.light_up(places)
        self._reading.return_to_text()
        if moment.fact is not None:
            announce(self._article, moment.fact.summary)

    def _show_facts(self, wanted: FactFilter) -> None:
        """Show the facts of one who is tied, or of one tie; the picture stays."""
        self._panel.show()
        self._panel.show_facts(wanted)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
