"""What is left open: conditions, doubts, questions, words that are not even said to be so."""

from itertools import pairwise

from razbor.facts.clauses import Clause, is_negated
from razbor.facts.reality_scene import Scene, lemmas_of_reality
from razbor.facts.statements.cues import cue_of, needs_negation
from razbor.facts.view import View
from razbor.words.word import Word

WISHES = frozenset({"хотеть", "хотеться", "желать"})
_CONDITIONS = frozenset({"если", "коли"})
_IN_CASE = {("в", "случай"), ("при", "условие"), ("при", "необходимость"), ("по", "слух")}
_OPEN = frozenset({"вопрос", "угроза", "сомнение"})


def is_hypothetical(scene: Scene) -> bool:
    """Say whether a condition, a doubt or a question leaves open whether it is so."""
    clause: Clause | None = scene.clause
    while clause is not None:
        if clause.joint in _CONDITIONS or _doubts(clause):
            return True
        clause = _parent(scene.view, clause)
    if scene.word.feature("Mood") == "Cnd" or _has_condition(scene.view, scene.clause):
        return True
    if scene.depends_on("hypothetical") or _in_case_of(scene.clause) or _is_asked(scene):
        return True
    return _not_ruled_out(scene) or _unsaid(scene)


def _doubts(clause: Clause) -> bool:
    """Say whether a word of a clause leaves it open; «хотел бы» is but a polite wish."""
    wished = any(word.lemma in WISHES for word in clause.words)
    doubts = (word for word in clause.words if _is_doubt(word))
    return any(not (wished and word.text.lower() in ("бы", "б")) for word in doubts)


def _is_doubt(word: Word) -> bool:
    """See «бы», «якобы», «возможно» (no predicate here), and «ли» that is no surname."""
    if word.pos not in ("PART", "AUX", "SCONJ", "ADV"):
        return False
    return word.text.lower() in lemmas_of_reality()["doubt"]


def _is_asked(scene: Scene) -> bool:
    """See «Посетит Линд Осло?»; «почему», «когда» ask about what is so."""
    sentence = scene.view.parsed.sentence_of(scene.word.span.start)
    if sentence is None or not scene.is_finite:
        return False
    words = scene.view.words[sentence.first : sentence.last]
    asked = any(w.text == "?" for w in words[-2:])
    return asked and not any(w.lemma in lemmas_of_reality()["asking"] for w in words)


def _not_ruled_out(scene: Scene) -> bool:
    """See «не исключено, что …»."""
    for word in scene.over:
        clause = scene.view.clause_at(word.span.start)
        ruled = word.lemma in lemmas_of_reality()["ruled-out"]
        if ruled and clause is not None and is_negated(clause, word):
            return True
    return False


def _unsaid(scene: Scene) -> bool:
    """See «не подтвердил, что …»: the words are not even said to be so."""
    said = scene.view.speech_at(scene.word.span.start)
    words = scene.view.words_in(said.trigger) if said is not None and said.trigger else ()
    verb = next((w for w in words if cue_of(w)), None)
    clause = scene.view.clause_at(verb.span.start) if verb else None
    if verb is None or clause is None or needs_negation(verb):
        return False
    return is_negated(clause, verb)


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
    """See «в случае …», «при условии …», «по слухам», «под вопросом»."""
    if any((a.lemma, b.lemma) in _IN_CASE for a, b in pairwise(clause.words)):
        return True
    lemmas = [w.lemma for w in clause.words]
    after = lemmas[lemmas.index("под") + 1 :][:3] if "под" in lemmas else []
    return not _OPEN.isdisjoint(after)
