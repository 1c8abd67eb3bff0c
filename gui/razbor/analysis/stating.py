"""The second half of an analysis: relations between what is named, and the facts stated."""

from collections.abc import Callable, Sequence

from razbor.entities.entity import Entities
from razbor.facts.extract import extract_facts
from razbor.facts.fact import Fact
from razbor.model.relations import Related, Relater
from razbor.model.tagger import Finding, Tagger
from razbor.model.told import Told
from razbor.words.parsed import Parsed
from razbor.words.vectors import WordVectors


class Stating:
    """Loads what finds facts: a module of its own, for its imports take as long as the rest."""

    def __init__(self, tagger: Tagger, vectors: WordVectors) -> None:
        self._relater = Relater.open(tagger, vectors)

    def relations(
        self,
        parsed: Parsed,
        findings: Sequence[Finding],
        report: Callable[[float], None],
        told: Told,
    ) -> Sequence[Related]:
        """Return the relations between findings of the tagger."""
        return self._relater.find(parsed, findings, report=report, known=told)

    def facts(
        self, parsed: Parsed, found: Entities, relations: Sequence[Related]
    ) -> tuple[Fact, ...]:
        """Return the facts that an article states."""
        return extract_facts(parsed, found, relations)
