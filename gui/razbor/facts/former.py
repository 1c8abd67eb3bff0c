"""How an office that no verb frame tells is held: «бывший», «до этого он был», «обязанности»."""

from razbor.entities.entity import Mention
from razbor.facts.frames.titles import Title
from razbor.facts.view import View

_FORMER = frozenset({"бывший", "прежний", "тогдашний", "предыдущий"})
_EARLIER = frozenset({"ранее", "раньше", "прежде", "до"})
_SERVED = frozenset({"быть", "работать", "служить", "трудиться", "занимать"})


def kind_of_post(view: View, holder: Mention, title: Title) -> str | None:
    """Return acting, former or None: how somebody holds an office."""
    before = view.word_before(title.span.start)
    if before is not None and before.lemma == "обязанность":
        return "acting"
    return "former" if _is_past(view, holder, title) else None


def _is_past(view: View, holder: Mention, title: Title) -> bool:
    """See «сын [бывшего] главы банка Олега Роя», «до этого он был главой банка»."""
    before = view.word_before(title.span.start)
    while before is not None and before.pos in ("ADJ", "DET"):
        if before.lemma in _FORMER:
            return True
        before = view.word_before(before.span.start)
    clause = view.clause_at(title.span.start)
    if clause is None or holder.span.start > title.span.start:
        return False
    words = [w for w in clause.words if w.span.end <= title.span.start]
    past = [w for w in words if w.feature("Tense") == "Past" and w.pos in ("VERB", "AUX")]
    served = bool(past) and past[-1].lemma in _SERVED
    since = any(w.lemma == "с" and w.case == "" for w in words) and "по" not in {
        w.lemma for w in words
    }
    return served and (any(w.lemma in _EARLIER for w in words) or not since)
