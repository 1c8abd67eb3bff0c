"""Who holds which office, from an office that stands beside a name.

«министр финансов Анна Линд», «Анна Линд, министр финансов Норвегии,», «Марек Новак – посол».
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.natives import natives
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.clause_reading import Reading, flat
from razbor.facts.frames.holdings import holding, kind_of
from razbor.facts.frames.not_holders import is_not_holder
from razbor.facts.frames.past_words import before_rank, one_of, parted_office
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.titles import Title, is_title, title_of, title_words
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_FORMER = frozenset({"бывший", "прежний", "тогдашний", "предыдущий", "экс"})
_ACTING = frozenset({"и.о.", "и.о", "врио", "врид", "ио", "исполняющий"})
_DUTIES = frozenset({"исполняющий", "временно", "обязанность"})
_RANKING = frozenset({"управляющий", "старший", "младший"})  # «управляющий партнёр» is an office
_WHOSE = frozenset({"его", "её", "ее", "их"})
_JOINTS = frozenset({"–", "—", "-", "и", ","})
_HEADING = frozenset({"президент", "председатель", "директор", "основатель", "владелец"})
_BODIES = frozenset({EntityType.ORG, EntityType.ORG_GROUP})


def find_positions(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield one POSITION for each office of each person."""
    for reading in readings:
        for holders, office in _offices(view, reading):
            yield from _positions(view, holders, office)


def _offices(view: View, reading: Reading) -> Iterator[tuple[list[Phrase], Span]]:
    """Yield the names and the words of the office that belong together."""
    phrases = flat(reading.phrases)
    for number, phrase in enumerate(phrases):
        if phrase.title is not None:
            yield _row(reading, phrase), _title_span(view, phrase)
        elif phrase.atom.role is not None:
            office = _with_signs(view, phrase.atom.role.span)
            yield [phrase], _with_twin(view, phrase, office)
        elif _is_plural_title(view, phrases, number):
            yield _row(reading, phrases[number + 1]), phrase.span
        elif (parted := parted_office(view, phrases, number)) is not None:
            yield [phrase], parted
        if (one := one_of(view, phrases, number)) is not None:
            yield [one], phrase.span
        for office in _asides(view, reading, phrase):
            yield [phrase], office


def _asides(view: View, reading: Reading, name: Phrase) -> Iterator[Span]:
    """Yield the offices behind a name: «Анна Линд, врач, член совета,», «Анна Линд – врач»."""
    if name.atom.type is not EntityType.PERSON:
        return
    if (before := before_rank(view, reading.phrases, name)) is not None:
        yield before
    last = name
    for phrase in reading.phrases:
        if phrase.span.start < last.span.end:
            continue
        if phrase.prep and last is not name and phrase.first == last.last + 1:
            last = phrase  # «борец с ложью, член совета»
        elif _is_since(reading, last, phrase):
            last = phrase  # «Ян Лис, с 2001 года директор завода, …»
        elif _is_aside(reading, name, last, phrase):
            yield _with_complement(view, reading, phrase)
            last = phrase
        else:
            return


def _with_complement(view: View, reading: Reading, office: Phrase) -> Span:
    """Return an office with the instrumental that it governs: «управляющий [банком]»."""
    following = [p for p in reading.phrases if p.span.start >= office.span.end]
    if office.lemma not in word_list("governing_offices") or not following:
        return office.span
    between = view.text[office.span.end : following[0].span.start].strip(". ")
    governs = following[0].case == "Ins" and not following[0].prep and not between
    return Span(office.span.start, following[0].span.end) if governs else office.span


def _title_span(view: View, phrase: Phrase) -> Span:
    """Return the words of a title with what stands before it: «и.о. министра», «временно …»."""
    return _with_signs(view, (phrase.title or phrase).span)


def _with_signs(view: View, office: Span) -> Span:
    """Return an office with the words before it that make it former or acting."""
    start = office.start
    before = view.word_before(start)
    while before is not None and before.lemma in _ACTING | _DUTIES | _FORMER:
        start = before.span.start
        before = view.word_before(start)
    return Span(start, office.end)


