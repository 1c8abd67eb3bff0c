"""Lines for offices, bodies, lives and awards."""

from razbor.facts.fact import Fact, Filler
from razbor.facts.summary.grammar import in_case, plain_text
from razbor.facts.summary.names import all_called, called, declined
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

_ELECTED = {"elect": "избран", "start": "назначен"}
_DISMISSED = {"освободить": "освобождён", "освобождать": "освобождён", "уволить": "уволен"}


def position_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд — министр финансов Норвегии»."""
    holder = who(view, fact, "HOLDER", short=False)
    if not fact.fillers("TITLE"):
        return f"{holder} ({all_called(view, fact, 'ORG')})"
    title = _title(view, fact, "Gen" if fact.subtype == "acting" else "Nom")
    prefix = {"former": "бывший ", "acting": "и. о. "}.get(fact.subtype or "", "")
    if fact.subtype == "former" and _is_woman(view, fact):
        prefix = "бывшая "
    return f"{holder} — {prefix}{title}"


def _is_woman(view: View, fact: Fact) -> bool:
    words = view.words_in(view.sentence_span(fact.evidence[0].start) or fact.evidence[0])
    said = [word for word in words if word.lemma in ("бывший", "прежний")]
    if said:
        return said[0].gender == "Fem"
    holder = fact.fillers("HOLDER")[0].entity
    return holder is not None and view.entity(holder).gender == "femn"


def _title(view: View, fact: Fact, case: str) -> str:
    """Return the office with its organisation in the genitive."""
    words = [_office(view, fact, case)]
    words += [_body(view, f) for f in fact.fillers("ORG")[:1]]
    return " ".join(word for word in words if word)


def _body(view: View, filler: Filler) -> str:
    """Return an organisation in the genitive: as the article has it, else declined."""
    words = filler.span.of(view.text) if filler.span is not None else ""
    if filler.span is not None and (words[:1] == "«" or (words.isupper() and len(words) > 1)):
        return plain_text(view, filler.span)
    return called(view, filler, "Gen", short=False)


def _office(view: View, fact: Fact, case: str) -> str:
    title = next(iter(fact.fillers("TITLE")), None)
    if title is None:
        return "глава" if case == "Nom" else ""
    if title.value:
        return declined(title.value, case)
    return in_case(view, title.span, case) if title.span else ""


def appointment_line(fact: Fact, view: View) -> str:
    """Return «Новак назначен министром обороны», «Новак покинул пост директора»."""
    name = who(view, fact, "PERSON", short=False)
    if fact.rule == "appointment.moved":
        return f"{name} — переход в {all_called(view, fact, 'ORG', 'Acc')}"
    if not happened(fact) and fact.subtype in _AHEAD:
        return _ahead(fact, view)
    if fact.subtype == "end":
        return f"{name} {_left(view, fact)}"
    if fact.subtype == "nominate":
        return f"{name} — кандидат на пост {_title(view, fact, 'Gen')}"
    if fact.rule == "appointment.became-acting":
        acting = f"исполняющим обязанности {_title(view, fact, 'Gen')}"
        return f"{name} {was(view, fact, 'PERSON', 'назначен')} {acting}"
    verb = was(view, fact, "PERSON", _ELECTED.get(fact.subtype or "", "назначен"))
    return f"{name} {verb} {_title(view, fact, 'Ins')}"


_AHEAD = {
    "start": "Назначение",
    "elect": "Избрание",
    "end": "Уход",
    "nominate": "Выдвижение",
}


_TO_POST = {"end": "с поста", "nominate": "на пост"}


def _ahead(fact: Fact, view: View) -> str:
    """Return «Назначение Анны Линд министром», «Уход Анны Линд с поста министра»."""
    person = all_called(view, fact, "PERSON", "Gen", short=False)
    title = _title(view, fact, "Gen")
    post = _title(view, fact, "Ins")
    if fact.rule == "appointment.became-acting":
        post = f"и. о. {title}"
    if fact.subtype in _TO_POST:
        post = f"{_TO_POST[fact.subtype]} {title}".strip()
    return f"{_AHEAD[fact.subtype or 'start']} {person} {post}".strip()


def _left(view: View, fact: Fact) -> str:
    title = _title(view, fact, "Gen")
    verb = trigger_verb(view, fact)
    forced = _DISMISSED.get(verb.lemma) if verb else None
    if fact.rule == "appointment.dismissed-noun":
        forced = "освобождён"
    if forced:
        verb_form = was(view, fact, "PERSON", forced)
        if title:
            return f"{verb_form} с поста {title}"
        return verb_form if forced == "уволен" else f"{verb_form} от должности"
    if not title:
        return f"{did(view, fact, 'PERSON', 'покинуть')} пост"
    return f"{did(view, fact, 'PERSON', 'покинуть')} пост {title}"


def link_line(fact: Fact, view: View) -> str:
    """Return how a body belongs: «Пресс-служба банка входит в структуру банка»."""
    if fact.subtype == "member_of":
        return _member(fact, view)
    if fact.subtype == "represents":
        represented = all_called(view, fact, "REPRESENTS", "Gen")
        return f"{who(view, fact, 'ORG')} представляет интересы {represented}"
    if fact.subtype == "founded":
        verb = did(view, fact, "FOUNDER", "основать")
        return f"{who(view, fact, 'FOUNDER')} {verb} {all_called(view, fact, 'ORG', 'Acc')}"
    if fact.subtype == "of_country":
        return f"{who(view, fact, 'PART', 'ORG')}: страна — {all_called(view, fact, 'GPE')}"
    whole = all_called(view, fact, "WHOLE", "Gen")
    many = agreement(view, fact, "PART")[1] == "Plur"
    return f"{who(view, fact, 'PART')} {'входят' if many else 'входит'} в структуру {whole}"


def _member(fact: Fact, view: View) -> str:
    member = who(view, fact, "MEMBER")
    verb = trigger_verb(view, fact)
    into = all_called(view, fact, "ORG", "Acc")
    if not happened(fact):
        return f"Вступление в {into}: {member}"
    if verb is not None and verb.feature("Tense") == "Past":
        return f"{member} {did(view, fact, 'MEMBER', 'войти')} в {into}"
    return f"{member} — в составе {all_called(view, fact, 'ORG', 'Gen')}"


def life_line(fact: Fact, view: View) -> str:
    """Return «Умер Марек Новак (80 лет)», «Анна Линд родилась — Осло, 4 мая 1970 года»."""
    name = who(view, fact, "PERSON", short=False)
    if fact.subtype == "birth":
        return f"{name} {did(view, fact, 'PERSON', 'родиться')}{where_when(view, fact)}"
    verb = trigger_verb(view, fact)
    died = did(view, fact, "PERSON", verb.lemma if verb else "умереть")
    age = next((f.value for f in fact.fillers("AGE") if f.value), "")
    cause = next((with_preposition(view, f.span) for f in fact.fillers("CAUSE") if f.span), "")
    told = f"{name} {died}{f' в возрасте {age} {_years(age)}' if age else ''}"
    return told + (f" {cause}" if cause else "") + where_when(view, fact)


def _years(age: str) -> str:
    """Return the genitive of «год» after a number: «21 года», «80 лет»."""
    number = int(age) if age.isdecimal() else 0
    return "года" if number % 10 == 1 and number % 100 != 11 else "лет"  # noqa: PLR2004


def award_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд награждена орденом «Звезда»»."""
    name = who(view, fact, "PERSON", short=False)
    award = all_called(view, fact, "AWARD", "Ins")
    verb = was(view, fact, "PERSON", "награждён")
    by = all_called(view, fact, "BY")
    if not by:
        return f"{name} {verb} {award}"
    gave = did(view, fact, "BY", "вручить" if fact.rule == "award.handed" else "наградить")
    return f"{name} {verb} {award} ({gave} {by})"
