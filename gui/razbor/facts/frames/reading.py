"""A clause as frames read it: its predicates, its phrases, its subject.

Participles and gerunds between commas («реформы, проводимые в стране,») are readings of their own
with the noun, or the subject, that they belong to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from razbor.entities.entity import MentionKind
from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.frames.atoms import Atom, atoms_of
from razbor.facts.frames.frame import by_verb
from razbor.facts.frames.phrases import CASES, Phrase, phrases_of
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.word import Word

_BREAKS = frozenset({",", "–", "—", "-", ";", ":", "("})
_CLOSERS = frozenset({",", "–", "—", ")", ";"})
_AUXILIARIES = frozenset({"быть", "стать"})
_AUXILIARY_REACH = 5  # atoms between «был» and «назначен»
_LONGEST_CHAIN = 3  # «сможет продолжить помогать»
_LONGEST = 300  # words of a clause that are read: no person writes longer ones
_RELATIVES = frozenset({"который", "кой"})
_NEGATIONS = frozenset({"не", "ни"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb form that states something.

    Attributes:
        at: Number of its atom.
        lemma: Of the verb.
        form: fin, inf, short, part, conv.
        passive: True for «назначен», «проводимые» and «-ся» read as passive.
        negated: True when «не» stands before it or before what governs it.
        span: The verb with its auxiliary or governing verb: «был назначен», «сможет вступить».
        chain: Lemmas of the verbs that govern it: «сможет», «намерен», «будет».
    """

    at: int
    lemma: str
    form: str
    passive: bool
    negated: bool
    span: Span
    chain: tuple[str, ...] = ()


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
        main = _with_subject(main, clause, mains)
        mains[number] = main
        found.append(main)
        found += [_owned(reading, main) for reading in embedded]
    return tuple(found)


def nominatives(reading: Reading, at: int | None = None) -> tuple[Phrase, ...]:
    """Return the row of phrases in the nominative nearest to a place, those before it first."""
    rows = rows_of(reading.phrases)
    shown = [row for row in rows if is_subject(row[0])]
    if at is None:
        return shown[0] if shown else ()
    before = [row for row in rows if row[-1].last <= at and may_be_subject(row[0])]
    after = [row for row in shown if row[0].first > at]
    return before[-1] if before else after[0] if after else ()


def may_be_subject(phrase: Phrase) -> bool:
    """Say whether a phrase is a subject, or a name that shows no case: «Google [купила]»."""
    is_name = phrase.mention is not None and phrase.mention.kind is MentionKind.NAM
    return is_subject(phrase) or (is_name and not phrase.case and not phrase.prep)


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
    if clause.joint in _RELATIVES and host is not None:
        return replace(main, owner=_agreeing(_before(host, clause.span.start), clause))
    lender = mains.get(clause.after) if clause.after is not None else None
    if lender is None:
        return main
    return replace(main, lent=subject_of(lender))


def subject_of(reading: Reading) -> tuple[Phrase, ...]:
    """Return the subject: its own nominative, else what it is lent."""
    at = reading.predicates[0].at if reading.predicates else None
    own = tuple(p for p in nominatives(reading, at) if p.lemma not in _RELATIVES)
    return own or reading.owner or reading.lent


def _agreeing(row: tuple[Phrase, ...], clause: Clause) -> tuple[Phrase, ...]:
    """Return what «который» stands for: the deepest that agrees with it, a row if plural."""
    pronoun = next((w for w in clause.words if w.lemma in _RELATIVES), None)
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


def _owned(reading: Reading, main: Reading) -> Reading:
    """Give a participle the noun before it, a gerund the subject of its clause."""
    if not reading.predicates:
        return reading
    if reading.predicates[0].form == "conv":
        return replace(reading, owner=subject_of(main))
    word = reading.atoms[reading.predicates[0].at].word
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
    ranges = list(_embedded(atoms))
    inside = {number for first, last in ranges for number in range(first, last)}
    outer = tuple(atom for number, atom in enumerate(atoms) if number not in inside)
    parts = [outer, *(atoms[first:last] for first, last in ranges)]
    readings = [
        _reading(clause, part, embedded=bool(number)) for number, part in enumerate(parts) if part
    ]
    return readings or [_reading(clause, atoms, embedded=False)]


def _reading(clause: Clause, atoms: tuple[Atom, ...], *, embedded: bool) -> Reading:
    predicates = tuple(_predicates(atoms, embedded=embedded))
    verb = predicates[0].at if embedded and predicates else -1
    return Reading(clause, atoms, phrases_of(atoms, verb), predicates)


