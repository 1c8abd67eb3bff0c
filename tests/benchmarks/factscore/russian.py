"""Russian wording of the report: labels and one-line descriptions."""

from typing import Final

from benchmarks.factscore.model import Document, Entity, Fact, Filler, Mention, Span

_TYPES: Final = {
    "MEETING": "ВСТРЕЧА",
    "VISIT": "ВИЗИТ",
    "STATEMENT": "ВЫСКАЗЫВАНИЕ",
    "POSITION": "ДОЛЖНОСТЬ",
    "APPOINTMENT": "НАЗНАЧЕНИЕ",
    "ORG_LINK": "СВЯЗЬ ОРГАНИЗАЦИЙ",
    "AGREEMENT": "СОГЛАШЕНИЕ",
    "OWNERSHIP": "СОБСТВЕННОСТЬ",
    "EVENT": "СОБЫТИЕ",
    "COURTESY": "ПОЗДРАВЛЕНИЕ И ВЕЖЛИВОСТЬ",
    "STANCE": "ОЦЕНКА",
    "INTENT": "НАМЕРЕНИЕ",
    "TOPIC": "ТЕМА",
    "RELATIONSHIP": "ОТНОШЕНИЯ",
    "DECISION": "РЕШЕНИЕ",
    "NUMERIC": "ПОКАЗАТЕЛЬ",
    "LIFE": "ЖИЗНЬ И СМЕРТЬ",
    "AWARD": "НАГРАДА",
    "INCIDENT": "ПРОИСШЕСТВИЕ",
    "JUSTICE": "СУД И СЛЕДСТВИЕ",
    "AID": "ПОМОЩЬ",
    "SOURCE": "ИСТОЧНИК",
    "ALIAS": "ДРУГОЕ ИМЯ",
}
_FACTUALITY: Final = {
    "asserted": "утверждается",
    "claimed": "со слов",
    "planned": "план",
    "expected": "ожидается",
    "desired": "желательно",
    "negated": "отрицается",
    "denied": "опровергнуто",
    "hypothetical": "при условии",
    "cancelled": "отменено",
}
_ROLES: Final = {
    "PARTICIPANT": "участник",
    "HOST": "принимающий",
    "EVENT": "событие",
    "PLACE": "место",
    "TIME": "время",
    "VISITOR": "гость",
    "DESTINATION": "куда",
    "PURPOSE": "цель",
    "DURATION": "длительность",
    "SPEAKER": "говорящий",
    "ADDRESSEE": "кому",
    "CUE": "слово автора",
    "CONTENT": "содержание",
    "TOPIC": "тема",
    "HOLDER": "кто",
    "TITLE": "должность",
    "ORG": "организация",
    "SINCE": "с",
    "UNTIL": "до",
    "PERSON": "кто",
    "AGENT": "действует",
    "REASON": "причина",
    "PART": "часть",
    "WHOLE": "целое",
    "GPE": "страна",
    "MEMBER": "член",
    "REPRESENTS": "представляет",
    "FOUNDER": "основатель",
    "PARTY": "сторона",
    "DOCUMENT": "документ",
    "SUBJECT": "предмет",
    "AMOUNT": "сумма",
    "COUNT": "число",
    "BUYER": "покупатель",
    "OWNER": "владелец",
    "SELLER": "продавец",
    "OBJECT": "объект",
    "SHARE": "доля",
    "PRICE": "цена",
    "ORGANIZER": "организатор",
    "FROM_TIME": "было назначено",
    "TO_TIME": "перенесено на",
    "NUMBER": "номер",
    "WINNER": "победитель",
    "LOSER": "проигравший",
    "FROM": "от",
    "TO": "к",
    "OCCASION": "повод",
    "TARGET": "объект оценки",
    "EXPRESSION": "слова оценки",
    "ASPECT": "сторона дела",
    "WITH": "с кем",
    "AREA": "область",
    "DEADLINE": "срок",
    "A": "первая сторона",
    "B": "вторая сторона",
    "PARTIES": "стороны",
    "KIND": "вид",
    "CHANGE": "изменение",
    "REGION": "регион",
    "CAUSE": "причина",
    "INITIATOR": "инициатор",
    "INSTRUMENT": "чем",
    "INDICATOR": "показатель",
    "DELTA": "изменение",
    "PERIOD": "период",
    "DIRECTION": "направление",
    "AGE": "возраст",
    "AWARD": "награда",
    "BY": "чья",
    "DEAD": "погибло",
    "ACCUSED": "обвиняемый",
    "CRIME": "обвинение",
    "PENALTY": "наказание",
    "DONOR": "даритель",
    "RECIPIENT": "получатель",
    "REPORTER": "сообщает",
    "SCOPE": "о чём",
    "PRIMARY_SOURCE": "первоисточник",
    "ORIGIN": "исходный источник",
    "NAME": "имя",
    "ALIAS": "другое имя",
}
_COARSE: Final = {
    "PERSON": "человек",
    "ORG": "организация",
    "PLACE": "место",
    "EVENT": "событие",
    "TIME": "время",
    "NUMBER": "число",
    "OTHER": "прочее",
}
_LONGEST: Final = 200


def fact_type(code: str) -> str:
    """Return the Russian name of a fact type."""
    return _TYPES[code]


def factuality(code: str) -> str:
    """Return the Russian name of a factuality."""
    return _FACTUALITY[code]


def shorten(text: str) -> str:
    """Return the text on one line, cut at a readable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def quoted(document: Document, span: Span) -> str:
    """Return the words of a span in quotation marks, with its place."""
    return f"«{shorten(document.words(span))}» [{span.start}–{span.end}]"


def describe_mention(document: Document, mention: Mention) -> str:
    """Return a mention with its coarse type and entity."""
    entity = document.entities[mention.entity]
    return f"{quoted(document, mention.span)} — {describe_entity(entity)}"


def describe_entity(entity: Entity) -> str:
    """Return an entity with its coarse type."""
    return f"{entity.canonical} ({_COARSE[entity.coarse]})"


def describe_fact(document: Document, fact: Fact) -> str:
    """Return a fact on one line: type, roles and the text it rests on."""
    kind = fact_type(fact.type) + (f"/{fact.subtype}" if fact.subtype else "")
    roles = "; ".join(_describe_filler(document, filler) for filler in fact.fillers)
    status = f"важность {fact.importance}, {factuality(fact.factuality)}"
    return f"{kind} [{status}] {roles}. Текст: {evidence(document, fact)}"


def evidence(document: Document, fact: Fact) -> str:
    """Return the first evidence of a fact, or the whole sentence without any."""
    if fact.evidence:
        return quoted(document, fact.evidence[0])
    return f"«{shorten(document.text or '')}»"


def _describe_filler(document: Document, filler: Filler) -> str:
    """Return a role with the name, words or value that fills it."""
    if filler.entity:
        words = document.entities[filler.entity].canonical
    else:
        words = document.words(filler.span) if filler.span else filler.value or ""
    return f"{_ROLES[filler.role]}: {shorten(words)}"


def speakers(document: Document, fact: Fact) -> str:
    """Return the names of the speakers of a statement."""
    names = [_describe_filler(document, f).split(": ", 1)[1] for f in fact.filled({"SPEAKER"})]
    return ", ".join(names) or "никто"
