"""Speakers whom no entity stands for: «супруга подсудимого заявила», «в милиции пояснили»."""

import re
from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.outlets import names_outlet
from razbor.facts.phrases import phrase_after
from razbor.facts.statements.lending import lender
from razbor.facts.statements.nominals import Nominal, nominals
from razbor.facts.statements.nominatives import is_of_other, is_of_party
from razbor.facts.statements.senders import sender_of
from razbor.facts.statements.subjects import agrees_word
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_PARTICIPLE = re.compile(r"(?:вш|ющ|ящ|ущ|ащ)и[ей]ся$|(?:вш|ющ|ящ|ущ|ащ)ие$")
_HIGHEST = 4  # clauses through which a subject is inherited
_INSIDE = ("в", "во", "на", "из")
_SOME = frozenset({"некоторый", "многий", "другой", "иной", "остальной"})
_POSSESSIVES = frozenset({"его", "её", "ее", "их"})


def unnamed_speaker(view: View, verb: Word) -> Span | None:
    """Return the words for who speaks: people, bodies or papers that the article does not name."""
    clause, seen = view.clause_at(verb.span.start), 0
    inside: Span | None = None
    while clause is not None and seen < _HIGHEST:
        standing = [n for n in nominals(view, clause.words) if _may_be_subject(n, verb)]
        standing = standing or [n for n in nominals(view, clause.words) if _is_counted(clause, n)]
        if one := one_of(view, clause, verb) or _some(clause, verb):
            return one
        if standing:
            nearest = _nearest(view, standing, verb)
            phrase = _phrase(view, clause, nearest, verb)
            return phrase if phrase and _speaks_in(view, phrase, nearest) else None
        inside = inside or _inside(view, clause, verb)
        clause, seen = lender(view, clause), seen + 1
    return inside


def _nearest(view: View, standing: list[Nominal], verb: Word) -> Nominal:
    """Return the noun nearest to a verb; «Врачи, лечащие …, говорят»: the one before a comma."""
    before = [n for n in standing if n.span.end <= verb.span.start]
    if len(before) > 1 and view.text[before[0].span.end] == ",":
        return before[0]
    return min(standing, key=lambda n: abs(n.span.start - verb.span.start))


def phrase_of(view: View, place: int, end: int) -> Span | None:
    """Return the people or bodies that a phrase from a place names, «супруги подсудимого»."""
    phrase = phrase_after(view, place, end) if place < end else None
    nouns = [w for w in view.words_in(phrase) if w.pos in ("NOUN", "PROPN")] if phrase else []
    if len(nouns) > 1 and nouns[0].lemma in word_list("speech_many"):
        nouns = nouns[1:]
    return phrase if nouns and _speaks(nouns[0]) else None


def authors_of(view: View, words: Span | None) -> tuple[Mention, ...]:
    """Return whose paper speaks: of «опрос центра «Шкала»» the centre."""
    head = view.head(words) if words else None
    if words is None or head is None:
        return ()
    named = view.outermost(words.end + 1, EntityType.ORG) if names_outlet(head.lemma) else None
    if named is not None and named.span.start == words.end + 1:
        return (named,)  # «канал NBC News»
    if head.lemma not in word_list("speech_documents"):
        return ()
    after = Span(head.span.end, words.end) if head.span.end < words.end else None
    return view.top_mentions(after, EntityType.ORG)[:1] if after else sender_of(view, head)


def whose(view: View, mention: Mention, verb: Word) -> Span | None:
    """Return the whole of «представитель Анны Роговой»: he is not she, whatever links them."""
    if mention.kind is MentionKind.NAM and verb.gender == "Masc":
        return _aide_of_her(view, mention)
    if mention.kind is not MentionKind.NOM or view.case(mention.span) != "Nom":
        return None
    place = mention.span.end + 1
    own = (*view.mentions_in(mention.span), *view.around(place))
    named = [m for m in own if m.kind is MentionKind.NAM]
    if view.of(mention).named:
        named = [m for m in named if m.entity == mention.entity]
    person = next((m for m in named if view.of(m).type is EntityType.PERSON), None)
    beside = person is not None and (person.span.start == place or mention.span.covers(person.span))
    if person is None or not beside:
        return None
    of_it = is_of_other(view, person.span) or is_of_party(view, person.span)
    if view.case(person.span) != "Gen" and not of_it:
        return None
    return Span(mention.span.start, person.span.end)


def _aide_of_her(view: View, name: Mention) -> Span | None:
    """See «[помощник Хелен Гейл] заявил»: the name shows no case, the verb shows that he speaks."""
    before = view.word_before(name.span.start)
    if before is None or before.lemma not in word_list("aides"):
        return None
    return Span(before.span.start, name.span.end) if view.of(name).gender == "femn" else None


def is_body(view: View, words: Span) -> bool:
    """Say whether words for a speaker name a body or a paper and no people."""
    head = view.head(words)
    return head is not None and head.lemma in word_list("speech_bodies")


def _may_be_subject(nominal: Nominal, verb: Word) -> bool:
    fits = nominal.case == "Nom" and not nominal.preposition and agrees_word(nominal.head, verb)
    bare = nominal.mention is None
    return fits and bare and nominal.head.pos in ("NOUN", "PROPN", "PRON")


