"""Lines for statements and sources."""

import re
from itertools import pairwise

from razbor.entities.entity import MentionKind
from razbor.facts.fact import Fact, Factuality
from razbor.facts.statements.cues import cue_of, needs_negation
from razbor.facts.summary.cutting import shortened
from razbor.facts.summary.grammar import lower_first, plain_text, upper_first
from razbor.facts.summary.kept_back import refusal_line
from razbor.facts.summary.names import all_called
from razbor.facts.summary.referents import with_names
from razbor.facts.summary.subjectless import needs_verb, relative_subject
from razbor.facts.summary.verbs import says, was, with_preposition
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_NOMINAL = frozenset({"indirect-nominal", "briefing", "denial"})
_NOT_SAID = frozenset({Factuality.NEGATED, Factuality.PLANNED})
_IN_CLAUSES = frozenset(
    {"statement.indirect.that", "statement.indirect.tail", "statement.indirect.as"}
)
_ASIDES = frozenset({"statement.indirect.tail", "statement.indirect.as"})
_NEAR = 90  # characters from «назвал» to what a thing is called
_CONJUNCTIONS = frozenset({"что", "чтобы", "будто"})
_QUOTE_MARKS = frozenset('«"„“')
_SHORT_END = re.compile(r"(?<=н)[аоы]$")
_LONGEST_RETOLD = 200  # characters of a line that retells them


def statement_line(fact: Fact, view: View) -> str:
    """Return «Иванова: «Завод откроют…»», «Иванов подчеркнул важность …»."""
    if fact.subtype == "refusal":
        return refusal_line(fact, view, _speaker(fact, view))
    said = fact.fillers("CONTENT")
    if fact.subtype == "direct":
        quotes = [plain_text(view, f.span) for f in said if f.span]
        words = shortened(_inner(" … ".join(quotes)))
        return f"{_speaker(fact, view) or 'Цитата'}: «{words}»"
    if fact.rule == "statement.naming" and (named := _named_so(fact, view)):
        return named
    return _retold(fact, view) if _is_verbal(fact, view) else _after_colon(fact, view)


def _is_verbal(fact: Fact, view: View) -> bool:
    """Say whether the verb of the cue must be told: «Линд опровергла …», «Линд сказала, что …»."""
    if fact.subtype in _NOMINAL or fact.factuality in _NOT_SAID or _is_view(fact, view):
        return True
    said = next((f.span for f in fact.fillers("CONTENT")[:1] if f.span), None)
    return said is not None and _is_bare(fact, view, said)


def _after_colon(fact: Fact, view: View) -> str:
    """Return «Линд: завод откроют», «Новак вернётся (по его словам)»."""
    said = fact.fillers("CONTENT")
    words = _together(fact, view, [f.span for f in said if f.span])
    words = _opening(view, said[0].span, words)
    if subject := relative_subject(fact, view):
        words = f"{subject} {words}"
    words = shortened(words)
    if _names_speaker(fact, view):
        return f"{upper_first(words)} ({_own_words(fact, view)})"
    return f"{_speaker(fact, view)}: {_quoted(fact, view, words)}"


_PARTICIPLE = re.compile(
    r", (?:котор|[а-яё]+(?:нн|ем|им|ющ|ущ|ящ|вш|т)(?:ый|ая|ое|ые|ого|ой|ых)\b)[^,]*$"
)


def _together(fact: Fact, view: View, spans: list[Span]) -> str:
    """Return the parts of what is said, with the comma that an aside between them had taken."""
    parts = [_resolved(fact, view, span) for span in spans]
    for number, (span, after) in enumerate(pairwise(spans)):
        first = view.word_at(after.start)
        opens = first is not None and (first.pos == "SCONJ" or first.lemma == "который")
        closes = view.text[span.end : span.end + 1] == "," and _PARTICIPLE.search(parts[number])
        if opens or closes:  # «следует, [отмечает мэр], что …»
            parts[number] += ","
    return " ".join(parts)


def _named_so(fact: Fact, view: View) -> str:
    """Return «Линд назвала проект «пустой мечтой»»: what is called so stands between."""
    cue, _ = _cue_word(fact, view)
    said = next((f.span for f in fact.fillers("CONTENT") if f.span), None)
    if cue is None or said is None or not cue.span.end < said.start <= cue.span.end + _NEAR:
        return ""
    whole = Span(cue.span.end + 1, said.end + 1)
    words = " ".join(_resolved(fact, view, whole).split())
    return f"{_speaker(fact, view)} {says(view, fact, 'SPEAKER', cue)} {words}"


