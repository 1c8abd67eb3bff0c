"""The subject of a clause: its own nominative, a name that shows no case, or what it is lent."""

from collections.abc import Sequence

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.appositions import is_latin, is_named
from razbor.facts.frames.clause_reading import RELATIVES, Reading, rows_of
from razbor.facts.frames.phrase import MARKS, Phrase
from razbor.words.dictionary import dictionary
from razbor.words.word import Word


def subject_of(reading: Reading) -> tuple[Phrase, ...]:
    """Return the subject: its own nominative, else what it is lent."""
    at = reading.predicates[0].at if reading.predicates else None
    if reading.owner and reading.predicates and reading.predicates[0].form == "part":
        return reading.owner
    own = tuple(p for p in nominatives(reading, at) if p.lemma not in RELATIVES)
    owner = () if _stands_otherwise(reading) else reading.owner
    return own or owner or reading.lent or _caseless_behind(reading, at) or _misread(reading, at)


def told_behind(reading: Reading, number: int, following: Sequence[Reading]) -> tuple[Phrase, ...]:
    """Return the subject behind a predicate that goes on with a clause that tells none itself.

    «Освобождён от должности и уволен со службы [генерал Новак]»; ``number`` is the clause's.
    """
    if not reading.predicates or reading.clause.after is not None or subject_of(reading):
        return ()
    first = reading.atoms[reading.predicates[0].at].word
    for place, other in enumerate(following, number):
        if other.clause.after != place or not other.predicates:
            return ()
        verb = other.atoms[other.predicates[0].at].word
        alike = reading.predicates[0].passive == other.predicates[0].passive
        if not alike or (first.number, first.gender) != (verb.number, verb.gender):
            return ()  # «его уволили; были уволены [Рой и Линд]»
        if row := subject_of(other):
            is_behind = row[0].first > other.predicates[0].at and is_subject(row[0])
            is_alive = row[0].atom.type is EntityType.PERSON or reading.predicates[0].passive
            return row if is_behind and is_alive else ()
    return ()


def nominatives(reading: Reading, at: int | None = None) -> tuple[Phrase, ...]:
    """Return the row of phrases in the nominative nearest to a place, those before it first."""
    rows = [row for row in rows_of(reading.phrases) if not _is_source(reading, row[0])]
    shown = [row for row in rows if is_subject(row[0]) and not only_looks_so(reading, row[0])]
    if at is None:
        return shown[0] if shown else ()
    before = _without_asides(reading, [row for row in shown if row[-1].last <= at], at)
    after = [row for row in shown if row[0].first > at]
    caseless = [row for row in rows if row[-1].last <= at and may_be_subject(row[0])]
    if reading.atoms[at].word.gender == "Neut":
        caseless = []  # «Wham! … было продано 5 млн записей»
    free = [row for row in caseless if not _hangs(reading, row[0])]
    rated = (before[-1:], free[-1:], _behind(reading, after, at), caseless[-1:])
    return next((found[0] for found in rated if found), ())


def _behind(reading: Reading, rows: list[tuple[Phrase, ...]], at: int) -> list[tuple[Phrase, ...]]:
    """Return the subject behind a verb: all people of a plural verb, whom offices before name.

    «Банк покинули [глава Линд, врач Новак], а также [судья Хольм]»; «уволен начальник штаба,
    заместитель министра [Марек Новак]».
    """
    if not rows or len(rows[0]) > 1 or not _is_one(rows[0][0]):
        return rows[:1]
    chain = [rows[0]]
    owned = (p for p in reading.phrases if p.prep in ("", "из"))
    owners = [p for p in owned if p.case == "Gen" or (is_latin(p) and not p.case)]
    inside = {number for p in owners for number in range(p.first, p.last)}
    for row in rows[1:]:
        between = set(range(chain[-1][-1].last, row[0].first)) - inside
        if {reading.atoms[n].lemma for n in between} - _LISTING or not _is_one(row[0]):
            break
        chain.append(row)
    people = [phrase for row in chain for phrase in row if is_named(phrase)]
    if reading.atoms[at].word.number == "Plur":
        return [tuple(people)] if len(people) > 1 else rows[:1]
    is_alone = len(people) == 1 and not is_named(chain[0][0]) and is_named(chain[-1][-1])
    return [tuple(people)] if is_alone else rows[:1]


