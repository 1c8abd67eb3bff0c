"""Lines for aid, figures and decisions."""

import re

from razbor.entities.entity import Mention
from razbor.facts.fact import Fact, Factuality, Filler
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.deeds import done_to
from razbor.facts.summary.grammar import in_case, lower_first, plain_text, upper_first
from razbor.facts.summary.names import all_called, entity_name
from razbor.facts.summary.referents import owner_before
from razbor.facts.summary.verbs import (
    did,
    happened,
    negation,
    says,
    trigger_verb,
    was,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word


def aid_line(fact: Fact, view: View) -> str:
    """Return «Норвегия выделила 5 млн евро Грузии», of plans «Выделение 5 млн евро — Норвегия»."""
    amount = next((_whole_amount(view, f.span) for f in fact.fillers("AMOUNT") if f.span), "")
    to, donor = _recipient(view, fact), who(view, fact, "DONOR")
    if not happened(fact):
        by = all_called(view, fact, "DONOR")
        counted = amount[:1].isdigit()
        given = f"Выделение {amount}" if counted else "Помощь"
        told = " ".join(part for part in (given, to) if part)
        return f"{told} — {by}{f': {amount}' if amount and not counted else ''}"
    own = trigger_verb(view, fact)
    if own is not None and fact.rule == "aid.funded":
        funded = all_called(view, fact, "RECIPIENT", "Acc")
        begun = [w.text for w in view.words_in(fact.trigger or fact.evidence[0])]
        deed = " ".join(w for w in begun if w.endswith(("ть", "ти"))) if own.lemma in _BEGIN else ""
        return " ".join(filter(None, (donor, says(view, fact, "DONOR", own), deed, funded)))
    given = own.lemma if own is not None and own.lemma in _GIVING else "выделить"
    verb = did(view, fact, "DONOR", given if amount or given in _SENDING else "оказать")
    parts = [donor, verb, amount or "помощь", to]
    return " ".join(part for part in parts if part)


_BEGIN = frozenset({"начать", "продолжить", "продолжать", "прекратить", "стать"})
_SENDING = frozenset({"направить", "отправить", "доставить", "выслать", "послать"})
_GIVING = _SENDING | {"передать", "перечислить", "пожертвовать", "предоставить", "подарить"}


def _whole_amount(view: View, span: Span) -> str:
    """Return an amount with what it is of: «40 тонн [зерна]»."""
    whole = phrase_after(view, span.start)
    return plain_text(view, whole if whole and whole.covers(span) else span)


def _recipient(view: View, fact: Fact) -> str:
    """Return «Грузии», «на ремонт школы»."""
    given = next(iter(fact.fillers("RECIPIENT")), None)
    before = view.word_before(given.span.start) if given and given.span else None
    if given and given.span and before is not None and before.lemma in ("на", "в"):
        return with_preposition(view, given.span)
    return all_called(view, fact, "RECIPIENT", "Dat")


def numeric_line(fact: Fact, view: View) -> str:
    """Return «Безработица: с 4,9% до 4,6%»."""
    name = _RELATIVE.sub("", all_called(view, fact, "INDICATOR"))
    indicator = upper_first(name + _owner(view, fact))
    verb = trigger_verb(view, fact)
    if fact.rule == "numeric.cases" and verb is not None:
        return f"{upper_first(verb.text)}: {all_called(view, fact, 'INDICATOR')}"
    if fact.rule in _MADE_TO_MOVE and verb is not None:
        moved = _moved(view, fact, verb)
        return f"{indicator}{moved} {_figures(view, fact)}{_period(view, fact)}"
    if fact.rule == "numeric.forecast":
        return f"{indicator} {_figures(view, fact)}{_period(view, fact)}"
    told = [w.text for w in view.words_in(fact.trigger) if w.pos == "VERB"] if fact.trigger else []
    is_told = verb is not None and verb.feature("VerbForm") == "Fin"
    denied = negation(view, fact) if fact.factuality is Factuality.HYPOTHETICAL else ""
    moved = f" {denied}{' '.join(told)}" if is_told else ":"
    if moved == ":" and (way := next((f.value for f in fact.fillers("DIRECTION")), None)):
        moved = ": рост" if way == "up" else ": снижение"
    return f"{indicator}{moved} {_figures(view, fact)}{_period(view, fact)}"


def _owner(view: View, fact: Fact) -> str:
    """Return « Марека Новака» of «Новак, состояние которого оценивается …»."""
    span = next((f.span for f in fact.fillers("INDICATOR") if f.span), None)
    head = view.head(span) if span else None
    people = head is not None and head.lemma in _OF_PEOPLE
    if span and (owner := owner_before(view, span.start, people=people)):
        return f" {owner}"
    inside = view.words_in(span)[-1:] if span else ()
    after = view.next_word(span.end) if span else None
    after = inside[0] if inside and inside[0].lemma == "который" else after
    if after is None or after.lemma != "который" or after.case != "Gen":
        return ""
    led = view.mentions_at(after.span) or _right_before(view, span)
    owners = (view.of(m) for m in led)
    return next((f" {entity_name(view, e, 'Gen', short=False)}" for e in owners if e.named), "")


def _right_before(view: View, span: Span | None) -> tuple[Mention, ...]:
    """Return the name of «[Осло], население которого»."""
    end = span.start - len(", ") if span else 0
    found = view.outermost(end - 1) if end > 0 and view.text[end : end + 2] == ", " else None
    return (found,) if found is not None and found.span.end == end else ()


_RELATIVE = re.compile(r" котор(?:ого|ой|ых)$")
_OF_PEOPLE = frozenset({"состояние", "доход", "зарплата", "возраст", "рейтинг", "гонорар", "вес"})
_MADE_TO_MOVE = frozenset({"numeric.raised", "numeric.lowered"})
_CHANGED = {
    "повысить": "повышен",
    "увеличить": "увеличен",
    "поднять": "поднят",
    "нарастить": "увеличен",
    "снизить": "снижен",
    "понизить": "понижен",
    "уменьшить": "уменьшен",
    "сократить": "сокращён",
    "опустить": "снижен",
    "урезать": "урезан",
}


def _moved(view: View, fact: Fact, verb: Word) -> str:
    """Return « повышена» of what somebody raised, of plans and habits «: повышение»."""
    form = _CHANGED.get(verb.lemma)
    if form is None or not happened(fact):
        up = any(f.value == "up" for f in fact.fillers("DIRECTION"))
        return f": {'повышение' if up else 'снижение'}"
    return f" {was(view, fact, 'INDICATOR', form)}"


def _figures(view: View, fact: Fact) -> str:
    """Return «на 4%», «с 14% до 15%»."""
    return " ".join(
        _amount(view, filler, prep)
        for role, prep in (("DELTA", "на"), ("FROM", "с"), ("TO", "до"), ("AMOUNT", ""))
        for filler in fact.fillers(role)
    )


_BEFORE_PERIOD = frozenset({"итог", "результат", "конец", "начало"})


def _period(view: View, fact: Fact) -> str:
    """Return « по итогам первого полугодия», « в июне»."""
    span = next((f.span for f in fact.fillers("PERIOD") if f.span), None)
    before = view.word_before(span.start) if span else None
    if span is None or before is None:
        return ""
    if before.lemma in _BEFORE_PERIOD:
        return f" {with_preposition(view, Span(before.span.start, span.end))}"
    told = with_preposition(view, span)
    return f" {told}" if before.pos == "ADP" or view.case(span) == "Ins" else ""


_TIMES = frozenset({"вдвое", "втрое", "вчетверо", "впятеро", "наполовину"})


def _amount(view: View, filler: Filler, prep: str) -> str:
    words = plain_text(view, filler.span) if filler.span else filler.value or ""
    before = view.word_before(filler.span.start) if filler.span else None
    if filler.role in {"DELTA", "AMOUNT"} and before is not None and before.lemma == "в":
        prep = "в"
    first = words.split(" ", maxsplit=1)[0]
    if first in _TIMES or first == prep:
        prep = ""
    return f"{prep} {words}".strip()


_ADOPTING = {
    "принять": "Принятие",
    "принимать": "Принятие",
    "утвердить": "Утверждение",
    "одобрить": "Одобрение",
    "подписать": "Подписание",
    "ввести": "Введение",
    "вводить": "Введение",
    "отменить": "Отмена",
    "запретить": "Запрет",
    "продлить": "Продление",
    "снизить": "Снижение",
    "повысить": "Повышение",
    "сохранить": "Сохранение",
    "установить": "Установление",
    "увеличить": "Увеличение",
    "сократить": "Сокращение",
}
"""Verb of a decision -> what a line calls it while it is not done."""


def decision_line(fact: Fact, view: View) -> str:
    """Return «Линд подписала указ о выборах», «Повышение налога»."""
    target = next(iter(fact.fillers("OBJECT")), None)
    if target is None or target.span is None:
        return ""
    if fact.fillers("CHANGE"):
        noun = in_case(view, fact.trigger, "Nom") if fact.trigger else ""
        return upper_first(f"{noun} {in_case(view, target.span, 'Gen')}")
    verb = trigger_verb(view, fact)
    name = who(view, fact, "INITIATOR")
    is_deed = view.words_in(target.span)[0].feature("VerbForm") == "Inf"
    case = "Acc" if name and happened(fact) else "Nom"
    words = plain_text(view, target.span) if is_deed else in_case(view, target.span, case)
    words = lower_first(view, target.span, words)
    ordered = is_deed and fact.rule == "decision.ordered"
    if verb is not None and happened(fact) and (name or ordered):
        whom = _to_whom(view, verb, target.span) if is_deed and name else ""
        into = " в действие" if fact.rule == "decision.enacted" else ""
        did_it = did(view, fact, "INITIATOR", verb.lemma) + into
        did_it = f"{name} {did_it}" if name else _is_told(view, verb)
        return f"{did_it} {whom}{words}{_deadline(view, fact)}"
    by = all_called(view, fact, "INITIATOR")
    words_of_it = view.words_in(fact.trigger) if fact.trigger else ()
    adopted = next((_ADOPTING[w.lemma] for w in words_of_it if w.lemma in _ADOPTING), None)
    if adopted is not None and not is_deed and not happened(fact):
        of_it = lower_first(view, target.span, in_case(view, target.span, "Gen"))
        return f"{adopted} {of_it}{f' — {by}' if by else ''}"
    if not by and verb is not None and (told := _by_nobody(fact, view, verb, is_deed=is_deed)):
        return f"{upper_first(words)} {told}"
    head = "" if words.startswith("решение ") else "Решение: "
    return upper_first(f"{head}{words}{f' — {by}' if by else ''}")


def _by_nobody(fact: Fact, view: View, verb: Word, *, is_deed: bool) -> str:
    """Return «продлён до 5 мая», «введён» of «в Норвегии ввели карантин»; empty when not done."""
    if not happened(fact):
        return ""
    if verb.feature("Variant") == "Short":
        until = (with_preposition(view, f.span) for f in fact.fillers("UNTIL") if f.span)
        return " ".join([verb.text.lower(), *list(until)[:1]])
    impersonal = verb.feature("VerbForm") == "Fin" and verb.number == "Plur" and not is_deed
    return done_to(view, fact, "OBJECT", verb) if impersonal else ""


def _to_whom(view: View, verb: Word, deed: Span) -> str:
    """Return « адвокатам» of «запретил [адвокатам] участвовать»: who is told to do it."""
    between = view.words_between(verb.span.end, deed.start)
    if not between or len(between) > _FEW or any(w.case not in ("Dat", "Gen") for w in between):
        return ""
    return plain_text(view, Span(between[0].span.start, between[-1].span.end)) + " "


def _is_told(view: View, verb: Word) -> str:
    """Return «[Министерству финансов] поручено» of who is told before the verb, and is told."""
    sentence = view.sentence_span(verb.span.start)
    words = view.words_between(sentence.start, verb.span.start) if sentence else ()
    if not words or words[0].case != "Dat" or any(w.case not in ("Dat", "Gen") for w in words):
        return "Поручено"
    whom = plain_text(view, Span(words[0].span.start, words[-1].span.end))
    return upper_first(f"{whom} поручено")


_FEW = 4  # words


def _deadline(view: View, fact: Fact) -> str:
    """Return « до 5 мая», « в месячный срок», where the words of the object do not say so."""
    span = next((f.span for f in fact.fillers("DEADLINE") if f.span), None)
    told = any(f.span and span and f.span.covers(span) for f in fact.fillers("OBJECT"))
    return f" {with_preposition(view, span)}" if span is not None and not told else ""
