"""Names beside an office that are not its holder's: a relative's, a principal's, a candidate's."""

from razbor.assets import word_list
from razbor.entities.entity import Mention, MentionKind
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_GENDERS = {"Masc": "masc", "Fem": "femn"}
_AIMS = frozenset({"выборы"})
_UNDECLINED = ("о", "у", "ю", "е", "э", "и", "ы")


def is_not_holder(view: View, name: Mention, office: Span) -> bool:
    """Say whether a name that follows an office belongs to another word of the sentence."""
    return (
        _is_sought(view, office)
        or _is_principal(view, name, office)
        or _is_serving(view, name, office)
        or is_anothers(view, name, office)
        or _is_of_case(view, name, office)
        or _is_aimed_at(view, name, office)
    )


def _is_sought(view: View, office: Span) -> bool:
    """See «кандидат в [президенты] Иванов»: an office that is not held."""
    before, word = view.word_before(office.start), view.word_at(office.start)
    return before is not None and before.lemma == "в" and word is not None and word.number == "Plur"


def _is_principal(view: View, name: Mention, office: Span) -> bool:
    """Say whether a lone surname in the genitive may be the principal: «слова адвоката Новака»."""
    lone = " " not in name.span.of(view.text) and _is_aides(view, office)
    return lone and (view.case(name.span) == "Gen" or _does_as_man(view, name))


def _does_as_man(view: View, name: Mention) -> bool:
    """See «представитель фирмы [Котова] рассказал»: the name of a woman, the verb of a man."""
    verb = view.next_word(name.span.end)
    his = verb is not None and verb.feature("VerbForm") == "Fin" and verb.gender == "Masc"
    return his and view.of(name).gender == "femn"


def _is_serving(view: View, name: Mention, office: Span) -> bool:
    """See «представитель партии [Ферро]» after «Лука Ферро»: a surname that is not declined."""
    word, full = name.span.of(view.text), view.name(name.entity)
    lone = " " not in word and " " in full and word.lower().endswith(_UNDECLINED)
    named = any(m.kind is MentionKind.NAM for m in view.mentions_in(office))
    return lone and not named and _is_aides(view, office)


def is_anothers(view: View, name: Mention, office: Span) -> bool:
    """See «дочь [министра] Анну Линд»: the name agrees with who is the minister's."""
    head, other = view.head(office), _noun_before(view, office.start)
    if head is None or other is None or head.case not in ("Gen", "Acc"):
        return False
    gender = view.entity(name.entity).gender
    if gender != _GENDERS.get(other.gender) or gender == _GENDERS.get(head.gender):
        return False
    cases = {word.case for word in view.words_in(name.span)}
    unsure = other.case in ("Nom", "Acc") and other.text.lower().endswith("ь")
    person = other.feature("Animacy") == "Anim" and other.number != "Plur"
    return person and (other.case in cases or (unsure and bool(cases & {"Nom", "Acc"})))


def _noun_before(view: View, place: int) -> Word | None:
    """Return the noun before a place, past adjectives."""
    before = view.word_before(place)
    while before is not None and (
        before.pos in ("ADJ", "DET") or before.feature("VerbForm") == "Part"
    ):
        before = view.word_before(before.span.start)
    return before if before is not None and before.pos == "NOUN" else None


def _is_of_case(view: View, name: Mention, office: Span) -> bool:
    """See «генералов полиции по делу [Новака]»: the case is his, not the office."""
    last = view.word_before(name.span.start)
    told = last is not None and last.lemma == "дело" and office.holds(last.span.start)
    return told and view.case(name.span) == "Gen"


def _is_aimed_at(view: View, name: Mention, office: Span) -> bool:
    """See «на выборы мэра [Кличко] пойдёт»: who wants an office stands in the nominative."""
    head, before = view.head(office), _noun_before(view, office.start)
    aimed = before is not None and before.lemma in _AIMS and head is not None
    plain = view.name(name.entity).endswith(name.span.of(view.text))
    return aimed and head is not None and head.case == "Gen" and plain


def _is_aides(view: View, office: Span) -> bool:
    return any(word.lemma in word_list("aides") for word in view.words_in(office))
