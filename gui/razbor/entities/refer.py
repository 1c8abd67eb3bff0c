"""Lead role phrases, descriptors and pronouns to the named things that they mean."""

from razbor.entities.cluster import Cluster
from razbor.entities.ledger import Ledger
from razbor.entities.refer_beside import refer_before_comma, refer_beside
from razbor.entities.refer_meeting import refer_meeting
from razbor.entities.refer_pronouns import refer_pronouns
from razbor.entities.refer_roles import refer_apart, refer_unheld
from razbor.entities.refer_things import refer_states, refer_things
from razbor.entities.scene import Scene

SIEVES = (
    refer_beside,
    refer_before_comma,
    refer_apart,
    refer_things,
    refer_unheld,
    refer_states,
    refer_meeting,
    refer_pronouns,
)


def referred(scene: Scene, named: list[Cluster]) -> list[Cluster]:
    """Return all clusters: the named ones with the phrases that mean them, and the unnamed rest.

    The sieves run from the surest to the boldest; each looks at what those before have led.
    """
    ledger = Ledger(scene, named)
    for sieve in SIEVES:
        sieve(ledger)
    return ledger.clusters
