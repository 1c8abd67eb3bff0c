"""The list of facts with what narrows it, and the doors to its two pictures."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from razbor.bridge.fact_filter import EVERYTHING, FactFilter, Reality, count_reality, count_types
from razbor.bridge.fact_names import fact_type_name
from razbor.facts.fact import FactType
from razbor.i18n import tr, trn
from razbor.window.article.announce import announce
from razbor.window.elided import ElidedLabel
from razbor.window.fonts import sans
from razbor.window.icons import action_icon
from razbor.window.palette import Palette
from razbor.window.panel.facts_list import FactsList
from razbor.window.panel.filter_field import FilterField
from razbor.window.panel.tool_row import Nothing, open_below, stack_over, tool_row


class FactsPage(QWidget):
    """A field, a menu of filters, the strip that says what is chosen, the list.

    ``timeline`` and ``network`` are buttons that somebody else connects.
    """

    def __init__(self, facts: FactsList, palette: Palette) -> None:
        super().__init__()
        self._list = facts
        self.filter = FilterField(facts)
        self.choice, self.timeline, self.network = QToolButton(), QToolButton(), QToolButton()
        self.menu = QMenu(self)
        self._strip, self._drop = QWidget(), QToolButton()
        self._about, self._about_count = ElidedLabel(), QLabel()
        self._none, self._why_empty = Nothing(), ""
        self._build()
        self.set_palette_theme(palette)

    def _build(self) -> None:
        tools = tool_row(self.filter, (self.choice, self.timeline, self.network))
        stack_over(self, self._list, (tools, self._build_strip(), self._none))
        open_below(self.choice, self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self.filter.textChanged.connect(self._type)
        self._list.typed.connect(self.filter.go_on_with)
        self._list.facts.modelReset.connect(self._say)

    def _build_strip(self) -> QWidget:
        self._strip.setObjectName("strip")
        self._strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(self._strip)
        line.setContentsMargins(16, 4, 8, 4)
        self._about.setFont(sans(14, bold=True))
        line.addWidget(self._about, stretch=1)
        line.addWidget(self._about_count)
        line.addWidget(self._drop)
        self._drop.clicked.connect(self.drop_filter)
        self._strip.hide()
        return self._strip

    def _fill(self) -> None:
        """Offer the kinds of fact and the degrees of reality that the article has."""
        analysis, wanted = self._list.facts.analysis, self._list.facts.filter
        facts = analysis.facts if analysis else ()
        self.menu.clear()
        self.menu.setFont(sans(14))
        types, reality = count_types(facts), count_reality(facts)
        for kind in (kind for kind in FactType if types[kind]):
            words = f"{fact_type_name(kind)}\t{types[kind]}"
            self._offer(words, partial(self._toggle_type, kind), on=kind in wanted.types)
        self.menu.addSeparator()
        for each in (each for each in Reality if reality[each]):
            words = f"{each.name_shown}\t{reality[each]}"
            self._offer(words, partial(self._toggle_reality, each), on=each in wanted.reality)
        self.menu.addSeparator()
        if analysis and analysis.rejected:
            words = "\t".join((tr("отклонённые вами"), str(len(analysis.rejected))))
            on = self._list.facts.shows_rejected
            self._offer(words, self.toggle_rejected, on=on)
        everything = self.menu.addAction(tr("Показать все факты"), self.drop_filter)
        everything.setEnabled(bool(wanted))

    def _offer(self, words: str, slot: object, *, on: bool) -> None:
        action = self.menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(slot)

    def _toggle_type(self, kind: FactType) -> None:
        wanted = self._list.facts.filter
        self.narrow_to(replace(wanted, types=wanted.types ^ {kind}))

    def _toggle_reality(self, reality: Reality) -> None:
        wanted = self._list.facts.filter
        self.narrow_to(replace(wanted, reality=wanted.reality ^ {reality}))

    def toggle_rejected(self) -> None:
        """Show the rejected facts too, or not."""
        self._list.show_rejected(on=not self._list.facts.shows_rejected)

    def _type(self, typed: str) -> None:
        self.narrow_to(replace(self._list.facts.filter, typed=" ".join(typed.split())))

    def narrow_to(self, wanted: FactFilter) -> None:
        """Show some facts alone; what is typed in the field goes on to count."""
        if wanted != self._list.facts.filter:
            self._list.narrow_to(wanted)
            announce(self._list, self._about_count.text())

    def drop_filter(self) -> None:
        """Show all facts again."""
        self.filter.clear()
        self.narrow_to(EVERYTHING)

    @property
    def filtered(self) -> bool:
        """Say whether some facts alone are shown."""
        return bool(self._list.facts.filter)

    def explain(self, why_empty: str) -> None:
        """Say why there are no facts at all; an empty string where there are some."""
        self._why_empty = why_empty
        self._say()

    def _say(self) -> None:
        """Say what is chosen and how many facts that are."""
        model = self._list.facts
        wanted, analysis, count = model.filter, model.analysis, model.count
        self._strip.setVisible(bool(wanted))
        words = wanted.in_words(analysis) if analysis else ""
        typed = f"«{wanted.typed}»" if wanted.typed else ""
        self._about.show_text(" · ".join(part for part in (words, typed) if part))
        self._about_count.setText(trn("{} факт", "{} фактов", count) if count else tr("фактов нет"))
        left_out = tr("Таких фактов нет") if wanted and not model.plans else ""
        self._none.say(self._why_empty or left_out)
        self.choice.setProperty("on", bool(wanted.types or wanted.reality))
        if analysis is None and self.filter.text():
            self.filter.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
            self.filter.clear()
            self.filter.blockSignals(False)  # noqa: FBT003

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._drop.setIcon(action_icon("close", palette))
        self.choice.setIcon(action_icon("filter", palette))
        self._about.set_palette_theme(palette)

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.filter.setPlaceholderText(tr("Отобрать факты"))
        self.filter.setAccessibleName(tr("Отобрать факты"))
        self.choice.setToolTip(tr("Какие факты показать: тип, реальность"))
        self.choice.setAccessibleName(tr("Какие факты показать: тип, реальность"))
        self._drop.setToolTip(tr("Показать все факты (Esc)"))
        self._drop.setAccessibleName(tr("Показать все факты"))
        self._say()
