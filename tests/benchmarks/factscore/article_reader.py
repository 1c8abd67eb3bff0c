"""Reader of one article: an exported analysis, full gold or slim gold.

Full gold and exported analyses carry `document`; slim gold carries `doc`, has
spans written inline and one evidence span per fact. Both become a `Document`.
"""

from dataclasses import replace

from benchmarks.factscore.model import (
    FULL_SCOPE,
    SLIM_SCOPE,
    Attribution,
    Document,
    Entity,
    Fact,
    Filler,
    Mention,
    Quote,
    Span,
)
from benchmarks.factscore.records import InputError, Record
from benchmarks.factscore.vocabulary import (
    ATTRIBUTION_FORMS,
    ENTITY_TYPES,
    FACT_ROLES,
    FACT_TYPES,
    FACTUALITY,
    MENTION_KINDS,
    POLARITY,
    TEXT_ROLES,
    role_name,
)

_IMPORTANCE = range(1, 4)
_LONGEST_TEXT = 10_000_000


def read_article(record: Record, name: str) -> Document:
    """Read one article; every reference and controlled value is checked."""
    slim = not record.has("document")
    head = record if slim else record.child("document")
    document = Document(
        name=name,
        text=head.text_or_none("text"),
        entities=_read_entities(record),
        mentions=[],
        facts=[],
        scope=SLIM_SCOPE if slim else FULL_SCOPE,
        sha256=head.text_or_none("sha256"),
    )
    document.mentions = [_read_mention(r, document) for r in record.children("mentions")]
    document.facts = [
        _read_fact(r, document, str(i)) for i, r in enumerate(record.children("facts"), 1)
    ]
    return document


def _read_entities(record: Record) -> dict[str, Entity]:
    """Read the entities and check that ids are unique and members known."""
    entities: dict[str, Entity] = {}
    for item in record.children("entities"):
        entity = _read_entity(item)
        if entity.id in entities:
            raise InputError(f"{item.where}.id: {entity.id!r} is used twice")
        entities[entity.id] = entity
    for entity in entities.values():
        for member in entity.members:
            if member not in entities:
                raise InputError(f"{record.where}: {entity.id!r} has unknown member {member!r}")
    return entities


def _read_entity(item: Record) -> Entity:
    """Read one entity; an open set of members is kept without members."""
    is_open = item.data.get("members_open") is True
    members = [m for m in item.texts("members") if not m.endswith("?")]
    return Entity(
        id=item.text("id"),
        type=item.choice("type", ENTITY_TYPES),
        canonical=item.text("canonical"),
        members=() if is_open else tuple(members),
        value=_time_value(item, "timex3") or item.text_or_none("value"),
    )


def _time_value(item: Record, key: str) -> str | None:
    """Return the TIMEX3 value, written as an object or as a plain text."""
    if not item.has(key):
        return None
    if isinstance(item.data[key], str):
        return item.text(key)
    return item.child(key).text_or_none("value")


def _read_span(item: Record, document: Document) -> Span:
    """Read start, end and, when present, the words the span should cover."""
    start = item.integer("start")
    span = Span(start, item.integer("end", least=start + 1))
    if span.end > _LONGEST_TEXT:
        raise InputError(f"{item.where}.end: {span.end} is beyond any article")
    if item.has("text"):
        document.quotes.append(Quote(span, item.text("text")))
    return span


def _known(item: Record, key: str, document: Document) -> str:
    """Return a reference to an entity that exists."""
    entity = item.text(key)
    if entity not in document.entities:
        raise InputError(f"{item.where}.{key}: unknown entity {entity!r}")
    return entity


def _read_mention(item: Record, document: Document) -> Mention:
    """Read one mention; its span is written inline in every form."""
    return Mention(
        span=_read_span(item, document),
        entity=_known(item, "entity", document),
        kind=item.choice("kind", MENTION_KINDS),
        id=item.text_or_none("id"),
        alternatives=tuple(item.texts("ambiguous")),
        optional=item.data.get("optional") is True,
    )


