"""Lead role phrases, descriptors and pronouns to the named things that they mean."""

from razbor.entities.cluster import Cluster
from razbor.entities.ledger import Ledger
from razbor.entities.refer_roles import refer_roles
from razbor.entities.scene import Scene

SIEVES = (refer_roles,)


def referred(scene: Scene, named: list[Cluster]) -> list[Cluster]:
    """Return all clusters of the article: the named ones with the phrases that mean them, and the rest."""
    ledger = Ledger(scene, named)
    for sieve in SIEVES:
        sieve(ledger)
    return ledger.clusters
