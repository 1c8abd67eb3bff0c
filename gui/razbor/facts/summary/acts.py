"""Lines for meetings, visits, courtesies, topics and events."""

from dataclasses import replace

from razbor.entities.entity import EntityType
from razbor.facts.fact import Fact, Filler
from razbor.facts.summary.grammar import in_case, plain_text, upper_first
from razbor.facts.summary.names import all_called, called, declined, joined
from razbor.facts.summary.verbs import (
    did,
    happened,
    into,
    trigger_verb,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View

_MEETING_WORDS = {"phone": "Телефонный разговор", "talks": "Переговоры", "reception": "Приём"}
_ARRIVALS = frozenset(
    {"прибыть", "приехать", "прилететь", "отправиться", "вылететь", "поехать", "направиться"}
)


def meeting_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд встретилась с Мареком Новаком — Прага, 5 мая»."""
    first, *others = _distinct(fact.fillers("HOST", "PARTICIPANT"))
    if not happened(fact) or not others:
        names = [called(view, f, short=False) for f in (first, *others)]
        word = _MEETING_WORDS.get(fact.subtype or "", "Встреча")
        return f"{word}: {' — '.join(names)}{where_when(view, fact)}"
    role = first.role
    head = upper_first(called(view, first, short=False))
    single = _only(fact, first)
    case = "Acc" if fact.subtype == "reception" else "Ins"
    rest = joined([called(view, other, case, short=False) for other in others])
    return f"{head} {_met(view, single, role, rest)}{where_when(view, fact)}"


def _met(view: View, fact: Fact, role: str, rest: str) -> str:
    """Return the verb with the other side."""
    if fact.subtype == "reception":
        return f"{did(view, fact, role, 'принять')} {rest}"
    if fact.subtype == "phone":
        return f"{did(view, fact, role, 'поговорить')} по телефону {_with(rest)}"
    if fact.trigger and "переговоры" in fact.trigger.of(view.text).lower():
        return f"{did(view, fact, role, 'провести')} переговоры {_with(rest)}"
    return f"{did(view, fact, role, 'встретиться')} {_with(rest)}"


def _with(rest: str) -> str:
    """Return «с …», «со …» where «с» would run into the consonants that follow."""
    low = rest.lower()
    hard = len(low) > 1 and low[0] in "сзшж" and low[1] not in "аеёиоуыэюя"
    return f"{'со' if hard else 'с'} {rest}"


def _distinct(fillers: tuple[Filler, ...]) -> list[Filler]:
    return list({f.entity or str(f.span): f for f in reversed(fillers)}.values())[::-1]


def _only(fact: Fact, filler: Filler) -> Fact:
    """Return the fact with one filler of its role: the verb agrees with it alone."""
    others = tuple(f for f in fact.roles if f.role != filler.role)
    return replace(fact, roles=(*others, filler))


def visit_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд прибыла в Варшаву», of plans «Визит: Анна Линд — Варшава»."""
    name = who(view, fact, "VISITOR", short=False)
    verb = trigger_verb(view, fact)
    if happened(fact) and verb is not None and verb.lemma in ("посетить", "посещать"):
        place = all_called(view, fact, "DESTINATION", "Acc")
        return f"{name} {did(view, fact, 'VISITOR', 'посетить')} {place}{_when(view, fact)}"
    if happened(fact) and verb is not None and verb.lemma in _ARRIVALS:
        going = did(view, fact, "VISITOR", verb.lemma)
        return f"{name} {going} {into(view, fact, 'DESTINATION')}{_when(view, fact)}"
    places = all_called(view, fact, "DESTINATION")
    name = all_called(view, fact, "VISITOR", short=False)
    return f"Визит: {name} — {places}{_when(view, fact)}"


def _when(view: View, fact: Fact) -> str:
    times = [with_preposition(view, f.span) for f in fact.fillers("TIME") if f.span]
    return f", {times[0]}" if times else ""


def courtesy_line(fact: Fact, view: View) -> str:
    """Return «Линд поздравила Хольма с победой»."""
    name = who(view, fact, "FROM")
    if fact.subtype == "condolence":
        verb = did(view, fact, "FROM", "выразить")
        return f"{name} {verb} соболезнования {all_called(view, fact, 'TO', 'Dat')}"
    to = all_called(view, fact, "TO", "Acc")
    if fact.subtype == "thanks":
        verb, prep, case = did(view, fact, "FROM", "поблагодарить"), "за", "Acc"
    else:
        verb, prep, case = did(view, fact, "FROM", "поздравить"), "с", "Ins"
    return f"{name} {verb} {to}{_occasion(view, fact, prep, case)}"


def _occasion(view: View, fact: Fact, prep: str, case: str) -> str:
    filler = next(iter(fact.fillers("OCCASION")), None)
    if filler is None:
        return ""
    if filler.entity is not None and view.entity(filler.entity).type is EntityType.EVENT:
        words = declined(view.name(filler.entity), case)
    else:
        words = plain_text(view, filler.span) if filler.span else ""
    return f" {_with(words) if prep == 'с' else f'{prep} {words}'}" if words else ""


def topic_line(fact: Fact, view: View) -> str:
    """Return «Обсудили: развитие торговли»."""
    spans = [f.span for f in fact.fillers("TOPIC") if f.span]
    if fact.rule == "topic.about":
        return f"Речь шла {with_preposition(view, spans[0])}" + "".join(
            f" и {plain_text(view, span)}" for span in spans[1:]
        )
    word = "Особое внимание" if fact.rule == "topic.attention" else "Обсудили"
    return f"{word}: {'; '.join(in_case(view, span, 'Nom') for span in spans)}"


def event_line(fact: Fact, view: View) -> str:
    """Return «Второе заседание парламентов — Осло, на следующей неделе»."""
    if fact.fillers("WINNER"):
        won = did(view, fact, "WINNER", "обыграть")
        loser = all_called(view, fact, "LOSER", "Acc")
        return f"{who(view, fact, 'WINNER')} {won} {loser}{where_when(view, fact)}"
    event = next(iter(fact.fillers("EVENT")), None)
    if event is None or event.span is None:
        return ""
    name = upper_first(in_case(view, event.span, "Nom"))
    moved = [with_preposition(view, f.span) for f in fact.fillers("FROM_TIME", "TO_TIME") if f.span]
    if moved:
        return f"{name} — перенос {' '.join(moved)}"
    told = where_when(view, fact)
    prefix = {"opening": "Открытие: ", "ended": "Завершение: "}.get(fact.subtype or "", "")
    verb = trigger_verb(view, fact)
    if not told and verb is not None and verb.feature("VerbForm") == "Fin":
        return f"{name} {verb.text}"
    return f"{prefix}{name[:1].lower() + name[1:] if prefix else name}{told}"
