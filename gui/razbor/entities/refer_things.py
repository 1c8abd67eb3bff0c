"""Common nouns for bodies and places that were named: «палата», «завод», «страна», «город»."""

from collections.abc import Iterator
from functools import cache

from razbor.assets import table, word_list
from razbor.entities.again import is_short_for
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import Fits, acting_beside, in_headline, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.offices import home_of
from razbor.entities.refer_unlike import are_open_clubs, is_unlike
from razbor.entities.roles import role_class
from razbor.entities.speech import body_of, country_of, nested, speaker_at

_ALIKE = {
    "agency": frozenset({"ministry", "agency", "committee", "law", "government"}),
    "company": frozenset({"company", "bank", "group", None}),
    "organisation": frozenset({"international", "union", "organisation", "fund", "movement", None}),
    "media": frozenset({"media"}),
    "bank": frozenset({"bank"}),
    "sport": frozenset({"sport", None}),
    "regulator": frozenset({"bank", "agency"}),
    "union": frozenset({"union", "international"}),
}
_LONG_AGO = 40  # sentences in which a body is still remembered
_HEAD_OF_TEXT = 60  # finds in which a headline's thing is named
_BY_WORD = frozenset({"committee", "council", "court"})
_PRODUCERS = frozenset({"завод", "комбинат", "фабрика", "предприятие", "рудник", "шахта"})


