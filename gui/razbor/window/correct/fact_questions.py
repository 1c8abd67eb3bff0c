"""The questions about facts: how a fact is said, what fills a role, who says so."""

from collections.abc import Iterator, Sequence

from razbor.analysis.analysis import Analysis
from razbor.analysis.kept_fact import voice_of
from razbor.bridge.entity_rows import EntityOrder, entity_rows, in_order
from razbor.bridge.fact_names import role_name
from razbor.bridge.kind_names import kind_name
from razbor.entities.entity import AGENTS
from razbor.facts.fact import Fact, FactType, Filler
from razbor.i18n import tr
from razbor.text.span import Span
from razbor.window.correct.ask_sheet import Ask
from razbor.window.correct.choice_list import Choice

NOBODY = object()
_LONGEST = 60


def line_question(fact: Fact) -> Ask:
    """Ask for another line."""
    hint = tr("Enter — сохранить, Esc — оставить")
    return Ask(tr("Как сказать этот факт"), hint, text=fact.summary, free=True)


def filler_question(
    analysis: Analysis, fact: Fact, role: str, old: Filler | None, selected: object
) -> Ask:
    """Ask what fills a role; words selected in the text come first, the fact's own names next."""
    fixed: list[Choice] = []
    if isinstance(selected, Span):
        words = " ".join(selected.of(analysis.text).split())[:_LONGEST]
        fixed.append(Choice(f"«{words}»", tr("выделено в тексте"), selected))
    if old is not None:
        fixed.append(Choice(tr("никто и ничто"), tr("убрать из факта"), NOBODY))
    name = role_name(fact.type, role)
    now = _name(analysis, old) if old else ""
    title = tr("{role}: «{now}» или…").format(role=name, now=now) if now else f"{name}: …"
    but = {old.entity} if old else set()
    choices = (*fixed, *_entities(analysis, fact, but))
    hint = tr("Enter — выбрать, Esc — оставить; слова можно сначала выделить в тексте")
    return Ask(title[:1].upper() + title[1:], hint, choices, fixed=len(fixed))


def voice_question(analysis: Analysis, fact: Fact) -> Ask:
    """Ask who says so."""
    fixed: tuple[Choice, ...] = ()
    if fact.type is not FactType.STATEMENT:
        fixed = (Choice(tr("сама статья"), tr("без чужих слов"), NOBODY),)
    speaking = fact.fillers("SPEAKER") if fact.type is FactType.STATEMENT else ()
    voice = voice_of(fact)
    now = {filler.entity for filler in speaking} | ({voice.agent} if voice else set())
    known = analysis.by_id
    choices = tuple(
        each
        for each in _entities(analysis, fact, now if len(now) == 1 else set())
        if known[str(each.value)].type in AGENTS
    )
    hint = tr("Enter — выбрать, Esc — оставить")
    return Ask(tr("Кто это говорит"), hint, (*fixed, *choices), fixed=len(fixed))


def _entities(analysis: Analysis, fact: Fact, but: set[str | None]) -> Iterator[Choice]:
    """Yield entities: those named in the fact's own sentences first, then by mentions."""
    rows = in_order(entity_rows(analysis), EntityOrder.COUNT)
    for row in sorted(rows, key=lambda row: not _is_near(row.places, fact)):
        if row.entity.id not in but:
            note = f"{kind_name(row.entity.type)} · {len(row.places)}"
            yield Choice(row.entity.canonical, note, row.entity.id, row.type)


def _is_near(places: Sequence[Span], fact: Fact) -> bool:
    return any(span.covers(place) for span in fact.evidence for place in places)


def _name(analysis: Analysis, filler: Filler) -> str:
    if filler.entity in analysis.by_id:
        return analysis.by_id[filler.entity].canonical
    words = filler.span.of(analysis.text) if filler.span else filler.value or ""
    return " ".join(words.split())[:_LONGEST]