def _names_speaker(fact: Fact, view: View) -> bool:
    """See «Новак, по его словам, вернётся»: the words begin with the name of who says them."""
    span = next((f.span for f in fact.fillers("CONTENT") if f.span), None)
    speakers = {f.entity for f in fact.fillers("SPEAKER")}
    if span is None or fact.subtype == "mixed":
        return False
    names = (m for m in view.around(span.start) if m.kind is MentionKind.NAM)
    return any(m.span.start == span.start and m.entity in speakers for m in names)


def _own_words(fact: Fact, view: View) -> str:
    who = next((f.entity for f in fact.fillers("SPEAKER") if f.entity), None)
    entity = view.entity(who) if who else None
    is_group = entity is not None and "GROUP" in entity.type
    whose = "её" if entity is not None and entity.gender == "femn" else "его"
    return f"по {'их' if is_group else whose} словам"


def _resolved(fact: Fact, view: View, span: Span) -> str:
    """Return words with names for those whom only a pronoun names, the speaker left out."""
    speakers = fact.fillers("SPEAKER")
    inside = (m.entity for f in speakers if f.span for m in view.mentions_in(f.span))
    return with_names(view, span, {*(f.entity for f in speakers), *inside})


def _is_bare(fact: Fact, view: View, span: Span) -> bool:
    """Say whether words with no subject but the speaker need «сообщил, что»: «ищет дом»."""
    if fact.rule not in _IN_CLAUSES or fact.subtype == "headline":
        return False
    return needs_verb(fact, view, span, _cue_word(fact, view)[0])


_WHOSE = frozenset({"его", "её", "ее", "их"})


def _is_view(fact: Fact, view: View) -> bool:
    """Say whether the verb must be told: who doubts, fears, asks or finds out says no «что»."""
    if fact.rule not in _IN_CLAUSES:
        return False
    verb, _ = _cue_word(fact, view)
    if verb is not None and verb.feature("Variant") == "Short":
        return True
    cue = cue_of(verb) if verb else None
    spans = [f.span for f in fact.fillers("CONTENT") if f.span]
    wished = bool(spans) and _link(view, spans[0]).strip() in ("чтобы", "будто")
    return wished or (cue is not None and cue.kind in ("think", "not", "deny", "show"))


def _quoted(fact: Fact, view: View, words: str) -> str:
    """Return words in quotation marks when all of them stand so in the text: «заявил, что «…»»."""
    said = fact.fillers("CONTENT")
    place = said[0].span.start if said and said[0].span else 0
    marked = fact.subtype == "mixed" and place > 0 and view.text[place - 1] == "«"
    return f"«{_inner(words)}»" if marked else words


def _speaker(fact: Fact, view: View) -> str:
    """Return who says it; «её защита» with the name for «её»."""
    alone = next((f for f in fact.fillers("SPEAKER") if f.span and not f.entity), None)
    first = view.word_at(alone.span.start) if alone and alone.span else None
    if alone and alone.span and first is not None and first.text.lower() in _WHOSE:
        return upper_first(with_names(view, alone.span, set()))
    return upper_first(all_called(view, fact, "SPEAKER"))


def _inner(quote: str) -> str:
    """Return a quotation with marks of the second order inside it."""
    return quote.replace("«", "„").replace("»", "“").rstrip(".")


def _opening(view: View, span: Span | None, words: str) -> str:
    """Return words as they go on behind a speaker: what joins them to others is left out."""
    return _JOINING.sub("", lower_first(view, span, words)) if span else words


_JOINING = re.compile(r"^(?:а|но|однако|зато),? (?=\w)", re.IGNORECASE)


def _retold(fact: Fact, view: View) -> str:
    """Return the speaker, the verb and the words of the article that follow it."""
    cue, rest = _cue_word(fact, view)
    spans = _before_speaker(fact, [f.span for f in fact.fillers("CONTENT", "TOPIC") if f.span])
    if cue is None or not spans:
        return ""
    if fact.rule == "statement.denial.false":
        return _called_false(fact, view, cue, spans[0])
    if fact.rule == "statement.denial.false" and fact.trigger:
        spans = [span for span in spans if not fact.trigger.covers(span)]
    to = _addressee(fact, view, cue)
    link = (_link(view, spans[0]) if cue.span.end <= spans[0].start else "") or (
        "что " if fact.rule in _ASIDES else ""
    )
    words = _together(fact, view, spans)
    if fact.rule not in _IN_CLAUSES:
        words = " и ".join(_resolved(fact, view, span) for span in spans)
    if fact.rule in _IN_CLAUSES:
        words = _opening(view, spans[0], _quoted(fact, view, words))
    elif spans[0].end <= cue.span.start and view.text.startswith(words[:1], spans[0].start):
        words = _opening(view, spans[0], words)
    inside = _inside(fact, view, cue)
    who, verb = (inside, cue.text) if inside else (_speaker(fact, view), _verb(fact, view, cue))
    head = " ".join(filter(None, [who, verb, rest, to]))
    comma = "," if link or fact.rule == "statement.question" else ""
    if not spans:
        return shortened(head, _LONGEST_RETOLD)  # «назвал слухи ложью»: told by the cue
    parts = [head + comma, link + _preposition(view, spans[0]) + words]
    return shortened(" ".join(part.strip() for part in parts if part), _LONGEST_RETOLD)


