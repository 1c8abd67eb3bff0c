"""The readings of a form that the dictionary holds, each question about an ending answered once.

The rule is pymorphy3's (MIT): its first unit, then the estimate of each reading's chance. Its own
way asks units that guess as well, and takes the paradigm apart for every reading of every form.
"""

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, Generic, NamedTuple, TypeVar

Made = TypeVar("Made")


class Ending(NamedTuple):
    """What the place of a form in its paradigm tells.

    Attributes:
        before: Letters before the stem.
        after: Letters after it, counted from the end, None for none.
        around: What stands before and after the stem in the lemma.
        is_lemma: Whether the form is the lemma.
        tag: The tag of pymorphy3.
        written: The tag as written.
        pos: Its part of speech, empty for signs.
        grammemes: All of it.
    """

    before: int
    after: int | None
    around: tuple[str, str]
    is_lemma: bool
    tag: Any
    written: str
    pos: str
    grammemes: frozenset[str]


class HeldForms(Generic[Made]):
    """The forms of a dictionary.

    ``make`` makes a reading of a word as the dictionary writes it, its lemma, part of speech,
    grammemes and chance, whether the dictionary has it, and what pymorphy3 calls the same.
    """

    def __init__(self, morph: Any, make: Callable[..., Made]) -> None:  # noqa: ANN401  (half typed)
        self._make = make
        self._dictionary = morph.dictionary
        self._like = morph.dictionary.words.similar_items
        self._letters = morph.char_substitutes
        self._unit = morph._units[0].analyzer  # noqa: SLF001  (what it puts into its readings)
        self._wrapped = morph._result_type  # noqa: SLF001
        self._chances = morph.prob_estimator.p_t_given_w
        self._endings: dict[tuple[int, int], Ending] = {}

    def readings(self, form: str) -> tuple[Made, ...]:
        """Return the readings of a form in lower case, the likeliest first, or nothing."""
        places = [(word, at) for word, some in self._like(form, self._letters) for at in some]
        known = self._endings
        endings = [known.get(at) or self._ending(*at) for _, at in places]
        chances = self._chances_of(form, endings) if places else []
        if not any(chances):
            even = repeat(1.0 / len(places)) if places else ()
            return tuple(map(self._read, places, endings, even))
        order = sorted(range(len(places)), key=chances.__getitem__, reverse=True)
        return tuple(self._read(places[n], endings[n], chances[n]) for n in order)

    def _ending(self, paradigm: int, place: int) -> Ending:
        """Look an ending up; a paradigm has the numbers of its endings, tags and beginnings."""
        whole, numbers = self._dictionary, self._dictionary.paradigms[paradigm]
        size = len(numbers) // 3
        starts, tag = whole.paradigm_prefixes, whole.gramtab[numbers[size + place]]
        end = len(whole.suffixes[numbers[place]])
        found = Ending(
            len(starts[numbers[2 * size + place]]),
            -end if end else None,
            (starts[numbers[2 * size]], whole.suffixes[numbers[0]]),
            place == 0,
            tag,
            str(tag),
            str(tag.POS or ""),
            frozenset(tag.grammemes),
        )
        return self._endings.setdefault((paradigm, place), found)

    def _chances_of(self, form: str, endings: Sequence[Ending]) -> list[float]:
        if not self._chances.has_keys_with_prefix(f"{form}:"):
            return []
        most = self._chances.MULTIPLIER
        return [self._chances.get(f"{form}:{own.written}", 0) / most for own in endings]

    def _read(self, place: tuple[str, tuple[int, int]], own: Ending, chance: float) -> Made:
        word, at = place
        start, end = own.around
        lemma = word if own.is_lemma else f"{start}{word[own.before : own.after]}{end}"
        raw = self._wrapped(word, own.tag, lemma, chance, ((self._unit, word, *at),))
        return self._make(word, lemma, own.pos, own.grammemes, chance, True, raw)  # noqa: FBT003
