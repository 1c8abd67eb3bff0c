"""Under which question of the brief a fact stands."""

from enum import Enum

from razbor.facts.fact import Fact, FactType, Factuality
from razbor.i18n import later, tr


class Section(Enum):
    """The sections in the order of the panel; the value is the heading."""

    SOURCE = later("Кто сообщает")
    HAPPENED = later("Что произошло")
    AHEAD = later("Что будет")
    NOT_SO = later("Что отрицают или отменили")
    SAID = later("Кто что сказал")
    WHO = later("Кто есть кто")
    ABOUT = later("О чём говорили")
    STANCE = later("Оценки и намерения")
    MAYBE = later("Что возможно")
    FIGURES = later("Цифры")
    LINKS = later("Кто с кем связан")
    REST = later("Остальное")
    REJECTED = later("Отклонено вами")

    @property
    def heading(self) -> str:
        """Return the heading in the interface's language."""
        return tr(self.value)


_BY_TYPE = {
    FactType.SOURCE: Section.SOURCE,
    FactType.STATEMENT: Section.SAID,
    FactType.POSITION: Section.WHO,
    FactType.ALIAS: Section.WHO,
    FactType.TOPIC: Section.ABOUT,
    FactType.STANCE: Section.STANCE,
    FactType.INTENT: Section.STANCE,
    FactType.NUMERIC: Section.FIGURES,
    FactType.RELATIONSHIP: Section.LINKS,
    FactType.ORG_LINK: Section.LINKS,
}
_BY_FACTUALITY = {
    Factuality.NEGATED: Section.NOT_SO,
    Factuality.DENIED: Section.NOT_SO,
    Factuality.CANCELLED: Section.NOT_SO,
    Factuality.HYPOTHETICAL: Section.MAYBE,
    Factuality.PLANNED: Section.AHEAD,
    Factuality.EXPECTED: Section.AHEAD,
    Factuality.DESIRED: Section.AHEAD,
}
_FOLDED_FROM = 3
_SURE_ENOUGH = 0.5


def section_of(fact: Fact) -> Section:
    """Return the section; what did not happen never stands under what happened."""
    if fact.type is FactType.SOURCE:
        return Section.SOURCE
    if fact.importance >= _FOLDED_FROM or fact.confidence < _SURE_ENOUGH:
        return Section.REST
    own = _BY_TYPE.get(fact.type)
    if own in {Section.SAID, Section.ABOUT, Section.STANCE}:
        return own
    return _BY_FACTUALITY.get(fact.factuality) or own or Section.HAPPENED
