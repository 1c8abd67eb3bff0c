"""The list of entities with what narrows and orders it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from razbor.bridge.entity_rows import EntityOrder
from razbor.i18n import later, tr
from razbor.window.fonts import sans
from razbor.window.icons import action_icon
from razbor.window.palette import Palette
from razbor.window.panel.entities_list import EntitiesList
from razbor.window.panel.filter_field import FilterField
from razbor.window.panel.tool_row import Nothing, open_below, stack_over, tool_row

_ORDERS = {
    EntityOrder.TYPE: (later("по типам"), later("По типам")),
    EntityOrder.FIRST: (later("по тексту"), later("По первому упоминанию")),
    EntityOrder.COUNT: (later("по числу"), later("По числу упоминаний")),
    EntityOrder.NAME: (later("по имени"), later("По имени")),
}


class EntitiesPage(QWidget):
    """A filter, an order, the list; ``order_chosen`` tells an order, for keeps."""

    order_chosen = Signal(str)

    def __init__(self, entities: EntitiesList, palette: Palette) -> None:
        super().__init__()
        self._list = entities
        self.filter = FilterField(entities)
        self.order = QToolButton()
        self._none, self._why_empty = Nothing(), ""
        self._orders = QActionGroup(self)
        self._build()
        self.set_palette_theme(palette)

    def _build(self) -> None:
        stack_over(self, self._list, (tool_row(self.filter, (self.order,)), self._none))
        open_below(self.order, self._menu())
        self.order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter.textChanged.connect(self._narrow)
        self._list.typed.connect(self.filter.go_on_with)
        self._list.entities.modelReset.connect(self._say_none)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setFont(sans(14))
        for order in EntityOrder:
            action = menu.addAction("", partial(self._choose, order))
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        return menu

    def sort_by(self, order: EntityOrder) -> None:
        """Put the list in an order."""
        self._list.sort_by(order)
        self._name_order()

    def _name_order(self) -> None:
        order = self._list.entities.order
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)
        self.order.setText(tr(_ORDERS[order][0]))

    def stand_on(self, entity: str) -> None:
        """Make an entity the current row, without the filter where that hides it."""
        if not self._list.stand_on(entity):
            self.filter.clear()
            self._list.stand_on(entity)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self.order.setIcon(action_icon("order", palette))

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.filter.setPlaceholderText(tr("Отобрать по имени"))
        self.filter.setAccessibleName(tr("Отобрать по имени"))
        self.order.setToolTip(tr("Порядок списка"))
        self.order.setAccessibleName(tr("Порядок списка"))
        self._say_none()
        for action in self._orders.actions():
            action.setText(tr(_ORDERS[EntityOrder(action.data())][1]))
        self._name_order()

    def explain(self, why_empty: str) -> None:
        """Say why there is nobody at all; an empty string where there is somebody."""
        self._why_empty = why_empty
        self._say_none()

    def _choose(self, order: EntityOrder) -> None:
        self.sort_by(order)
        self.order_chosen.emit(order.value)

    def _narrow(self, typed: str) -> None:
        self._list.narrow_to(typed)
        self._list.entity_pointed.emit(self._list.entity if typed.strip() else "")

    def _say_none(self) -> None:
        model = self._list.entities
        none_left = model.typed.strip() and model.count and not model.rows
        self._none.say(self._why_empty or (tr("С таким именем никого нет") if none_left else ""))
