"""Stretches of a text that are somebody's words: bare of marks, on both sides of an aside."""

import re
from functools import cache

from razbor.assets import word_list
from razbor.facts.clauses import is_predicate
from razbor.facts.phrases import with_bracket
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_MARKS = " \t\n\u00a0,;:–—―-."
_OPENERS = "«„“"
_TURNS = frozenset({"но", "однако", "зато", "а"})
_SETTING_OFF = frozenset({",", ";", "–", "—"})
_YEAR = re.compile(r"\d\s?гг?\.$")
_YEAR_LONG = 8  # characters
_ALONE = 4  # marks around a quotation that stands alone


def bare(view: View, start: int, end: int) -> Span | None:
    """Return a stretch without marks at its edges, nor the quotation marks around all of it."""
    text = view.text
    while start < end:
        if text[start] in _MARKS or _is_left_open(view, start, end):
            start += 1
        elif text[end - 1] == "." and _YEAR.search(text, max(start, end - _YEAR_LONG), end):
            break
        elif text[end - 1] in _MARKS or _opens_nothing(view, end - 1):
            end -= 1
        else:
            break
    if start >= end:
        return None
    whole = view.quote_of(Span(start, end))
    return whole.inner if whole is not None else with_bracket(text, Span(start, end))


def _is_left_open(view: View, start: int, end: int) -> bool:
    """See a mark at the beginning that is closed nowhere in the stretch."""
    return view.text[start] in _OPENERS and not _is_closed(view, start, end)


def _is_closed(view: View, start: int, end: int) -> bool:
    """Say whether the mark at a place is closed before another."""
    quote = view.parsed.quote_around(start)
    return quote is None or quote.span.start != start or quote.span.end <= end


def _opens_nothing(view: View, place: int) -> bool:
    """See a mark at an edge that opens the quotation behind it: «…в 1969 г. "[Он делал вид…]»."""
    quote = view.parsed.quote_around(place)
    opens = quote is not None and quote.span.start == place
    return view.text[place] in _OPENERS or (view.text[place] == '"' and opens)


def around(view: View, sentence: Span, taken: Span) -> tuple[Span, ...]:
    """Return a sentence without its dateline and a stretch of it: one part or two."""
    start = max(sentence.start, view.dateline.end if view.dateline else 0)
    sides = (bare(view, start, taken.start), bare(view, taken.end, sentence.end))
    return tuple(s for s in sides if s and _is_said(view, s))


def _is_said(view: View, side: Span) -> bool:
    """Tell words from «Кроме того, [по словам мэра, …]», from marks, from what others say."""
    if side.of(view.text).lower() in _openers() or not view.words_in(side):
        return False
    return not _holds_speech(view, side)


@cache
def _openers() -> frozenset[str]:
    return frozenset(word_list("openers"))


def turn_before(view: View, sentence: Span, place: int) -> int:
    """Return where the words begin that a turn sets against what stands before.

    «Завод закроют, но, [по словам мэра, всем помогут]», «Завод работает, однако [цех, говорит
    мэр, закроют]»: the first is told by the article.
    """
    words = [w for w in view.words_in(sentence) if w.span.end <= place]
    for index in range(len(words) - 1, 1, -1):
        if is_predicate(words[index]):
            break
        if _turns(words[index]) and words[index - 1].text in _SETTING_OFF:
            return words[index].span.end + 1
    return sentence.start


def _turns(word: Word) -> bool:
    return word.lemma in _TURNS and word.pos in ("CCONJ", "ADV")


def _holds_speech(view: View, side: Span) -> bool:
    """Say whether a stretch holds somebody's quoted speech with the author's words about it."""
    quoted = [p.span for p in view.passages_in(side) if p.whole and side.covers(p.span)]
    return any(len(side) - len(span) > _ALONE for span in quoted)


_LONGEST = 60  # characters from a name to the comma that ends the phrase


def phrase_end(view: View, place: int, end: int) -> int:
    """Return where the phrase ends: at the comma after the name."""
    comma = view.text.find(",", place, end)
    if not 0 <= comma <= place + _LONGEST:
        return place
    told = view.word_at(comma + 2)
    if told is not None and told.feature("VerbForm") == "Part" and told.case == "Gen":
        return max(comma, view.text.find(",", comma + 1, end))  # «газеты, изданной в Осло, …»
    after = view.clause_at(comma + 2)
    if after is None or after.joint != "который" or not comma < after.span.start <= comma + 4:
        return comma
    return max(comma, view.text.find(",", after.span.end, end))
