"""Verbs and places of a line: forms that agree with who does it, «где, когда»."""

import re
from collections.abc import Callable
from functools import lru_cache

from razbor.entities.entity import Entity, EntityType, MentionKind
from razbor.facts.fact import Fact, Factuality, Filler
from razbor.facts.summary.grammar import in_case, lower_first, past, plain_text, upper_first
from razbor.facts.summary.names import all_called, called
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

_HAPPENED = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})


def happened(fact: Fact) -> bool:
    """Say whether a line may speak of a fact in the past tense."""
    return fact.factuality in _HAPPENED


def who(view: View, fact: Fact, *roles: str, short: bool = True) -> str:
    """Return who does it, in the nominative, at the head of a line."""
    role = next((role for role in roles if fact.fillers(role)), "")
    return upper_first(all_called(view, fact, role, short=short)) if role else ""


def agreement(view: View, fact: Fact, role: str) -> tuple[str, str]:
    """Return gender (Masc, Fem, Neut) and number (Sing, Plur) of what fills a role."""
    fillers = fact.fillers(role)
    if len({f.entity or f.span for f in fillers}) > 1:
        return "Masc", "Plur"
    entity = view.entity(fillers[0].entity) if fillers and fillers[0].entity else None
    if entity is not None:
        told = _told_gender(view, fact, fillers[0]) if entity.gender is None else ""
        return (told, "Sing") if told else _of_entity(entity)
    head = view.head(fillers[0].span) if fillers and fillers[0].span else None
    return (head.gender or "Masc", head.number or "Sing") if head else ("Masc", "Sing")


def _told_gender(view: View, fact: Fact, filler: Filler) -> str:
    """Return the gender that a verb tells of a person: «премию получила [Джоди Бир]»."""
    known = filler.entity is not None and view.entity(filler.entity).type is EntityType.PERSON
    if not known or filler.span is None or view.case(filler.span) != "Nom" or not fact.trigger:
        return ""
    return next((w.gender for w in view.words_in(fact.trigger) if _is_past(w)), "")


def _of_entity(entity: Entity) -> tuple[str, str]:
    if "GROUP" in entity.type:
        return "Masc", "Plur"
    if entity.gender is not None and entity.gender in UD_GENDERS:
        return UD_GENDERS[entity.gender], "Sing"
    return _of_name(entity.canonical)


@lru_cache(maxsize=1024)
def _of_name(name: str) -> tuple[str, str]:
    """Return gender and number of the head noun of a name in the nominative."""
    for word in re.findall(r"[\w-]+", name):
        readings = [p for p in dictionary().parses(word.lower()) if _may_head(p)]
        if readings:
            tag = readings[0].tag
            gender = next((UD_GENDERS[g] for g in UD_GENDERS if g in tag), "Masc")
            return gender, "Plur" if "plur" in tag else "Sing"
    return "Masc", "Sing"


def _may_head(parse: Parse) -> bool:
    return parse.pos == "NOUN" and ("nomn" in parse.tag or "Fixd" in parse.tag)


def did(view: View, fact: Fact, role: str, lemma: str) -> str:
    """Return a verb in the past, agreeing with what fills a role: «встретилась», «подписали»."""
    known = _known_gender(view, fact, role)
    own = _own_form(view, fact, lambda w: w.lemma == lemma and _is_past(w) and w.gender in known)
    if own and _is_called_alike(view, fact, role):
        return own
    gender, number = agreement(view, fact, role)
    verb = Word(Span(0, 1), lemma, lemma, "VERB", "Tense=Past|VerbForm=Fin")
    return past(verb, None, gender, number)


def _known_gender(view: View, fact: Fact, role: str) -> frozenset[str]:
    """Return the genders that a verb of who fills a role can have: a person's own, else any."""
    people = [view.entity(f.entity) for f in fact.fillers(role) if f.entity]
    told = {UD_GENDERS.get(entity.gender or "", "") for entity in people}
    return frozenset({"", *told}) if told and "" not in told else _ANY_GENDER


