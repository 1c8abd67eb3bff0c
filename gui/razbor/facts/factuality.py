"""How real a fact is, read from its clause: a plan, a denial or a condition is never shown as done.

The rules stand in an order in which the first that sees its sign decides: what is denied is denied
even when it was but a rumour.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from razbor.entities.entity import MentionKind
from razbor.facts.clauses import is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality
from razbor.facts.hypothetical import WISHES, is_hypothetical
from razbor.facts.presupposed import is_behind, opens_remark
from razbor.facts.reality_scene import Scene, lemmas_of_reality, scene_of
from razbor.facts.statements.cues import needs_negation
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_STANDING = frozenset({FactType.POSITION, FactType.ORG_LINK, FactType.ALIAS})
"""What a noun phrase states by itself, whatever the clause around it says."""
_TOLD_BY_ITSELF = frozenset({"statement.indirect.about-this"})
"""«Президент подписал указ. Об этом сообщил X»: the article states it and names who told it."""
_DONE_DEEDS = frozenset({FactType.DECISION, FactType.AGREEMENT})
_DUE = frozenset({FactType.EVENT, FactType.NUMERIC})
_DUE_ON_A_DAY = frozenset({FactType.VISIT, FactType.MEETING})
_ASIDE_REACH = 120  # characters from an event to «как ожидается»
_REACH = 6  # words between «переговоры о …» and the event


def factuality_of(view: View, draft: Draft) -> Factuality:
    """Return how real a draft is; only what nothing speaks against is asserted."""
    if draft.type in (FactType.SOURCE, FactType.ALIAS):
        return Factuality.ASSERTED
    if draft.type is FactType.INTENT and draft.negative:
        return Factuality.NEGATED
    if draft.factuality not in (None, Factuality.ASSERTED):
        return draft.factuality
    scene = None if draft.factuality else scene_of(view, draft)
    if scene is not None and not _is_standing(scene):
        rules = _RULES_OF_SPEECH if draft.type is FactType.STATEMENT else _RULES
        rules = rules[:1] if is_behind(scene) else rules
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
    behind = _governor_behind(scene)
    if is_negated(scene.clause, scene.word) or (behind and is_negated(scene.clause, behind)):
        return True
    predicates = [w for w in scene.over if w.pos in ("VERB", "AUX") or is_predicate(w)]
    predicates = [w for w in predicates if w.lemma not in _BOUNDING]
    own = [w for w in predicates if scene.clause.span.covers(w.span)]
    if not scene.is_finite and any(is_negated(scene.clause, w) for w in own):
        return True
    return not scene.is_finite and scene.depends_on("negated")


def _governor_behind(scene: Scene) -> Word | None:
    """Return the verb behind an infinitive that governs it: «закрывать порт не [собирается]»."""
    finite = [w for w in scene.clause.words if is_predicate(w)]
    is_inf = scene.word.feature("VerbForm") == "Inf"
    first = finite[0] if is_inf and finite else None
    return first if first and first.span.start > scene.word.span.end else None


_BOUNDING = frozenset({"превышать", "превысить"})
"""«Долг не превышает 5 млн»: the debt is there."""


def _desired(scene: Scene) -> bool:
    if scene.clause.joint in ("чтобы", "чтоб", "дабы"):
        return True
    wished = lemmas_of_reality()["desired"]
    if scene.draft.type is FactType.COURTESY:
        wished = wished - WISHES  # «хотел бы поблагодарить» thanks
    if _is_due(scene.draft) or _will_have_to(scene):
        wished = wished - lemmas_of_reality()["due"]
    return any(word.lemma in wished and not opens_remark(scene, word) for word in scene.over)


def _is_due(draft: Draft) -> bool:
    """Say whether «должен» tells a plan: «форум должен пройти», «должен прибыть в пятницу»."""
    on_a_day = draft.type in _DUE_ON_A_DAY and bool(draft.fillers("TIME"))
    return draft.type in _DUE or on_a_day


def _will_have_to(scene: Scene) -> bool:
    """See «должен будет сменить мэра»: it is settled, nobody's wish."""
    due = [word for word in scene.over if word.lemma in lemmas_of_reality()["due"]]
    after = (scene.view.next_word(word.span.end) for word in due)
    return any(w is not None and w.lemma == "быть" and _is_future(w) for w in after)


def _expected(scene: Scene) -> bool:
    return scene.depends_on("expected") or _is_aside(scene, "expected")


def _is_aside(scene: Scene, kind: str) -> bool:
    """See «завод, как ожидается, откроют», «сделка, как предполагается, состоится»."""
    sentence = scene.view.sentence_span(scene.word.span.start) or scene.clause.span
    near = Span(
        max(sentence.start, scene.word.span.start - _ASIDE_REACH),
        min(sentence.end, scene.word.span.end + _ASIDE_REACH),
    )
    words, known = scene.view.words_in(near), lemmas_of_reality()[kind]
    return any(a.lemma == "как" and b.lemma in known for a, b in pairwise(words))


