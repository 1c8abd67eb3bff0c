"""Lines for stances, intents and relationships."""

import re
from dataclasses import replace

from razbor.facts.fact import Fact, Filler
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import in_case, lower_first, plain_text
from razbor.facts.summary.names import all_called, called
from razbor.facts.summary.referents import owner_before, with_names
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

_NEXT = re.compile(r",? (?:а|но) [А-ЯЁ][\w-]+$| \([^)]*$")  # «…, а Крон», «… ( »
_DANGLING = re.compile(
    r",? (?:ради|для|после|до|кроме|из-за|от|о|об|в|на|с|к|за|по|перед|тем|вместо)? ?"
    r"(?:того|том|тому|тем|то|этого)$"
)
_READY = {"намерен": "намерен", "намеренный": "намерен", "готов": "готов", "готовый": "готов"}


def stance_line(fact: Fact, view: View) -> str:
    """Return «Линд высоко оценила реформы», «Линд раскритиковала мэрию за шум»."""
    holder, verb = who(view, fact, "HOLDER"), trigger_verb(view, fact)
    if fact.subtype == "expectation":
        return _expectation(fact, view, holder)
    if verb is None:
        return ""
    if fact.rule == "stance.marked":
        to = all_called(view, fact, "TARGET", "Dat")
        return f"{holder} {did(view, fact, 'HOLDER', 'дать')} высокую оценку {to}"
    called = fact.rule.startswith(("stance.called", "stance.found"))
    adverb = "" if called else _adverb(view, fact)
    said = negation(view, fact) + adverb + says(view, fact, "HOLDER", verb)
    said += _infinitive(view, fact, verb)
    if verb.lemma.startswith(("выступ", "высказ", "возраж", "отказ")):
        target = with_preposition(view, fact.fillers("TARGET")[0].span or fact.evidence[0])
    else:
        target = _object(view, fact)
    if called and (words := fact.fillers("EXPRESSION")[0].span):
        target += f" {plain_text(view, words)}"
    reason = next((f.span for f in fact.fillers("REASON") if f.span), None)
    return f"{holder} {said} {target}{f' {with_preposition(view, reason)}' if reason else ''}"


def _infinitive(view: View, fact: Fact, verb: Word) -> str:
    """Return the infinitive of «прибыли поддержать», with a space before it."""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    after = [w for w in words if w.span.start > verb.span.start]
    return next((f" {w.text}" for w in after if w.feature("VerbForm") == "Inf"), "")


def _adverb(view: View, fact: Fact) -> str:
    """Return the adverb of an evaluation: «высоко »."""
    told = next((f.span for f in fact.fillers("EXPRESSION") if f.span), None)
    words = view.words_in(told) if told else ()
    rates = bool(words) and words[0].pos == "ADV" and words[0].lemma not in _OF_TIME
    return f"{words[0].text.lower()} " if rates else ""


_OF_TIME = frozenset({"уже", "ещё", "также", "тоже", "вновь", "снова", "сразу", "давно", "ранее"})


def _object(view: View, fact: Fact) -> str:
    """Return what is praised: the aspect («сотрудничество с …») where it is named."""
    aspect = next((f.span for f in fact.fillers("ASPECT") if f.span), None)
    target = fact.fillers("TARGET")[0]
    if aspect is not None and target.span is not None and aspect.end < target.span.start:
        return f"{in_case(view, aspect, 'Acc')} {with_preposition(view, target.span)}"
    if target.span is None or target.entity:
        return all_called(view, fact, "TARGET", "Acc")
    ahead = fact.trigger is not None and target.span.end <= fact.trigger.start
    whole = phrase_after(view, target.span.start) if ahead else None
    span = whole if whole and target.span.covers(whole) else target.span
    before = view.word_before(span.start)
    if before is not None and before.text.lower() in ("его", "её", "ее", "их"):
        holders = {f.entity for f in fact.fillers("HOLDER")}
        words = with_names(view, Span(before.span.start, span.end), holders)
        return lower_first(view, before.span, words)
    return lower_first(view, span, called(view, replace(target, span=span), "Acc"))


def _expectation(fact: Fact, view: View, holder: str) -> str:
    """Return «Линд уверена, что саммит пройдёт успешно»."""
    verb = trigger_verb(view, fact)
    target = fact.fillers("TARGET")[0].span
    if verb is None or target is None:
        return ""
    is_sure = verb.lemma.startswith("увер")
    said = was(view, fact, "HOLDER", "уверен") if is_sure else says(view, fact, "HOLDER", verb)
    clause = view.clause_at(target.start)
    if clause is None or clause.joint not in ("что", "чтобы"):
        return f"{holder} {said} {with_preposition(view, target)}"
    words = " ".join(word.text for word in clause.words if word.pos != "PUNCT")
    return f"{holder} {said}, {words}"


def intent_line(fact: Fact, view: View) -> str:
    """Return «Норвегия заинтересована в развитии торговли»."""
    agent, verb = who(view, fact, "AGENT"), trigger_verb(view, fact)
    content = _own_part(view, fact, fact.fillers("CONTENT")[0].span)
    if verb is None or content is None:
        return ""
    words = _DANGLING.sub("", _NEXT.sub("", plain_text(view, content)))
    refused = negation(view, fact)
    if fact.rule == "intent.interest-shown":
        shown = " ".join(w.text for w in view.words_in(fact.trigger or content) if w != verb)
        said = refused + did(view, fact, "AGENT", verb.lemma)
        return f"{agent} {said} {shown} {with_preposition(view, content)}"
    if fact.subtype == "interest":
        said = refused + was(view, fact, "AGENT", "заинтересован")
        return f"{agent} {said} {with_preposition(view, content)}"
    if verb.lemma in _READY:
        return f"{agent} {refused}{was(view, fact, 'AGENT', _READY[verb.lemma])} {words}"
    if fact.rule == "intent.promised":
        promised = f"{refused}{says(view, fact, 'AGENT', verb)}"
        return " ".join(f"{agent} {promised} {_without(view, content, verb)}".split())
    case = "Dat" if fact.rule == "intent.proposal" else "Acc"
    to = _to_whom(view, fact, verb, case) if fact.subtype == "appeal" else ""
    said = refused + says(view, fact, "AGENT", verb) + _rest(view, fact, verb, content)
    return " ".join(part for part in (agent, said, to, _asked(view, fact, words)) if part)


