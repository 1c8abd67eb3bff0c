"""Who or what a word names, as the card tells it."""

from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_rows import fact_counts
from razbor.bridge.fact_notes import told_as_so
from razbor.bridge.marks import MarkType, mark_type
from razbor.bridge.type_names import type_name
from razbor.entities.entity import Entity, Mention, MentionKind
from razbor.facts.fact import FactType
from razbor.i18n import tr, trn

_MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class EntityNote:
    """Words of the second half of a card; empty where nothing is known.

    Attributes:
        name: Canonical name.
        kind: Its type, for the colour of the line.
        about: «персона · 6 упоминаний · 9 фактов».
        roles: Offices that the article states.
        doubt: «возможно: …» when the mention may mean others.
        hint: Knowledge from outside of the article.
    """

    name: str
    kind: MarkType
    about: str
    roles: tuple[str, ...]
    doubt: str
    hint: str


def mention_at(analysis: Analysis, place: int) -> Mention | None:
    """Return the innermost mention that holds a place, pronouns included."""
    around = [
        mention
        for mention in analysis.mentions
        if mention.span.holds(place) and mention.kind is not MentionKind.ZERO
    ]
    return min(around, key=lambda mention: len(mention.span), default=None)


def entity_note(analysis: Analysis, place: int) -> EntityNote | None:
    """Return what is known of the entity at a place, None outside of any."""
    mention = mention_at(analysis, place)
    entity = analysis.by_id.get(mention.entity) if mention else None
    if mention is None or entity is None:
        return None
    kind = mark_type(entity)
    return EntityNote(
        name=entity.canonical,
        kind=kind,
        about=_about(analysis, entity, kind),
        roles=_roles(analysis, entity),
        doubt=_doubt(analysis, mention),
        hint=entity.hint or "",
    )


def _about(analysis: Analysis, entity: Entity, kind: MarkType) -> str:
    """Return type and counts; the left-out subject of a verb is a mention too."""
    mentions = sum(mention.entity == entity.id for mention in analysis.mentions)
    facts = fact_counts(analysis)[entity.id]
    parts = [type_name(kind).one, trn("{} упоминание", "{} упоминаний", mentions)]
    if facts:
        parts.append(trn("{} факт", "{} фактов", facts))
    if entity.id in analysis.own:
        parts.append(tr("поправлено вами"))
    return " · ".join(parts)


def _roles(analysis: Analysis, entity: Entity) -> tuple[str, ...]:
    """Return the offices of an entity as the summaries of the facts word them."""
    found = [
        fact.summary.partition(" — ")[2]
        for fact in analysis.facts
        if fact.type is FactType.POSITION
        and told_as_so(fact)
        and any(filler.entity == entity.id for filler in fact.fillers("HOLDER"))
    ]
    return tuple(dict.fromkeys(role for role in found if role))[:_MOST_ROLES]


def _doubt(analysis: Analysis, mention: Mention) -> str:
    others = [one for one in mention.ambiguous if one != mention.entity and one in analysis.by_id]
    names = ", ".join(analysis.by_id[one].canonical for one in others)
    return tr("возможно: {}").format(names) if names else ""