_ANY_GENDER = frozenset({"", "Masc", "Fem", "Neut"})


def _is_past(word: Word) -> bool:
    return word.feature("Tense") == "Past" and word.feature("VerbForm") == "Fin"


def _own_form(view: View, fact: Fact, test: Callable[[Word], bool]) -> str:
    """Return the article's own form of the verb: the text knows the gender of its people."""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    return next((w.text.lower() for w in words if test(w) and w.number != "Plur"), "")


def _is_called_alike(view: View, fact: Fact, role: str) -> bool:
    """Say whether the line calls the one who does it as the article does beside the verb.

    «страна заинтересована» is no form for «Кыргызстан», «она» tells the gender of a person.
    """
    fillers = fact.fillers(role)
    if len(fillers) != 1:
        return False
    entity = view.entity(fillers[0].entity) if fillers[0].entity else None
    if entity is None or entity.type is EntityType.PERSON or fillers[0].span is None:
        return True
    named = any(
        m.kind is MentionKind.NAM and m.entity == entity.id
        for m in view.mentions_at(fillers[0].span)
    )
    words = fillers[0].span.of(view.text).split()
    return named and len(words) == len(entity.canonical.split())


def was(view: View, fact: Fact, role: str, masculine: str) -> str:
    """Return a short form («назначен», «уверен») that agrees with what fills a role."""
    stem = masculine.replace("ё", "е")
    known = _known_gender(view, fact, role)
    forms = {stem, stem + "а", stem + "о"}
    own = _own_form(view, fact, lambda w: w.text.replace("ё", "е") in forms and w.gender in known)
    if own and _is_called_alike(view, fact, role):
        return own
    gender, number = agreement(view, fact, role)
    tail = "ы" if number == "Plur" else {"Fem": "а", "Neut": "о"}.get(gender, "")
    # The stress moves to the ending: «награждён», «награждена».
    return (masculine.replace("ён", "ен") if tail else masculine) + tail


def says(view: View, fact: Fact, role: str, verb: Word) -> str:
    """Return a verb of the article in its own tense, in the third person of what fills a role."""
    _, number = agreement(view, fact, role)
    if verb.feature("Tense") == "Past" or verb.feature("VerbForm") != "Fin":
        return did(view, fact, role, verb.lemma)
    wanted = {"3per", "plur" if number == "Plur" else "sing"}
    wanted.add("futr" if verb.feature("Tense") == "Fut" else "pres")
    for parse in dictionary().parses(verb.text.lower()):
        if parse.pos == "VERB":
            return dictionary().inflect(parse, wanted) or verb.text
    return verb.text


def trigger_verb(view: View, fact: Fact) -> Word | None:
    """Return the verb of the trigger, the auxiliary left out."""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    verbs = [w for w in words if w.feature("VerbForm") in ("Fin", "Part", "Conv") or _is_short(w)]
    verbs = verbs or [w for w in words if w.pos == "VERB"]
    return verbs[-1] if verbs else None


def _is_short(word: Word) -> bool:
    return word.feature("Variant") == "Short"


def negation(view: View, fact: Fact) -> str:
    """Return «не » when it stands before the trigger."""
    before = view.word_before(fact.trigger.start) if fact.trigger else None
    return "не " if before is not None and before.lemma == "не" else ""


def where_when(view: View, fact: Fact) -> str:
    """Return « — Осло, 5 мая», or nothing when neither is said."""
    places = [_spot(view, f) for f in fact.fillers("PLACE")]
    spans = [f.span for f in fact.fillers("TIME") if f.span]
    times = [when(view, span) for span in spans if _tells_when(view, span)]
    told = list(dict.fromkeys(word for word in (*places, *times) if word))
    return f" — {', '.join(told)}" if told else ""


_NEAR = frozenset({"под", "около", "близ", "возле", "у", "вблизи", "за", "между", "над"})


def _spot(view: View, filler: Filler) -> str:
    """Return a place as a line lists it; what is only near it with its preposition: «под Осло»."""
    before = view.word_before(filler.span.start) if filler.span else None
    if filler.span is not None and before is not None and before.lemma in _NEAR:
        return with_preposition(view, filler.span)
    return called(view, filler)