def _embedded(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of brackets, and of participle and gerund phrases set off by commas."""
    number = 0
    while number < len(atoms):
        if atoms[number].word.text == "(" and ")" in _texts(atoms[number:]):
            last = number + _texts(atoms[number:]).index(")") + 1
            yield number, last
            number = last
            continue
        opens = number == 0 or atoms[number - 1].word.text in _BREAKS
        if opens and _begins_phrase(atoms, number):
            last = _phrase_end(atoms, number)
            if last < len(atoms) or number > 0:
                yield number, last
                number = last
                continue
        number += 1


def _texts(atoms: Sequence[Atom]) -> list[str]:
    return [atom.word.text for atom in atoms]


def _begins_phrase(atoms: Sequence[Atom], number: int) -> bool:
    """Say whether a gerund, or a participle that modifies no noun after it, comes soon."""
    for at in range(number, min(number + 3, len(atoms))):
        form = _form(atoms[at])
        if form == "conv":
            return True
        if form == "part":
            return number > 0 and not _modifies_next(atoms, at)
        if atoms[at].pos not in ("ADV", "PART", "CCONJ"):
            return False
    return False


def _modifies_next(atoms: Sequence[Atom], at: int) -> bool:
    for atom in atoms[at + 1 : at + 4]:
        if atom.pos in ("NOUN", "PROPN"):
            return atom.case == atoms[at].case
        if atom.pos not in ("ADJ", "DET", "NUM"):
            return False
    return False


def _phrase_end(atoms: Sequence[Atom], number: int) -> int:
    for at in range(number + 1, len(atoms)):
        if is_predicate(atoms[at].word) and atoms[at].mention is None:
            return at
        if atoms[at].word.text in _CLOSERS and not _goes_on(atoms, at):
            return at
    return len(atoms)


def _goes_on(atoms: Sequence[Atom], at: int) -> bool:
    """Say whether a comma only parts joined words of one case: «в городах, сёлах и областях»."""
    if atoms[at].word.text != "," or at + 1 >= len(atoms):
        return False
    before, after = atoms[at - 1], atoms[at + 1]
    return bool(before.case) and before.case == after.case and after.pos in ("NOUN", "PROPN", "ADJ")


def _form(atom: Atom) -> str:
    """Return fin, inf, short, part, conv, or nothing for what is no predicate."""
    if atom.mention is not None:
        return ""
    word = atom.word
    if is_predicate(word):
        return "fin" if word.feature("VerbForm") == "Fin" else "short"
    return {"Inf": "inf", "Part": "part", "Conv": "conv"}.get(word.feature("VerbForm"), "")


def _predicates(atoms: Sequence[Atom], *, embedded: bool) -> Iterator[Predicate]:
    governors: list[int] = []
    for at, atom in enumerate(atoms):
        form = _form(atom)
        if not form or (form == "part" and not (embedded and not governors)):
            continue
        chain = _governing(atoms, governors, at, form)
        if form in ("fin", "short") and atom.lemma in _AUXILIARIES and _has_main(atoms, at):
            governors = [*governors[-_LONGEST_CHAIN:], at]
            continue
        yield _predicate(atoms, at, form, chain)
        governors = [*governors[-_LONGEST_CHAIN:], at]


def _has_main(atoms: Sequence[Atom], at: int) -> bool:
    """Say whether an auxiliary is followed by its participle or infinitive."""
    return any(_form(atom) in ("short", "inf") for atom in atoms[at + 1 : at + 6])


def _governing(
    atoms: Sequence[Atom], governors: Sequence[int], at: int, form: str
) -> tuple[int, ...]:
    """Return the verbs that govern an infinitive, or the auxiliary of a short form."""
    if not governors:
        return ()
    last = governors[-1]
    is_auxiliary = atoms[last].lemma in _AUXILIARIES and at - last <= _AUXILIARY_REACH
    if form == "inf" or (form == "short" and is_auxiliary):
        return (*_governing(atoms, governors[:-1], last, _form(atoms[last])), last)
    return ()


def _is_reflexive_passive(word: Word) -> bool:
    """Say whether a verb in «-ся» is the passive of one that frames know, itself unknown."""
    lemma = word.lemma
    if not lemma.endswith("ся") or lemma in by_verb() or word.feature("Aspect") == "Perf":
        return False
    return lemma[:-2] in by_verb()


def _predicate(atoms: Sequence[Atom], at: int, form: str, chain: tuple[int, ...]) -> Predicate:
    word = atoms[at].word
    verbs = (*chain, at)
    negated = any(place > 0 and atoms[place - 1].lemma in _NEGATIONS for place in verbs)
    passive = word.feature("Voice") == "Pass" and form in ("short", "part")
    passive = passive or _is_reflexive_passive(word)
    start = (
        atoms[chain[0]].span.start if chain and at - chain[0] <= len(chain) + 1 else word.span.start
    )
    lemmas = tuple(atoms[place].lemma for place in chain)
    return Predicate(at, word.lemma, form, passive, negated, Span(start, word.span.end), lemmas)
