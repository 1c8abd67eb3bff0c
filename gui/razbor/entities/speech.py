"""Who speaks in a quotation, as far as entities need it: «…», – сказал X; X заявил: «…»."""

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Find
from razbor.text.layout import Quote

_REACH = 16  # words after a quotation in which its speaker is named
_DASHES = frozenset({"–", "—", "-"})
_SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORG})


def speaker_at(ledger: Ledger, place: int) -> Cluster | None:
    """Return who says the words at a place, None outside quotations or when it is not told."""
    find = speaking(ledger, place)
    return ledger.owner(find) if find else None


def speaking(ledger: Ledger, place: int) -> Find | None:
    """Return the mention of who says the words at a place, if it is told."""
    quote = ledger.scene.parsed.quote_around(place)
    return None if quote is None else _after(ledger, quote) or _before(ledger, quote)


def _after(ledger: Ledger, quote: Quote) -> Find | None:
    """Read «…», – сказал X."""
    scene = ledger.scene
    at = scene.parsed.indices(quote.span).stop
    stop = min(at + _REACH, len(scene.words))
    dash = next((i for i in range(at, min(at + 3, stop)) if scene.words[i].text in _DASHES), None)
    if dash is None:
        return None
    for index in range(dash + 1, stop):
        if scene.words[index].text in {"«", ".", ";"}:
            return None
        for find in scene.begun.get(index, ()):
            if _may_speak(ledger, find):
                return find
    return None


def _before(ledger: Ledger, quote: Quote) -> Find | None:
    """Read X сказал: «…»."""
    scene = ledger.scene
    first = scene.parsed.indices(quote.span).start
    if first == 0 or scene.words[first - 1].text != ":":
        return None
    subjects = [
        f
        for f in ledger.before(quote.span.start)[:12]
        if scene.sentence[f.first] == scene.sentence[first - 1] and _may_speak(ledger, f)
    ]
    return subjects[-1] if subjects else None


def _may_speak(ledger: Ledger, find: Find) -> bool:
    word = ledger.scene.words[find.head]
    spoken = find.type in _SPEAKERS and find.kind in {MentionKind.NAM, MentionKind.NOM}
    return spoken and word.case in {"Nom", ""}


def body_of(ledger: Ledger, person: Cluster, kind: EntityType = EntityType.ORG) -> Cluster | None:
    """Return the body (or with ``GPE`` the country) that a person's role phrases name, if any."""
    roles = [f for f in person.finds if f.kind is MentionKind.NOM]
    for find in roles:
        if owner := nested(ledger, find, kind):
            return owner
    branches = (ledger.branch_of(find) for find in roles if kind is EntityType.ORG)
    return next((body for body in branches if body is not None), None)


def nested(ledger: Ledger, find: Find, kind: EntityType) -> Cluster | None:
    """Return the first thing of a type that is named inside a phrase."""
    for inner in ledger.inside(find):
        owner = ledger.owner(inner)
        if owner is not None and owner.type is kind:
            return owner
    return None


def country_of(ledger: Ledger, cluster: Cluster) -> Cluster | None:
    """Return the country that the name or the role phrases of someone hold, if any."""
    for find in cluster.finds:
        found = nested(ledger, find, EntityType.GPE)
        if found is not None and found.subtype == "country":
            return found
    if cluster.type is EntityType.PERSON and (body := body_of(ledger, cluster)):
        return country_of(ledger, body)
    return None
