"""What kinds of fact, roles and degrees of reality are called."""

from razbor.facts.fact import FactType, Factuality
from razbor.i18n import later, tr

_TYPES = {
    FactType.MEETING: later("встреча"),
    FactType.VISIT: later("визит"),
    FactType.STATEMENT: later("высказывание"),
    FactType.POSITION: later("должность"),
    FactType.APPOINTMENT: later("назначение, отставка"),
    FactType.ORG_LINK: later("часть и целое"),
    FactType.AGREEMENT: later("соглашение"),
    FactType.OWNERSHIP: later("владение, сделка"),
    FactType.EVENT: later("событие"),
    FactType.COURTESY: later("поздравление, соболезнование"),
    FactType.STANCE: later("оценка"),
    FactType.INTENT: later("намерение, призыв"),
    FactType.TOPIC: later("тема разговора"),
    FactType.RELATIONSHIP: later("отношения"),
    FactType.DECISION: later("решение"),
    FactType.NUMERIC: later("показатель"),
    FactType.LIFE: later("рождение, смерть"),
    FactType.AWARD: later("награда"),
    FactType.INCIDENT: later("происшествие"),
    FactType.JUSTICE: later("суд, следствие"),
    FactType.AID: later("помощь"),
    FactType.SOURCE: later("источник"),
    FactType.ALIAS: later("другое имя"),
}
_REALITY = {
    Factuality.ASSERTED: later("как есть"),
    Factuality.CLAIMED: later("с чужих слов"),
    Factuality.PLANNED: later("план"),
    Factuality.EXPECTED: later("ожидается"),
    Factuality.DESIRED: later("желательно"),
    Factuality.HYPOTHETICAL: later("условно"),
    Factuality.NEGATED: later("отрицается"),
    Factuality.DENIED: later("опровергнуто"),
    Factuality.CANCELLED: later("отменено"),
}
_ROLES = {
    "PARTICIPANT": later("участник"),
    "HOST": later("кто принимал"),
    "EVENT": later("событие"),
    "PLACE": later("где"),
    "TIME": later("когда"),
    "VISITOR": later("кто прибыл"),
    "DESTINATION": later("куда"),
    "PURPOSE": later("зачем"),
    "DURATION": later("на сколько"),
    "SPEAKER": later("кто сказал"),
    "ADDRESSEE": later("кому"),
    "CUE": later("слово речи"),
    "CONTENT": later("что"),
    "TOPIC": later("тема"),
    "HOLDER": later("кто"),
    "TITLE": later("должность"),
    "ORG": later("организация"),
    "SINCE": later("с какого времени"),
    "UNTIL": later("до какого времени"),
    "PERSON": later("кто"),
    "AGENT": later("кто действует"),
    "REASON": later("почему"),
    "PART": later("часть"),
    "WHOLE": later("целое"),
    "GPE": later("страна или город"),
    "MEMBER": later("член"),
    "REPRESENTS": later("кого представляет"),
    "FOUNDER": later("основатель"),
    "PARTY": later("сторона"),
    "DOCUMENT": later("документ"),
    "SUBJECT": later("предмет"),
    "AMOUNT": later("сумма"),
    "COUNT": later("сколько"),
    "BUYER": later("покупатель"),
    "OWNER": later("владелец"),
    "SELLER": later("продавец"),
    "OBJECT": later("объект"),
    "SHARE": later("доля"),
    "PRICE": later("цена"),
    "ORGANIZER": later("организатор"),
    "FROM_TIME": later("прежний срок"),
    "TO_TIME": later("новый срок"),
    "NUMBER": later("число"),
    "WINNER": later("победитель"),
    "LOSER": later("проигравший"),
    "FROM": later("от кого"),
    "TO": later("кому"),
    "OCCASION": later("повод"),
    "TARGET": later("кого или что"),
    "EXPRESSION": later("слова оценки"),
    "ASPECT": later("что именно"),
    "WITH": later("с кем"),
    "AREA": later("область"),
    "DEADLINE": later("срок"),
    "A": later("одна сторона"),
    "B": later("другая сторона"),
    "PARTIES": later("стороны"),
    "KIND": later("какой"),
    "CHANGE": later("что изменилось"),
    "REGION": later("регион"),
    "CAUSE": later("причина"),
    "INITIATOR": later("кто решил"),
    "INSTRUMENT": later("чем"),
    "INDICATOR": later("показатель"),
    "DELTA": later("на сколько"),
    "PERIOD": later("период"),
    "DIRECTION": later("направление"),
    "AGE": later("возраст"),
    "AWARD": later("награда"),
    "BY": later("кто наградил"),
    "DEAD": later("погибшие"),
    "ACCUSED": later("обвиняемый"),
    "CRIME": later("в чём"),
    "PENALTY": later("наказание"),
    "DONOR": later("кто помогает"),
    "RECIPIENT": later("кому помогают"),
    "REPORTER": later("кто сообщает"),
    "PRIMARY_SOURCE": later("на кого ссылается"),
    "ORIGIN": later("откуда"),
    "SCOPE": later("о чём"),
    "NAME": later("имя"),
    "ALIAS": later("другое имя"),
}
_NUMERIC = {"FROM": later("с какого"), "TO": later("до какого")}


def fact_type_name(kind: FactType) -> str:
    """Return what a kind of fact is called in the interface's language."""
    return tr(_TYPES[kind])


def reality_name(factuality: Factuality) -> str:
    """Return how real a fact is, in one or two words."""
    return tr(_REALITY[factuality])


def role_name(kind: FactType, role: str) -> str:
    """Return what a role in a kind of fact is called."""
    if kind is FactType.NUMERIC and role in _NUMERIC:
        return tr(_NUMERIC[role])
    return tr(_ROLES[role]) if role in _ROLES else role.lower()
