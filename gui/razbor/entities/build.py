"""The entities and mentions of an article, numbered, out of what was gathered."""

from razbor.entities.cluster import Cluster
from razbor.entities.entity import Entities, Entity, Mention
from razbor.entities.gazetteer import fold
from razbor.entities.hints import hint_of


def built(clusters: list[Cluster]) -> Entities:
    """Return entities by their first mention, mentions by start, the longer first."""
    ordered = sorted((c for c in clusters if c.finds), key=_first_place)
    ids = {id(cluster): f"E{number}" for number, cluster in enumerate(ordered, 1)}
    mentions = [
        Mention(find.span, ids[id(cluster)], find.kind)
        for cluster in ordered
        for find in cluster.finds
    ]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    entities = tuple(_entity(cluster, ids) for cluster in ordered)
    return Entities(entities, tuple(mentions))


def _first_place(cluster: Cluster) -> tuple[int, int]:
    return min((f.span.start, -f.span.end) for f in cluster.finds)


def _entity(cluster: Cluster, ids: dict[int, str]) -> Entity:
    members = tuple(ids[id(m)] for m in cluster.members if id(m) in ids)
    return Entity(
        id=ids[id(cluster)],
        type=cluster.type,
        canonical=cluster.canonical,
        subtype=cluster.subtype,
        aliases=_aliases(cluster),
        members=members,
        members_open=cluster.members_open,
        timex=cluster.timex,
        value=cluster.value,
        hint=hint_of(cluster.type, cluster.subtype, cluster.canonical),
        gender=cluster.gender,
        name=cluster.name,
        named=cluster.named,
    )


def _aliases(cluster: Cluster) -> tuple[str, ...]:
    """Return the other names; of spellings that fold alike, those that differ by more than case."""
    seen = {fold(cluster.canonical)}
    kept: list[str] = []
    for alias in cluster.aliases:
        if fold(alias) not in seen or (
            alias.lower() != cluster.canonical.lower() and alias not in kept
        ):
            kept.append(alias)
        seen.add(fold(alias))
    return tuple(kept)
