"""Speech in a headline: «Иванов: налоги не вырастут», «Налоги не вырастут – министр»."""

from collections.abc import Iterator

from razbor.entities.entity import AGENTS, EntityType, Mention
from razbor.facts.clauses import is_predicate
from razbor.facts.draft import Draft
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.stretches import bare
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.view import View
from razbor.text.layout import Part
from razbor.text.span import Span

_LABEL = 60  # characters of a name that begins a turn
_DASHES = ("–", "—", "―", "-")
_SPEAKING = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PERSON_GROUP})


def find_headline(view: View) -> Iterator[Draft]:
    """Yield the statements that a colon or a dash alone gives to their speaker."""
    turns = _turns(view)
    yield from (as_draft(view, turn) for turn in turns.values())
    for sentence in view.parsed.sentences:
        if sentence.span.start in turns:
            continue
        told = _colon(view, sentence.span) or _dash(view, sentence.span)
        if told is not None:
            yield as_draft(view, told)


def _turns(view: View) -> dict[int, Telling]:
    """Return the turns of an interview by place: paragraphs that begin «Анна Линд: …»."""
    found: dict[int, Telling] = {}
    for paragraph in view.parsed.paragraphs:
        told = _turn(view, paragraph.span) if paragraph.part is Part.BODY else None
        if told is not None:
            found[paragraph.span.start] = told
    return found if len(found) > 1 else {}


def _turn(view: View, paragraph: Span) -> Telling | None:
    colon = view.text.find(":", paragraph.start, min(paragraph.end, paragraph.start + _LABEL))
    speaker = _alone(view, Span(paragraph.start, colon)) if colon > paragraph.start else None
    said = bare(view, colon + 1, paragraph.end) if speaker else None
    if speaker is None or said is None or _is_quoted(view, said):
        return None
    if view.text[said.end : said.end + 1] == ".":
        said = Span(said.start, said.end + 1)
    cue = Span(colon, colon + 1)
    return Telling("direct", (speaker,), cue, (said,), rule="turn", confidence=0.85)


def _colon(view: View, sentence: Span) -> Telling | None:
    colon = view.text.find(":", sentence.start, sentence.end)
    if colon < 0 or view.parsed.quote_around(colon):
        return None
    speaker = _alone(view, Span(sentence.start, colon)) if colon > sentence.start else None
    said = bare(view, colon + 1, sentence.end)
    if speaker is None or said is None or _is_quoted(view, said):
        return None
    if not any(is_predicate(word) for word in view.words_in(said)):
        return None
    cue = Span(colon, colon + 1)
    return Telling("headline", (speaker,), cue, (said,), rule="headline.colon", confidence=0.85)


def _is_quoted(view: View, said: Span) -> bool:
    return any(passage.whole for passage in view.passages_in(said))


def _alone(view: View, span: Span) -> Mention | None:
    """Return the speaker when nothing but a role and a name fills a stretch."""
    found = view.top_mentions(span, *_SPEAKING)
    if not found or view.case(found[-1].span) not in ("Nom", ""):
        return None
    rest = view.text[span.start : found[0].span.start] + view.text[found[-1].span.end : span.end]
    same = {m.entity for m in found if m.entity}
    names = [m for m in found if view.of(m).type is EntityType.PERSON] or list(found)
    return names[-1] if not rest.strip() and (len(same) == 1 or len(names) == 1) else None


def _dash(view: View, sentence: Span) -> Telling | None:
    """See «… – министр» at the end of a headline."""
    if view.part_at(sentence.start) is Part.BODY:
        return None
    text = sentence.of(view.text)
    place = max(text.rfind(f" {dash} ") for dash in _DASHES)
    if place <= 0:
        return None
    dash = sentence.start + place + 1
    speaker = _alone(view, Span(dash + 2, sentence.end)) if dash + 2 < sentence.end else None
    said = bare(view, sentence.start, dash)
    if speaker is None or said is None or view.of(speaker).type not in AGENTS:
        return None
    if not any(is_predicate(word) for word in view.words_in(said)):
        return None
    if view.of(speaker).type is EntityType.PERSON and _tells_who(view, said):
        return None
    cue = Span(dash, dash + 1)
    return Telling("headline", (speaker,), cue, (said,), rule="headline.dash", confidence=0.8)


def _tells_who(view: View, said: Span) -> bool:
    """See «Скончался [старейший житель Земли] – Олег Ким»: the dash names him."""
    last = nominals(view, view.words_in(said))[-2:]
    while last and last[-1].case == "Gen":
        last.pop()
    return bool(last) and last[-1].case == "Nom" and last[-1].head.feature("Animacy") == "Anim"
