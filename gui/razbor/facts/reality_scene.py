"""What a fact's reality is read from: its word, its clause and what the word depends on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from razbor.assets import table, word_list
from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.view import View
from razbor.words.word import Word

_NEAR = 60  # characters from a governing noun to the event's word
_DEEPEST = 4  # clauses above one another that announce an event


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules look at.

    Attributes:
        view: The article.
        draft: The fact.
        word: The word that states it: the finite verb of the trigger, or its first word.
        clause: The clause of that word.
        over: Words that the event depends on: governors in the clause, and the predicates of the
            clauses above when they announce it («уверен, что …»).
    """

    view: View
    draft: Draft
    word: Word
    clause: Clause
    over: tuple[Word, ...]

    @property
    def is_finite(self) -> bool:
        """Say whether the event is stated by a predicate and not by a noun or an infinitive."""
        return is_predicate(self.word)

    def depends_on(self, kind: str) -> bool:
        """Say whether the event depends on a word of a kind."""
        return any(word.lemma in lemmas_of_reality()[kind] for word in self.over)


@cache
def lemmas_of_reality() -> Mapping[str, frozenset[str]]:
    """Return the words that make an event less than a fact, by kind."""
    rows = (row.split("\t") for row in table("factuality"))
    return {kind: frozenset(lemmas.split()) for kind, lemmas in rows}


def scene_of(view: View, draft: Draft) -> Scene | None:
    """Return what the rules look at; None for a fact that no word states."""
    words = [w for w in view.words_in(draft.trigger or draft.evidence) if w.pos != "PUNCT"]
    word = _event_word(words)
    clause = view.clause_at(word.span.start) if word else None
    if word is None or clause is None:
        return None
    return Scene(view, draft, word, clause, _governors(view, clause, word))


def _event_word(words: list[Word]) -> Word | None:
    """Return the word of the event itself: of «намерен посетить» the infinitive, else the verb."""
    verbs = [w for w in words if w.pos == "VERB" and w.feature("VerbForm") != "Conv"]
    predicates = [w for w in words if is_predicate(w)]
    return next(reversed(verbs), next(iter(predicates), next(iter(words), None)))


def _governors(view: View, clause: Clause, word: Word) -> tuple[Word, ...]:
    """Return the words on which the event depends.

    A finite verb depends on the clause above alone («надеется, что завод откроют»); an infinitive
    and a noun also on the words of their own clause.
    """
    governs = word.lemma in word_list("adjectives_governing")
    is_attribute = governs or word.feature("VerbForm") == "Part"
    if is_attribute and word.feature("Variant") != "Short":
        return ()  # «компания, владеющая рудником, пообещала …»
    above = [w for c in _announcing(view, clause) for w in c.words]
    if is_predicate(word) and not _is_bound(clause, word):
        return tuple(w for w in above if w.span.end <= clause.span.start)
    if is_predicate(word) or word.feature("VerbForm") == "Inf":
        own = [w for w in clause.words if _governs(w, word) and w.span.start < word.span.start]
    else:
        own = [w for w in clause.words if _governs(w, word)]
    return (*own, *above)


def _is_bound(clause: Clause, word: Word) -> bool:
    """Say whether a participle hangs on a modal: «может быть назначен», «должен быть подписан»."""
    before = [w for w in clause.words if w.span.end <= word.span.start]
    return any(w.lemma == "быть" and w.feature("VerbForm") == "Inf" for w in before[-2:])


def _governs(word: Word, event: Word) -> bool:
    """Say whether a word can govern an event: a verb, or a word close before it."""
    if word is event:
        return False
    if word.pos in ("VERB", "AUX") or is_predicate(word):
        return True
    return 0 < event.span.start - word.span.end < _NEAR


def _announcing(view: View, clause: Clause) -> list[Clause]:
    """Return the clauses above that announce a clause with «что» or «чтобы»."""
    found: list[Clause] = []
    while clause.parent is not None and len(found) < _DEEPEST:
        is_announced = clause.joint in ("что", "чтобы", "чтоб") or clause.after is not None
        clause = view.clauses[clause.parent]
        if not is_announced:
            break
        found.append(clause)
    return found
