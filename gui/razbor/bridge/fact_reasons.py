"""Why a fact is there: the rule in plain words, the words it rests on, who says so, how sure."""

from collections.abc import Iterator
from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.bridge.fact_names import reality_name, role_name
from razbor.bridge.rule_words import NETWORK, rule_in_words, slot_in_words
from razbor.facts.fact import Attribution, Fact, Filler
from razbor.i18n import later, tr
from razbor.text.span import Span

_LONGEST = 90  # characters of the article's words in one line
_SURE, _LIKELY = 0.85, 0.6
_FORMS = {
    "media": later("издание"),
    "cited-source": later("ссылка на источник"),
    "document-default": later("источник всей статьи"),
    "direct": later("прямая речь"),
    "indirect": later("косвенная речь"),
    "mixed": later("речь с цитатой"),
    "headline": later("заголовок"),
    "anonymous": later("источник не назван"),
    "self": later("сам"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of an answer to «why».

    Attributes:
        label: What it tells of.
        text: What it tells.
        place: The words of the article that it rests on, if any.
    """

    label: str
    text: str
    place: Span | None = None


def reasons_of(analysis: Analysis, fact: Fact) -> tuple[Reason, ...]:
    """Return why a fact is there, line by line."""
    return tuple(_reasons(analysis, fact))


def _reasons(analysis: Analysis, fact: Fact) -> Iterator[Reason]:
    trigger = fact.trigger
    yield Reason(tr("правило"), _rule(analysis, fact), trigger or fact.evidence[0])
    if trigger is not None:
        yield Reason(tr("по словам"), _quoted(analysis, trigger), trigger)
    for filler in fact.roles:
        yield _role(analysis, fact, filler)
    yield Reason(tr("реальность"), reality_name(fact.factuality))
    for link in fact.attribution:
        yield _link(analysis, link)
    yield Reason(tr("уверенность"), _confidence(fact))
    for number, span in enumerate(fact.evidence, start=1):
        label = tr("где сказано") if number == 1 else tr("и ещё")
        yield Reason(label, _quoted(analysis, span), span)


def _rule(analysis: Analysis, fact: Fact) -> str:
    place = fact.trigger or fact.evidence[0]
    inside = (word for word in analysis.words if place.overlaps(word.span))
    words = rule_in_words(fact.rule, frozenset(word.lemma for word in inside))
    return words if words == fact.rule else f"{words} ({fact.rule})"


def _role(analysis: Analysis, fact: Fact, filler: Filler) -> Reason:
    name = analysis.by_id[filler.entity].canonical if filler.entity in analysis.by_id else ""
    words = _quoted(analysis, filler.span) if filler.span else ""
    same = words.strip("«»") == name.strip("«»")
    told = " — ".join(part for part in (name or filler.value or "", "" if same else words) if part)
    slot = slot_in_words(fact.rule, filler.role)
    text = tr("{what} ({where})").format(what=told, where=slot) if slot else told
    return Reason(role_name(fact.type, filler.role), text, filler.span)


def _link(analysis: Analysis, link: Attribution) -> Reason:
    agent = analysis.by_id[link.agent].canonical if link.agent in analysis.by_id else link.agent
    form = tr(_FORMS[link.form]) if link.form in _FORMS else link.form
    cue = _quoted(analysis, link.cue) if link.cue else ""
    how = ", ".join(part for part in (form, cue) if part)
    label = tr("кто говорит, {}").format(link.level) if link.level > 1 else tr("кто говорит")
    return Reason(label, f"{agent} ({how})", link.cue)


def _confidence(fact: Fact) -> str:
    sure = f"{fact.confidence:.2f}".replace(".", ",")
    if fact.confidence >= _SURE:
        word = tr("высокая")
    else:
        word = tr("средняя") if fact.confidence >= _LIKELY else tr("низкая")
    network = fact.rule.startswith(NETWORK) or fact.rule == "position.related"
    by = tr("нашла сеть отношений") if network else tr("нашло правило, без сети отношений")
    return f"{sure}, {word}; {by}"


def _quoted(analysis: Analysis, span: Span) -> str:
    words = " ".join(span.of(analysis.text).split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return words if words.startswith("«") else f"«{words}»"
