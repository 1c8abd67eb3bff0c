"""Words set apart as a paragraph without quotation marks: «Анна говорит:», then what she says."""

import re
from collections.abc import Iterator
from itertools import pairwise

from razbor.entities.entity import Mention
from razbor.facts.clauses import is_predicate
from razbor.facts.draft import Draft
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.direct import QUOTERS, quoted_speakers
from razbor.facts.statements.speakers import voice_of
from razbor.facts.statements.stretches import bare
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.view import View
from razbor.text.layout import Paragraph
from razbor.text.span import Span
from razbor.words.word import Word

_ITEM = re.compile(r"[–—―•*-]\s|\d+[.)]\s|[«„“\"]")
_LONGEST_LEAD = 20  # words between the verb of speech and the colon


def find_block(view: View) -> Iterator[Draft]:
    """Yield the paragraphs that the one before gives to a speaker with a colon at its end."""
    paragraphs = view.parsed.paragraphs
    for lead, said in pairwise(paragraphs):
        told = _told(view, lead, said)
        if told is not None:
            yield as_draft(view, told)


def _told(view: View, lead: Paragraph, said: Paragraph) -> Telling | None:
    if not lead.span.of(view.text).rstrip().endswith(":"):
        return None
    words = view.words_in(said.span)
    if said.span.of(view.text).rstrip().endswith(":"):
        return None  # it gives the next one to somebody else
    if _ITEM.match(view.text, said.span.start) or not any(map(is_predicate, words)):
        return None
    cues = [w for w in view.words_in(lead.span)[-_LONGEST_LEAD:] if cue_of(w, "quote", "that")]
    cues = [w for w in cues if not _is_aside(view, w)]
    speakers, unnamed = _voice(view, cues[-1]) if cues else ((), None)
    content = bare(view, said.span.start, said.span.end)
    if content is None or not (speakers or unnamed) or _is_of_others(view, content):
        return None
    full = _with_its_stop(view, content)
    return Telling("direct", speakers, cues[-1].span, (full,), (), None, "block", 0.8, unnamed)


def _is_aside(view: View, cue: Word) -> bool:
    """See «показала письмо, о котором [говорил] мэр:»: it is not he whose words follow."""
    clause = view.clause_at(cue.span.start)
    relative = next((w for w in clause.words if w.lemma == "который"), None) if clause else None
    return (
        relative is not None
        and clause is not None
        and clause.joint == "который"
        and (relative.case not in ("Nom", ""))
    )


def _voice(view: View, cue: Word) -> tuple[tuple[Mention, ...], Span | None]:
    found = cue_of(cue)
    if found is not None and found.kind == "sound":
        return (), None  # «начала проверку:»
    if cue.lemma in QUOTERS:
        return quoted_speakers(view, cue), None
    return voice_of(view, cue)


def _is_of_others(view: View, said: Span) -> bool:
    """Say whether the paragraph quotes somebody by itself."""
    return any(passage.whole for passage in view.passages_in(said))


def _with_its_stop(view: View, said: Span) -> Span:
    return Span(said.start, said.end + 1) if view.text[said.end : said.end + 1] == "." else said
