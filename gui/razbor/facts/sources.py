"""Where the news comes from: «сообщает X со ссылкой на Y», «приводит слова», datelines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from razbor.entities.entity import AGENTS, EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.outlets import is_medium, is_outlet
from razbor.facts.statements.according import REFERENCE
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.direct import announcing_cue, quoted_speakers
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.speakers import speakers_of
from razbor.facts.statements.stretches import bare
from razbor.facts.view import View
from razbor.text.layout import Part
from razbor.text.span import Span
from razbor.words.word import Word

_PARENTHETIC = frozenset({"statement.indirect.tail", "statement.indirect.as"})
_ACCORDING = "statement.indirect.by"
_REPORTERS = frozenset({"корреспондент", "спецкор", "собкор", "журналист", "обозреватель"})
_NEAR = 20  # characters from a correspondent to the name of the outlet
_BRINGERS = frozenset({"привести", "приводить", "цитировать", "процитировать"})
_HANDING_ON = frozenset({"передать", "передавать"})
"""Verbs by which agencies alone give the news on: «, передаёт X»."""
_LABEL = re.compile(r"(?:Источник|Фото и текст|Текст|По материалам)\s*[:–—-]?\s+")
_DATELINE = re.compile(r"\s*[.,]?\s*(?:[–—―-]|/)\s")
_DATELINE_REACH = 80  # characters of a paragraph in which a dateline ends


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of an article, and the statements left when they are taken out."""

    drafts: tuple[Draft, ...]
    statements: tuple[Draft, ...]


def find_sources(view: View, statements: tuple[Draft, ...]) -> Sources:
    """Return who reports, and the statements that are speech and no mere reporting."""
    reported = {draft: _from_statement(view, draft) for draft in statements}
    drafts = [source for source in reported.values() if source]
    for rule in (_about_this, _brings_words, _quotes, _dateline, _label):
        drafts += [d for d in rule(view) if not any(_meets(d, other) for other in drafts)]
    triggers = {d.trigger for d in drafts if d.trigger}
    kept = tuple(
        draft
        for draft, source in reported.items()
        if not source and (draft.subtype == "direct" or draft.trigger not in triggers)
    )
    return Sources(tuple(sorted(drafts, key=lambda d: d.evidence.start)), kept)


def _meets(one: Draft, other: Draft) -> bool:
    return one.evidence.overlaps(other.evidence)


def _from_statement(view: View, draft: Draft) -> Draft | None:
    """Read «…, сообщает X» and «Как пишет X, …» as a source: an outlet, or any organisation."""
    speakers = [view.entity(f.entity) for f in draft.fillers("SPEAKER") if f.entity]
    word = view.word_at(draft.trigger.start) if draft.trigger else None
    if len(speakers) != 1 or draft.trigger is None or word is None:
        return None
    cue = cue_of(word)
    says_news = cue is not None and cue.kind == "report"
    aside = draft.rule in _PARENTHETIC
    by_outlet = is_outlet(speakers[0]) and (says_news or aside or draft.rule == _ACCORDING)
    reporter = _correspondent(view, draft) or draft.fillers("SPEAKER")[0]
    hands_on = word.lemma in _HANDING_ON and speakers[0].name is None
    by_body = speakers[0].type is EntityType.ORG or reporter not in draft.roles or hands_on
    if draft.subtype not in ("indirect", "mixed") or not (
        by_outlet or (says_news and aside and by_body)
    ):
        return None
    return _source(view, draft.trigger, reporter, _scope(*draft.spans("CONTENT")), "source.says")


def _correspondent(view: View, draft: Draft) -> Filler | None:
    """Return the outlet of «передаёт корреспондент X»."""
    speaker = draft.fillers("SPEAKER")[0]
    head = view.head(speaker.span) if speaker.span else None
    if head is None or speaker.span is None or head.lemma not in _REPORTERS:
        return None
    after = Span(speaker.span.start, min(len(view.text), speaker.span.end + _NEAR))
    found = view.top_mentions(after, EntityType.ORG)
    inside = found or view.mentions_in(speaker.span, EntityType.ORG)
    return Filler("REPORTER", inside[0].entity, inside[0].span) if inside else None


def _scope(*spans: Span | None) -> tuple[Filler, ...]:
    return tuple(Filler("SCOPE", span=span) for span in spans if span)


def _as_reporter(mention: Mention) -> Filler:
    return Filler("REPORTER", mention.entity, mention.span)


def _source(
    view: View, trigger: Span, reporter: Filler, more: tuple[Filler, ...], rule: str
) -> Draft:
    """Return the draft of a source; ``more`` are its further roles beside what it cites."""
    sentence = view.sentence_span(trigger.start) or trigger
    cited = _cited(view, sentence)
    roles = [replace(reporter, role="REPORTER"), *more]
    roles += [Filler("PRIMARY_SOURCE", m.entity, m.span) for m in cited]
    places = [trigger, *(m.span for m in cited), *((reporter.span,) if reporter.span else ())]
    evidence = Span(min(p.start for p in places), max(p.end for p in places))
    return Draft(
        FactType.SOURCE, None, trigger, tuple(roles), sentence, evidence, rule, confidence=0.92
    )


