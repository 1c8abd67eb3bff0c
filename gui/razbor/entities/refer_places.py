"""Common nouns and adjectives for places that were named: «страна», «двух государств», «город»."""

from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.discourse import Fits, acting_beside, in_headline, is_quoted, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import heads
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.pronouns import double_places
from razbor.entities.refer_sets import group_of
from razbor.entities.refer_things import subjects
from razbor.entities.speech import country_of, speaker_at

_STEADY = 0.1  # a place keeps of each mention: the article is about it
_LONG_AGO = 40  # sentences in which a place is still remembered
_HEAD_OF_TEXT = 60  # finds in which a headline's place is named
_OWN = frozenset({"их", "своей", "свою", "своего", "своем", "своём", "своему"})
_TWO = 2
_KINDS = {
    "descriptor-town": frozenset({"city"}),
    "descriptor-region": frozenset({"region", "область", "край", "округ", "провинция", "район"}),
    "descriptor-village": frozenset({"city", "village", "town", None}),
}


def place(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the place that a common noun or an adjective means."""
    if find.rule == "descriptor-country" and not _is_the_state(ledger, find):
        return country(ledger, find) if find.type is EntityType.GPE else _countries(ledger, find)
    if find.rule in _KINDS:
        return _part_of_country(ledger, find)
    if find.rule == "descriptor-facility":
        return _facility(ledger, find)
    if find.rule in {"descriptor-parts", "org-group", "descriptor-reforms"}:
        return _phrase(ledger, find)
    if find.rule == "pronoun-country":
        return _of_country_adjective(ledger, find)
    return _of_adjective(ledger, find) if find.kind is MentionKind.ADJ else None


def _part_of_country(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the region or town of «область», «город»; one without a name if an office is of it."""
    kinds, lemma = _KINDS[find.rule], ledger.scene.lemmas[find.head]

    def fits(_: Find, owner: Cluster) -> bool:
        known = owner.type is EntityType.GPE and owner.subtype in kinds
        return known and (lemma not in _TELLING or lemma in fold(owner.canonical).split())

    key = f"unnamed:{lemma}"
    if (meant := _nearest(ledger, find, fits) or ledger.keyed(key)) is not None:
        return meant
    if lemma not in _TELLING or not _is_of_office(ledger, find):
        return None
    return ledger.open(Cluster(
        EntityType.GPE, lemma, subtype="region", named=False, key=key,
    ))  # fmt: skip


_TELLING = frozenset({"область", "район", "край", "округ"})


def _is_of_office(ledger: Ledger, find: Find) -> bool:
    """Say whether a place belongs to an office: «аким области»."""
    around = ledger.scene.covered.get(find.first)
    return around is not None and around is not find and around.rule.startswith("role")


def _nearest(ledger: Ledger, find: Find, fits: Fits) -> Cluster | None:
    """Return the nearest to mind; for a headline, what the text names first."""
    found = ranked(ledger, find, fits, _LONG_AGO, _STEADY)
    if found or not in_headline(ledger.scene, find):
        return found[0] if found else None
    after = (f for f in ledger.finds[:_HEAD_OF_TEXT] if f.span.start > find.span.end)
    owners = (o for f in after if (o := ledger.owner(f)) is not None and fits(f, o))
    return next(owners, None)


_POWER = frozenset({"аэс", "гэс", "тэц", "тэс", "грэс", "электростанция", "станция"})


def _facility(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the named thing that was built and is called by the same noun: «порт Козьмино»."""
    scene = ledger.scene
    lemma = scene.lemmas[find.head]
    alike = _POWER if lemma in _POWER else {lemma}

    def fits(earlier: Find, owner: Cluster) -> bool:
        words = {
            *scene.lemmas[earlier.first : earlier.last],
            *scene.low[earlier.first : earlier.last],
        }
        built = owner.type in {EntityType.FACILITY, EntityType.ORG} and owner.named
        return built and earlier.kind is MentionKind.NAM and not words.isdisjoint(alike)

    return _nearest(ledger, find, fits)


def _is_the_state(ledger: Ledger, find: Find) -> bool:
    """Say whether «государство» alone means the state as such: no country that was named."""
    scene = ledger.scene
    if scene.lemmas[find.head] != "государство" or find.type is not EntityType.GPE:
        return False
    before = find.first - 1
    return not (before >= 0 and scene.words[before].pos in {"DET", "ADJ", "PRON"})


def _is_country(cluster: Cluster) -> bool:
    return cluster.type is EntityType.GPE and cluster.subtype == "country"


def country(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the country of «страна»: the speaker's, the sentence's, else the nearest to mind."""
    if (ours := _ours(ledger, find)) is not None:
        return ours
    told = (speaker_at(ledger, find.span.start), _told(ledger, find))
    this = find.first > 0 and ledger.scene.lemmas[find.first - 1] == "этот"
    for person in (_whose(ledger, find), *(() if this else told)):
        if person is not None and (home := country_of(ledger, person)):
            return home
    scene = ledger.scene
    number = scene.sentence[find.first]
    for earlier in ledger.before(find.span.start):
        owner = ledger.owner(earlier)
        if owner is not None and _is_country(owner) and scene.sentence[earlier.first] == number:
            return owner
    return _nearest(ledger, find, lambda _, owner: _is_country(owner))


def _ours(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the author's own country, «прибыл в нашу страну»: named most, not the guest's."""
    scene, before = ledger.scene, find.first - 1
    if before < 0 or scene.lemmas[before] != "наш" or is_quoted(scene, find):
        return None
    acting = acting_beside(ledger, find)
    theirs = country_of(ledger, acting) if acting is not None else None
    others = [c for c in ledger.clusters if _is_country(c) and c is not theirs]
    return max(others, key=lambda c: len(c.finds), default=None)


def _whose(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose country «его страна» is."""
    for told in ledger.scene.begun.get(find.first - 1, ()):
        if told.kind is MentionKind.PRO and told.last == find.first:
            return ledger.owner(told)
    own = find.first > 0 and ledger.scene.low[find.first - 1] in _OWN
    acting = subjects(ledger, find) if own else []
    return ledger.owner(acting[0]) if acting else None


def _told(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who says it in his own sentence: «Как отметил министр Чехии, страна готова»."""
    scene = ledger.scene
    first = scene.parsed.sentences[scene.sentence[find.first]].first
    if not any(is_cue(scene, i) for i in range(first, find.first)):
        return None
    acting = (ledger.owner(f) for f in subjects(ledger, find) if f.type is EntityType.PERSON)
    return next(acting, None)


def _countries(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the set of the two countries nearest to mind, for «двух государств»."""
    named = [c for c in ledger.clusters if _is_country(c)]
    pair = ranked(ledger, find, lambda _, owner: _is_country(owner), _LONG_AGO)[:_TWO]
    scene = ledger.scene
    between = find.first > 0 and scene.low[find.first - 1] in {"между", "обеих", "наших"}
    if len(pair) < _TWO or not ("two" in find.notes or between or len(named) == _TWO):
        return None
    return group_of(ledger, EntityType.GPE_GROUP, pair)


def _of_adjective(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the set that a double adjective names, if the article names both places."""
    places = [adjectives()[a] for a in double_places(ledger.scene.words[find.first].lemma)]
    found = [ledger.keyed(f"place:{place.names[0]}") for place in places]
    members = [c for c in found if c is not None]
    return group_of(ledger, EntityType.GPE_GROUP, members) if len(members) == len(places) else None


def _of_country_adjective(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the country of «шведский»; one not named elsewhere only for an office or a body."""
    scene = ledger.scene
    name = adjectives()[scene.lemmas[find.first]].names[0]
    known, key = ledger.keyed(f"place:{name}"), f"place:{name}"
    after = find.first + 1
    while scene.together(find.first, after) and scene.is_adjective(after):
        after += 1
    head = heads().get(scene.lemmas[after]) if scene.together(find.first, after) else None
    acts = find.last > find.first + 1 or (head is not None and head.kind in {"title", "org"})
    if known is not None or not (
        acts or scene.lemmas[min(after, len(scene.words) - 1)] == "сторона"
    ):
        return known
    return ledger.open(Cluster(EntityType.GPE, name, subtype="country", key=key))


def _phrase(ledger: Ledger, find: Find) -> Cluster:
    """Return a set that is told by a phrase alone, one for equal phrases: «регионы страны»."""
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"phrase:{find.type}:{fold(name)}"
    if (known := ledger.keyed(key)) is not None:
        return known
    inner = [o for f in ledger.inside(find) if (o := ledger.owner(f)) is not None]
    members = (
        tuple(c for c in inner if c.type is EntityType.ORG)
        if find.type is EntityType.ORG_GROUP
        else ()
    )
    return ledger.open(Cluster(
        find.type, name, subtype=find.subtype, named=False,
        key=key, members=members, members_open=True,
    ))  # fmt: skip
