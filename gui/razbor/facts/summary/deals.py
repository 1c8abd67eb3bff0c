"""Lines for agreements."""

from dataclasses import replace

from razbor.facts.clauses import is_predicate
from razbor.facts.fact import Fact, Factuality, Filler
from razbor.facts.summary.grammar import in_case, lower_start, plain_text, upper_first
from razbor.facts.summary.names import all_called, called
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
    name = in_case(view, document.span, "Nom") if document and document.span else "документ"
    if fact.rule == "agreement.broken":
        return f"{upper_first(name)} — {all_called(view, fact, 'PARTY')}"
    if fact.rule == "agreement.loan" and document is not None:
        return f"{upper_first(name)}: {parties}{_sum(view, fact)}"
    if fact.subtype == "deal":
        return _deal(fact, view, parties)
    if happened(fact):
        return _signed(fact, view, document, name)
    if fact.subtype in ("sign", "ratify"):
        return _signing(fact, view, document)
    return f"Соглашение: {name}{_sum(view, fact)}{f' — {parties}' if parties else ''}"


def _signed(fact: Fact, view: View, document: Filler | None, name: str) -> str:
    """Return «Норвегия и Швеция подписали договор», «Подписан договор»."""
    parties, verb = who(view, fact, "PARTY"), trigger_verb(view, fact)
    if parties and verb is not None:
        told = (_paper(view, document) if document else "") + _sum(view, fact)
        return f"{parties} {did(view, fact, 'PARTY', verb.lemma)} {told}"
    if not parties and fact.subtype == "sign":
        paper = _inside_line(view, document.span, name) if document and document.span else name
        return f"{upper_first(was(view, fact, 'DOCUMENT', 'подписан'))} {paper}{_sum(view, fact)}"
    word = "Ратификация" if fact.subtype == "ratify" else "Соглашение"
    return f"{word}: {name}{_sum(view, fact)}{f' — {parties}' if parties else ''}"


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
    "agreement.invested-sum": "Инвестиции",
    "agreement.investment": "Инвестиции",
    "agreement.raised-sum": "Инвестиции",
    "agreement.owes": "Долг",
    "agreement.must-pay": "Долг",
    "agreement.pays": "Выплата",
    "agreement.lent": "Заём",
    "agreement.credits": "Кредит",
    "agreement.took": "Заём",
    "agreement.settled": "Расчёт по долгу",
    "agreement.merged": "Объединение",
    "agreement.bought-from": "Покупка",
    "agreement.supplies": "Поставка",
    "agreement.leased": "Аренда",
    "agreement.rented": "Аренда",
    "agreement.let": "Аренда",
    "agreement.insured": "Страхование",
    "agreement.was-insured": "Страхование",
    "agreement.fined": "Штраф",
    "agreement.sued": "Взыскание",
    "agreement.sued-for": "Взыскание",
    "agreement.hired": "Наём",
    "agreement.traded": "Обмен",
    "agreement.transfer": "Трансфер",
    "agreement.player-sold": "Трансфер",
    "agreement.player-swapped": "Трансфер",
    "agreement.player-signed": "Контракт",
    "agreement.purchase-from": "Закупка",
    "agreement.received-sum": "Выплата",
    "agreement.to-order": "Заказ",
}
"""Rule of a deal that no document tells -> what the deal is called."""


def _named_deal(fact: Fact, view: View) -> str:
    """Return «Покупка: зерно — Норвегия, Дания»."""
    told = all_called(view, fact, "SUBJECT") if fact.rule in _OF_GOODS else ""
    amount = [plain_text(view, f.span) for f in fact.fillers("AMOUNT") if f.span]
    parts = [part for part in (told, *amount[:1], all_called(view, fact, "PARTY")) if part]
    return f"{_NAMED_BY_RULE[fact.rule]}: {' — '.join(parts)}"


_TOLD_BY_VERB = frozenset({
    "agreement.bought-from", "agreement.supplies", "agreement.leased", "agreement.player-sold",
    "agreement.insured",
})  # fmt: skip
_OF_GOODS = _TOLD_BY_VERB | {"agreement.transfer", "agreement.rented", "agreement.let"}


def _told_by_rule(fact: Fact, view: View) -> str:
    """Return the line of a deal that its own verb or noun tells, without any document."""
    if fact.rule in _TOLD_BY_VERB and (told := _traded(fact, view)):
        return told
    if fact.rule == "agreement.debt" and len(fact.fillers("PARTY")) > 1:
        return _debt(fact, view)
    if fact.rule in _NAMED_BY_RULE:
        return _done_with(fact, view) or _named_deal(fact, view)
    return ""


def _about(view: View, subject: Span) -> str:
    """Return « о поставках»; of what no preposition leads in «: обмен»."""
    words = with_preposition(view, subject)
    return f": {words}" if words == plain_text(view, subject) else f" {words}"


