"""Clauses that leave their verb out: «Орденом награждён Новак, медалью – Хольм».

The part behind the comma takes the verb of the first part; a dash stands in its place.
"""

from collections.abc import Iterator, Sequence

from razbor.facts.clauses import is_predicate
from razbor.facts.frames.atoms import Atom

_DASHES = frozenset({"–", "—"})
_LINKS = frozenset({"а", "и"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})

Atoms = tuple[Atom, ...]


def ungapped(atoms: Atoms) -> list[Atoms]:
    """Return the first part of a clause, then each part without a verb, that of the first put in.

    A clause that leaves nothing out is returned alone, as it is.
    """
    verbs = [n for n, atom in enumerate(atoms) if is_predicate(atom.word)]
    gaps = list(_gaps(atoms, verbs[0])) if len(verbs) == 1 else []
    if not gaps:
        return [atoms]
    ends = [comma for comma, _ in gaps[1:]] + [len(atoms)]
    parts = [atoms[: gaps[0][0]]]
    for (comma, dash), end in zip(gaps, ends, strict=True):
        parts.append((atoms[verbs[0]], *atoms[comma + 1 : dash], *atoms[dash + 1 : end]))
    return parts


def _gaps(atoms: Atoms, verb: int) -> Iterator[tuple[int, int]]:
    """Yield where the comma before a part without a verb stands, and the dash inside it."""
    comma = -1
    first: Sequence[Atom] = ()
    for number in range(verb + 1, len(atoms) - 1):
        text = atoms[number].word.text
        if text == ",":
            comma, first = number, first or atoms[:number]
        elif text in _DASHES and comma >= 0:
            told = [a for a in atoms[comma + 1 : number] if a.lemma not in _LINKS]
            if _stands_in_row(first, told) and atoms[number + 1].pos in _NOMINAL:
                yield comma, number
                comma = -1


def _stands_in_row(first: Sequence[Atom], told: Sequence[Atom]) -> bool:
    """Say whether what stands before the dash plays the part of something beside the verb."""
    if not told:
        return False
    asked = _standing(told)
    beside = {_standing(first[n:]) for n in range(len(first))}
    return asked is not None and asked[1] != "Nom" and asked in beside


def _standing(atoms: Sequence[Atom]) -> tuple[str, str] | None:
    """Return preposition and case of the phrase that some atoms begin with."""
    prep = atoms[0].lemma if atoms and atoms[0].pos == "ADP" else ""
    rest = atoms[1:] if prep else atoms
    noun = next((a for a in rest[:4] if a.pos in ("NOUN", "PROPN")), None)
    return (prep, noun.case) if noun is not None and noun.case else None
