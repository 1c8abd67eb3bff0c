"""Which find means which cluster, while reference is worked out."""

from bisect import bisect_right

from razbor.entities.cluster import Cluster
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.heads import short_bodies
from razbor.entities.roles import role_class
from razbor.entities.scene import Scene

_WINDOW = 120  # finds looked back at


class Ledger:
    """The clusters of an article and the cluster of each find that is already led to one.

    ``led`` has the body that a person heads, by the id of his cluster, where a verb tells it.
    """

    def __init__(self, scene: Scene, clusters: list[Cluster]) -> None:
        self.scene = scene
        self.clusters = list(clusters)
        self._keyed = {cluster.key: cluster for cluster in clusters if cluster.key}
        self._ministries = [c for c in clusters if c.subtype == "ministry"]
        self._owner = {id(find): cluster for cluster in clusters for find in cluster.finds}
        self.led: dict[int, Cluster] = {}
        self._starts = [find.span.start for find in scene.finds]

    def owner(self, find: Find) -> Cluster | None:
        """Return the cluster that a find means, if it is known."""
        return self._owner.get(id(find))

    def lead(self, find: Find, cluster: Cluster) -> None:
        """Note that a find means a cluster."""
        self._owner[id(find)] = cluster
        cluster.finds.append(find)

    def join(self, cluster: Cluster, other: Cluster) -> None:
        """Let all that means another cluster mean this one."""
        for find in other.finds:
            self.lead(find, cluster)
        other.finds = []

    def keyed(self, key: str) -> Cluster | None:
        """Return the cluster of a key, if there is one."""
        return self._keyed.get(key)

    def branch_of(self, role: Find) -> Cluster | None:
        """Return the ministry of a minister: «министр экологии», «Министерство экологии»."""
        if role_class(role) != "minister" or role.last == role.head + 1:
            return None
        told = [word[:5] for word in self.scene.low[role.head + 1 : role.last]]
        for cluster in self._ministries:
            name = cluster.canonical.lower()
            words = short_bodies().get(fold(name), name).split()[1:]
            if words and [word[:5] for word in words][: len(told)] == told[: len(words)]:
                return cluster
        return None

    def open(self, cluster: Cluster) -> Cluster:
        """Take in a new cluster."""
        self.clusters.append(cluster)
        if cluster.key:
            self._keyed[cluster.key] = cluster
        for find in cluster.finds:
            self._owner[id(find)] = cluster
        return cluster

    @property
    def finds(self) -> tuple[Find, ...]:
        """Return all finds by start, the longer first."""
        return self.scene.finds

    def before(self, place: int) -> list[Find]:
        """Return the finds that start before a place, the nearest first, of a few sentences."""
        stop = bisect_right(self._starts, place - 1)
        return list(reversed(self.scene.finds[max(0, stop - _WINDOW) : stop]))

    def last_end(self, cluster: Cluster, place: int) -> int:
        """Return where a cluster was named last before a place, 0 if that is long ago."""
        near = (f for f in self.before(place) if self.owner(f) is cluster)
        return max((f.span.end for f in near if f.span.end <= place), default=0)

    def inside(self, find: Find) -> list[Find]:
        """Return the finds nested in a find, by start."""
        start = bisect_right(self._starts, find.span.start - 1)
        stop = bisect_right(self._starts, find.span.end - 1)
        nested = self.scene.finds[start:stop]
        return [f for f in nested if f is not find and find.span.covers(f.span)]
