"""A reader's own names: what some words are in every article."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import anchor_at
from razbor.analysis.corrected import corrected
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.naming import folded
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
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
        spans = [span for span in places.of(name) if not any(map(span.overlaps, taken))]
        taken += spans
        if spans:
            analysis = _named(analysis, spans, name)
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


def _named(analysis: Analysis, spans: Sequence[Span], name: OwnName) -> Analysis:
    """Return an analysis in which some stretches are what a name says."""
    marked = {mention.span: mention for mention in reversed(analysis.mentions) if _shows(mention)}
    found = {span: _marked(analysis, marked, span) for span in spans}
    known = [mention for mention in found.values() if mention]
    if name.type is None:
        at = (anchor_at(analysis, mention.span) for mention in known)
        return corrected(analysis, [Correction(CorrectionKind.REJECT_MENTION, one) for one in at])
    analysis = corrected(analysis, _settled(analysis, known, name))
    bare = (anchor_at(analysis, span) for span, mention in found.items() if mention is None)
    return corrected(
        analysis,
        [Correction(CorrectionKind.ADD, at, type=name.type, name=name.canonical) for at in bare],
    )


def _settled(analysis: Analysis, known: Sequence[Mention], name: OwnName) -> Iterator[Correction]:
    """Yield what gives the entities of some mentions the type and the name, as one of them."""
    first = {mention.entity: mention for mention in reversed(known)}
    entities = [analysis.by_id[entity] for entity in dict.fromkeys(m.entity for m in known)]
    anchors = {entity: anchor_at(analysis, mention.span) for entity, mention in first.items()}
    for entity in entities:
        if entity.type is not name.type:
            yield Correction(CorrectionKind.RETYPE, anchors[entity.id], type=name.type)
    so = next((entity.id for entity in entities if _is_so(entity, name)), None)
    other = None if so else _same(analysis, name, set(anchors))
    if other is not None:
        yield Correction(CorrectionKind.MERGE, anchor_at(analysis, other), tuple(anchors.values()))
        return
    kept = so or next(iter(anchors), None)
    others = tuple(anchor for entity, anchor in anchors.items() if entity != kept)
    if kept and others:
        yield Correction(CorrectionKind.MERGE, anchors[kept], others)
    if kept and not so and analysis.by_id[kept].canonical != name.canonical:
        yield Correction(CorrectionKind.RENAME, anchors[kept], name=name.canonical)


def _shows(mention: Mention) -> bool:
    return mention.kind is not MentionKind.ZERO


def _marked(analysis: Analysis, marked: Mapping[Span, Mention], span: Span) -> Mention | None:
    """Return the mention that is just these words, with or without quotation marks around."""
    text = analysis.text
    if span in marked:
        return marked[span]
    quoted = span.start > 0 and _QUOTES.get(text[span.start - 1]) == text[span.end : span.end + 1]
    return marked.get(Span(span.start - 1, span.end + 1)) if quoted else None


def _is_so(entity: Entity, name: OwnName) -> bool:
    return entity.type is name.type and folded(entity.canonical) == folded(name.canonical)


def _same(analysis: Analysis, name: OwnName, but: set[str]) -> Span | None:
    """Return a mention of another entity that has the rule's type and name."""
    ids = {each.id for each in analysis.entities if each.id not in but and _is_so(each, name)}
    return next((each.span for each in analysis.mentions if each.entity in ids), None)
