"""Lines for meetings, visits, courtesies and topics."""

from dataclasses import replace

from razbor.entities.entity import EntityType
from razbor.facts.fact import Fact, Filler
from razbor.facts.summary.grammar import in_case, plain_text, upper_first
from razbor.facts.summary.names import all_called, called, declined, joined
from razbor.facts.summary.verbs import (
    did,
    happened,
    into,
    there_and_then,
    trigger_verb,
    when,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View

_MEETING_WORDS = {"phone": "Телефонный разговор", "talks": "Переговоры", "reception": "Приём"}
_ARRIVALS = frozenset(
    {"прибыть", "приехать", "приезжать", "прибывать", "прилетать", "прилететь"}
    | {"отправиться", "вылететь", "поехать", "направиться"}
)


def meeting_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд встретилась с Мареком Новаком — Прага, 5 мая»."""
    first, *others = _in_order(_distinct(fact.fillers("HOST", "PARTICIPANT")))
    if fact.rule in _ATTENDING and others:
        return _took_part(fact, view, [first, *others])
    if not others and _is_with(view, first):
        name = called(view, first, "Ins", short=False)
        return f"Встреча {_with(name)}{where_when(view, fact)}"
    if happened(fact) and not others and _is_group(view, first):
        sides = upper_first(called(view, first, short=False))
        said = fact.trigger.of(view.text).lower() if fact.trigger else ""
        held = "переговоры" if "переговор" in said else "встречу"
        return f"{sides} провели {held}{there_and_then(view, fact)}"
    if not happened(fact) or not others:
        return f"{_meeting_noun(fact, view, first, others)}{where_when(view, fact)}"
    role = first.role
    head = upper_first(called(view, first, short=False))
    single = _only(fact, first)
    case = "Acc" if fact.subtype == "reception" else "Ins"
    rest = joined([called(view, other, case, short=False) for other in others])
    return f"{head} {_met(view, single, role, rest)}{there_and_then(view, fact)}"


_ATTENDING = frozenset({"meeting.took-part", "meeting.attended"})


def _took_part(fact: Fact, view: View, people: list[Filler]) -> str:
    """Return «Во встрече участвовали Анна Линд и Олег Рой»: with whom, the words do not say."""
    event = next((f.span for f in fact.fillers("EVENT") if f.span), None)
    where = with_preposition(view, event) if event else "во встрече"
    names = joined([called(view, person, short=False) for person in people])
    if not happened(fact):
        genitives = joined([called(view, person, "Gen", short=False) for person in people])
        return f"Участие {genitives} {where}{where_when(view, fact)}"
    return f"{upper_first(where)} участвовали {names}{where_when(view, fact)}"


def _meeting_noun(fact: Fact, view: View, first: Filler, others: list[Filler]) -> str:
    """Return «Встреча Анны Линд с Мареком Новаком»; of one side alone «Встреча: стороны»."""
    word = _MEETING_WORDS.get(fact.subtype or "", "Встреча")
    if not others or fact.subtype == "reception":
        return f"{word}: {' — '.join(called(view, f, short=False) for f in (first, *others))}"
    rest = joined([called(view, other, "Ins", short=False) for other in others])
    return f"{word} {called(view, first, 'Gen', short=False)} {_with(rest)}"


def _is_group(view: View, filler: Filler) -> bool:
    return filler.entity is not None and "GROUP" in view.entity(filler.entity).type


def _is_with(view: View, filler: Filler) -> bool:
    before = view.word_before(filler.span.start) if filler.span else None
    return before is not None and before.lemma in ("с", "со")


def _met(view: View, fact: Fact, role: str, rest: str) -> str:
    """Return the verb with the other side."""
    if fact.subtype == "reception":
        met = "встретить" if fact.rule == "meeting.welcomed" else "принять"
        return f"{did(view, fact, role, met)} {rest}"
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


def _in_order(sides: list[Filler]) -> list[Filler]:
    """Return the sides as the text names them, the host first."""
    if any(side.role == "HOST" for side in sides):
        return sides
    return sorted(sides, key=lambda side: side.span.start if side.span else 0)


def _distinct(fillers: tuple[Filler, ...]) -> list[Filler]:
    return list({f.entity or str(f.span): f for f in reversed(fillers)}.values())[::-1]


def _only(fact: Fact, filler: Filler) -> Fact:
    """Return the fact with one filler of its role: the verb agrees with it alone."""
    others = tuple(f for f in fact.roles if f.role != filler.role)
    return replace(fact, roles=(*others, filler))


def visit_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд прибыла в Варшаву», of plans «Визит Анны Линд в Варшаву»."""
    name = who(view, fact, "VISITOR", short=False)
    verb = trigger_verb(view, fact)
    if happened(fact) and verb is not None and verb.lemma in ("посетить", "посещать"):
        place = all_called(view, fact, "DESTINATION", "Acc")
        return f"{name} {did(view, fact, 'VISITOR', 'посетить')} {place}{_when(view, fact, ' ')}"
    if happened(fact) and verb is not None and verb.lemma in _ARRIVALS:
        going = did(view, fact, "VISITOR", verb.lemma)
        return f"{name} {going} {into(view, fact, 'DESTINATION')}{_when(view, fact, ' ')}"
    guest = all_called(view, fact, "VISITOR", "Gen", short=False)
    if fact.rule == "visit.mutual":
        return f"Взаимные визиты {guest} ({all_called(view, fact, 'DESTINATION')})"
    where = into(view, fact, "DESTINATION") if fact.fillers("DESTINATION") else ""
    return " ".join(part for part in ("Визит", guest, where) if part) + _when(view, fact)


def _when(view: View, fact: Fact, joint: str = ", ") -> str:
    times = [when(view, f.span) for f in fact.fillers("TIME") if f.span]
    return f"{joint}{times[0]}" if times else ""


_COURTESIES = {"thanks": "Благодарность", "condolence": "Соболезнования", "apology": "Извинения"}


def courtesy_line(fact: Fact, view: View) -> str:
    """Return «Линд поздравила Хольма с победой»."""
    name = who(view, fact, "FROM")
    if not happened(fact):
        noun = _COURTESIES.get(fact.subtype or "", "Поздравление")
        to = all_called(view, fact, "TO", "Dat")
        return f"{noun} от {all_called(view, fact, 'FROM', 'Gen')}{f' {to}' if to else ''}"
    if fact.subtype == "condolence":
        verb = did(view, fact, "FROM", "выразить")
        to = all_called(view, fact, "TO", "Dat")
        return f"{name} {verb} соболезнования {to}{_because(view, fact)}"
    if fact.subtype == "apology":
        verb, before = did(view, fact, "FROM", "извиниться"), all_called(view, fact, "TO", "Ins")
        return f"{name} {verb} перед {before}{_occasion(view, fact, 'за', 'Acc')}"
    to = all_called(view, fact, "TO", "Acc")
    if fact.subtype == "thanks":
        verb, prep, case = did(view, fact, "FROM", "поблагодарить"), "за", "Acc"
    else:
        verb, prep, case = did(view, fact, "FROM", "поздравить"), "с", "Ins"
    return f"{name} {verb}{f' {to}' if to else ''}{_occasion(view, fact, prep, case)}"


def _because(view: View, fact: Fact) -> str:
    """Return « в связи с гибелью шахтёров», where the words of the article say so."""
    span = next((f.span for f in fact.fillers("OCCASION") if f.span), None)
    before = view.text[max(0, span.start - len(_LINKED)) : span.start].lower() if span else ""
    return f" {_LINKED}{plain_text(view, span)}" if span and before == _LINKED else ""


_LINKED = "в связи с "


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
        first, *others = spans
        topics = [with_preposition(view, first), *(plain_text(view, span) for span in others)]
        return f"Речь шла {joined(topics)}"
    word = "Особое внимание" if fact.rule == "topic.attention" else "Обсудили"
    return f"{word}: {'; '.join(in_case(view, span, 'Nom') for span in spans)}"
