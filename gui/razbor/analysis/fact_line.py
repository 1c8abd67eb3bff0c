"""The line of a fact that a reader has changed."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from razbor.analysis.analysis import Analysis
from razbor.analysis.corrected_facts import ESSENTIAL
from razbor.entities.entity import Entities
from razbor.facts.fact import Fact, FactType, Filler
from razbor.facts.roles import ROLES
from razbor.facts.summary.grammar import in_case, upper_first
from razbor.facts.summary.line import summarise
from razbor.facts.summary.names import called
from razbor.facts.summary.reality import with_reality
from razbor.facts.summary.speech import shortened
from razbor.facts.view import View
from razbor.text.layout import Layout
from razbor.words.parsed import Parsed

_TABLE = """
MEETING Встреча
VISIT Визит
STATEMENT Высказывание
POSITION Должность
APPOINTMENT Назначение
ORG_LINK Часть и целое
AGREEMENT Соглашение
OWNERSHIP Владение
EVENT Событие
COURTESY Поздравление
STANCE Оценка
INTENT Намерение
TOPIC Тема
RELATIONSHIP Отношения
DECISION Решение
NUMERIC Показатель
LIFE Жизнь
AWARD Награда
INCIDENT Происшествие
JUSTICE Правосудие
AID Помощь
SOURCE Источник
ALIAS Другое имя
"""
_HEADS: Mapping[FactType, str] = MappingProxyType(
    {FactType(line.split(" ", 1)[0]): line.split(" ", 1)[1] for line in _TABLE.strip().splitlines()}
)
_TOLD = {
    FactType.STATEMENT: frozenset({"CONTENT"}),
    FactType.STANCE: frozenset({"TARGET"}),
    FactType.INTENT: frozenset({"CONTENT"}),
    FactType.TOPIC: frozenset({"TOPIC"}),
    FactType.DECISION: frozenset({"OBJECT"}),
}
"""What is told in a line of these types; without it they are said plainly."""
_OF_TOPIC = frozenset({"indirect-nominal", "briefing", "denial"})
_UNTOLD = frozenset({"CUE", "EXPRESSION"})
_SECOND = frozenset({"PLACE", "TIME", "SINCE", "UNTIL", "PERIOD", "DEADLINE", "DURATION"})


def line_of(analysis: Analysis, fact: Fact, was: Fact | None = None) -> str:
    """Return one Russian line.

    The rules of lines say a fact that is of the same type as it ``was`` and has all that its line
    needs, whatever it is now. Another is said plainly: «Встреча: Анна Линд — Марек Новак, Осло».
    """
    view = _view(analysis)
    if was is not None and was.type is fact.type and _is_whole(was) and _is_whole(fact):
        return summarise(fact, view)
    people = " — ".join(dict.fromkeys(_called(view, fact, second=False)))
    rest = ", ".join(dict.fromkeys(_called(view, fact, second=True)))
    said = ", ".join(part for part in (people, rest) if part)
    if not said:
        return upper_first(" ".join(fact.evidence[0].of(analysis.text).split()))
    return with_reality(fact, view, f"{_HEADS[fact.type]}: {said}")


def _is_whole(fact: Fact) -> bool:
    """Say whether a fact has, with their places, the roles without which its line says nothing."""
    had = {filler.role for filler in fact.roles if filler.span or filler.entity}
    placed = {filler.role for filler in fact.roles if filler.span}
    told = _TOLD.get(fact.type, placed)
    if fact.subtype in _OF_TOPIC:
        told |= {"TOPIC"}
    return not had.isdisjoint(ESSENTIAL[fact.type]) and not placed.isdisjoint(told)


def _called(view: View, fact: Fact, *, second: bool) -> Iterator[str]:
    """Yield what fills the roles, the most telling first, times and places apart."""
    order = ROLES[fact.type]
    known = (one for one in fact.roles if one.role in order)
    for filler in sorted(known, key=lambda one: order.index(one.role)):
        if (filler.role in _SECOND) is not second or _is_untold(view, fact, filler):
            continue
        if second and filler.span is not None:
            yield in_case(view, filler.span, "Nom")
        else:
            yield shortened(called(view, filler, short=False))


def _is_untold(view: View, fact: Fact, filler: Filler) -> bool:
    """Say whether a line leaves a role out: «встреча» itself, the word that announces a speech."""
    if filler.role in _UNTOLD:
        return True
    unnamed = filler.entity is not None and not view.entity(filler.entity).named
    return unnamed and filler.role == "EVENT" and fact.type is not FactType.EVENT


def _view(analysis: Analysis) -> View:
    tokens = tuple(word.span for word in analysis.words)
    parts = (analysis.paragraphs, analysis.quotes, analysis.sentences)
    layout = Layout(analysis.article, *parts, tokens)
    return View(Parsed(layout, analysis.words), Entities(analysis.entities, analysis.mentions))
