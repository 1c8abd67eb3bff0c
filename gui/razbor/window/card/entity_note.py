"""Who or what a word names, as the card tells it."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_rows import fact_counts
from razbor.bridge.fact_notes import told_as_so
from razbor.bridge.marks import MarkType, mark_type
from razbor.bridge.type_names import type_name
from razbor.entities.entity import Entity, Mention, MentionKind
from razbor.facts.fact import FactType
from razbor.i18n import tr, trn
from razbor.text.covering import Covering

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


class EntityNotes:
    """What an analysis knows of its entities, put in order when it is first asked."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    def at(self, place: int) -> EntityNote | None:
        """Return what is known of the entity at a place, None outside of any."""
        mention = min(self._mentions.over(place), key=lambda one: len(one.span), default=None)
        entity = self.analysis.by_id.get(mention.entity) if mention else None
        if mention is None or entity is None:
            return None
        kind = mark_type(entity)
        return EntityNote(
            name=entity.canonical,
            kind=kind,
            about=self._about(entity, kind),
            roles=self._roles.get(entity.id, ())[:_MOST_ROLES],
            doubt=_doubt(self.analysis, mention),
            hint=entity.hint or "",
        )

    @cached_property
    def _mentions(self) -> Covering[Mention]:
        return Covering(
            (mention.span, mention)
            for mention in self.analysis.mentions
            if mention.kind is not MentionKind.ZERO
        )

    @cached_property
    def _counts(self) -> Counter[str]:
        """Count the mentions; the left-out subject of a verb is one too."""
        return Counter(mention.entity for mention in self.analysis.mentions)

    @cached_property
    def _facts(self) -> Counter[str]:
        return fact_counts(self.analysis)

    @cached_property
    def _roles(self) -> dict[str, tuple[str, ...]]:
        """Return the offices of each entity as the summaries of the facts word them."""
        found: dict[str, dict[str, None]] = {}
        for fact in self.analysis.facts:
            role = fact.summary.partition(" — ")[2]
            if fact.type is FactType.POSITION and told_as_so(fact) and role:
                for filler in fact.fillers("HOLDER"):
                    if filler.entity:
                        found.setdefault(filler.entity, {})[role] = None
        return {entity: tuple(roles) for entity, roles in found.items()}

    def _about(self, entity: Entity, kind: MarkType) -> str:
        """Return type and counts."""
        mentions, facts = self._counts[entity.id], self._facts[entity.id]
        parts = [type_name(kind).one, trn("{} упоминание", "{} упоминаний", mentions)]
        if facts:
            parts.append(trn("{} факт", "{} фактов", facts))
        if entity.id in self.analysis.own:
            parts.append(tr("поправлено вами"))
        return " · ".join(parts)


def _doubt(analysis: Analysis, mention: Mention) -> str:
    others = [one for one in mention.ambiguous if one != mention.entity and one in analysis.by_id]
    names = ", ".join(analysis.by_id[one].canonical for one in others)
    return tr("возможно: {}").format(names) if names else ""