_BY_ROLE = frozenset({"agreement.role-is", "agreement.role-given", "agreement.beside-name"})


def _deal(fact: Fact, view: View, parties: str) -> str:
    if told := _told_by_rule(fact, view):
        return told
    if fact.rule in _BY_ROLE:
        role = next(in_case(view, f.span, "Nom") for f in fact.fillers("SUBJECT") if f.span)
        first = upper_first(all_called(view, fact, "PARTY").split(" и ")[0])
        return f"{first} — {lower_start(role)}"
    subject = next((f.span for f in fact.fillers("SUBJECT", "DOCUMENT") if f.span), None)
    document = next((f.span for f in fact.fillers("DOCUMENT") if f.span), None)
    if subject is not None and any(map(is_predicate, view.words_in(subject))):
        subject = None  # a clause is no subject of a deal
    told = _about(view, subject) if subject else ""
    if document is not None and happened(fact):
        head = view.head(document)
        if head is None or head.lemma not in _REACHED:
            return f"{upper_first(in_case(view, document, 'Nom'))}{_sum(view, fact)} — {parties}"
        return f"{parties} {did(view, fact, 'PARTY', 'достичь')}{told}"
    if not happened(fact):
        sides = all_called(view, fact, "PARTY")
        return f"Договорённость: {sides}{' —' if told else ''}{told}"
    return f"{parties} {did(view, fact, 'PARTY', 'договориться')}{told}"


def _traded(fact: Fact, view: View) -> str:
    """Return «Институт закупит у компании «Фьорд» 40 граммов хрома», whatever the tense."""
    verb, sides = trigger_verb(view, fact), fact.fillers("PARTY")
    what = next((f for f in fact.fillers("SUBJECT") if f.span), None)
    is_done = happened(fact) or fact.factuality is Factuality.PLANNED
    active = verb is not None and verb.feature("VerbForm") == "Fin" and verb.text[-2:] != "ся"
    if verb is None or not active or not is_done or what is None or len(sides) < _TWO:
        return ""
    first, other = replace(fact, roles=sides[:1]), sides[-1].span
    thing = in_case(view, what.span, "Acc") if what.span else ""
    parts = (
        who(view, first, "PARTY"),
        says(view, first, "PARTY", verb),
        _beside_verb(view, sides[-1]) if other else "",
        thing,
    )
    return " ".join(part for part in parts if part) + _for_sum(fact, view)


def _beside_verb(view: View, side: Filler) -> str:
    """Return the other side as the article has it: «у Дании»; by name where it says «ему»."""
    head = view.head(side.span) if side.span else None
    if side.span is None or head is None or head.pos != "PRON" or not head.case:
        return with_preposition(view, side.span) if side.span else ""
    before = view.word_before(side.span.start)
    name = called(view, side, head.case)
    return f"{before.text} {name}" if before is not None and before.pos == "ADP" else name


def _for_sum(fact: Fact, view: View) -> str:
    sums = [plain_text(view, f.span) for f in fact.fillers("AMOUNT") if f.span]
    return f" за {sums[0]}" if sums else ""


def _debt(fact: Fact, view: View) -> str:
    """Return «Долг компании «Фьорд» перед банком «Север» — 5 млн крон»."""
    debtor, creditor = (replace(fact, roles=(f,)) for f in fact.fillers("PARTY")[:2])
    noun = "Задолженность" if "адолжен" in fact.evidence[0].of(view.text) else "Долг"
    whose = all_called(view, debtor, "PARTY", "Gen")
    line = f"{noun} {whose} перед {all_called(view, creditor, 'PARTY', 'Ins')}"
    amount = next((f.span for f in fact.fillers("AMOUNT") if f.span), None)
    before = view.word_before(amount.start) if amount else None
    most = "не более " if before is not None and before.lemma.startswith("превы") else ""
    return f"{line} — {most}{plain_text(view, amount)}" if amount else line


def _done_with(fact: Fact, view: View) -> str:
    """Return «Компания «Фьорд» вложила 5 млн евро в банк «Север»»: the verb itself is the deal."""
    verb, sides = trigger_verb(view, fact), fact.fillers("PARTY")
    itself = any(f.span == fact.trigger for f in fact.fillers("SUBJECT"))
    if not itself or verb is None or len(sides) != _TWO or not happened(fact):
        return ""
    if sides[-1].span is None:
        return ""
    first = replace(fact, roles=sides[:1])
    goes_on = verb.feature("Tense") == "Pres" and verb.text[-2:] != "ся"
    past = did(view, first, "PARTY", verb.lemma)
    said = says(view, first, "PARTY", verb) if goes_on else past
    amount = next((plain_text(view, f.span) for f in fact.fillers("AMOUNT") if f.span), "")
    parts = [who(view, first, "PARTY"), said, amount, _beside_verb(view, sides[-1])]
    return " ".join(part for part in parts if part)


_TWO = 2  # sides that one verb tells: «вложила в банк»
