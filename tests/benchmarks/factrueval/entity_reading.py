"""Reading of gold entities."""

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.factrueval.comparison import fold_phrase
from benchmarks.factrueval.model import Attribute, Entity, Mention, Span, Token
from benchmarks.factrueval.task import ENCLOSING_TYPES


def read_entities(
    blocks: Iterable[Sequence[str]],
    mentions: Mapping[str, Mention],
    spans: Mapping[str, Span],
    tokens: Sequence[Token],
) -> list[Entity]:
    """Return one entity for each block: a line of members, then a line for each attribute."""
    entities = []
    for block in blocks:
        identifier, *listed = block[0].split()
        members = list(dict.fromkeys(listed))
        own = [mentions[m] for m in members if m in mentions]
        types = {m.type for m in own}
        kind = "loc" if types & {"loc", "locorg"} else next(iter(sorted(types)), "unknown")
        named = [spans[m] for m in members if m not in mentions and m in spans]
        named += [s for m in own for s in m.spans]
        entity = Entity(identifier, kind, _attributes(block[1:], kind, named, tokens), own)
        entity.is_optional = _is_optional(entity, mentions.values())
        entities.append(entity)
    return entities


def _attributes(
    lines: Iterable[str], kind: str, named: Sequence[Span], tokens: Sequence[Token]
) -> list[Attribute]:
    """Return the attributes, each with the ways in which it may be written."""
    grouped: dict[str, set[str]] = {}
    descriptors: set[str] = set()
    for line in lines:
        key, _, raw = line.partition(" ")
        key, value = key.strip().lower(), fold_phrase(raw)
        if key.endswith(("descr", "descriptor")):
            descriptors.add(value)
        elif key != "wikidata":
            values = grouped.setdefault(key, set())
            values.add(value)
            if key == "name" and kind != "per" and _is_quoted_somewhere(value, named, tokens):
                values.add(f'"{value}"')
    return [
        Attribute(key.strip("0123456789"), values | _described(values, descriptors))
        for key, values in grouped.items()
    ]


def _described(values: Iterable[str], descriptors: Iterable[str]) -> set[str]:
    """Return the values with a descriptor before or after them."""
    pairs = ((v, d) for v in values for d in descriptors if f" {d} " not in f" {v} ")
    return {written for v, d in pairs for written in (f"{v} {d}", f"{d} {v}")}


def _is_optional(entity: Entity, others: Iterable[Mention]) -> bool:
    """Entities that only occur nested in others, or only unnamed, need not be found."""
    if not entity.mentions:
        return False
    around = list(others)
    nested = all(any(_swallows(o, m) for o in around) for m in entity.mentions)
    return nested or not any(m.is_named for m in entity.mentions)


def _swallows(other: Mention, mention: Mention) -> bool:
    """Say whether a mention need not be found because of a larger one."""
    if other.type not in ENCLOSING_TYPES.get(mention.type, frozenset()):
        return False
    (start, end), (other_start, other_end) = mention.envelope, other.envelope
    if (start, end) == (other_start, other_end):
        return mention.type in {"per", "loc"} and other.type == "org"
    return other_start <= start and end <= other_end


def _is_quoted_somewhere(value: str, spans: Iterable[Span], tokens: Sequence[Token]) -> bool:
    for span in spans:
        if "name" in span.type and span.text.lower().replace("ё", "е") == value and span.tokens:
            before, after = span.tokens[0] - 1, span.tokens[-1] + 1
            left = tokens[before].text if before >= 0 else ""
            right = tokens[after].text if after < len(tokens) else ""
            if left == right == '"':
                return True
    return False