def _planned(scene: Scene) -> bool:
    return not _is_settled(scene) and _is_ahead(scene)


def _is_ahead(scene: Scene) -> bool:
    if _is_attribute(scene.word):
        return scene.word.lemma in lemmas_of_reality()["planned"]
    past = scene.is_finite and scene.word.feature("Tense") == "Past" and not _will_be(scene)
    if past and scene.draft.type in _DONE_DEEDS and scene.word.pos == "VERB":
        return False  # «поручил», «договорились»: what is ahead is not the deed itself
    if _is_future(scene.word) or scene.word.lemma in lemmas_of_reality()["planned"]:
        return True
    own = [w for w in scene.clause.words if w.lemma == "быть" or not scene.is_finite]
    if any(_is_future(w) for w in own if w.pos in ("VERB", "AUX")):
        return True
    is_due = _is_due(scene.draft) and scene.depends_on("due")
    if (scene.depends_on("planned") or is_due) and not past:
        return True
    return _is_tomorrow(scene) or _is_bare_infinitive(scene) or _is_talked_of(scene)


def _is_settled(scene: Scene) -> bool:
    """See «Нацбанк решил повысить ставку до 15%»: its decision is what makes the rate."""
    words = [w for f in scene.draft.roles if f.role == "INDICATOR" for w in _words(scene, f.span)]
    if scene.draft.type is not FactType.NUMERIC or not any(w.lemma == "ставка" for w in words):
        return False
    decided = [w for w in scene.over if w.lemma in _DECIDED]
    others = [w for w in scene.over if w not in decided and w.lemma != "принять"]
    open_ = lemmas_of_reality()["planned"] | lemmas_of_reality()["due"]
    ahead = any(_is_future(w) or w.feature("VerbForm") == "Inf" for w in scene.over)
    return bool(decided) and not ahead and not any(w.lemma in open_ for w in others)


_DECIDED = frozenset({"решить", "решение"})


def _words(scene: Scene, span: Span | None) -> Sequence[Word]:
    return scene.view.words_in(span) if span is not None else ()


def _is_attribute(word: Word) -> bool:
    """See «обвиняемого в краже»: its clause is not about it; «планируемый» tells itself."""
    return word.feature("VerbForm") == "Part" and word.feature("Variant") != "Short"


def _will_be(scene: Scene) -> bool:
    """See «будет подписан»: the participle itself is past."""
    before = [w for w in scene.clause.words if w.span.end <= scene.word.span.start][-3:]
    return any(w.lemma == "быть" and _is_future(w) for w in before)


def _is_future(word: Word) -> bool:
    return word.feature("Tense") == "Fut"


def _is_tomorrow(scene: Scene) -> bool:
    return any(w.lemma in lemmas_of_reality()["tomorrow"] for w in scene.clause.words)


def _is_talked_of(scene: Scene) -> bool:
    """See «переговоры о покупке»: the event itself is still ahead."""
    if scene.is_finite:
        return False
    before = [w for w in scene.clause.words if w.span.end <= scene.word.span.start][-_REACH:]
    places = [i for i, w in enumerate(before) if w.lemma in lemmas_of_reality()["talked"]]
    after = before[places[-1] + 1 :] if places else []
    return any(w.lemma in ("о", "об", "обо") for w in after) and not any(
        is_predicate(w) for w in after
    )


def _is_bare_infinitive(scene: Scene) -> bool:
    """An infinitive is no deed unless a verb says that it was done («удалось подписать»)."""
    thanked = scene.draft.type is FactType.COURTESY and any(w.lemma in WISHES for w in scene.over)
    is_open = not (thanked or scene.depends_on("done"))
    return scene.word.feature("VerbForm") == "Inf" and is_open


def _not_said(scene: Scene) -> bool:
    return is_negated(scene.clause, scene.word) and not needs_negation(scene.word)


def _to_be_said(scene: Scene) -> bool:
    return _is_future(scene.word) and scene.draft.subtype != "direct"


_RULES_OF_SPEECH: tuple[tuple[Factuality, Callable[[Scene], bool]], ...] = (
    (Factuality.NEGATED, _not_said),
    (Factuality.PLANNED, _to_be_said),
)
"""What is said may be a plan or a wish; that it is said is a fact."""

_RULES: tuple[tuple[Factuality, Callable[[Scene], bool]], ...] = (
    (Factuality.DENIED, _denied),
    (Factuality.HYPOTHETICAL, is_hypothetical),
    (Factuality.CANCELLED, _cancelled),
    (Factuality.NEGATED, _negated),
    (Factuality.DESIRED, _desired),
    (Factuality.EXPECTED, _expected),
    (Factuality.PLANNED, _planned),
)
