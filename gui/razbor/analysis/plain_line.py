"""The line of a fact whose type a reader has chosen: said by its roles, whatever words state it.

No verb of the article says such a fact: it was read as something else, or as nothing. So nothing
here asks for the words that state it. Begin with ``_LINES``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from razbor.facts.fact import Fact, FactType, Filler
from razbor.facts.roles import ROLES
from razbor.facts.summary.cutting import shortened
from razbor.facts.summary.grammar import in_case, upper_first
from razbor.facts.summary.line import summarise
from razbor.facts.summary.names import all_called, called
from razbor.facts.summary.reality import with_reality
from razbor.facts.summary.verbs import did, happened, where_when, who
from razbor.facts.view import View

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
TOPIC Обсуждение
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
_NEEDS = """
MEETING PARTICIPANT PARTICIPANT
VISIT VISITOR DESTINATION
POSITION HOLDER TITLE
APPOINTMENT PERSON TITLE
ORG_LINK PART WHOLE
COURTESY FROM TO
AWARD PERSON AWARD
AID DONOR RECIPIENT
INCIDENT KIND
SOURCE REPORTER
"""
"""What must be told so that the rules of lines, without a verb, say it well."""
_TOLD = {
    FactType(kind): tuple(roles)
    for kind, *roles in (line.split() for line in _NEEDS.strip().splitlines())
}
_LONGEST_TITLE = 8  # words; what is longer is no office
_UNTOLD = frozenset({"CUE", "EXPRESSION"})
_SECOND = frozenset({"PLACE", "TIME", "SINCE", "UNTIL", "PERIOD", "DEADLINE", "DURATION"})


def plain_line(fact: Fact, view: View) -> str:
    """Return a line; with nothing to say it by, the words of the article."""
    return _told(fact, view) or _own(fact, view) or _listed(fact, view)


def _told(fact: Fact, view: View) -> str:
    """Return what the rules of lines say where they need no verb of the article; else nothing."""
    needed = _TOLD.get(fact.type)
    if needed is None:
        return ""
    filled = [filler.role for filler in fact.roles if filler.span or filler.value]
    if any(filled.count(role) < needed.count(role) for role in needed):
        return ""
    if "TITLE" in needed and _longest(fact, view, "TITLE") > _LONGEST_TITLE:
        return ""
    return summarise(replace(fact, trigger=None, rule="", subtype=None), view)


def _longest(fact: Fact, view: View, role: str) -> int:
    return max(len(called(view, filler).split()) for filler in fact.fillers(role))


def _own(fact: Fact, view: View) -> str:
    line = _LINES.get(fact.type)
    said = line(fact, view) if line else ""
    return _real(fact, view, said) if said else ""


def _real(fact: Fact, view: View, line: str) -> str:
    """Return a line that says how real a fact is: no verb of its own says it here."""
    said = fact.type in {FactType.STANCE, FactType.INTENT, FactType.TOPIC}
    return with_reality(replace(fact, type=FactType.EVENT) if said else fact, view, line)


def _statement(fact: Fact, view: View) -> str:
    """Return «Линд: школу откроют в мае», «Линд — о школе» as «Линд: тема — школа»."""
    words = _words(fact, view, "CONTENT")
    topic = _words(fact, view, "TOPIC", "Nom")
    if not fact.fillers("SPEAKER") or not (words or topic):
        return ""
    return f"{who(view, fact, 'SPEAKER')}: {words or f'тема — {topic}'}"


def _stance(fact: Fact, view: View) -> str:
    """Return «Линд дала оценку Новаку»."""
    target = all_called(view, fact, "TARGET", "Dat")
    if not fact.fillers("HOLDER") or not target or not happened(fact):
        return ""
    word = "отрицательную оценку" if fact.negative else "оценку"
    return f"{who(view, fact, 'HOLDER')} {did(view, fact, 'HOLDER', 'дать')} {word} {target}"


def _intent(fact: Fact, view: View) -> str:
    """Return «Намерение Линд: развитие торговли»."""
    agent, words = all_called(view, fact, "AGENT", "Gen"), _words(fact, view, "CONTENT", "Nom")
    return f"Намерение {agent}: {words}" if agent and words else ""


def _relationship(fact: Fact, view: View) -> str:
    """Return «Отношения Норвегии и Швеции: партнёрство»."""
    names = [all_called(view, fact, role, "Gen") for role in ("A", "B", "PARTIES")]
    sides = " и ".join(name for name in names if name)
    kind = _words(fact, view, "KIND", "Nom") or _words(fact, view, "CHANGE", "Nom")
    return f"Отношения {sides}{f': {kind}' if kind else ''}" if sides else ""


def _justice(fact: Fact, view: View) -> str:
    """Return «Дело Новака: кража»."""
    accused = all_called(view, fact, "ACCUSED", "Gen", short=False)
    crime = _words(fact, view, "CRIME", "Nom")
    return f"Дело {accused}{f': {crime}' if crime else ''}" if accused else ""


def _ownership(fact: Fact, view: View) -> str:
    """Return «Линд — владелец банка «Север»», «Линд купила банк»."""
    thing = all_called(view, fact, "OBJECT", "Gen")
    if fact.fillers("OWNER") and thing:
        return f"{who(view, fact, 'OWNER', short=False)} — владелец {thing}"
    return ""


def _agreement(fact: Fact, view: View) -> str:
    """Return «Соглашение Норвегии и Швеции: граница»."""
    sides = all_called(view, fact, "PARTY", "Gen", short=False)
    told = _words(fact, view, "DOCUMENT", "Nom") or _words(fact, view, "SUBJECT", "Nom")
    return f"Соглашение {sides}{f': {told}' if told else ''}" if sides else ""


def _decision(fact: Fact, view: View) -> str:
    """Return «Решение Линд: строительство школы»."""
    by, thing = all_called(view, fact, "INITIATOR", "Gen"), _words(fact, view, "OBJECT", "Nom")
    return f"Решение {by}: {thing}" if by and thing else ""


def _event(fact: Fact, view: View) -> str:
    """Return «Форум: Линд и Новак — Осло, 5 мая»."""
    name, people = _words(fact, view, "EVENT", "Nom"), all_called(view, fact, "PARTICIPANT")
    said = f"{upper_first(name)}{f': {people}' if people else ''}"
    return f"{said}{where_when(view, fact)}" if name else ""


def _topic(fact: Fact, view: View) -> str:
    """Return «Обсудили: строительство школы»."""
    words = _words(fact, view, "TOPIC", "Nom")
    return f"Обсудили: {words}" if words else ""


_LINES: Mapping[FactType, Callable[[Fact, View], str]] = MappingProxyType(
    {
        FactType.STATEMENT: _statement,
        FactType.STANCE: _stance,
        FactType.INTENT: _intent,
        FactType.RELATIONSHIP: _relationship,
        FactType.JUSTICE: _justice,
        FactType.OWNERSHIP: _ownership,
        FactType.AGREEMENT: _agreement,
        FactType.DECISION: _decision,
        FactType.EVENT: _event,
        FactType.TOPIC: _topic,
    }
)


def _words(fact: Fact, view: View, role: str, case: str = "") -> str:
    """Return all that fills a role, in a case or as it stands."""
    told = (
        in_case(view, one.span, case)
        if case and one.span and (not one.entity or not view.entity(one.entity).named)
        else called(view, one)
        for one in fact.fillers(role)
    )
    return shortened("; ".join(dict.fromkeys(word for word in told if word)))


def _listed(fact: Fact, view: View) -> str:
    """Return «Событие: Анна Линд — Марек Новак, Осло», what fills the roles one after another."""
    people = " — ".join(dict.fromkeys(_called(view, fact, second=False)))
    rest = ", ".join(dict.fromkeys(_called(view, fact, second=True)))
    said = ", ".join(part for part in (people, rest) if part) if people else _proof(fact, view)
    return _real(fact, view, f"{_HEADS[fact.type]}: {said}")


def _proof(fact: Fact, view: View) -> str:
    words = shortened(" ".join(fact.evidence[0].of(view.text).split()))
    return words if words.startswith("«") else f"«{words}»"


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
