"""A clause as frames read it: its predicates, its phrases, its subject.

Participles and gerunds between commas («реформы, проводимые в стране,») are readings of their own
with the noun, or the subject, that they belong to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.clauses import Clause
from razbor.facts.frames.atoms import Atom, atoms_of
from razbor.facts.frames.gapping import ungapped
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.phrases import phrases_of
from razbor.facts.frames.predicates import Predicate, embedded_ranges, predicates_of
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES, UD_GENDERS
from razbor.words.word import Word

_LENDING = frozenset({"что", "где", "куда"})
"""What opens a clause about the one who acts above: «заявил, что приедет», «в Осло, где купил»."""
_LONGEST = 300  # words of a clause that are read: no person writes longer ones
RELATIVES = frozenset({"который", "кой"})
"""Pronouns that stand for what their clause hangs on."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause, or a participle phrase in it.

    Attributes:
        clause: The clause.
        atoms: Its pieces in order, without those of embedded readings.
        phrases: Its noun phrases in order.
        predicates: Its predicates in order.
        owner: The phrases that a participle, a gerund or «который» stands for: its subject
            (for a passive participle, its object).
        lent: Phrases that are the subject when it has none of its own: those of the clause before.
    """

    clause: Clause
    atoms: tuple[Atom, ...]
    phrases: tuple[Phrase, ...]
    predicates: tuple[Predicate, ...]
    owner: tuple[Phrase, ...] = ()
    lent: tuple[Phrase, ...] = ()

    @property
    def span(self) -> Span:
        """Return the stretch from its first to its last piece."""
        return Span(self.atoms[0].span.start, self.atoms[-1].span.end)


def readings_of(view: View) -> tuple[Reading, ...]:
    """Return the readings of all clauses of an article, in order."""
    mains: dict[int, Reading] = {}
    found: list[Reading] = []
    for number, clause in enumerate(view.clauses):
        main, *embedded = _split(view, clause)
        main, *gapped = _ungapped(main)
        main = _with_subject(main, clause, mains)
        if number and (who := _left_out(view, main, mains[number - 1])):
            main = _lent(main, who)
        mains[number] = main
        found.append(main)
        found += [_owned(view, reading, main) for reading in embedded]
        found += [replace(reading, lent=subject_of(main)) for reading in gapped]
    return tuple(found)


def nominatives(reading: Reading, at: int | None = None) -> tuple[Phrase, ...]:
    """Return the row of phrases in the nominative nearest to a place, those before it first."""
    rows = rows_of(reading.phrases)
    shown = [row for row in rows if is_subject(row[0])]
    if at is None:
        return shown[0] if shown else ()
    before = [row for row in shown if row[-1].last <= at]
    after = [row for row in shown if row[0].first > at]
    caseless = [row for row in rows if row[-1].last <= at and may_be_subject(row[0])]
    free = [row for row in caseless if not _hangs(reading, row[0])]
    rated = (before[-1:], free[-1:], after[:1], caseless[-1:])
    return next((found[0] for found in rated if found), ())


def _hangs(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a name that shows no case may hang on a noun: «по данным [ВЦИОМ] …»."""
    before = reading.atoms[phrase.first - 1 : phrase.first]
    return bool(before) and before[0].pos == "NOUN"


def may_be_subject(phrase: Phrase) -> bool:
    """Say whether a phrase is a subject, or a name that shows no case: «Google [купила]»."""
    is_name = phrase.mention is not None and phrase.mention.kind is MentionKind.NAM
    shows_none = is_name or phrase.word.text.isupper()
    return is_subject(phrase) or (shows_none and not phrase.case and not phrase.prep)


def is_subject(phrase: Phrase) -> bool:
    """Say whether a phrase can be a subject by its form."""
    return phrase.case == "Nom" and not phrase.prep


def rows_of(phrases: Sequence[Phrase]) -> tuple[tuple[Phrase, ...], ...]:
    """Return the phrases grouped into joined rows («Иванов и Петров»)."""
    rows: dict[int, list[Phrase]] = {}
    starts: list[int] = []
    for number, phrase in enumerate(phrases):
        start = number if phrase.joined is None else starts[phrase.joined]
        starts.append(start)
        rows.setdefault(start, []).append(phrase)
    return tuple(tuple(row) for row in rows.values())


