"""The engine under test, loaded once for all measurements."""

from datetime import date
from functools import cache

from razbor.analysis.analyse import Analyser
from razbor.analysis.analysis import Analysis
from razbor.text.article import Article
from razbor.words.models import Models
from razbor.words.parse import Parser


@cache
def analyser() -> Analyser:
    """Return the one analyser of the process."""
    return Analyser()


def analyse(text: str, published: date | None = None) -> Analysis:
    """Return everything found in a text."""
    return analyser().analyse(Article(text, published=published))


@cache
def models() -> Models:
    """Return the one set of taggers of the process."""
    return Models()


@cache
def parser() -> Parser:
    """Return the one parser of words of the process."""
    return Parser(models())
