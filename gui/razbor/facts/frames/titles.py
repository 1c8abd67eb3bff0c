"""An office in words: where its title ends and its organisation begins, and its nominative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from razbor.assets import table, word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.fact import Filler
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, GENDERS, NUMBERS
from razbor.words.word import Word

_BODIES = (
    EntityType.ORG,
    EntityType.ORG_GROUP,
    EntityType.GPE,
    EntityType.GPE_GROUP,
    EntityType.LOC,
    EntityType.FACILITY,
)


@dataclass(frozen=True, slots=True)
class Title:
    """An office.

    Attributes:
        span: Its words without the organisation; «экс-», «бывший» and «и.о.» left out.
        value: The same in the nominative singular.
        bodies: The organisations, states or places it belongs to, the nearest first.
    """

    span: Span
    value: str
    bodies: tuple[Mention, ...]

    def fillers(self) -> tuple[Filler, ...]:
        """Return TITLE, and ORG where the words give one."""
        title = Filler("TITLE", None, self.span, self.value)
        return (title, *(Filler("ORG", m.entity, m.span) for m in self.bodies[:1]))


def title_of(view: View, span: Span, holder: str | None = None) -> Title | None:
    """Read a role phrase, «заместителем министра финансов Чехии», as an office.

    ``holder`` is the entity that holds it: its own mentions are no organisations.
    """
    if len(span) > 1:
        span = _with_first_adjective(view, _before_name(view, span))
    if len(span) <= 1:
        return None
    bodies = tuple(
        m
        for m in view.top_mentions(Span(span.start + 1, span.end), *_BODIES)
        if m.entity != holder
        and m.kind is not MentionKind.ADJ
        and view.text[m.span.start - 1] in " \u00a0«–-"
    )
    words = [w for w in _words_before(view, span, bodies) if w.text not in "()"]
    states = _states_before(view, words)
    words = _trimmed(words)
    if not any(word.pos in ("NOUN", "PROPN") for word in words):
        return None
    place = Span(words[0].span.start, words[-1].span.end)
    return Title(place, nominative(words), bodies or states)


def _words_before(view: View, span: Span, bodies: Sequence[Mention]) -> list[Word]:
    """Return the words of an office before its body; of «глава [её] отдела» those around «её»."""
    if not bodies or bodies[0].kind is not MentionKind.PRO:
        return title_words(view, Span(span.start, bodies[0].span.start if bodies else span.end))
    end = bodies[1].span.start if len(bodies) > 1 else span.end
    words = title_words(view, Span(span.start, end))
    return [word for word in words if word.span != bodies[0].span]


def _with_first_adjective(view: View, span: Span) -> Span:
    """Return an office from its first adjective on: «[Чрезвычайный и] Полномочный Посол»."""
    joint = view.word_before(span.start)
    adjective = view.word_before(joint.span.start) if joint and joint.lemma == "и" else None
    first = view.word_at(span.start)
    known = word_list("title_adjectives")
    if adjective is None or first is None or not {adjective.lemma, first.lemma} <= set(known):
        return span
    return Span(adjective.span.start, span.end)


def _before_name(view: View, span: Span) -> Span:
    """Return an office without the person named behind it: «главой банка [Марека Новака]»."""
    inside = view.mentions_in(Span(span.start + 1, span.end), EntityType.PERSON)
    names = [m for m in inside if m.kind is MentionKind.NAM]
    people = [m for m in names if m.span.end == span.end]
    before = view.word_before(people[0].span.start) if people else None
    while before is not None and before.text in (",", "и") and span.covers(before.span):
        last = view.word_before(before.span.start)
        joined = [m for m in names if last is not None and m.span.end == last.span.end]
        if not joined:
            break
        before = view.word_before(joined[0].span.start)
    return Span(span.start, before.span.end) if before and before.span.end > span.start else span


def is_appointable(word: Word) -> bool:
    """Say whether one is appointed or elected to what a word names: not «певец», «основатель»."""
    return word.lemma in _ranks() or word.lemma in word_list("appointable")


@cache
def _ranks() -> frozenset[str]:
    rows = (row.split("\t") for row in table("titles"))
    return frozenset(lemma for lemma, kind in rows if kind != "-")


def is_rank(word: Word) -> bool:
    """Say whether a word is a rank in an army and no post: «генерал-майор»."""
    return word.lemma in word_list("ranks") and word.lemma not in _CAPTAINS


_CAPTAINS = frozenset({"капитан", "старшина", "рядовой"})  # «капитан сборной» is an office


_PRIVATE = frozenset({"-", "coach", "captain", "source"})


@cache
def _classes() -> Mapping[str, str]:
    return dict(row.split("\t")[:2] for row in table("titles"))


def _is_of_state(lemma: str) -> bool:
    return _classes().get(lemma, "-") not in _PRIVATE or lemma in word_list("state_offices")


def _states_before(view: View, words: list[Word]) -> tuple[Mention, ...]:
    """Return the state that an adjective gives an office: «[чешский] премьер», not «режиссёр»."""
    head = next((n for n, word in enumerate(words) if word.pos in ("NOUN", "PROPN")), None)
    if head is None or not any(_is_of_state(word.lemma) for word in words):
        return ()
    before = [word for word in words[: min(head, 2)] if word.pos == "ADJ"]
    named = [m for word in before for m in view.mentions_at(word.span)]
    return tuple(m for m in named if m.kind is MentionKind.ADJ)


def _trimmed(words: list[Word]) -> list[Word]:
    """Cut what is not the office: «известный», «чешский» before it, «нового [банка]» after it."""
    words = list(words)
    kept = word_list("title_adjectives")
    while len(words) > 1 and words[0].pos in ("ADJ", "DET", "NUM") and words[0].lemma not in kept:
        words.pop(0)
    while len(words) > 1 and words[0].pos in ("PUNCT", "CCONJ"):
        words.pop(0)
    while words and (words[-1].pos in _NO_ENDS or words[-1].feature("VerbForm") == "Part"):
        words.pop()
    return words


_NO_ENDS = frozenset({"ADP", "PUNCT", "CCONJ", "ADJ", "DET"})


def title_words(view: View, span: Span) -> list[Word]:
    """Return the words of a span, of «экс-премьер» the part inside it."""
    kept = word_list("title_adjectives")
    words = [
        replace(word, pos="ADJ") if word.pos == "PROPN" and word.lemma in kept else word
        for word in view.words_in(span)
    ]
    cut = view.word_at(span.start)
    if cut is not None and cut.span.start < span.start < cut.span.end:
        place = Span(span.start, cut.span.end)
        lemma = cut.lemma[span.start - cut.span.start :]
        words.insert(0, replace(cut, span=place, text=place.of(view.text), lemma=lemma))
    return words


def is_title(word: Word) -> bool:
    """Say whether a word names an office, rank or profession."""
    return (
        word.lemma in _titles()
        or word.lemma in word_list("offices")
        or word.lemma.split("-")[0] in ("экс", "вице")
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(row.split("\t")[0] for row in table("titles"))


def nominative(words: list[Word]) -> str:
    """Return a noun phrase in the nominative singular: head and what agrees with it inflected."""
    return inflected(words, "nomn")


def inflected(words: list[Word], case: str) -> str:
    """Return a noun phrase in the singular of a case: head and what agrees with it inflected.

    ``case`` is OpenCorpora's: nomn, gent, datv, accs, ablt, loct.
    """
    head = next((n for n, word in enumerate(words) if word.pos in ("NOUN", "PROPN")), 0)
    gender = words[head].gender
    forms: list[str] = []
    for number, word in enumerate(words):
        agrees = number < head and word.pos in ("ADJ", "DET", "VERB", "NUM")
        form = (
            _inflected(word, case, gender if agrees else "")
            if number == head or agrees
            else word.text
        )
        forms.append(form)
    return _spaced(words, forms)


def _spaced(words: list[Word], forms: list[str]) -> str:
    text = forms[0]
    for before, word, form in zip(words, words[1:], forms[1:], strict=False):
        text += (" " if word.span.start > before.span.end else "") + form
    return text


def _inflected(word: Word, case: str, gender: str) -> str:
    """Return one word in the singular of a case, a single capital lowered."""
    parse = _parse_of(word)
    if parse is not None and not parse.known and CASES.get(word.case) == case:
        parse = None  # «аятолла» stands in it already
    wanted = {case, "sing"}
    if gender and word.number != "Plur":
        wanted.add(GENDERS[gender])
    elif gender:
        wanted.add("masc")
    found = dictionary().inflect(parse, wanted) if parse else None
    if found is None:
        return word.text[:1].lower() + word.text[1:]
    return _like(word.text, found)


def _parse_of(word: Word) -> Parse | None:
    parses = dictionary().parses(word.text.lower())
    wanted = {CASES.get(word.case, ""), NUMBERS.get(word.number, "")} - {""}
    same = [p for p in parses if p.lemma == word.lemma] or list(parses)
    return max(same, key=lambda p: len(wanted & p.tag), default=None)


def _like(text: str, form: str) -> str:
    """Give a form the capitals of a hyphenated title («Премьер-Министра»), no others."""
    parts, shapes = form.split("-"), text.split("-")
    if len(parts) != len(shapes) or len(parts) == 1:
        return text if text.isupper() else form
    return "-".join(
        part[:1].upper() + part[1:] if shape[:1].isupper() and place else part
        for place, (part, shape) in enumerate(zip(parts, shapes, strict=True))
    )
