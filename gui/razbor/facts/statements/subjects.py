"""Who a verb belongs to: its subject among people, organisations and states.

A wrong speaker is worse than none: a candidate must be nominative, agree with the verb and stand
in its clause (or in the clause that lends it a subject), outside quotations.
"""

from dataclasses import replace

from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.statements.joined_names import joined
from razbor.facts.statements.lending import deed_of, lender
from razbor.facts.statements.nominals import Nominal, nominals
from razbor.facts.statements.nominatives import is_counted, is_declined, is_none, is_region
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.grammemes import UD_GENDERS
from razbor.words.word import Word

_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_OPENING = frozenset('«"„“')
_FROM = frozenset({"из", "с", "со"})
_PLACING = frozenset({"ADP", "ADJ", "NOUN", "PROPN"})
_SELVES = frozenset({"я", "мы", "ты", "вы"})
_LONGEST_CHAIN = 4  # clauses through which a subject is inherited


def subject_of(view: View, verb: Word) -> tuple[Mention, ...]:
    """Return the mentions that are the subject of a verb; several when they are joined by «и»."""
    clause = view.clause_at(verb.span.start)
    verb = deed_of(clause, verb) if clause else verb
    seen = 0
    while clause is not None and seen < _LONGEST_CHAIN:
        found = _in_clause(view, clause, verb)
        if found is not None:
            return found
        clause = lender(view, clause)
        seen += 1
    return tuple(m for m in view.mentions_at(verb.span) if m.kind is MentionKind.ZERO)


def has_subject(view: View, clause: Clause, verb: Word) -> bool:
    """Say whether a noun of a clause agrees with a verb as its subject, named or not."""
    return is_counted(view, clause) or any(
        nominal.case == "Nom" and not nominal.preposition and agrees_word(nominal.head, verb)
        for nominal in nominals(view, clause.words)
    )


def _in_clause(view: View, clause: Clause, verb: Word) -> tuple[Mention, ...] | None:
    """Return the subject within one clause; None when the clause has no nominative at all."""
    found = [n for n in nominals(view, clause.words) if not is_declined(view, n)]
    found = [
        n for n in found if n.head.pos != "DET" and not is_region(view, n)
    ]  # «[мои] родители уверены»
    standing = [n for n in found if not n.preposition and _is_nominative(n, verb)]
    standing = [n for n in standing if not is_none(clause, n)]
    agents = [n for n in standing if n.mention and _agrees(view, n, verb, found)]
    agents = [n for n in agents if n.case in ("Nom", "")] or agents
    agents = [n for n in agents if not _is_told(view, agents, n, verb)]
    if not agents:
        agents = _only_agent(view, standing, verb)
    if not agents:
        return () if any(not n.mention for n in standing if agrees_word(n.head, verb)) else None
    chosen = min(agents, key=lambda n: _distance(clause, n, verb))
    chosen = _described(view, clause, agents, chosen) or chosen
    chosen = _named_behind(view, agents, chosen) or chosen
    if _is_blocked(view, clause, standing, chosen, verb):
        return ()
    return joined(view, found, chosen, verb)


def _is_told(view: View, agents: list[Nominal], paper: Nominal, verb: Word) -> bool:
    """See «Олег Ким подтвердил [«Вечерней звезде»], что …»: a name in marks behind the verb."""
    if paper.span.start != verb.span.end + 1 or view.text[paper.span.start] not in _OPENING:
        return False
    people = (n for n in agents if n.mention and view.of(n.mention).type in _PEOPLE)
    return any(n.span.end <= verb.span.start for n in people)


def _described(view: View, clause: Clause, agents: list[Nominal], noun: Nominal) -> Nominal | None:
    """Return whom a noun between commas describes: «Олег Ким, певец и общественный деятель, …»."""
    if noun.mention is None or noun.mention.kind is not MentionKind.NOM:
        return None
    names = [
        n
        for n in agents
        if n.mention
        and n.mention.kind is MentionKind.NAM
        and view.of(n.mention).type is EntityType.PERSON
        and n.span.end < noun.span.start
        and view.text[n.span.end] == ","
    ]
    between = Span(names[-1].span.end, noun.span.start) if names else None
    crossed = between is None or any(
        is_predicate(w) for w in clause.words if between.holds(w.span.start)
    )
    return None if crossed else names[-1]


def _named_behind(view: View, agents: list[Nominal], noun: Nominal) -> Nominal | None:
    """Return the name of «[фермер] из Лугового [Олег Ким]»."""
    if noun.mention is None or noun.mention.kind is not MentionKind.NOM:
        return None
    for name in agents:
        if name.mention is None or name.mention.kind is not MentionKind.NAM:
            continue
        gap = Span(noun.span.end, name.span.start) if name.span.start > noun.span.end else None
        between = view.words_in(gap) if gap else ()
        if between and between[0].lemma in _FROM and all(w.pos in _PLACING for w in between):
            return name if view.of(name.mention).type is EntityType.PERSON else None
    return None


def _only_agent(view: View, standing: list[Nominal], verb: Word) -> list[Nominal]:
    """Return the only person in the nominative although the gender of the name does not fit.

    A foreign surname tells little; but of two who share a surname the verb means the other one.
    """
    named = [
        n
        for n in standing
        if n.mention
        and n.case == "Nom"
        and n.head.number == verb.number
        and n.mention.kind is not MentionKind.PRO
    ]
    one = {n.mention.entity for n in named if n.mention}
    if len(one) != 1 or verb.number != "Sing":
        return []
    namesakes = _namesakes(view, view.entity(one.pop()), verb)
    if len(namesakes) > 1:
        return []
    return [_meaning(n, namesakes[0]) for n in named] if namesakes else named