def _inside(fact: Fact, view: View, cue: Word) -> str:
    """Return «В мэрии» of «в мэрии сказали, что …», where no one says it for the whole body."""
    spans = [f.span for f in fact.fillers("SPEAKER") if f.span]
    before = view.word_before(spans[0].start) if len(spans) == 1 else None
    many = cue.number == "Plur" and cue.feature("Tense") in ("Past", "Pres")
    if fact.rule not in _IN_CLAUSES or before is None or before.lemma not in ("в", "на"):
        return ""
    is_so = many and fact.factuality is not Factuality.NEGATED and not needs_negation(cue)
    return upper_first(with_preposition(view, spans[0])) if is_so else ""


def _before_speaker(fact: Fact, spans: list[Span]) -> list[Span]:
    """Return what is told without who tells it: «поделился мнением [Марек Новак]»."""
    starts = [f.span.start for f in fact.fillers("SPEAKER") if f.span]
    inside = {span: [s for s in starts if span.start + 1 < s < span.end] for span in spans}
    return [Span(s.start, min(inside[s]) - 1) if inside[s] else s for s in spans]


def _called_false(fact: Fact, view: View, cue: Word, topic: Span) -> str:
    """Return «Панин назвал ложью сообщения о …», «Панин назвал эти слухи ложью»."""
    cued = fact.trigger or topic
    what = [plain_text(view, Span(cue.span.end + 1, cued.end))]
    what += [] if cued.covers(topic) else [plain_text(view, topic)]
    parts = [_speaker(fact, view), _verb(fact, view, cue), *what]
    return shortened(" ".join(part for part in parts if part), _LONGEST_RETOLD)


def _link(view: View, said: Span) -> str:
    """Return the conjunction before what is said, with a space, or nothing; «что, возможно»."""
    before = view.word_before(said.start)
    aside = "," if before is not None and before.text == "," else ""
    if before is not None and before.text in (*_QUOTE_MARKS, ","):
        before = view.word_before(before.span.start)
    is_link = before is not None and before.text in _CONJUNCTIONS
    return f"{before.text}{aside} " if before is not None and is_link else ""


def _cue_word(fact: Fact, view: View) -> tuple[Word | None, str]:
    """Return the verb of the cue and what makes it one of speech: «пришла», «к выводу»."""
    words = [w for w in view.words_in(fact.trigger) if w.lemma != "не"] if fact.trigger else []
    verb = next((w for w in words if w.pos in ("VERB", "ADJ")), words[0] if words else None)
    later = [w.text for w in words if verb is not None and w.span.start > verb.span.start]
    return verb, " ".join(later)


def _verb(fact: Fact, view: View, cue: Word) -> str:
    """Return the verb in its own tense, agreeing with the speaker, with its «не»."""
    denied = needs_negation(cue) or fact.factuality is Factuality.NEGATED
    if cue.feature("Variant") == "Short":
        form = was(view, fact, "SPEAKER", _SHORT_END.sub("", cue.text.lower()))
    else:
        form = says(view, fact, "SPEAKER", cue)
    return ("не " if denied else "") + form


def _addressee(fact: Fact, view: View, cue: Word) -> str:
    said = [f.span for f in fact.fillers("CONTENT", "TOPIC") if f.span]
    if any(f.span and any(s.covers(f.span) for s in said) for f in fact.fillers("ADDRESSEE")):
        return ""  # «объявила о выделении гранта университету»
    found = cue_of(cue)
    case = "Acc" if found and "with" in found.governs else "Dat"
    return all_called(view, fact, "ADDRESSEE", case)


def _preposition(view: View, span: Span) -> str:
    """Return the preposition before a phrase, with a space, or nothing."""
    before = view.word_before(span.start)
    if before is None or before.pos != "ADP":
        return ""
    sounded = before.text == "о" and view.text[span.start : span.start + 1].lower() in "аиоуэ"
    return "об " if sounded else f"{before.text.lower()} "


def source_line(fact: Fact, view: View) -> str:
    """Return «Источник: X со ссылкой на Y»."""
    line = f"Источник: {all_called(view, fact, 'REPORTER', short=False)}"
    if cited := all_called(view, fact, "PRIMARY_SOURCE", "Acc", short=False):
        line += f" со ссылкой на {cited}"
    if quoted := all_called(view, fact, "SPEAKER", "Gen"):
        line += f" (слова {quoted})"
    return line
