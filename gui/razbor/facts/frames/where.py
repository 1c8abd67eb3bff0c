"""Which phrases say where something is, and which of times are points in time."""

from razbor.entities.entity import EntityType
from razbor.facts.frames.phrase import Phrase
from razbor.facts.view import View

_PLACES = frozenset(
    {
        EntityType.GPE,
        EntityType.GPE_GROUP,
        EntityType.LOC,
        EntityType.LOC_GROUP,
        EntityType.FACILITY,
    }
)
_INSIDE = frozenset({"в", "на"})
_AROUND = frozenset({"под", "близ", "около", "возле"})


def type_of(view: View, phrase: Phrase) -> EntityType | None:
    """Return the type of what a phrase mentions, or None."""
    return view.of(phrase.mention).type if phrase.mention else None


def is_duration(view: View, phrase: Phrase) -> bool:
    """Say whether a time lasts or recurs: «два дня», «ежегодно»."""
    timex = view.of(phrase.mention).timex if phrase.mention else None
    return timex is not None and timex.type in ("DURATION", "SET")


def is_place(view: View, phrase: Phrase) -> bool:
    """Say whether a phrase tells where: «в Осло», «под Тверью»."""
    if type_of(view, phrase) not in _PLACES:
        return False
    inside = phrase.prep in _INSIDE and phrase.case in ("Loc", "")
    return inside or phrase.prep in _AROUND or _is_frozen(view, phrase)


def _is_frozen(view: View, phrase: Phrase) -> bool:
    """Say whether a place name after «в» does not decline: in «в Осло» its case is a guess."""
    mention = phrase.mention
    return (
        mention is not None
        and phrase.prep in _INSIDE
        and mention.span.of(view.text) == view.name(mention.entity)
        and view.text[mention.span.end - 1] in "оеиуы"
    )
