"""Facts that the network of relations sees and no rule has found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.entities.heads import broader_titles
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.former import kind_of_post
from razbor.facts.frames.not_holders import is_anothers
from razbor.facts.frames.titles import Title, title_of
from razbor.facts.view import View
from razbor.model.relations import Related
from razbor.text.span import Span
from razbor.words.word import Word

_POSTS = frozenset({FactType.POSITION, FactType.APPOINTMENT})


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a relation states: the roles of its two ends, and how likely it must be."""

    type: FactType
    subtype: str | None
    first: str
    second: str
    least: float


_PATTERNS: Mapping[str, _Pattern] = {
    "OWNER_OF": _Pattern(FactType.OWNERSHIP, "own", "OWNER", "OBJECT", 0.85),
    "AWARDED_WITH": _Pattern(FactType.AWARD, None, "PERSON", "AWARD", 0.6),
    "FOUNDED_BY": _Pattern(FactType.ORG_LINK, "founded", "ORG", "FOUNDER", 0.7),
}
_POST_WORDS = frozenset({"пост", "должность", "сан", "звание", "роль", "качество"})
_PARTIES = frozenset({("вручение", "Loc"), ("церемония", "Loc")})
_HOPES = frozenset(
    {"номинант", "номинантка", "номинировать", "номинироваться", "претендент", "претендовать"}
    | {"церемония", "претендентка"}
)
_HOPED = 6  # words between «номинант» and the award
_POST = 0.5
_PLACE_OF_WORK = 0.6
_WORK_BESIDE = 0.4  # told between the name and the office


