"""Run the whole pipeline over one article, in two halves: what is named, then what is stated."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entities
from razbor.entities.find import find_entities
from razbor.entities.name_lemmas import with_name_lemmas
from razbor.model.tagger import Finding, Tagger
from razbor.model.told import Told
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed

if TYPE_CHECKING:
    from razbor.analysis.stating import Stating

Report = Callable[[float], None]

STAGES: Mapping[str, float] = MappingProxyType(
    {
        "layout": 0.03,
        "words": 0.23,
        "network of entities": 0.48,
        "entities": 0.63,
        "network of relations": 0.82,
        "facts": 1.0,
    }
)
"""The stages of the work in order, each with the share done when it ends."""


@dataclass(frozen=True, slots=True)
class Named:
    """An article after the first half: its analysis without facts, and what these are made of."""

    analysis: Analysis
    parsed: Parsed
    told: Told
    findings: Sequence[Finding]
    found: Entities


class Analyser:
    """Loads the models once, then analyses any number of articles.

    The first half loads when this is made, the second when it is first needed: so marks need not
    wait for what finds facts.
    """

    def __init__(self) -> None:
        self._models = Models()
        self._parser = Parser(self._models)
        self._tagger = Tagger.open(self._models.taggers.vectors)

    @cached_property
    def _stating(self) -> "Stating":
        from razbor.analysis.stating import Stating

        return Stating(self._tagger, self._models.taggers.vectors)

    def analyse(self, article: Article, report: Report = lambda _: None) -> Analysis:
        """Return everything found in an article.

        ``report`` is told the share done, 0 to 1; what it raises ends the work.
        """
        return self.state(self.name(article, report), report)

    def name(self, article: Article, report: Report = lambda _: None) -> Named:
        """Return an article with its words, entities and mentions; ``report`` as above."""
        with _uncollected():
            return self._name(article, _Progress(report))

    def state(self, named: Named, report: Report = lambda _: None) -> Analysis:
        """Return the analysis with the facts that an article states; ``report`` as above."""
        stating, progress = self._stating, _Progress(report)
        with _uncollected():
            within = progress.within("network of relations")
            relations = stating.relations(named.parsed, named.findings, within, named.told)
            progress.ended("network of relations")
            facts = stating.facts(named.parsed, named.found, relations)
            progress.ended("facts")
            return replace(named.analysis, facts=facts)

    def _name(self, article: Article, progress: "_Progress") -> Named:
        layout = segment(article)
        progress.ended("layout")
        parsed = self._parser.parse(layout, progress.within("words"))
        progress.ended("words")
        told = self._tagger.told(parsed)
        findings = self._tagger.find(parsed, progress.within("network of entities"), told)
        progress.ended("network of entities")
        found = find_entities(parsed, findings)
        analysis = Analysis(
            article=article,
            paragraphs=layout.paragraphs,
            quotes=layout.quotes,
            sentences=layout.sentences,
            words=with_name_lemmas(parsed, found),
            entities=found.entities,
            mentions=found.mentions,
        )
        progress.ended("entities")
        return Named(analysis, parsed, told, findings, found)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the cyclic collector from walking what the work makes: next to nothing is a circle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class _Progress:
    """Tells the share done of the whole work from the shares done of its stages."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._starts = dict(zip(STAGES, (0.0, *STAGES.values()), strict=False))

    def within(self, stage: str) -> Report:
        """Return what takes the share done of a stage."""
        start, end = self._starts[stage], STAGES[stage]
        return lambda share: self._report(start + (end - start) * share)

    def ended(self, stage: str) -> None:
        """Tell that a stage is done."""
        self._report(STAGES[stage])
