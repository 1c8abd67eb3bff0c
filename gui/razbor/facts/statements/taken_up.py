"""Whom the words for a speaker take up: «он» a newcomer, «женщина» the one who just spoke."""

from collections.abc import Iterator
from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.facts.clauses import is_predicate
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.nominals import nominals
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.subjects import subject_of
from razbor.facts.statements.unnamed import unnamed_speaker
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

_PRONOUNS = frozenset({"он", "она"})


def newcomer(view: View, verb: Word) -> Span | None:
    """Return the words for somebody new whom «он», «она» means.

    «О смерти Ли сообщила [его дочь]. Она рассказала …», «[Пожилой мужчина] вышел. Он сказал …».
    A bare noun may be a second word for one who was named, and is none.
    """
    pronoun = _pronoun(view, verb)
    if pronoun is None or view.passage_at(verb.span.start):
        return None
    for predicate in _predicates_before(view, pronoun.span.start):
        named = {view.of(m).gender for m in subject_of(view, predicate)}
        if any(UD_GENDERS.get(gender or "") == pronoun.gender for gender in named):
            return None
        words = unnamed_speaker(view, predicate)
        head = view.head(words) if words else None
        if words is None or head is None or len(view.words_in(words)) == 1:
            continue
        if words.of(view.text).lower().startswith(_ONE_OF.get(pronoun.gender, "-")):
            return words
        alone = head.number == "Sing" and head.feature("Animacy") == "Anim"
        if alone and head.gender == pronoun.gender:
            return words
    return None


_ONE_OF = {"Masc": "один из ", "Fem": "одна из "}


def taken_up(view: View, verb: Word, words: Span | None) -> tuple[Mention, ...]:
    """Return who is meant by a surname that no name was seen in, a bare noun or an unread «она»."""
    if words is not None:
        return _by_surname(view, words) or again(view, words)
    pronoun = _pronoun(view, verb)
    return _only_one_before(view, pronoun) if pronoun else _unseen(view, verb)


def _unseen(view: View, verb: Word) -> tuple[Mention, ...]:
    """See «[Дом] отметил, что …» after «Бойд Дом»: the surname is a word, no name was seen."""
    clause = view.clause_at(verb.span.start)
    bare = (n for n in nominals(view, clause.words) if not n.mention) if clause else ()
    first = next((n for n in bare if n.case == "Nom" and not n.preposition), None)
    return _by_surname(view, first.span) if first else ()


def _by_surname(view: View, words: Span) -> tuple[Mention, ...]:
    """See «[Брод] напомнил …» after «Александр Брод»."""
    called = words.of(view.text)
    if not called[:1].isupper():
        return ()
    people = [e for e in view.found.entities if e.type is EntityType.PERSON and _is(e, called)]
    return (Mention(words, people[0].id, MentionKind.NAM),) if len(people) == 1 else ()


def _is(entity: Entity, called: str) -> bool:
    return called == entity.canonical or bool(entity.name and entity.name.last == called)


def again(view: View, words: Span) -> tuple[Mention, ...]:
    """See «Анна Ким против. «…», – уверена [женщина]»: she spoke in the sentence before."""
    noun = view.head(words)
    if noun is None or noun.lemma not in word_list("people_again"):
        return ()
    before = (
        view.words_in(Span(words.start, noun.span.start)) if words.start < noun.span.start else ()
    )
    if words.end != noun.span.end or not all(_is_age(word) for word in before):
        return ()
    spoke = [
        m
        for word in _predicates_before(view, _start_of_speech(view, words.start))
        if cue_of(word)
        for m in subject_of(view, word)
        if m.kind is MentionKind.NAM and view.of(m).type is EntityType.PERSON
    ]
    fits = [m for m in spoke if UD_GENDERS.get(view.of(m).gender or "") in (noun.gender, None)]
    one = {m.entity for m in fits}
    return (replace(fits[0], span=words, kind=MentionKind.NOM),) if len(one) == 1 else ()


def _is_age(word: Word) -> bool:
    """See «по словам [87-летнего] политика»: it says who, and nobody new."""
    return word.text[:1].isdigit() or "летн" in word.lemma


def _start_of_speech(view: View, place: int) -> int:
    """Return where the quotation begins that the words at a place are about, or the place."""
    sentence = view.sentence_span(place)
    passages = view.passages_in(sentence) if sentence else ()
    return min([place, *(p.span.start for p in passages if p.span.start < place)])


def _only_one_before(view: View, pronoun: Word) -> tuple[Mention, ...]:
    """Return the only person of the sentence before who can be «он», «она»."""
    before = _sentence_before(view, pronoun.span.start)
    people = {
        m.entity: m
        for m in (view.top_mentions(before, EntityType.PERSON) if before else ())
        if UD_GENDERS.get(view.of(m).gender or "") in (pronoun.gender, None)
    }
    if len(people) != 1:
        return ()
    return (replace(next(iter(people.values())), span=pronoun.span, kind=MentionKind.PRO),)


def _pronoun(view: View, verb: Word) -> Word | None:
    """Return «он», «она» as the subject of a verb's clause."""
    clause = view.clause_at(verb.span.start)
    found = nominals(view, clause.words) if clause else []
    own = [n.head for n in found if n.head.lemma in _PRONOUNS and not n.preposition]
    return next((word for word in own if word.text.lower() in _PRONOUNS), None)


def _predicates_before(view: View, place: int) -> Iterator[Word]:
    """Yield the author's predicates in the sentence before the one of a place, the last first."""
    before = _sentence_before(view, place)
    for word in reversed(view.words_in(before)) if before else ():
        if is_predicate(word) and not view.passage_at(word.span.start):
            yield word


def _sentence_before(view: View, place: int) -> Span | None:
    """Return the sentence before, in the same paragraph."""
    sentence = view.sentence_span(place)
    end = text_end(view.text, sentence.start) if sentence else 0
    if sentence is None or not end or "\n" in view.text[end : sentence.start]:
        return None
    return view.sentence_span(end - 1)
