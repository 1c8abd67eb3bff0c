"""Whether a role phrase tells of who comes into an office: «новый посол»."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger


def is_newcomer(ledger: Ledger, role: Find) -> bool:
    """See «[новый] посол»: no one who holds the office already."""
    scene, at = ledger.scene, role.head - 1
    while scene.beside(at, role.head) and scene.is_adjective(at):
        if scene.lemmas[at] in _NEW:
            return True
        at -= 1  # no «новый проект режиссёра»
    return False


_NEW = frozenset({"новый", "будущий", "следующий", "очередной"})


def is_given(ledger: Ledger, person: Cluster) -> bool:
    """Say whether a sentence that names somebody tells of a change of offices."""
    told = frozenset(ledger.scene.told_of(frozenset(word_list("appointing_verbs")) | _COMING))
    return any(ledger.scene.sentence[f.first] in told for f in person.finds)


_COMING = frozenset(
    {"сменить", "стать", "возглавить", "представить", "вступить", "занять"}
    | {"назначение", "избрание", "утверждение"}
)
