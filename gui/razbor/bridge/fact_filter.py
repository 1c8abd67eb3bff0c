"""Which facts a reader wants to see: of one entity, of some types, as real as that, with words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from razbor.analysis.analysis import Analysis
from razbor.analysis.naming import folded
from razbor.bridge.fact_names import fact_type_name
from razbor.facts.fact import Fact, FactType, Factuality
from razbor.i18n import later, tr


class Reality(Enum):
    """How real a fact is, as far as one wants to tell facts apart; the value is its name."""

    SO = later("как есть")
    SAID = later("с чужих слов")
    AHEAD = later("планы и ожидания")
    MAYBE = later("условно")
    NOT_SO = later("отрицается, отменено")

    @property
    def name_shown(self) -> str:
        """Return the name in the interface's language."""
        return tr(self.value)


_REALITY = {
    Factuality.ASSERTED: Reality.SO,
    Factuality.CLAIMED: Reality.SAID,
    Factuality.PLANNED: Reality.AHEAD,
    Factuality.EXPECTED: Reality.AHEAD,
    Factuality.DESIRED: Reality.AHEAD,
    Factuality.HYPOTHETICAL: Reality.MAYBE,
    Factuality.NEGATED: Reality.NOT_SO,
    Factuality.DENIED: Reality.NOT_SO,
    Factuality.CANCELLED: Reality.NOT_SO,
}


@dataclass(frozen=True, slots=True)
class FactFilter:
    """What is shown; each part that says nothing lets everything pass.

    Attributes:
        about: Only facts in which this entity, or a set that it belongs to, has a role.
        only: Only facts with these ids; ``title`` says what they have in common.
        title: Shown for ``only``.
        types: Only facts of these kinds.
        reality: Only facts that are as real as one of these.
        typed: Only facts in which each of these words begins a word.
    """

    about: str | None = None
    only: frozenset[str] = frozenset()
    title: str = ""
    types: frozenset[FactType] = frozenset()
    reality: frozenset[Reality] = frozenset()
    typed: str = ""

    def __bool__(self) -> bool:
        """Say whether anything is left out."""
        return self != EVERYTHING

    @property
    def chosen(self) -> bool:
        """Say whether more than words is asked for."""
        return replace(self, typed="") != EVERYTHING

    def pick(self, analysis: Analysis, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Return those of some facts that are wanted, in their order."""
        sets = _with_sets(analysis, self.about)
        words = [f" {word}" for word in folded(self.typed).replace("-", " ").split()]
        words = [word for word in words if any(map(str.isalnum, word))]
        return tuple(
            fact
            for fact in facts
            if (not sets or any(role.entity in sets for role in fact.roles))
            and (not self.only or fact.id in self.only)
            and (not self.types or fact.type in self.types)
            and (not self.reality or reality_of(fact) in self.reality)
            and (not words or _says(analysis, fact, words))
        )

    def in_words(self, analysis: Analysis) -> str:
        """Say what is chosen, without the typed words: «Анна Линд · встреча · план»."""
        about = analysis.by_id[self.about].canonical if self.about in analysis.by_id else ""
        types = ", ".join(fact_type_name(kind) for kind in FactType if kind in self.types)
        reality = ", ".join(each.name_shown for each in Reality if each in self.reality)
        return " · ".join(part for part in (about, self.title, types, reality) if part)


EVERYTHING = FactFilter()


def reality_of(fact: Fact) -> Reality:
    """Return how real a fact is."""
    return _REALITY[fact.factuality]


def count_types(facts: Iterable[Fact]) -> Counter[FactType]:
    """Count facts by their kind."""
    return Counter(fact.type for fact in facts)


def count_reality(facts: Iterable[Fact]) -> Counter[Reality]:
    """Count facts by how real they are."""
    return Counter(map(reality_of, facts))


def facts_about(analysis: Analysis, entity: str) -> tuple[Fact, ...]:
    """Return the facts in which an entity, or a set it belongs to, has a role."""
    return FactFilter(about=entity).pick(analysis, analysis.facts)


def _with_sets(analysis: Analysis, entity: str | None) -> frozenset[str]:
    if entity is None:
        return frozenset()
    return frozenset(e.id for e in analysis.entities if entity in e.members) | {entity}


def _says(analysis: Analysis, fact: Fact, words: list[str]) -> bool:
    """Say whether a fact's line, its evidence, its names or its kind have all the words."""
    names = (analysis.by_id[r.entity].canonical for r in fact.roles if r.entity in analysis.by_id)
    places = (*fact.evidence, *(role.span for role in fact.roles if role.span))
    told = (fact.summary, *(span.of(analysis.text) for span in places), *names)
    line = f" {folded(' '.join((*told, fact_type_name(fact.type))))}"
    for sign in "-(:„“«":
        line = line.replace(sign, " ")
    return all(word in line for word in words)
