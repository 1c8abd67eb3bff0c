"""Quotations and whose they are: «…», – сказал X; X сказал: «…»; broken ones; floating ones."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.clauses import is_predicate
from razbor.facts.draft import Draft
from razbor.facts.outlets import is_medium, names_outlet
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.labels import named_before, owner_of_words, signer
from razbor.facts.statements.passages import Passage, text_end
from razbor.facts.statements.speakers import addressee_of, last_speaker, speakers_of, voice_of
from razbor.facts.statements.telling import Telling, as_draft
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_INSCRIBED = frozenset({"гласить", "значиться", "писаться", "читаться"})
_GONE_ON = "direct.continued"
_NEXT = 2  # line ends from a speaker's words to a quotation in the next paragraph
_DASHES = frozenset({"–", "—", "―", "-"})
QUOTERS = frozenset({"цитировать", "процитировать"})
_WRITERS = frozenset({"писать", "написать"})
_BRINGERS = frozenset({"привести", "приводить", "приводиться"})


def find_direct(view: View) -> Iterator[Draft]:
    """Yield a statement for each quoted speech; one without an announced speaker has none."""
    last: Telling | None = None
    for passage in view.passages:
        if not passage.whole:
            continue
        told = _announced(view, passage) or _continued(view, passage, last)
        if told is not None and not _is_inscription(view, told):
            yield as_draft(view, told)
            last = told


def _is_inscription(view: View, told: Telling) -> bool:
    """See «На табличке значилось: «Злая собака»»: nobody speaks."""
    word = view.word_at(told.cue.start) if told.cue else None
    nobody = not told.speakers and not told.unnamed
    return nobody and word is not None and word.lemma in _INSCRIBED


def _announced(view: View, passage: Passage) -> Telling | None:
    """Try the places where the author's words may stand, the surest first."""
    if signed := signer(view, passage):
        return Telling("direct", (signed,), None, passage.parts, rule="direct.signed")
    for place, rule in _PLACES:
        cue = place(view, passage)
        if cue is None or (place is _behind and _is_of_another(view, passage, cue)):
            continue
        speakers = _not_named_in(view, passage, quoted_speakers(view, cue), cue)
        named = None if speakers else named_before(view, passage)
        if named is not None:
            return named
        to, unnamed = addressee_of(view, cue), _unnamed(view, cue, speakers)
        said = passage.parts
        return Telling("direct", speakers, cue.span, said, (), to, rule, 0.95, unnamed)
    return named_before(view, passage)


def _is_of_another(view: View, passage: Passage, cue: Word) -> bool:
    """Say whether the verb behind a quotation is not about it.

    «Он крикнул: «Слава!», люди ответили: «Ура!»»: a comma alone parts two speakers.
    """
    joint = view.text[passage.span.end : cue.span.start]
    by_comma = not _DASHES.intersection(joint) and view.text[cue.span.end : cue.span.end + 1] == ":"
    announced = by_comma and _ahead(view, passage) is not None
    return announced or _is_handed_on(view, passage, cue)


def _is_handed_on(view: View, passage: Passage, cue: Word) -> bool:
    """See «X назвал это злом: «…», сообщает агентство»: the agency hands on what X says."""
    found = cue_of(cue)
    before = _ahead(view, passage) or _deed(view, passage)
    if found is None or found.kind != "report" or before is None:
        return False
    return any(view.of(m).type is EntityType.PERSON for m in speakers_of(view, before))


def _unnamed(view: View, cue: Word, speakers: tuple[Mention, ...]) -> Span | None:
    """Return the words for a speaker who is no entity; an agency hands on what others say."""
    if speakers or cue.lemma in QUOTERS | _BRINGERS:
        return None
    unnamed, found = voice_of(view, cue)[1], cue_of(cue)
    head = view.head(unnamed) if unnamed else None
    hands_on = found is not None and found.kind == "report"
    return None if hands_on and head is not None and names_outlet(head.lemma) else unnamed