def _rest(view: View, fact: Fact, verb: Word, content: Span) -> str:
    """Return « решение просить» of «вынесла решение просить»: more of the verb."""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    later = [w for w in words if w.span.start > verb.span.start and not content.holds(w.span.start)]
    return "".join(f" {w.text}" for w in later)


def _to_whom(view: View, fact: Fact, verb: Word, case: str) -> str:
    """Return whom an appeal is made to: «Данию», «от Дании» behind «потребовать»."""
    content = fact.fillers("CONTENT")[0].span
    if content and any(f.span and content.covers(f.span) for f in fact.fillers("WITH")):
        return ""  # «просит выпустить его из тюрьмы Осло»
    if verb.lemma not in ("требовать", "потребовать"):
        return all_called(view, fact, "WITH", case)
    whom = all_called(view, fact, "WITH", "Gen")
    return f"от {whom}" if whom else ""


def _own_part(view: View, fact: Fact, content: Span | None) -> Span | None:
    """Return what is meant without the agent who stands behind it: «обещал быть [Новак]»."""
    starts = [f.span.start for f in fact.fillers("AGENT") if f.span]
    inside = [s for s in starts if content is not None and content.start < s < content.end]
    if content is None or not inside:
        return content
    end = min(inside)
    role = next((m for m in view.mentions_in(content) if end - m.span.end in (0, 1)), None)
    end = role.span.start if role and role.span.start > content.start else end
    return Span(content.start, end) if len(view.words_in(Span(content.start, end))) > 1 else None


def _without(view: View, span: Span, verb: Word) -> str:
    """Return the words of a stretch without its verb, the first letter small."""
    words = " ".join(w.text for w in view.words_in(span) if w != verb)
    return words[:1].lower() + words[1:]


def _asked(view: View, fact: Fact, words: str) -> str:
    content = fact.fillers("CONTENT")[0].span
    before = view.word_before(content.start) if content else None
    return f"к {words}" if before is not None and before.lemma in ("к", "ко") else words


def relationship_line(fact: Fact, view: View) -> str:
    """Return «Норвегия — один из главных партнёров Грузии»."""
    kind = next((f for f in fact.fillers("KIND", "CHANGE") if f.span), None)
    if kind is None or kind.span is None:
        return ""
    if fact.subtype == "partner":
        return f"{who(view, fact, 'A')} — {_kind(view, kind)}"
    if fact.subtype == "contacts":
        return (
            f"Между {all_called(view, fact, 'PARTIES', 'Ins')}: {in_case(view, kind.span, 'Nom')}"
        )
    verb = trigger_verb(view, fact)
    if fact.rule == "relationship.broken" and happened(fact) and _is_told_by_both(view, fact, verb):
        said = did(view, fact, "PARTIES", verb.lemma if verb else "")
        return f"{who(view, fact, 'PARTIES')} {said} {in_case(view, kind.span, 'Acc')}"
    if fact.subtype == "change":
        return f"Отношения ({all_called(view, fact, 'PARTIES')}){_changed(fact, view, kind.span)}"
    said = says(view, fact, "AGENT", verb) if verb else did(view, fact, "AGENT", "внести")
    return f"{who(view, fact, 'AGENT')} {said} {_to_end(view, kind)}"


def _is_told_by_both(view: View, fact: Fact, verb: Word | None) -> bool:
    """See «Дания и Норвегия разорвали отношения»: both are the subject of a verb in the past."""
    fin = verb is not None and verb.feature("VerbForm") == "Fin" and verb.number == "Plur"
    named = all(f.span and view.case(f.span) in ("Nom", "") for f in fact.fillers("PARTIES"))
    return fin and named


def _changed(fact: Fact, view: View, kind: Span) -> str:
    """Return what became of relations: «: разрыв», « ухудшились», «: выход на новый уровень»."""
    if fact.rule == "relationship.broken":
        verb = trigger_verb(view, fact)
        return f": {_BROKEN.get(verb.lemma if verb else '', 'изменение')}"
    if fact.rule == "relationship.moved":
        return f" {plain_text(view, kind)}"
    return f": выход на {in_case(view, kind, 'Acc')}"


_BROKEN = {
    "разорвать": "разрыв",
    "прервать": "разрыв",
    "восстановить": "восстановление",
    "нормализовать": "нормализация",
}


def _kind(view: View, kind: Filler) -> str:
    if kind.span is None:
        return ""
    before = view.word_before(kind.span.start)
    if before is not None and before.lemma == "из":
        return f"один из {plain_text(view, kind.span)}"
    owner = owner_before(view, kind.span.start)
    told = lower_first(view, kind.span, in_case(view, kind.span, "Nom"))
    return f"{told} {owner}" if owner else told


def _to_end(view: View, kind: Filler) -> str:
    """Return a contribution with what it is to: «вклад в развитие региона»."""
    if kind.span is None:
        return ""
    clause = view.clause_at(kind.span.start)
    end = clause.span.end if clause else kind.span.end
    return plain_text(view, Span(kind.span.start, max(end, kind.span.end)))
