"""Lines for meetings, visits, courtesies, topics and events."""

import re
from dataclasses import replace

from razbor.entities.entity import EntityType
from razbor.facts.fact import Fact, Filler
from razbor.facts.summary.grammar import in_case, lower_start, plain_text, upper_first
from razbor.facts.summary.names import all_called, called, declined, joined
from razbor.facts.summary.verbs import (
    did,
    happened,
    into,
    says,
    there_and_then,
    trigger_verb,
    when,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span

_MEETING_WORDS = {"phone": "Телефонный разговор", "talks": "Переговоры", "reception": "Приём"}
_SCORE = re.compile(r"со сч[её]том \d+:\d+(?:, \d+:\d+)*")
_GOES = frozenset({"состояться", "пройти", "проходить", "начаться", "завершиться", "открыться"})
_ARRIVALS = frozenset(
    {"прибыть", "приехать", "прилететь", "отправиться", "вылететь", "поехать", "направиться"}
)


def meeting_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд встретилась с Мареком Новаком — Прага, 5 мая»."""
    first, *others = _in_order(_distinct(fact.fillers("HOST", "PARTICIPANT")))
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
        return f"{name} {did(view, fact, 'VISITOR', 'посетить')} {place}{_when(view, fact)}"
    if happened(fact) and verb is not None and verb.lemma in _ARRIVALS:
        going = did(view, fact, "VISITOR", verb.lemma)
        return f"{name} {going} {into(view, fact, 'DESTINATION')}{_when(view, fact)}"
    guest = all_called(view, fact, "VISITOR", "Gen", short=False)
    if fact.rule == "visit.mutual":
        return f"Взаимные визиты {guest} ({all_called(view, fact, 'DESTINATION')})"
    where = into(view, fact, "DESTINATION") if fact.fillers("DESTINATION") else ""
    return " ".join(part for part in ("Визит", guest, where) if part) + _when(view, fact)


def _when(view: View, fact: Fact) -> str:
    times = [when(view, f.span) for f in fact.fillers("TIME") if f.span]
    return f", {times[0]}" if times else ""


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
        return f"{name} {verb} соболезнования {all_called(view, fact, 'TO', 'Dat')}"
    if fact.subtype == "apology":
        verb, before = did(view, fact, "FROM", "извиниться"), all_called(view, fact, "TO", "Ins")
        return f"{name} {verb} перед {before}{_occasion(view, fact, 'за', 'Acc')}"
    to = all_called(view, fact, "TO", "Acc")
    if fact.subtype == "thanks":
        verb, prep, case = did(view, fact, "FROM", "поблагодарить"), "за", "Acc"
    else:
        verb, prep, case = did(view, fact, "FROM", "поздравить"), "с", "Ins"
    return f"{name} {verb}{f' {to}' if to else ''}{_occasion(view, fact, prep, case)}"


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


def _won(fact: Fact, view: View) -> str:
    won = did(view, fact, "WINNER", "обыграть")
    loser = all_called(view, fact, "LOSER", "Acc")
    score = _SCORE.search(" ".join(span.of(view.text) for span in fact.evidence))
    told = f" {score.group()}" if score else ""
    return f"{who(view, fact, 'WINNER')} {won} {loser}{told}{there_and_then(view, fact)}"


def _attended(fact: Fact, view: View, event: Span) -> str:
    """Return «Линд приняла участие в саммите», of plans «Участие: Линд — саммит»."""
    if not happened(fact):
        where = _at(view, event)
        if where.startswith(("в ", "на ")):
            inside = re.sub(r"^на ", "в ", where)
            return f"Участие {all_called(view, fact, 'PARTICIPANT', 'Gen')} {inside}"
        name = lower_start(in_case(view, event, "Nom"))
        return f"Участие: {all_called(view, fact, 'PARTICIPANT')} — {name}"
    taking = did(view, fact, "PARTICIPANT", "принять")
    people = who(view, fact, "PARTICIPANT")
    where = _at(view, event)
    return f"{people} {taking} участие {where}{where_when(view, fact)}"


def _joined_in(fact: Fact, view: View, event: Span) -> str:
    """Return «Линд и Новак выступили на открытии»."""
    verb, where = trigger_verb(view, fact), _at(view, event)
    if verb is None or verb.feature("VerbForm") != "Fin" or not where.startswith(("в ", "на ")):
        return ""
    people, said = who(view, fact, "PARTICIPANT"), says(view, fact, "PARTICIPANT", verb)
    return f"{people} {said} {where}" if people else ""


def _at(view: View, event: Span) -> str:
    """Return «в саммите», «на фестивале «Круг»»: with the noun before a name."""
    noun = view.word_before(event.start)
    before = view.word_before(noun.span.start) if noun is not None and noun.pos == "NOUN" else None
    if noun is not None and before is not None and before.lemma in ("в", "на"):
        return with_preposition(view, Span(noun.span.start, event.end))
    return with_preposition(view, event)


def _moved(fact: Fact, view: View) -> str:
    """Return «с 5 мая на 7 мая»; a day that the verb «намечен на» governs is the old one."""
    told: list[str] = []
    for filler in (*fact.fillers("FROM_TIME"), *fact.fillers("TO_TIME")):
        words = with_preposition(view, filler.span) if filler.span else ""
        if filler.role == "FROM_TIME":
            words = re.sub(r"^на (?=\d)", "с ", words)
        told.append(words)
    return " ".join(told)


def event_line(fact: Fact, view: View) -> str:
    """Return «Второе заседание парламентов — Осло, на следующей неделе»."""
    if fact.fillers("WINNER"):
        return _won(fact, view)
    event = next(iter(fact.fillers("EVENT")), None)
    if event is None or event.span is None:
        return ""
    if fact.rule == "event.attended" or (fact.rule == "event.joined" and not happened(fact)):
        return _attended(fact, view, event.span)
    if fact.rule == "event.joined" and (told := _joined_in(fact, view, event.span)):
        return told
    if fact.rule == "event.in-force":
        of_it = lower_start(in_case(view, event.span, "Gen"))
        return f"Вступление {of_it} в силу{where_when(view, fact)}"
    return _held(fact, view, event, upper_first(in_case(view, event.span, "Nom")))


def _held(fact: Fact, view: View, event: Filler, name: str) -> str:
    """Return what becomes of an event that has a name: it is held, opened, ended, moved."""
    if moved := _moved(fact, view):
        return f"{name} — перенос {moved}"
    told = where_when(view, fact)
    kind = {"opening": "Открытие", "ended": "Завершение"}.get(fact.subtype or "", "")
    verb = trigger_verb(view, fact)
    if not told and verb is not None and verb.lemma in _GOES and happened(fact):
        return f"{name} {did(view, fact, 'EVENT', verb.lemma)}"
    kind = "Перенос" if fact.subtype == "rescheduled" else kind
    return f"{_with_kind(view, event, kind, name) if kind else name}{told}"


def _with_kind(view: View, event: Filler, kind: str, name: str) -> str:
    """Return «Открытие завода», «Открытие: «Заря»» where the name does not decline."""
    if event.span is None:
        return name
    of_it = in_case(view, event.span, "Gen")
    if of_it == in_case(view, event.span, "Nom"):
        return f"{kind}: {name if _is_named(view, event) else lower_start(name)}"
    own = _is_named(view, event) and not view.name(event.entity or "")[:1].islower()
    return f"{kind} {of_it if own else lower_start(of_it)}"


def _is_named(view: View, filler: Filler) -> bool:
    return filler.entity is not None and view.entity(filler.entity).named
