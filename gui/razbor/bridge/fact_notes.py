"""What qualifies a fact: who takes part, who says so, how real it is, what is left out."""

from dataclasses import dataclass
from enum import Enum, auto

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import MarkType, listed_type
from razbor.entities.entity import AGENTS, Entity, EntityType
from razbor.facts.fact import Fact, FactType, Factuality
from razbor.i18n import later, tr

MAX_CHIPS = 4


class Tone(Enum):
    """How a badge is coloured: what lies ahead, who says so, what is not so."""

    AHEAD = auto()
    SAID = auto()
    NOT_SO = auto()


@dataclass(frozen=True, slots=True)
class Badge:
    """One or two words that keep a reader from taking a line for a plain fact."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Chip:
    """One who takes part."""

    text: str
    entity: str
    type: MarkType


_FACTUALITY = {
    Factuality.PLANNED: (later("план"), Tone.AHEAD),
    Factuality.EXPECTED: (later("ожидается"), Tone.AHEAD),
    Factuality.DESIRED: (later("желательно"), Tone.AHEAD),
    Factuality.HYPOTHETICAL: (later("условно"), Tone.AHEAD),
    Factuality.NEGATED: (later("отрицается"), Tone.NOT_SO),
    Factuality.DENIED: (later("опровергнуто"), Tone.NOT_SO),
    Factuality.CANCELLED: (later("отменено"), Tone.NOT_SO),
}
_SAYS_SO = frozenset({"direct", "indirect", "mixed", "headline", "anonymous"})
_PEOPLE_AND_BODIES = AGENTS | {EntityType.LOC, EntityType.FACILITY}
_INTRODUCED = frozenset({FactType.MEETING, FactType.VISIT, FactType.AGREEMENT})
_TIMES = ("TIME", "DATE", "PERIOD", "FROM_TIME", "TO_TIME")


def badges_of(analysis: Analysis, fact: Fact) -> tuple[Badge, ...]:
    """Return the badges of a fact; a plain fact has none."""
    badges: list[Badge] = []
    if fact.factuality in _FACTUALITY:
        text, tone = _FACTUALITY[fact.factuality]
        badges.append(Badge(tr(text), tone))
    said = _who_says_so(analysis, fact)
    if said:
        badges.append(Badge(said, Tone.SAID))
    return tuple(badges)


def _who_says_so(analysis: Analysis, fact: Fact) -> str:
    """Name the innermost voice that the article itself does not vouch for."""
    voices = [link for link in fact.attribution if link.form in _SAYS_SO]
    if not voices:
        return tr("с чужих слов") if fact.factuality is Factuality.CLAIMED else ""
    agent = analysis.by_id.get(voices[-1].agent)
    if agent is None or voices[-1].form == "anonymous":
        return tr("источник не назван")
    return tr("со слов: {}").format(short_name(agent))


def short_name(entity: Entity) -> str:
    """Return «М. Асанов» where a person's name is known in parts, else the canonical name."""
    name = entity.name
    if name and name.first and name.last and name.order == "given-first":
        return f"{name.first[0]}. {name.last}"
    return entity.canonical


def chips_of(analysis: Analysis, fact: Fact, named: frozenset[str | None]) -> tuple[Chip, ...]:
    """Return who and what takes part, in the order of the roles, but for those named already."""
    ids = (each for f in fact.roles if f.entity for each in _members(analysis, f.entity))
    entities = [analysis.by_id[i] for i in dict.fromkeys(ids) if i not in named]
    shown = [entity for entity in entities if entity.type in _PEOPLE_AND_BODIES]
    return tuple(Chip(e.canonical, e.id, listed_type(e)) for e in shown[:MAX_CHIPS])


def _members(analysis: Analysis, entity: str) -> tuple[str, ...]:
    """Return the members of a set that the article lists, else the entity itself."""
    known = analysis.by_id.get(entity)
    if known is None:
        return ()
    members = tuple(member for member in known.members if member in analysis.by_id)
    return members if members and not known.named else (entity,)


def note_of(analysis: Analysis, fact: Fact) -> str:
    """Say who those are that met or came, and what the article does not tell."""
    titles = _titles(analysis, fact) if fact.type in _INTRODUCED else []
    return " · ".join(part for part in (*titles, missing_in(fact)) if part)


def _titles(analysis: Analysis, fact: Fact) -> list[str]:
    """Return the offices of those who take part, as the position facts put them."""
    ids = dict.fromkeys(filler.entity for filler in fact.roles if filler.entity)
    return [office for each in ids if (office := office_of(analysis, each))]


def office_of(analysis: Analysis, entity: str | None) -> str:
    """Return the office of a person, as the first position fact puts it; may be empty."""
    held = (
        post.summary.partition(" — ")[2]
        for post in analysis.facts
        if _holds_office(post) and any(f.entity == entity for f in post.fillers("HOLDER"))
    )
    return next((office for office in held if office), "")


def _holds_office(fact: Fact) -> bool:
    """Say whether a fact gives an office that is held now: nobody is introduced by a lost one."""
    return fact.type is FactType.POSITION and fact.subtype != "former" and told_as_so(fact)


def told_as_so(fact: Fact) -> bool:
    """Say whether the article, or a voice in it, tells a fact as it is: no plan, no denial."""
    return fact.factuality in {Factuality.ASSERTED, Factuality.CLAIMED} and not fact.negative


def missing_in(fact: Fact) -> str:
    """Say what a reader would ask next and the article does not tell."""
    said = {filler.role for filler in fact.roles}
    place, time = "PLACE" in said, bool(said.intersection(_TIMES))
    if fact.inferred:
        return fact.inferred
    if fact.type is FactType.MEETING and not place and not time:
        return tr("место и дата не указаны")
    if fact.type is FactType.MEETING and not place and fact.subtype != "phone":
        return tr("место не указано")
    if fact.type in {FactType.MEETING, FactType.VISIT} and not time:
        return tr("дата не указана")
    return ""
