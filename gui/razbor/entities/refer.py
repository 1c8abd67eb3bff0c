"""Lead role phrases, descriptors and pronouns to the named things that they mean."""

from razbor.entities.cluster import Cluster
from razbor.entities.ledger import Ledger
from razbor.entities.refer_also import refer_also
from razbor.entities.refer_appointed import refer_appointed
from razbor.entities.refer_beside import refer_before_comma, refer_beside
from razbor.entities.refer_led import refer_led
from razbor.entities.refer_onward import refer_onward
from razbor.entities.refer_parted import refer_parted
from razbor.entities.refer_selves import refer_selves
from razbor.entities.scene import Scene

SIEVES = (
    refer_beside, refer_before_comma, refer_parted, refer_appointed, refer_onward, refer_led,
    refer_also, refer_selves,
)  # fmt: skip


def referred(scene: Scene, named: list[Cluster]) -> list[Cluster]:
    """Return all clusters: the named ones with the phrases that mean them, and the unnamed rest.

    The sieves run from the surest to the boldest; each looks at what those before have led.
    """
    ledger = Ledger(scene, named)
    for sieve in SIEVES:
        sieve(ledger)
    return ledger.clusters
