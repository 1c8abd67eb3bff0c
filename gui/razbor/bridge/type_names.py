"""What the six types of mark are called."""

from dataclasses import dataclass

from razbor.bridge.marks import MarkType
from razbor.i18n import later, tr


@dataclass(frozen=True, slots=True)
class TypeName:
    """A type's name for one mark and for all of them, in the interface's language."""

    one: str
    many: str


_NAMES = {
    MarkType.PERSON: (later("персона"), later("персоны")),
    MarkType.ORGANISATION: (later("организация"), later("организации")),
    MarkType.PLACE: (later("место"), later("места")),
    MarkType.EVENT: (later("событие"), later("события")),
    MarkType.ROLE: (later("роль"), later("роли")),
    MarkType.DATE: (later("дата или число"), later("даты, числа")),
}


def type_name(kind: MarkType) -> TypeName:
    """Return the names of a type."""
    one, many = _NAMES[kind]
    return TypeName(tr(one), tr(many))
