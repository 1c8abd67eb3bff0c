"""What a text is about at a place: who acts in the clause, and how near to mind each thing is.

Candidates are weighed after Lappin and Leass, «An algorithm for pronominal anaphora resolution»,
1994: subjects before objects before what is nested, and half as much with each sentence.
"""

from collections.abc import Callable, Iterator

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene
from razbor.entities.speech import is_insert
from razbor.text.layout import Part

FAR = 6  # sentences looked back
_SUBJECT, _OBJECT, _NESTED = 1.0, 0.55, 0.3
_KIN = 0.8  # whose relative acts: «жена форварда просит не писать ему»
_DECAY = 0.5  # with each sentence
_QUOTED, _HEADLINE = 0.6, 0.5  # of the weight of the same words in the body
_TOPIC = 0.3  # for the first subject of the sentence before
_JOINTS = frozenset({
    "что", "чтобы", "который", "если", "когда", "где", "куда", "откуда", "как", "поскольку",
    "хотя", "чей", "пока", "будто", "потому",
})  # fmt: skip
_BARS = frozenset({":", ";", "–", "—", "(", ")", "«", "»"})

Fits = Callable[[Find, Cluster], bool]


def ranked(
    ledger: Ledger, find: Find, fits: Fits, far: int = FAR, steady: float = 0.0
) -> list[Cluster]:
    """Return what was mentioned before a find and fits, the nearest to mind first.

    ``steady`` is what each sentence with a mention adds however far away it is: for what the whole
    article is about, its country.
    """
    scores: dict[int, float] = {}
    clusters: dict[int, Cluster] = {}
    best: dict[tuple[int, int], float] = {}
    for earlier, owner, distance in _earlier(ledger, find, far):
        if not fits(earlier, owner):
            continue
        clusters[id(owner)] = owner
        key = (id(owner), distance)
        best[key] = max(best.get(key, 0.0), _weight(ledger, earlier, find, distance))
    for (cluster, distance), weight in best.items():
        scores[cluster] = scores.get(cluster, 0.0) + steady + weight * _DECAY**distance
    return [clusters[c] for c in sorted(scores, key=lambda c: -scores[c])]


def _earlier(ledger: Ledger, find: Find, far: int) -> Iterator[tuple[Find, Cluster, int]]:
    """Yield the mentions before a find with their owners and how many sentences lie between."""
    sentence = ledger.scene.sentence
    for earlier in ledger.before(find.span.start):
        distance = sentence[find.first] - sentence[earlier.first]
        if distance > far:
            return
        owner = ledger.owner(earlier)
        if owner is not None and earlier.span.end <= find.span.start:
            yield earlier, owner, distance


def _weight(ledger: Ledger, earlier: Find, find: Find, distance: int) -> float:
    scene = ledger.scene
    weight = _place(scene, earlier)
    if distance == 1 and weight == _SUBJECT and _opens(scene, earlier):
        weight += _TOPIC
    if is_quoted(scene, earlier) and not is_quoted(scene, find):
        weight *= _QUOTED
    return weight * _HEADLINE if in_headline(scene, earlier) else weight


def _place(scene: Scene, find: Find) -> float:
    """Weigh a mention by its place in the sentence: subject, object, or part of another phrase."""
    if find.kind is MentionKind.ADJ or not is_outermost(scene, find):
        return _KIN if is_of_kin(scene, find) else _NESTED
    case = scene.words[find.head].case
    return _SUBJECT if case == "Nom" or (case == "Dat" and _falls_to(scene, find)) else _OBJECT


def is_of_kin(scene: Scene, find: Find) -> bool:
    """Say whether a find tells whose relative acts: «жена [форварда]»."""
    around = scene.covered.get(find.first)
    return around is not None and around.rule == "descriptor-kin" and around.first < find.first


def _falls_to(scene: Scene, find: Find) -> bool:
    """Say whether a verb without a subject falls to someone: «отвечать пришлось акиму»."""
    near = range(max(find.first - _FALLING_NEAR, 0), min(find.last + 3, len(scene.words)))
    return any(scene.lemmas[i] in _FALLING and scene.beside(i, find.first) for i in near)


_FALLING_NEAR = 6  # words
_FALLING = frozenset({"прийтись", "приходиться", "удаться", "предстоять", "исполниться"})


def _opens(scene: Scene, find: Find) -> bool:
    """Say whether no other outermost nominative stands before a find in its sentence."""
    first = scene.parsed.sentences[scene.sentence[find.first]].first
    return not any(
        (other := scene.covered.get(i)) is not None and scene.words[other.head].case == "Nom"
        for i in range(first, find.first)
        if scene.covered.get(i) is not find
    )


def is_outermost(scene: Scene, find: Find) -> bool:
    """Say whether a find stands within no other one."""
    around = scene.covered.get(find.first)
    return around is None or around.span == find.span or not around.span.covers(find.span)


