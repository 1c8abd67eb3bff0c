"""Lines for agreements, aid, figures, decisions, incidents and justice."""

from razbor.facts.clauses import is_predicate
from razbor.facts.fact import Fact, Filler
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import in_case, lower_first, lower_start, plain_text, upper_first
from razbor.facts.summary.names import all_called
from razbor.facts.summary.verbs import (
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

_REACHED = frozenset({"договорённость", "договоренность", "соглашение", "согласие", "компромисс"})


def agreement_line(fact: Fact, view: View) -> str:
    """Return «Норвегия и Швеция подписали договор о границе»."""
    parties = who(view, fact, "PARTY")
    document = next(iter(fact.fillers("DOCUMENT")), None)
    if fact.subtype == "deal" and fact.rule != "agreement.loan":
        return _deal(fact, view, parties)
    if fact.rule == "agreement.loan" and document is not None and document.span is not None:
        return f"{upper_first(in_case(view, document.span, 'Nom'))}: {parties}{_sum(view, fact)}"
    paper = _paper(view, document) if document else ""
    verb = trigger_verb(view, fact)
    told = paper + _sum(view, fact)
    if parties and verb is not None and happened(fact):
        return f"{parties} {did(view, fact, 'PARTY', verb.lemma)} {told}"
    name = in_case(view, document.span, "Nom") if document and document.span else "документ"
    if not happened(fact) and fact.subtype in ("sign", "ratify"):
        return _signing(fact, view, document)
    if not parties and happened(fact) and fact.subtype == "sign":
        paper = _inside_line(view, document.span, name) if document and document.span else name
        return f"{upper_first(was(view, fact, 'DOCUMENT', 'подписан'))} {paper}{_sum(view, fact)}"
    word = "Ратификация" if fact.subtype == "ratify" else "Соглашение"
    tail = f" — {parties}" if parties else ""
    return f"{word}: {name}{_sum(view, fact)}{tail}"


def _signing(fact: Fact, view: View, document: Filler | None) -> str:
    """Return «Подписание договора — Норвегия и Швеция» of what has not been signed."""
    word = "Ратификация" if fact.subtype == "ratify" else "Подписание"
    name = in_case(view, document.span, "Gen") if document and document.span else "документа"
    if document is not None and document.span is not None:
        name = _inside_line(view, document.span, name)
    sides = all_called(view, fact, "PARTY")
    return f"{word} {name}{_sum(view, fact)}{f' — {sides}' if sides else ''}"


def _paper(view: View, document: Filler) -> str:
    """Return a document in the accusative; counted ones («12 контрактов») as they stand."""
    if document.span is None:
        return ""
    counted = view.words_in(document.span)[0].pos == "NUM"
    if counted:
        return plain_text(view, document.span)
    return _inside_line(view, document.span, in_case(view, document.span, "Acc"))


def _inside_line(view: View, span: Span, words: str) -> str:
    """Return words without the capital that only the head of their sentence gave them."""
    sentence = view.sentence_span(span.start)
    opens = sentence is not None and sentence.start == span.start
    said = view.passage_at(span.start)
    opens = opens or (said is not None and said.parts[0].start == span.start)
    return lower_start(words) if opens else words


def _sum(view: View, fact: Fact) -> str:
    sums = [plain_text(view, f.span) for f in fact.fillers("AMOUNT") if f.span]
    return f" на {sums[0]}" if sums else ""


_NAMED_BY_RULE = {
    "agreement.invested": "Инвестиции",
    "agreement.investment": "Инвестиции",
    "agreement.raised-sum": "Инвестиции",
    "agreement.owes": "Долг",
    "agreement.must-pay": "Долг",
    "agreement.pays": "Выплата",
    "agreement.lent": "Заём",
    "agreement.took": "Заём",
    "agreement.settled": "Расчёт по долгу",
    "agreement.merged": "Объединение",
    "agreement.bought-from": "Покупка",
    "agreement.supplies": "Поставка",
    "agreement.leased": "Аренда",
}
"""Rule of a deal that no document tells -> what the deal is called."""


def _named_deal(fact: Fact, view: View) -> str:
    """Return «Покупка: зерно — Норвегия, Дания»."""
    told = all_called(view, fact, "SUBJECT") if fact.rule in _OF_GOODS else ""
    amount = [plain_text(view, f.span) for f in fact.fillers("AMOUNT") if f.span]
    parts = [part for part in (told, *amount[:1], all_called(view, fact, "PARTY")) if part]
    return f"{_NAMED_BY_RULE[fact.rule]}: {' — '.join(parts)}"


_OF_GOODS = frozenset({"agreement.bought-from", "agreement.supplies", "agreement.leased"})


def _deal(fact: Fact, view: View, parties: str) -> str:
    if fact.rule in _NAMED_BY_RULE:
        return _named_deal(fact, view)
    if fact.rule == "agreement.role-is":
        role = next(in_case(view, f.span, "Nom") for f in fact.fillers("SUBJECT") if f.span)
        first = upper_first(all_called(view, fact, "PARTY").split(" и ")[0])
        return f"{first} — {lower_start(role)}"
    subject = next((f.span for f in fact.fillers("SUBJECT", "DOCUMENT") if f.span), None)
    document = next((f.span for f in fact.fillers("DOCUMENT") if f.span), None)
    if subject is not None and any(map(is_predicate, view.words_in(subject))):
        subject = None  # a clause is no subject of a deal
    told = f" {with_preposition(view, subject)}" if subject else ""
    if document is not None and happened(fact):
        head = view.head(document)
        if head is None or head.lemma not in _REACHED:
            return f"{upper_first(in_case(view, document, 'Nom'))}{_sum(view, fact)} — {parties}"
        return f"{parties} {did(view, fact, 'PARTY', 'достичь')}{told}"
    if not happened(fact):
        sides = all_called(view, fact, "PARTY")
        return f"Договорённость: {sides}{' —' if told else ''}{told}"
    return f"{parties} {did(view, fact, 'PARTY', 'договориться')}{told}"


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
        return f"{donor} {says(view, fact, 'DONOR', own)} {funded}"
    given = own.lemma if own is not None and own.lemma in _GIVING else "выделить"
    verb = did(view, fact, "DONOR", given if amount or given in _SENDING else "оказать")
    parts = [donor, verb, amount or "помощь", to]
    return " ".join(part for part in parts if part)


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
    indicator = upper_first(all_called(view, fact, "INDICATOR"))
    verb = trigger_verb(view, fact)
    if fact.rule == "numeric.cases" and verb is not None:
        return f"{upper_first(verb.text)}: {all_called(view, fact, 'INDICATOR')}"
    told = [w.text for w in view.words_in(fact.trigger) if w.pos == "VERB"] if fact.trigger else []
    is_told = verb is not None and verb.feature("VerbForm") == "Fin"
    moved = f" {' '.join(told)}" if is_told else ":"
    if moved == ":" and (way := next((f.value for f in fact.fillers("DIRECTION")), None)):
        moved = ": рост" if way == "up" else ": снижение"
    amounts = [
        _amount(view, filler, prep)
        for role, prep in (("DELTA", "на"), ("FROM", "с"), ("TO", "до"), ("AMOUNT", ""))
        for filler in fact.fillers(role)
    ]
    return f"{indicator}{moved} {' '.join(amounts)}{_period(view, fact)}"


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
    if words.split(" ", maxsplit=1)[0] in _TIMES:
        prep = ""
    return f"{prep} {words}".strip()


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
    if name and verb is not None and happened(fact):
        return f"{name} {did(view, fact, 'INITIATOR', verb.lemma)} {words}"
    by = all_called(view, fact, "INITIATOR")
    if not by and verb is not None and verb.feature("Variant") == "Short" and happened(fact):
        until = next(
            (f" {with_preposition(view, f.span)}" for f in fact.fillers("UNTIL") if f.span), ""
        )
        return f"{upper_first(words)} {verb.text.lower()}{until}"
    return f"Решение: {words}{f' — {by}' if by else ''}"