def _with_twin(view: View, name: Phrase, office: Span) -> Span:
    """Return an office with the other that «и» joins to it: «[премьер и] министр финансов Линд»."""
    joint = view.word_before(office.start)
    last = view.word_before(joint.span.start) if joint is not None and joint.text == "и" else None
    if last is None or name.mention is None:
        return office
    twins = [m for m in view.mentions_at(last.span) if m.entity == name.mention.entity]
    own = [m for m in twins if m.kind is MentionKind.NOM and m.span.end == last.span.end]
    return Span(min(m.span.start for m in own), office.end) if own else office


def _row(reading: Reading, name: Phrase) -> list[Phrase]:
    """Return a name and, for a title in the plural, the names joined to it."""
    title = name.title
    if title is not None and title.word.number != "Plur":
        return [name]
    numbers = [n for n, p in enumerate(reading.phrases) if p is name]
    joined = [p for p in reading.phrases if numbers and p.joined in numbers]
    return [name, *(p for p in joined if p.atom.type is EntityType.PERSON)]


def _is_plural_title(view: View, phrases: Sequence[Phrase], number: int) -> bool:
    """Say whether a group in words («министры») stands right before the names of its members."""
    phrase = phrases[number]
    if number + 1 >= len(phrases) or phrase.word.number != "Plur":
        return False
    name = phrases[number + 1]
    is_named = name.mention is not None and name.mention.kind is MentionKind.NAM
    beside = not view.text[phrase.span.end : name.span.start].strip()
    agree = phrase.case == name.case or "" in {phrase.case, name.case}
    return (
        is_named
        and beside
        and agree
        and name.atom.type is EntityType.PERSON
        and is_title(phrase.word)
    )


def _is_aside(reading: Reading, name: Phrase, last: Phrase, title: Phrase) -> bool:
    """Say whether an office follows a name, or another office of it, without a verb.

    ``last`` is what stands before it: the name, or the office before.
    """
    if title.prep or title.title is not None or title.atom.role is not None:
        return False
    if title.mention and title.mention.kind is MentionKind.NAM:
        return False
    between = [atom.lemma for atom in reading.atoms[last.last : title.first]]
    is_comma = between == [","] or (not between and title.first == last.last and last.prep == "с")
    is_comma = is_comma or (last is not name and between in (["и"], [",", "а", "также"]))
    is_copula = between in (["–"], ["—"], ["-"], ["–", "это"]) and title.case in ("Nom", "")
    agree = (name.case == title.case or not name.case) and title.word.number != "Plur"
    return agree and (is_comma or is_copula) and is_title(title.word) and _ends(reading, title)


def _is_since(reading: Reading, name: Phrase, time: Phrase) -> bool:
    """See «, с 2001 года» behind a name."""
    between = [atom.lemma for atom in reading.atoms[name.last : time.first]]
    return time.prep == "с" and time.atom.type is EntityType.TIMEX and between == [",", "с"]


def _ends(reading: Reading, title: Phrase) -> bool:
    """Say whether the office ends an apposition: no name follows it as its own."""
    behind = reading.atoms[title.last :]
    bare = (a for a in behind if not (a.word.text.isascii() and a.word.text.isalpha()))
    after = next((a for a in bare if a.mention is None or a.type not in _BODIES), None)
    return after is None or after.mention is None or after.type is not EntityType.PERSON


def _positions(view: View, holders: list[Phrase], office: Span) -> Iterator[Draft]:
    holders = [h for h in holders if h.mention and h.mention.kind is MentionKind.NAM]
    first = holders[0].mention if holders else None
    if first is None or is_not_holder(view, first, office):
        return
    whole = title_of(view, office, None)
    shared = whole.bodies if whole is not None and len(holders) == 1 else ()
    for part in _parts(view, office):
        subtype, words = _kind(view, part)
        title = title_of(view, words, holders[0].mention.entity if holders[0].mention else None)
        title = _with_possessor(view, title) if title is not None else None
        if title is not None and not title.bodies and title.value in _HEADING:
            own = tuple(b for b in shared if view.of(b).type in _BODIES)
            title = replace(title, bodies=own[:1])  # «[президент] и директор фирмы «Луч»»
        if title is None or not _is_office(view, title) or _is_in_name(view, holders[0], title):
            continue
        for number, holder in enumerate(holders):
            dealt = _of(title, number, len(holders))
            kind = _holding_kind(view, title)
            if kind is None:
                yield _draft(view, holder, dealt, subtype)
            elif holder.mention is not None and (things := dealt.bodies or shared):
                yield holding(view, kind, (holder.mention, things[0]), title.span)