def _with_subject(main: Reading, clause: Clause, mains: dict[int, Reading]) -> Reading:
    """Add what «который» stands for, and the subject lent by the clause before."""
    host = mains.get(clause.parent) if clause.parent is not None else None
    if clause.joint in (*RELATIVES, "чей") and host is not None:
        owner = _agreeing(_before(host, clause.span.start), clause)
        return replace(main, owner=_named(host, owner))
    lender = mains.get(clause.after) if clause.after is not None else None
    if lender is None and clause.joint in _LENDING:
        lender = host
    if lender is None:
        return main
    return replace(main, lent=subject_of(lender))


def _named(host: Reading, row: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the name before an office for the office: «[Анна Линд], врач, которая приехала»."""
    if len(row) != 1 or row[0].mention is None or row[0].mention.kind is not MentionKind.NOM:
        return row
    before = [p for p in flat(host.phrases) if p.last == row[0].first - 1 and p.mention]
    name = before[-1] if before else None
    is_name = name is not None and name.mention and name.mention.kind is MentionKind.NAM
    is_person = name is not None and name.atom.type is EntityType.PERSON
    return (name,) if name and is_name and is_person and name.case == row[0].case else row


def _ungapped(main: Reading) -> Iterator[Reading]:
    """Yield a reading, and those of its parts that leave the verb out."""
    parts = ungapped(main.atoms) if main.predicates else [main.atoms]
    if len(parts) == 1:
        yield main
        return
    for part in parts:
        yield _reading(main.clause, part, embedded=False)


def _left_out(view: View, main: Reading, before: Reading) -> tuple[Phrase, ...]:
    """Return whom a sentence about someone named before means: «В 1990 году окончил институт».

    It is one person, the subject of the sentence before, whose gender the verb shows.
    """
    sentence = view.sentence_span(main.clause.span.start)
    opens = sentence is not None and sentence.start == main.clause.span.start
    verbs = [main.atoms[p.at].word for p in main.predicates[:1]]
    past = any(w.gender in ("Masc", "Fem") and w.number == "Sing" for w in verbs)
    if not opens or not past or main.clause.joint:
        return ()
    own = subject_of(main)
    if own and not _is_object(main, own):
        return ()
    bare = [p for p in main.phrases if not p.prep and p.last <= main.predicates[0].at]
    row = subject_of(before)
    apart = view.text[before.clause.span.end : main.clause.span.start]
    if len(row) != 1 or row[0].mention is None or "\n" in apart:
        return ()
    if not all(p.atom.type is EntityType.TIMEX for p in bare):
        return ()
    entity = view.of(row[0].mention)
    gender = UD_GENDERS.get(entity.gender or "")
    return row if entity.type is EntityType.PERSON and gender == verbs[0].gender else ()


def _is_object(main: Reading, row: tuple[Phrase, ...]) -> bool:
    """Say whether a thing behind a transitive verb is its only object: «Окончил [институт]»."""
    predicate, first = main.predicates[0], row[0]
    known = dictionary().parses(predicate.lemma)
    transitive = any("tran" in parse.tag for parse in known) and not predicate.passive
    is_thing = first.word.feature("Animacy") == "Inan" and first.case == "Nom"
    others = [p for p in main.phrases if not p.prep and p.case == "Acc"]
    return transitive and is_thing and first.first > predicate.at and not others


def _lent(main: Reading, who: tuple[Phrase, ...]) -> Reading:
    """Return a reading with a subject from the sentence before; its own was its object."""
    objects = set(subject_of(main))
    phrases = tuple(replace(p, case="Acc") if p in objects else p for p in main.phrases)
    return replace(main, phrases=phrases, lent=who)


def subject_of(reading: Reading) -> tuple[Phrase, ...]:
    """Return the subject: its own nominative, else what it is lent."""
    at = reading.predicates[0].at if reading.predicates else None
    if reading.owner and reading.predicates and reading.predicates[0].form == "part":
        return reading.owner
    own = tuple(p for p in nominatives(reading, at) if p.lemma not in RELATIVES)
    owner = () if _stands_otherwise(reading) else reading.owner
    return own or owner or reading.lent or _caseless_behind(reading, at) or _misread(reading, at)


def _misread(reading: Reading, at: int | None) -> tuple[Phrase, ...]:
    """Return a row read as a genitive singular before a plural verb: «[компании] … создадут»."""
    if at is None or reading.atoms[at].word.number != "Plur":
        return ()
    bare = [row for row in rows_of(reading.phrases) if not row[0].prep and row[0].case == "Gen"]
    return next((row for row in bare if _may_be_many(row[0].word)), ())


def _may_be_many(word: Word) -> bool:
    parses = dictionary().parses(word.text.lower())
    return any({"nomn", "plur"} <= parse.tag for parse in parses)


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
    behind = [r for r in rows if at is not None and r[0].first > at and may_be_subject(r[0])]
    return behind[0] if behind else ()


def _agreeing(row: tuple[Phrase, ...], clause: Clause) -> tuple[Phrase, ...]:
    """Return what «который» stands for: the deepest that agrees with it, a row if plural."""
    pronoun = next((w for w in clause.words if w.lemma in RELATIVES), None)
    if pronoun is None or not row:
        return row
    if pronoun.number == "Plur" and len(row) > 1:
        return row
    chain = flat(row[-1:])
    fitting = [
        p
        for p in chain
        if p.word.number in ("", pronoun.number)
        and (pronoun.number == "Plur" or p.word.gender in ("", pronoun.gender))
    ]
    return (fitting[-1],) if fitting else row[-1:]


def _before(host: Reading, place: int) -> tuple[Phrase, ...]:
    """Return the last row of phrases that ends before a place."""
    rows = [row for row in rows_of(host.phrases) if row[-1].span.end <= place]
    return rows[-1] if rows else ()


def _host(view: View, reading: Reading, main: Reading) -> Phrase | None:
    """Return the noun right after a participle phrase: «[основанная Дымовым] партия»."""
    after = next((p for p in flat(main.phrases) if p.base.end > reading.span.end), None)
    if after is None or reading.predicates[0].at > 0:
        return None
    return after if not view.text[reading.span.end : after.base.start].strip(' «"') else None


def _right_before(view: View, reading: Reading, main: Reading) -> tuple[Phrase, ...]:
    """Return the phrase right before brackets."""
    before = [p for p in flat(main.phrases) if p.span.end <= reading.span.start]
    apart = view.text[before[-1].span.end : reading.span.start] if before else ""
    return () if apart.strip(' »"”') else tuple(before[-1:])


def _owned(view: View, reading: Reading, main: Reading) -> Reading:
    """Give a participle the noun beside it, a gerund the subject of its clause."""
    if not reading.predicates:
        in_brackets = reading.atoms[0].word.text == "("
        return (
            replace(reading, owner=_right_before(view, reading, main)) if in_brackets else reading
        )
    if reading.predicates[0].form == "conv":
        return replace(reading, owner=subject_of(main))
    word = reading.atoms[reading.predicates[0].at].word
    if (host := _host(view, reading, main)) is not None and _may_agree(word, host):
        return replace(reading, owner=(host,))
    before = [p for p in flat(main.phrases) if p.base.end <= reading.span.start]
    agreeing = [p for p in before if _may_agree(word, p)]
    bare = [p for p in agreeing if not p.prep and p.case != "Loc"]
    owner = (bare or agreeing)[-1:]
    return replace(reading, owner=tuple(owner))


def _may_agree(participle: Word, phrase: Phrase) -> bool:
    """Say whether a participle agrees with a noun in any of its readings."""
    if phrase.word.number not in ("", participle.number):
        return False
    if not phrase.case:
        return True
    case = CASES.get(phrase.case, "")
    readings = dictionary().parses(participle.text.lower())
    return phrase.case == participle.case or any(case in reading.tag for reading in readings)


def flat(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return phrases with all their genitives, in order."""
    return tuple(p for phrase in phrases for p in (phrase, *flat(phrase.tail)))


def _split(view: View, clause: Clause) -> list[Reading]:
    """Return the clause without its participle phrases, then these."""
    atoms = atoms_of(view, clause.words[:_LONGEST])
    ranges = list(embedded_ranges(atoms))
    inside = {number for first, last in ranges for number in range(first, last)}
    outer = tuple(atom for number, atom in enumerate(atoms) if number not in inside)
    parts = [outer, *(atoms[first:last] for first, last in ranges)]
    readings = [
        _reading(clause, part, embedded=bool(number)) for number, part in enumerate(parts) if part
    ]
    return readings or [_reading(clause, atoms, embedded=False)]


def _reading(clause: Clause, atoms: tuple[Atom, ...], *, embedded: bool) -> Reading:
    predicates = tuple(predicates_of(atoms, embedded=embedded))
    verb = predicates[0].at if embedded and predicates else -1
    return Reading(clause, atoms, phrases_of(atoms, verb), predicates)
