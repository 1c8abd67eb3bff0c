"""What stands around a trigger without being governed by it: times, places, other clauses."""

from collections.abc import Iterator

from razbor.entities.entity import EntityType
from razbor.facts.frames.clause_reading import flat, rows_of
from razbor.facts.frames.frame import Slot
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.subject import subject_of
from razbor.facts.frames.where import is_duration, is_place, type_of

Row = tuple[Phrase, ...]

_DURING = frozenset({"на", "в", "во", "после", "перед", "по"})


def times(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the points in time of the clause, the nearest to the trigger first."""
    found = [
        phrase
        for phrase in flat(scene.reading.phrases)
        if type_of(scene.view, phrase) is EntityType.TIMEX and not is_duration(scene.view, phrase)
    ]
    return tuple((phrase,) for phrase in sorted(found, key=lambda p: abs(p.head - scene.at)))


def places(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return where the clause takes place: «в Осло», «под Тверью», the nearest first."""
    found = [row for row in rows_of(scene.reading.phrases) if is_place(scene.view, row[0])]
    near = sorted(found, key=lambda row: abs(row[0].head - scene.at))
    return (*near, *_places_behind(scene))


_HELD = frozenset({"пройти", "проходить", "состояться"})


def _places_behind(scene: Scene) -> Iterator[Row]:
    """Yield where a noun took place by its relative clause: «переговоры, прошедшие в Осло»."""
    if scene.noun is None:
        return
    for reading in scene.readings[scene.number + 1 : scene.number + 4]:
        owners = {phrase.word.span for phrase in reading.owner}
        is_held = any(p.lemma in _HELD and not p.negated for p in reading.predicates)
        if is_held and scene.noun.word.span in owners:
            yield from (r for r in rows_of(reading.phrases) if is_place(scene.view, r[0]))


def around(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the subject of a clause with a noun as adverbial: «на встрече», «в ходе визита»."""
    over = [p for p in scene.reading.phrases if p.first <= scene.at < p.last]
    if not over or over[0].prep not in _DURING or not scene.reading.predicates:
        return ()
    is_inside = over[0].head != scene.at
    if over[0].case == "Acc" and not is_inside:
        return ()  # «вступил в переговоры»
    if is_inside and over[0].lemma not in ("ход", "время", "рамка", "итог", "результат"):
        return ()
    row = subject_of(scene.reading)
    return (row,) if row else ()


def host(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the subject of the clause that a noun trigger stands in."""
    row = subject_of(scene.reading)
    return (row,) if row and all(p.head != scene.at for p in row) else ()


_UNDERTAKINGS = frozenset({
    "сделка", "соглашение", "договор", "договорённость", "контракт", "меморандум", "переговоры",
    "намерение", "план", "решение", "право", "готовность", "желание", "завершение", "заявка",
    "деньги", "средство", "средства",
    "предложение", "ходатайство", "объявление", "интерес", "возможность", "вопрос",
})  # fmt: skip


def doer(scene: Scene, slot: Slot) -> tuple[Row, ...]:
    """Return who does what a noun behind a preposition tells: «банк объявил о [покупке]».

    Behind another noun it is whose that is («предложение [банка] о покупке»), and only behind
    nouns of undertaking the subject of the clause («закрыл сделку по покупке»).
    """
    noun = scene.noun
    if noun is None or not noun.prep:
        return ()
    before = [p for p in flat(scene.reading.phrases) if p.last <= noun.first]
    over = max(before, key=lambda p: p.last) if before else None
    hosts = [p for p in before if over is not None and p.last == over.last]
    host_noun = next((p for p in hosts if p.lemma in _UNDERTAKINGS), None)
    if host_noun is not None and host_noun.tail:
        return (host_noun.tail,)
    is_after_verb = any(p.at == noun.first - 2 for p in scene.reading.predicates)
    if host_noun is None and not is_after_verb:
        return ()
    return host(scene, slot)


def that(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the subject of the clause that follows with «что»: «уверен, что [матч] пройдёт»."""
    for reading in scene.readings[scene.number + 1 : scene.number + 3]:
        if reading.clause.joint in ("что", "чтобы"):
            row = subject_of(reading)
            return (row,) if row else ()
    return ()


def before(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return who acts in the clause before: its subject, and its persons in other cases."""
    for reading in reversed(scene.readings[max(0, scene.number - 4) : scene.number]):
        row = subject_of(reading)
        if row and row[0].mention is not None:
            others = [p for p in reading.phrases if p.mention and p not in row]
            people = [p for p in others if type_of(scene.view, p) is EntityType.PERSON]
            return (row, *((p,) for p in people))
    return ()
