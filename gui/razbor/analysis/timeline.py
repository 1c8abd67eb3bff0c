"""What happened, happens and will happen, in the order of time."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from razbor.analysis.analysis import Analysis
from razbor.analysis.stretch import Stretch, stretch_of
from razbor.entities.entity import EntityType
from razbor.facts.fact import Fact, Filler
from razbor.text.span import Span

_TIMES = ("TIME", "TO_TIME", "FROM_TIME", "SINCE", "UNTIL", "DEADLINE", "PERIOD")


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact with a time, or a time of the text of which no fact tells.

    Attributes:
        fact: The fact; None for a time alone.
        role: Which of the fact's times it is: TIME, SINCE, DEADLINE...
        words: The time as the article says it.
        stretch: Its days; None where it has no place in a calendar.
        place: Where the article says it: the fact's evidence, or the sentence of the time.
    """

    fact: Fact | None
    role: str
    words: str
    stretch: Stretch | None
    place: Span


@dataclass(frozen=True, slots=True)
class Timeline:
    """Facts by time.

    Attributes:
        dated: Those with a place in the calendar, the earliest first.
        yearless: Those of which only day or month is known, by these.
        undated: Those whose words have no place in the calendar, in the order of the text.
        published: The day of the article, if it is known.
    """

    dated: tuple[Moment, ...] = ()
    yearless: tuple[Moment, ...] = ()
    undated: tuple[Moment, ...] = ()
    published: date | None = None

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Return all of them."""
        return (*self.dated, *self.yearless, *self.undated)


def timeline(analysis: Analysis) -> Timeline:
    """Return the facts that say when, and the other days that the text names.

    A fact that says a beginning and an end stands at the first that has a place in the calendar.
    """
    found = [moment for fact in analysis.facts if (moment := _moment(analysis, fact))]
    found += _others(analysis, found)
    placed = [(moment, moment.stretch) for moment in found if moment.stretch]
    ordered = sorted(placed, key=lambda pair: (pair[1], pair[0].place))
    return Timeline(
        dated=tuple(moment for moment, stretch in ordered if not stretch.yearless),
        yearless=tuple(moment for moment, stretch in ordered if stretch.yearless),
        undated=tuple(sorted((m for m in found if m.stretch is None), key=lambda m: m.place)),
        published=analysis.article.published,
    )


def _moment(analysis: Analysis, fact: Fact) -> Moment | None:
    moments = tuple(_moments(analysis, fact))
    return next((each for each in moments if each.stretch), moments[0] if moments else None)


def _moments(analysis: Analysis, fact: Fact) -> Iterator[Moment]:
    for role in _TIMES:
        for filler in fact.fillers(role):
            value = _value(analysis, filler)
            if value and not value.startswith("P"):
                words = _words(analysis, filler)
                yield Moment(fact, role, words, stretch_of(value), fact.evidence[0])


def _words(analysis: Analysis, filler: Filler) -> str:
    if filler.span is not None:
        return " ".join(filler.span.of(analysis.text).split())
    entity = analysis.by_id.get(filler.entity or "")
    return entity.canonical if entity else filler.value or ""


def _value(analysis: Analysis, filler: Filler) -> str:
    entity = analysis.by_id.get(filler.entity or "")
    if entity is not None and entity.timex is not None:
        return entity.timex.value
    return filler.value or ""


def _others(analysis: Analysis, found: list[Moment]) -> Iterator[Moment]:
    """Yield each other day that the text names, with its sentence, once a sentence."""
    told: defaultdict[Stretch | None, list[Span]] = defaultdict(list)
    for moment in found:
        told[moment.stretch].append(moment.place)
    starts = iter(analysis.sentences)
    sentence = next(starts, None)
    for mention in analysis.mentions:
        entity = analysis.by_id[mention.entity]
        if entity.type is not EntityType.TIMEX or entity.timex is None:
            continue
        while sentence is not None and sentence.span.end <= mention.span.start:
            sentence = next(starts, None)
        stretch = stretch_of(entity.timex.value)
        place = sentence.span if sentence and sentence.span.covers(mention.span) else mention.span
        if stretch is None or any(map(place.overlaps, told[stretch])):
            continue
        told[stretch].append(place)
        words = " ".join(mention.span.of(analysis.text).split())
        yield Moment(None, "TIME", words, stretch, place)
