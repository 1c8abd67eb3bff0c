"""Slots that are words and not phrases: numbers, ages, infinitives, adjectives, who speaks."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.clauses import is_negated, is_predicate
from razbor.facts.fact import Filler
from razbor.facts.frames.frame import Slot
from razbor.facts.frames.scene import Scene
from razbor.facts.phrases import trimmed
from razbor.text.span import Span
from razbor.words.word import Word

Finder = Callable[[Scene, Slot], tuple[Filler, ...]]

_BOUNDS = frozenset(
    {"более", "менее", "около", "почти", "примерно", "свыше", "порядка", "чем", "не"}
)
_LONGEST_NUMBER = 6
_YEAR_OF_LIFE = re.compile(r"на (\d+)(?:-?\w+)? году жизни", re.IGNORECASE)
_AT_AGE = re.compile(r"в возрасте (\d+)(?:-?\w+)? (?:лет|года)", re.IGNORECASE)
_AGED = re.compile(r"(\d+)-летн")
_WAS_OLD = re.compile(r"[\s.]*(?:Ему|Ей) (?:было|исполнилось) (\d+) (?:год|лет)")
_STATES = (EntityType.GPE, EntityType.GPE_GROUP)
_PLACES = (*_STATES, EntityType.LOC, EntityType.LOC_GROUP)


def _number(scene: Scene, slot: Slot) -> tuple[Filler, ...]:
    """Return the amount after the trigger, behind a preposition or bare: «до 4,6%»."""
    atoms = scene.reading.atoms
    for at, atom in enumerate(atoms):
        if at <= scene.at or not _begins_number(scene, at):
            continue
        before = at - 1
        while atoms[before].lemma in _BOUNDS and before > scene.at:
            before -= 1
        prep = atoms[before].lemma if atoms[before].pos == "ADP" else ""
        if prep == slot.prep or (slot.prep == "с" and prep == "со"):
            return (_amount(scene, min(before + 1, at), atom.span.start),)
    return ()


def _percent(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the first percentage of the clause: «владеет 25% акций»."""
    found = scene.view.mentions_in(scene.reading.span, EntityType.PERCENT)
    return tuple(Filler("", m.entity, m.span, scene.view.of(m).value) for m in found[:1])


def _begins_number(scene: Scene, at: int) -> bool:
    atom = scene.reading.atoms[at]
    if atom.mention is not None and scene.view.of(atom.mention).type is EntityType.TIMEX:
        return False
    previous = scene.reading.atoms[at - 1] if at else None
    is_first = previous is None or previous.word.pos != "NUM"
    return (atom.word.pos == "NUM" or atom.span.of(scene.view.text)[:1].isdigit()) and is_first


def _amount(scene: Scene, first: int, start: int) -> Filler:
    """Return an amount: the mention where there is one, else digits, multiplier and unit."""
    place = scene.reading.atoms[first].span.start
    mention = scene.view.outermost(start, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY)
    if mention is not None:
        value = scene.view.of(mention).value
        return Filler("", mention.entity, mention.span, value)
    words = scene.view.words_in(Span(place, scene.reading.span.end))
    last = next(n for n, word in enumerate(words) if word.span.start >= start)
    while last + 1 < min(len(words), last + _LONGEST_NUMBER) and _is_unit(words[last + 1]):
        last += 1
        if words[last].pos == "NOUN" and not _multiplies(words[last]):
            break
    return Filler("", None, Span(place, words[last].span.end))


def _is_unit(word: Word) -> bool:
    return (
        word.pos in ("SYM", "NUM") or word.text in "%‰" or word.case == "Gen" or _multiplies(word)
    )


def _multiplies(word: Word) -> bool:
    return word.lemma.rstrip(".") in ("тыс", "тысяча", "млн", "миллион", "млрд", "миллиард", "трлн")


