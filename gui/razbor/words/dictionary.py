"""The one door to pymorphy3: readings of a form, inflection, paradigms.

Source: pymorphy3 (MIT) over the OpenCorpora dictionary (CC BY-SA 3.0). Grammemes are OpenCorpora's:
opencorpora.org/dict.php?act=gram.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pymorphy3
import pymorphy3_dicts_ru


@dataclass(frozen=True, slots=True)
class Parse:
    """One reading of a form.

    Attributes:
        form: As read, in lower case.
        lemma: Dictionary form in lower case.
        pos: OpenCorpora part of speech (NOUN, ADJF, VERB, PRTF, PREP...), empty for signs.
        tag: All grammemes, the lemma's and the form's.
        score: Probability of this reading without context, 0 to 1.
        known: False when it is guessed for a word outside the dictionary.
    """

    form: str
    lemma: str
    pos: str
    tag: frozenset[str]
    score: float
    known: bool
    raw: Any = field(compare=False, repr=False)


def _wrap(raw: Any, *, known: bool) -> Parse:  # noqa: ANN401  (pymorphy3 is half typed)
    return Parse(
        form=raw.word,
        lemma=raw.normal_form,
        pos=str(raw.tag.POS or ""),
        tag=frozenset(raw.tag.grammemes),
        score=float(raw.score),
        known=known,
        raw=raw,
    )


class Dictionary:
    """The morphological dictionary; loads in 0.1 s, 30 MB."""

    def __init__(self) -> None:
        # told where it lies, pymorphy3 does not search all installed packages: 0.1 s less
        self._morph = pymorphy3.MorphAnalyzer(pymorphy3_dicts_ru.get_path(), lang="ru")
        self._parses = lru_cache(maxsize=50_000)(self._read)

    def parses(self, form: str) -> tuple[Parse, ...]:
        """Return the readings of a form, the likeliest without context first.

        Only of a single letter does the case matter: «И» may be an initial.
        """
        return self._parses(form.lower() if len(form) > 1 else form)

    def _read(self, form: str) -> tuple[Parse, ...]:
        readings = self._morph.parse(form)
        known = {one: self._morph.word_is_known(one) for one in {raw.word for raw in readings}}
        return tuple(_wrap(raw, known=known[raw.word]) for raw in readings)

    def inflect(self, parse: Parse, grammemes: Iterable[str]) -> str | None:
        """Return the form of a word that has the grammemes, e.g. ``{"nomn", "sing"}``, or None."""
        found = parse.raw.inflect(frozenset(grammemes))
        return str(found.word) if found else None

    def lexeme(self, parse: Parse) -> tuple[Parse, ...]:
        """Return all forms of a word."""
        return tuple(_wrap(raw, known=parse.known) for raw in parse.raw.lexeme)


@lru_cache(maxsize=1)
def dictionary() -> Dictionary:
    """Return the process's dictionary, loaded when first asked for."""
    return Dictionary()
