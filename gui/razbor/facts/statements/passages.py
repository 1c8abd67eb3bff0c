"""Quotations that are speech, told from names and titles in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from razbor.assets import word_list
from razbor.facts.clauses import is_predicate
from razbor.facts.statements.cues import cue_of
from razbor.text.layout import Paragraph, Quote
from razbor.text.span import Span
from razbor.words.parsed import Parsed
from razbor.words.word import Word

_LONGEST_NAME = 5
"""Words in quotation marks up to here are a name unless someone is said to say them."""
_LONGEST_NAMING = 9  # words with which «министр труда Анна Ковтун:» begins a sentence
_CUE_REACH = 12  # words from a quotation to the verb that announces it
_AUTHOR_FOLLOWS = re.compile(r"[,.!?…]*\s*[–—―-]\s")
_TURN = re.compile(r"[,.!?…]\s*[–—―-]\s+")
_END_OF_INSERT = re.compile(r"(?:[,.:]\s*[–—―-]\s+)|(?:[,.]\s*[–—―-]$)")
_ANSWER = re.compile(r"\?\s*[–—―-]\s+(?=[А-ЯЁ])")
_MARKS = frozenset('«„“"')
_LIST = re.compile(r"\s*(?:,|и)\s*[«„\"]")
_DIALOGUE = re.compile(r"[–—―-]\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One quoted speech.

    Attributes:
        span: With its marks.
        parts: What was said, without marks and without the author's words; at least one.
        inserts: The author's words that stand inside the marks («…, – уточнил он, – …»).
        whole: False for a few quoted words inside the author's sentence.
    """

    span: Span
    parts: tuple[Span, ...]
    inserts: tuple[Span, ...] = ()
    whole: bool = True


def find_passages(parsed: Parsed) -> tuple[Passage, ...]:
    """Return the outermost quotations that are speech, and lines of dialogue, in order."""
    found = [p for p in (_passage(parsed, q) for q in parsed.quotes if q.depth == 0) if p]
    lines = [_dialogue(parsed, p) for p in parsed.paragraphs]
    spoken = [p for p in lines if p and not any(p.span.overlaps(q.span) for q in found)]
    return tuple(sorted(found + spoken, key=lambda passage: passage.span))


def text_end(text: str, place: int) -> int:
    """Return where the text before a place ends, spaces left out."""
    while place and text[place - 1].isspace():
        place -= 1
    return place


def _passage(parsed: Parsed, quote: Quote) -> Passage | None:
    words = [w for w in parsed.inside(quote.inner) if w.pos != "PUNCT"]
    if not words or _is_named(parsed, quote):
        return None
    if _is_announced(parsed, quote) or _is_paragraph(parsed, quote, words):
        parts, inserts = _without_author(parsed, quote.inner)
        return Passage(quote.span, parts, inserts)
    if _is_woven(parsed, quote, words):
        return Passage(quote.span, (quote.inner,), whole=False)
    return None


def _is_named(parsed: Parsed, quote: Quote) -> bool:
    """Say whether a descriptor stands before: «фильм «…»», «компания «…»»."""
    index = parsed.index_at(quote.span.start) - 1
    before = parsed.words[index] if index >= 0 else None
    if before is None or before.lemma not in _descriptors():
        return False
    words = parsed.inside(quote.inner)
    return not (words[0].text[:1].islower() and any(is_predicate(word) for word in words))


@cache
def _descriptors() -> frozenset[str]:
    return frozenset(word_list("name_descriptors"))


def _is_announced(parsed: Parsed, quote: Quote) -> bool:
    """Say whether the author's words around give the quotation as speech."""
    text = parsed.text
    if text[text_end(text, quote.span.start) - 1 : quote.span.start].startswith(":"):
        before = _before(parsed, quote.span.start)
        says = any(is_predicate(word) for word in parsed.inside(quote.inner))
        named = len(before) > 1 and before[-2].pos == "PROPN" and len(before) <= _LONGEST_NAMING
        if named or _has_cue(iter(before)) or (says and not _is_listed(parsed, quote, before)):
            return True
    if _AUTHOR_FOLLOWS.match(text, quote.span.end):
        return _has_cue(_after(parsed, quote.span.end))
    if text[quote.span.end : quote.span.end + 1] == ",":
        following = list(_after(parsed, quote.span.end))
        said = any(is_predicate(word) for word in parsed.inside(quote.inner))
        return said and bool(following) and cue_of(following[0], "tail") is not None
    return _follows_cue(parsed, quote) or bool(_inner_author(parsed, quote.inner))


def _is_listed(parsed: Parsed, quote: Quote, before: tuple[Word, ...]) -> bool:
    """See «Автор книг: «Батальоны идут», «Тишина»»: titles."""
    head = before[-2].lemma if len(before) > 1 else ""
    return bool(_LIST.match(parsed.text, quote.span.end)) or head in _descriptors()


def _follows_cue(parsed: Parsed, quote: Quote) -> bool:
    """See «сказав «мы остаёмся»»: a clause right behind a verb of speech; titles have no «:»."""
    index = parsed.index_at(quote.span.start) - 1
    cue = cue_of(parsed.words[index], "quote") if index >= 0 else None
    if cue is None or cue.kind not in ("say", "think") or parsed.words[index].pos == "ADJ":
        return False
    words = [w for w in parsed.inside(quote.inner) if w.pos != "PUNCT"]
    return len(words) > 1 and any(is_predicate(word) for word in words)


