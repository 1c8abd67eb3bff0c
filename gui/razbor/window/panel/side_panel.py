"""The side panel: tabs over the legend over the lists."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_filter import FactFilter
from razbor.bridge.marks import Mark
from razbor.i18n import tr
from razbor.window.palette import Palette
from razbor.window.panel.entities_list import EntitiesList
from razbor.window.panel.entities_page import EntitiesPage
from razbor.window.panel.facts_list import FactsList
from razbor.window.panel.facts_page import FactsPage
from razbor.window.panel.legend import Legend
from razbor.window.panel.tabs import WordTabs

_NARROWEST = 300


class Tab(IntEnum):
    """The tabs in order."""

    FACTS = 0
    ENTITIES = 1


class SidePanel(QWidget):
    """Holds the lists, each on a page with what narrows it."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self.facts = FactsList(palette)
        self.entities = EntitiesList(palette)
        self.facts_page = FactsPage(self.facts, palette)
        self.entities_page = EntitiesPage(self.entities, palette)
        self.legend = Legend(palette)
        self._tabs = WordTabs(palette)
        self._stack = QStackedWidget()
        self._awaited = False
        self._build()
        self.set_palette_theme(palette)
        self._name_parts()

    def _build(self) -> None:
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_NARROWEST)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self._tabs.currentChanged.connect(self._turn_to)
        for page in (self.facts_page, self.entities_page):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        column.addWidget(self.legend)
        column.addWidget(self._stack, stretch=1)

    def _tab_row(self) -> QWidget:
        row = QWidget()
        row.setObjectName("tabs")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 6, 8, 0)
        line.addWidget(self._tabs)
        line.addStretch()
        return row

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        pages = (self.facts_page, self.entities_page)
        for part in (self.facts, self.entities, *pages, self.legend, self._tabs):
            part.set_palette_theme(palette)

    def _name_parts(self) -> None:
        facts = len(self._analysis.facts) if self._analysis else 0
        self._tabs.name_tab(Tab.FACTS, tr("Факты"), facts)
        count = self.entities.entities.count
        self._tabs.name_tab(Tab.ENTITIES, tr("Лица и организации"), count)
        self._tabs.setAccessibleName(tr("Вкладки панели"))
        self.facts.setAccessibleName(tr("Факты"))
        self.entities.setAccessibleName(tr("Лица и организации"))
        self._say_why_empty()
        self.facts_page.retranslate()
        self.entities_page.retranslate()
        self.legend.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the interface's language."""
        self.facts.facts.refresh()
        self.entities.show_analysis(self._analysis)
        self._name_parts()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show what was found, or with None that it is awaited."""
        self._analysis = analysis
        if analysis is None:
            self.entities_page.filter.clear()
        self.facts.show_analysis(analysis)
        self.entities.show_analysis(analysis)
        self._awaited = analysis is None
        self._name_parts()

    def show_corrected(self, analysis: Analysis) -> None:
        """Show what is left after a step: each list stays where it stands."""
        self._analysis = analysis
        self.facts.show_corrected(analysis)
        self.entities.show_corrected(analysis)
        self._name_parts()

    def show_entity(self, entity: str) -> None:
        """Stand on an entity in its list and take the keyboard."""
        self._tabs.setCurrentIndex(Tab.ENTITIES)
        self.entities_page.stand_on(entity)
        self.entities.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_waiting(self) -> None:
        """Say no longer that an analysis is awaited: it failed, or it is here."""
        self._awaited = False
        self._say_why_empty()

    @property
    def why_empty(self) -> str:
        """Return the sentence that stands in place of an empty list; there may be none."""
        return self._why_empty(Tab(self.tab))

    def _why_empty(self, tab: Tab) -> str:
        if self._analysis is None:
            return tr("Идёт разбор…") if self._awaited else ""
        if tab is Tab.ENTITIES:
            return "" if self.entities.entities.count else tr("Имён не найдено")
        return "" if self._analysis.facts else tr("Фактов не найдено")

    def count_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show in the legend how many marks there are."""
        self.legend.count(marks)

    def show_facts_of(self, entity: str) -> None:
        """Keep the facts of one entity, stand on the first and take the keyboard."""
        self.show_facts(FactFilter(about=entity))

    def show_facts(self, wanted: FactFilter) -> None:
        """Keep some facts, stand on the first and take the keyboard."""
        self._tabs.setCurrentIndex(Tab.FACTS)
        self.facts_page.filter.clear()
        self.facts_page.narrow_to(wanted)
        self.facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_facts(self) -> None:
        """Go to the field that narrows the facts."""
        self._tabs.setCurrentIndex(Tab.FACTS)
        self.facts_page.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.facts_page.filter.selectAll()

    def drop_filter(self) -> None:
        """Show all facts again."""
        self.facts_page.drop_filter()

    @property
    def filtered(self) -> bool:
        """Say whether some facts alone are shown."""
        return self.facts_page.filtered

    @property
    def tab(self) -> int:
        """Return the number of the open tab."""
        return self._tabs.currentIndex()

    def turn_to(self, tab: int) -> None:
        """Open a tab."""
        self._tabs.setCurrentIndex(tab)

    def take_focus(self) -> None:
        """Give the keyboard to the list that is shown."""
        lists = {Tab.FACTS: self.facts, Tab.ENTITIES: self.entities}
        lists[Tab(self.tab)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_to(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)

    def _say_why_empty(self) -> None:
        self.facts_page.explain(self._why_empty(Tab.FACTS))
        self.entities_page.explain(self._why_empty(Tab.ENTITIES))
