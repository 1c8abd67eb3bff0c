"""Lines for what somebody does not tell."""

from razbor.facts.fact import Fact
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import lower_first, plain_text
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word


def refusal_line(fact: Fact, view: View, speaker: str) -> str:
    """Return «Новак отказался от комментариев», «Новак не раскрыл сумму сделки»."""
    speakers = fact.fillers("SPEAKER")
    first = view.entity(speakers[0].entity) if speakers and speakers[0].entity else None
    head = view.head(speakers[0].span) if speakers and speakers[0].span else None
    ending = {"femn": "лась", "Fem": "лась", "Neut": "лось"}
    sign = (first.gender if first and first.gender else "") or (head.gender if head else "")
    several = len(speakers) > 1 or (head is not None and head.number == "Plur")
    verb = "отказа" + ("лись" if several else ending.get(sign, "лся"))
    kept = _kept_back(fact, view)
    return f"{speaker} {kept or f'{verb} от комментариев'}"


def _kept_back(fact: Fact, view: View) -> str:
    """Return «не раскрыл сумму сделки»: what is not told, where the object stands in the clause."""
    cue = next((f.span for f in fact.fillers("CUE") if f.span), None)
    words = view.words_in(cue) if cue else ()
    if (
        cue is None
        or len(words) < _NOT_AND_VERB
        or words[0].lemma != "не"
        or words[1].lemma not in _KEEPING
    ):
        return ""
    clause = view.clause_at(words[1].span.start)
    told = [w for w in clause.words if w.case == "Acc" and w.pos == "NOUN"] if clause else []
    told = [w for w in told if cue.covers(w.span)] or told  # «не раскрывает [показатели], …»
    phrase = phrase_after(view, _first_of(view, told[0])) if len(told) == 1 else None
    if phrase is None:
        return ""
    starts = [f.span.start for f in fact.fillers("SPEAKER") if f.span]
    inside = [start for start in starts if phrase.start < start < phrase.end]
    phrase = Span(phrase.start, min([*inside, phrase.end]))
    return f"не {words[1].text} {lower_first(view, phrase, plain_text(view, phrase))}"


def _first_of(view: View, noun: Word) -> int:
    """Return where a noun begins with the adjectives before it: «[финансовые] показатели»."""
    start, before = noun.span.start, view.word_before(noun.span.start)
    while before is not None and before.pos in ("ADJ", "DET") and before.case == noun.case:
        start, before = before.span.start, view.word_before(before.span.start)
    return start


_NOT_AND_VERB = 2  # words
_KEEPING = frozenset(
    {"раскрыть", "раскрывать", "назвать", "называть", "уточнить", "уточнять", "сообщить"}
)
