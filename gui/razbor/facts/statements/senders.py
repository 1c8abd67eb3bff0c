"""Whose paper speaks, told by an earlier sentence: «направил телеграмму. … говорится в ней»."""

from bisect import bisect_right

from razbor.assets import word_list
from razbor.entities.entity import AGENTS, Mention
from razbor.facts.statements.subjects import subject_of
from razbor.facts.view import View
from razbor.words.word import Word

_BACK = 6  # sentences in which a paper is remembered


def sender_of(view: View, paper: Word) -> tuple[Mention, ...]:
    """Return who sent, wrote or published a paper that stands alone: «говорится [в телеграмме]»."""
    sentences = view.parsed.sentences
    here = bisect_right(sentences, paper.span.start, key=lambda s: s.span.start) - 1
    for sentence in reversed(sentences[max(0, here - _BACK) : max(0, here)]):
        for word in reversed(view.words[sentence.first : sentence.last]):
            if word.lemma == paper.lemma and word.case == "Acc":
                return _doer(view, word)
    return ()


def _doer(view: View, paper: Word) -> tuple[Mention, ...]:
    clause = view.clause_at(paper.span.start)
    words = clause.words if clause else ()
    verb = next((w for w in words if w.lemma in word_list("sending_verbs")), None)
    found = subject_of(view, verb) if verb is not None else ()
    return tuple(m for m in found if view.of(m).type in AGENTS)
