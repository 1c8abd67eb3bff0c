"""Speech inside somebody's speech: «Он сказал мне: «Я ухожу», – признался советник»."""

import re
from collections.abc import Iterator

from razbor.facts.clauses import is_predicate
from razbor.facts.draft import Draft
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.speakers import addressee_of, speakers_of
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.view import View
from razbor.text.layout import Quote
from razbor.words.word import Word

_TURN = re.compile(r"[,.!?…]?\s*[–—―-]\s+")


def find_nested(view: View) -> Iterator[Draft]:
    """Yield the quotations within quoted speech whose speaker the outer words name."""
    for quote in view.parsed.quotes:
        if quote.depth == 0 or not view.passage_at(quote.span.start):
            continue
        cue = _cue(view, quote)
        speakers = speakers_of(view, cue) if cue else ()
        if cue is not None and speakers:
            to = addressee_of(view, cue)
            said = (quote.inner,)
            yield as_draft(
                view, Telling("direct", speakers, cue.span, said, (), to, "nested", 0.75)
            )


def _cue(view: View, quote: Quote) -> Word | None:
    """Return the verb of speech right before a colon and the quotation, or right behind it."""
    if behind := _behind(view, quote):
        return behind
    end = text_end(view.text, quote.span.start)
    clause = view.clause_at(end - 2) if end > 1 and view.text[end - 1] == ":" else None
    if clause is not None and clause.joint == "чтобы":
        return None  # «чтобы гость сказал: «…»» is but wished
    if clause is None or not any(map(is_predicate, view.words_in(quote.inner))):
        return None
    cues = [w for w in clause.words if w.span.end <= end and cue_of(w, "quote")]
    return cues[-1] if cues else None


def _behind(view: View, quote: Quote) -> Word | None:
    """Return the verb of ««Уходи», – сказал мне отец, и я ушёл»."""
    turn = _TURN.match(view.text, quote.span.end)
    word = view.next_word(turn.end()) if turn else None
    outer = view.passage_at(quote.span.start)
    inside = word is not None and outer is not None and outer.span.holds(word.span.start)
    return word if inside and word is not None and cue_of(word, "quote") else None
