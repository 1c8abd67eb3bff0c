"""Run the whole pipeline over one article."""

from collections.abc import Callable

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
        layout = segment(article)
        report(0.05)
        parsed = self._parser.parse(layout, lambda share: report(0.05 + 0.35 * share))
        told = self._tagger.told(parsed)
        findings = self._tagger.find(parsed, lambda share: report(0.4 + 0.2 * share), told)
        relations = self._relater.find(parsed, findings, known=told)
        report(0.7)
        found = find_entities(parsed, findings)
        report(0.85)
        facts = extract_facts(parsed, found, relations)
        report(1.0)
        return Analysis(
            article=article,
            paragraphs=layout.paragraphs,
            quotes=layout.quotes,
            sentences=layout.sentences,
            words=with_name_lemmas(parsed, found),
            entities=found.entities,
            mentions=found.mentions,
            facts=facts,
        )