def _cited(view: View, sentence: Span) -> tuple[Mention, ...]:
    """Return what «со ссылкой на» names."""
    found = REFERENCE.search(view.text, sentence.start, sentence.end)
    if found is None or found.end() >= sentence.end:
        return ()
    after = view.top_mentions(Span(found.end(), sentence.end), *AGENTS)
    called = [m for m in after if m.kind is not MentionKind.ADJ]  # «на [катарский] телеканал»
    near = [m for m in called[:1] if len(view.text[found.end() : m.span.start].split()) < 3]  # noqa: PLR2004
    return tuple(near)


def _about_this(view: View) -> Iterator[Draft]:
    """See «Об этом сообщает X», «Об этом сообщили в X»: what is said stands before."""
    for number, sentence in enumerate(view.parsed.sentences):
        words = view.words[sentence.first : sentence.last]
        if [w.text.lower() for w in words[:2]] != ["об", "этом"]:
            continue
        cue = next((w for w in words if cue_of(w)), None)
        speakers = speakers_of(view, cue) if cue else ()
        if cue is None or not speakers or view.of(speakers[0]).type is EntityType.PERSON:
            continue
        before = view.parsed.sentences[number - 1].span if number else None
        scope = bare(view, before.start, before.end) if before else None
        reporter = _as_reporter(speakers[0])
        yield _source(view, cue.span, reporter, _scope(scope), "source.about-this")


def _brings_words(view: View) -> Iterator[Draft]:
    """See «слова X приводит Y», «цитирует X агентство Y»."""
    for clause in view.clauses:
        cue = next((w for w in clause.words if w.lemma in _BRINGERS and cue_of(w)), None)
        if cue is None:
            continue
        quoted = quoted_speakers(view, cue)
        reporter = _reporter(view, cue, clause.words, quoted)
        if quoted and reporter:
            extra = tuple(Filler("SPEAKER", m.entity, m.span) for m in quoted)
            yield _source(view, cue.span, _as_reporter(reporter), extra, "source.brings-words")


def _quotes(view: View) -> Iterator[Draft]:
    """See «…», – сообщает X, where an outlet gives somebody else's words."""
    for passage in view.passages:
        cue = announcing_cue(view, passage)
        found = cue_of(cue) if cue else None
        outlets = [m for m in speakers_of(view, cue) if is_medium(view.of(m))] if cue else []
        if cue and found and found.kind == "report" and outlets:
            yield _source(
                view, cue.span, _as_reporter(outlets[0]), _scope(*passage.parts), "source.quotes"
            )


def _reporter(
    view: View, cue: Word, words: tuple[Word, ...], quoted: tuple[Mention, ...]
) -> Mention | None:
    """Return the outlet that quotes: the subject, never the one who is quoted."""
    people = {m.entity for m in quoted}
    subjects = [m for m in speakers_of(view, cue) if m.entity not in people]
    if subjects:
        return subjects[0]
    named = (n.mention for n in nominals(view, words) if n.mention and not n.preposition)
    return next((m for m in named if is_outlet(view.of(m)) and m.entity not in people), None)


def _dateline(view: View) -> Iterator[Draft]:
    """See «АСТАНА, 3 октября. Агентство –» at the head of the first paragraph of the body."""
    body = next((p for p in view.parsed.paragraphs if p.part is Part.BODY), None)
    if body is None:
        return
    head = view.dateline or Span(
        body.span.start, min(body.span.end, body.span.start + _DATELINE_REACH)
    )
    for mention in view.top_mentions(head, EntityType.ORG):
        if view.dateline is None and not (
            is_outlet(view.of(mention)) and _DATELINE.match(view.text, mention.span.end)
        ):
            continue
        opens = mention.span.start == head.start
        before = None if opens else Span(head.start, mention.span.start)
        places = view.top_mentions(before, EntityType.GPE) if before else ()
        if opens or places:
            origin = tuple(Filler("ORIGIN", m.entity, m.span) for m in places[:1])
            yield _source(view, mention.span, _as_reporter(mention), origin, "source.dateline")
        return


def _label(view: View) -> Iterator[Draft]:
    """See «Источник: X»."""
    for paragraph in view.parsed.paragraphs:
        found = _LABEL.match(view.text, paragraph.span.start, paragraph.span.end)
        if found is None or found.end() >= paragraph.span.end:
            continue
        after = view.top_mentions(Span(found.end(), paragraph.span.end), EntityType.ORG)
        if after and after[0].span.start == found.end():
            trigger = bare(view, paragraph.span.start, found.end()) or after[0].span
            yield _source(view, trigger, _as_reporter(after[0]), (), "source.label")
