"""Common nouns that call a named thing again: «мост через Ишим», then «мост», «завод «Луч»»."""

from collections.abc import Iterator, Mapping

from razbor.entities.cluster import Cluster
from razbor.entities.discourse import in_headline, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.phrase import phrase_at
from razbor.entities.scene import Scene

_KINDS = frozenset({EntityType.ORG, EntityType.FACILITY, EntityType.EVENT})
_POINTING = frozenset({"этот", "данный", "наш", "сам", "весь", "новый", "свой"})
_LONG_AGO = 40  # sentences in which a thing is still remembered
_HEAD_OF_TEXT = 60  # finds in which a headline's thing is named
_SHORTEST = 3  # letters of a noun


def find_again(scene: Scene) -> Iterator[Find]:
    """Yield the bare nouns that head the name of a body or a building of the article."""
    named = _named_heads(scene)
    begun = {at: found[0] for at, found in scene.begun.items()} if named else {}
    taken = {i for f in scene.finds if f.kind is MentionKind.NAM for i in range(f.first, f.last)}
    for index, lemma in enumerate(scene.lemmas):
        if lemma not in named or index in taken or not _is_free(scene, index):
            continue
        first = index
        while first and scene.beside(first - 1, index) and scene.is_adjective(first - 1):
            first -= 1
        if any(scene.lemmas[i] not in _POINTING for i in range(first, index)):
            continue
        if not phrase_at(scene, begun, index).complements and not _names_on(scene, index):
            yield Find(
                scene.words[index].span, index, index + 1, index,
                named[lemma], MentionKind.NOM, "again",
            )  # fmt: skip


def _named_heads(scene: Scene) -> Mapping[str, EntityType]:
    """Return the common nouns, in the singular, that head longer names, with their types."""
    found: dict[str, EntityType] = {}
    for find in scene.finds:
        named = find.kind is MentionKind.NAM and find.type in _KINDS
        if not named:
            continue
        if (ending := _ending(scene.lemmas[find.head])) and find.last - find.first == 1:
            found.setdefault(ending, find.type)
        word = scene.words[find.head]
        if find.last - find.first == 1:
            continue
        plain = word.pos == "NOUN" and word.number != "Plur" and not word.text.isupper()
        if plain and len(word.text) >= _SHORTEST:
            found.setdefault(scene.lemmas[find.head], find.type)
    return found


def _ending(lemma: str) -> str:
    """Return the noun that a compound name ends in, «центр» of «Казмедцентр», else nothing."""
    return next((e for e in _ENDINGS if lemma.endswith(e) and len(lemma) > len(e) + 2), "")


def is_short_for(lemma: str, noun: str) -> bool:
    """Say whether the head of a name is the abbreviation of a noun: «ЦБК», a комбинат."""
    return noun in _SHORT.get(lemma, ())


_SHORT = {
    "цбк": ("комбинат", "предприятие"),
    "гок": ("комбинат", "предприятие"),
    "цгок": ("комбинат",),
    "мк": ("комбинат",),
    "нпз": ("завод", "предприятие"),
    "гпз": ("завод",),
    "фк": ("клуб", "команда"),
    "хк": ("клуб", "команда"),
    "бк": ("клуб", "команда"),
}
_ENDINGS = ("центр", "банк", "холдинг", "фонд", "завод", "комбинат", "университет", "клуб")


def _is_free(scene: Scene, index: int) -> bool:
    """Say whether a noun in the singular stands in no name and heads no phrase that is known."""
    word = scene.words[index]
    if (
        word.pos != "NOUN"
        or word.number == "Plur"
        or not (word.text.islower() or _opens(scene, index))
    ):
        return False
    around = scene.covered.get(index)
    return around is None or (around.kind is MentionKind.NOM and around.head != index)


def _opens(scene: Scene, index: int) -> bool:
    opens = index == 0 or scene.sentence[index] != scene.sentence[index - 1]
    return opens and scene.words[index].text[1:].islower()


def _names_on(scene: Scene, index: int) -> bool:
    """Say whether a name follows that the noun belongs to: «школа №5», «завод Samruk»."""
    after = index + 1
    if not scene.beside(after, index):
        return False
    return after in scene.opened or (
        not scene.words[after].text[0].islower()
        and (scene.words[after].text[0].isalnum() or scene.words[after].text[0] == "№")
    )


def again(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the nearest thing to mind that is named by the noun; for a headline the first."""
    lemma = ledger.scene.lemmas[find.head]

    def fits(earlier: Find, owner: Cluster) -> bool:
        told, longer = ledger.scene.lemmas[earlier.head], earlier.last > earlier.first + 1
        same = told == lemma if longer else _ending(told) == lemma
        return owner.type is find.type and owner.named and same and earlier.kind is MentionKind.NAM

    found = ranked(ledger, find, fits, _LONG_AGO)
    if found or not in_headline(ledger.scene, find):
        return found[0] if found else None
    after = (f for f in ledger.finds[:_HEAD_OF_TEXT] if f.span.start > find.span.end)
    owners = ((f, ledger.owner(f)) for f in after)
    return next((o for f, o in owners if o is not None and fits(f, o)), None)
