"""A noun phrase before anything hangs on it: modifiers, head, case, preposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from razbor.entities.entity import Mention
from razbor.facts.frames.atoms import Atom
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES, NUMBERS
from razbor.words.word import Word

MARKS = frozenset([*"«»\"“”„'", "''"])
"""Quotation marks, which part nothing."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
_JOINING = frozenset({"и", "или", ",", "а", "также"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        first: Number of its first atom in the clause.
        head: Number of its head atom.
        last: Number after its last atom, genitives included.
        atom: The head.
        span: From the first modifier to the last genitive, without the preposition.
        base: The same without the genitives.
        prep: Lemma of the preposition, or empty.
        case: Case of the head, or empty when it does not show.
        tail: The genitives that hang on it: «визит [президента]».
        title: The office that stands before a name: «[министр] Иванов».
        kind: Lemma of the noun that says what kind of thing a name is: «[сервис] «Фьорд»».
        joined: Number of the phrase that it is joined to («и», a comma) in one case, or None.
    """

    first: int
    head: int
    last: int
    atom: Atom
    span: Span
    base: Span
    prep: str
    case: str
    tail: tuple["Phrase", ...] = ()
    title: "Phrase | None" = None
    kind: str = ""
    joined: int | None = None

    @property
    def mention(self) -> Mention | None:
        """Return what the head mentions."""
        return self.atom.mention

    @property
    def word(self) -> Word:
        """Return the head word."""
        return self.atom.word

    @property
    def lemma(self) -> str:
        """Return the lemma of the head word."""
        return self.atom.word.lemma

    def deepest(self) -> "Phrase":
        """Return the last genitive of the chain, or the phrase itself."""
        return self.tail[-1].deepest() if self.tail else self


def bases_of(atoms: Sequence[Atom], verb: int) -> list[Phrase]:
    """Return modifiers + head, each with its preposition."""
    found: list[Phrase] = []
    start: int | None = None
    for number, atom in enumerate(atoms):
        if atom.pos in _NOMINAL:
            tried = range(number if start is None else start, number)
            first = next((n for n in tried if _may_modify(atoms[n], atom)), number)
            found.append(_base(atoms, first, number))
            start = None
        elif number != verb and _is_modifier(atom):
            start = number if start is None or not _agrees(atoms[start], atom) else start
        elif atom.word.text not in MARKS and not _between_modifiers(atoms, number, start):
            start = None
    return found


def _base(atoms: Sequence[Atom], first: int, head: int) -> Phrase:
    atom = atoms[head]
    before = first - 1
    while before >= 0 and (atoms[before].word.text in MARKS or atoms[before].pos == "PART"):
        before -= 1
    prep = atoms[before].lemma if before >= 0 and atoms[before].pos == "ADP" else ""
    span = Span(atoms[first].span.start, atom.span.end)
    return Phrase(first, head, head + 1, atom, span, span, prep, _case(atoms, first, head))


def _case(atoms: Sequence[Atom], first: int, head: int) -> str:
    """Return the head's case; a numeral rules it («пять контрактов» is not genitive outside)."""
    number = atoms[first]
    if number.pos == "NUM" and first < head and atoms[head].case == "Gen":
        return number.case if number.case not in ("", "Gen", "Nom") else ""
    return atoms[head].case or (atoms[first].case if first < head else "")


def _is_modifier(atom: Atom) -> bool:
    if atom.mention is not None:
        return atom.pos == "NUM"
    word = atom.word
    if word.feature("Variant") == "Short" or word.feature("StyleVariant") == "Short":
        return False
    is_participle = word.pos == "VERB" and word.feature("VerbForm") == "Part"
    return word.pos in _MODIFIERS or is_participle


def _may_modify(modifier: Atom, head: Atom) -> bool:
    """Say whether a piece before a noun belongs to it: «остальными [30% акций]»."""
    return _is_modifier(modifier) and _agrees(modifier, head)


def _agrees(modifier: Atom, other: Atom) -> bool:
    """Say whether a modifier can stand in the case of another word, by any of its readings."""
    if modifier.pos == "NUM" or not modifier.case or not other.case:
        return True
    if modifier.case == other.case:
        return True
    wanted = {CASES.get(other.case, ""), NUMBERS.get(other.word.number, "")} - {""}
    return any(wanted <= parse.tag for parse in dictionary().parses(modifier.word.text.lower()))


def _between_modifiers(atoms: Sequence[Atom], number: int, start: int | None) -> bool:
    """Say whether a comma, «и» or adverb stands between modifiers of one noun."""
    if start is None or number + 1 >= len(atoms):
        return False
    atom, following = atoms[number], atoms[number + 1]
    joins = atom.lemma in _JOINING or atom.pos in ("ADV", "PART")
    return joins and _is_modifier(following) and _agrees(atoms[start], following)
