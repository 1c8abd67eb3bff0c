"""How far the words reach that a phrase gives to a speaker: to colons and relative clauses."""

from razbor.facts.statements.stretches import turn_before
from razbor.facts.view import View
from razbor.text.span import Span

_RELATIVE = 2  # words that open a subordinate clause: «где», «о котором»
_NEAR = 8  # clauses among which the next relative one is sought


def between_colons(view: View, sentence: Span, place: int) -> Span:
    """Return the part of a sentence around a place that «:» and «;» set off."""
    marks = [w for w in view.words_in(sentence) if w.text in (":", ";")]
    marks = [w for w in marks if not view.parsed.quote_around(w.span.start)]
    marks = [w for w in marks if not view.text[w.span.end : w.span.end + 1].isdigit()]
    start = max((w.span.end for w in marks if w.span.end <= place), default=sentence.start)
    start = max(start, turn_before(view, sentence, place), _relative_before(view, place))
    end = min((w.span.start for w in marks if w.span.start > place), default=sentence.end)
    end = min(end, _relative_end(view, place, sentence.end))
    return Span(start, end) if start < end else sentence


def _relative_before(view: View, place: int) -> int:
    """Return where the clause begins that the phrase opens: «с газетой, где, по словам X, …»."""
    clause = view.clause_at(place)
    words = [w for w in clause.words if w.span.end <= place] if clause else []
    real = [w for w in words if w.pos != "PUNCT"]
    opened = clause is not None and clause.joint and 0 < len(real) <= _RELATIVE
    return place if opened else 0


def _relative_end(view: View, place: int, end: int) -> int:
    """Return where the relative clause ends: «записки, которую, по словам X, отдали | и в …»."""
    clause = view.clause_at(place) if _relative_before(view, place) else None
    number = view.clause_number(clause) if clause is not None else None
    if clause is None or number is None:
        return end
    near = view.clauses[number + 1 : number + _NEAR]
    others = (c for c in near if c.joint == clause.joint == "который")
    joined = (c.span.start for c in others if c.words[0].lemma in ("и", "а", "но"))
    return min([*(start for start in joined if place < start < end), end])
