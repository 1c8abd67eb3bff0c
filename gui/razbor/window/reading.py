"""What goes on between the article, the panel and the status bar while one reads."""

from collections import Counter
from html import escape

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from razbor.analysis.analysis import Analysis
from razbor.bridge.citation import citation
from razbor.bridge.entity_rows import fact_counts
from razbor.bridge.fact_filter import FactFilter
from razbor.bridge.marks import MarkType
from razbor.facts.fact import Fact
from razbor.i18n import tr, trn
from razbor.text.article import Article
from razbor.text.span import Span
from razbor.window.article.announce import announce
from razbor.window.article.article_view import ArticleView
from razbor.window.panel.side_panel import SidePanel
from razbor.window.pictures.stage import Stage
from razbor.window.status_line import StatusLine


class Reading(QObject):
    """Ties the parts of a window together; each of them knows none of the others."""

    def __init__(
        self,
        article: ArticleView,
        panel: SidePanel,
        status: StatusLine,
        stage: Stage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._article, self._panel, self._status, self._stage = article, panel, status, stage
        self._analysis: Analysis | None = None
        self._mentions: Counter[str] = Counter()
        self._facts: Counter[str] = Counter()
        self._known: float | None = None
        self._connect()

    def _connect(self) -> None:
        article, panel = self._article, self._panel
        article.mark_focused.connect(self._tell_mark)
        article.mark_left.connect(self._tell_article)
        article.mark_activated.connect(self._open_facts)
        panel.facts.fact_pointed.connect(self._light_fact)
        panel.facts.fact_chosen.connect(self._go_to_evidence)
        panel.facts.entity_chosen.connect(self._light_entity)
        panel.facts.place_chosen.connect(self._go_to_place)
        panel.facts.reason_pointed.connect(self._light_place)
        panel.facts.left.connect(self._leave_facts)
        panel.entities.entity_pointed.connect(self._light_entity)
        panel.entities.entity_chosen.connect(self._go_to_entity)
        panel.entities.mention_chosen.connect(self._go_to_mention)
        panel.entities.walk_wanted.connect(self._walk_entity)
        panel.entities.facts_wanted.connect(self.show_facts_of)
        panel.entities.left.connect(self.return_to_text)
        panel.legend.shown_changed.connect(article.set_shown_types)

    def show_article(self, article: Article) -> None:
        """Start on another article."""
        self._analysis = None
        self._article.show_article(article)
        self._panel.show_analysis(None)
        self._stage.show_analysis(None)
        self._panel.count_marks(())
        self._tell_article()
        self.return_to_text()

    def show_marks(self, analysis: Analysis) -> None:
        """Show what is named in it; what it states is still looked for."""
        self._mentions = analysis.mention_counts
        self._article.show_analysis(analysis)
        self._panel.count_marks(self._article.marks)

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what was found in it; the ring stays, where one walks the marks already."""
        self._take(analysis)
        self._panel.show_analysis(analysis)
        self.tell_place()

    def show_corrected(self, analysis: Analysis) -> None:
        """Show what is left of it after a step; everything stays where it stands."""
        self._take(analysis)
        self._panel.show_corrected(analysis)
        if self._panel.entities.hasFocus():
            self._light_entity(self._panel.entities.entity)

    def _take(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._mentions = analysis.mention_counts
        self._facts = fact_counts(analysis)
        if not self._article.take_facts(analysis):
            self._article.show_corrected(analysis)
        self._stage.show_analysis(analysis)
        self._panel.count_marks(self._article.marks)

    def retranslate(self) -> None:
        """Say the status in the interface's language."""
        self._tell_article()

    def show_known(self, share: float | None) -> None:
        """Say how many of the words the reader knows, 0 to 1; None says nothing of it."""
        self._known = share
        if self._article.focused_mark is None:
            self._tell_article()

    def tell_place(self) -> None:
        """Say anew where one is: on a mark, or in the article."""
        index = self._article.focused_mark
        if index is None:
            self._tell_article()
        else:
            self._tell_mark(index)

    def toggle_type(self, kind: MarkType) -> None:
        """Show or hide the marks of a type."""
        self._panel.legend.toggle(kind)

    def show_facts_of(self, entity: str) -> None:
        """Show the facts of one entity in the panel and go there; stay where there are none."""
        analysis = self._analysis
        if analysis is None:
            self._say_awaited()
            return
        if not FactFilter(about=entity).pick(analysis, analysis.facts):
            nothing = tr("фактов нет")
            self._status.say(f"<b>{escape(analysis.by_id[entity].canonical)}</b>", nothing)
            announce(self._article, nothing)
            return
        self._panel.show()
        self._panel.show_facts_of(entity)
        self._panel.entities_page.stand_on(entity)

    def return_to_text(self) -> None:
        """Read on where one was."""
        self._stage.show_text()
        self._article.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Take one step back: what is lit, the filter of the panel; say whether there was one."""
        stepped = self._article.clear()
        if not stepped and self._panel.filtered:
            self._panel.drop_filter()
            stepped = True
        self.return_to_text()
        return stepped

    def copy_citation(self) -> None:
        """Copy the facts chosen, or the words selected in the text, with where they come from."""
        words = "" if self._panel.facts.hasFocus() else self._article.selected_text()
        facts = [] if words or self._analysis is None else self._panel.facts.chosen
        if self._analysis is None and not words:
            return
        text = citation(self._article.article, words, facts)
        QGuiApplication.clipboard().setText(text)
        several = trn("{} факт", "{} фактов", len(facts)) if len(facts) > 1 else ""
        self._status.say(tr("Скопировано со ссылкой"), several)

    def _tell_mark(self, index: int) -> None:
        entity = self._article.marks[index].entity
        where = self._article.mark_in_words(index)
        head, _, name = where.rpartition(" · ")
        mentions = trn("{} упоминание", "{} упоминаний", self._mentions[entity])
        self._status.say(f"{head} · <b>{name}</b>", f"{mentions} · {self._way_to_facts(entity)}")

    def _way_to_facts(self, entity: str) -> str:
        if self._analysis is None:
            return tr("Идёт разбор…")
        if not self._facts[entity]:
            return tr("фактов нет")
        return tr("{} — Enter").format(trn("{} факт", "{} фактов", self._facts[entity]))

    def _say_awaited(self) -> None:
        self._status.say(tr("Идёт разбор…"))
        announce(self._article, tr("Идёт разбор…"))

    def _tell_article(self) -> None:
        if self._analysis is None:
            self._status.say("")
            return
        marks = trn("{} выделение", "{} выделений", len(self._article.marks))
        facts = trn("{} факт", "{} фактов", len(self._analysis.facts))
        known = (
            [] if self._known is None else [tr("знакомо {} % слов").format(_percent(self._known))]
        )
        said = " · ".join([marks, facts, *known])
        first = tr("N — к первому выделению, F1 — клавиши")
        self._status.say(said, first if self._article.marks else tr("F1 — клавиши"))

    def _open_facts(self, index: int) -> None:
        self._article.focus_mark(index)
        self.show_facts_of(self._article.marks[index].entity)

    def _light_fact(self, fact: Fact | None, scroll: bool) -> None:  # noqa: FBT001  (a slot)
        self._article.light_entity(None)
        self._article.light_up(fact.evidence if fact else (), scroll=scroll)
        if fact and self._panel.facts.hasFocus():
            self._status.say(tr("Enter — к этому месту в тексте, → — почему, Esc — назад"))

    def _light_place(self, place: Span | None) -> None:
        self._article.light_entity(None)
        self._article.light_up((place,) if place else ())
        if place:
            self._status.say(tr("Enter — к этим словам, ← — закрыть"))

    def _go_to_place(self, place: Span) -> None:
        self._article.go_to_place(place.start)
        self._article.light_up((place,))
        self.return_to_text()

    def _go_to_evidence(self, fact: Fact) -> None:
        self._article.go_to_place(fact.evidence[0].start)
        self._article.light_up(fact.evidence)
        self.return_to_text()

    def _leave_facts(self) -> None:
        if self._panel.filtered:
            self._panel.drop_filter()
        self.return_to_text()

    def _light_entity(self, entity: str) -> None:
        self._article.light_up(())
        self._article.light_entity(entity or None)

    def show_entity(self) -> None:
        """From a mark to its entity in the list."""
        index = self._article.pointed_mark()
        if index is None:
            self._status.say(tr("Сначала встаньте на выделение"), tr("N — к следующему"))
            return
        self._panel.show()
        self._panel.show_entity(self._article.marks[index].entity)

    def _walk_entity(self, entity: str, by: int) -> None:
        self._article.step_mention(entity, by)

    def _go_to_mention(self, span: Span) -> None:
        """Show a mention; the keyboard stays in the list."""
        indices = (i for i, mark in enumerate(self._article.marks) if mark.span == span)
        index = next(indices, None)
        if index is not None:
            self._article.focus_mark(index)
        else:
            self._article.go_to_place(span.start)

    def _go_to_entity(self, entity: str) -> None:
        """Go to the first mention that is marked, else to the first one at all."""
        self._light_entity(entity)
        indices = (i for i, mark in enumerate(self._article.marks) if mark.entity == entity)
        index = next(indices, None)
        if index is not None:
            self._article.focus_mark(index)
        elif self._analysis:
            places = (m.span.start for m in self._analysis.mentions if m.entity == entity)
            self._article.go_to_place(next(places, 0))
        self.return_to_text()


def _percent(share: float) -> int:
    """Return whole per cent; 100 only where all is known."""
    return int(share * 100)
