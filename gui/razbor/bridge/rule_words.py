"""What a rule sees, in plain words: for a reader who asks why a fact is there."""

from functools import cache

from razbor.analysis.analysis import READER
from razbor.facts.frames.frame import Frame, RoleRule, Slot, frames
from razbor.i18n import later, tr

NETWORK = "related."
"""How the ids of rules begin that take what the network of relations sees."""

_RULES = {
    READER: later("добавлено вами"),
    "alias.brackets": later("имя в скобках после другого имени"),
    "direct.named": later("имя и двоеточие перед прямой речью"),
    "intent.promised": later("обещание: глагол речи и глагол в будущем времени"),
    "link.inside-name": later("название внутри названия или рядом с ним"),
    "ownership.beside-name": later("слово «владелец» рядом с именем"),
    "position.beside-name": later("название должности рядом с именем"),
    "position.related": later("сеть отношений связала имя и должность"),
    "related.awarded_with": later("сеть отношений связала имя и награду"),
    "related.founded_by": later("сеть отношений связала организацию и основателя"),
    "related.owner_of": later("сеть отношений связала владельца и собственность"),
    "source.about-this": later("«об этом сообщает»"),
    "source.brings-words": later("источник приводит чужие слова"),
    "source.dateline": later("источник в первой строке"),
    "source.label": later("подпись источника"),
    "source.quotes": later("«со ссылкой на»"),
    "source.says": later("глагол сообщения и название источника"),
    "statement.briefing": later("доклад, отчёт, рассказ"),
    "statement.denial": later("опровержение"),
    "statement.direct.ahead": later("слова автора, потом прямая речь"),
    "statement.direct.behind": later("прямая речь, потом слова автора"),
    "statement.direct.continued": later("прямая речь, продолженная без слов автора"),
    "statement.direct.deed": later("прямая речь при глаголе действия"),
    "statement.direct.floating": later("прямая речь без слов автора"),
    "statement.direct.inside": later("слова автора внутри прямой речи"),
    "statement.direct": later("прямая речь в кавычках"),
    "statement.headline": later("имя и двоеточие в заголовке"),
    "statement.indirect.by": later("«по словам», «по мнению», «по данным»"),
    "statement.indirect.that": later("глагол речи и придаточное с «что»"),
    "statement.indirect-nominal": later("глагол речи и «о чём»"),
    "statement.indirect": later("глагол речи и пересказ"),
    "statement.mixed": later("глагол речи и слова в кавычках"),
    "statement.nominal": later("слово речи: «заявление», «слова»"),
    "statement.question": later("вопрос"),
    "statement.refusal": later("отказ от комментариев"),
}
_CASES = {
    "Nom": later("именительный падеж"),
    "Gen": later("родительный падеж"),
    "Dat": later("дательный падеж"),
    "Acc": later("винительный падеж"),
    "Ins": later("творительный падеж"),
    "Loc": later("предложный падеж"),
}
_SLOTS = {
    "subj": later("подлежащее"),
    "obj": later("дополнение"),
    "time": later("время"),
    "place": later("место"),
    "inf": later("неопределённая форма"),
    "adj": later("прилагательное"),
    "speaker": later("кто говорит"),
    "money": later("сумма"),
    "number": later("число"),
}
_MOST_WORDS = 3
_MOST_SLOTS = 2


def rule_in_words(rule: str, lemmas: frozenset[str]) -> str:
    """Say what a rule sees; ``lemmas`` are those of the words that it took for its trigger."""
    frame = known_rules().get(rule)
    if frame is not None:
        return _frame_in_words(frame, lemmas)
    known = [name for name in _RULES if rule == name or rule.startswith(f"{name}.")]
    name = max(known, key=len, default="")
    return tr(_RULES[name]) if name else rule


def slot_in_words(rule: str, role: str) -> str:
    """Say where a frame looks for what fills a role; empty where it is no frame's."""
    frame = known_rules().get(rule)
    found = [each for each in frame.roles if role in each.names] if frame else []
    plain = len(found) == 1 and len(found[0].slots) <= _MOST_SLOTS
    return _slots_in_words(found[0]) if plain else ""


@cache
def known_rules() -> dict[str, Frame]:
    """Return the frames by their ids."""
    return {frame.id: frame for frame in frames()}


def _frame_in_words(frame: Frame, lemmas: frozenset[str]) -> str:
    verbs, nouns = frame.verbs & lemmas, frame.nouns & lemmas
    if verbs or (frame.verbs and not nouns):
        said = tr("глагол {}").format(_words(verbs or frame.verbs))
    else:
        said = tr("существительное {}").format(_words(nouns or frame.nouns))
    company = frame.company.lemmas if frame.company else frozenset()
    beside = (company & lemmas) or company or frame.near
    return tr("{what} и рядом {words}").format(what=said, words=_words(beside)) if beside else said


def _words(lemmas: frozenset[str]) -> str:
    some = sorted(lemmas)
    more = "…" if len(some) > _MOST_WORDS else ""
    return ", ".join(f"«{lemma}»" for lemma in some[:_MOST_WORDS]) + more


def _slots_in_words(rule: RoleRule) -> str:
    said = dict.fromkeys(_slot_in_words(slot) for slot in rule.slots)
    return tr(" или ").join(each for each in said if each)


def _slot_in_words(slot: Slot) -> str:
    if slot.kind != "case":
        return tr(_SLOTS[slot.kind]) if slot.kind in _SLOTS else ""
    case = tr(_CASES[slot.case]) if slot.case in _CASES else ""
    return f"«{slot.prep}» + {case}" if slot.prep else case
