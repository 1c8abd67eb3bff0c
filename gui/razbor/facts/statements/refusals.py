"""Refusals to speak: «от комментариев воздержалась», «не стал комментировать»."""

from dataclasses import dataclass
from functools import cache

from razbor.assets import table
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.phrases import phrase_after
from razbor.facts.statements.speakers import speakers_of
from razbor.facts.statements.telling import Telling
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Verbs that refuse to speak; ``alone``: with no noun («комментариев») beside them."""

    verbs: frozenset[str]
    needs_negation: bool
    nouns: frozenset[str]
    alone: bool


@cache
def _refusals() -> tuple[_Refusal, ...]:
    rows = ([cell.split() for cell in row.split("\t")] for row in table("refusals"))
    return tuple(
        _Refusal(frozenset(verbs), negation == ["не"], frozenset(nouns), nouns == ["*"])
        for verbs, negation, nouns in rows
    )


def refusal(view: View, clause: Clause, verb: Word) -> Telling | None:
    """See «от комментариев воздержалась», «не стал комментировать»."""
    if not is_predicate(verb):
        return None
    for kind in _refusals():
        if verb.lemma not in kind.verbs or (kind.needs_negation and not is_negated(clause, verb)):
            continue
        named = next((w for w in clause.words if w.lemma in kind.nouns and _is_deed(w)), None)
        if (named or kind.alone) and not _is_to_kin(clause):
            cue = _refused(view, verb, named)
            topics = _left_unsaid(view, clause, named or verb)
            speakers = speakers_of(view, verb)
            return Telling("refusal", speakers, cue, (), topics, None, "refusal", 0.9)
    return None


def _is_to_kin(clause: Clause) -> bool:
    """See «не стала рассказывать маме»: what is kept from one's own is no refusal of comment."""
    told = (w for w in clause.words if w.case == "Dat" and w.pos == "NOUN")
    return any(w.feature("Animacy") == "Anim" and w.lemma in _KIN for w in told)


_KIN = frozenset(
    {"мама", "папа", "мать", "отец", "жена", "муж", "дочь", "сын", "сестра", "брат", "друг",
     "подруга", "родитель", "родственник", "близкий", "коллега", "врач", "доктор", "учитель"}
)  # fmt: skip


def _is_deed(word: Word) -> bool:
    """Say whether a word tells what is refused; «отказался ехать, объяснив» tells of a reason."""
    return word.feature("VerbForm") not in ("Conv", "Fin", "Part")


def _left_unsaid(view: View, clause: Clause, verb: Word) -> tuple[Span, ...]:
    """Return what is not commented on: «комментировать отставку посла»."""
    if "комментировать" not in verb.lemma or clause.span.end <= verb.span.end:
        return ()
    after = view.next_word(verb.span.end)
    phrase = phrase_after(view, after.span.start, clause.span.end) if after else None
    return (phrase,) if phrase else ()


def _refused(view: View, verb: Word, named: Word | None) -> Span:
    """Return the words of a refusal: «не стал комментировать», «от комментариев воздержалась»."""
    before = view.word_before(verb.span.start)
    start = before.span.start if before is not None and before.lemma == "не" else verb.span.start
    if named is None or named.span.start < verb.span.start:
        return Span(start, verb.span.end)
    return Span(start, named.span.end)
