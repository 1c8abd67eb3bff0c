"""Who goes on telling as «он», and who cannot be meant in words that are retold."""

from collections.abc import Sequence
from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.discourse import in_headline, is_outermost, is_quoted
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.pronoun_marks import is_of_body, is_of_object, is_one_of, is_open
from razbor.entities.retold import retold_from, teller, words_noun
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS

_BACK = 60  # words back to who told last
_NEAR = 6  # words between a verb of speech and who speaks


def told_last(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who told the sentence before, of «по словам Крона, … Он добавил»; else None.

    A person who stands in the nominative after that steps forth himself, and nobody is sure.
    """
    scene, here = ledger.scene, ledger.scene.sentence[find.first]
    last = here - 1  # the sentence that may hold who told
    for index in range(find.first - 1, max(find.first - _BACK, -1), -1):
        if scene.sentence[index] < last:
            return None
        noun = words_noun(scene, index)
        if noun is not None and noun < find.first:
            return _owner_at(ledger, (noun + 1, noun - 1))
        if _standing(ledger, index) is not None:
            last = scene.sentence[index]  # «по словам Крона, Лыков рад»: Крон tells, else nobody
    return None


def _owner_at(ledger: Ledger, places: Sequence[int]) -> Cluster | None:
    near = (f for place in places for f in ledger.scene.begun.get(place, ()))
    people = (f for f in near if f.type is EntityType.PERSON)
    return next((o for f in people if (o := ledger.owner(f)) is not None), None)


def _standing(ledger: Ledger, index: int) -> Find | None:
    """Return the person who stands in the nominative at a word, outside quotations."""
    scene = ledger.scene
    around = scene.covered.get(index)
    if around is None or around.type is not EntityType.PERSON or around.head != index:
        return None
    stands = scene.words[index].case == "Nom" and is_outermost(scene, around)
    return around if stands and not is_quoted(scene, around) else None


def is_of_newcomer(ledger: Ledger, find: Find, meant: Cluster) -> bool:
    """Say whether somebody unnamed stepped forth after a person: «один из врачей сказал. Он …»."""
    scene = ledger.scene
    last, here = ledger.last_end(meant, find.span.start), scene.sentence[find.first]
    gender = scene.words[find.first].gender
    for index in range(find.first - 1, max(find.first - _BACK, -1), -1):
        word = scene.words[index]
        if word.span.start < last or scene.sentence[index] < here - 1:
            return False
        if is_one_of(scene, index, GENDERS.get(gender)):
            return True
        if word.case != "Nom" or word.gender != gender or word.number == "Plur":
            continue
        alive = word.pos == "NOUN" and word.feature("Animacy") == "Anim"
        alive = alive and retold_from(scene, index) is None  # «Крон сказал, что тренер уходит. Он»
        if alive and is_open(ledger, index):
            return True
    return False


def retold_first(ledger: Ledger, find: Find, found: list[Cluster]) -> list[Cluster]:
    """Return candidates, whoever is named in retold words before him who tells them.

    «Крон заявил, что власти искали Лыкова и нашли [его]»: hardly Крон.
    """
    tells = teller(ledger, find)
    if tells is None or tells not in found[:1]:
        return found
    start = _start_of_words(ledger.scene, find)
    inside = [c for c in found if c is not tells and c.type is EntityType.PERSON and c.named]
    inside = [c for c in inside if ledger.last_end(c, find.span.start) > start]
    return [*inside, *(c for c in found if c not in inside)]


def _start_of_words(scene: Scene, find: Find) -> int:
    """Return where the retold words begin: behind «что», or behind the comma of «по словам»."""
    link = retold_from(scene, find.first)
    if link is None:
        first = scene.parsed.sentences[scene.sentence[find.first]].first
        near = range(max(first, find.first - _BACK), find.first)
        noun = next((n for i in near if (n := words_noun(scene, i)) is not None), find.first)
        link = next((i for i in range(noun, find.first) if scene.words[i].text == ","), find.first)
    return scene.words[link].span.end


def of_sentence(ledger: Ledger, find: Find, found: Sequence[Cluster]) -> Cluster | None:
    """Return the only person named before in the sentence: «хвалил Лыкова за [его] труд»."""
    scene, here = ledger.scene, ledger.scene.sentence[find.first]
    if not is_of_object(scene, find) or is_of_body(ledger, find):
        return None
    near = (f for f in ledger.before(find.span.start) if scene.sentence[f.first] == here)
    named = (f for f in near if f.kind is MentionKind.NAM and f.type is EntityType.PERSON)
    people = {id(o): o for f in named if (o := ledger.owner(f)) is not None and o in found}
    return next(iter(people.values())) if len(people) == 1 else None


def medic(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the doctor who tells of his patient: «врач рассказал, что у [него] жар»."""
    tells = teller(ledger, find)
    roles = (f for f in tells.finds if f.rule.startswith("role")) if tells is not None else ()
    heals = any(ledger.scene.lemmas[f.head] in _medics() for f in roles)
    return tells if heals else None


def patient(ledger: Ledger, found: Sequence[Cluster], tells: Cluster) -> Cluster | None:
    """Return whom a doctor's words are of: the headline's person, else one who is silent."""
    people = [c for c in found if c.type is EntityType.PERSON and c is not tells]
    main = [c for c in people if any(in_headline(ledger.scene, f) for f in c.finds)]
    silent = [c for c in people if not any(_speaks(ledger.scene, f) for f in c.finds)]
    return main[0] if len(main) == 1 else next(iter(silent), None)


def spoke_before(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who alone spoke in the sentence before words, for «…», – говорит мужчина»."""
    scene = ledger.scene
    beside = (i for i in (find.first - 1, find.last) if scene.beside(i, find.first))
    if not any(is_cue(scene, i) for i in beside):
        return None
    first = _first_of_words(scene, find)
    spoke: dict[int, Cluster] = {}
    for earlier in ledger.before(scene.words[first].span.start):
        if scene.sentence[earlier.first] < scene.sentence[first] - 1:
            break
        owner = ledger.owner(earlier) if _speaks(scene, earlier) else None
        if owner is not None and owner.type is EntityType.PERSON:
            spoke[id(owner)] = owner
    return next(iter(spoke.values())) if len(spoke) == 1 else None


def _first_of_words(scene: Scene, find: Find) -> int:
    """Return the first word of a quotation around or before a find."""
    near = range(find.first, max(find.first - _NEAR, -1), -1)
    quotes = (scene.quote_around(scene.words[i].span.start) for i in near)
    quote = next((q for q in quotes if q is not None), None)
    return find.first if quote is None else scene.parsed.index_at(quote.span.start)


def _speaks(scene: Scene, find: Find) -> bool:
    """Say whether a verb of speech stands beside a subject."""
    beside = (i for i in (find.first - 1, find.last) if scene.beside(i, find.first))
    return scene.words[find.head].case == "Nom" and any(is_cue(scene, i) for i in beside)


@cache
def _medics() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("medics"))
