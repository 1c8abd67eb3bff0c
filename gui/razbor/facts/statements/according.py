"""Retold speech without a verb: «по словам X, …», «согласно заявлению X», «по её словам»."""

import re
from collections.abc import Iterator
from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import AGENTS, EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.statements.bounds import between_colons
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.speakers import speakers_of, voice_of
from razbor.facts.statements.stretches import around, phrase_end
from razbor.facts.statements.taken_up import again
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.statements.unnamed import authors_of, phrase_of
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

REFERENCE = re.compile(r"(?:со\s+ссылкой|ссылаясь)\s+на\s+")
_POSSESSIVES = {"его": "masc", "её": "femn", "ее": "femn"}
_WIDEST = 4  # words of a role that is no mention: «по словам официального представителя МВД X»


def find_according(view: View) -> Iterator[Draft]:
    """Yield the statements that a phrase gives to their speaker, or to one who is no entity."""
    for sentence in view.parsed.sentences:
        words = view.words[sentence.first : sentence.last]
        for index, word in enumerate(words):
            if word.lemma not in ("по", "согласно") or view.passage_at(word.span.start):
                continue
            noun = _noun_of_speech(words, index)
            told = (
                _told(view, word, noun, sentence.span)
                if noun
                else _by_name(view, word, sentence.span)
            )
            if told is not None:
                yield as_draft(view, told)


def _noun_of_speech(words: tuple[Word, ...], index: int) -> Word | None:
    """Return «словам» of «по [его] словам» that begins a sentence or is set off."""
    before = words[index - 1] if index else None
    if before is not None and before.pos not in ("PUNCT", "CCONJ", "SCONJ", "PART"):
        return None
    nouns = frozenset(word_list("speech_sources"))
    near = words[index + 1 : index + 3]
    return next((word for word in near if word.text.lower() in nouns), None)


def _told(view: View, word: Word, noun: Word, sentence: Span) -> Telling | None:
    """Return the statement: the rest of the sentence is what is said."""
    owners, unnamed, end = _owner(view, word, noun, sentence)
    if not owners and end == noun.span.end:
        return None
    said = around(view, between_colons(view, sentence, word.span.start), Span(word.span.start, end))
    said = tuple(part for part in said if not view.passage_at(part.start)) or said
    if not said:
        return None
    quoted = any(view.passage_at(part.start) for part in said)
    return Telling(
        "mixed" if quoted else "indirect",
        owners,
        Span(word.span.start, noun.span.end),
        said,
        rule="indirect.by",
        confidence=0.9,
        unnamed=unnamed,
    )


def _by_name(view: View, word: Word, sentence: Span) -> Telling | None:
    """See «согласно Марку, …»."""
    place = word.span.end + 1
    if word.lemma != "согласно" or place >= sentence.end:
        return None
    owner = view.outermost(place, EntityType.PERSON, EntityType.PERSON_GROUP, EntityType.ORG)
    if owner is None or view.case(owner.span) != "Dat":
        return None
    end = phrase_end(view, owner.span.end, sentence.end)
    said = around(view, sentence, Span(word.span.start, end))
    cue = Span(word.span.start, word.span.end)
    told = Telling("indirect", (owner,), cue, said, rule="indirect.by", confidence=0.8)
    return told if said else None


_Owner = tuple[tuple[Mention, ...], Span | None, int]


def _owner(view: View, word: Word, noun: Word, sentence: Span) -> _Owner:
    """Return whose words they are, the words for somebody unnamed, and where the phrase ends."""
    between = Span(word.span.end, noun.span.start)
    if between.of(view.text).strip().lower() == "их":
        owners, unnamed = _theirs(view, sentence)
        return owners, unnamed, noun.span.end
    possessor = view.top_mentions(between, *AGENTS) or _possessor(view, between, sentence)
    if possessor:
        cited = _cited_before(view, sentence, possessor)
        possessor = cited or _told_before(view, word, sentence, possessor) or possessor
    if possessor:
        return possessor[:1], None, noun.span.end
    place = noun.span.end
    end = phrase_end(view, place + 1, sentence.end)
    is_open = end == place + 1 and view.text[place : place + 1] == " "  # no comma follows
    unnamed = phrase_of(view, place + 1, sentence.end if is_open else min(end, sentence.end))
    owners = tuple(_genitives(view, noun, sentence)[-1:])
    if owners and unnamed is not None and _is_hers(view, unnamed, owners[0]):
        owners = () if unnamed.start < owners[0].span.start or not _is_name(owners[0]) else owners
    owners = owners or authors_of(view, unnamed) or (again(view, unnamed) if unnamed else ())
    end = phrase_end(view, owners[-1].span.end, sentence.end) if owners else end
    if behind := _named_behind(view, end, sentence.end):
        return (behind,), None, behind.span.end
    if owners:
        return owners, None, end
    if unnamed is not None:
        return (), unnamed, max(end, unnamed.end)
    after = view.next_word(place)
    named = after is not None and after.case == "Gen" and after.span.end <= sentence.end
    return (), None, end if named else place


