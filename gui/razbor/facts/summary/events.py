"""Lines for events: what is held, opened, ended, moved or called off, who takes part and wins."""

import re

from razbor.entities.entity import MentionKind
from razbor.facts.fact import Fact, Factuality, Filler
from razbor.facts.summary.deeds import outside
from razbor.facts.summary.grammar import in_case, lower_start, plain_text, upper_first
from razbor.facts.summary.names import all_called, called
from razbor.facts.summary.verbs import (
    did,
    happened,
    says,
    there_and_then,
    trigger_verb,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span

_SCORE = re.compile(r"со сч[её]том \d+:\d+(?:, \d+:\d+)*")
_ELECTIONS = re.compile(r"на (?:\w+ ){0,2}выборах\b")
_BEATING = frozenset({"обыграть", "переиграть", "обойти"})
_GOES = frozenset({"состояться", "пройти", "проходить", "начаться", "завершиться", "открыться"})


def _won(fact: Fact, view: View) -> str:
    verb = trigger_verb(view, fact)
    beat = verb.lemma if verb is not None and verb.lemma in _BEATING else "победить"
    won = did(view, fact, "WINNER", beat)
    loser = all_called(view, fact, "LOSER", "Acc")
    said = " ".join(span.of(view.text) for span in fact.evidence)
    where = _ELECTIONS.search(said) or _SCORE.search(said)
    told = f" {where.group()}" if where else ""
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
    if not where.startswith(("в ", "во ", "на ")):  # «форум, в котором участвует …»
        where = f"в {all_called(view, fact, 'EVENT', 'Loc')}"
    return f"{people} {taking} участие {where}{where_when(view, fact)}"


def _took_part(fact: Fact, view: View, event: Span) -> str:
    """Return who takes part in an event, as the verb tells it."""
    if fact.rule == "event.attended" or not happened(fact):
        return _attended(fact, view, event)
    return _joined_in(fact, view, event)


_TAKING_PART = frozenset({"event.attended", "event.joined"})


def _joined_in(fact: Fact, view: View, event: Span) -> str:
    """Return «Линд и Новак выступили на открытии»."""
    verb, where = trigger_verb(view, fact), _at(view, event)
    head = view.head(event)
    if head is not None and head.pos == "PRON":  # «в нём участвуют»
        where = f"в {all_called(view, fact, 'EVENT', 'Loc')}"
    if verb is None or not where.startswith(("в ", "во ", "на ")):
        return ""
    if verb.feature("VerbForm") != "Fin":  # «участвовавшая в конференции»
        taking = did(view, fact, "PARTICIPANT", "участвовать")
        return f"{who(view, fact, 'PARTICIPANT')} {taking} {where}"
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
        if filler.role == "FROM_TIME" and filler.span:
            words = re.sub(r"^на (?=\d)", "с ", words)
            bare = words == plain_text(view, filler.span)  # «весной»
            words = f"с {in_case(view, filler.span, 'Gen')}" if bare else words
        told.append(words)
    return " ".join(told)


def event_line(fact: Fact, view: View) -> str:
    """Return «Второе заседание парламентов — Осло, на следующей неделе»."""
    if fact.fillers("WINNER"):
        return _won(fact, view)
    event = next(iter(fact.fillers("EVENT")), None)
    if event is None or event.span is None:
        return ""
    if fact.rule in _TAKING_PART and (told := _took_part(fact, view, event.span)):
        return told
    if fact.rule == "event.cancelled" and fact.factuality is Factuality.HYPOTHETICAL:
        return f"Отмена {lower_start(in_case(view, event.span, 'Gen'))}"
    if fact.rule == "event.in-force":
        of_it = lower_start(in_case(view, event.span, "Gen"))
        return f"Вступление {of_it} в силу{where_when(view, fact)}"
    return _held(fact, view, event, upper_first(_named(view, event, event.span, "Nom")))


def _named(view: View, event: Filler, span: Span, case: str) -> str:
    """Return an event in a case; by its name where the article says only «форум»."""
    told = [m for m in view.mentions_at(span) if m.entity == event.entity]
    again = any(m.kind is MentionKind.NOM and m.span == span for m in told)
    is_named = again and event.entity is not None and view.entity(event.entity).named
    return called(view, event, case) if is_named else in_case(view, span, case)


def _held(fact: Fact, view: View, event: Filler, name: str) -> str:
    """Return what becomes of an event that has a name: it is held, opened, ended, moved."""
    if moved := _moved(fact, view):
        return f"{name} — перенос {moved}"
    told = where_when(view, outside(fact, view, "EVENT"))
    made = "открыть" if fact.subtype == "opening" else _MADE.get(fact.rule, "")
    if not told and made and fact.fillers("ORGANIZER") and happened(fact):
        opened = did(view, fact, "ORGANIZER", made)
        what = lower_start(in_case(view, event.span, "Acc")) if event.span else name
        return f"{who(view, fact, 'ORGANIZER')} {opened} {what}"
    kind = {"opening": "Открытие", "ended": "Завершение"}.get(fact.subtype or "", "")
    verb = trigger_verb(view, fact)
    if not told and verb is not None and verb.lemma in _GOES and happened(fact):
        return f"{name} {did(view, fact, 'EVENT', verb.lemma)}"
    kind = "Перенос" if fact.subtype == "rescheduled" else kind
    return f"{_with_kind(view, event, kind, name) if kind else name}{told}"


_MADE = {"event.organised": "провести", "event.work-begun": "начать"}
"""Frame -> the verb of a line that has neither place nor day."""


def _with_kind(view: View, event: Filler, kind: str, name: str) -> str:
    """Return «Открытие завода», «Открытие: «Заря»» where the name does not decline."""
    if event.span is None:
        return name
    of_it = _named(view, event, event.span, "Gen")
    if of_it == _named(view, event, event.span, "Nom"):
        return f"{kind}: {name if _is_named(view, event) else lower_start(name)}"
    own = _is_named(view, event) and not view.name(event.entity or "")[:1].islower()
    return f"{kind} {of_it if own else lower_start(of_it)}"


def _is_named(view: View, filler: Filler) -> bool:
    return filler.entity is not None and view.entity(filler.entity).named
