"""How much a fact weighs for the reader: 1 is shown first, 3 is folded."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality
from razbor.facts.frames.frame import is_deed
from razbor.facts.merge import Told
from razbor.facts.view import View
from razbor.text.layout import Part
from razbor.text.span import Span

_FIRST = frozenset(
    {
        FactType.MEETING,
        FactType.VISIT,
        FactType.APPOINTMENT,
        FactType.AGREEMENT,
        FactType.OWNERSHIP,
        FactType.COURTESY,
        FactType.LIFE,
        FactType.AWARD,
        FactType.INCIDENT,
        FactType.JUSTICE,
        FactType.AID,
        FactType.SOURCE,
    }
)
"""What news is made of: important wherever it stands, if it is sure."""

_BESIDE = frozenset({"meeting.took-part", "meeting.attended"})
_LAST = frozenset({FactType.ORG_LINK, FactType.ALIAS})
_STANDING = _LAST | {FactType.POSITION}
_PLANS = frozenset({Factuality.PLANNED, Factuality.EXPECTED})
_LEAST_SURE = 0.5
_PRINCIPALS = 3  # people who are named most
_LEAD = 1  # paragraphs of the body that tell the news itself


def acting_in(told: Sequence[Told]) -> frozenset[str]:
    """Return who takes part in anything: what one is counts little where one does nothing."""
    drafts = (one.draft for one in told if one.draft.type not in _STANDING)
    return frozenset(f.entity for draft in drafts for f in draft.roles if f.entity)


def importance_of(
    view: View, told: Told, first_words: frozenset[Draft], acting: frozenset[str]
) -> int:
    """Return 1, 2 or 3; ``first_words`` holds the first retold statement of each speaker."""
    weight = _weight_of(view, told, first_words)
    aside = told.draft.type is FactType.POSITION and acting.isdisjoint(
        f.entity for f in told.draft.fillers("HOLDER") if f.entity
    )
    return min(3, max(weight, 2 if aside else 1) + _is_dangling(view, told.draft))


def _is_dangling(view: View, draft: Draft) -> bool:
    """See «эта цифра выросла», «опроверг эти слухи»: the line alone does not tell what it is."""
    spans = [f.span for f in draft.fillers(*_CORE) if f.span and not f.entity]
    first = (next(iter(view.words_in(span)), None) for span in spans)
    own = {"свой"} if draft.fillers("INITIATOR", "ORGANIZER") else set()
    return any(word is not None and word.lemma in _POINTING - own for word in first)


_CORE = ("INDICATOR", "EVENT", "TARGET", "OBJECT", "DOCUMENT", "TOPIC", "ORG")
_POINTING = frozenset(
    {"который", "этот", "такой", "другой", "свой", "соответствующий", "данный", "подобный"}
    | {"он", "она", "оно", "они", "это", "их", "его", "её", "ее"}
)


def _weight_of(view: View, told: Told, first_words: frozenset[Draft]) -> int:
    draft = told.draft
    if draft.confidence < _LEAST_SURE or draft.type in _LAST:
        return 3
    if draft.type is FactType.INCIDENT and not draft.fillers("PLACE", "TIME", "DEAD"):
        return 2 if _in_head(view, told) else 3  # «произошла катастрофа»
    if draft.subtype == "birth" and not draft.fillers("TIME", "PLACE"):
        return 3  # «родился»: everybody was
    if draft.type is FactType.STATEMENT:
        return _of_statement(view, told, first_words)
    rule = _BY_TYPE.get(draft.type, _of_others)
    return max(rule(view, told), 2 if _is_background(view, told) else 1)


def _is_background(view: View, told: Told) -> bool:
    """See what only says who somebody is, behind the lead: a birth, an award beside a name."""
    draft = told.draft
    aside = draft.subtype == "birth" or draft.rule in _BESIDE
    return aside and not _in_head(view, told)


_BESIDE = frozenset({"award.beside-name", "related.awarded_with", "ownership.beside-name"})


def _is_question(view: View, draft: Draft) -> bool:
    """Say whether a turn of an interview asks, or only greets and thanks."""
    words = [span.of(view.text).rstrip() for span in draft.spans("CONTENT")]
    return bool(words) and (words[-1].endswith("?") or len(" ".join(words).split()) <= _GREETING)


_GREETING = 4  # words: «Спасибо за интервью!»


def _of_statement(view: View, told: Told, first_words: frozenset[Draft]) -> int:
    if not told.draft.fillers("SPEAKER"):
        return 3
    if told.draft.rule == "statement.turn" and _is_question(view, told.draft):
        return 2  # what an interviewer asks
    if told.draft.rule == "statement.naming":
        return 2  # «назвал доклад «набором цитат»»: two words of a speech
    if told.draft.subtype in ("direct", "headline", "denial", "refusal", "briefing", "mixed"):
        return 1
    return 1 if any(telling in first_words for telling in told.tellings) else 2


def _of_others(view: View, told: Told) -> int:
    """The news itself counts first unless someone only says it; the rest when it opens the text."""
    if told.draft.rule in _BESIDE:
        return 2  # «во встрече приняли участие …»: the meeting is told by who met
    if told.draft.type in _FIRST:
        is_said = all(view.speech_at(_place(d)) is not None for d in told.tellings)
        return 2 if is_said or not _names_someone(view, told.draft) else 1
    return 1 if _in_head(view, told) else 2


def _names_someone(view: View, draft: Draft) -> bool:
    """Say whether anybody or anything named takes part, or nobody at all does («взрыв»).

    Of a visit it must be the guest, not only where he goes: «визит делегации в Осло».
    """
    is_visit = draft.type is FactType.VISIT
    told = draft.fillers("VISITOR", "HOST") if is_visit else draft.roles
    entities = [view.entity(f.entity) for f in told if f.entity]
    return any(entity.named for entity in entities) or not (entities or is_visit)


def _is_rank(draft: Draft) -> bool:
    """See «советник юстиции 2-го класса», a rank and no office."""
    values = [f.value or "" for f in draft.fillers("TITLE")]
    return any(value.endswith((" класса", " ранга")) for value in values)


def _of_position(view: View, told: Told) -> int:
    if _is_rank(told.draft):
        return 3
    return 1 if _holds_name(view, told.draft) and told.draft.subtype is None else 2


def _holds_name(view: View, draft: Draft) -> bool:
    holders = [view.entity(f.entity) for f in draft.fillers("HOLDER") if f.entity]
    return any(e.type is EntityType.PERSON and e.named for e in holders)


_TELLING = ("PLACE", "TIME", "PARTICIPANT", "ORGANIZER", "WINNER", "FROM_TIME", "TO_TIME")


def _of_event(view: View, told: Told) -> int:
    """An event counts first when it is to come and has a place or a day, or opens the article."""
    draft = told.draft
    if not draft.fillers(*_TELLING) and not is_deed(draft.rule):
        return 3  # «состоялся митинг»: neither where, when nor who
    if draft.factuality in _PLANS and draft.fillers("PLACE", "TIME"):
        return 1
    return 1 if _in_head(view, told) else 2


def _of_stance(view: View, told: Told) -> int:
    """Praise and criticism count first when a principal of the article utters them in its words."""
    draft = told.draft
    if draft.factuality is not Factuality.ASSERTED or draft.subtype == "expectation":
        return 3 if draft.subtype == "expectation" else 2
    holders = {f.entity for f in draft.fillers("HOLDER")}
    return 1 if holders & _principals(view) else 2


def _principals(view: View) -> set[str]:
    counts = Counter(m.entity for m in view.found.mentions if view.of(m).type is EntityType.PERSON)
    return {entity for entity, _ in counts.most_common(_PRINCIPALS)}


def _place(draft: Draft) -> int:
    return (draft.trigger or draft.evidence).start


def _in_head(view: View, told: Told) -> bool:
    """Say whether a telling stands in the headline, the subtitle or the lead."""
    body = [p.span for p in view.parsed.paragraphs if p.part is Part.BODY][:_LEAD]
    return any(_is_head(view, d.evidence, body) for d in told.tellings)


def _is_head(view: View, span: Span, lead: list[Span]) -> bool:
    return view.part_at(span.start) is not Part.BODY or any(p.holds(span.start) for p in lead)


_BY_TYPE: Mapping[FactType, Callable[[View, Told], int]] = {
    FactType.POSITION: _of_position,
    FactType.EVENT: _of_event,
    FactType.STANCE: _of_stance,
}
