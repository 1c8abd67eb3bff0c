"""Run the whole pipeline over one article."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from razbor.analysis.analysis import Analysis
from razbor.entities.find import find_entities
from razbor.entities.name_lemmas import with_name_lemmas
from razbor.facts.extract import extract_facts
from razbor.model.relations import Relater
from razbor.model.tagger import Tagger
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser

Report = Callable[[float], None]

STAGES: Mapping[str, float] = MappingProxyType(
    {
        "layout": 0.03,
        "words": 0.23,
        "network of entities": 0.48,
        "network of relations": 0.72,
        "entities": 0.87,
        "facts": 1.0,
    }
)
"""The stages of the work in order, each with the share done when it ends."""


class Analyser:
    """Loads the models once, then analyses any number of articles."""

    def __init__(self) -> None:
        models = Models()
        self._parser = Parser(models)
        self._tagger = Tagger.open(models.taggers.vectors)
        self._relater = Relater.open(self._tagger, models.taggers.vectors)

    def analyse(self, article: Article, report: Report = lambda _: None) -> Analysis:
        """Return everything found in an article.

        ``report`` is told the share done, 0 to 1; what it raises ends the work.
        """
        with _uncollected():
            return self._analyse(article, report)

    def _analyse(self, article: Article, report: Report) -> Analysis:
        progress = _Progress(report)
        layout = segment(article)
        progress.ended("layout")
        parsed = self._parser.parse(layout, progress.within("words"))
        progress.ended("words")
        told = self._tagger.told(parsed)
        findings = self._tagger.find(parsed, progress.within("network of entities"), told)
        progress.ended("network of entities")
        within = progress.within("network of relations")
        relations = self._relater.find(parsed, findings, report=within, known=told)
        progress.ended("network of relations")
        found = find_entities(parsed, findings)
        progress.ended("entities")
        facts = extract_facts(parsed, found, relations)
        words = with_name_lemmas(parsed, found)
        progress.ended("facts")
        return Analysis(
            article=article,
            paragraphs=layout.paragraphs,
            quotes=layout.quotes,
            sentences=layout.sentences,
            words=words,
            entities=found.entities,
            mentions=found.mentions,
            facts=facts,
        )


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