def _namesakes(view: View, entity: Entity, verb: Word) -> list[Entity]:
    """Return the others of the article with the same surname and the gender of the verb."""
    last = entity.name.last if entity.name else None
    return [
        other
        for other in view.found.entities
        if last
        and other is not entity
        and other.name
        and (other.name.last or "").removesuffix("а") == last.removesuffix("а")
        and UD_GENDERS.get(other.gender or "") == verb.gender
    ]


def _meaning(nominal: Nominal, entity: Entity) -> Nominal:
    mention = nominal.mention and replace(nominal.mention, entity=entity.id)
    return replace(nominal, mention=mention)


def _is_nominative(nominal: Nominal, verb: Word) -> bool:
    if nominal.mention and nominal.mention.kind is MentionKind.ZERO:
        return False
    if nominal.case in ("Nom", ""):
        if nominal.mention is None and nominal.head.lemma in ("который", "что", "это", "всё"):
            return False
        return nominal.head.lemma not in _SELVES and nominal.head.pos != "DET"
    text = nominal.head.text
    beside = abs(nominal.span.end - verb.span.start) <= 1 or nominal.span.start - verb.span.end in (
        1,
        2,
    )
    return nominal.mention is not None and beside and (text.isupper() or not _is_cyrillic(text))


def _is_cyrillic(text: str) -> bool:
    return any("а" <= letter.lower() <= "я" for letter in text)


def _agrees(view: View, nominal: Nominal, verb: Word, found: list[Nominal]) -> bool:
    """Say whether a name agrees with a verb in number and gender, as far as both show them."""
    assert nominal.mention is not None  # noqa: S101  (callers ask about names)
    entity = view.of(nominal.mention)
    if verb.number == "Plur":
        return _is_many(entity, nominal) or len(joined(view, found, nominal, verb)) > 1
    if verb.number == "Sing" and _is_many(entity, nominal):
        return False
    gender = verb.gender
    if not gender or entity.type not in _PEOPLE:
        return not gender or agrees_word(nominal.head, verb) or not _plain(nominal.head)
    return entity.gender is None or UD_GENDERS.get(entity.gender) == gender


def _plain(head: Word) -> bool:
    """Say whether the gender of a head can be trusted: an ordinary Russian noun."""
    return head.pos == "NOUN" and not head.text.isupper() and _is_cyrillic(head.text)


def _is_many(entity: Entity, nominal: Nominal) -> bool:
    if entity.type in _PEOPLE:
        return entity.type is EntityType.PERSON_GROUP
    return nominal.head.number == "Plur"


def agrees_word(head: Word, verb: Word) -> bool:
    """Say whether a noun agrees with a verb as far as both show number and gender."""
    if verb.number and head.number and verb.number != head.number:
        return False
    return not verb.gender or not head.gender or verb.gender == head.gender


def _distance(clause: Clause, nominal: Nominal, verb: Word) -> int:
    """Count the words between a name and a verb; a name right after it is as near as one before."""
    low, high = sorted((nominal.span.start, verb.span.start))
    between = [w for w in clause.words if low < w.span.start < high]
    crossed = sum(1 for w in between if is_predicate(w) and w is not verb)
    return len(between) + 20 * crossed


def _is_blocked(
    view: View, clause: Clause, standing: list[Nominal], chosen: Nominal, verb: Word
) -> bool:
    """Say whether a bare noun is the likelier subject: «Депутат Мажилиса … Иванову отметил»."""
    for other in standing:
        if other.mention or not agrees_word(other.head, verb):
            continue
        if other.head.feature("Animacy") == "Inan" and chosen.case == "Nom":
            continue
        if _is_apposition(view, chosen, other):
            continue
        if _is_attribute(view, other, chosen):
            return True
        if _is_cut(clause, other.span, chosen.span) and _distance(clause, other, verb) < _distance(
            clause, chosen, verb
        ):
            return True
    return False


def _is_apposition(view: View, name: Nominal, noun: Nominal) -> bool:
    """See «Олег Ким, [почётный] член совета, считает …»: the noun tells who he is."""
    if name.mention is None or name.mention.kind is not MentionKind.NAM:
        return False
    gap = view.text[name.span.end : noun.span.start] if name.span.end < noun.span.start else ""
    between = view.words_in(Span(name.span.end, noun.span.start)) if gap else ()
    return gap[:1] == "," and all(word.pos in ("PUNCT", "ADJ", "DET") for word in between)


def _is_attribute(view: View, noun: Nominal, name: Nominal) -> bool:
    """Say whether a name belongs to the noun before it: «шеф полиции Сан-Диего рассказал»."""
    if name.mention is None or view.of(name.mention).type in _PEOPLE:
        return False
    between = view.text[noun.span.end : name.span.start] if noun.span.end < name.span.start else ","
    return len(between.split()) <= 1 and not any(mark in between for mark in ",.;:–—-(")


def _is_cut(clause: Clause, one: Span, other: Span) -> bool:
    """Say whether a predicate or a mark stands between two nouns: they are no apposition then."""
    first, second = sorted((one, other))
    between = [w for w in clause.words if first.end <= w.span.start < second.start]
    return any(is_predicate(w) or w.pos == "PUNCT" for w in between)
