"""The one door to pymorphy3: readings of a form, inflection, paradigms.

Source: pymorphy3 (MIT) over the OpenCorpora dictionary (CC BY-SA 3.0). Grammemes are OpenCorpora's:
opencorpora.org/dict.php?act=gram.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

import pymorphy3
import pymorphy3_dicts_ru

from razbor.words.endings import Endings, is_held
from razbor.words.held import HeldForms


class Parse(NamedTuple):
    """One reading of a form; a tuple, since an article has thousands.

    Attributes:
        form: As read, in lower case.
        lemma: Dictionary form in lower case.
        pos: OpenCorpora part of speech (NOUN, ADJF, VERB, PRTF, PREP...), empty for signs.
        tag: All grammemes, the lemma's and the form's.
        score: Probability of this reading without context, 0 to 1.
        known: False when it is guessed for a word outside the dictionary.
        raw: The same as pymorphy3 tells it.
    """

    form: str
    lemma: str
    pos: str
    tag: frozenset[str]
    score: float
    known: bool
    raw: Any


def _wrap(raw: Any, *, known: bool) -> Parse:  # noqa: ANN401  (pymorphy3 is half typed)
    pos, grammemes = _of_tag(raw.tag)
    return Parse(raw.word, raw.normal_form, pos, grammemes, float(raw.score), known, raw)


@lru_cache(maxsize=10_000)
def _of_tag(tag: Any) -> tuple[str, frozenset[str]]:  # noqa: ANN401
    return str(tag.POS or ""), frozenset(tag.grammemes)


class Dictionary:
    """The morphological dictionary; loads in 0.1 s, 30 MB."""

    def __init__(self) -> None:
        # told where it lies, pymorphy3 does not search all installed packages: 0.1 s less
        self._morph = pymorphy3.MorphAnalyzer(pymorphy3_dicts_ru.get_path(), lang="ru")
        self._endings = Endings(self._morph.dictionary)
        self._held = HeldForms(self._morph, Parse)
        self._parses = lru_cache(maxsize=50_000)(self._read)

    def parses(self, form: str) -> tuple[Parse, ...]:
        """Return the readings of a form, the likeliest without context first.

        Only of a single letter does the case matter: «И» may be an initial.
        """
        return self._parses(form.lower() if len(form) > 1 else form)

    def _read(self, form: str) -> tuple[Parse, ...]:
        held = self._held.readings(form) if len(form) > 1 else ()
        return held or self._guessed(form)

    def _guessed(self, form: str) -> tuple[Parse, ...]:
        readings = self._morph.parse(form)
        known = {raw.word: is_held(raw) for raw in readings}
        for word in [word for word, held in known.items() if not held]:
            known[word] = self._morph.word_is_known(word)
        told = tuple(_wrap(raw, known=known[raw.word]) for raw in readings)
        return told if "-" not in form or told[0].known else self._with_both_halves(form, told)

    def _with_both_halves(self, form: str, told: tuple[Parse, ...]) -> tuple[Parse, ...]:
        """Leave out the readings that keep the first noun of two that decline: «инженером-…»."""
        front = form.partition("-")[0]
        kept = [p for p in told if p.lemma.partition("-")[0] == front]
        both = [p for p in told if p not in kept and p.pos == "NOUN"]
        if not both or not any(p.known and p.pos == "NOUN" for p in self.parses(front)):
            return told
        return tuple(p for p in told if p not in kept)

    def inflect(self, parse: Parse, grammemes: Iterable[str]) -> str | None:
        """Return the form of a word that has the grammemes, e.g. ``{"nomn", "sing"}``, or None."""
        return self._endings.form(parse.raw, frozenset(grammemes))

    def lexeme(self, parse: Parse) -> tuple[Parse, ...]:
        """Return all forms of a word."""
        return tuple(_wrap(raw, known=parse.known) for raw in parse.raw.lexeme)


@lru_cache(maxsize=1)
def dictionary() -> Dictionary:
    """Return the process's dictionary, loaded when first asked for."""
    return Dictionary()


def dictionary_version() -> str:
    """Return the version of the dictionary's forms."""
    return str(pymorphy3_dicts_ru.__version__)
