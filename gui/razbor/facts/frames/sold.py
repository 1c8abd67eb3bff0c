"""What a buyer buys where the sentence before tells it: «продаёт завод. Покупателем стал …»."""

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.view import View

_SELLING = frozenset({"продажа", "продать", "продавать", "выставить", "уступить", "реализовать"})
_SOLD = (EntityType.ORG, EntityType.FACILITY, EntityType.WORK, EntityType.PRODUCT)
_SELLERS = (EntityType.ORG, EntityType.PERSON)


def sold_before(view: View, place: int) -> Mention | None:
    """Return what the sentence before a place says is sold: the first name behind the selling."""
    return _told(view, place, _SOLD, behind=True)


def seller_before(view: View, place: int) -> Mention | None:
    """Return who sells in the sentence before a place: the first name before the selling."""
    return _told(view, place, _SELLERS, behind=False)


def _told(view: View, place: int, types: tuple[EntityType, ...], *, behind: bool) -> Mention | None:
    sentence = view.sentence_span(place)
    last = view.word_before(sentence.start) if sentence is not None else None
    earlier = view.sentence_span(last.span.start) if last is not None else None
    if earlier is None:
        return None
    words = view.words_in(earlier)
    at = next((word.span.start for word in words if word.lemma in _SELLING), None)
    if at is None:
        return None
    named = (m for m in view.top_mentions(earlier, *types) if m.kind is MentionKind.NAM)
    return next((m for m in named if (m.span.start > at) is behind), None)