def _age(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return completed years: «на 79-м году жизни» is 78."""
    span = scene.reading.clause.span
    text = span.of(scene.view.text)
    for pattern, less in ((_YEAR_OF_LIFE, 1), (_AT_AGE, 0), (_AGED, 0)):
        found = pattern.search(text)
        if found:
            place = Span(span.start + found.start(), span.start + found.end())
            return (Filler("", None, place, str(int(found.group(1)) - less)),)
    sentence = scene.view.sentence_span(span.start)
    told = _WAS_OLD.match(scene.view.text, sentence.end) if sentence else None
    if told is None:
        return ()
    return (Filler("", None, Span(told.start(1), told.end(1)), told[1]),)


def _infinitive(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the infinitive that the trigger governs, or that a noun has behind it, to the end."""
    predicate, noun = scene.predicate, scene.noun
    if predicate is None and noun is None:
        return ()
    for other in scene.reading.predicates:
        hangs = noun is not None and other.at in (noun.last, noun.last + 1)
        below = predicate is not None and noun is None and predicate.lemma in other.chain
        if other.form == "inf" and other.at > scene.at and (hangs or below):
            first = other.at - (scene.reading.atoms[other.at - 1].lemma == "не")
            start = scene.reading.atoms[first].span.start
            span = trimmed(scene.view, Span(start, scene.reading.clause.span.end))
            whole = span is not None and (hangs or " " in span.of(scene.view.text))
            return (Filler("", None, span),) if whole else ()
    return ()


def _adjective(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the states that an adjective names: «чешско-польские отношения»."""
    inside = scene.view.mentions_in(scene.reading.span, *_STATES)
    return tuple(Filler("", m.entity, m.span) for m in inside if m.kind is MentionKind.ADJ)


def _inside(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the places named inside the genitives of a noun trigger."""
    if scene.noun is None or not scene.noun.tail:
        return ()
    span = Span(scene.noun.word.span.end, scene.noun.span.end)
    return tuple(Filler("", m.entity, m.span) for m in scene.view.top_mentions(span, *_PLACES))


def _speaker(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return who says it, where a verb of the first person or a short adjective has no subject."""
    said = scene.view.speech_at(scene.trigger.start)
    if said is None or scene.predicate is None:
        return ()
    word = scene.reading.atoms[scene.at].word
    if scene.predicate.form != "short" and word.feature("Person") != "1":
        return ()
    speakers = [f.entity for f in said.fillers("SPEAKER") if f.entity]
    return tuple(Filler("", entity, scene.trigger) for entity in speakers)


def _money(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the sums of money in the clause."""
    inside = scene.view.mentions_in(scene.reading.span, EntityType.MONEY)
    return tuple(Filler("", m.entity, m.span, scene.view.of(m).value) for m in inside)


def _itself(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the words of the trigger with an adverb right before them: «высоко оценил»."""
    start = scene.trigger.start
    before = scene.view.word_before(start)
    if before is not None and before.pos in ("ADV", "PART") and before.lemma != "также":
        start = before.span.start
    return (Filler("", None, Span(start, scene.trigger.end)),)


def _called(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the adjective that something is called by: «назвал решение [своевременным]»."""
    atoms = scene.reading.atoms
    for at in range(scene.at + 1, len(atoms)):
        alone = at + 1 == len(atoms) or atoms[at + 1].case != "Ins"
        if atoms[at].pos == "ADJ" and atoms[at].case == "Ins" and alone:
            first = at - (atoms[at - 1].pos == "ADV")
            return (Filler("", None, Span(atoms[first].span.start, atoms[at].span.end)),)
    return ()


def _self(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the phrase of a noun trigger."""
    return (Filler("", None, scene.noun.span),) if scene.noun else ()


_DEATHS = frozenset({"погибнуть", "скончаться", "умереть", "жертва"})
_COUNTED = re.compile(
    r"(?P<bound>(?:не менее|как минимум|по меньшей мере|более|свыше|около) )?"
    r"(?P<number>\d+|од(?:ин|на|ного)|дв(?:а|е|ое|ух)|тр(?:и|ое|[её]х)|четыр(?:е|[её]х)|четверо"
    r"|пят(?:ь|еро|и)|шест(?:ь|еро|и)|сем(?:ь|еро|и)|вос(?:емь|ьмеро|ьми)|девят(?:ь|и)|десят(?:ь|ки|и)"
    r"|одиннадцать|двенадцать)\b",
    re.IGNORECASE,
)


def _dead(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return how many died, told in the clause or in the sentence right after it."""
    view = scene.view
    sentences = view.parsed.sentences
    here = view.parsed.sentence_of(scene.trigger.start)
    number = sentences.index(here) if here else len(sentences)
    spans = [scene.reading.clause.span, *(s.span for s in sentences[number : number + 2])]
    return next((found for span in spans if (found := _death_toll(scene, span))), ())


def _death_toll(scene: Scene, span: Span) -> tuple[Filler, ...]:
    """Return the number beside a verb of death that did happen."""
    view = scene.view
    for word in view.words_in(span):
        clause = view.clause_at(word.span.start)
        if word.lemma not in _DEATHS or clause is None or is_negated(clause, word):
            continue
        if word.pos == "VERB" and not (is_predicate(word) and word.feature("Tense") == "Past"):
            continue
        found = _COUNTED.search(view.text, clause.span.start, clause.span.end)
        if found is not None:
            return (Filler("", None, Span(found.start(), found.end())),)
    return ()


_TIMES = re.compile(r"\b(?:вдвое|втрое|вчетверо|впятеро|наполовину|на треть|на четверть)\b")


def _times(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return by how many times something changed: «вдвое», «на треть»."""
    span = scene.reading.clause.span
    found = _TIMES.search(scene.view.text, span.start, span.end)
    return (Filler("", None, Span(found.start(), found.end())),) if found else ()


def _over(scene: Scene, _: Slot) -> tuple[Filler, ...]:
    """Return the verb whose subject a noun trigger is."""
    return (Filler("", None, scene.predicate.span),) if scene.noun and scene.predicate else ()


WORDS: Mapping[str, Finder] = MappingProxyType(
    {
        "number": _number,
        "percent": _percent,
        "age": _age,
        "dead": _dead,
        "inf": _infinitive,
        "adj": _adjective,
        "inner": _inside,
        "speaker": _speaker,
        "money": _money,
        "times": _times,
        "over": _over,
        "itself": _itself,
        "self": _self,
        "called": _called,
    }
)
"""Slot -> what finds its fillers."""