_LISTING = frozenset({",", "и", "а", "также", "один", "из"})


def _is_one(phrase: Phrase) -> bool:
    """Say whether a phrase is one person, told by name or by office."""
    return phrase.atom.type is EntityType.PERSON and phrase.word.number != "Plur"


def _without_asides(
    reading: Reading, rows: list[tuple[Phrase, ...]], at: int
) -> list[tuple[Phrase, ...]]:
    """Leave out words between a name and the verb: «банк «Луч» – лучший банк мира, – купил»."""
    if len(rows) < _TWO or is_named(rows[-1][0]) or not any(is_named(row[0]) for row in rows):
        return rows
    after = [atom.word.text for atom in reading.atoms[rows[-1][-1].last : at]]
    return rows[:-1] if after and after[0] in (",", "–", "—") and len(after) <= _TWO else rows


_TWO = 2


def _hangs(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a name that shows no case may hang on a noun: «по данным [ВЦИОМ] …»."""
    before = [a for a in reading.atoms[: phrase.first] if a.word.text not in MARKS]
    return bool(before) and before[-1].pos == "NOUN"


def _is_source(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a name tells whose the data are: «по данным [ВЦИОМ], …»."""
    before = [a for a in reading.atoms[: phrase.first] if a.word.text not in MARKS]
    return (
        bool(before) and before[-1].lemma in TELLING and len(before) > 1 and before[-2].pos == "ADP"
    )


TELLING = frozenset({
    "данные", "информация", "сведение", "сведения", "слово", "оценка", "мнение", "версия",
})  # fmt: skip


def only_looks_so(reading: Reading, phrase: Phrase) -> bool:
    """See a Latin name behind a noun: «ответственность за продукты [Google]»."""
    return is_latin(phrase) and _hangs(reading, phrase)


def may_be_subject(phrase: Phrase) -> bool:
    """Say whether a phrase is a subject, or a name that shows no case: «Google [купила]»."""
    is_name = phrase.mention is not None and phrase.mention.kind is MentionKind.NAM
    shows_none = is_name or phrase.word.text.isupper()
    return is_subject(phrase) or (shows_none and not phrase.case and not phrase.prep)


def is_subject(phrase: Phrase) -> bool:
    """Say whether a phrase can be a subject by its form."""
    return phrase.case == "Nom" and not phrase.prep


def _stands_otherwise(reading: Reading) -> bool:
    """Say whether «который» is no subject by its form: «банк, [которым] владеет Google»."""
    if reading.clause.joint == "чей":
        return True
    pronouns = [w for w in reading.clause.words if w.lemma in RELATIVES]
    phrases = [p for p in reading.phrases if p.prep and p.lemma in RELATIVES]
    return bool(phrases) or any(w.case in ("Gen", "Dat", "Ins") for w in pronouns[:1])


def _caseless_behind(reading: Reading, at: int | None) -> tuple[Phrase, ...]:
    """Return a name behind the verb that shows no case, where nothing else can be the subject."""
    rows = rows_of(reading.phrases) if at is not None else ()
    counted = [p for p in reading.phrases if at is not None and p.last <= at and not p.prep]
    rules = at is not None and reading.atoms[at].lemma in _RULING_INSTRUMENTAL
    if not rules and any(not p.case and reading.atoms[p.first].pos == "NUM" for p in counted):
        return ()  # «49% акций принадлежит РЖД»
    behind = [r for r in rows if at is not None and r[0].first > at and may_be_subject(r[0])]
    return behind[0] if behind else ()


_RULING_INSTRUMENTAL = frozenset({"владеть", "обладать", "располагать"})
"""Verbs before which what is counted is no subject: «30% акций владеет РЖД»."""


def _misread(reading: Reading, at: int | None) -> tuple[Phrase, ...]:
    """Return a row read as a genitive singular before a plural verb: «[компании] … создадут»."""
    if at is None or reading.atoms[at].word.number != "Plur":
        return ()
    bare = [row for row in rows_of(reading.phrases) if not row[0].prep and row[0].case == "Gen"]
    return next((row for row in bare if _may_be_many(row[0].word)), ())


def _may_be_many(word: Word) -> bool:
    parses = dictionary().parses(word.text.lower())
    return any({"nomn", "plur"} <= parse.tag for parse in parses)
