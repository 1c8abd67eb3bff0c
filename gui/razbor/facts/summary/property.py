"""Lines for property: who owns, buys and sells what."""

from razbor.assets import word_list
from razbor.facts.fact import Fact
from razbor.facts.summary.grammar import plain_text
from razbor.facts.summary.names import all_called
from razbor.facts.summary.verbs import did, happened, trigger_verb, who
from razbor.facts.view import View


def ownership_line(fact: Fact, view: View) -> str:
    """Return «Компания «Фьорд» купила банк «Север» за 5 млн евро»."""
    price = [plain_text(view, f.span) for f in fact.fillers("PRICE") if f.span]
    tail = f" за {price[0]}" if price else ""
    if fact.subtype == "own":
        owner = who(view, fact, "OWNER", short=False)
        verb = trigger_verb(view, fact)
        past = verb is not None and verb.feature("Tense") == "Past" and verb.lemma not in _BEGUN
        office = f"{'бывший ' if past else ''}{_owner_word(fact, view)}"
        if len(fact.fillers("OWNER")) > 1 and office == "владелец":
            office = "владельцы"
        return f"{owner} — {office} {all_called(view, fact, 'OBJECT', 'Gen')}"
    role = "BUYER" if fact.subtype != "sell" and fact.fillers("BUYER") else "SELLER"
    name, thing = who(view, fact, role), _thing(fact, view, "Acc")
    if not happened(fact) or not name:
        word = _NOUNS.get(fact.rule) or ("Покупка" if role == "BUYER" else "Продажа")
        to = "" if name else all_called(view, fact, "BUYER")
        by = f" — {all_called(view, fact, role) or to}" if name or to else ""
        return f"{word} {_thing(fact, view, 'Gen')}{tail}{by}"
    if fact.rule == "ownership.raised":
        return f"{name} {_raised(fact, view, role)} {thing}{_reach(fact, view)}"
    if fact.rule in _OF_CAPITAL:
        moved, noun = _OF_CAPITAL[fact.rule]
        whose = all_called(view, fact, "OBJECT", "Gen")
        return f"{name} {did(view, fact, role, moved)} {noun} {whose}"
    verb = trigger_verb(view, fact)
    own = verb.lemma if verb is not None and fact.rule == "ownership.handed" else "продать"
    dealt = did(view, fact, role, _GOT.get(fact.rule, "купить") if role == "BUYER" else own)
    sold = [f.span for f in fact.fillers("OBJECT") if f.span]
    told = any(f.span and any(s.covers(f.span) for s in sold) for f in fact.fillers("BUYER"))
    to = all_called(view, fact, "BUYER", "Dat") if role == "SELLER" and not told else ""
    return f"{name} {dealt} {thing}{f' ({to})' if to else ''}{tail}"


_NOUNS = {
    "ownership.handed": "Передача",
    "ownership.passed": "Получение",
    "ownership.went-to": "Получение",
}
_GOT = {"ownership.passed": "получить", "ownership.went-to": "получить"}
"""Rules of what changes hands without being said to be bought."""
_OF_CAPITAL = {
    "ownership.left-capital": ("выйти", "из капитала"),
    "ownership.entered-capital": ("войти", "в капитал"),
}


def _raised(fact: Fact, view: View, role: str) -> str:
    verb = trigger_verb(view, fact)
    return did(view, fact, role, verb.lemma if verb is not None else "увеличить")


def _reach(fact: Fact, view: View) -> str:
    shares = [plain_text(view, f.span) for f in fact.fillers("SHARE") if f.span]
    return f" до {shares[0]}" if shares else ""


def _thing(fact: Fact, view: View, case: str) -> str:
    """Return what is bought or sold: the whole of it, «25% банка», «долю в банке»."""
    share = next((plain_text(view, f.span) for f in fact.fillers("SHARE") if f.span), None)
    is_named = any(f.entity for f in fact.fillers("OBJECT"))
    if share is not None and is_named and fact.rule != "ownership.raised":
        return f"{share} {all_called(view, fact, 'OBJECT', 'Gen')}"
    thing = next((f for f in fact.fillers("OBJECT") if f.entity and f.span), None)
    before = view.word_before(thing.span.start) if thing is not None and thing.span else None
    is_part = before is not None and before.lemma in ("в", *word_list("shares"))
    is_part = is_part or fact.rule == "ownership.raised"
    if not is_part:
        return all_called(view, fact, "OBJECT", case)
    part = "долю" if case == "Acc" else "доли"
    return f"{part} в {all_called(view, fact, 'OBJECT', 'Loc')}"


_BEGUN = frozenset({"стать", "оказаться", "остаться", "достичь", "достигнуть", "составить"})
"""Verbs by whose past one owns a thing still."""


def _owner_word(fact: Fact, view: View) -> str:
    """Return what the text calls an owner: «совладелец», «акционер»; else «владелец»."""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    return next((w.lemma for w in words if w.lemma in word_list("owner_words")), "владелец")
