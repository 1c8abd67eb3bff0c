"""What the types of entity are called, and which of them a reader chooses from."""

from razbor.entities.entity import EntityType
from razbor.i18n import later, tr

_NAMES = {
    EntityType.PERSON: later("персона"),
    EntityType.PERSON_GROUP: later("группа людей"),
    EntityType.ORG: later("организация"),
    EntityType.ORG_GROUP: later("организации вместе"),
    EntityType.GPE: later("страна, регион, город"),
    EntityType.GPE_GROUP: later("страны или города вместе"),
    EntityType.LOC: later("местность"),
    EntityType.LOC_GROUP: later("местности вместе"),
    EntityType.FACILITY: later("здание, сооружение"),
    EntityType.EVENT: later("событие"),
    EntityType.PROGRAM: later("программа"),
    EntityType.WORK: later("произведение"),
    EntityType.LAW: later("закон, документ"),
    EntityType.AWARD: later("награда"),
    EntityType.PRODUCT: later("изделие"),
    EntityType.TIMEX: later("дата, время"),
    EntityType.MONEY: later("сумма денег"),
    EntityType.PERCENT: later("процент"),
    EntityType.QUANTITY: later("количество"),
    EntityType.NATIONALITY: later("народ"),
}
CHOICES = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.GPE,
    EntityType.LOC,
    EntityType.FACILITY,
    EntityType.EVENT,
    EntityType.LAW,
    EntityType.PROGRAM,
    EntityType.WORK,
    EntityType.PRODUCT,
    EntityType.AWARD,
    EntityType.NATIONALITY,
    EntityType.TIMEX,
)


def kind_name(kind: EntityType) -> str:
    """Return the name of a type in the interface's language."""
    return tr(_NAMES[kind])
