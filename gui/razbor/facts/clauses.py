"""Clauses of a sentence by punctuation, conjunctions and finite predicates.

Dependency trees break on the long names and quotations of agency news, punctuation does not:
Russian sets a comma before every subordinate clause and, before «и», only where one ends.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from razbor.facts.segments import (
    COORDINATORS,
    JOINTS,
    NOMINAL,
    RELATIVES,
    is_predicate,
    joint_of,
    segments_of,
)
from razbor.text.span import Span
from razbor.words.word import Word

__all__ = ["Clause", "is_negated", "is_predicate", "split_clauses"]

_NEGATIONS = frozenset({"не", "нет", "нельзя"})
_BETWEEN = frozenset({"быть", "ещё", "пока"})
_HIGHEST = 8  # clauses above one another in which a predicate is still sought a place
_OPENING = frozenset({"хотя", "если", "когда", "поскольку", "пока", "раз"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of one sentence.

    Attributes:
        span: From its first word to its last; may hold clauses embedded in it.
        words: Its own words with their punctuation, without embedded clauses and speech.
        joint: Lemma of the word that subordinates it («что», «который», «если»), or empty.
        parent: Number, within the sentence, of the clause it hangs on, or None.
        after: Number of the clause before it that lends it a subject («встретился и обсудил»).
        is_aside: True for «, считает мэр,» within somebody's words.
    """

    span: Span
    words: tuple[Word, ...]
    joint: str = ""
    parent: int | None = None
    after: int | None = None
    is_aside: bool = False


@dataclass(slots=True)
class _Open:
    """A clause being read."""

    words: list[Word] = field(default_factory=list)
    joint: str = ""
    parent: int | None = None
    after: int | None = None
    is_aside: bool = False
    is_full: bool = False  # it has its predicate

    def take(self, segment: list[Word]) -> None:
        self.words += segment
        self.is_full = self.is_full or any(is_predicate(word) for word in segment)


def is_negated(clause: Clause, verb: Word) -> bool:
    """See «не» right before a verb, or before its auxiliary («не будет подписан»)."""
    before = [w for w in clause.words if w.span.start < verb.span.start]
    while before and (before[-1].pos == "AUX" or before[-1].lemma in _BETWEEN):
        before.pop()
    if not before or before[-1].lemma not in _NEGATIONS:
        return False
    after = [w for w in clause.words if w.span.start > before[-1].span.start]
    return after[0].lemma != "только"


def split_clauses(
    words: Sequence[Word],
    whole: Callable[[Word], object] | None = None,
    speaks: Callable[[Word], object] = is_predicate,
) -> tuple[Clause, ...]:
    """Split the words of one sentence into clauses, in order of their first word.

    ``whole`` returns a mark that is equal for all words of one name or name in quotation marks
    (None outside): a comma or «и» within it parts nothing. ``speaks`` tells verbs of speech: after
    «…, что …» such a verb goes on with the clause that speaks, not with what is said.
    """
    marks = [whole(word) if whole else None for word in words]
    clauses: list[_Open] = []
    current = -1
    segments = segments_of(words, marks, speaks)
    for number, segment in enumerate(segments):
        following = segments[number + 1] if number + 1 < len(segments) else []
        announces = [w.text for w in following[:2]] == [",", "что"]
        if clauses and _is_likening(segment, following):
            clauses.append(_opened(segment, "как", max(current, 0)))
            continue
        current = _place(clauses, current, segment, speaks, announces=announces)
    return tuple(_closed(clause) for clause in clauses)


def _is_likening(segment: list[Word], following: list[Word]) -> bool:
    """See «Ким, [как и Анна Линд], заявил …»: between its commas it says nothing itself."""
    opens = [word.lemma for word in segment[:3]] == [",", "как", "и"]
    ends = [word.text for word in following[:1]] == [","]
    return opens and ends and not any(is_predicate(word) for word in segment)


