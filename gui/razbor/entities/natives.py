"""Words for someone from a country: «венгр Ференц Надь», then «венгр» alone."""

from functools import cache

from razbor.assets import table
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import countries
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene
from razbor.entities.speech import country_of

_LONG_AGO = 20  # sentences


@cache
def natives() -> dict[str, str]:
    """Return the usual name of the country by lemma, ё as е."""
    rows = (row.split("\t") for row in table("natives"))
    return {lemma.replace("ё", "е"): countries()[code].names[0] for lemma, code in rows}


def is_native(scene: Scene, index: int) -> bool:
    """Say whether a word tells where one person is from: «иранец», not «иранцы»."""
    if scene.lemmas[index] not in natives():
        return False
    word = scene.words[index]
    plain = word.text.islower() or (scene.begins(index) and word.text[1:].islower())
    return plain and word.number == "Sing"


def native(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the person nearest to mind who is told to be from the country of «иранец»."""
    name = natives().get(ledger.scene.lemmas[role.head])
    home = ledger.keyed(f"place:{name}") if name else None
    if name is None:
        return []
    if home is None:
        return _just_acting(ledger, role)

    def fits(_: Find, owner: Cluster) -> bool:
        person = owner.type is EntityType.PERSON and owner.named
        return person and (country_of(ledger, owner) is home or _is_from(ledger, owner, home))

    return ranked(ledger, role, fits, far=_LONG_AGO)[:1]


def _is_from(ledger: Ledger, person: Cluster, home: Cluster) -> bool:
    """Say whether «из» and the country stand after the name: «Али Мохаммади из Ирана»."""
    scene = ledger.scene
    for find in person.finds[:_LONG_AGO]:
        if find.kind is MentionKind.NAM and scene.low[find.last : find.last + 1] == ("из",):
            told = scene.begun.get(find.last + 1, ())
            if any(ledger.owner(f) is home for f in told):
                return True
    return False


def _just_acting(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the only person who acts in the sentence before, for «чех» that opens the next."""
    scene = ledger.scene
    if not scene.begins(role.first) or scene.words[role.head].case != "Nom":
        return []
    here = scene.sentence[role.first]
    acting: dict[int, Cluster] = {}
    for earlier in ledger.before(role.span.start):
        if scene.sentence[earlier.first] < here - 1:
            break
        owner = ledger.owner(earlier)
        named = owner is not None and owner.type is EntityType.PERSON and owner.named
        if owner is not None and named and scene.words[earlier.head].case == "Nom":
            acting[id(owner)] = owner
    fitting = [c for c in acting.values() if c.gender != "femn"]
    return fitting if len(fitting) == 1 and len(acting) == 1 else []
