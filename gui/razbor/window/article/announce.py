"""Say where a jump has led, in words: for assistive technology and for the status bar."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from razbor.bridge.marks import MarkType
from razbor.bridge.type_names import type_name
from razbor.i18n import tr


def mark_in_words(number: int, total: int, kind: MarkType, name: str, between: str = ", ") -> str:
    """Return «12 из 47, персона, Иван Петров»."""
    place = tr("{} из {}").format(number, total)
    return between.join([place, type_name(kind).one, name])


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have a screen reader say something when it has finished its sentence, or at once."""
    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