def _closed(clause: _Open) -> Clause:
    real = _real(clause.words) or clause.words
    span = Span(real[0].span.start, real[-1].span.end)
    own = tuple(w for w in clause.words if span.covers(w.span))
    return Clause(span, own, clause.joint, clause.parent, clause.after, clause.is_aside)


def _real(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.pos != "PUNCT" or word.text in '«»"“”„']


def _place(
    clauses: list[_Open],
    current: int,
    segment: list[Word],
    speaks: Callable[[Word], object],
    *,
    announces: bool = False,
) -> int:
    """Put a segment where it belongs; return the number of the clause that is now being read."""
    joint = joint_of(segment)
    if not joint and clauses and clauses[-1].is_aside and _goes_on_after(segment):
        clauses.append(_opened(segment, "", clauses[-1].parent, len(clauses) - 1))
        return len(clauses) - 1
    has_host = current >= 0 and any(word.pos != "PUNCT" for word in clauses[current].words)
    if has_host and not joint and segment[0].text == "," and _reminds(clauses[current].words):
        clauses.append(_opened(segment, "", None))
        return len(clauses) - 1
    if has_host and not joint and _is_aside(segment, speaks):
        clauses.append(_opened(segment, "", current, is_aside=True))
        return current
    if joint in RELATIVES and clauses and clauses[-1].is_aside:
        current = len(clauses) - 1
    if joint or current < 0:
        clauses.append(_opened(segment, joint, current if current >= 0 else None))
        return len(clauses) - 1
    if not any(is_predicate(word) for word in segment) or not clauses[current].is_full:
        clauses[current].take(segment)
        return current
    return _go_on(clauses, current, segment, speaks, announces=announces)


def _reminds(words: list[Word]) -> bool:
    """See «Напомним, …», «Отметим, …»: the outlet's own word, of which nothing is a part."""
    verbs = [word for word in words if word.pos != "PUNCT"]
    return len(verbs) == 1 and (verbs[0].lemma, verbs[0].feature("Person")) in _REMINDING


_REMINDING = frozenset(
    (verb, "1") for verb in ("напомнить", "отметить", "добавить", "уточнить", "заметить")
)


def _opened(
    segment: list[Word],
    joint: str,
    parent: int | None,
    after: int | None = None,
    *,
    is_aside: bool = False,
) -> _Open:
    clause = _Open(joint=joint, parent=parent, after=after, is_aside=is_aside)
    clause.take(segment)
    return clause


def _goes_on_after(segment: list[Word]) -> bool:
    """See «и подчеркнул» that shares the subject of «, отметил мэр»: no comma stands before it."""
    return segment[0].lemma in COORDINATORS and any(is_predicate(word) for word in segment)


def _is_aside(segment: list[Word], speaks: Callable[[Word], object]) -> bool:
    """See «, считает мэр» in the middle of somebody's words: a verb of speech, then its subject."""
    if segment[0].text not in JOINTS or segment[1:2] == [] or speaks(segment[1]) in (None, False):
        return False
    after = segment[2:5]
    nouns = [w for w in after if w.pos in NOMINAL and w.number in (segment[1].number, "")]
    return bool(nouns) and any(w.case in ("Nom", "") for w in nouns[:1])


def _go_on(
    clauses: list[_Open],
    current: int,
    segment: list[Word],
    speaks: Callable[[Word], object],
    *,
    announces: bool,
) -> int:
    """Place a predicate after a full clause: it ends an interrupted clause or begins a new one."""
    host, climbed = clauses[current].parent, 0
    while host is not None and climbed < _HIGHEST:
        climbed += 1
        if not clauses[host].is_full:
            clauses[host].take(segment)
            return host
        host = clauses[host].parent
    level = current
    parent = clauses[current].parent
    parallel = announces and _speaks_at_once(segment, speaks)
    parallel = parallel or _agrees_above(clauses, current, segment)
    closes = _closes_subordinate(segment, speaks) and not _agrees_below(clauses, current, segment)
    if parent is not None and (parallel or closes):
        level = parent
    elif _ends_opening(clauses, current, segment):
        clauses.append(_opened(segment, "", None))
        return len(clauses) - 1
    clauses.append(_opened(segment, "", clauses[level].parent, level))
    return len(clauses) - 1


