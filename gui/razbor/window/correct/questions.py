"""The questions of corrections: what is asked, what can be chosen."""

from collections.abc import Iterator

from razbor.analysis.analysis import Analysis
from razbor.bridge.entity_rows import EntityOrder, EntityRow, entity_rows, in_order
from razbor.bridge.kind_names import kind_name
from razbor.bridge.marks import listed_type, mark_type
from razbor.entities.entity import MentionKind
from razbor.i18n import tr
from razbor.window.correct.ask_sheet import Ask
from razbor.window.correct.choice_list import Choice
from razbor.window.correct.target import Target

NEW = object()


def name_question(analysis: Analysis, target: Target) -> Ask:
    """Ask for a name; the others that the article gives stand ready."""
    entity = target.entity
    written = (
        " ".join(mention.span.of(analysis.text).split())
        for mention in analysis.mentions
        if mention.entity == entity.id and mention.kind is MentionKind.NAM
    )
    names = dict.fromkeys([*entity.aliases, *written])
    kind = listed_type(entity)
    others = tuple(Choice(name, "", name, kind) for name in names if name != entity.canonical)
    return Ask(
        tr("Имя: «{}»").format(entity.canonical),
        tr("Enter — переименовать, ↓ — другие имена из статьи, Esc — оставить")
        if others
        else tr("Enter — переименовать, Esc — оставить"),
        others,
        text=entity.canonical,
        free=True,
    )


def merge_question(analysis: Analysis, target: Target) -> Ask:
    """Ask with which entity another is one; those of its type come first."""
    return Ask(
        tr("«{}» — то же, что…").format(target.entity.canonical),
        tr("Enter — объединить под этим именем, Esc — оставить"),
        tuple(_entities(analysis, target)),
    )


def split_question(analysis: Analysis, target: Target) -> Ask:
    """Ask whose mention it is."""
    words = " ".join(target.anchor.words.split())
    kind = mark_type(target.entity)
    new = Choice(tr("Новое: «{}»").format(words), kind_name(target.entity.type), NEW, kind)
    return Ask(
        tr("«{}» — это не «{}», а…").format(words, target.entity.canonical),
        tr("Enter — выбрать, Esc — оставить"),
        (new, *_entities(analysis, target)),
        fixed=1,
    )


def _entities(analysis: Analysis, target: Target) -> Iterator[Choice]:
    """Yield the other entities, those of the same type first, the most mentioned before others."""
    rows = in_order(entity_rows(analysis), EntityOrder.COUNT)
    for row in sorted(rows, key=lambda row: row.entity.type is not target.entity.type):
        if row.entity.id != target.entity.id:
            yield Choice(row.entity.canonical, _note(row), row.entity.id, row.type)


def _note(row: EntityRow) -> str:
    return f"{kind_name(row.entity.type)} · {len(row.places)}"
