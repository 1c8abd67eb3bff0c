"""Words that look like a nominative and are no subject."""

from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.clauses import Clause
from razbor.facts.statements.nominals import Nominal
from razbor.facts.view import View
from razbor.text.span import Span

_OPENING = frozenset('«"„“')
_VOWELS = frozenset("аеиоуыэюя")
_WIDEST_BRACKET = 80  # characters
_OBLIQUE = frozenset({"Dat", "Ins", "Loc"})
_MODIFYING = frozenset({"ADJ", "DET", "PART", "CCONJ"})


def is_none(clause: Clause, nominal: Nominal) -> bool:
    """Say whether a nominative is no subject by what stands before it."""
    return names(clause, nominal) or is_compared(clause, nominal)


def is_region(view: View, nominal: Nominal) -> bool:
    """See «житель Портленда, [Орегон], заявил»: where the place lies that is told before."""
    if nominal.mention is None or view.of(nominal.mention).type is not EntityType.GPE:
        return False
    comma = view.word_before(nominal.span.start)
    inner = view.word_before(comma.span.start) if comma and comma.text == "," else None
    closed = view.text[nominal.span.end : nominal.span.end + 1] == ","
    return closed and inner is not None and bool(view.around(inner.span.start, EntityType.GPE))


def is_counted(view: View, clause: Clause) -> bool:
    """See «пять [сетей] объявили»: a subject in the genitive behind its number."""
    for number, noun in pairwise(clause.words):
        if number.pos != "NUM" or number.case not in ("Nom", "Acc") or noun.case != "Gen":
            continue
        timed = view.around(number.span.start, EntityType.TIMEX, EntityType.QUANTITY)
        if not timed and noun.pos in ("NOUN", "ADJ") and noun.number == "Plur":
            return True
    return False


def names(clause: Clause, nominal: Nominal) -> bool:
    """Say whether a quoted name is that of an oblique noun before it: «в интервью «Спорту»»."""
    before = [w for w in clause.words if w.span.end <= nominal.head.span.start][-2:]
    if len(before) < 2 or before[1].text not in _OPENING:  # noqa: PLR2004
        return False
    return before[0].pos == "NOUN" and before[0].case not in {"Nom", ""}


def is_compared(clause: Clause, nominal: Nominal) -> bool:
    """See «Олег Ким, как и [Анна Линд], заявил …»: what one is likened to is no subject."""
    before = [w for w in clause.words if w.span.end <= nominal.span.start]
    while before and before[-1].lemma != "как" and before[-1].pos in _MODIFYING:
        before.pop()
    opens = clause.joint == "как" and len(before) == 1
    opens = opens or (len(before) > 1 and before[-2].lemma in _SINCE)  # «после того как Ким …»
    return bool(before) and before[-1].lemma in ("как", "чем") and not opens


_SINCE = frozenset({"то", "тот", "так", "тогда", "подобно"})


def is_declined(view: View, nominal: Nominal) -> bool:
    """See «пресс-агент [Гурта] заявил» where the article has Гурт elsewhere."""
    if view.text[nominal.span.start] in _OPENING and _is_given_to(view, nominal):
        return True
    if _is_in_brackets(view, nominal):
        return True
    if nominal.mention and is_of_party(view, nominal.mention.span):
        return True
    if nominal.mention and _closes_oblique(view, nominal.mention):
        return True
    entity = view.of(nominal.mention) if nominal.mention else None
    last = entity.name.last if entity and entity.name and entity.gender == "masc" else None
    if last is not None and nominal.head.text == last + "а":
        return True
    return nominal.mention is not None and is_of_other(view, nominal.mention.span)


def _closes_oblique(view: View, name: Mention) -> bool:
    """See «с канцлером ФРГ [А. Меркел]»: a title of hers in an oblique case right before it."""
    titles = (m for m in view.mentions_of(name.entity) if m.span.end == name.span.start - 1)
    title = next((m for m in titles if m.kind is MentionKind.NOM), None)
    return title is not None and view.case(title.span) in {*_OBLIQUE, "Gen"}


def _is_in_brackets(view: View, nominal: Nominal) -> bool:
    """See «представитель «Сети наблюдения» (Network, NSN) назвал …»."""
    start = max(0, nominal.span.start - _WIDEST_BRACKET)
    opened = view.text.rfind("(", start, nominal.span.start)
    return opened > view.text.rfind(")", start, nominal.span.start) and opened >= 0


def is_of_party(view: View, name: Span) -> bool:
    """See «представитель партии [Леоне] назвал …»: a surname that shows no case."""
    words = view.words_in(name)
    shows_none = len(words) == 1 and words[0].text[-1:] in _VOWELS
    body = view.word_before(name.start) if shows_none else None
    if body is None or (body.case, body.feature("Animacy")) != ("Gen", "Inan"):
        return False
    aide = view.word_before(body.span.start)
    return aide is not None and aide.lemma in word_list("aides")


def _is_given_to(view: View, nominal: Nominal) -> bool:
    """See «сообщил [«Вечернему Акжару»] министр»: the name in marks is declined."""
    first = next((w for w in view.words_in(nominal.span) if w.pos != "PUNCT"), None)
    return first is not None and first.pos in ("ADJ", "NOUN", "DET") and first.case in _OBLIQUE


def is_of_other(view: View, name: Span) -> bool:
    """See «тренер [Лютовой]», «адвокат [Маркова]» where Лютова, Марков stand elsewhere."""
    surname = name.of(view.text).split()[-1]
    aide = view.word_before(name.start)
    if surname.endswith("ой"):
        own = surname.removesuffix("ой")
        return bool({own + "а", own + "ая"} & _surnames(view, "femn"))
    of_man = surname.endswith("а") and aide is not None and aide.lemma in word_list("aides")
    return of_man and surname.removesuffix("а") in _surnames(view, "masc")


def _surnames(view: View, gender: str) -> set[str]:
    people = (e for e in view.found.entities if e.name and e.gender == gender)
    return {e.name.last for e in people if e.name and e.name.last}
