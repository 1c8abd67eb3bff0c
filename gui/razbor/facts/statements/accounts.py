"""Speech that is given by what it is about: «рассказал о …», «объяснил, почему …»."""

from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.phrases import parts_of, phrase_after, trimmed
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.nominals import Nominal, nominals
from razbor.facts.statements.speakers import addressee_of, speakers_of
from razbor.facts.statements.telling import Telling
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_PREPOSITIONS = {
    "about": ("о", "об", "обо", "про"),
    "on": ("на",),
    "with": ("с", "со"),
    "in": ("в",),
}
_QUESTIONS = frozenset(
    {
        "как",
        "почему",
        "зачем",
        "сколько",
        "где",
        "куда",
        "откуда",
        "кто",
        "какой",
        "чем",
        "чего",
        "чему",
    }
)
_POINTERS = frozenset({"то", "тот", "это", "этот", "что", "он", "она", "они", "себя", "который"})


def account(view: View, clause: Clause, verb: Word) -> Telling | None:
    """See «рассказал о …», «ознакомил коллегу с …», «сообщил о …», «указал на …»."""
    cue = cue_of(verb, *_PREPOSITIONS)
    if cue is None or (verb.feature("VerbForm") == "Conv" and verb.feature("Aspect") == "Imp"):
        return None  # «[говоря о кино], она отметила …»: what comes next is said
    wanted = [p for key in cue.governs for p in _PREPOSITIONS.get(key, ())]
    place = _after_preposition(clause, verb, wanted)
    phrase = phrase_after(view, place, clause.span.end, long=True) if place else None
    phrase = phrase or _opening(view, clause, verb, wanted)
    if phrase is None or view.words_in(phrase)[0].lemma in _POINTERS:
        return None
    person = _person_told(view, clause, verb, phrase)
    if "with" in cue.governs and person is None:
        return None
    topics = tuple(_without_participles(view, part) for part in parts_of(view, phrase))
    subtype = "briefing" if cue.kind == "brief" else "indirect-nominal"
    to = person.mention if person and "with" in cue.governs else addressee_of(view, verb)
    return Telling(
        subtype, speakers_of(view, verb), verb.span, (), topics, to, f"{subtype}.about", 0.85
    )


def _opening(view: View, clause: Clause, verb: Word, wanted: list[str]) -> Span | None:
    """See «[О смерти певца] сообщила его дочь»: what it is about opens the clause."""
    words = [w for w in clause.words if w.pos != "PUNCT"]
    opens = len(words) > 1 and words[0].lemma in wanted and words[1].span.start < verb.span.start
    between = [w for w in words if w.span.end <= verb.span.start]
    if not opens or any(map(is_predicate, between)):
        return None
    subjects = [
        n.span.start
        for n in nominals(view, clause.words)
        if n.case == "Nom" and not n.preposition and n.span.start > words[1].span.start
    ]
    end = min([verb.span.start, *subjects])
    return phrase_after(view, words[1].span.start, end, long=True)


def _after_preposition(clause: Clause, verb: Word, wanted: list[str]) -> int | None:
    """Return where the phrase after one of the prepositions begins, near behind the verb."""
    after = [w for w in clause.words if w.span.start >= verb.span.end]
    for index, word in enumerate(after[:14]):
        if is_predicate(word) or (wanted == ["на"] and word.case == "Acc" and word.pos == "NOUN"):
            return None  # «указал место на карте»
        if word.pos == "ADP" and word.lemma in wanted and index + 1 < len(after):
            return after[index + 1].span.start
    return None


def _person_told(view: View, clause: Clause, verb: Word, phrase: Span) -> Nominal | None:
    """Return the people of «ознакомил гостей с …», named or not."""
    return next(
        (
            nominal
            for nominal in nominals(view, clause.words)
            if verb.span.end < nominal.span.start < phrase.start
            and nominal.case in ("Acc", "Gen")
            and not nominal.preposition
            and (nominal.mention or nominal.head.feature("Animacy") == "Anim")
        ),
        None,
    )


def _without_participles(view: View, part: Span) -> Span:
    """Return a topic without a participle phrase after a comma: «реформ, инициированных …»."""
    words = view.words_in(part)
    for index, word in enumerate(words[:-1]):
        following = words[index + 1]
        if word.text == "," and following.feature("VerbForm") == "Part":
            return Span(part.start, words[index - 1].span.end) if index else part
    return part


def question(view: View, number: int, verb: Word) -> Telling | None:
    """See «рассказал, как …», «объяснил, почему …»."""
    cue = cue_of(verb, "about", "that")
    if cue is None or cue.kind == "think":
        return None
    for child in view.below(number):
        clause = view.clauses[child]
        gap = Span(verb.span.end, max(clause.span.start, verb.span.end + 1))
        asks = clause.joint in _QUESTIONS or (clause.joint == "когда" and cue.kind == "brief")
        asks = asks and not (clause.joint == "как" and any(map(cue_of, clause.words)))
        if asks and not _is_elsewhere(view, gap):
            end = max(view.clauses[inner].span.end for inner in view.within(child))
            topic = trimmed(view, Span(clause.span.start, end))
            topics = (topic,) if topic else ()
            to = addressee_of(view, verb)
            speakers = speakers_of(view, verb)
            return Telling("briefing", speakers, verb.span, (), topics, to, "question", 0.8)
    return None


def _is_elsewhere(view: View, gap: Span) -> bool:
    """See «обещал идти до того, как …», «просил сказать, где …»: the question is another's."""
    words = [w for w in view.words_in(gap) if w.pos != "PUNCT"]
    pointing = bool(words) and words[-1].lemma in ("то", "тот") and words[-1].case != "Loc"
    other = any(is_predicate(w) or w.feature("VerbForm") == "Inf" for w in words)
    return pointing or other
