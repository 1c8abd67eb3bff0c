"""Where somebody works or belongs, told by a name beside the person.

«Марек Новак из команды «Фьорд»», «Марек Новак («Фьорд»)», «депутат от «Новой силы» Марек Новак».
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.frames.clause_reading import Reading, flat
from razbor.facts.frames.phrase import Phrase
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.span import Span

_CONFIDENCE = 0.7


def find_workplaces(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield a POSITION without a title for each person with a body behind the name."""
    for reading in readings:
        if reading.atoms[0].word.text == "(" and len(reading.phrases) == 1:
            yield from _beside(view, reading.owner, reading.phrases[0], "position.in-brackets")
            continue
        if not any(p.lemma in word_list("leaving_verbs") for p in reading.predicates):
            yield from _from(view, reading)
        yield from _of_party(view, reading)


def _from(view: View, reading: Reading) -> Iterator[Draft]:
    phrases = reading.phrases
    for number, phrase in enumerate(phrases[1:], 1):
        if phrase.prep != "из" or phrase.case not in ("Gen", ""):
            continue
        if any(p.lemma in _LEAVING for p in flat(phrases[number - 1 : number])):
            continue  # «уход Новака из банка»
        before = [p for p in flat(phrases[number - 1 : number]) if p.last == phrase.first - 1]
        yield from _beside(view, before[-1:], phrase, "position.from")


_LEAVING = frozenset({
    "уход", "увольнение", "отставка", "переход", "возвращение", "исключение", "выход", "отъезд",
    "изгнание", "отчисление", "отстранение", "перевод", "приглашение", "трансфер", "возврат",
})  # fmt: skip


_DELEGATES = frozenset(
    {"депутат", "сенатор", "парламентарий", "конгрессмен", "кандидат", "мажилисмен", "депутатка"}
)


def _of_party(view: View, reading: Reading) -> Iterator[Draft]:
    """Yield whose member a delegate is: «депутат от [партии]» before or behind a name."""
    for number, (office, party) in enumerate(pairwise(reading.phrases)):
        if party.prep != "от" or office.lemma.removeprefix("экс-") not in _DELEGATES:
            continue
        after = reading.phrases[number + 2 : number + 3]
        names = [p for p in after if p.first == party.last]
        names += [p for p in flat(reading.phrases) if p.last == office.first - 1]
        found = [m for p in names if (m := _named(view, p, EntityType.PERSON))]
        org = _named(view, party, EntityType.ORG)
        if org is not None and found:
            yield _member(found[0], org)


def _member(holder: Mention, org: Mention) -> Draft:
    span = Span(min(holder.span.start, org.span.start), max(holder.span.end, org.span.end))
    return Draft(
        type=FactType.ORG_LINK,
        subtype="member_of",
        trigger=org.span,
        roles=(
            Filler("MEMBER", holder.entity, holder.span),
            Filler("ORG", org.entity, org.span),
        ),
        clause=span,
        evidence=span,
        rule="link.delegate",
        confidence=_CONFIDENCE,
        factuality=Factuality.ASSERTED,
    )


def _beside(view: View, people: Sequence[Phrase], body: Phrase, rule: str) -> Iterator[Draft]:
    org = _named(view, body, EntityType.ORG)
    if org is None or is_medium(view.of(org)):
        return
    for person in people:
        holder = _named(view, person, EntityType.PERSON)
        if holder is None or holder.span.end > org.span.start:
            continue
        span = Span(holder.span.start, org.span.end)
        yield Draft(
            type=FactType.POSITION,
            subtype=None,
            trigger=org.span,
            roles=(
                Filler("HOLDER", holder.entity, holder.span),
                Filler("ORG", org.entity, org.span),
            ),
            clause=span,
            evidence=span,
            rule=rule,
            confidence=_CONFIDENCE,
            factuality=Factuality.ASSERTED,
        )


def _named(view: View, phrase: Phrase, kind: EntityType) -> Mention | None:
    mention = phrase.mention
    if mention is None or mention.kind is not MentionKind.NAM or view.of(mention).type is not kind:
        return None
    return mention
