"""Lines for offices, bodies, lives and awards."""

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.fact import Fact, Factuality, Filler
from razbor.facts.summary.grammar import in_case, inflected, plain_text
from razbor.facts.summary.names import all_called, called, declined
from razbor.facts.summary.principals import principal
from razbor.facts.summary.referents import owner_before
from razbor.facts.summary.verbs import (
    agreement,
    did,
    happened,
    says,
    trigger_verb,
    was,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span

_ELECTED = {"elect": "избран", "start": "назначен"}
_DISMISSED = {"освободить": "освобождён", "освобождать": "освобождён", "уволить": "уволен"}


def position_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд — министр финансов Норвегии»."""
    holder = who(view, fact, "HOLDER", short=False)
    if not fact.fillers("TITLE"):
        return _works(fact, view, holder) or f"{holder} ({all_called(view, fact, 'ORG')})"
    if (
        fact.subtype == "former"
        and not happened(fact)
        and fact.factuality is not Factuality.NEGATED
    ):
        leaving = all_called(view, fact, "HOLDER", "Gen", short=False)
        return f"Уход {leaving} с поста {_title(view, fact, 'Gen')}"
    title = _title(view, fact, "Gen" if fact.subtype == "acting" else "Nom")
    if fact.subtype is None and (one := _one_of(fact, view, title)):
        return f"{holder} — {one}"
    prefix = {"former": "бывший ", "acting": "и. о. "}.get(fact.subtype or "", "")
    if fact.subtype == "former" and _is_woman(view, fact):
        prefix = "бывшая "
    return f"{holder} — {prefix}{title}"


def _one_of(fact: Fact, view: View, title: str) -> str:
    """Return «один из директоров банка» where an article tells so of a person."""
    span = next((f.span for f in fact.fillers("TITLE") if f.span), None)
    value = next((f.value for f in fact.fillers("TITLE") if f.value), "") or ""
    out = view.word_before(span.start) if span else None
    one = view.word_before(out.span.start) if out is not None and out.lemma == "из" else None
    if span is None or one is None or one.lemma != "один" or not title.startswith(value):
        return ""
    first = "одна" if one.gender == "Fem" else "один"
    return f"{first} из {plain_text(view, span)}{title.removeprefix(value)}"


def _works(fact: Fact, view: View, holder: str) -> str:
    """Return «Анна Линд ранее работала в банке «Север»»."""
    verb = trigger_verb(view, fact)
    body = next((f.span for f in fact.fillers("ORG") if f.span), None)
    before = view.word_before(body.start) if body else None
    if body and before is not None and fact.rule == "position.from":
        return f"{holder} — {with_preposition(view, body)}"
    if body and not happened(fact):
        return f"Работа: {holder} — {all_called(view, fact, 'ORG')}"
    if verb is None or body is None or before is None or before.lemma not in ("в", "на"):
        return ""
    earlier = "ранее " if fact.subtype == "former" else ""
    return f"{holder} {earlier}{says(view, fact, 'HOLDER', verb)} {with_preposition(view, body)}"


def _is_woman(view: View, fact: Fact) -> bool:
    words = view.words_in(view.sentence_span(fact.evidence[0].start) or fact.evidence[0])
    said = [word for word in words if word.lemma in ("бывший", "прежний")]
    if said:
        return said[0].gender == "Fem"
    holder = fact.fillers("HOLDER")[0].entity
    return holder is not None and view.entity(holder).gender == "femn"


def _title(view: View, fact: Fact, case: str) -> str:
    """Return the office with its organisation in the genitive."""
    bodies = fact.fillers("ORG")[:1]
    words = [_office(view, fact, case), *(_body(view, f) for f in bodies)]
    if bodies:
        words.append(_seat(view, fact, bodies[0]))
    elif told := _beside(view, fact, case):
        words = [*told[0], *words, *told[1]]
    return " ".join(word for word in words if word)


_SENT = frozenset({"посол", "консул", "представитель", "постпред", "корреспондент"})


def _seat(view: View, fact: Fact, body: Filler) -> str:
    """Return where an envoy sits: «посол Дании [в Осло]»."""
    title = next((f.span for f in fact.fillers("TITLE") if f.span), None)
    end = body.span.end if body.span else 0
    after, sent = view.next_word(end), view.word_at(title.start) if title else None
    if sent is None or sent.lemma not in _SENT or after is None or after.lemma not in ("в", "на"):
        return ""
    start = after.span.end + 1
    place = next((m for m in view.around(start, *_TOWNS) if m.span.start == start), None)
    return with_preposition(view, place.span) if place and after.span.start == end + 1 else ""


_TOWNS = (EntityType.GPE, EntityType.LOC)


def _beside(view: View, fact: Fact, case: str) -> tuple[list[str], list[str]] | None:
    """Return what stands before an office: «[венесуэльский] лидер», «тренер [Линд]» of «её …»."""
    title = next((f.span for f in fact.fillers("TITLE") if f.span), None)
    if title and (whose := principal(view, fact, title)):
        return [], [whose]
    before = view.word_before(title.start) if title else None
    if before is None:
        return None
    told = next(iter(view.mentions_at(before.span)), None)
    if told is None or not view.of(told).named:
        return None
    if told.kind is MentionKind.ADJ:
        return [(inflected(before, case, before.gender) or "").lower()], []
    holders = {f.entity for f in fact.fillers("HOLDER", "PERSON")}
    personal = any(w.lemma in word_list("aides") for w in view.words_in(title)) if title else False
    if view.of(told).type is EntityType.PERSON and not personal:
        return None  # nobody is chairman of a man
    owner = "" if told.entity in holders else owner_before(view, before.span.end + 1)
    return ([], [owner]) if owner else None


def _body(view: View, filler: Filler) -> str:
    """Return an organisation in the genitive, as the article has it or declined; «в Италии»."""
    before = view.word_before(filler.span.start) if filler.span is not None else None
    if filler.span is not None and before is not None and before.text.lower() in ("в", "при"):
        return with_preposition(view, filler.span)  # «посол в Италии» is not Italy's
    if before is not None and before.lemma in word_list("governing_offices"):
        return called(view, filler, "Ins", short=False)
    words = filler.span.of(view.text) if filler.span is not None else ""
    if filler.span is not None and (words[:1] == "«" or (words.isupper() and len(words) > 1)):
        return plain_text(view, filler.span)
    return called(view, filler, "Gen", short=False)


def _office(view: View, fact: Fact, case: str) -> str:
    title = next(iter(fact.fillers("TITLE")), None)
    if title is None:
        return "глава" if case == "Nom" else ""
    if title.value and title.span and _stands(view, title.span, title.value, case):
        return plain_text(view, title.span)
    if title.value:
        return declined(title.value, case)
    return in_case(view, title.span, case) if title.span else ""


def _stands(view: View, span: Span, value: str, case: str) -> bool:
    """Say whether the article has all words of an office in the case that a line needs."""
    words = view.words_in(span)
    alike = len(words) == len(value.split()) > 1
    return case != "Nom" and alike and all(w.case == case and w.text.islower() for w in words)


def appointment_line(fact: Fact, view: View) -> str:
    """Return «Новак назначен министром обороны», «Новак возглавил банк «Север»»."""
    name = who(view, fact, "PERSON", short=False)
    if fact.rule == "appointment.fired" and fact.fillers("AGENT") and happened(fact):
        fired = all_called(view, fact, "PERSON", "Acc", short=False)
        return f"{who(view, fact, 'AGENT')} {did(view, fact, 'AGENT', 'уволить')} {fired}"
    headed = _headed(fact, view, name) if fact.rule == "appointment.headed" else ""
    is_acting = fact.rule == "appointment.became-acting"
    became = _became(fact, view) if fact.subtype == "start" and not is_acting else ""
    return headed or (f"{name} {became}" if became else _appointed(fact, view, name))


def _appointed(fact: Fact, view: View, name: str) -> str:
    if fact.rule == "appointment.moved":
        return f"{name} — переход в {all_called(view, fact, 'ORG', 'Acc')}"
    if not happened(fact) and fact.subtype in _AHEAD:
        return _ahead(fact, view)
    if fact.subtype == "end":
        return f"{name} {_left(view, fact)}"
    if fact.subtype == "nominate":
        return f"{name} — кандидат на пост {_title(view, fact, 'Gen')}"
    if fact.rule == "appointment.became-acting":
        one = "исполняющей" if agreement(view, fact, "PERSON")[0] == "Fem" else "исполняющим"
        acting = f"{one} обязанности {_title(view, fact, 'Gen')}"
        return f"{name} {was(view, fact, 'PERSON', 'назначен')} {acting}"
    verb = was(view, fact, "PERSON", _ELECTED.get(fact.subtype or "", "назначен"))
    return f"{name} {verb} {_into(view, fact) or _title(view, fact, 'Ins')}"


def _into(view: View, fact: Fact) -> str:
    """Return the body that somebody is elected to: «[в Сенат]»."""
    title = next((f.span for f in fact.fillers("TITLE") if f.span), None)
    before = view.word_before(title.start) if title else None
    if title is None or before is None or before.lemma not in ("в", "во"):
        return ""
    head = view.head(title)
    is_body = head is not None and head.feature("Animacy") != "Anim"
    return with_preposition(view, title) if is_body else ""


def _became(fact: Fact, view: View) -> str:
    """Return «стал депутатом», «станет депутатом»: nobody is said to have appointed him."""
    verb = trigger_verb(view, fact)
    if fact.rule == "appointment.took" and happened(fact):
        return f"{did(view, fact, 'PERSON', 'занять')} пост {_title(view, fact, 'Gen')}"
    if fact.rule == "appointment.got" and happened(fact):
        return f"{did(view, fact, 'PERSON', 'получить')} должность {_title(view, fact, 'Gen')}"
    is_so = happened(fact) or fact.factuality is Factuality.PLANNED
    if verb is None or verb.lemma != "стать" or not is_so:
        return ""
    return f"{says(view, fact, 'PERSON', verb)} {_title(view, fact, 'Ins')}"


def _headed(fact: Fact, view: View, name: str) -> str:
    """Return «Марек Новак возглавил банк «Север»», of plans «Марек Новак возглавит …»."""
    verb, bodies = trigger_verb(view, fact), all_called(view, fact, "ORG", "Acc", short=False)
    ahead = verb is not None and verb.feature("Tense") == "Fut"
    if verb is None or not bodies or not (happened(fact) or ahead):
        return ""
    return f"{name} {says(view, fact, 'PERSON', verb)} {bodies}"


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
    post = _into(view, fact) or _title(view, fact, "Ins")
    if fact.rule == "appointment.became-acting":
        post = f"и. о. {title}"
    if fact.subtype == "end" and fact.fillers("ORG") and not fact.fillers("TITLE"):
        post = f"из {all_called(view, fact, 'ORG', 'Gen')}"
    elif fact.subtype in _TO_POST:
        post = f"{_TO_POST[fact.subtype]} {title}".strip()
    return f"{_AHEAD[fact.subtype or 'start']} {person} {post}".strip()


def _left(view: View, fact: Fact) -> str:
    title = _title(view, fact, "Gen")
    if fact.rule == "appointment.announced":
        said = f"{did(view, fact, 'PERSON', 'объявить')} об отставке"
        return f"{said} с поста {title}" if title else said
    return _forced(view, fact, title) or _gone(view, fact, title)


def _gone(view: View, fact: Fact, title: str) -> str:
    """Return «покинул пост министра», «покинул банк «Север»»."""
    left = all_called(view, fact, "ORG", "Acc")
    what = left if fact.rule == "appointment.quit" else f"пост {title}".strip()
    return f"{did(view, fact, 'PERSON', 'покинуть')} {what}"


def _forced(view: View, fact: Fact, title: str) -> str:
    """Return «уволен с поста министра», «исключён из партии»; nothing where nobody forced it."""
    verb = trigger_verb(view, fact)
    if fact.rule == "appointment.expelled":
        forms = {"уволить": "уволен", "отчислить": "отчислен"}
        out = was(view, fact, "PERSON", forms.get(verb.lemma if verb else "", "исключён"))
        return f"{out} из {all_called(view, fact, 'ORG', 'Gen')}"
    forced = _DISMISSED.get(verb.lemma) if verb else None
    if fact.rule == "appointment.fired":
        forced = "уволен"
    if fact.rule == "appointment.dismissed-noun":
        forced = "освобождён"
    if not forced:
        return ""
    verb_form = was(view, fact, "PERSON", forced)
    if title:
        return f"{verb_form} с поста {title}"
    return verb_form if forced == "уволен" else f"{verb_form} от должности"