def _tells_when(view: View, span: Span) -> bool:
    """Say whether a time tells a reader of the line alone when it was: not «ранее»."""
    return span.of(view.text).lower() not in ("ранее", "недавно", "тогда", "тот же день")


def there_and_then(view: View, fact: Fact) -> str:
    """Return « 4 мая 1970 года в Осло», the article's prepositions kept; else as a list."""
    times = [f.span for f in fact.fillers("TIME")[:1] if f.span and _tells_when(view, f.span)]
    places = [f.span for f in fact.fillers("PLACE")[:1] if f.span]
    before = [view.word_before(span.start) for span in places]
    if not all(word is not None and word.pos == "ADP" for word in before):
        return where_when(view, fact)
    told = [when(view, span) for span in times]
    told += [with_preposition(view, span) for span in places]
    return "".join(f" {words}" for words in told)


_BOUNDED = re.compile(
    r"(?:в ночь на|(?:не )?(?:раньше|ранее|позже|позднее)(?: чем)?(?: в)?|в первой половине"
    r"|во второй половине|в начале|в середине|в конце|к концу|до конца)\s+$",
    re.IGNORECASE,
)
_DAY_OF_PLAN = re.compile(r"\bна\s+$", re.IGNORECASE)
_LONGEST_BOUND = 24  # characters before a date in which «не позднее чем в» stands


def when(view: View, span: Span) -> str:
    """Return a time with what bounds it: «в ночь на 3 мая», «не раньше 2026 года».

    «на» of «намечен на 3 мая» belongs to the verb and is left out.
    """
    before = view.text[max(0, span.start - _LONGEST_BOUND) : span.start]
    bound = _BOUNDED.search(before)
    words = plain_text(view, span)
    if bound is not None:
        return f"{bound.group().lower().strip()} {words}"
    if _DAY_OF_PLAN.search(before):
        return _planned_day(view, span, words)
    return lower_first(view, span, with_preposition(view, span))


_DAYS_OFF = frozenset({"завтра", "сегодня", "послезавтра"})
_WEEKDAYS = frozenset(
    {"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"}
)


def _planned_day(view: View, span: Span, words: str) -> str:
    """Return the day for which something is planned: «в четверг» of «намечен на четверг»."""
    head = view.head(span)
    if words[:1].isdigit() or words.lower() in _DAYS_OFF or head is None:
        return words
    if head.lemma in _WEEKDAYS:
        return f"{'во' if words.lower().startswith('вт') else 'в'} {words}"
    if head.lemma in ("неделя", "выходные", "выходной"):
        return f"на {in_case(view, span, 'Loc')}"
    if head.lemma in ("весна", "лето", "осень", "зима"):
        return in_case(view, span, "Ins")
    return f"в {in_case(view, span, 'Loc')}"


def with_preposition(view: View, span: Span) -> str:
    """Return words of the article with the preposition before them: «на следующей неделе»."""
    before = view.word_before(span.start)
    prefix = f"{before.text.lower()} " if before is not None and before.pos == "ADP" else ""
    words = plain_text(view, span)
    first = view.word_at(span.start)
    is_common = first is not None and first.pos in ("ADV", "ADJ", "DET", "NUM")
    is_common = is_common and not any(
        m.kind is MentionKind.NAM and m.span.start == span.start for m in view.around(span.start)
    )
    return prefix + (words[:1].lower() + words[1:] if is_common else words)


def into(view: View, fact: Fact, role: str, case: str = "Acc") -> str:
    """Return «в Осло», «на Кубу»: the article's preposition, else «в»."""
    filler = next(iter(fact.fillers(role)), None)
    if filler is None:
        return ""
    before = view.word_before(filler.span.start) if filler.span else None
    prep = before.text.lower() if before is not None and before.lemma in ("в", "на") else "в"
    return f"{prep} {all_called(view, fact, role, case)}"
