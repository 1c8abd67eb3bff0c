"""Who says so: the chain from the outlet to the innermost speaker."""

from collections.abc import Iterator, Mapping, Sequence

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import Attribution, FactType
from razbor.facts.factuality import is_presupposed
from razbor.facts.outlets import is_medium, is_outlet
from razbor.facts.view import View
from razbor.text.covering import Covering
from razbor.text.layout import Part
from razbor.text.span import Span

_FORMS = {
    "direct": "direct",
    "mixed": "mixed",
    "headline": "headline",
}
_CLOSING = frozenset({"source.about-this", "source.label"})
_LEAD_PARAGRAPHS = 2  # paragraphs of the body in which «об этом сообщает X» names its source


_Link = tuple[str, str, Span | None, str | None, bool]


class Attributions:
    """Who says what in one article; ``ids`` gives the fact of each statement."""

    def __init__(self, view: View, sources: tuple[Draft, ...], ids: Mapping[Draft, str]) -> None:
        self._view = view
        self._ids = ids
        self._default = _default(view, sources)
        self._scopes = Covering((span, one) for one in sources for span in one.spans("SCOPE"))
        self._said = Covering(_spoken(view.statements))

    def of(self, draft: Draft) -> tuple[Attribution, ...]:
        """Return the chain of a draft, outermost first.

        What stands in a source's own words has that source, the rest of the article inherits the
        source of its lead; what stands inside someone's words has the speaker at the end.
        """
        if draft.type is FactType.SOURCE:
            return ()
        links = [*self._reporters(draft), *self._speakers(draft)]
        return tuple(
            Attribution(level, agent, form, cue, via, inferred)
            for level, (agent, form, cue, via, inferred) in enumerate(links, 1)
        )

    def _reporters(self, draft: Draft) -> Iterator[_Link]:
        own = next(self._scopes.over((draft.trigger or draft.evidence).start), None)
        source = own or self._default
        if source is None:
            return
        told_by = {f.entity for f in draft.fillers("SPEAKER")}
        for filler in source.fillers("REPORTER", "PRIMARY_SOURCE"):
            if filler.entity is None or filler.entity in told_by:
                continue
            if own is None and not self._vouches(filler.entity, draft):
                continue
            if own is None:
                yield filler.entity, "document-default", None, None, True
                continue
            primary = filler.role == "PRIMARY_SOURCE"
            cited = primary or not is_medium(self._view.entity(filler.entity))
            cue = None if primary else source.trigger
            yield filler.entity, "cited-source" if cited else "media", cue, None, False

    def _vouches(self, source: str, draft: Draft) -> bool:
        """Say whether the source of the lead stands behind the rest of the article.

        An outlet does; a spokesman does not, nor a body (the police, a ministry) behind what others
        say.
        """
        entity = self._view.entity(source)
        if is_outlet(entity):
            return True
        said = draft.type is FactType.STATEMENT or next(self._speakers(draft), None) is not None
        return entity.type is not EntityType.PERSON and not said

    def _speakers(self, draft: Draft) -> Iterator[_Link]:
        """Yield the speakers around a draft, the outermost first."""
        if is_presupposed(self._view, draft):
            return
        over = dict(self._said.over((draft.trigger or draft.evidence).start))
        for _, told in sorted(over.items(), key=lambda item: item[0]):
            speaker = next((f.entity for f in told.fillers("SPEAKER") if f.entity), None)
            if speaker is not None and told is not draft:
                form = _FORMS.get(told.subtype or "", "indirect")
                yield speaker, form, told.trigger, self._ids.get(told), False


def _default(view: View, sources: tuple[Draft, ...]) -> Draft | None:
    """Return the source that the whole article has: that of its head, or of its very end."""
    body = [p.span for p in view.parsed.paragraphs if p.part is Part.BODY]
    for source in sources:
        if source.fillers("SPEAKER"):
            continue
        place = source.evidence.start
        if _is_of_before(view, place):
            continue
        closing = [*body[:_LEAD_PARAGRAPHS], *body[-1:]] if source.rule in _CLOSING else []
        if any(span.holds(place) for span in [*body[:1], *closing]):
            return source
        if view.part_at(place) is not Part.BODY:
            return source
    return None


def _is_of_before(view: View, place: int) -> bool:
    """Say whether a source told something else earlier: «Ранее газета писала, что …»."""
    sentence = view.parsed.sentence_of(place)
    words = view.words[sentence.first : sentence.first + 2] if sentence else ()
    return any(word.text.lower() in ("ранее", "накануне", "прежде", "до") for word in words)


def _spoken(statements: Sequence[Draft]) -> Iterator[tuple[Span, tuple[tuple[int, int], Draft]]]:
    """Yield what is said with its statement; of two the one that says more comes first."""
    for number, told in enumerate(statements):
        spans = _words_of(told)
        for span in spans:
            yield span, ((-max(map(len, spans)), number), told)


def _words_of(told: Draft) -> tuple[Span, ...]:
    """Return what is said; of a denial also what it is about."""
    roles = ("CONTENT", "TOPIC") if told.subtype == "denial" else ("CONTENT",)
    return told.spans(*roles)
