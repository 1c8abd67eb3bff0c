"""What ties between two are called, and what kinds of tie there are."""

from razbor.analysis.network import Standing, Tie, TieKind
from razbor.bridge.fact_names import fact_type_name
from razbor.facts.fact import FactType
from razbor.i18n import later, tr

_KINDS = {
    TieKind.MET: later("встречи, визиты"),
    TieKind.SAID: later("кто кого цитирует"),
    TieKind.VIEW: later("оценки"),
    TieKind.POST: later("должности"),
    TieKind.DEAL: later("договоры, сделки"),
    TieKind.PART: later("состав"),
}
_WORDS = {
    "MEETING": later("встреча"),
    "MEETING.phone": later("телефонный разговор"),
    "MEETING.talks": later("переговоры"),
    "MEETING.reception": later("приём"),
    "VISIT": later("визит"),
    "EVENT": later("победа"),
    "STATEMENT": later("обращается"),
    "QUOTES": later("цитирует"),
    "SOURCE": later("ссылается"),
    "STANCE": later("оценивает"),
    "STANCE.praise": later("хвалит"),
    "STANCE.criticism": later("критикует"),
    "STANCE.support": later("поддерживает"),
    "STANCE.reject": later("отвергает"),
    "STANCE.expectation": later("ожидает"),
    "COURTESY": later("поздравляет"),
    "COURTESY.condolence": later("соболезнует"),
    "COURTESY.thanks": later("благодарит"),
    "INTENT": later("намерения"),
    "AWARD": later("награждает"),
    "APPOINTMENT": later("назначение"),
    "APPOINTMENT.end": later("уход с поста"),
    "APPOINTMENT.elect": later("избрание"),
    "APPOINTMENT.nominate": later("выдвижение"),
    "AGREEMENT": later("соглашение"),
    "AGREEMENT.deal": later("сделка"),
    "OWNERSHIP": later("сделка"),
    "OWNERSHIP.own": later("владеет"),
    "OWNERSHIP.acquire": later("покупает"),
    "OWNERSHIP.sell": later("продаёт"),
    "AID": later("помогает"),
    "RELATIONSHIP": later("отношения"),
    "RELATIONSHIP.partner": later("партнёрство"),
    "RELATIONSHIP.contacts": later("контакты"),
    "RELATIONSHIP.contribution": later("вклад"),
    "ORG_LINK": later("часть"),
    "ORG_LINK.of_country": later("страна"),
    "ORG_LINK.member_of": later("член"),
    "ORG_LINK.represents": later("представляет"),
    "ORG_LINK.founded": later("основание"),
}
_STANDING = {
    Standing.SAID: later("со слов"),
    Standing.AHEAD: later("план"),
    Standing.WISHED: later("желательно"),
    Standing.MAYBE: later("условно"),
    Standing.NOT_SO: later("не было"),
}


def kind_of_tie(kind: TieKind) -> str:
    """Return what a kind of tie is called."""
    return tr(_KINDS[kind])


def tie_name(tie: Tie) -> str:
    """Return what a tie is called: «встреча», «критикует», «председатель (план)», «визит ×2»."""
    name = _name(tie)
    if tie.standing in _STANDING:
        name = f"{name} ({tr(_STANDING[tie.standing])})"
    return f"{name} ×{len(tie.facts)}" if len(tie.facts) > 1 else name


def _name(tie: Tie) -> str:
    for word in (tie.word, tie.word.partition(".")[0]):
        if word in _WORDS:
            return tr(_WORDS[word])
    kind = tie.word.partition(".")[0]
    if kind in set(FactType):
        return fact_type_name(FactType(kind))
    if tie.kind is TieKind.POST:
        former = tie.word.startswith("—")
        title = tie.word.removeprefix("—") or tr("должность")
        return tr("прежде {}").format(title) if former else title
    return tie.word
