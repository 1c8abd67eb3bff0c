"""The day of publication in words."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from razbor.i18n import tr


def day_in_words(published: date | None) -> str:
    """Return «2 апреля 2025», or that the day is not known."""
    if published is None:
        return tr("дата не указана")
    day = QDate(published.year, published.month, published.day)
    return QLocale().toString(day, "d MMMM yyyy")
