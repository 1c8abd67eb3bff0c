"""First and second person in quotations: who says «я», whom «мы» stands for, who is «вы»."""

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.refer_meeting import participants
from razbor.entities.refer_sets import group_of
from razbor.entities.roles import role_class
from razbor.entities.speech import author_words, body_of, country_of, inserts, nested, speaker_at

_I = frozenset({"я", "мой"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})


def refer_selves(ledger: Ledger) -> None:
    """Lead «я», «мы», «вы» and their possessives, after all that says who speaks."""
    for find in ledger.finds:
        if find.rule not in {"pronoun-first", "pronoun-second"} or ledger.owner(find):
            continue
        meant = _first(ledger, find) if find.rule == "pronoun-first" else _second(ledger, find)
        if meant is not None:
            ledger.lead(find, meant)


def _first(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who says «я», and for «мы» the body or country that the speaker stands for."""
    speaker = speaker_at(ledger, find.span.start)
    if speaker is None:
        return None
    lemma, scene = ledger.scene.lemmas[find.first], ledger.scene
    if lemma in _I:
        return speaker if speaker.type is EntityType.PERSON else None
    after = find.first + 1
    mutual = after < len(scene.words) and scene.lemmas[after] in word_list("mutual_nouns")
    if lemma == "наш" and mutual:
        met = participants(ledger, find)
        return group_of(ledger, EntityType.PERSON_GROUP, met) if len(met) > 1 else None
    if speaker.type is EntityType.ORG:
        return speaker
    return body_of(ledger, speaker) or country_of(ledger, speaker) or _land_of(ledger, speaker)


def _land_of(ledger: Ledger, speaker: Cluster) -> Cluster | None:
    """Return the region or town that an akim or a governor speaks for."""
    for role in speaker.finds:
        if role.rule.startswith("role") and role_class(role) in _OF_LANDS:
            return nested(ledger, role, EntityType.GPE)
    return None


_OF_LANDS = frozenset({"mayor", "governor"})


def _second(ledger: Ledger, find: Find) -> Cluster | None:
    """Return to whom the words are said: the dative in the author's words around them."""
    scene = ledger.scene
    quote = scene.quote_around(find.span.start)
    if quote is None:
        return None
    for words in (*inserts(scene, quote), author_words(scene, quote)):
        for index in words:
            if scene.words[index].text in {".", ",", "«"}:
                break
            for told in scene.begun.get(index, ()):
                owner = ledger.owner(told)
                heard = told.type in _PEOPLE and scene.words[told.head].case == "Dat"
                if heard and owner is not None:
                    return owner
    return _other(ledger, find)


def _other(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whom «Вы» with a capital addresses: of the two who met the one who does not speak."""
    if not ledger.scene.words[find.first].text[0].isupper():
        return None
    met, speaker = participants(ledger, find), speaker_at(ledger, find.span.start)
    others = [p for p in met if p is not speaker]
    return others[0] if speaker in met and len(others) == 1 else None
