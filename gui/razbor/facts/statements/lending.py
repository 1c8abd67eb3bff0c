"""Which clause, and which verb, lends another its subject."""

from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.view import View
from razbor.words.word import Word

_LENDING = frozenset({"где", "куда", "откуда", "поскольку", "ибо", "хотя"})


def lender(view: View, clause: Clause) -> Clause | None:
    """Return the clause that lends its subject: the one gone on with, or the one above «где …».

    «Союз против закона, поскольку считает, что …»: the cause lends it too.
    """
    lends = clause.joint in _LENDING or _is_oblique(clause)
    above = clause.parent if lends else clause.after
    return view.clauses[above] if above is not None else None


def _is_oblique(clause: Clause) -> bool:
    """See «письмо, в котором [он] обвинил …»: the relative word is no subject."""
    if clause.joint != "который":
        return False
    relative = next((w for w in clause.words if w.lemma == "который"), None)
    return relative is not None and relative.case not in ("Nom", "")


def deed_of(clause: Clause, verb: Word) -> Word:
    """Return the verb whose subject a gerund shares: «суд [отклонил] довод Ли, отметив, что …»."""
    if verb.feature("VerbForm") != "Conv":
        return verb
    finite = [w for w in clause.words if is_predicate(w)]
    before = [w for w in finite if w.span.start < verb.span.start]
    return before[-1] if before else finite[0] if finite else verb
