"""What becomes of an entity when a reader names it anew, and which entity has a name already."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind, PersonName
from razbor.text.span import Span
from razbor.words.word import Word

_AMOUNTS = frozenset({EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY})
_NAMING = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM})
_FIRST_AND_LAST = 2
_QUOTES = "«»„“”\"'‘’"


def folded(text: str) -> str:
    """Return a text for comparison: no case, ё as е, no quotation marks, single spaces."""
    plain = text.casefold().replace("ё", "е").replace("\u0301", "").replace("\u00ad", "")
    return " ".join(plain.translate(dict.fromkeys(map(ord, _QUOTES))).split())


def kind_for(kind: EntityType, was: MentionKind) -> MentionKind:
    """Return how a mention names an entity of another type; phrases and pronouns stay so."""
    if was not in _NAMING:
        return was
    if kind is EntityType.TIMEX:
        return MentionKind.TIMEX
    return MentionKind.NUM if kind in _AMOUNTS else MentionKind.NAM


def retyped(entity: Entity, kind: EntityType) -> Entity:
    """Return an entity of another type: what only its old type has is dropped."""
    if kind is entity.type:
        return entity
    return replace(
        entity,
        type=kind,
        subtype=None,
        timex=None,
        value=None,
        hint=None,
        name=None,
        gender=entity.gender if kind is EntityType.PERSON else None,
    )


def renamed(entity: Entity, name: str) -> Entity:
    """Return an entity under another name; the old one stays known, for facts tell of it."""
    last = (entity.name.last,) if entity.name and entity.name.last else ()
    known = dict.fromkeys((entity.canonical, *last, *entity.aliases))
    parts = _parts(entity, name) if entity.type is EntityType.PERSON else None
    aliases = tuple(each for each in known if each != name)
    return replace(entity, canonical=name, aliases=aliases, name=parts, named=True)


def _parts(entity: Entity, name: str) -> PersonName | None:
    words = name.split()
    if len(words) != _FIRST_AND_LAST:
        return None
    if entity.name and entity.name.order == "surname-first":
        return PersonName(words[1], None, words[0], "surname-first")
    return PersonName(words[0], None, words[1])


def merged(kept: Entity, other: Entity) -> Entity:
    """Return an entity that knows what another one knew."""
    names = dict.fromkeys((*kept.aliases, other.canonical, *other.aliases))
    return replace(
        kept,
        canonical=kept.canonical if kept.named or not other.named else other.canonical,
        aliases=tuple(each for each in names if each != kept.canonical),
        members=tuple(dict.fromkeys((*kept.members, *other.members))),
        named=kept.named or other.named,
        hint=kept.hint or other.hint,
        gender=kept.gender or (other.gender if kept.type is other.type else None),
        name=kept.name or (other.name if kept.type is other.type else None),
    )


def new_id(analysis: Analysis) -> str:
    """Return an id that no entity has."""
    numbers = [int(each.id[1:]) for each in analysis.entities if each.id[1:].isdigit()]
    return f"E{max(numbers, default=0) + 1}"


def words_in(analysis: Analysis, span: Span) -> tuple[Word, ...]:
    """Return the words of a stretch, signs left out."""
    return tuple(
        word
        for word in analysis.words
        if span.covers(word.span) and any(char.isalnum() for char in word.text)
    )


def written_name(analysis: Analysis, span: Span) -> str:
    """Return a name for words: one word in its dictionary form, several as they stand."""
    words = words_in(analysis, span)
    if len(words) == 1 and words[0].lemma and not words[0].text.isupper():
        lemma = words[0].lemma
        return lemma[:1].upper() + lemma[1:] if words[0].text[:1].isupper() else lemma
    return span.of(analysis.text)


def lemmas_of(words: Iterable[Word]) -> tuple[str, ...]:
    """Return words in their dictionary forms, folded."""
    return tuple(folded(word.lemma or word.text) for word in words)


def same_name(analysis: Analysis, span: Span, name: str | None, kind: EntityType) -> Entity | None:
    """Return the entity of a type that has a name, or the words of a stretch, already."""
    wanted = {folded(name or span.of(analysis.text)), folded(written_name(analysis, span))}
    lemmas = lemmas_of(words_in(analysis, span))
    same = [entity for entity in analysis.entities if entity.type is kind]
    for entity in same:
        if wanted & {folded(each) for each in (entity.canonical, *entity.aliases)}:
            return entity
    return None if name else _named_by(analysis, same, lemmas)


def _named_by(
    analysis: Analysis, entities: Sequence[Entity], lemmas: tuple[str, ...]
) -> Entity | None:
    """Return the entity that some other place names by the same words in another form."""
    ids = {entity.id: entity for entity in entities}
    named = (each for each in analysis.mentions if each.entity in ids and _names(each))
    return next(
        (ids[each.entity] for each in named if lemmas_of(words_in(analysis, each.span)) == lemmas),
        None,
    )


def _names(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAM
