"""Clauses that leave their verb out: «Орденом награждён Новак, медалью – Хольм».

The part behind the comma takes the verb of the first part; a dash stands in its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from razbor.facts.clauses import is_predicate
from razbor.facts.frames.atoms import Atom

_DASHES = frozenset({"–", "—"})
_LINKS = frozenset({"а", "и"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})

Atoms = tuple[Atom, ...]


def ungapped(atoms: Atoms) -> list[Atoms]:
    """Return the first part of a clause, then each part without a verb, that of the first put in.

    With the verb come the nouns between it and what the part stands in a row with: «подписал
    [указы о назначении] Новака послом, Хольма – консулом». A clause that leaves nothing out is
    returned alone, as it is.
    """
    verbs = [n for n, atom in enumerate(atoms) if is_predicate(atom.word)]
    gaps = list(_gaps(atoms, verbs[0])) if len(verbs) == 1 else []
    if not gaps:
        return [atoms]
    ends = [gap.comma for gap in gaps[1:]] + [len(atoms)]
    parts = [atoms[: gaps[0].comma]]
    for gap, end in zip(gaps, ends, strict=True):
        told = (*atoms[gap.comma + 1 : gap.dash], *atoms[gap.dash + 1 : end])
        parts.append((*atoms[verbs[0] : gap.match], *told))
    return parts


@dataclass(frozen=True, slots=True)
class _Gap:
    """The comma before a part without a verb, the dash inside it, the end of what is put in."""

    comma: int
    dash: int
    match: int


def _gaps(atoms: Atoms, verb: int) -> Iterator[_Gap]:
    """Yield where a clause leaves its verb out."""
    comma = -1
    first: Sequence[Atom] = ()
    for number in range(verb + 1, len(atoms) - 1):
        text = atoms[number].word.text
        if text == ",":
            comma, first = number, first or atoms[:number]
        elif text in _DASHES and comma >= 0 and atoms[number + 1].pos in _NOMINAL:
            told = [a for a in atoms[comma + 1 : number] if a.lemma not in _LINKS]
            match = _row(first, told)
            if match is not None:
                yield _Gap(comma, number, max(match, verb + 1))
                comma = -1


def _row(first: Sequence[Atom], told: Sequence[Atom]) -> int | None:
    """Return where the phrase stands whose part in the clause that before the dash plays."""
    asked = _standing(told) if told else None
    if asked is None or asked[1] == "Nom":
        return None
    return next((n for n in range(len(first)) if _standing(first[n:]) == asked), None)


def _standing(atoms: Sequence[Atom]) -> tuple[str, str] | None:
    """Return preposition and case of the phrase that some atoms begin with."""
    prep = atoms[0].lemma if atoms and atoms[0].pos == "ADP" else ""
    rest = atoms[1:] if prep else atoms
    noun = next((a for a in rest[:4] if a.pos in ("NOUN", "PROPN")), None)
    return (prep, noun.case) if noun is not None and noun.case else None
