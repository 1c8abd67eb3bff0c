"""Offices parted from the name by words: «глава отдела Fjord Games Ян Лис», «один из …»."""

from collections.abc import Sequence

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.titles import is_rank, is_title
from razbor.facts.view import View
from razbor.text.span import Span

_BODIES = frozenset({EntityType.ORG, EntityType.ORG_GROUP})


def parted_office(view: View, phrases: Sequence[Phrase], number: int) -> Span | None:
    """Return the office that belongs to a name behind a body or «от партии»."""
    return _past_body(view, phrases, number) or _of_party(view, phrases, number)


def _of_party(view: View, phrases: Sequence[Phrase], number: int) -> Span | None:
    """Return the office of «[депутат от партии «Фьорд»] Анна Линд»."""
    if number < 2:  # noqa: PLR2004
        return None
    title, party, name = phrases[number - 2], phrases[number - 1], phrases[number]
    office = Span(title.span.start, party.span.end)
    pairs = ((title, party), (party, name))
    beside = [view.text[a.span.end : b.span.start].strip() for a, b in pairs]
    is_named = name.atom.type is EntityType.PERSON and title.word.number != "Plur"
    known = is_title(title.word) and party.atom.type in _BODIES and not title.prep
    agree = title.case == name.case or "" in {title.case, name.case}
    return office if is_named and known and agree and beside == ["от", ""] else None


def _past_body(view: View, phrases: Sequence[Phrase], number: int) -> Span | None:
    """Return the office of «[глава подразделения Fjord Games] Анна Линд», a body between them."""
    name, before = phrases[number], phrases[:number]
    body = next((p for p in reversed(before) if p.last == name.first), None)
    if name.mention is None or body is None or body.mention is None:
        return None
    place = view.word_before(body.mention.span.start)
    own = [m for m in view.around(place.span.start) if m.kind is MentionKind.NOM] if place else []
    told = [m for m in own if m.entity == name.mention.entity]
    beside = body.mention.kind is MentionKind.NAM and body.atom.type in _BODIES
    return Span(told[0].span.start, body.mention.span.end) if told and beside else None


def before_rank(view: View, phrases: Sequence[Phrase], name: Phrase) -> Span | None:
    """Return the office before a rank: «[начальник штаба] генерал-майор Марек Новак»."""
    office = next((p for p in reversed(phrases) if p.span.end < name.span.start), None)
    rank = view.word_at(name.span.start)
    if office is None or office.mention is None or rank is None or not is_rank(rank):
        return None
    is_office = office.mention.kind is MentionKind.NOM and not office.prep
    beside = is_office and not view.text[office.span.end : name.span.start].strip()
    whose = name.mention.entity if name.mention else None
    return office.span if beside and office.mention.entity == whose else None


def one_of(view: View, phrases: Sequence[Phrase], number: int) -> Phrase | None:
    """Return who is «один из [директоров банка] Ян Крон», «Ян Крон, один из [директоров],»."""
    title = phrases[number]
    if title.prep != "из":
        return None
    out = view.word_before(title.span.start)
    one = view.word_before(out.span.start) if out is not None else None
    known = title.word.number == "Plur" and is_title(title.word)
    if one is None or one.lemma != "один" or not known:
        return None
    after = [p for p in phrases if p.first == title.last]
    comma = view.word_before(one.span.start)
    told = comma is not None and comma.text in (",", "–", "—")
    before = [p for p in phrases if told and comma and p.span.end <= comma.span.start][-1:]
    before = [p for p in before if comma and not view.text[p.span.end : comma.span.start].strip()]
    named = [p for p in (*after, *before) if p.mention and p.mention.kind is MentionKind.NAM]
    people = [p for p in named if p.atom.type is EntityType.PERSON and p.title is None]
    return next((p for p in people if p.case in (one.case, "") or not one.case), None)
