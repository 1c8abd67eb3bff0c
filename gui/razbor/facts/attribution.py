"""Who says so: the chain from the outlet to the innermost speaker."""

from collections.abc import Mapping

from razbor.facts.draft import Draft
from razbor.facts.fact import Attribution, FactType
from razbor.facts.factuality import is_presupposed
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.layout import Part
from razbor.text.span import Span

_FORMS = {
    "direct": "direct",
    "mixed": "mixed",
    "headline": "headline",
}
_CLOSING = frozenset({"source.about-this", "source.label"})
_LEAD_PARAGRAPHS = 2  # paragraphs of the body in which «об этом сообщает X» names its source


def attribution_of(
    view: View, draft: Draft, sources: tuple[Draft, ...], ids: Mapping[Draft, str]
) -> tuple[Attribution, ...]:
    """Return the chain of a draft, outermost first; ``ids`` gives the fact of each statement.

    What stands in a source's own words has that source, the rest of the article inherits the
    source of its lead; what stands inside someone's words has the speaker at the end.
    """
    if draft.type is FactType.SOURCE:
        return ()
    links = _reporters(view, draft, sources)
    links += _speakers(view, draft, ids)
    return tuple(
        Attribution(level, agent, form, cue, via, inferred)
        for level, (agent, form, cue, via, inferred) in enumerate(links, 1)
    )


_Link = tuple[str, str, Span | None, str | None, bool]


def _reporters(view: View, draft: Draft, sources: tuple[Draft, ...]) -> list[_Link]:
    place = (draft.trigger or draft.evidence).start
    own = next((s for s in sources if any(p.holds(place) for p in s.spans("SCOPE"))), None)
    source = own or _default(view, sources)
    if source is None:
        return []
    links: list[_Link] = []
    for filler in source.fillers("REPORTER", "PRIMARY_SOURCE"):
        if filler.entity is None:
            continue
        cited = filler.role == "PRIMARY_SOURCE" or not is_medium(view.entity(filler.entity))
        form = "cited-source" if cited else "media"
        cue = source.trigger if filler.role == "REPORTER" else None
        if own is None:
            links.append((filler.entity, "document-default", None, None, True))
        else:
            links.append((filler.entity, form, cue, None, False))
    return links


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


def _words_of(told: Draft) -> tuple[Span, ...]:
    """Return what is said; of a denial also what it is about."""
    roles = ("CONTENT", "TOPIC") if told.subtype == "denial" else ("CONTENT",)
    return told.spans(*roles)


def _speakers(view: View, draft: Draft, ids: Mapping[Draft, str]) -> list[_Link]:
    """Return the speakers around a draft, the outermost first."""
    if is_presupposed(view, draft):
        return []
    place = (draft.trigger or draft.evidence).start
    over = [
        (-max(len(span) for span in _words_of(told)), number, told)
        for number, told in enumerate(view.statements)
        if told is not draft and any(span.holds(place) for span in _words_of(told))
    ]
    links: list[_Link] = []
    for _, _, told in sorted(over, key=lambda item: item[:2]):
        speaker = next((f.entity for f in told.fillers("SPEAKER") if f.entity), None)
        if speaker is not None:
            form = _FORMS.get(told.subtype or "", "indirect")
            links.append((speaker, form, told.trigger, ids.get(told), False))
    return links
