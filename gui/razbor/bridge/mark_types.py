"""The six types of mark, apart from all that knows an analysis: colours need no more."""

from enum import StrEnum


class MarkType(StrEnum):
    """Types of mark, in the order of the legend and of the keys 1-6."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    ROLE = "role"
    DATE = "date"
