"""The verbs of a clause, and the participle and gerund phrases that stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from razbor.assets import word_list
from razbor.facts.clauses import is_predicate
from razbor.facts.frames.atoms import Atom
from razbor.facts.frames.frame import by_verb
from razbor.facts.frames.phrase import MARKS
from razbor.text.span import Span
from razbor.words.word import Word

_BREAKS = frozenset({",", "–", "—", "-", ";", ":", "("})
_CLOSERS = frozenset({",", "–", "—", ")", ";"})
_AUXILIARIES = frozenset({"быть", "стать"})
_AUXILIARY_REACH = 5  # atoms between «был» and «назначен»
_LONGEST_CHAIN = 3  # «сможет продолжить помогать»
_LONGEST_ATTRIBUTE = 9  # atoms from a participle to its noun
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


def embedded_ranges(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
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
        if (host := host_ahead(atoms, number)) is not None:
            yield number, host
            number = host
        number += 1


def _texts(atoms: Sequence[Atom]) -> list[str]:
    return [atom.word.text for atom in atoms]


def host_ahead(atoms: Sequence[Atom], number: int) -> int | None:
    """Return where the noun begins to which a phrase before it belongs.

    «[принадлежащая Дымову] авиакомпания»: a participle with a noun of its own, then its noun.
    """
    if _form(atoms[number]) != "part":
        return None
    inside = False
    for at in range(number + 1, min(number + _LONGEST_ATTRIBUTE, len(atoms))):
        atom = atoms[at]
        if atom.word.text in _BREAKS or (is_predicate(atom.word) and atom.mention is None):
            return None
        if atom.pos not in ("NOUN", "PROPN", "PRON"):
            continue
        shows_none = atom.mention is not None and not atom.case and atom.word.text.isascii()
        if at == number + 1 and _agree(atoms[number], atom) and _is_human(atom):
            return None  # «[управляющий партнёр] фонда Fjord»
        bare = atoms[at - 1].pos != "ADP"
        if inside and (_agree(atoms[number], atom) or (shows_none and bare)):
            return _before_modifiers(atoms, number, at)
        inside = True
    return None


def _is_human(noun: Atom) -> bool:
    return noun.word.pos == "NOUN" and noun.word.feature("Animacy") == "Anim"


def _agree(participle: Atom, noun: Atom) -> bool:
    """Say whether a noun stands in the case, number and gender of a participle."""
    alike = {participle.case, noun.case} == {"Nom", "Acc"} and participle.word.number == "Plur"
    if not participle.case or not (participle.case == noun.case or alike):
        return False
    one, other = participle.word, noun.word
    if "" in (one.number, other.number):
        return True
    same_gender = one.number == "Plur" or "" in (one.gender, other.gender)
    return one.number == other.number and (same_gender or one.gender == other.gender)


def _before_modifiers(atoms: Sequence[Atom], number: int, noun: int) -> int:
    """Return the first of the adjectives that stand right before a noun and agree with it."""
    while noun - 1 > number + 1 and atoms[noun - 1].word.text in MARKS:
        noun -= 1
    while noun - 1 > number + 1 and atoms[noun - 1].pos in ("ADJ", "DET"):
        if atoms[noun - 1].case != atoms[number].case:
            break
        noun -= 1
    return noun


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
    """Say whether a participle modifies the noun behind it: a Latin name it governs."""
    for atom in atoms[at + 1 : at + 4]:
        if atom.pos in ("NOUN", "PROPN"):
            return atom.case == atoms[at].case and not _is_latin(atom)
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
    if _is_latin(before) and _is_latin(after):
        return True  # «инвестируя в Bancorp, MasterCard и Chubb»
    return bool(before.case) and before.case == after.case and after.pos in ("NOUN", "PROPN", "ADJ")


def _is_latin(atom: Atom) -> bool:
    return atom.mention is not None and atom.word.text.isascii() and atom.pos == "PROPN"


def _form(atom: Atom) -> str:
    """Return fin, inf, short, part, conv, or nothing for what is no predicate."""
    if atom.mention is not None:
        return ""
    word = atom.word
    if is_predicate(word):
        return "fin" if word.feature("VerbForm") == "Fin" else "short"
    if word.lemma in word_list("adjectives_governing"):
        return "part"
    return {"Inf": "inf", "Part": "part", "Conv": "conv"}.get(word.feature("VerbForm"), "")


def predicates_of(atoms: Sequence[Atom], *, embedded: bool) -> Iterator[Predicate]:
    """Yield the predicates in order; ``embedded`` also takes the participle that opens a phrase."""
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
