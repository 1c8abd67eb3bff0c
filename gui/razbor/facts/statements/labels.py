"""Speakers whom a label names: «Иванов: «…»», «Слова Иванова: «…»», «— Анна Линд» below."""

import re

from razbor.assets import word_list
from razbor.entities.entity import AGENTS, EntityType, Mention, MentionKind
from razbor.facts.clauses import is_predicate
from razbor.facts.statements.passages import Passage, text_end
from razbor.facts.statements.telling import Telling
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_SIGNATURE = re.compile(r"[.,]?\s*\n\s*[–—―-]\s+(?=[А-ЯЁA-Z])")
_LONGEST_SIGNATURE = 25  # words of «— Анна Линд, начальник пресс-службы МЧС по городу»
_NAME = (2, 4)  # words of a name that no name was seen in


def named_before(view: View, passage: Passage) -> Telling | None:
    """Return the speaker of «Иванов: «…»» and of «По словам Иванова: «…»»."""
    end = text_end(view.text, passage.span.start) - 1
    if end < 0 or view.text[end] != ":":
        return None
    found = view.outermost(end - 1, *AGENTS) if end else None
    if found is None or found.span.end != end:
        return _utterance(view, passage, end) or _in_capitals(view, passage, end)
    return Telling("direct", (found,), Span(end, end + 1), passage.parts, rule="direct.named")


def _utterance(view: View, passage: Passage, colon: int) -> Telling | None:
    """See «Слова Иванова из интервью: «…»»: a noun of speech opens the sentence."""
    sentence = view.sentence_span(colon)
    words = (
        view.words_in(Span(sentence.start, colon)) if sentence and sentence.start < colon else ()
    )
    if not words or words[0].lemma not in word_list("utterances") or any(map(is_predicate, words)):
        return None
    owner = owner_of_words(view, Span(words[0].span.start, colon))
    cue = words[0].span
    return Telling("direct", owner, cue, passage.parts, rule="direct.named") if owner else None


def owner_of_words(view: View, span: Span) -> tuple[Mention, ...]:
    """Return the person of «слова министра Иванова»."""
    for word in view.words_in(span):
        if word.lemma in word_list("utterances") and word.case != "Loc":
            before = view.word_before(word.span.start)
            own = view.mentions_at(before.span) if before is not None else ()
            if own and own[0].kind is MentionKind.PRO:
                return own[:1] if view.of(own[0]).type is EntityType.PERSON else ()
            after = Span(word.span.end, max(span.end, word.span.end + 1))
            people = view.top_mentions(after, EntityType.PERSON, EntityType.ORG)
            if people and people[0].span.start - word.span.end <= 1:
                same = [m for m in people[:2] if m.entity == people[0].entity]
                return (same[-1],)
    return ()


def _in_capitals(view: View, passage: Passage, colon: int) -> Telling | None:
    """See «Виктор Понедельник: «…»» where the name was not seen as one."""
    sentence = view.sentence_span(colon)
    start = sentence.start if sentence else colon
    words = view.words_in(Span(start, colon)) if start < colon else ()
    if not _NAME[0] <= len(words) <= _NAME[1] or not any(w.pos == "PROPN" for w in words):
        return None
    if not all(_is_capital(word) for word in words):
        return None
    called = Span(start, colon).of(view.text)
    known = [e for e in view.found.entities if called == e.canonical]
    speakers = tuple(Mention(Span(start, colon), e.id, MentionKind.NAM) for e in known[:1])
    unnamed = None if speakers else Span(start, colon)
    cue = Span(colon, colon + 1)
    return Telling("direct", speakers, cue, passage.parts, rule="direct.named", unnamed=unnamed)


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text[1:].islower()


def signer(view: View, passage: Passage) -> Mention | None:
    """Return the name below a quotation that is a paragraph: «— Анна Линд, врач»."""
    dash = _SIGNATURE.match(view.text, passage.span.end)
    if dash is None:
        return None
    end = view.text.find("\n", dash.end())
    below = Span(dash.end(), end if end > 0 else len(view.text))
    words = view.words_in(below)
    if len(words) > _LONGEST_SIGNATURE or any(map(is_predicate, words)):
        return None
    people = [m for m in view.top_mentions(below, EntityType.PERSON) if m.kind is MentionKind.NAM]
    opens = view.outermost(dash.end(), *AGENTS)
    return people[0] if people and opens is not None else None