def _some(clause: Clause, verb: Word) -> Span | None:
    """See «[некоторые] считают, что …»: a word of number that stands by itself."""
    for word, after in pairwise((*clause.words, verb)):
        alone = after.pos not in ("NOUN", "ADJ", "PROPN", "PRON", "NUM", "ADP")
        if word.lemma in _SOME and word.case == "Nom" and verb.number == "Plur" and alone:
            return word.span
    return None


def one_of(view: View, clause: Clause, verb: Word) -> Span | None:
    """See «[один из] собеседников агентства уточнил»."""
    for word, after in pairwise(clause.words):
        if (word.lemma, after.lemma) != ("один", "из") or word.number != verb.number:
            continue
        start = after.span.end + 1
        people = phrase_of(view, start, clause.span.end) if start < clause.span.end else None
        return Span(word.span.start, people.end) if people else None
    return None


def _is_counted(clause: Clause, nominal: Nominal) -> bool:
    """See «несколько [близких к семье] источников»: the number is no noun."""
    if nominal.case != "Gen" or nominal.head.number != "Plur" or not _speaks(nominal.head):
        return False
    before = [w for w in clause.words if w.span.end <= nominal.span.start]
    places = [n for n, w in enumerate(before) if w.lemma in word_list("speech_many")]
    return bool(places) and not any(map(is_predicate, before[places[-1] :]))


def _speaks_in(view: View, phrase: Span, nominal: Nominal) -> bool:
    """Say whether a phrase speaks: its head, or those whom «ряд …» counts."""
    if nominal.head.lemma not in word_list("speech_many"):
        return _speaks(nominal.head)
    after = [w for w in view.words_in(phrase) if w.span.start > nominal.head.span.start]
    nouns = [word for word in after if word.pos in ("NOUN", "PROPN")]
    return any(map(_speaks, nouns)) if nouns else _speaks(nominal.head)  # «рабочая группа»


def _speaks(head: Word) -> bool:
    if head.lemma in word_list("speech_bodies") or names_outlet(head.lemma):
        return True
    return head.pos in ("NOUN", "PROPN") and head.feature("Animacy") == "Anim"


def _phrase(view: View, clause: Clause, nominal: Nominal, verb: Word) -> Span | None:
    """Return a subject with its adjectives and genitives, without the verb."""
    before = [w for w in clause.words if w.span.end <= nominal.span.start]
    start = nominal.span.start
    counting = [w for w in before if w.lemma in word_list("speech_many")]
    if nominal.case == "Gen" and counting:
        return Span(counting[0].span.start, nominal.span.end)
    for word in reversed(before):
        stands = word.pos in ("ADJ", "DET", "NUM") and word.case in ("Nom", "")
        owns = word.pos == "DET" and word.text.lower() in _POSSESSIVES
        if word is verb or not (stands or owns):
            break
        start = word.span.start
    later = [w for w in clause.words if w.span.start >= nominal.span.end]
    end = next((w.span.start for w in later if is_predicate(w) or w is verb), clause.span.end)
    return _without_adverbs(view, phrase_after(view, start, max(end, nominal.span.end)))


def _without_adverbs(view: View, phrase: Span | None) -> Span | None:
    """Return a phrase without what belongs to the verb: «арабы столь же [твёрдо заявляют]»."""
    words = list(view.words_in(phrase)) if phrase else []
    cut = next((n for n in range(1, len(words)) if _begins_participle(words[n - 1 : n + 1])), None)
    words = words[: cut - 1] if cut else words
    while len(words) > 1 and words[-1].pos in ("ADV", "PART"):
        words.pop()
    return Span(words[0].span.start, words[-1].span.end) if words else None


def _begins_participle(pair: list[Word]) -> bool:
    """See «, прооперировавшие …» that the tagger takes for a noun."""
    return len(pair) > 1 and pair[0].text == "," and bool(_PARTICIPLE.search(pair[1].text))


def _inside(view: View, clause: Clause, verb: Word) -> Span | None:
    """Return the body of «в милиции пояснили», the paper of «в докладе говорится»."""
    by_itself = verb.lemma.endswith("ся")
    if verb.number != "Plur" and not by_itself:
        return None
    for nominal in nominals(view, clause.words):
        if nominal.preposition not in _INSIDE and not _is_one_of(clause, nominal):
            continue
        is_paper = nominal.head.lemma in word_list("speech_documents")
        if (by_itself and is_paper) or nominal.head.lemma in word_list("speech_bodies"):
            return _place(view, clause, nominal, verb)
    return None


def _is_one_of(clause: Clause, nominal: Nominal) -> bool:
    """See «[в одном из] писем»."""
    before = [w.lemma for w in clause.words if w.span.end <= nominal.span.start]
    return before[-3:] in (["в", "один", "из"], ["на", "один", "из"])


def _place(view: View, clause: Clause, nominal: Nominal, verb: Word) -> Span | None:
    """Return a body or a paper with its genitives; of «на сайте мэрии» the second."""
    after = [w.span.start for w in clause.words if is_predicate(w) or w is verb]
    end = min([clause.span.end, *(place for place in after if place > nominal.span.end)])
    start = nominal.span.end + 1
    is_paper = nominal.head.lemma in word_list("speech_documents")
    owner = phrase_of(view, start, end) if is_paper and start < end else None
    head = view.head(owner) if owner else None
    if head is not None and head.case == "Gen":
        return owner
    before = [w for w in clause.words if w.span.end <= nominal.span.start]
    first = nominal.span.start
    while before and before[-1].pos == "ADJ" and before[-1].case in (nominal.case, ""):
        first = before.pop().span.start
    return phrase_after(view, first, end)