def _not_named_in(
    view: View, passage: Passage, speakers: tuple[Mention, ...], cue: Word
) -> tuple[Mention, ...]:
    """Return the speakers unless a pronoun means one whom the quotation names: he is not «он».

    The last person who spoke in the paragraph is meant then, or nobody is known.
    """
    named = {
        m.entity
        for part in passage.parts
        for m in view.mentions_in(part, EntityType.PERSON)
        if m.kind is MentionKind.NAM
    }
    if all(m.kind is not MentionKind.PRO or m.entity not in named for m in speakers):
        return speakers
    return last_speaker(view, passage.span.start, cue.gender, named)


def quoted_speakers(view: View, cue: Word) -> tuple[Mention, ...]:
    """Return whose words are quoted: of «цитирует Иванова агентство» Иванов, not the agency."""
    clause = view.clause_at(cue.span.start)
    if cue.lemma in QUOTERS and clause:
        if owner := owner_of_words(view, clause.span):
            return owner
        people = view.top_mentions(clause.span, EntityType.PERSON)
        told = [m for m in people if view.case(m.span) in ("Acc", "Gen")]
        names = [m for m in told if m.kind is MentionKind.NAM]
        quoted = tuple(names[:1] or told[:1])
        outlets = view.top_mentions(clause.span, EntityType.ORG)
        bodies = tuple(m for m in outlets if view.case(m.span) == "Acc")[:1]
        return quoted or (people if len(people) == 1 and outlets else ()) or bodies
    if cue.lemma in _BRINGERS and clause:
        return owner_of_words(view, clause.span)
    found, cue_kind = speakers_of(view, cue) or voice_of(view, cue)[0], cue_of(cue)
    by_itself = cue.lemma in _WRITERS or not any(is_medium(view.of(m)) for m in found)
    if cue_kind and cue_kind.kind == "report" and not by_itself:
        return owner_of_words(view, clause.span) if clause else ()
    return found


def _inside(view: View, passage: Passage) -> Word | None:
    cues = (_first_cue(view.words_in(insert)) for insert in passage.inserts)
    return next((cue for cue in cues if cue), None)


def _behind(view: View, passage: Passage) -> Word | None:
    """Return the cue of «…», – сказал X."""
    clause = _clause_behind(view, passage.span.end)
    return _first_cue(clause) if clause else None


def _with_words(view: View, passage: Passage) -> Word | None:
    """Return the verb of «…», – с этими словами X вышел."""
    words = [w for w in _clause_behind(view, passage.span.end) if w.pos != "PUNCT"]
    if not any((w.lemma, w.case) == ("слово", "Ins") for w in words[:4]):
        return None
    return next((w for w in words if is_predicate(w)), None)


def _clause_behind(view: View, place: int) -> list[Word]:
    """Return the words of the clause that goes on after a dash (or a comma) behind a quotation."""
    index = view.parsed.index_at(place)
    joints = []
    while index < len(view.words) and view.words[index].pos == "PUNCT":
        joints.append(view.words[index].text)
        index += 1
    if index >= len(view.words):
        return []
    if "\n" in view.text[place : view.words[index].span.start]:
        if not view.words[index].text.islower() or not cue_of(view.words[index], "quote"):
            return []  # «…» and in the next line «заявил мэр»
    elif not _DASHES.intersection(joints) and joints[-1:] != [","]:
        return []
    clause = view.clause_at(view.words[index].span.start)
    return [w for w in clause.words if w.span.start >= place] if clause else []


def _ahead(view: View, passage: Passage) -> Word | None:
    """Return the cue of X сказал: «…», in the same paragraph or at the end of the one before."""
    end = text_end(view.text, passage.span.start)
    sentence = view.parsed.sentence_of(end - 1)
    if not end or sentence is None:
        return None
    words = view.words[sentence.first : sentence.last]
    ahead = [w for w in words if w.span.end <= end and not view.passage_at(w.span.start)]
    cues = [w for w in ahead if cue_of(w, "quote")]
    is_next = view.text[end - 1] == ":" or (bool(cues) and cues[-1].span.end == end)
    return cues[-1] if cues and is_next else None


