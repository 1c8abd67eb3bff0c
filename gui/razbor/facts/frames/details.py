"""What the words of a filler say besides: an event's number, the count and sum of contracts."""

from razbor.assets import word_list
from razbor.entities.entity import EntityType
from razbor.facts.fact import FactType, Filler
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_GROUPS = (EntityType.PERSON_GROUP, EntityType.ORG_GROUP, EntityType.GPE_GROUP)


def detailed(view: View, kind: FactType, roles: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return the roles with those added that stand inside the words of others."""
    if kind is FactType.AGREEMENT:
        papers = [f for f in roles if f.role == "DOCUMENT" and f.span]
        return (*roles, *(more for f in papers for more in _paper(view, f)))
    if kind is FactType.EVENT:
        events = [f for f in roles if f.role == "EVENT" and f.span]
        return (*roles, *(more for f in events for more in _event(view, f)))
    return roles


def _paper(view: View, filler: Filler) -> list[Filler]:
    """Return how many documents, and their sum, which stands right after: «12 контрактов на …»."""
    span = filler.span
    if span is None:
        return []
    words = view.words_in(span)
    numbers = [w for w in words[:2] if w.pos == "NUM"]
    counts = [Filler("COUNT", None, w.span, w.text) for w in numbers]
    return [*counts, *_sum_after(view, span)]


def _sum_after(view: View, span: Span) -> list[Filler]:
    after = view.next_word(span.end)
    if after is None or after.lemma not in ("на", "стоимость", "сумма"):
        return []
    sentence = view.sentence_span(span.start)
    end = min(after.span.start + _REACH, sentence.end if sentence else len(view.text))
    if end < after.span.end:  # «на» of another sentence
        return []
    reach = Span(after.span.start, end)
    sums = view.mentions_in(reach, EntityType.MONEY)
    between = Span(after.span.start, sums[0].span.start).of(view.text) if sums else ","
    if "," in between or " и " in between:
        return []
    return [Filler("AMOUNT", sums[0].entity, sums[0].span, view.of(sums[0]).value)]


_REACH = 60  # characters from a document to its sum


def _event(view: View, filler: Filler) -> list[Filler]:
    """Return the number of a session («второе», «XV») and the group that it gathers."""
    span = filler.span
    if span is None:
        return []
    words = view.words_in(span)
    numbers = [Filler("NUMBER", None, w.span, n) for w in words[:3] if (n := ordinal(w))]
    inside = (
        view.top_mentions(Span(words[0].span.end, span.end), *_GROUPS) if len(words) > 1 else ()
    )
    groups = [Filler("PARTICIPANT", m.entity, m.span) for m in inside[:1]]
    return [*numbers[:1], *groups]


def ordinal(word: Word) -> str | None:
    """Return the number that an ordinal names: «второе» -> «2», «XV» -> «15»; None for others."""
    ordinals = word_list("ordinals")
    if word.lemma in ordinals:
        return str(ordinals.index(word.lemma) + 1)
    if word.text and set(word.text) <= set("IVX"):
        return str(_roman(word.text))
    digits = word.text.split("-")[0]
    is_ordinal = "-" in word.text and digits.isdecimal()
    return digits if is_ordinal else None


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in text]
    return sum(-v if v < n else v for v, n in zip(values, [*values[1:], 0], strict=True))
