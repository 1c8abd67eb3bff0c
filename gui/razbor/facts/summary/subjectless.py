"""Retold words that need the verb of speech, «сообщил, что ищет дом»: they have no subject."""

from razbor.facts.fact import Fact
from razbor.facts.summary.names import entity_name
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NO_CLAUSE = frozenset({"продолжать", "продолжить", "перебить", "завершить", "начать"})
"""Verbs of speech that no «что» follows."""


def needs_verb(fact: Fact, view: View, span: Span, cue: Word | None) -> bool:
    """Say whether retold words have no subject but who says them, with the verb ``cue``."""
    if cue is None or cue.lemma in _NO_CLAUSE or cue.feature("Voice") == "Pass":
        return False
    clause = view.clause_at(span.start)
    words = [w for w in clause.words if span.holds(w.span.start)] if clause else []
    speakers = {f.entity for f in fact.fillers("SPEAKER")}
    subjects = [w for w in words if w.case == "Nom" and w.pos in _SUBJECTS]
    if subjects:
        first = subjects[0]
        return first.pos == "PRON" and any(
            m.entity in speakers for m in view.mentions_at(first.span)
        )
    verb = next((w for w in words if w.feature("VerbForm") == "Fin" or _is_short(w)), None)
    if verb is None or verb.gender == "Neut" or verb.feature("Person") not in ("", "3"):
        return False
    return not verb.text.endswith("ся") or _comes_about(verb)


def _is_short(word: Word) -> bool:
    """See «готов помогать», «уверена»: a predicate that has the speaker for its subject."""
    return word.pos == "ADJ" and word.feature("Variant") == "Short"


def _comes_about(verb: Word) -> bool:
    """Say whether a verb in -ся has somebody for a subject: «вернётся», not «требуется»."""
    ahead = verb.feature("Tense") == "Fut" and verb.feature("Aspect") == "Perf"
    return ahead and verb.lemma not in _IMPERSONAL


_IMPERSONAL = frozenset(
    {"удаться", "прийтись", "понадобиться", "потребоваться", "оказаться", "остаться", "получиться"}
)


def relative_subject(fact: Fact, view: View) -> str:
    """Return who is told of in «Чижа, который, [по версии следствия], виновен», or nothing."""
    clause = view.clause_at(fact.trigger.start) if fact.trigger else None
    relative = clause.words[0] if clause and clause.joint == "который" else None
    if fact.trigger is None or relative is None or relative.case != "Nom":
        return ""
    if view.text[relative.span.end : fact.trigger.start].strip() != ",":
        return ""
    meant = next(iter(view.mentions_at(relative.span)), None)
    return entity_name(view, view.of(meant)) if meant is not None else ""