def body(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the body of the same kind: the speaker's, the subject's, else the nearest to mind."""
    if (whose := _possessor(ledger, find)) is not None:
        own = body_of(ledger, whose) if whose.type is EntityType.PERSON else None
        return own if own is not None and own.named else None
    if (role := _minister(ledger, find)) is not None:
        return ledger.branch_of(role)
    named = _same_word(ledger, find) or _headlined(ledger, find)
    if named is not None:
        return named
    lemma = ledger.scene.lemmas[find.head]
    by_word = find.subtype in _BY_WORD or lemma in works_nouns() - {"предприятие"}
    if by_word and not in_headline(ledger.scene, find):
        return None  # of another noun or name: «купила завод», «создать комиссию»
    wanted = _ALIKE.get(find.subtype or "", frozenset({find.subtype}))
    told = _just_told(ledger, find, wanted)
    return told or _likeliest(ledger, find, wanted) or _named_later(ledger, find)


def _minister(ledger: Ledger, find: Find) -> Find | None:
    """Return the minister told nearer than any ministry: «вице-министр экологии», «в ведомстве»."""
    scene = ledger.scene
    if scene.lemmas[find.head] not in {"министерство", "ведомство"}:
        return None
    for earlier in ledger.before(find.span.start):
        owner = ledger.owner(earlier)
        if scene.sentence[find.first] - scene.sentence[earlier.first] > _LONG_AGO_MINISTER:
            return None
        if owner is not None and owner.type is EntityType.ORG and owner.named:
            return None
        branch = earlier.rule == "role" and earlier.last > earlier.head + 1
        if branch and role_class(earlier) in {"minister", "vice-minister"}:
            return earlier
    return None


_LONG_AGO_MINISTER = 2  # sentences


def _possessor(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose a body is: «её завод», «их компания»."""
    told = ledger.scene.begun.get(find.first - 1, ())
    own = (f for f in told if f.kind is MentionKind.PRO and f.last == find.first)
    own = (f for f in own if ledger.scene.words[f.first].pos == "DET")
    return next((o for f in own if (o := ledger.owner(f)) is not None), None)


def _same_word(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the named body that the article calls by the same noun: «завод» «Луч»."""
    lemma = ledger.scene.lemmas[find.head]
    if lemma in _GENERAL:
        return None

    def fits(earlier: Find, owner: Cluster) -> bool:
        head = ledger.scene.lemmas[earlier.head]
        told = head == lemma or any(is_short_for(low, lemma) for low in _ends(ledger, earlier))
        same = earlier.kind is MentionKind.NAM and told
        return owner.type is EntityType.ORG and same and earlier.last > earlier.first + 1

    found = ranked(ledger, find, fits, _LONG_AGO)
    return found[0] if found else None


def _ends(ledger: Ledger, find: Find) -> tuple[str, str]:
    """Return the first and the last word of a name in lower case."""
    return ledger.scene.low[find.first], ledger.scene.low[find.last - 1]


_GENERAL = frozenset({"компания", "организация", "ведомство", "агентство", "служба", "группа"})


def _headlined(ledger: Ledger, find: Find) -> Cluster | None:
    """Return what a headline calls by a common noun and the text right after it by a name."""
    scene = ledger.scene
    if not in_headline(scene, find):
        return None
    lemma = scene.lemmas[find.head]
    after = (f for f in scene.finds[:_HEAD_OF_TEXT] if f.span.start > find.span.end)
    same = (f for f in after if f.type is find.type and f.kind is MentionKind.NAM)
    return next((ledger.owner(f) for f in same if scene.lemmas[f.head] == lemma), None)


def _likeliest(ledger: Ledger, find: Find, wanted: frozenset[str | None]) -> Cluster | None:
    fits = _fitting(ledger, find, wanted)
    salient = [c for c in _salient_bodies(ledger, find) if fits(find, c)]
    candidates = [*salient, *ranked(ledger, find, fits, _LONG_AGO)]
    if find.subtype == "sport" and are_open_clubs(candidates):
        return None
    if ledger.scene.lemmas[find.head] == "предприятие":
        candidates.sort(key=lambda c: not _is_producer(ledger, c))
    sure = (c for c in candidates if c.subtype == find.subtype)
    general = ledger.scene.lemmas[find.head] == "ведомство"
    return next(iter(candidates), None) if general else next(sure, next(iter(candidates), None))


def _fitting(ledger: Ledger, find: Find, wanted: frozenset[str | None]) -> Fits:
    """Return what tells the bodies that a noun may mean."""
    lemma, acting = ledger.scene.lemmas[find.head], None
    if ledger.scene.words[find.head].case != "Nom":
        acting = acting_beside(ledger, find)

    def fits(_: Find, owner: Cluster) -> bool:
        if owner.type is not EntityType.ORG or owner is acting:
            return False
        if lemma == "агентство":
            return owner.named and (owner.subtype in {"media", "agency"} or reports(ledger, owner))
        if find.subtype == "media":
            return owner.named and (owner.subtype == "media" or reports(ledger, owner))
        if find.subtype == "regulator" and owner.subtype == "bank":
            return fold(owner.canonical).startswith(_OF_STATE)
        told = owner.subtype in wanted and not is_unlike(ledger, find, owner)
        return told and (owner.named or owner.key.startswith("works:"))

    return fits


_OF_STATE = ("национальн", "центральн", "нацбанк", "центробанк", "банк россии")


def _is_producer(ledger: Ledger, cluster: Cluster) -> bool:
    return any(ledger.scene.lemmas[f.head] in _PRODUCERS for f in cluster.finds)


def reports(ledger: Ledger, cluster: Cluster) -> bool:
    """Say whether an organisation is told to report: «сообщает «Деловой день»»."""
    scene = ledger.scene
    for find in cluster.finds:
        beside = (find.first - 1, find.last, find.first - 2)
        if any(scene.beside(i, find.first) and scene.lemmas[i] in _reporting() for i in beside):
            return True
    return False


@cache
def _reporting() -> frozenset[str]:
    rows = (row.split("\t") for row in table("speech_cues"))
    return frozenset(lemma for row in rows if row[1] == "report" for lemma in row[0].split())


def _named_later(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the body that a headline calls by its common noun and the text by its name."""
    name = fold(nominative_phrase(ledger.scene, find, capital=False))
    alike = [c for c in ledger.clusters if c.type is EntityType.ORG and c.named]
    same = next((c for c in alike if fold(c.canonical) == name), None)
    longer = [c for c in alike if fold(c.canonical).startswith(f"{name} ")]
    return same or (longer[0] if len(longer) == 1 and name == "министерство" else None)


def _just_told(ledger: Ledger, find: Find, wanted: frozenset[str | None]) -> Cluster | None:
    """Return the one body that the sentence before is about, and names as its subject."""
    scene = ledger.scene
    number = scene.sentence[find.first]
    if find.first and scene.sentence[find.first - 1] == number and _subjects_of(ledger, find):
        return None
    before = [f for f in ledger.before(find.span.start) if scene.sentence[f.first] == number - 1]
    bodies = [f for f in before if f.type is EntityType.ORG]
    told = [f for f in bodies if scene.words[f.head].case == "Nom" or scene.begins(f.first)]
    owners = {id(o): o for f in told if (o := ledger.owner(f)) is not None and o.named}
    only = next(iter(owners.values()), None) if len(owners) == 1 else None
    if only is None or only.subtype not in wanted or is_unlike(ledger, find, only):
        return None
    return only


def _subjects_of(ledger: Ledger, find: Find) -> bool:
    return any(f.type is EntityType.ORG for f in subjects(ledger, find))


def state_body(ledger: Ledger, find: Find) -> Cluster:
    """Return the body of a country told by its adjective: «чешское правительство».

    «Чешский парламент» is also the one house of that kind that the article has named.
    """
    home, lemma = home_of(ledger, find), ledger.scene.lemmas[find.head]

    def of_home(_: Find, owner: Cluster) -> bool:
        is_body = owner.type is EntityType.ORG and home is not None
        return is_body and country_of(ledger, owner) is home

    def same(earlier: Find, owner: Cluster) -> bool:
        return ledger.scene.lemmas[earlier.head] == lemma and of_home(earlier, owner)

    found = ranked(ledger, find, same, _LONG_AGO)
    alike = [c for c in ranked(ledger, find, of_home, _LONG_AGO) if c.subtype == find.subtype]
    if found or len(alike) == 1:
        return (found or alike)[0]
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"body:{lemma}:{id(home)}"
    known = ledger.keyed(key)
    return known or ledger.open(
        Cluster(EntityType.ORG, name, subtype=find.subtype, named=False, key=key)
    )


def unnamed_body(ledger: Ledger, find: Find) -> Cluster:
    """Return a public body that the article does not name, one for each word: «в акимате»."""
    name = nominative_phrase(ledger.scene, find, capital=False)
    key = f"body:{fold(name)}"
    known = ledger.keyed(key)
    new = Cluster(EntityType.ORG, name, subtype=find.subtype, named=False, key=key)
    return known or ledger.open(new)


def _salient_bodies(ledger: Ledger, find: Find) -> Iterator[Cluster]:
    speaker = speaker_at(ledger, find.span.start)
    if speaker is not None and (body := body_of(ledger, speaker)):
        yield body
    around = ledger.scene.covered.get(find.first)
    if (
        around is not None
        and around.rule == "role"
        and ledger.scene.words[around.head].case != "Nom"
    ):
        return  # «поблагодарил руководителя компании»: of another one
    for subject in subjects(ledger, find):
        owner = ledger.owner(subject)
        if owner is not None and owner.type is EntityType.ORG:
            yield owner
            continue
        inner = nested(ledger, subject, EntityType.ORG)
        if inner is not None:
            yield inner
        elif owner is not None and (body := body_of(ledger, owner)):
            yield body


def subjects(ledger: Ledger, find: Find) -> list[Find]:
    """Return the persons and bodies in the nominative earlier in the sentence, the first first."""
    scene = ledger.scene
    number = scene.sentence[find.first]
    near = [f for f in ledger.before(find.span.start) if scene.sentence[f.first] == number]
    acting = {EntityType.PERSON, EntityType.ORG}
    found = [f for f in near if f.type in acting and scene.words[f.head].case == "Nom"]
    return found[::-1]


def works(ledger: Ledger, find: Find) -> Cluster | None:
    """Return an unnamed plant, school or shop that is told more than once, one for each noun."""
    scene = ledger.scene
    lemma = scene.lemmas[find.head]
    key = f"works:{lemma}"
    if (known := ledger.keyed(key)) is not None:
        return known
    again = scene.counted[lemma] > 1 or _goes_on(ledger, find)
    if not again or lemma not in works_nouns():
        return None
    name = nominative_phrase(scene, find, capital=False)
    return ledger.open(Cluster(find.type, name, subtype=find.subtype, named=False, key=key))


@cache
def works_nouns() -> frozenset[str]:
    """Return the nouns for plants, schools and other houses, ё as е."""
    return frozenset(word.replace("ё", "е") for word in word_list("works"))


def _goes_on(ledger: Ledger, find: Find) -> bool:
    """Say whether a relative clause tells more of a noun: «школу, которую построили»."""
    scene, comma = ledger.scene, find.last
    after = range(comma + 1, comma + 3)
    relative = any(scene.beside(i, comma) and scene.lemmas[i] == "который" for i in after)
    return relative and scene.words[comma].text == ","
