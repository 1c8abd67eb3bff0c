"""What stands before and after a person's name says of its case and gender."""

from collections.abc import Iterator
from functools import lru_cache

from razbor.assets import word_list
from razbor.entities.heads import heads
from razbor.entities.paradigm import Form
from razbor.entities.scene import Scene
from razbor.words.dictionary import dictionary

Answer = tuple[str, float]
"""What speaks for a reading, by name, and how much: below 0 against it."""

GENDERS = {"Masc": "masc", "Fem": "femn"}
PREPOSITIONS = {
    "с": {"Ins"}, "со": {"Ins"}, "к": {"Dat"}, "у": {"Gen"}, "от": {"Gen"}, "для": {"Gen"},
    "о": {"Loc"}, "об": {"Loc"}, "из": {"Gen"}, "до": {"Gen"}, "без": {"Gen"}, "между": {"Ins"},
    "перед": {"Ins"}, "против": {"Gen"}, "при": {"Loc"}, "через": {"Acc"}, "в": {"Loc", "Acc"},
    "во": {"Loc", "Acc"}, "на": {"Loc", "Acc"}, "над": {"Ins"}, "под": {"Ins", "Acc"},
    "по": {"Dat"}, "ко": {"Dat"}, "близ": {"Gen"}, "около": {"Gen"}, "вокруг": {"Gen"},
}  # fmt: skip
"""The cases that a preposition may rule, where few enough to tell."""


def around(scene: Scene, first: int, form: Form) -> Iterator[Answer]:
    """Yield what the word before the name says: a preposition's case, «сама», an office."""
    if first == 0 or not scene.together(first - 1, first):
        yield "opens", form.case == "Nom"  # what opens a sentence is its subject
        return
    cases = PREPOSITIONS.get(scene.low[first - 1])
    if cases:
        yield "preposition", 1 if form.case in cases else -1
        return
    office = _office_before(scene, first)
    if office is not None:
        case = scene.words[office].case
        yield "office", 1 if case == form.case else _PARTED if _parts(case, form) else -0.5
        return
    before = scene.words[first - 1]
    if before.feature("Variant") == "Short" and before.number == "Sing" and form.case == "Nom":
        yield "acts", _SURE if GENDERS.get(before.gender) == form.gender else -_SURE
    elif before.text == "," and _speaks(scene, first):
        yield "opens", _SURE * (form.case == "Nom")  # «По словам Кулова, [Асанова] возглавит …»
    if before.pos in {"ADJ", "DET"} and before.gender and before.case == form.case:
        yield "adjective before", 1 if GENDERS.get(before.gender) == form.gender else -1
    elif before.pos == "NOUN" and before.feature("Animacy") == "Anim" and before.number == "Sing":
        yield "gender before", (before.gender == "Fem") * (1 if form.gender == "femn" else -1)
        yield "person before", 1 if before.case == form.case else -0.5


_SURE = 2.0
_PARTED = -2.5
_NEVER = -5.0


def _parts(office: str, form: Form) -> bool:
    """See «с менеджером клуба [Соной] Манукян»: behind an instrumental stands no nominative."""
    return office == "Ins" and form.case == "Nom"


def _speaks(scene: Scene, first: int) -> bool:
    """Say whether a finite verb in the third person stands right behind a lone name."""
    after = first + 1
    word = scene.words[after] if scene.together(first, after) else None
    return word is not None and word.pos == "VERB" and word.feature("Person") == "3"


def _office_before(scene: Scene, first: int) -> int | None:
    """Return the index of the office that a name closes: «[секретаря] ЦК партии То Лама»."""
    found = None
    for index in range(first - 1, max(first - _LONGEST_OFFICE, -1), -1):
        word = scene.words[index]
        if not scene.together(index, first) or word.pos not in {"NOUN", "PROPN", "ADJ"}:
            break
        head = heads().get(scene.lemmas[index])
        if head is not None and head.kind == "title" and word.number == "Sing":
            found = index
    return found if found is not None and found < first - 1 else None


def closing(scene: Scene, first: int, form: Form) -> Iterator[Answer]:
    """Yield what an office in the nominative says of the whole name that closes it."""
    if form.case in ("Gen", "Acc") and _office_beside(scene, first) is not None:
        yield "office", _NEVER


def _office_beside(scene: Scene, first: int) -> int | None:
    """Return the office in the nominative that a whole name closes: «[глава] фирмы «Луч» И.Белова».

    No aide's: «советник И.Белова» may be of him.
    """
    for index in range(first - 1, max(first - _LONGEST_OFFICE, -1), -1):
        word = scene.words[index]
        apart = word.pos not in {"NOUN", "PROPN", "ADJ", "X"} and word.text not in _MARKS
        if apart or not scene.together(index, first):
            return None
        head = heads().get(scene.lemmas[index])
        if head is not None and head.kind == "title":
            aide = scene.lemmas[index] in word_list("aides")
            plain = word.case == "Nom" and word.number == "Sing" and not aide
            return index if plain and "nomn" in _cases(word.text) else None
    return None


@lru_cache(maxsize=5000)
def _cases(form: str) -> frozenset[str]:
    return frozenset(tag for parse in dictionary().parses(form.lower()) for tag in parse.tag)


_MARKS = frozenset('«»"“”„')
_LONGEST_OFFICE = 9  # words


def acting(scene: Scene, last: int, form: Form, *, alone: bool = False) -> Iterator[Answer]:
    """Yield what the verb right after says: «Иванова заявила», «Иванов назначен».

    ``alone`` is True of a name that opens its sentence: nothing else can be the subject.
    """
    if form.case != "Nom":
        return
    for index in range(last + 1, min(last + 4, len(scene.words))):
        word = scene.words[index]
        if word.pos in {"VERB", "AUX"} or word.feature("Variant") == "Short":
            told = (
                word.number == "Sing"
                and word.gender in GENDERS
                and word.feature("VerbForm") != "Part"
            )
            told = told or (word.number == "Sing" and word.feature("Variant") == "Short")
            if told:
                sure = _SURE if alone and index == last + 1 else 1
                yield "acts", sure if GENDERS.get(word.gender) == form.gender else -0.4 * sure
            elif word.feature("Person") == "3" and word.number == "Sing" and index == last + 1:
                yield "speaks", 1
            return
        if word.pos not in {"ADV", "PART"}:
            return
