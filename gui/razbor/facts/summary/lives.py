"""Lines for births, deaths and awards."""

from razbor.facts.fact import Fact
from razbor.facts.nominations import is_nomination
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import in_case
from razbor.facts.summary.names import all_called
from razbor.facts.summary.verbs import (
    did,
    happened,
    there_and_then,
    trigger_verb,
    was,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span

_DYING = frozenset({"умереть", "скончаться", "погибнуть", "умирать"})


def life_line(fact: Fact, view: View) -> str:
    """Return «Умер Марек Новак (80 лет)», «Анна Линд родилась 4 мая 1970 года в Осло»."""
    name = who(view, fact, "PERSON", short=False)
    if not happened(fact):
        word = "Рождение" if fact.subtype == "birth" else "Смерть"
        whose = all_called(view, fact, "PERSON", "Gen", short=False)
        return f"{word} {whose}{where_when(view, fact)}"
    if fact.subtype == "birth":
        return f"{name} {did(view, fact, 'PERSON', 'родиться')}{there_and_then(view, fact)}"
    died = _died(fact, view)
    age = next((f.value for f in fact.fillers("AGE") if f.value), "")
    cause = _cause(fact, view)
    told = f"{name} {died}{f' в возрасте {age} {_years(age)}' if age else ''}"
    return told + (f" {cause}" if cause else "") + there_and_then(view, fact)


def _cause(fact: Fact, view: View) -> str:
    """Return «от инфаркта»; of «причиной стал инфаркт» the cause in brackets."""
    span = next((f.span for f in fact.fillers("CAUSE") if f.span), None)
    if span is None:
        return ""
    if fact.rule == "life.cause":
        return f"({in_case(view, span, 'Nom')})"
    return with_preposition(view, span)


def _died(fact: Fact, view: View) -> str:
    """Return how somebody died, in the gender of the dead: «скончалась», «убита»."""
    verb = trigger_verb(view, fact)
    if fact.rule == "life.killed":
        return was(view, fact, "PERSON", "убит")
    if fact.rule == "life.found-dead":
        found = was(view, fact, "PERSON", "найден")
        return f"{found} {'мёртвой' if found.endswith('а') else 'мёртвым'}"
    if fact.rule == "life.suicide":
        return f"{did(view, fact, 'PERSON', 'покончить')} с собой"
    lemma = verb.lemma if verb is not None and verb.lemma in _DYING else "умереть"
    return did(view, fact, "PERSON", lemma)


def _years(age: str) -> str:
    """Return the genitive of «год» after a number: «21 года», «80 лет»."""
    number = int(age) if age.isdecimal() else 0
    return "года" if number % 10 == 1 and number % 100 != 11 else "лет"  # noqa: PLR2004


_KINDS = frozenset({"знак", "орден", "медаль", "премия", "звание", "грамота", "диплом", "приз"})
_WORN = frozenset({"знак", "орден", "медаль", "грамота", "диплом", "крест", "благодарность"})
"""Awards that one is «награждён»; of the others one is «удостоен», or gets them."""
_DESERVED = frozenset({"премия", "приз", "звание", "награда", "титул", "статус", "степень"})


def _award(view: View, fact: Fact, case: str) -> str:
    """Return the award in a case, with the word before its name: «знаком «Отличник»»."""
    span = fact.fillers("AWARD")[0].span
    start = span.start - (view.text[span.start - 1 : span.start] == "«") if span else 0
    kind = view.word_before(start) if span else None
    if span is None or kind is None or kind.lemma not in _KINDS:
        return all_called(view, fact, "AWARD", case)
    before = view.word_before(kind.span.start)
    agrees = before is not None and before.pos == "ADJ" and before.case == kind.case
    first = before if before is not None and agrees else kind
    return in_case(view, Span(first.span.start, span.end), case)


def _for_what(view: View, fact: Fact) -> str:
    """Return « за лучшую роль» that follows an award without a name."""
    filler = fact.fillers("AWARD")[0]
    before = view.next_word(filler.span.end) if filler.span and not filler.entity else None
    told = phrase_after(view, before.span.end + 1) if before and before.lemma == "за" else None
    return f" {with_preposition(view, told)}" if told else ""


def award_line(fact: Fact, view: View) -> str:
    """Return «Анна Линд награждена орденом «Звезда»», «… удостоена премии», «… получила кубок»."""
    name = who(view, fact, "PERSON", short=False)
    award = _award(view, fact, "Ins")
    if not happened(fact):
        whom = all_called(view, fact, "PERSON", "Gen", short=False)
        return f"Награждение {whom} {award}"
    span = fact.fillers("AWARD")[0].span
    head = view.head(span) if span else None
    heads = [word.strip("«»") for word in _award(view, fact, "Nom").lower().split()]
    heads += [head.lemma] if head is not None else []
    by = all_called(view, fact, "BY")
    gave = did(view, fact, "BY", "вручить" if fact.rule == "award.handed" else "наградить")
    given = f" ({gave} {by})" if by else ""
    if _WORN.intersection(heads):
        return f"{name} {was(view, fact, 'PERSON', 'награждён')} {award}{given}"
    if "герой" in heads:
        named = _award(view, fact, "Gen")
        return f"{name} {was(view, fact, 'PERSON', 'удостоен')} звания {named}{given}"
    if _DESERVED.intersection(heads):
        deserved = was(view, fact, "PERSON", "удостоен")
        return f"{name} {deserved} {_award(view, fact, 'Gen')}{_for_what(view, fact)}{given}"
    got = did(view, fact, "PERSON", "получить")
    if is_nomination(view, fact.fillers("AWARD")[0]):
        return f"{name} {got} награду в номинации {_award(view, fact, 'Nom')}"
    title = "награду " if " " in award and award.startswith("«") else ""
    return f"{name} {got} {title}{_award(view, fact, 'Nom' if title else 'Acc')}{given}"
