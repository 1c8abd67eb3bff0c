"""Pronouns and what they mean: by gender and number, subjects first, nearest sentence first."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.ledger import Ledger
from razbor.entities.pronouns import POSSESSIVE
from razbor.entities.refer_meeting import participants
from razbor.entities.refer_things import group_of
from razbor.entities.scene import Find
from razbor.entities.speech import body_of, country_of, speaker_at
from razbor.words.grammemes import GENDERS

_FAR = 3  # sentences looked back
_GENDERS = {"он": "masc", "она": "femn"}
_PEOPLE = frozenset({EntityType.PERSON})
_SETS = frozenset({EntityType.PERSON_GROUP})


def refer_pronouns(ledger: Ledger) -> None:
    """Lead pronouns to what they mean; one without an antecedent is no mention."""
    met = participants(ledger)
    for find in ledger.finds:
        if find.kind is not MentionKind.PRO:
            continue
        meant = _meant(ledger, find, met)
        if meant is not None:
            ledger.lead(find, meant)


def _meant(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster | None:
    if find.rule == "pronoun-relative":
        return _relative(ledger, find)
    if find.rule == "pronoun-first":
        return _first(ledger, find, met)
    return _third(ledger, find)


def _relative(ledger: Ledger, find: Find) -> Cluster | None:
    """Return what ends just before «, который», «, в которой», agreeing in gender and number."""
    scene = ledger.scene
    comma = find.first - 1
    if comma > 0 and scene.words[comma].pos == "ADP":
        comma -= 1
    if comma < 1 or scene.words[comma].text != "," or not scene.together(comma - 1, find.first):
        return None
    ending = [f for f in ledger.before(scene.words[comma].span.start + 1) if f.last == comma]
    fitting = [f for f in ending if ledger.owner(f) is not None and _agrees(ledger, f, find)]
    widest = max(fitting, key=lambda f: len(f.span), default=None)
    return ledger.owner(widest) if widest else None


def _agrees(ledger: Ledger, noun: Find, pronoun: Find) -> bool:
    scene = ledger.scene
    word, head = scene.words[pronoun.head], scene.words[noun.head]
    if word.number == "Plur" or head.number == "Plur":
        return word.number == head.number
    owner = ledger.owner(noun)
    gender = owner.gender if owner and owner.gender else GENDERS.get(head.gender)
    return not word.gender or not gender or GENDERS.get(word.gender) == gender


def _third(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who is meant by «он», «она»: the subject of this sentence or of one before."""
    low = ledger.scene.low[find.first]
    is_possessive = ledger.scene.words[find.first].pos == "DET"
    lemma = POSSESSIVE.get(low, low) if is_possessive else ledger.scene.lemmas[find.first]
    if not is_possessive and find.first and ledger.scene.low[find.first - 1] in _INTO:
        return _thing(ledger, find)
    types = _SETS if lemma == "они" else _PEOPLE
    wanted = _GENDERS.get(lemma)
    speaker = speaker_at(ledger, find.span.start)
    authored = _is_author(ledger, find)
    for near in _by_sentence(ledger, find):
        fitting = [
            f
            for f in near
            if (owner := ledger.owner(f)) is not None
            and owner.type in types
            and (owner is not speaker or authored)
            and _gender_fits(ledger, f, owner, wanted)
        ]
        subjects = [f for f in fitting if ledger.scene.words[f.head].case == "Nom"]
        if subjects or fitting:
            return ledger.owner((subjects or fitting[::-1])[0])
    return None


_INTO = frozenset({"в", "во", "на", "из"})


def _thing(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the thing that «в неё», «на него» means: the nearest of its gender in the sentence."""
    scene = ledger.scene
    for earlier in ledger.before(find.span.start):
        if scene.sentence[earlier.first] != scene.sentence[find.first]:
            return None
        owner = ledger.owner(earlier)
        if owner is not None and owner.type not in _PEOPLE | _SETS and owner.timex is None:
            gender, number = scene.words[earlier.head].gender, scene.words[earlier.head].number
            word = scene.words[find.first]
            if number == word.number and gender == word.gender and owner.value is None:
                return owner
    return None


def _is_author(ledger: Ledger, find: Find) -> bool:
    """Say whether a pronoun is the author's inside a quotation: «…, – уточнил он, – …»."""
    scene = ledger.scene
    before = range(max(find.first - 3, 0), find.first)
    return any(scene.words[i].text in {"–", "—"} for i in before)


def _by_sentence(ledger: Ledger, find: Find) -> list[list[Find]]:
    """Return the finds before a place by sentences, the nearest sentence first."""
    scene = ledger.scene
    here = scene.sentence[find.first]
    groups: dict[int, list[Find]] = {}
    for earlier in ledger.before(find.span.start):
        number = scene.sentence[earlier.first]
        if number < here - _FAR:
            break
        if earlier.kind is not MentionKind.ADJ:
            groups.setdefault(number, []).append(earlier)
    return [groups[n][::-1] for n in sorted(groups, reverse=True)]


def _gender_fits(ledger: Ledger, find: Find, owner: Cluster, wanted: str | None) -> bool:
    if wanted is None:
        return True
    known = owner.gender or GENDERS.get(ledger.scene.words[find.head].gender)
    if find.kind is MentionKind.NOM and owner.gender is None:
        return wanted in {known, "masc"} or known is None
    return known in {wanted, None}


def _first(ledger: Ledger, find: Find, met: tuple[Cluster, ...]) -> Cluster | None:
    """Return who says «я», and for «мы» the body or country that the speaker stands for."""
    speaker = speaker_at(ledger, find.span.start)
    if speaker is None:
        return None
    lemma, scene = ledger.scene.lemmas[find.first], ledger.scene
    if lemma in {"я", "мой"}:
        return speaker if speaker.type is EntityType.PERSON else None
    after = find.first + 1
    mutual = after < len(scene.words) and scene.lemmas[after] in word_list("mutual_nouns")
    if lemma == "наш" and mutual:
        return group_of(ledger, EntityType.PERSON_GROUP, met) if len(met) > 1 else None
    if speaker.type is EntityType.ORG:
        return speaker
    return body_of(ledger, speaker) or country_of(ledger, speaker)
