"""What «который» means: that which ends just before it."""

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS
from razbor.words.word import Word

_PEOPLE = frozenset({EntityType.PERSON})
_OWNING = frozenset({"принадлежать"})  # «пресс-секретарь завода, которому принадлежит …»
_INTO = frozenset({"в", "во", "на", "из"})


def relative(ledger: Ledger, find: Find) -> Cluster | None:
    """Return what ends just before «, который», «, в которой», agreeing in gender and number."""
    scene = ledger.scene
    comma = find.first - 1
    if comma > 0 and scene.words[comma].pos == "ADP":
        comma -= 1
    if comma < 1 or scene.words[comma].text != "," or not scene.together(comma - 1, find.first):
        return None
    ending = [f for f in ledger.before(scene.words[comma].span.start + 1) if f.last == comma]
    fitting = [f for f in ending if ledger.owner(f) is not None and _agrees(ledger, f, find)]
    owning = scene.lemmas[find.last] in _OWNING if find.last < len(scene.words) else False
    firms = [f for f in fitting if f.type is EntityType.ORG] if owning else []
    if firms:
        return ledger.owner(firms[0])
    widest = max(fitting, key=lambda f: len(f.span), default=None)
    if widest is None or _is_of_another(scene, widest, find):
        return None
    return ledger.owner(widest)


def _is_of_another(scene: Scene, noun: Find, pronoun: Find) -> bool:
    """Say whether a noun around or before may be meant: «статус Крыма, который», «в котором»."""
    if noun.type in _PEOPLE:
        inner = scene.words[noun.last - 1]
        thing = inner.pos == "NOUN" and inner.feature("Animacy") == "Inan"
        into = scene.low[pronoun.first - 1] in _INTO  # «водитель автобуса, в котором»
        return into and thing and _same_form(inner, scene.words[pronoun.head])
    before = noun.first - 1
    while scene.beside(before, noun.first) and scene.is_adjective(before):
        before -= 1
    if not scene.beside(before, noun.first) or scene.words[noun.head].case not in {"Gen", ""}:
        return False
    head = scene.words[before]
    return head.pos == "NOUN" and _same_form(head, scene.words[pronoun.head])


def _same_form(noun: Word, pronoun: Word) -> bool:
    if "Plur" in {noun.number, pronoun.number}:
        return noun.number == pronoun.number
    return not pronoun.gender or noun.gender == pronoun.gender


def _agrees(ledger: Ledger, noun: Find, pronoun: Find) -> bool:
    scene = ledger.scene
    word, head = scene.words[pronoun.head], scene.words[noun.head]
    if word.number == "Plur" or head.number == "Plur":
        return word.number == head.number
    owner = ledger.owner(noun)
    if head.text.isupper():
        return True  # «ТОО «Луч», которым»
    gender = owner.gender if owner and owner.gender else GENDERS.get(head.gender)
    return not word.gender or not gender or GENDERS.get(word.gender) == gender
