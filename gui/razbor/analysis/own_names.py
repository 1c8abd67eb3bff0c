"""A reader's own names: what some words are in every article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from razbor.analysis.analysis import Analysis
from razbor.analysis.corrected import corrected, crosses, mention_of
from razbor.analysis.correction import Anchor, Correction, CorrectionKind
from razbor.analysis.naming import folded
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.text.span import Span
from razbor.words.word import Word

_BETWEEN = frozenset(" \u00a0«»„“”\"'’")  # what may stand between two words of one name
_QUOTES = {"«": "»", "„": "“", "“": "”", '"': '"'}


@dataclass(frozen=True, slots=True)
class OwnName:
    """A rule of the reader.

    Attributes:
        words: The words as they stood where the rule was made, «Северного Ветра».
        type: What they name; None when they name nothing.
        canonical: Under which name.
        lemmas: The dictionary forms of the words, folded; where given, other cases are met too.
    """

    words: str
    type: EntityType | None
    canonical: str
    lemmas: tuple[str, ...] = ()


def with_own_names(analysis: Analysis, names: Sequence[OwnName]) -> Analysis:
    """Return an analysis in which the reader's own names hold.

    Words are compared whole and folded (no case, ё as е), each as it stands or by its dictionary
    form; a word with a capital is met by words with a capital alone. A longer name goes first, and
    what lies inside of it is left to it. Where the words are marked already, their entity takes the
    rule's type and name, and joins the one that has both; unmarked, they are marked.
    """
    if not names:
        return analysis
    places = _Places(analysis)
    taken: list[Span] = []
    for name in sorted(names, key=lambda each: -len(each.words)):
        for span in places.of(name):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                analysis = corrected(analysis, _steps(analysis, span, name))
    return analysis


class _Places:
    """Where words stand in one article, looked up by their first word."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.text
        self._words = [word for word in analysis.words if any(map(str.isalnum, word.text))]
        self._forms = [(folded(word.text), folded(word.lemma)) for word in self._words]
        self._starts: defaultdict[str, set[int]] = defaultdict(set)
        for number, forms in enumerate(self._forms):
            for form in forms:
                self._starts[form].add(number)

    def of(self, name: OwnName) -> Iterator[Span]:
        """Yield the places of a name in the order of the text."""
        written = _tokens(name.words)
        wanted = [folded(word) for word in written]
        if not wanted:
            return
        lemmas = name.lemmas if len(name.lemmas) == len(wanted) else ("",) * len(wanted)
        for first in sorted(self._starts[wanted[0]] | self._starts[lemmas[0]]):
            words = self._words[first : first + len(wanted)]
            forms = self._forms[first : first + len(wanted)]
            if (
                len(words) == len(wanted)
                and all(
                    form == want or lemma in {form, base}
                    for (form, base), want, lemma in zip(forms, wanted, lemmas, strict=True)
                )
                and all(map(_fits_capital, written, words))
                and self._together(words)
            ):
                yield Span(words[0].span.start, words[-1].span.end)

    def _together(self, words: Sequence[Word]) -> bool:
        """Say whether nothing but spaces, quotation marks and dots of initials lies between."""
        for one, two in pairwise(words):
            gap = self._text[one.span.end : two.span.start]
            initial = len(one.text) == 1 and gap.startswith(".")
            if not _BETWEEN.issuperset(gap[1:] if initial else gap):
                return False
        return True


def _tokens(words: str) -> list[str]:
    from razbor.text.tokens import tokens  # needed by those alone who have such names

    found = (span.of(words) for span in tokens(words, 0, len(words)))
    return [token for token in found if any(map(str.isalnum, token))]


def _fits_capital(written: str, word: Word) -> bool:
    return word.text[:1].isupper() or not written[:1].isupper()


def _steps(analysis: Analysis, span: Span, name: OwnName) -> Iterator[Correction]:
    """Yield the corrections that make one place what the reader says."""
    found = _marked(analysis, span)
    anchor = _anchor(analysis, found.span if found else span)
    step = partial(Correction, at=anchor)
    if name.type is None:
        if found:
            yield step(CorrectionKind.REJECT_MENTION)
        return
    if found is None:
        if not crosses(analysis, anchor):
            yield step(CorrectionKind.ADD, type=name.type, name=name.canonical)
        return
    entity = analysis.by_id[found.entity]
    if entity.type is not name.type:
        yield step(CorrectionKind.RETYPE, type=name.type)
    other = _same(analysis, name, entity.id)
    if other is not None:
        yield Correction(CorrectionKind.MERGE, _anchor(analysis, other), others=(anchor,))
    elif entity.canonical != name.canonical:
        yield step(CorrectionKind.RENAME, name=name.canonical)


def _marked(analysis: Analysis, span: Span) -> Mention | None:
    """Return the mention that is just these words, with or without quotation marks around."""
    text = analysis.text
    found = mention_of(analysis, _anchor(analysis, span))
    quoted = span.start > 0 and _QUOTES.get(text[span.start - 1]) == text[span.end : span.end + 1]
    if found is None and quoted:
        found = mention_of(analysis, _anchor(analysis, Span(span.start - 1, span.end + 1)))
    return found if found and found.kind is not MentionKind.ZERO else None


def _same(analysis: Analysis, name: OwnName, but: str) -> Span | None:
    """Return a mention of another entity that has the rule's type and name."""
    ids = {
        entity.id
        for entity in analysis.entities
        if entity.type is name.type
        and entity.id != but
        and folded(entity.canonical) == folded(name.canonical)
    }
    return next((each.span for each in analysis.mentions if each.entity in ids), None)


def _anchor(analysis: Analysis, span: Span) -> Anchor:
    return Anchor(span, span.of(analysis.text))
