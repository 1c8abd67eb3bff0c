"""The line of a fact that a reader has changed."""

from razbor.analysis.analysis import Analysis
from razbor.analysis.corrected_facts import ESSENTIAL
from razbor.analysis.plain_line import plain_line
from razbor.entities.entity import Entities
from razbor.facts.fact import Fact, FactType
from razbor.facts.summary.line import summarise
from razbor.facts.view import View
from razbor.text.layout import Layout
from razbor.words.parsed import Parsed

_TOLD = {
    FactType.STATEMENT: frozenset({"CONTENT"}),
    FactType.STANCE: frozenset({"TARGET"}),
    FactType.INTENT: frozenset({"CONTENT"}),
    FactType.TOPIC: frozenset({"TOPIC"}),
    FactType.DECISION: frozenset({"OBJECT"}),
}
"""What is told in a line of these types; without it they are said plainly."""
_OF_TOPIC = frozenset({"indirect-nominal", "briefing", "denial"})


def line_of(analysis: Analysis, fact: Fact, was: Fact | None = None) -> str:
    """Return one Russian line.

    The rules of lines say a fact that is of the same type as it ``was`` and has all that its line
    needs, whatever it is now. Another one is said plainly, by its roles alone.
    """
    view = _view(analysis)
    if was is not None and was.type is fact.type and _is_whole(was) and _is_whole(fact):
        return summarise(fact, view)
    return plain_line(fact, view)


def _is_whole(fact: Fact) -> bool:
    """Say whether a fact has, with their places, the roles without which its line says nothing."""
    had = {filler.role for filler in fact.roles if filler.span or filler.entity}
    placed = {filler.role for filler in fact.roles if filler.span}
    told = _TOLD.get(fact.type, placed)
    if fact.subtype in _OF_TOPIC:
        told |= {"TOPIC"}
    return not had.isdisjoint(ESSENTIAL[fact.type]) and not placed.isdisjoint(told)


def _view(analysis: Analysis) -> View:
    tokens = tuple(word.span for word in analysis.words)
    parts = (analysis.paragraphs, analysis.quotes, analysis.sentences)
    layout = Layout(analysis.article, *parts, tokens)
    return View(Parsed(layout, analysis.words), Entities(analysis.entities, analysis.mentions))