def _deed(view: View, passage: Passage) -> Word | None:
    """Return the verb of «X назвал планы поспешными: «…»»: no verb of speech, but a speaker."""
    end = text_end(view.text, passage.span.start)
    clause = view.clause_at(end - 2) if end > 1 and view.text[end - 1] == ":" else None
    verbs = [w for w in clause.words if is_predicate(w) and w.span.end <= end] if clause else []
    told = {view.of(m).type for m in speakers_of(view, verbs[-1])} if verbs else set()
    return verbs[-1] if EntityType.PERSON in told else None


_PLACES: tuple[tuple[Callable[[View, Passage], Word | None], str], ...] = (
    (_inside, "direct.inside"),
    (_behind, "direct.behind"),
    (_with_words, "direct.behind"),
    (_ahead, "direct.ahead"),
    (_deed, "direct.deed"),
)


def announcing_cue(view: View, passage: Passage) -> Word | None:
    """Return the verb by which the author gives a quotation as speech."""
    return next((cue for place, _ in _PLACES if (cue := place(view, passage))), None)


def _first_cue(words: "Iterator[Word] | tuple[Word, ...] | list[Word]") -> Word | None:
    return next((word for word in words if cue_of(word, "quote")), None)


def _continued(view: View, passage: Passage, last: Telling | None) -> Telling | None:
    """Give a quotation with no announcement to the last speaker, if nothing stands between."""
    speakers, unnamed = _retelling(view, passage)
    if last is not None and last.said and (last.cue or last.rule == _GONE_ON):
        ends = [*(m.span.end for m in last.speakers), *((last.cue.end,) if last.cue else ())]
        since = max(last.said[-1].end, *ends, 0)
        if passage.span.start >= since and not _is_crossed(view, since, passage.span.start):
            speakers = last.speakers
    if not speakers and not unnamed and last is not None and last.cue:
        speakers = _paraphrased(view, passage, last)
    rule = _GONE_ON if speakers else "direct.floating"
    told = Telling("direct", speakers, None, passage.parts, rule=rule, confidence=0.55)
    return replace(told, unnamed=None if speakers else unnamed)


def _paraphrased(view: View, passage: Passage, last: Telling) -> tuple[Mention, ...]:
    """Return who spoke last when the author's own words lead to a quotation with a colon."""
    place = text_end(view.text, passage.span.start)
    if not place or view.text[place - 1] != ":" or last.cue is None:
        return ()
    return last.speakers if view.text.count("\n", last.cue.end, place) <= _NEXT else ()


def _retelling(view: View, passage: Passage) -> tuple[tuple[Mention, ...], Span | None]:
    """Return the person whose words the sentence before retells: «X отметил, что он рад. «…».»."""
    end = text_end(view.text, passage.span.start)
    sentence = view.parsed.sentence_of(end - 1) if end else None
    words = view.words[sentence.first : sentence.last] if sentence else ()
    cues = [w for w in words if cue_of(w, "that", "about") and not view.passage_at(w.span.start)]
    clause = view.clause_at(cues[0].span.start) if len(cues) == 1 else None
    if clause is None or clause.parent is not None:
        return (), None
    speakers, unnamed = voice_of(view, cues[0])
    head = view.head(unnamed) if unnamed else None
    people = {view.of(m).type for m in speakers} == {EntityType.PERSON}
    is_alive = head is not None and head.feature("Animacy") == "Anim"
    return speakers if people else (), unnamed if is_alive else None


def _is_crossed(view: View, start: int, end: int) -> bool:
    """Say whether a sentence of the author's stands between two places."""
    if start >= end:
        return False
    between = [w for w in view.words_in(Span(start, end)) if w.pos != "PUNCT"]
    last = view.parsed.sentence_of(start - 1)
    return any(last is None or word.span.start >= last.span.end for word in between)