def _is_name(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAM


def _theirs(view: View, sentence: Span) -> tuple[tuple[Mention, ...], Span | None]:
    """Return the several who spoke before: «Родители уверены в …. По их словам, …»."""
    place = text_end(view.text, sentence.start)
    before = view.parsed.sentence_of(place - 1) if place else None
    words = view.words_in(before.span) if before else ()
    for word in reversed(words):
        if cue_of(word) and word.number == "Plur" and not view.passage_at(word.span.start):
            return voice_of(view, word)
    return (), None


def _cited_before(
    view: View, sentence: Span, possessor: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Return whom the sentence before cites: «со ссылкой на [Инну Гай]. По её словам, …»."""
    place = text_end(view.text, sentence.start)
    before = view.parsed.sentence_of(place - 1) if place else None
    found = REFERENCE.search(view.text, before.span.start, before.span.end) if before else None
    if before is None or found is None or found.end() >= before.span.end:
        return ()
    people = view.top_mentions(Span(found.end(), before.span.end), EntityType.PERSON)
    wanted = view.of(possessor[0]).gender
    cited = [m for m in people if m.kind is MentionKind.NAM and view.of(m).gender == wanted]
    return (replace(possessor[0], entity=cited[0].entity),) if wanted and cited else ()


def _told_before(
    view: View, word: Word, sentence: Span, possessor: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Return who told the sentence before: «… сообщил [Рой], зять Новака. По его словам, …»."""
    place = text_end(view.text, sentence.start)
    before = view.parsed.sentence_of(place - 1) if place else None
    if before is None or word.span.start != sentence.start:
        return ()
    cues = (w for w in view.words_in(before.span) if cue_of(w) and w.number != "Plur")
    voices = [speakers_of(view, w)[:1] for w in cues if not view.passage_at(w.span.start)]
    people = {m.entity for m in sum(voices, ()) if m.kind is not MentionKind.PRO}
    wanted = view.of(possessor[0]).gender
    if len(people) != 1 or view.entity(teller := next(iter(people))).gender != wanted:
        return ()
    return (replace(possessor[0], entity=teller),) if wanted else ()


def _possessor(view: View, between: Span, sentence: Span) -> tuple[Mention, ...]:
    """Return the only one of the sentence before whom an unread «его», «её» can mean."""
    pronouns = [w.text.lower() for w in view.words_in(between) if w.text.lower() in _POSSESSIVES]
    before = view.parsed.sentence_of(sentence.start - 2) if sentence.start > 1 else None
    if not pronouns or before is None:
        return ()
    people = {
        m.entity: m
        for m in view.top_mentions(before.span, EntityType.PERSON)
        if view.of(m).gender == _POSSESSIVES[pronouns[0]]
    }
    return tuple(people.values()) if len(people) == 1 else ()


def _genitives(view: View, noun: Word, sentence: Span) -> list[Mention]:
    """Return the role and the name right after «по словам», in the genitive."""
    found: list[Mention] = []
    place = noun.span.end
    if place >= sentence.end:
        return found
    for mention in view.top_mentions(Span(place, sentence.end), *AGENTS):
        if not found and (mention.kind is MentionKind.ADJ or _is_possessive(view, mention)):
            continue
        if found and _is_of_role(view, mention, place):
            place = mention.span.end
            continue
        if not _follows(view, mention, place, first=not found) or _is_kin(view, found, mention):
            break
        found.append(mention)
        place = mention.span.end
    return found


def _is_possessive(view: View, mention: Mention) -> bool:
    """See «[его] супруги Анны Линд»: whose wife she is, not whose words they are."""
    after = view.next_word(mention.span.end)
    owns = mention.span.of(view.text).lower() in ("его", "её", "ее", "их")
    return owns and after is not None and after.case == "Gen"


def _follows(view: View, mention: Mention, place: int, *, first: bool) -> bool:
    """Say whether a name still belongs to the phrase that has come to a place."""
    gap = view.text[place : mention.span.start]
    if any(mark in gap for mark in ",.;:"):
        return False
    if len(gap.split()) > (_WIDEST if first else 0):
        return False
    if mention.kind is MentionKind.PRO and view.case(mention.span) != "Gen":
        return False
    between = view.words_in(Span(place, mention.span.start)) if gap.strip() else ()
    if between and between[0].pos == "ADP":
        return False  # «по сообщениям, [у мэра] …»
    if view.of(mention).type is EntityType.PERSON:
        return not any(_parts(view, word, mention) for word in between)
    return first and not any(word.pos == "NOUN" for word in between)


def _is_of_role(view: View, mention: Mention, place: int) -> bool:
    """See «премьер-министра земли [Гессен] Карла Ноймана»: a name that stays as it is."""
    lands = (EntityType.GPE, EntityType.LOC)
    return view.of(mention).type in lands and mention.span.start == place + 1


def _is_kin(view: View, found: list[Mention], mention: Mention) -> bool:
    """See «матери [Олега Кима]»: another than she."""
    return bool(found) and _is_hers(view, found[-1].span, mention)


def _is_hers(view: View, words: Span, mention: Mention) -> bool:
    head = view.head(words)
    gender = UD_GENDERS.get(view.of(mention).gender or "")
    return head is not None and head.gender == "Fem" and gender == "Masc"


def _parts(view: View, word: Word, mention: Mention) -> bool:
    """See «по данным [портфолио] ученика», «по словам [матери] Олега Кима»: not his words."""
    if word.pos != "NOUN":
        return False
    gender = UD_GENDERS.get(view.of(mention).gender or "")
    is_other = word.number == "Sing" and gender and word.gender and gender != word.gender
    return word.feature("Animacy") == "Inan" or (bool(is_other) and word.gender == "Fem")


def _named_behind(view: View, place: int, end: int) -> Mention | None:
    """Return the name of «по словам мужа погибшей, [Олега Кима], …»."""
    if view.text[place : place + 2] != ", " or place + 2 >= end:
        return None
    named = view.outermost(place + 2, EntityType.PERSON)
    stands = named is not None and named.kind is MentionKind.NAM and named.span.start == place + 2
    if named is None or not stands or view.case(named.span) != "Gen":
        return None
    return named if view.text[named.span.end : named.span.end + 1] == "," else None