def _ends_opening(clauses: list[_Open], current: int, segment: list[Word]) -> bool:
    """See «Хотя он сказал, что уедет, [билет не куплен]»: what opened with «хотя» is over."""
    top, climbed = current, 0
    while (above := clauses[top].parent) is not None and climbed < _HIGHEST:
        top, climbed = above, climbed + 1
    by_comma = segment[0].text == "," and segment[1:2] != []
    return (
        by_comma
        and top != current
        and clauses[top].joint in _OPENING
        and clauses[top].after is None
        and segment[1].lemma not in COORDINATORS
    )


def _agrees_above(clauses: list[_Open], current: int, segment: list[Word]) -> bool:
    """See «мэр заявил, что обвинения сняты и ходатайствовал …»: one speaks, many are dropped."""
    if clauses[current].joint != "что" or segment[0].lemma not in COORDINATORS:
        return False
    below, above, here = _three(clauses, current, segment)
    if below is None or above is None or here is None or _has_nominative(segment, here):
        return False
    past = all(w.feature("Tense") == "Past" for w in (below, above, here))
    return past and here.gender != "Neut" and _signs(above) == _signs(here) != _signs(below)


def _agrees_below(clauses: list[_Open], current: int, segment: list[Word]) -> bool:
    """See «мэр заявил, что ведомство не поддержало идею, но готово спорить»: one goes on below."""
    below, above, here = _three(clauses, current, segment)
    if below is None or above is None or here is None or clauses[current].joint != "что":
        return False
    return bool(here.gender) and _signs(below) == _signs(here) != _signs(above)


def _three(
    clauses: list[_Open], current: int, segment: list[Word]
) -> tuple[Word | None, Word | None, Word | None]:
    """Return the predicates of a clause, of the one above it, and of a segment."""
    parent = clauses[current].parent
    above = clauses[parent].words if parent is not None else []
    below, over, here = (
        next((w for w in words if is_predicate(w)), None)
        for words in (clauses[current].words, above, segment)
    )
    return below, over, here


def _signs(word: Word) -> tuple[str, str]:
    return word.number, word.gender if word.number == "Sing" else ""


def _has_nominative(segment: list[Word], verb: Word) -> bool:
    before = [w for w in segment if w.span.end <= verb.span.start]
    return any(w.case == "Nom" and w.pos in NOMINAL for w in before)


def _speaks_at_once(segment: list[Word], speaks: Callable[[Word], object]) -> bool:
    """See «и подчеркнул, что …», «, сторонники пишут, что …» after «напомнил, что …»."""
    words = [w for w in segment if w.pos not in ("ADV", "PART")]
    verb = next((w for w in words if is_predicate(w)), None)
    if verb is None or speaks(verb) in (None, False):
        return False
    before = words[1 : words.index(verb)]
    if words[0].lemma in COORDINATORS:
        return not before
    return words[0].text == "," and bool(before) and all(w.case == "Nom" for w in before)


def _closes_subordinate(segment: list[Word], speaks: Callable[[Word], object]) -> bool:
    """Say whether «, и …» ends a subordinate clause.

    It does unless a subject of its own comes before its predicate: «что рейс отменён, и люди ждут».
    """
    if segment[0].text not in JOINTS or segment[1:2] == []:
        return False
    verb = next(word for word in segment if is_predicate(word))
    if segment[1].lemma not in COORDINATORS:
        return speaks(verb) not in (None, False) and segment[1] is verb
    return not _has_nominative(segment, verb) or speaks(verb) not in (None, False)
