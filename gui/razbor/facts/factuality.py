"""How real a fact is, read from its clause: a plan, a denial or a condition is never shown as done.

The rules stand in the order of FACTS.md: the first that sees its sign decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from razbor.assets import table
from razbor.entities.entity import MentionKind
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality
from razbor.facts.statements.cues import needs_negation
from razbor.facts.view import View
from razbor.words.word import Word

_STANDING = frozenset({FactType.POSITION, FactType.ORG_LINK, FactType.ALIAS})
"""What a noun phrase states by itself, whatever the clause around it says."""
_TOLD_BY_ITSELF = frozenset({"statement.indirect.about-this"})
"""«Президент подписал указ. Об этом сообщил X»: the article states it and names who told it."""
_DONE_DEEDS = frozenset({FactType.DECISION, FactType.AGREEMENT})
_CONDITIONS = frozenset({"если", "коли"})
_REACH = 6  # words between «переговоры о …» and the event
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
        return any(word.lemma in _lemmas()[kind] for word in self.over)


@cache
def _lemmas() -> Mapping[str, frozenset[str]]:
    rows = (row.split("\t") for row in table("factuality"))
    return {kind: frozenset(lemmas.split()) for kind, lemmas in rows}


def factuality_of(view: View, draft: Draft) -> Factuality:
    """Return how real a draft is; only what nothing speaks against is asserted."""
    if draft.type in (FactType.SOURCE, FactType.ALIAS):
        return Factuality.ASSERTED
    if draft.factuality not in (None, Factuality.ASSERTED):
        return draft.factuality
    scene = None if draft.factuality else _scene(view, draft)
    if scene is not None and not _is_standing(scene):
        rules = _RULES_OF_SPEECH if draft.type is FactType.STATEMENT else _RULES
        for factuality, rule in rules:
            if rule(scene):
                return factuality
    return Factuality.CLAIMED if _is_told(view, draft) else Factuality.ASSERTED


def _is_standing(scene: Scene) -> bool:
    return scene.draft.type in _STANDING and scene.word.pos not in ("VERB", "AUX")


def is_presupposed(view: View, draft: Draft) -> bool:
    """Say whether a name itself states it («палата Сейма», «мэр Олег Ким»), whoever speaks."""
    place = draft.trigger or draft.evidence
    if draft.type is FactType.POSITION:
        word = view.word_at(place.start)
        return word is not None and word.pos not in ("VERB", "AUX")
    return draft.type is FactType.ORG_LINK and any(
        m.kind is MentionKind.NAM and m.span.covers(place) for m in view.around(place.start)
    )


def _is_told(view: View, draft: Draft) -> bool:
    if is_presupposed(view, draft):
        return False
    said = view.speech_at((draft.trigger or draft.evidence).start)
    return said is not None and said.rule not in _TOLD_BY_ITSELF


def _scene(view: View, draft: Draft) -> Scene | None:
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
    if word.feature("VerbForm") == "Part" and word.feature("Variant") != "Short":
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


def _hypothetical(scene: Scene) -> bool:
    clause: Clause | None = scene.clause
    while clause is not None:
        if clause.joint in _CONDITIONS or any(_is_doubt(w) for w in clause.words):
            return True
        clause = _parent(scene.view, clause)
    if scene.word.feature("Mood") == "Cnd" or _has_condition(scene.view, scene.clause):
        return True
    return scene.depends_on("hypothetical") or _in_case_of(scene.clause)


def _is_doubt(word: Word) -> bool:
    """See «бы», and «ли» that is no surname."""
    return word.pos in ("PART", "AUX", "SCONJ") and word.text in ("бы", "б", "ли", "якобы")


def _parent(view: View, clause: Clause) -> Clause | None:
    """Return the clause above unless this one hangs on a mere relative or «что» link."""
    if clause.parent is None or clause.joint not in ("", "что", "чтобы", "который"):
        return None
    above = view.clauses[clause.parent]
    return above if above.joint in _CONDITIONS else None


def _has_condition(view: View, clause: Clause) -> bool:
    """Say whether a condition hangs on the clause, or the clause is what follows from one."""
    number = view.clause_number(clause)
    near = {clause.parent, clause.after, *(view.below(number) if number is not None else ())}
    return any(view.clauses[n].joint in _CONDITIONS for n in near if n is not None)


def _in_case_of(clause: Clause) -> bool:
    """See «в случае …», «при условии …»."""
    pairs = zip(clause.words, clause.words[1:], strict=False)
    return any((a.lemma, b.lemma) in {("в", "случай"), ("при", "условие")} for a, b in pairs)


def _denied(scene: Scene) -> bool:
    place = scene.word.span.start
    return any(
        told.subtype == "denial" and any(s.holds(place) for s in told.spans("CONTENT", "TOPIC"))
        for told in scene.view.statements
        if told is not scene.draft
    )


def _cancelled(scene: Scene) -> bool:
    return scene.depends_on("cancelled") and not scene.is_finite


def _negated(scene: Scene) -> bool:
    if scene.draft.type is FactType.STANCE and _is_future(scene.word):
        return False
    if is_negated(scene.clause, scene.word):
        return True
    predicates = [w for w in scene.over if w.pos in ("VERB", "AUX") or is_predicate(w)]
    own = [w for w in predicates if scene.clause.span.covers(w.span)]
    if not scene.is_finite and any(is_negated(scene.clause, w) for w in own):
        return True
    return not scene.is_finite and scene.depends_on("negated")


def _desired(scene: Scene) -> bool:
    return scene.clause.joint in ("чтобы", "чтоб", "дабы") or scene.depends_on("desired")


def _expected(scene: Scene) -> bool:
    return scene.depends_on("expected")


def _planned(scene: Scene) -> bool:
    past = scene.is_finite and scene.word.feature("Tense") == "Past"
    if past and scene.draft.type in _DONE_DEEDS and scene.word.pos == "VERB":
        return False  # «поручил», «договорились»: what is ahead is not the deed itself
    if _is_future(scene.word) or scene.word.lemma in _lemmas()["planned"]:
        return True
    own = [w for w in scene.clause.words if w.lemma == "быть" or not scene.is_finite]
    if any(_is_future(w) for w in own if w.pos in ("VERB", "AUX")):
        return True
    if scene.depends_on("planned") and not past:
        return True
    return _is_tomorrow(scene) or _is_bare_infinitive(scene) or _is_talked_of(scene)


def _is_future(word: Word) -> bool:
    return word.feature("Tense") == "Fut"


def _is_tomorrow(scene: Scene) -> bool:
    return any(w.lemma in _lemmas()["tomorrow"] for w in scene.clause.words)


def _is_talked_of(scene: Scene) -> bool:
    """See «переговоры о покупке»: the event itself is still ahead."""
    if scene.is_finite:
        return False
    before = [w for w in scene.clause.words if w.span.end <= scene.word.span.start][-_REACH:]
    places = [i for i, w in enumerate(before) if w.lemma in _lemmas()["talked"]]
    after = before[places[-1] + 1 :] if places else []
    return any(w.lemma in ("о", "об", "обо") for w in after) and not any(
        is_predicate(w) for w in after
    )


def _is_bare_infinitive(scene: Scene) -> bool:
    """An infinitive is no deed unless a verb says that it was done («удалось подписать»)."""
    return scene.word.feature("VerbForm") == "Inf" and not scene.depends_on("done")


def _not_said(scene: Scene) -> bool:
    return is_negated(scene.clause, scene.word) and not needs_negation(scene.word)


def _to_be_said(scene: Scene) -> bool:
    return _is_future(scene.word)


_RULES_OF_SPEECH: tuple[tuple[Factuality, Callable[[Scene], bool]], ...] = (
    (Factuality.NEGATED, _not_said),
    (Factuality.PLANNED, _to_be_said),
)
"""What is said may be a plan or a wish; that it is said is a fact."""

_RULES: tuple[tuple[Factuality, Callable[[Scene], bool]], ...] = (
    (Factuality.HYPOTHETICAL, _hypothetical),
    (Factuality.DENIED, _denied),
    (Factuality.CANCELLED, _cancelled),
    (Factuality.NEGATED, _negated),
    (Factuality.DESIRED, _desired),
    (Factuality.EXPECTED, _expected),
    (Factuality.PLANNED, _planned),
)
