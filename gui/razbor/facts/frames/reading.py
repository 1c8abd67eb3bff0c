"""Reading of the clauses of an article: predicates, phrases, whose a phrase set apart is.

Participles and gerunds between commas («реформы, проводимые в стране,») are readings of their own
with the noun, or the subject, that they belong to.
"""

from collections.abc import Iterator
from dataclasses import replace

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.clauses import Clause
from razbor.facts.frames.atoms import Atom, atoms_of
from razbor.facts.frames.clause_reading import RELATIVES, Reading, flat, rows_of
from razbor.facts.frames.gapping import ungapped
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.phrases import phrases_of
from razbor.facts.frames.predicates import embedded_ranges, predicates_of
from razbor.facts.frames.subject import subject_of, told_behind
from razbor.facts.view import View
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES, UD_GENDERS
from razbor.words.word import Word

_LENDING = frozenset({"что", "где", "куда"})
"""What opens a clause about the one who acts above: «заявил, что приедет», «в Осло, где купил»."""
_LONGEST = 300  # words of a clause that are read: no person writes longer ones


def readings_of(view: View) -> tuple[Reading, ...]:
    """Return the readings of all clauses of an article, in order."""
    mains: dict[int, Reading] = {}
    found: list[Reading] = []
    splits = [_split(view, clause) for clause in view.clauses]
    for number, (first, *embedded) in enumerate(splits):
        own, *gapped = _ungapped(first)
        near = [mains[n] for n in range(max(0, number - _PASSED), number)]
        following = [parts[0] for parts in splits[number + 1 : number + _PASSED]]
        main = _with_subject(own, own.clause, mains)
        if shared := told_behind(main, number, following):
            main = replace(main, lent=shared)
        elif near and (who := _left_out(view, main, near)):
            main = _lent(main, who)
        mains[number] = main
        found.append(main)
        found += [_owned(view, reading, main) for reading in embedded]
        found += [replace(reading, lent=subject_of(main)) for reading in gapped]
    return tuple(found)


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
    return replace(main, lent=_behind_report(lender) or subject_of(lender))


def _behind_report(lender: Reading) -> tuple[Phrase, ...]:
    """Return who stands behind a report before its verb: «Как пишет «Век», [Fjord], …, купила»."""
    own = subject_of(lender)
    last = rows_of(lender.phrases)[-1:]
    if lender.clause.joint != "как" or not own or not last or last[0] == own:
        return ()
    first = last[0][0]
    is_name = first.mention is not None and first.mention.kind is MentionKind.NAM
    is_behind = first.first > own[-1].last and not first.prep and first.case in ("Nom", "")
    return last[0] if is_name and is_behind else ()


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


def _left_out(view: View, main: Reading, before: list[Reading]) -> tuple[Phrase, ...]:
    """Return whom a sentence about someone named before means: «В 1990 году окончил институт».

    It is one person, the subject of the sentence before, whose gender the verb shows; sentences
    without a verb («С 2010 года – советник») are passed over.
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
    host = next((r for r in reversed(before) if _acts(r)), before[-1])
    row = subject_of(host)
    apart = view.text[host.clause.span.end : main.clause.span.start]
    if len(row) != 1 or row[0].mention is None or "\n" in apart:
        return ()
    if not all(p.atom.type is EntityType.TIMEX for p in bare):
        return ()
    entity = view.of(row[0].mention)
    gender = UD_GENDERS.get(entity.gender or "")
    return row if entity.type is EntityType.PERSON and gender == verbs[0].gender else ()


_PASSED = 4  # clauses


def _acts(reading: Reading) -> bool:
    """Say whether a clause has a verb and somebody who does it: not «Женат.»."""
    forms = {predicate.form for predicate in reading.predicates}
    return "fin" in forms and bool(subject_of(reading))


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
        many = next((row for row in rows_of(main.phrases) if host in row), (host,))
        return replace(reading, owner=many if word.number == "Plur" else (host,))
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