def _read_fact(item: Record, document: Document, number: str) -> Fact:
    """Read one fact; a cue stands in for a missing trigger."""
    fact_type = item.choice("type", FACT_TYPES)
    modality = item.child("modality") if item.has("modality") else item
    fillers = _read_roles(item, document, fact_type)
    cues = [filler.span for filler in fillers if filler.role == "CUE"]
    trigger = _read_span(item.child("trigger"), document) if item.has("trigger") else None
    return Fact(
        id=item.text_or_none("id") or number,
        type=fact_type,
        subtype=item.text_or_none("subtype"),
        fillers=tuple(fillers),
        factuality=modality.choice("factuality", FACTUALITY),
        polarity=modality.choice("polarity", POLARITY) if modality.has("polarity") else "positive",
        trigger=trigger or next(iter(cues), None),
        evidence=_read_evidence(item, document),
        attribution=_read_attribution(item, document),
        importance=_read_importance(item),
    )


def _read_importance(item: Record) -> int:
    """Return 1 to 3; a fact without importance belongs to the first class."""
    if not item.has("importance"):
        return 1
    importance = item.integer("importance", least=1)
    if importance not in _IMPORTANCE:
        raise InputError(f"{item.where}.importance: {importance} is above 3")
    return importance


def _read_evidence(item: Record, document: Document) -> tuple[Span, ...]:
    """Read the evidence: a list of spans, or one span in slim gold."""
    if isinstance(item.data.get("evidence"), dict):
        return (_read_span(item.child("evidence"), document),)
    return tuple(_read_span(span, document) for span in item.children("evidence"))


def _read_roles(item: Record, document: Document, fact_type: str) -> list[Filler]:
    """Read the roles the type has, and `time` and `place` where they lack.

    Roles outside the controlled list are read past.
    """
    fillers = []
    for part in item.children("roles"):
        filler = _read_filler(part, document)
        role = role_name(fact_type, filler.role)
        if role:
            filler = replace(filler, role=role)
            fillers.append(_resolved(filler, part.text_or_none("mention"), document))
    return _with_time_and_place(fillers, item, document, fact_type)


def _read_filler(item: Record, document: Document) -> Filler:
    """Read one filler, with its span nested (full) or inline (slim)."""
    place = item.child("span") if item.has("span") else item if item.has("start") else None
    filler = Filler(
        role=item.text("role"),
        entity=_known(item, "entity", document) if item.has("entity") else None,
        span=_read_span(place, document) if place else None,
        value=item.text_or_none("value"),
    )
    if filler.entity is None and filler.span is None and filler.value is None:
        raise InputError(f"{item.where}: needs an entity, a span or a value")
    return filler


def _resolved(filler: Filler, mention_id: str | None, document: Document) -> Filler:
    """Add what the mention at the filler's place says about its entity."""
    if filler.role in TEXT_ROLES and filler.entity is None:
        return filler
    mention = _mention_at(filler, mention_id, document)
    if mention is None:
        return filler
    entity = filler.entity or mention.entity
    others = mention.alternatives if mention.entity == entity else ()
    return replace(filler, entity=entity, alternatives=others)


def _mention_at(filler: Filler, mention_id: str | None, document: Document) -> Mention | None:
    """Find the mention by id, else the one at exactly the filler's span."""
    for mention in document.mentions:
        if mention_id is not None and mention.id == mention_id:
            return mention
    for mention in document.mentions:
        if mention.span == filler.span and filler.entity in {None, mention.entity}:
            return mention
    return None


def _with_time_and_place(
    fillers: list[Filler], item: Record, document: Document, fact_type: str
) -> list[Filler]:
    """Add the fact's own `time` and `place` fields as roles it lacks."""
    filled = {filler.role for filler in fillers}
    place = item.data.get("place")
    if "PLACE" in FACT_ROLES[fact_type] and "PLACE" not in filled and place in document.entities:
        fillers.append(Filler("PLACE", entity=place))
    if "TIME" in FACT_ROLES[fact_type] and "TIME" not in filled and item.has("time"):
        value = _time_value(item.child("time"), "timex3")
        if value:
            fillers.append(Filler("TIME", value=value))
    return fillers


def _read_attribution(item: Record, document: Document) -> tuple[Attribution, ...] | None:
    """Read the chain, outermost first, or None where it is not annotated."""
    if not item.has("attribution"):
        return None
    links = [
        Attribution(
            level=link.integer("level", least=1),
            agent=_known(link, "agent", document),
            form=link.choice("form", ATTRIBUTION_FORMS),
        )
        for link in item.children("attribution")
    ]
    return tuple(sorted(links, key=lambda link: link.level))
