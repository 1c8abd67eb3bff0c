"""Who owns or founded what, told by a role phrase that means somebody named elsewhere.

«[Его] основатель», «создатель «Лотоса»» of a man whom another sentence names.
"""

from collections.abc import Iterator

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType
from razbor.facts.frames.holdings import holding, kind_of
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_KINDS = frozenset({FactType.OWNERSHIP, FactType.ORG_LINK})
_HOLDERS = frozenset({EntityType.PERSON, EntityType.ORG})
_CONFIDENCE = 0.65


def find_holdings_meant(view: View) -> Iterator[Draft]:
    """Yield OWNERSHIP and founding facts of role phrases."""
    for mention in view.found.mentions:
        holder = view.of(mention)
        if mention.kind is MentionKind.NOM and holder.type is EntityType.PERSON_GROUP:
            yield from _of_several(view, mention)
        if mention.kind is not MentionKind.NOM or not holder.named or holder.type not in _HOLDERS:
            continue
        head = view.head(mention.span)
        kind = kind_of(head.lemma) if head is not None and not _is_told(view, head) else None
        thing = _thing_of(view, mention, head) if head is not None and kind in _KINDS else None
        if kind is not None and thing is not None and thing.entity != mention.entity:
            yield holding(view, kind, (mention, thing), mention.span, _CONFIDENCE)


def _of_several(view: View, role: Mention) -> Iterator[Draft]:
    """See «[его] основатели Пол Норд и Анна Линд»: who stands behind the role in a row."""
    head = view.head(role.span)
    kind = kind_of(head.lemma) if head is not None else None
    thing = _thing_of(view, role, head) if head is not None and kind in _KINDS else None
    if kind is None or thing is None:
        return
    for name in _row_behind(view, role.span.end):
        yield holding(view, kind, (name, thing), role.span, _CONFIDENCE)


_MOST = 8  # names in one row


def _row_behind(view: View, end: int) -> Iterator[Mention]:
    """Yield the people named right behind a place, with «,» and «и» between."""
    for _ in range(_MOST):
        word = view.next_word(end)
        while word is not None and word.text in (",", "и", "–", "—"):
            word = view.next_word(word.span.end)
        told = view.around(word.span.start, EntityType.PERSON) if word is not None else ()
        named = [m for m in told if m.kind is MentionKind.NAM]
        if not named or word is None or named[0].span.start != word.span.start:
            return
        yield named[0]
        end = named[0].span.end


def _is_told(view: View, head: Word) -> bool:
    """Say whether a verb tells who has the role: «владельцем «Луча» [стал] банк «Север»»."""
    clause = view.clause_at(head.span.start)
    told = clause is not None and any(word.lemma in _LINKING for word in clause.words)
    return head.case == "Ins" and told


_LINKING = frozenset(
    {"стать", "являться", "быть", "остаться", "оставаться", "выступить", "оказаться"}
)


def _thing_of(view: View, role: Mention, head: Word) -> Mention | None:
    """Return the body inside a role phrase, or the one that a pronoun before it stands for."""
    if head.span.end < role.span.end:
        inside = view.top_mentions(Span(head.span.end, role.span.end), EntityType.ORG)
        named = next((m for m in inside if m.kind is MentionKind.NAM), None)
        return named or _called_again(view, role, head)
    before = view.word_before(role.span.start)
    if before is None or before.text.lower() not in ("его", "её", "ее", "их"):
        return None
    over = [m for m in view.around(before.span.start) if m.kind is MentionKind.PRO]
    if over:
        return next((m for m in over if view.of(m).type is EntityType.ORG), None)
    return _only_body_before(view, before)


def _called_again(view: View, role: Mention, head: Word) -> Mention | None:
    """Return the only body that a common noun behind the role can mean: «учредитель [издания]»."""
    rest = view.words_in(Span(head.span.end, role.span.end))
    lemmas = [word.lemma for word in rest]
    is_bare = len(rest) == 1 and rest[0].lemma in word_list("org_descriptors")
    is_bare = is_bare or lemmas in (["социальный", "сеть"], ["соцсеть"])
    return _only_body_before(view, rest[0]) if is_bare else None


def _only_body_before(view: View, pronoun: Word) -> Mention | None:
    """Return the body named in the sentence before or in this one, where it is the only one."""
    sentence = view.sentence_span(pronoun.span.start)
    last = view.word_before(sentence.start) if sentence is not None else None
    earlier = view.sentence_span(last.span.start) if last is not None else None
    if sentence is None:
        return None
    if earlier is None or "\n" in view.text[earlier.end : sentence.start]:
        earlier = sentence
    if earlier.start == pronoun.span.start:
        return None
    stretch = Span(earlier.start, pronoun.span.start)
    bodies = [m for m in view.top_mentions(stretch, EntityType.ORG) if not _reports(view, m)]
    return bodies[-1] if len({m.entity for m in bodies}) == 1 else None


def _reports(view: View, body: Mention) -> bool:
    """Say whether a body only reports: an outlet, «как пишет Fjord»."""
    before = view.word_before(body.span.start)
    said = before is not None and before.lemma in word_list("reporting_verbs")
    return said or is_medium(view.of(body))