def find_related(
    view: View, relations: Sequence[Related], known: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield what relations state beyond the drafts that rules have found."""
    yield from _posts(view, relations, known)
    for relation in relations:
        pattern = _PATTERNS.get(relation.kind)
        if pattern is None or relation.probability < pattern.least:
            continue
        first, second = (_named(view, one.span) for one in (relation.first, relation.second))
        if first is None or second is None or first.entity == second.entity:
            continue
        if pattern.type is not FactType.AWARD and _is_inside(view, first, second):
            continue
        if pattern.type is FactType.AWARD and not _is_given(view, second):
            continue
        if pattern.type is FactType.AWARD and _is_for_work(view, first, relation, relations):
            continue
        if not _is_known(pattern.type, {first.entity, second.entity}, known):
            yield _draft(view, pattern, first, second, relation)


def _is_inside(view: View, one: Mention, other: Mention) -> bool:
    """See «администрация [Новака]», «посольство [Чехии]»: a name within a name."""
    within = {m.entity for m in view.mentions_in(one.span)}
    around = {m.entity for m in view.mentions_in(other.span)}
    return other.entity in within or one.entity in around


def _is_for_work(view: View, holder: Mention, one: Related, relations: Sequence[Related]) -> bool:
    """Say whether a work seems to have an award that a person gets for it."""
    if view.of(holder).type is not EntityType.WORK:
        return False
    others = (r for r in relations if r.kind == one.kind and r.second.span == one.second.span)
    holders = (_named(view, other.first.span) for other in others)
    return any(m is not None and view.of(m).type is EntityType.PERSON for m in holders)


def _posts(view: View, relations: Sequence[Related], known: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a POSITION for each person and office; of nested offices the widest."""
    found = [r for r in relations if r.kind == "WORKS_AS" and r.probability >= _POST]
    for relation in found:
        holder = _named(view, relation.first.span)
        office = _closed(view, relation.second.span)
        wider = any(
            r is not relation and r.first == relation.first and _is_wider(r.second.span, office)
            for r in found
        )
        if holder is None or wider or view.of(holder).type is not EntityType.PERSON:
            continue
        title = title_of(view, office, holder.entity)
        if (
            title is None
            or not _may_hold(view, holder, title)
            or _has_post(view, holder, title.span, known)
        ):
            continue
        fillers = title.fillers()
        if len(fillers) == 1 and not _is_noble(view, title):
            fillers = (*fillers, *_work(view, relations, relation))
        if (
            is_anothers(view, holder, title.span)
            or _is_of_another(view, office, holder)
            or not _is_telling(view, holder, title, fillers)
        ):
            continue
        span = _around(holder.span, *(f.span for f in fillers if f.span))
        yield Draft(
            type=FactType.POSITION,
            subtype=kind_of_post(view, holder, title),
            trigger=title.span,
            roles=(Filler("HOLDER", holder.entity, holder.span), *fillers),
            clause=span,
            evidence=span,
            rule="position.related",
            confidence=round(0.5 + relation.probability / 3, 2),
        )


def _closed(view: View, office: Span) -> Span:
    """Return an office with the mark that closes a name at its end: «директор завода «Луч[»]»."""
    words = office.of(view.text)
    cut = words.count("«") > words.count("»") and view.text[office.end : office.end + 1] == "»"
    return Span(office.start, office.end + 1) if cut else office


def _may_hold(view: View, holder: Mention, title: Title) -> bool:
    """Say whether words can be the office of a person: a person's word, in a case that fits."""
    head = next((w for w in view.words_in(title.span) if w.pos in ("NOUN", "PROPN")), None)
    if head is None or head.feature("Animacy") == "Inan" or head.lemma in word_list("not_titles"):
        return False
    if _is_in_name(view, holder, title) or _may_serve(view, holder, title):
        return False
    cases = {head.case, view.case(holder.span)}
    if "" in cases or len(cases) == 1 or cases == {"Gen", "Acc"}:
        return True
    if title.span.end <= holder.span.start:
        return False  # «помощнику президента Линд Рою»
    before = view.word_before(title.span.start)
    aim = before is not None and before.lemma in _POST_WORDS and _is_aim(view, before)
    if aim or _is_met(view, title):
        return False
    return head.case != "Gen" or (before is not None and before.lemma in _POST_WORDS)


def _is_met(view: View, title: Title) -> bool:
    """See «разговор Новака [с новым главой Перу]»: an office behind a preposition is another's."""
    before = view.word_before(title.span.start)
    while before is not None and before.pos in ("ADJ", "DET"):
        before = view.word_before(before.span.start)
    return before is not None and before.lemma in _OF_ANOTHER


_OF_ANOTHER = frozenset({"с", "со", "к", "ко", "у", "о", "об", "от", "перед", "над", "для"})


def _is_noble(view: View, title: Title) -> bool:
    """Tell «наследный принц», who heads a committee too, from who works there."""
    return any(word.lemma in word_list("nobility") for word in view.words_in(title.span))


def _is_in_name(view: View, holder: Mention, title: Title) -> bool:
    """Say whether the office is a part of the name: «принц Эрик»."""
    return title.value.casefold() in view.name(holder.entity).casefold().split()


def _may_serve(view: View, holder: Mention, title: Title) -> bool:
    """Say whether a lone surname may be whom an aide serves: «Пресс-агент [Гибсона]»."""
    beside = view.text[title.span.end : holder.span.start] == " "
    aide = any(word.lemma in word_list("aides") for word in view.words_in(title.span))
    return beside and aide and " " not in holder.span.of(view.text)


def _is_aim(view: View, post: Word) -> bool:
    """See «кандидат [на] пост премьера»: a post that somebody wants."""
    before = view.word_before(post.span.start)
    return before is not None and before.lemma == "на"


def _is_of_another(view: View, office: Span, holder: Mention) -> bool:
    """Say whether the office is led to somebody else who is named."""
    owners = {m.entity for m in view.around(office.start) if m.kind is MentionKind.NOM}
    return any(view.entity(e).named for e in owners - {holder.entity}) and (
        holder.entity not in owners
    )


def _is_telling(view: View, holder: Mention, title: Title, fillers: tuple[Filler, ...]) -> bool:
    """Say whether an office tells something: not «чиновник» a sentence after the name."""
    told_in = view.sentence_span(title.span.start)
    if "\n" in view.text[holder.span.end : title.span.start] and not _is_led(view, title, holder):
        return False  # «…, – сказал Новак.» and in another paragraph «Лидер Чехии …»
    near = view.sentence_span(holder.span.start) == told_in
    words = view.words_in(title.span)
    broad = bool(words) and words[0].lemma.replace("ё", "е") in broader_titles()
    whole = [f for f in fillers if f.span and (near or (told_in and told_in.covers(f.span)))]
    return len(whole) > 1 if broad or not near else True


def _is_led(view: View, title: Title, holder: Mention) -> bool:
    owners = {m.entity for m in view.around(title.span.start) if m.kind is MentionKind.NOM}
    return holder.entity in owners


def _is_wider(span: Span, other: Span) -> bool:
    return span != other and span.covers(other)


def _work(view: View, relations: Sequence[Related], post: Related) -> Iterator[Filler]:
    """Yield the place of work that is told of a person."""
    for relation in relations:
        told = _around(post.first.span, post.second.span)
        inside = told.covers(relation.second.span)
        least = _WORK_BESIDE if inside else _PLACE_OF_WORK
        if relation.kind != "WORKPLACE" or relation.probability < least:
            continue
        if relation.first.span in {post.first.span, post.second.span}:
            work = _named(view, relation.second.span)
            if work is not None and not _is_of_office_before(view, work, post.second.span):
                yield Filler("ORG", work.entity, work.span)
                return


def _is_of_office_before(view: View, work: Mention, office: Span) -> bool:
    """See «врач [Дании], профессор»: the country belongs to the office that it stands in."""
    around = (m.span for m in view.around(work.span.start) if m.kind is MentionKind.NOM)
    return work.span.end < office.start and any(not span.overlaps(office) for span in around)


def _has_post(view: View, holder: Mention, title: Span, known: Sequence[Draft]) -> bool:
    """Say whether a rule has found this office of a person already, here or elsewhere."""
    words = view.words_in(title)
    for draft in known:
        if draft.type not in _POSTS:
            continue
        held = {f.entity for f in draft.fillers("HOLDER", "PERSON")}
        for told in draft.spans("TITLE"):
            same = any(w.lemma == words[0].lemma for w in view.words_in(told)) if words else True
            if told.overlaps(title) or (holder.entity in held and same):
                return True
    return False


def _named(view: View, span: Span) -> Mention | None:
    """Return the name over a stretch, or the one inside or around it that has its last word."""
    exact = [m for m in view.mentions_at(span) if m.kind is MentionKind.NAM]
    if exact:
        return exact[0]
    near = [m for m in view.around(span.start) if m.kind is MentionKind.NAM]
    return next((m for m in near if m.span.covers(span) or span.covers(m.span)), None)


def _is_given(view: View, award: Mention) -> bool:
    """Tell an award from the party at which others get it: «на вручении», «номинант на премию»."""
    before = view.word_before(award.span.start)
    at_party = before is not None and (before.lemma, before.case) in _PARTIES
    told = view.sentence_span(award.span.start)
    ahead = view.words_between(told.start if told else award.span.start, award.span.start)
    hoped = any(word.lemma in _HOPES for word in ahead[-_HOPED:])
    return view.of(award).type is EntityType.AWARD and not at_party and not hoped


def _is_known(kind: FactType, ends: set[str], known: Sequence[Draft]) -> bool:
    return any(draft.type is kind and ends <= {f.entity for f in draft.roles} for draft in known)


def _draft(view: View, pattern: _Pattern, first: Mention, second: Mention, one: Related) -> Draft:
    span = _around(first.span, second.span)
    return Draft(
        type=pattern.type,
        subtype=pattern.subtype,
        trigger=None,
        roles=(
            Filler(pattern.first, first.entity, first.span),
            Filler(pattern.second, second.entity, second.span),
        ),
        clause=span,
        evidence=view.sentence_span(span.start) or span,
        factuality=Factuality.ASSERTED if pattern.type is FactType.AWARD else None,
        rule=f"related.{one.kind.lower()}",
        confidence=round(0.4 + one.probability / 3, 2),
    )


def _around(*spans: Span) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))