def _is_paragraph(parsed: Parsed, quote: Quote, words: list[Word]) -> bool:
    """Say whether a quotation fills whole sentences of its own: a floating one."""
    text = parsed.text
    before = text[max(0, quote.span.start - 4) : quote.span.start].rstrip(" ")
    starts = not before or before[-1] in "\n.!?…»:–—"
    complete = text[quote.inner.end - 1] in ".!?…" or text[quote.span.end : quote.span.end + 1] in (
        ".",
        "",
        "\n",
    )
    return (
        starts and complete and len(words) > _LONGEST_NAME and any(is_predicate(w) for w in words)
    )


def _is_woven(parsed: Parsed, quote: Quote, words: list[Word]) -> bool:
    """Say whether a few quoted words continue the author's sentence: «назвал «важным шагом»»."""
    first = parsed.text[quote.inner.start]
    index = parsed.index_at(quote.span.start) - 1
    after_that = index >= 0 and parsed.words[index].lemma in ("что", "чтобы")
    return after_that or (first.islower() and len(words) > 1)


def _has_cue(words: Iterator[Word]) -> bool:
    """Say whether the author speaks there; «думаю», «скажите» belong to what is said."""
    return any(
        (cue_of(word, "quote") and _is_authors(word)) or (word.lemma, word.case) == ("слово", "Ins")
        for word in words
    )


def _is_authors(word: Word) -> bool:
    return word.feature("Person") not in ("1", "2") and word.feature("Mood") != "Imp"


def _before(parsed: Parsed, place: int) -> tuple[Word, ...]:
    """Return the words before a place in its sentence, or in the one that ends there."""
    sentence = parsed.sentence_of(text_end(parsed.text, place) - 1)
    found = parsed.words[sentence.first : sentence.last] if sentence else ()
    return tuple(word for word in found if word.span.end <= place)


def _after(parsed: Parsed, place: int, reach: int = _CUE_REACH) -> Iterator[Word]:
    """Yield the words after a place up to the end of the sentence or the next quotation."""
    index = parsed.index_at(place)
    for word in parsed.words[index : index + reach]:
        if word.text in ".!?«" or "\n" in parsed.text[place : word.span.start]:
            return
        place = word.span.end
        if word.pos != "PUNCT":
            yield word


def _inner_author(parsed: Parsed, inner: Span) -> list[Span]:
    """Return the author's words inside a quotation: from «, –» with a cue to «, –» or the end."""
    text, found, place = parsed.text, [], inner.start
    opening = _opening_quote(parsed, inner)
    while turn := _TURN.search(text, place, inner.end):
        words = _after(parsed, turn.end(), 4)
        if opening == turn.start():
            place = turn.end()
            continue  # ««Уходи», – сказал мне отец, и я ушёл»: all of it is told
        end = _END_OF_INSERT.search(text, turn.end(), inner.end)
        if not _has_cue(words):
            place = turn.end()
            continue
        stop = end.start() if end else inner.end
        found.append(Span(turn.end(), stop))
        place = end.end() if end else inner.end
    return found


def _opening_quote(parsed: Parsed, inner: Span) -> int | None:
    """Return where a quotation ends that opens the words of another."""
    if parsed.text[inner.start] not in _MARKS:
        return None
    inside = (q.span for q in parsed.quotes if q.depth and q.span.start == inner.start)
    return next((span.end for span in inside), None)


def _without_author(parsed: Parsed, inner: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Split a quotation into what was said and the author's words in it."""
    inserts = _inner_author(parsed, inner)
    edges = [inner.start, *(edge for i in inserts for edge in (i.start, i.end)), inner.end]
    parts = [_bare(parsed.text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    parts = [_with_its_mark(parsed.text, part) for part in parts]
    return tuple(part for part in parts if part) or (inner,), tuple(inserts)


def _with_its_mark(text: str, part: Span | None) -> Span | None:
    """Take in the mark that closes a name at the end and the speech at once: «… завод «Луч»."""
    if part is None:
        return part
    said, mark = part.of(text), text[part.end : part.end + 1]
    is_open = said.count("«") > said.count("»") if mark == "»" else said.count('"') % 2 == 1
    return Span(part.start, part.end + 1) if mark in ("»", '"') and is_open else part


def _bare(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without spaces, dashes and commas at its edges."""
    while start < end and text[start] in " \t\n\u00a0,.:–—―-«":
        start += 1
    while start < end and text[end - 1] in " \t\n\u00a0,–—―-":
        end -= 1
    return Span(start, end) if start < end else None


def _last_turn(text: str, inner: Span) -> Span:
    """Return a line of dialogue without the question that another asks in it: «– Когда? – …»."""
    turns = [found.end() for found in _ANSWER.finditer(text, inner.start, inner.end)]
    return Span(turns[0], inner.end) if turns else inner


def _dialogue(parsed: Parsed, paragraph: Paragraph) -> Passage | None:
    """Return a paragraph that begins with a dash as speech, when the author names its speaker."""
    opening = _DIALOGUE.match(parsed.text, paragraph.span.start, paragraph.span.end)
    if opening is None:
        return None
    inner = Span(opening.end(), paragraph.span.end)
    parts, inserts = _without_author(parsed, _last_turn(parsed.text, inner))
    return Passage(paragraph.span, parts, inserts) if inserts else None