def _with_possessor(view: View, title: Title) -> Title:
    """Give «[её] представитель» the body that the pronoun means."""
    before = view.word_before(title.span.start)
    if title.bodies or before is None or before.text.lower() not in _WHOSE:
        return title
    owners = [m for m in view.mentions_at(before.span) if view.of(m).type in _BODIES]
    return replace(title, bodies=tuple(owners[:1]))


def _is_in_name(view: View, holder: Phrase, title: Title) -> bool:
    """Say whether the office is a part of the name: «принц Эрик»."""
    name = view.name(holder.mention.entity) if holder.mention else ""
    return title.value.casefold() in name.casefold().split()


def _holding_kind(view: View, title: Title) -> FactType | None:
    """Say whether a word names an owner or a founder and no office."""
    nouns = (word for word in title_words(view, title.span) if word.pos in ("NOUN", "PROPN"))
    head = next(nouns, None)
    return kind_of(head.lemma) if head is not None else None


def _parts(view: View, office: Span) -> list[Span]:
    """Split «заместитель министра – начальник штаба» into offices; the last one's body is kept."""
    words = list(view.words_in(office))
    head = next((w for w in words if w.pos == "NOUN"), None)
    cuts = [
        n
        for n, word in enumerate(words)
        if word.text in _JOINTS and head in words[:n] and _begins_office(words[n + 1 :], head)
    ]
    bounds = zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(words)], strict=True)
    return [Span(words[a].span.start, words[b - 1].span.end) for a, b in bounds if a < b]


def _begins_office(rest: Sequence[Word], head: Word | None) -> bool:
    if head is None:
        return False
    noun = next((word for word in rest[:3] if word.pos in ("NOUN", "PROPN")), None)
    return noun is not None and noun.case == head.case and is_title(noun)


def _kind(view: View, office: Span) -> tuple[str | None, Span]:
    """Return former, acting or None, and the office without the words that say so."""
    words = list(view.words_in(office))
    kind: str | None = None
    while len(words) > 1 and words[0].lemma in _FORMER | _ACTING | _DUTIES:
        kind = kind or ("former" if words[0].lemma in _FORMER else "acting")
        words.pop(0)
    start = words[0].span.start
    if words[0].text.lower().startswith("экс-") and len(words[0].text) > len("экс-"):
        kind, start = "former", start + len("экс-")
    return kind, Span(start, office.end)


def _is_office(view: View, title: Title) -> bool:
    """Say whether the words name an office: known, or a person's word with a body behind it."""
    words = title_words(view, title.span)
    head = next((word for word in words if word.pos in ("NOUN", "PROPN")), None)
    if head is None or head.lemma in natives():
        return False
    partner = head.lemma == "партнёр" and "по" not in {word.lemma for word in words}
    partner = partner and any(view.of(body).type in _BODIES for body in title.bodies)
    if head.lemma in word_list("not_titles") and not (partner or words[0].text.lower() in _RANKING):
        return False
    pronouns = [word for word in words if word.pos == "PRON" or word.lemma == "который"]
    if any(word.text.lower() not in _WHOSE for word in pronouns):
        return False
    if head.lemma in word_list("relative_titles") and not title.bodies and len(words) == 1:
        return False  # whose deputy, the words do not say
    if any(is_title(word) for word in words):
        return True
    belongs = any(view.of(body).type in _BODIES for body in title.bodies)
    return belongs and head.feature("Animacy") == "Anim"


def _of(title: Title, number: int, count: int) -> Title:
    """Deal out the bodies of a plural title: «президенты Чехии и Польши А и Б»."""
    if count > 1 and len(title.bodies) == count:
        return replace(title, bodies=(title.bodies[number],))
    return title


def _draft(view: View, holder: Phrase, title: Title, subtype: str | None) -> Draft:
    mention = holder.mention
    name = Filler("HOLDER", mention.entity if mention else None, mention.span if mention else None)
    places = [title.span, *(m.span for m in title.bodies), holder.span]
    span = Span(min(s.start for s in places), max(s.end for s in places))
    return Draft(
        type=FactType.POSITION,
        subtype=subtype,
        trigger=title_words(view, title.span)[0].span,
        roles=(name, *title.fillers()),
        clause=span,
        evidence=span,
        rule="position.beside-name",
        confidence=0.9,
    )
