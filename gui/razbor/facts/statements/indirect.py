"""Retold speech: «отметил, что …», «…, считает X», «как сообщил X, …», «об этом заявил X»."""

import re
from collections.abc import Iterator

from razbor.entities.entity import EntityType, Mention
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.statements.cues import cue_of, needs_negation, phrase_cue
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.speakers import addressee_of, speakers_of, voice_of
from razbor.facts.statements.stretches import around, bare, turn_before
from razbor.facts.statements.tails import tail
from razbor.facts.statements.telling import Telling, as_draft, cue_span
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_LINKS = frozenset({"что", "будто", "чтобы"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_JOINED = re.compile(r"\s+и\s+(?=«)")


def find_indirect(view: View) -> Iterator[Draft]:
    """Yield the statements that are retold in clauses."""
    for number, clause in enumerate(view.clauses):
        cue = next((word for word in clause.words if cue_of(word)), None)
        told = _with_that(view, number, clause)
        if told is None and cue is not None:
            told = (
                _with_as(view, number, clause)
                or tail(view, number, clause)
                or _about_this(view, clause, cue)
                or _colon(view, clause, cue)
            )
        if told is not None and told.said:
            yield as_draft(view, told)


def _with_that(view: View, number: int, clause: Clause) -> Telling | None:
    """See «X отметил, что …»: what is said runs to the end of the clause and of all within it."""
    cue, noun, said = None, None, None
    for child_number in view.below(number):
        child = view.clauses[child_number]
        if child.joint in _LINKS and not (_is_cause(view, child) or _is_purpose(child)):
            cue, noun = _cue_before(clause, child)
            said = _said_in(view, child_number, child, cue) if cue else None
            if said:
                break
    if cue is None or not said or (needs_negation(cue) and not is_negated(clause, cue)):
        return None
    quoted = any(not p.whole for p in view.passages_in(said))
    subtype = "denial" if _denies(cue) else "mixed" if quoted else "indirect"
    speakers, unnamed = voice_of(view, cue)
    if not speakers and not unnamed and (_is_nobodys(cue) or _is_finding(cue)):
        return None
    place = cue_span(view, cue)
    return Telling(
        subtype,
        speakers,
        Span(place.start, noun.span.end) if noun else place,
        (said,),
        addressee=addressee_of(view, cue),
        rule="indirect.that",
        confidence=0.92,
        unnamed=unnamed,
    )


def _is_cause(view: View, child: Clause) -> bool:
    """See «попросил перерыв [из-за того], что …», «в связи с тем, что …»: it is not said."""
    comma = text_end(view.text, child.span.start)
    that = view.word_before(comma - 1) if comma and view.text[comma - 1] == "," else None
    if that is not None and that.lemma == "условие":
        return True  # «согласился [при условии], что …»
    before = view.word_before(that.span.start) if that and that.lemma in ("то", "тот") else None
    if before is None or before.pos != "ADP":
        return False
    noun = view.word_before(before.span.start)
    return before.lemma not in _TO_THAT or (noun is not None and noun.lemma == "связь")


def _is_purpose(child: Clause) -> bool:
    """See «призвал взять отвод, [чтобы не участвовать]»: what for, nothing that is said."""
    forms = {word.feature("VerbForm") for word in child.words}
    return child.joint == "чтобы" and "Inf" in forms and "Fin" not in forms


_TO_THAT = frozenset({"о", "об", "в", "к", "на", "с", "про"})


def _is_nobodys(cue: Word) -> bool:
    """See «Ранее сообщалось, что …», «Напомним, что …»: the article itself says so."""
    found = cue_of(cue)
    is_report = found is not None and found.kind == "report" and cue.lemma.endswith("ся")
    return is_report or cue.feature("Person") == "1"


def _is_finding(cue: Word) -> bool:
    """See «Лесник обнаружил, что …»: without a body that reports it, it is no speech."""
    found = cue_of(cue)
    return found is not None and found.kind == "show"


def _denies(cue: Word) -> bool:
    found = cue_of(cue)
    return found is not None and found.kind == "deny"


def _cue_before(clause: Clause, child: Clause) -> tuple[Word | None, Word | None]:
    """Return the last cue before the subordinate clause, and the noun that makes it one."""
    before = [w for w in clause.words if w.span.end <= child.span.start]
    for place in reversed(range(len(before))):
        noun = phrase_cue(before[place], before[place + 1 :])
        if noun is not None or cue_of(before[place], "that"):
            return before[place], noun
        if is_predicate(before[place]) and not cue_of(before[place]):
            return None, None
    return None, None


def _said_in(view: View, number: int, child: Clause, cue: Word) -> Span | None:
    """Return the words after «что» to the end of the clause and of those that hang on it."""
    end = max(view.clauses[inner].span.end for inner in view.within(number))
    link = next((w for w in child.words if w.text.lower() in _LINKS), None)
    if link is None or link.span.end >= end:
        return None
    quote = view.parsed.quote_around(end - 1)
    if quote is not None and quote.span.start > link.span.end:
        end = max(end, quote.span.end)  # «заявил, что «шёл дождь, и было темно»»
        end = _joined_quote(view, end)
    stop = view.text.find(";", link.span.end, end) if cue.feature("VerbForm") == "Conv" else -1
    end = stop if stop >= 0 else end  # «вышел, решив, что поздно; [на улице шёл дождь]»
    found = view.passages_in(Span(link.span.end, end))
    others = [p.span.start for p in found if p.whole and link.span.end < p.span.start]
    return bare(view, link.span.end, min([end, *others]))


def _joined_quote(view: View, end: int) -> int:
    """Return where the second quotation ends of «сообщил, что «идёт дождь» и «всё хорошо»»."""
    joint = _JOINED.match(view.text, end)
    quote = view.parsed.quote_around(joint.end()) if joint else None
    return quote.span.end if quote is not None else end


def _with_as(view: View, number: int, clause: Clause) -> Telling | None:
    """See «как сообщил X, …» at either end or in the middle of a sentence."""
    if clause.joint != "как":
        return None
    cue = next((w for w in clause.words if cue_of(w, "that", "tail")), None)
    speakers, unnamed = voice_of(view, cue) if cue else ((), None)
    sentence = view.parsed.sentence_of(clause.span.start)
    if cue is None or not (speakers or unnamed) or sentence is None:
        return None
    if _is_asked(view, clause):
        return None
    start = turn_before(view, sentence.span, clause.span.start)
    host = Span(start, sentence.span.end)
    said = around(view, host, _whole(view, number)) or _behind_comma(view, host, speakers)
    said = _with_subject(view, clause, cue, said) or said
    to = addressee_of(view, cue)
    return Telling("indirect", speakers, cue.span, said, (), to, "indirect.as", 0.9, unnamed)


def _with_subject(
    view: View, clause: Clause, cue: Word, said: tuple[Span, ...]
) -> tuple[Span, ...]:
    """See «Как заявили гости, [прошедшие вчера выборы, в целом,] были честны».

    No verb shows where the words begin: they do behind the first comma that leaves the predicate a
    subject.
    """
    if len(said) != 1 or said[0].start < cue.span.end or clause.span.start > cue.span.start:
        return ()
    verb = next((w for w in view.words_in(said[0]) if is_predicate(w)), None)
    if verb is None or _subject_in(view, said[0], verb):
        return ()
    commas = [w.span.end for w in clause.words if w.text == "," and w.span.start > cue.span.end]
    if not commas or commas[0] >= said[0].start:
        return ()
    between = Span(commas[0], said[0].start)
    whole = bare(view, commas[0], said[0].end) if _subject_in(view, between, verb) else None
    return (whole,) if whole else ()


def _subject_in(view: View, span: Span, verb: Word) -> bool:
    found = nominals(view, view.words_in(span))
    return any(
        n.case in ("Nom", "Acc") and not n.preposition and n.head.number == verb.number
        for n in found
    )


def _behind_comma(view: View, host: Span, speakers: tuple[Mention, ...]) -> tuple[Span, ...]:
    """Return the words after «Как отметила Анна Ким,» where no verb shows that they begin."""
    end = speakers[-1].span.end if speakers else host.end
    if view.text[end : end + 1] != ",":
        return ()
    said = bare(view, end + 1, host.end)
    return (said,) if said else ()


def _is_asked(view: View, clause: Clause) -> bool:
    """See «на вопрос, как он считает, …», «после того, как сообщил …»: no aside."""
    place = text_end(view.text, clause.span.start)
    before = view.word_before(place - 1) if place and view.text[place - 1] == "," else None
    if before is None or before.lemma not in ("то", "тот"):
        return before is not None and (before.lemma in _ASKING or cue_of(before) is not None)
    ahead = view.word_before(before.span.start)
    return ahead is not None and ahead.lemma in _AFTER


def _whole(view: View, number: int) -> Span:
    """Return a clause with the relative clauses in it: «пояснил адвокат, который …»."""
    clause = view.clauses[number]
    below = [view.clauses[n] for n in view.below(number)]
    ends = [c.span.end for c in below if c.joint and c.joint not in _LINKS]
    return Span(clause.span.start, max([clause.span.end, *ends]))


_ASKING = frozenset({"вопрос", "пора", "время", "так"})
_AFTER = frozenset({"после", "до", "с", "перед", "вместо", "от", "по", "о"})


def _about_this(view: View, clause: Clause, cue: Word) -> Telling | None:
    """See «Об этом заявил X»: what is said is the sentence before."""
    if not _tells_of_this(clause, cue):
        return None
    speakers = tuple(m for m in speakers_of(view, cue) if view.of(m).type in _PEOPLE)
    sentence = _sentence_before(view, clause)
    said = bare(view, sentence.start, sentence.end) if sentence else None
    if not speakers or sentence is None or said is None or view.passage_at(said.start):
        return None
    cues = [w for w in view.words_in(sentence) if cue_of(w)]
    if any({m.entity for m in speakers_of(view, w)} & {m.entity for m in speakers} for w in cues):
        return None  # «Мэр опроверг слухи. Об этом он заявил …»: his words are told already
    return Telling("indirect", speakers, cue.span, (said,), (), None, "indirect.about-this", 0.85)


def _tells_of_this(clause: Clause, cue: Word) -> bool:
    """See «Об этом сообщил X», «X сообщил об этом в соцсети»."""
    texts = [w.text.lower() for w in clause.words]
    if texts[:2] == ["об", "этом"]:
        return True
    after = [w.text.lower() for w in clause.words if w.span.start > cue.span.start]
    return after[:2] == ["об", "этом"] and cue.feature("Tense") == "Past"


def _sentence_before(view: View, clause: Clause) -> Span | None:
    """Return the sentence before the one of a clause."""
    own = view.parsed.sentence_of(clause.span.start)
    before = view.word_before(own.span.start) if own else None
    return view.sentence_span(before.span.start) if before else None


def _colon(view: View, clause: Clause, cue: Word) -> Telling | None:
    """See «X подчеркнул: …» without quotation marks."""
    words = [w for w in clause.words if w.pos != "PUNCT" or w.text == ":"]
    place = clause.span.end
    if words[-1] is not cue or not view.text.startswith(":", place) or not cue_of(cue, "that"):
        return None
    sentence = view.parsed.sentence_of(cue.span.start)
    said = bare(view, place + 1, sentence.span.end) if sentence else None
    speakers, unnamed = voice_of(view, cue)
    if said is None or not (speakers or unnamed) or view.passage_at(said.start):
        return None
    rule = "indirect.colon"
    return Telling("indirect", speakers, cue.span, (said,), (), None, rule, 0.85, unnamed)
