"""What somebody calls a thing: «назвал план «слишком скромным»», «назвала слухи ложью»."""

from collections.abc import Iterator

from razbor.assets import word_list
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.phrases import trimmed
from razbor.facts.statements.nominal import reach
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.speakers import voice_of
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.view import View
from razbor.text.layout import Quote
from razbor.text.span import Span
from razbor.words.word import Word

_CALLING = frozenset({"назвать", "называть", "окрестить", "объявить"})
_SPEAKING = frozenset({"назвать", "называть", "окрестить"})
_CLOSING = ("»", '"', "”")
_OPENING = frozenset('«"„“')
_REACH = 90  # characters from the verb to what a thing is called


def find_naming(view: View) -> Iterator[Draft]:
    """Yield what is called a falsehood, and what is called something in quoted words."""
    for clause in view.clauses:
        for verb in clause.words:
            if verb.lemma not in _CALLING or is_negated(clause, verb):
                continue
            if is_predicate(verb) or verb.feature("VerbForm") == "Conv":
                told = _false(view, clause, verb) or _quoted(view, clause, verb)
                if told is not None:
                    yield as_draft(view, told)


def _false(view: View, clause: Clause, verb: Word) -> Telling | None:
    """See «назвал эту информацию ложью», «назвала ложью сообщения о …»."""
    after = [w for w in clause.words if w.span.start > verb.span.end]
    named = next((w for w in after if w.case == "Ins" and w.lemma in word_list("falsehoods")), None)
    topic = _called(view, clause, verb, named) if named else None
    if named is None or topic is None:
        return None
    speakers, unnamed = voice_of(view, verb)
    if not speakers and not unnamed:
        return None
    closed = view.text[named.span.end : named.span.end + 1] in _CLOSING
    cue = Span(verb.span.start, named.span.end + closed)
    return Telling("denial", speakers, cue, (), (topic,), None, "denial.false", 0.85, unnamed)


def _called(view: View, clause: Clause, verb: Word, named: Word) -> Span | None:
    """Return the thing in the accusative, on either side of what it is called."""
    for nominal in nominals(view, clause.words):
        behind = nominal.span.start > verb.span.end and not nominal.preposition
        if not behind or nominal.head.case not in ("Acc", "Gen") or nominal.head is named:
            continue
        if nominal.head.feature("Animacy") == "Anim":
            return None
        edge = _first_word(clause, named)
        before = nominal.span.start < edge
        if before:
            return trimmed(view, Span(verb.span.end, edge))
        return reach(view, clause, nominal.span.start, None)
    return None


def _first_word(clause: Clause, named: Word) -> int:
    """Return where «[«полной] ерундой»» begins."""
    start = named.span.start
    for word in reversed([w for w in clause.words if w.span.end <= start]):
        if word.case != "Ins" and word.text not in _OPENING:
            break
        start = word.span.start
    return start


def _quoted(view: View, clause: Clause, verb: Word) -> Telling | None:
    """See «назвал план «слишком скромным»»: the quoted words stand in the instrumental."""
    quote = _quote_behind(view, clause, verb) if verb.lemma in _SPEAKING else None
    speakers, unnamed = voice_of(view, verb) if quote else ((), None)
    if quote is None or not (speakers or unnamed) or _is_byname(view, clause, verb):
        return None
    return Telling("mixed", speakers, verb.span, (quote.inner,), (), None, "naming", 0.8, unnamed)


def _is_byname(view: View, clause: Clause, verb: Word) -> bool:
    """See «форум, [который] в прессе называют «газовым клубом»»: a second name, no speech."""
    relative = next((w for w in clause.words if w.lemma == "который"), None)
    if clause.joint != "который" or relative is None:
        return False
    object_of = relative.case == "Acc" or relative.number != verb.number
    subjects = (n for n in nominals(view, clause.words) if n.head is not relative)
    return object_of and not any(n.case == "Nom" and not n.preposition for n in subjects)


def _quote_behind(view: View, clause: Clause, verb: Word) -> Quote | None:
    for word in clause.words:
        quote = (
            view.parsed.quote_around(word.span.start) if word.span.start > verb.span.end else None
        )
        if quote is None or quote.span.start - verb.span.end > _REACH:
            continue
        first = next((w for w in view.words_in(quote.inner) if w.case), None)
        is_low = view.text[quote.inner.start].islower()
        return quote if is_low and first is not None and first.case == "Ins" else None
    return None
