"""Whose words a verb of speech announces, and to whom they are said.

A wrong speaker is worse than none: what the text does not say stays open.
"""

from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.lending import lender
from razbor.facts.statements.nominals import Nominal, nominals
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.resumed import resumed
from razbor.facts.statements.subjects import has_subject, subject_of
from razbor.facts.statements.taken_up import newcomer, taken_up
from razbor.facts.statements.unnamed import authors_of, is_body, one_of, unnamed_speaker, whose
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

_HIGHEST = 4  # clauses through which a place is inherited


def speaker_in_place(view: View, verb: Word) -> tuple[Mention, ...]:
    """Return the organisation of «в МИД сообщили», «говорится в заявлении МИД»."""
    clause, seen = view.clause_at(verb.span.start), 0
    while clause is not None and seen < _HIGHEST and _is_impersonal(verb):
        if has_subject(view, clause, verb):
            return ()
        if found := _in_place(view, clause) or _in_land(view, clause):
            return found
        clause, seen = lender(view, clause), seen + 1
    return ()


_PLACES_OF_SPEECH = ("в", "во", "на", "из")


def _in_place(view: View, clause: Clause) -> tuple[Mention, ...]:
    """Return the body that a clause names as the place where something is said."""
    found = nominals(view, clause.words)
    for index, nominal in enumerate(found):
        if nominal.preposition not in _PLACES_OF_SPEECH:
            continue
        if nominal.mention and view.of(nominal.mention).type is EntityType.ORG:
            return (nominal.mention,)
        if nominal.head.lemma not in word_list("speech_documents") or nominal.case == "Acc":
            continue  # «в ответ министр …»
        following = found[index + 1] if index + 1 < len(found) else None
        if following and following.mention:
            return _owners(view, found[index + 1 :])
        return _sender(view, nominal.head)
    return ()


def _in_land(view: View, clause: Clause) -> tuple[Mention, ...]:
    """Return the state or the city whose officials speak: «в Вашингтоне считают, что …»."""
    lands = [
        n.mention
        for n in nominals(view, clause.words)
        if n.preposition in ("в", "во", "из")
        and n.mention
        and n.mention.kind is MentionKind.NAM
        and view.of(n.mention).type is EntityType.GPE
    ]
    return tuple(lands) if len(lands) == 1 else ()


def _owners(view: View, found: list[Nominal]) -> tuple[Mention, ...]:
    """Return whose paper it is, several when joined by «и»: «в сообщении МИД и мэра»."""
    owners = [found[0].mention]
    for before, after in pairwise(found):
        joint = view.text[before.span.end : after.span.start].strip()
        if joint != "и" or after.mention is None:
            break
        owners.append(after.mention)
    return tuple(owner for owner in owners if owner is not None)


def _sender(view: View, document: Word) -> tuple[Mention, ...]:
    """Return who sent the paper of «говорится в телеграмме»: the paragraph told it before."""
    for word in reversed(_words_before(view, document.span.start)):
        clause = view.clause_at(word.span.start) if word.lemma == document.lemma else None
        verb = next((w for w in clause.words if is_predicate(w)), None) if clause else None
        if verb is not None:
            return subject_of(view, verb)
    return _reporter_before(view, document)


def _reporter_before(view: View, document: Word) -> tuple[Mention, ...]:
    """Return who told the news of «Об этом сообщил X. В сообщении говорится …»."""
    sentence = view.parsed.sentence_of(document.span.start)
    place = text_end(view.text, sentence.span.start) if sentence else 0
    before = view.parsed.sentence_of(place - 1) if place else None
    words = view.words[before.first : before.last] if before else ()
    if [w.text.lower() for w in words[:2]] != ["об", "этом"]:
        return ()
    verb = next((w for w in words if cue_of(w)), None)
    return subject_of(view, verb)[:1] if verb else ()


def _words_before(view: View, place: int) -> tuple[Word, ...]:
    """Return the words of a paragraph before a place in it."""
    paragraph = next((p.span for p in view.parsed.paragraphs if p.span.holds(place)), None)
    if paragraph is None or paragraph.start == place:
        return ()
    return view.words_in(Span(paragraph.start, place))


def _paragraph_before(view: View, place: int) -> tuple[Word, ...]:
    spans = [p.span for p in view.parsed.paragraphs if p.span.end <= place]
    return view.words_in(spans[-1]) if spans else ()


def _is_impersonal(verb: Word) -> bool:
    return verb.number == "Plur" or verb.lemma.endswith("ся")


