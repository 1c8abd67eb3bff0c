"""What hangs on a phrase as its genitive: «визит [президента]», «акции [Google]»."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.appositions import is_latin, is_named
from razbor.facts.frames.atoms import Atom
from razbor.facts.frames.phrase import Phrase

_CLOSED = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.PRO})
_MONTHS = frozenset({
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
})  # fmt: skip
_DEEPEST = 12  # genitives in one chain


def takes_genitive(host: Phrase, phrase: Phrase) -> bool:
    """Say whether a bare phrase is a genitive of the one before: nothing hangs on pronouns."""
    last = host.deepest().atom
    if _depth(host) >= _DEEPEST:
        return False
    if _is_undeclined_name(host, phrase):
        return True
    if _is_apart_from_sum(last, phrase):
        return False
    if _is_day(phrase.atom) and last.type is not EntityType.EVENT:
        return False  # «встретился с министром 12 мая», «откроет завод 5 мая»
    if last.word.pos == "PRON" or (last.mention and last.mention.kind in _CLOSED):
        return False
    counted = not phrase.case and phrase.mention is None and last.case != "Dat"
    return phrase.case == "Gen" or counted  # not «передаст правительству [49% акций]»


def _is_apart_from_sum(last: Atom, phrase: Phrase) -> bool:
    """See a sum and what does not hang together with it.

    «Перечислил пострадавшим 2 млн крон», «каждой семье 2 млн крон», «купит за 2 млн крон
    разработчика игр».
    """
    if phrase.atom.type is EntityType.MONEY:
        return last.word.feature("Animacy") == "Anim" or last.case == "Dat"
    return last.type is EntityType.MONEY and (phrase.mention is not None or is_human(phrase))


def _is_day(atom: Atom) -> bool:
    """Say whether a time is a day of a month: «5 мая»."""
    whole = atom.type is EntityType.TIMEX and atom.span.start < atom.word.span.start
    return whole and atom.lemma in _MONTHS


def _is_undeclined_name(host: Phrase, phrase: Phrase) -> bool:
    """See a name that does not decline: «визит Ли Мин», and in any case «акции Google»."""
    acronym = is_named(phrase) and len(phrase.word.text) > 1 and phrase.word.text.isupper()
    if (acronym or is_latin(phrase)) and host.deepest().lemma in _holding_words():
        return phrase.case in ("", "Nom")
    is_body = is_named(phrase) and phrase.atom.type is EntityType.ORG
    is_body = is_body and not phrase.word.text.islower()  # «18% акций холдинг «Север» продал»
    if is_body and host.deepest().lemma in word_list("shares"):
        return phrase.case in ("", "Nom")  # «2% акций «Русгидры»»
    if host.lemma in _POSTS and not host.tail and phrase.case == "Acc":
        return is_human(phrase) and not is_named(phrase)  # «от должности мэра»
    if is_latin(phrase) and host.lemma in _POSTS and host.tail:
        return phrase.atom.type is EntityType.ORG  # «пост вице-президента Fjord»
    if acronym and host.lemma in _AUTHORITIES:
        return phrase.case in ("", "Nom")
    is_thing = host.word.pos == "NOUN" and host.word.feature("Animacy") == "Inan"
    both = host.case == phrase.case == "Nom" and not host.tail and not host.prep
    return is_thing and both and is_named(phrase)


_POSTS = frozenset({"пост", "должность", "кресло"})
_AUTHORITIES = frozenset({"власть", "правительство", "бюджет", "казна"})


@cache
def _holding_words() -> frozenset[str]:
    """Return the nouns behind which a name says whose: «акции Google», «покупка Google»."""
    lists = ("shares", "transfers", "owner_words", "founder_words")
    return frozenset(word for name in lists for word in word_list(name))


def _depth(phrase: Phrase) -> int:
    depth = 0
    while phrase.tail:
        depth, phrase = depth + 1, phrase.tail[-1]
    return depth


def is_human(phrase: Phrase) -> bool:
    """Say whether a phrase means a person."""
    return phrase.atom.type is EntityType.PERSON or phrase.word.feature("Animacy") == "Anim"
