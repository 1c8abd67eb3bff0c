"""One reading for each person's name: the best by itself and by the other names of the article."""

from collections import defaultdict

from razbor.entities.entity import PersonName
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.name_evidence import contradicts
from razbor.entities.name_latin import in_latin
from razbor.entities.paradigm import Form, surnames
from razbor.entities.person_name import Reading, readings_of
from razbor.entities.scene import Scene

_SURE = 1.0  # what one other spelling of the name adds to a reading


def voted(scene: Scene, finds: list[Find]) -> list[Reading]:
    """Return one reading for each name: the best by itself and by the other spellings of it."""
    offered = [offered_for(scene, find) for find in finds]
    spellings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for find, readings in zip(finds, offered, strict=True):
        for reading in readings:
            for key in _keys(reading):
                spellings[key].add(_last_word(scene, find))
    kept = _kept(scene, finds)
    whole = _wholly_named(scene, finds, offered)

    def weight(reading: Reading, find: Find) -> float:
        own = _last_word(scene, find)
        score = (
            reading.score + _votes(reading, own, spellings, kept) + in_latin(scene, find, reading)
        )
        is_other = find.last - find.first == 1 and _is_another(reading, own, whole, spellings)
        return score - _UNNAMED * is_other

    chosen = [
        max(readings, key=lambda reading, f=find: weight(reading, f))  # type: ignore[misc]
        for find, readings in zip(finds, offered, strict=True)
    ]
    declined = _wholly_declined(scene, finds, chosen)
    return [
        _declined_alike(readings, reading, declined.get(_last_word(scene, find)))
        if find.last - find.first == 1
        else reading
        for find, readings, reading in zip(finds, offered, chosen, strict=True)
    ]


_UNNAMED = 2.5  # what «Кобзев» of «Кобзева» loses where only Раиса Кобзева is named


def _wholly_named(
    scene: Scene, finds: list[Find], offered: list[tuple[Reading, ...]]
) -> dict[str, str]:
    """Return the gender of whose whole name stands in the nominative, by its last word."""
    best = ((f, r[0]) for f, r in zip(finds, offered, strict=True) if r[0].name.first)
    return {
        _last_word(scene, find): reading.form.gender
        for find, reading in best
        if reading.form.case == "Nom" and find.last - find.first > 1
    }


def _declined_alike(
    readings: tuple[Reading, ...], chosen: Reading, whose: tuple[str, str] | None
) -> Reading:
    """Read «Маркива» as «Маркив» where «Виталия Маркива» is named, who is no woman."""
    alike = (reading for reading in readings if _keys(reading)[0] == whose)
    return max(alike, key=lambda reading: reading.score, default=chosen)


def _wholly_declined(
    scene: Scene, finds: list[Find], chosen: list[Reading]
) -> dict[str, tuple[str, str]]:
    """Return who is meant by a last word that whole names show in one oblique form alone."""
    told: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for find, best in zip(finds, chosen, strict=True):
        if find.last - find.first > 1 and best.name.first:
            oblique = best.form.case != "Nom"
            told[_last_word(scene, find)].add(_keys(best)[0] if oblique else ("", ""))
    return {word: next(iter(keys)) for word, keys in told.items() if len(keys) == 1}


def _is_another(
    reading: Reading,
    own: str,
    whole: dict[str, str],
    spellings: defaultdict[tuple[str, str], set[str]],
) -> bool:
    """Say whether a lone surname is read as another's whom no other form of his name shows."""
    gender = whole.get(own)
    if gender is None or gender == reading.form.gender:
        return False
    return all(spellings[key] <= {own} for key in _keys(reading))


def offered_for(scene: Scene, find: Find) -> tuple[Reading, ...]:
    """Return the readings of a name, with the surname that it shares: «Аида и Сара Бековы»."""
    readings = readings_of(scene, find)
    shared = next((n.split(":", 1)[1] for n in find.notes if n.startswith("surname:")), None)
    if shared is None:
        return readings
    case = scene.words[find.last + 1].case  # of the other given name: «Аида и Сара Бековы»
    return tuple(_with_surname(r, shared, bonus=3.0 * (r.form.case == case)) for r in readings)


def _with_surname(reading: Reading, plural: str, *, bonus: float) -> Reading:
    """Return a given name with the surname that it shares: «Аида» of «Аида и Сара Бековы»."""
    last = next(iter(surnames(plural, Form("Nom", reading.form.gender))), plural)
    name = reading.name
    first = name.first or name.last
    whole = PersonName(first, name.patronymic, last, name.order)
    return Reading(whole, f"{reading.text} {last}", reading.form, reading.score + bonus)


def _last_word(scene: Scene, find: Find) -> str:
    return scene.low[find.last - 1]


def _keys(reading: Reading) -> list[tuple[str, str]]:
    name, gender = reading.name, reading.form.gender
    last = name.last or name.first or ""
    keys = [(fold(last), gender)]
    if name.order == "surname-first":
        keys.append((fold(reading.text), gender))
    return keys


def _kept(scene: Scene, finds: list[Find]) -> frozenset[str]:
    """Return the last words that stand in the nominative somewhere and do not decline: «Де Риу»."""
    ends = {(_last_word(scene, f), scene.words[f.last - 1].case) for f in finds}
    return frozenset(low for low, case in ends if case == "Nom" and low[-1] in _INDECLINABLE)


_INDECLINABLE = "уюоеиэы"
_KEPT = 2.0  # what a nominative of the very spelling adds to a reading


def _votes(
    reading: Reading,
    own: str,
    spellings: defaultdict[tuple[str, str], set[str]],
    kept: frozenset[str],
) -> float:
    if reading.name.first and contradicts(reading.name.first, reading.form.gender):
        return 0.0  # her husband's name tells nothing of «Алла Бут»
    others = max(len(spellings[key] - {own}) for key in _keys(reading)[-1:])
    return _SURE * min(others, 2) + _KEPT * (own in kept and reading.text.lower().endswith(own))
