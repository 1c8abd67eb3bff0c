"""Lines for incidents and justice."""

import re
from collections.abc import Callable, Mapping

from razbor.facts.fact import Fact
from razbor.facts.summary.grammar import in_case, inflected, lower_start, plain_text, upper_first
from razbor.facts.summary.names import all_called, called
from razbor.facts.summary.verbs import (
    agreement,
    did,
    happened,
    trigger_verb,
    was,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span

_FORMS = {
    "detained": "задержан",
    "charged": "обвинён",
    "sentenced": "приговорён",
    "acquitted": "оправдан",
}


def incident_line(fact: Fact, view: View) -> str:
    """Return «Взрыв — Прага, 5 мая»."""
    kind = fact.fillers("KIND")[0]
    name = kind.value or (in_case(view, kind.span, "Nom") if kind.span else called(view, kind))
    stolen = next((f.span for f in fact.fillers("OBJECT") if f.span), None)
    name = f"Украдено: {lower_start(in_case(view, stolen, 'Nom'))}" if stolen else name
    said = " ".join(span.of(view.text) for span in fact.evidence)
    strength = _STRENGTH.search(said) if name.lower() == "землетрясение" else None
    name += f" {strength.group()}" if strength else ""
    return upper_first(name) + where_when(view, fact) + of_dead(fact, view)


_STRENGTH = re.compile(r"магнитудой (?:около |более |до )?\d+(?:[.,]\d+)?")


def of_dead(fact: Fact, view: View) -> str:
    """Return « (погибших: три)»."""
    dead = next((_count(view, f.span) for f in fact.fillers("DEAD") if f.span), "")
    return f" (погибших: {dead})" if dead else ""


def _count(view: View, span: Span) -> str:
    """Return how many died, the number in the nominative: «десять»."""
    number = next(iter(view.words_in(span)), None)
    form = inflected(number, "Nom") if number is not None and number.pos == "NUM" else None
    return plain_text(view, span, {span.start: form} if form else None).lower()


def _convicted(fact: Fact, view: View, crime: Span, penalty: Span | None) -> str:
    """Return «Новак признан виновным в краже и приговорён к пяти годам»."""
    accused = who(view, fact, "ACCUSED", short=False)
    found = was(view, fact, "ACCUSED", "признан")
    guilty = {"а": "виновной", "ы": "виновными"}.get(found[-1], "виновным")
    line = f"{accused} {found} {guilty} {with_preposition(view, crime)}"
    if penalty is None:
        return line
    return f"{line} и {was(view, fact, 'ACCUSED', 'приговорён')} {with_preposition(view, penalty)}"


def justice_line(fact: Fact, view: View) -> str:
    """Return «Новак задержан по подозрению в краже»."""
    crime, penalty = _first(fact, "CRIME"), _first(fact, "PENALTY")
    special = _BY_RULE.get(fact.rule)
    if not happened(fact):
        return _not_done(fact, view, penalty, crime)
    if special is not None:
        return special(fact, view)
    if _is_suspected(fact, view):
        many = agreement(view, fact, "ACCUSED")[1] == "Plur"
        suspected = "подозреваются" if many else "подозревается"
        return f"{_accused(fact, view)} {suspected} {_told(view, penalty, crime)}".strip()
    if fact.subtype == "sentenced" and crime and with_preposition(view, crime).startswith("в "):
        return _convicted(fact, view, crime, penalty)
    told = trigger_verb(view, fact)
    cleared = told is not None and told.lemma == "реабилитировать"
    form = "реабилитирован" if cleared else _FORMS.get(fact.subtype or "", "обвинён")
    verb = was(view, fact, "ACCUSED", form)
    inside = crime is not None and with_preposition(view, crime).startswith("в ")
    prefix = "по подозрению " if fact.subtype == "detained" and inside else ""
    return f"{_accused(fact, view)} {verb} {prefix}{_told(view, penalty, crime)}".strip()


_DEEDS = {
    "detained": ("Задержание", "Gen"),
    "charged": ("Обвинение", "Dat"),
    "sentenced": ("Приговор", "Dat"),
    "acquitted": ("Оправдание", "Gen"),
}


def _not_done(fact: Fact, view: View, *spans: Span | None) -> str:
    """Return «Приговор Мареку Новаку к пяти годам», of what is not done: «Задержание Новака»."""
    if _BY_RULE.get(fact.rule) is _fined:
        penalty = next((plain_text(view, s) for s in spans[:1] if s), "")
        total = f" на {penalty}" if penalty[:1].isdigit() else ""
        crime = f" {_told(view, *spans[1:])}".rstrip()
        return f"Штраф {all_called(view, fact, 'ACCUSED', 'Dat', short=False)}{total}{crime}"
    noun, case = _DEEDS.get(fact.subtype or "", _DEEDS["charged"])
    whom = all_called(view, fact, "ACCUSED", case, short=False)
    return f"{noun} {whom} {_told(view, *spans)}".strip()


def _accused(fact: Fact, view: View) -> str:
    return who(view, fact, "ACCUSED", short=False)


def _first(fact: Fact, role: str) -> Span | None:
    return next((f.span for f in fact.fillers(role) if f.span), None)


def _told(view: View, *spans: Span | None) -> str:
    return " ".join(with_preposition(view, span) for span in spans if span)


def _is_suspected(fact: Fact, view: View) -> bool:
    """Say whether somebody is only suspected, not charged."""
    verb = trigger_verb(view, fact)
    return verb is not None and "подозр" in verb.lemma


def _fined(fact: Fact, view: View) -> str:
    """Return «Компания «Фьорд» оштрафована на 5 млн евро за обман»."""
    penalty, crime = _first(fact, "PENALTY"), _first(fact, "CRIME")
    amount = plain_text(view, penalty) if fact.rule == "justice.fined" and penalty else ""
    fined = was(view, fact, "ACCUSED", "оштрафован")
    total = f" на {amount}" if amount[:1].isdigit() else ""
    return f"{_accused(fact, view)} {fined}{total} {_told(view, crime)}".strip()


def _case(fact: Fact, view: View) -> str:
    """Return «Дело о краже: Марек Новак», «Прокуратура возбудила дело о краже»."""
    if not fact.fillers("ACCUSED"):
        about = _told(view, _first(fact, "CRIME"))
        if not fact.fillers("BY"):
            return f"Возбуждено дело {about}"
        return f"{who(view, fact, 'BY')} {did(view, fact, 'BY', 'возбудить')} дело {about}"
    return f"Дело {_told(view, _first(fact, 'CRIME'))}: {all_called(view, fact, 'ACCUSED')}"


def _got(fact: Fact, view: View) -> str:
    """Return «Марек Новак получил пять лет колонии за взятку»."""
    got = did(view, fact, "ACCUSED", "получить")
    told = _told(view, _first(fact, "PENALTY"), _first(fact, "CRIME"))
    return f"{_accused(fact, view)} {got} {told}"


def _in_custody(fact: Fact, view: View) -> str:
    """Return «Марек Новак взят под стражу», «… помещён под домашний арест»."""
    penalty = _first(fact, "PENALTY")
    words = with_preposition(view, penalty) if penalty else ""
    taken = was(view, fact, "ACCUSED", "взят" if "страж" in words else "помещён")
    return f"{_accused(fact, view)} {taken} {words} {_told(view, _first(fact, 'CRIME'))}".strip()


def _obliged(fact: Fact, view: View) -> str:
    """Return «Суд обязал компанию «Фьорд» выплатить 5 млн евро»."""
    obliged = did(view, fact, "BY", "обязать")
    penalty = plain_text(view, span) if (span := _first(fact, "PENALTY")) else ""
    return f"{who(view, fact, 'BY')} {obliged} {all_called(view, fact, 'ACCUSED', 'Acc')} {penalty}"


_BY_RULE: Mapping[str, Callable[[Fact, View], str]] = {
    "justice.fined": _fined,
    "justice.fine": _fined,
    "justice.paid-fine": _fined,
    "justice.case-opened": _case,
    "justice.got": _got,
    "justice.custody": _in_custody,
    "justice.obliged": _obliged,
}
"""Rule -> the line of its own."""