def is_quoted(scene: Scene, find: Find) -> bool:
    """Say whether a find stands in speech: in marks that are not its own, or behind a dash."""
    quote = scene.quote_around(find.span.start)
    inside = quote is not None and quote.span != find.span and quote.inner.covers(find.span)
    return inside and not is_insert(scene, quote, find.span.start)  # type: ignore[arg-type]


def does_as_woman(scene: Scene, find: Find) -> bool:
    """Say whether the verb of a subject is feminine: «депутат напомнила», «напомнила депутат»."""
    if scene.words[find.head].case != "Nom":
        return False
    after = (find.last, find.last + 1)
    near = (i for i in (*after, find.first - 1) if scene.beside(i, find.first))
    verbs = (scene.words[i] for i in near)
    verb = next((w for w in verbs if w.pos == "VERB" and w.feature("VerbForm") == "Fin"), None)
    return verb is not None and verb.gender == "Fem" and verb.number == "Sing"


def in_dateline(scene: Scene, find: Find) -> bool:
    """Say whether a find stands in «АСТАНА. 5 мая. КазТАГ –», which is part of no sentence."""
    return scene.dateline is not None and scene.dateline.covers(find.span)


def in_headline(scene: Scene, find: Find) -> bool:
    """Say whether a find stands in the headline of the article."""
    first = scene.parsed.paragraphs[0]
    return first.part is Part.HEADLINE and first.span.covers(find.span)


def acting_beside(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who acts in the clause of a find: no pronoun or noun beside can mean him.

    «Он поблагодарил коллегу»: the colleague is another. The subject before wins over the one after.
    """
    scene = ledger.scene
    before = _subject(ledger, find, range(find.first - 1, -1, -1))
    if before is not None:
        return before[0]
    after = _subject(ledger, find, range(find.last, len(scene.words)))
    return after[0] if after is not None else None


def _subject(ledger: Ledger, find: Find, steps: range) -> tuple[Cluster | None] | None:
    """Return the nearest nominative of the clause in one direction, as what it means."""
    scene = ledger.scene
    verb: int | None = None
    for index in steps:
        if not scene.beside(index, find.first) or _ends_there(scene, index, steps, verb):
            relative = scene.beside(index, find.first) and _is_relative(scene, index, steps)
            return (ledger.owner(scene.covered[index]),) if relative else None
        word = scene.words[index]
        if word.feature("VerbForm") == "Fin" and verb is None:
            verb = index
        around = scene.covered.get(index)
        if around is None and is_subject_noun(scene, index):
            return (None,)
        if around is not None and _may_act(scene, around) and _agree(scene, around, verb):
            return (ledger.owner(around),)
    return None


def _parts(scene: Scene, index: int, steps: range) -> bool:
    """Say whether a word parts clauses: a conjunction, a mark, a comma on the way forward."""
    text = scene.words[index].text
    return text in _BARS or scene.lemmas[index] in _JOINTS or (steps.step > 0 and text == ",")


def _is_relative(scene: Scene, index: int, steps: range) -> bool:
    """Say whether a clause begins with its subject: «Анна, [которая] стала её донором»."""
    stands = scene.lemmas[index] == "который" and scene.words[index].case == "Nom"
    around = scene.covered.get(index) if stands and steps.step < 0 else None
    return around is not None and around.rule == "pronoun-relative"


def _ends_there(scene: Scene, index: int, steps: range, verb: int | None) -> bool:
    """Say whether no subject can stand further: a clause ends, «предложил Крону написать ему»."""
    if _parts(scene, index, steps):
        return True
    infinitive = scene.words[index].feature("VerbForm") == "Inf" and steps.step < 0
    return verb is None and (infinitive or _joins_clause(scene, index, steps))


def _joins_clause(scene: Scene, index: int, steps: range) -> bool:
    """Say whether «, и», «, но» opens the clause on the way back: «Крон упал, и ему помогли»."""
    if steps.step > 0:
        return False
    return scene.words[index].text == "," and scene.low[index + 1] in {"и", "а", "но", "однако"}


def _may_act(scene: Scene, find: Find) -> bool:
    return find.type in _ACTING and scene.words[find.head].case == "Nom"


def _agree(scene: Scene, find: Find, verb: int | None) -> bool:
    """Say whether a nominative can be the subject of a verb: «суд решил, сообщили в ведомстве»."""
    if verb is None:
        return True
    several = scene.words[find.head].number == "Plur" or scene.low[find.last :][:1] == ("и",)
    return scene.words[verb].number != "Plur" or several or scene.low[find.first - 1] == "и"


_ACTING = frozenset({
    EntityType.PERSON, EntityType.PERSON_GROUP, EntityType.ORG, EntityType.GPE,
    EntityType.FACILITY, EntityType.ORG_GROUP, EntityType.GPE_GROUP,
})  # fmt: skip


def is_subject_noun(scene: Scene, index: int) -> bool:
    """Say whether a word that no find covers may be a subject: a noun in the nominative."""
    word = scene.words[index]
    return word.pos in {"NOUN", "PROPN"} and word.case == "Nom" and word.text[0].isalpha()