def voice_of(view: View, verb: Word) -> tuple[tuple[Mention, ...], Span | None]:
    """Return whose words a verb announces: entities, else the words for somebody unnamed.

    Of «выявил, что …», «показал, что …» a person is no speaker: that is a deed.
    """
    speakers = speakers_of(view, verb)
    is_other = _is_others(verb)
    unnamed = None if speakers or is_other else unnamed_speaker(view, verb)
    if not speakers and not is_other and unnamed is None:
        unnamed = next((w for m in subject_of(view, verb) if (w := whose(view, m, verb))), None)
    if authors := authors_of(view, unnamed):
        return authors, None
    speakers = speakers or _beside(view, unnamed)
    if not speakers and not is_other:
        unnamed = unnamed or newcomer(view, verb)
        if speakers := taken_up(view, verb, unnamed):
            unnamed = None
    cue = cue_of(verb)
    if cue is None or cue.kind != "show":
        return speakers, unnamed
    bodies = tuple(m for m in speakers if view.of(m).type is EntityType.ORG)
    return bodies, unnamed if unnamed and is_body(view, unnamed) else None


def _beside(view: View, unnamed: Span | None) -> tuple[Mention, ...]:
    """Return the person whom «и» joins to those who are not named: «Олег Ким и его коллеги»."""
    before = view.word_before(unnamed.start) if unnamed else None
    while before is not None and before.pos in ("DET", "ADJ", "PRON"):
        before = view.word_before(before.span.start)
    if before is None or before.lemma != "и":
        return ()
    name = view.word_before(before.span.start)
    found = view.outermost(name.span.start, EntityType.PERSON) if name else None
    stands = found is not None and view.case(found.span) in ("Nom", "")
    return (found,) if found is not None and stands else ()


def speakers_of(view: View, verb: Word) -> tuple[Mention, ...]:
    """Return whose words a verb of speech announces; empty when the text does not say."""
    if _is_others(verb):
        return ()
    cue = cue_of(verb)
    if cue and cue.kind == "report" and verb.lemma.endswith("ся"):
        return speaker_in_place(view, verb)
    found = tuple(m for m in subject_of(view, verb) if m.kind is not MentionKind.ADJ)
    clause = view.clause_at(verb.span.start)
    one = one_of(view, clause, verb) if clause else None
    if one is not None and not _is_named_after(view, found, one):
        return ()
    found = tuple(m for m in found if whose(view, m, verb) is None)
    if len(found) == 1 and found[0].kind is MentionKind.PRO and _is_only_quoted(view, found[0]):
        return last_speaker(view, verb.span.start, verb.gender, {found[0].entity})
    is_named = bool(found) and found[0].kind is not MentionKind.PRO
    if not is_named and newcomer(view, verb):
        return ()
    return resumed(view, verb, found) or speaker_in_place(view, verb)


def _is_named_after(view: View, found: tuple[Mention, ...], one: Span) -> bool:
    """See «один из ветеранов, генерал [Олег Ким], пишет …»."""
    names = (m for m in found if m.kind is MentionKind.NAM and m.span.start > one.start)
    return any(view.of(m).type is EntityType.PERSON for m in names)


def _is_others(verb: Word) -> bool:
    """Say whether no third person speaks: «скажу», «скажите», «было объявлено»."""
    person = verb.feature("Person") in ("1", "2") or verb.feature("Mood") == "Imp"
    return person or _is_passive(verb)


def _is_passive(verb: Word) -> bool:
    """See «было объявлено»: whose subject stands there does not speak."""
    short = verb.feature("Variant") == "Short" and verb.feature("VerbForm") == "Part"
    return verb.pos == "VERB" and short


def _is_only_quoted(view: View, pronoun: Mention) -> bool:
    """Say whether «он» would mean one who is named in somebody's quoted words alone."""
    if view.of(pronoun).type is not EntityType.PERSON or view.passage_at(pronoun.span.start):
        return False
    is_told = False
    for mention in view.mentions_of(pronoun.entity):
        if mention.span.end > pronoun.span.start:
            break
        if not view.passage_at(mention.span.start):
            return False
        is_told = True
    return is_told


def last_speaker(view: View, place: int, gender: str, not_these: set[str]) -> tuple[Mention, ...]:
    """Return the person of a gender who spoke last before a place in the paragraph.

    At its beginning the paragraph before counts.
    """
    for word in reversed(_words_before(view, place) or _paragraph_before(view, place)):
        if not cue_of(word) or view.passage_at(word.span.start):
            continue
        for mention in speakers_of(view, word):
            entity = view.of(mention)
            fits = not gender or UD_GENDERS.get(entity.gender or "", gender) == gender
            if entity.type is EntityType.PERSON and fits and entity.id not in not_these:
                return (mention,)
    return ()


def addressee_of(view: View, verb: Word) -> Mention | None:
    """Return to whom the words are said: a dative right after the verb («сообщил журналистам»)."""
    clause = view.clause_at(verb.span.start)
    if clause is None:
        return None
    return next(
        (
            n.mention
            for n in nominals(view, clause.words)
            if n.case == "Dat"
            and not n.preposition
            and n.span.start > verb.span.end
            and (n.mention is None or n.mention.kind is not MentionKind.ADJ)
        ),
        None,
    )
