"""Noun phrases by case and order: how far a phrase reaches and which parts it is joined from."""

from collections.abc import Sequence

from razbor.facts.clauses import is_predicate
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
_MARKS = '«»"“”„'


def phrase_after(
    view: View, place: int, end: int | None = None, *, long: bool = False
) -> Span | None:
    """Return the noun phrase that begins at a place: modifiers, head, genitives, joined parts.

    «важность расширения сотрудничества и обмена опытом» is taken whole. ``long`` also takes
    what hangs on prepositions and in participle phrases, up to the next predicate. Nothing is
    read beyond ``end`` (by default the clause's end). None when no noun begins there.
    """
    clause = view.clause_at(place)
    limit = end if end is not None else (clause.span.end if clause else len(view.text))
    words = list(view.words_in(Span(place, limit))) if place < limit else []
    head = _head_of(words)
    if head is None:
        return None
    last = head
    for index in range(head + 1, len(words)):
        if not _goes_on(words, index, words[head].case, long=long):
            break
        if words[index].pos != "PUNCT" or words[index].text in _MARKS:
            last = index
    return trimmed(view, Span(words[0].span.start, words[last].span.end))


def parts_of(view: View, span: Span) -> tuple[Span, ...]:
    """Split a phrase at commas and «и» into joined parts whose heads share the case of its head.

    «ходом реформ, инициированных главой, и работой палаты» -> «ходом реформ, инициированных
    главой», «работой палаты». Inside a name nothing is split.
    """
    words = list(view.words_in(span))
    head = _head_of(words)
    if head is None:
        return (span,)
    case = words[head].case
    cuts = [0] + [
        index + 1
        for index in range(head + 1, len(words))
        if _is_joint(view, words, index) and _begins_part(words, index + 1, case)
    ]
    bounds = zip(cuts, [*cuts[1:], len(words)], strict=True)
    spans = [Span(words[first].span.start, words[last - 1].span.end) for first, last in bounds]
    return tuple(found for found in (trimmed(view, part) for part in spans) if found)


def trimmed(view: View, span: Span) -> Span | None:
    """Return a span without punctuation, conjunctions and adverbs of addition at its edges."""
    words = list(view.words_in(span))
    while words and _is_edge(words[-1]):
        words.pop()
    while words and (_is_edge(words[0]) or words[0].lemma in ("также", "тоже")):
        words.pop(0)
    if not words:
        return None
    return with_bracket(view.text, Span(words[0].span.start, words[-1].span.end))


def with_bracket(text: str, span: Span) -> Span:
    """Return a stretch with the bracket right behind it that closes one opened in it."""
    said = span.of(text)
    is_open = said.count("(") > said.count(")") and text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + 1) if is_open else span


def _is_edge(word: Word) -> bool:
    return (word.pos == "PUNCT" and word.text not in _MARKS) or word.pos == "CCONJ"


def _head_of(words: Sequence[Word]) -> int | None:
    for index, word in enumerate(words):
        if word.pos in _NOMINAL:
            return index
        is_participle = word.pos == "VERB" and word.feature("VerbForm") == "Part"
        if not (
            word.pos in _MODIFIERS or is_participle or word.text in _MARKS or word.pos == "ADV"
        ):
            if word.pos == "CCONJ" and index:
                continue
            return None
    return None


def _goes_on(words: Sequence[Word], index: int, case: str, *, long: bool) -> bool:
    """Say whether a phrase takes in the word at an index."""
    word = words[index]
    if is_predicate(word) or word.pos == "SCONJ" or _begins_clause(words, index):
        return False
    if word.pos in _NOMINAL or word.pos in _MODIFIERS:
        return long or word.case in ("Gen", "", case) or word.text[:1].isupper()
    if is_people(word):
        return True
    if word.text == "," and not _begins_part(words, index + 1, case):
        return long and (_begins_addition(words, index + 1) or _parts_row(words, index))
    if word.pos in ("PUNCT", "CCONJ"):
        return word.text in _MARKS or long or _begins_part(words, index + 1, case)
    return long or word.pos == "ADV"


def _begins_clause(words: Sequence[Word], index: int) -> bool:
    """See «…, [и] для других это пример»: a clause without a verb."""
    after = words[index + 1 : index + 5]
    return words[index].pos == "CCONJ" and any(w.text.lower() == "это" for w in after)


def is_people(word: Word) -> bool:
    """See «семьям [погибших]», «списки [пострадавших]»: a participle that means people."""
    full = word.feature("VerbForm") == "Part" and word.feature("Variant") != "Short"
    return full and word.case == "Gen" and word.number == "Plur"


def _parts_row(words: Sequence[Word], index: int) -> bool:
    """See a comma inside a row of one case, «регионального, торгового и …», «порта, дорог и …»."""
    before = words[index - 1] if index else None
    after = next((w for w in words[index + 1 : index + 3] if w.pos not in ("ADV", "PART")), None)
    if before is None or after is None or not before.case:
        return False
    return after.case == before.case and after.pos in _NOMINAL | _MODIFIERS


def _begins_addition(words: Sequence[Word], index: int) -> bool:
    """See «, проводимых …», «, в том числе …», «, включая …» that still belong to a phrase."""
    following = [w.lemma for w in words[index : index + 3]]
    if following[:3] == ["в", "то", "число"] or following[:3] == ["в", "тот", "число"]:
        return True
    first = words[index] if index < len(words) else None
    if first is None:
        return False
    return first.feature("VerbForm") == "Part" or first.lemma in ("включая", "кроме", "особенно")


def _is_joint(view: View, words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.text != "," and word.lemma not in ("и", "а", "или"):
        return False
    names = view.around(word.span.start)
    return not any(m.span.start > words[0].span.start for m in names)


def may_stand_in(word: Word, case: str) -> bool:
    """Say whether a word stands in a case; «подготовке» may be dative or locative."""
    if word.case == case:
        return True
    alike = {word.case, case} == {"Dat", "Loc"} and word.gender == "Fem"
    return alike and word.number == "Sing"


def _begins_part(words: Sequence[Word], index: int, case: str) -> bool:
    """Say whether a part with its own head in a case begins: «[,] [и] [новой] работой»."""
    for word in words[index : index + 6]:
        if word.pos in _NOMINAL:
            return may_stand_in(word, case)
        if word.pos in _MODIFIERS:
            if word.case and not may_stand_in(word, case):
                return False
        elif word.pos not in ("CCONJ", "ADV", "PART") and word.text not in _MARKS:
            return False
    return False
