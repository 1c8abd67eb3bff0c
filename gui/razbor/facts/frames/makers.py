"""What a phrase becomes when it fills a role: an entity, words, an office."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.fact import Filler
from razbor.facts.frames.causes import before_cause, behind_link
from razbor.facts.frames.frame import RoleRule
from razbor.facts.frames.mentioned import body_of, holder_of, inner_of, mention_of, owned_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.posts import known, post_of, sought_by
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.sold import seller_before, sold_before
from razbor.facts.frames.subject import subject_of
from razbor.facts.frames.titles import inflected, title_of
from razbor.facts.frames.where import type_of
from razbor.facts.phrases import is_people, parts_of, phrase_after
from razbor.facts.view import View
from razbor.text.span import Span

_E = EntityType
_PEOPLE = frozenset({_E.PERSON, _E.PERSON_GROUP})
_BODIES = frozenset({_E.ORG, _E.ORG_GROUP})
_NO_NAMES = frozenset({MentionKind.ADJ, MentionKind.NUM, MentionKind.TIMEX})
_STATES = frozenset({_E.GPE, _E.GPE_GROUP})
TYPES: Mapping[str, frozenset[EntityType]] = MappingProxyType(
    {
        "who": _PEOPLE | _BODIES | _STATES,
        "party": _PEOPLE | _BODIES | _STATES | {_E.FACILITY},
        "person": _PEOPLE,
        "org": _BODIES,
        "body": _BODIES | _STATES,
        "gpe": _STATES,
        "place": _STATES | {_E.LOC, _E.LOC_GROUP, _E.FACILITY},
        "asset": _BODIES | {_E.WORK, _E.PRODUCT, _E.FACILITY},
        "event": frozenset({_E.EVENT}),
        "time": frozenset({_E.TIMEX}),
        "money": frozenset({_E.MONEY}),
        "percent": frozenset({_E.PERCENT}),
        "amount": frozenset({_E.MONEY, _E.PERCENT, _E.QUANTITY}),
        "award": frozenset({_E.AWARD}),
    }
)
"""Filter -> types of entities that pass it."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A phrase chosen to fill a role."""

    scene: Scene
    rule: RoleRule
    name: str
    phrase: Phrase

    @property
    def view(self) -> View:
        """Return the article."""
        return self.scene.view


def plain(pick: Pick) -> tuple[Filler, ...]:
    """Return the entity, or the words where the text only describes."""
    mention = mention_of(pick.view, pick.phrase)
    if mention is not None:
        return (Filler(pick.name, mention.entity, mention.span),)
    return (Filler(pick.name, None, _reach(pick, on=True)),)


def _reach(pick: Pick, *, on: bool = False) -> Span:
    """Return a phrase with what it is about or for: «завод по переработке», «договор о границе».

    ``on`` also takes «на»: «цены на хлеб», but no amounts («на 2%»).
    """
    end = _with_people(pick.view, _own_name(pick.view, pick.phrase.span.end))
    if pick.phrase.lemma in word_list("roads"):
        end = _with_route(pick.view, end)
    for other in pick.scene.reading.phrases:
        if other.span.start < end:
            continue
        said = pick.view.text[end : other.span.start].strip().lower()
        apart = other.prep if said in _forms_of(other.prep) else said
        is_on = on and other.prep == "на" and other.case == "Acc" and _is_deed(pick, other)
        is_field = other.prep == "в" and other.lemma in ("сфера", "область", "отрасль")
        if not (other.prep in _TOPICAL or is_on or is_field) or apart != other.prep:
            break
        if other.lemma in _GROUNDS:
            break  # «к пяти годам по обвинению в краже»
        if other.joined is not None or type_of(pick.view, other) in _SUMS:
            break
        end = other.span.end
    return _without_owner(pick.view, Span(pick.phrase.span.start, end))


def _without_owner(view: View, span: Span) -> Span:
    """Return a phrase without the «её» at its end that belongs to a name cut off behind it."""
    words = view.words_in(span)
    dangling = len(words) > 1 and words[-1].text.lower() in ("его", "её", "ее", "их")
    return Span(span.start, words[-2].span.end) if dangling else span


def _own_name(view: View, end: int) -> int:
    """Return the end of the name in quotation marks right behind a noun: «дом «Заря»»."""
    quote = view.parsed.quote_around(end + 2) if view.text[end : end + 2] == " «" else None
    return quote.span.end if quote is not None and quote.span.start == end + 1 else end


def _with_route(view: View, end: int) -> int:
    """Return the end of the route behind a road: «трассе [Осло – Берген]»."""
    word = view.next_word(end)
    while word is not None and (word.text[:1].isupper() or word.text in ("–", "—", "-")):
        end = word.span.end if word.pos != "PUNCT" else end
        word = view.next_word(word.span.end)
    return end


def _forms_of(prep: str) -> tuple[str, ...]:
    """Return how a preposition may be written: «о», «об», «обо»; «с», «со»."""
    return (prep, f"{prep}б", f"{prep}бо", f"{prep}о")


def _with_people(view: View, end: int) -> int:
    """Return the end of the participle behind a noun that says whose it is: «семьям [погибших]»."""
    after = view.next_word(end)
    beside = after is not None and after.span.start == end + 1 and is_people(after)
    ahead = view.next_word(after.span.end) if after is not None and beside else None
    is_attribute = ahead is not None and ahead.case == "Gen" and ahead.pos in ("NOUN", "ADJ")
    return after.span.end if after is not None and beside and not is_attribute else end


def _is_deed(pick: Pick, phrase: Phrase) -> bool:
    """Say whether a phrase is a thing in words, neither amount nor time nor name."""
    is_word = mention_of(pick.view, phrase) is None
    counted = pick.scene.reading.atoms[phrase.first].pos == "NUM"
    return is_word and not counted and phrase.lemma not in ("сумма", "срок", "год", "день")


_GROUNDS = frozenset({"обвинение", "подозрение", "статья"})
_SUMS = frozenset({EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY})
_TOPICAL = frozenset({"о", "об", "по", "для"})


def _words(pick: Pick) -> tuple[Filler, ...]:
    """Return the phrase with all that hangs on it; split into joined parts where many are asked."""
    own = pick.phrase.span
    limit = pick.scene.reading.clause.span.end if pick.scene.noun is None else None
    span = phrase_after(pick.view, own.start, limit, long=True) or own
    span = _without_subject(pick.scene, own, span if span.covers(own) else own)
    span = _without_day(pick, _without_amount(pick, _without_occasion(pick.view, span)))
    span = behind_link(pick.view, span)
    parts = parts_of(pick.view, span) if pick.rule.many else (span,)
    return tuple(Filler(pick.name, None, part) for part in parts)


def _matter(pick: Pick) -> tuple[Filler, ...]:
    """Return the words of a thing up to a day or a cause: «экспорт в Данию [из-за чумы]»."""
    return tuple(replace(f, span=before_cause(pick.view, f.span)) for f in _words(pick))


def _without_subject(scene: Scene, own: Span, span: Span) -> Span:
    """Return a phrase before the verb without the subject that follows it."""
    starts = [p.span.start for p in subject_of(scene.reading)]
    cuts = [start for start in starts if own.end <= start < span.end]
    return Span(span.start, _end(scene, min(cuts))) if cuts else span


def _end(scene: Scene, place: int) -> int:
    """Return the end of the last word before a place."""
    before = scene.view.word_before(place)
    return before.span.end if before is not None else place


def _without_occasion(view: View, span: Span) -> Span:
    """Return a phrase up to the occasion at its end: «…, в рамках форума», «… в ходе визита»."""
    words = view.words_in(span)
    for number, word in enumerate(words[1:-1], 1):
        if word.lemma in ("в", "во") and words[number + 1].lemma in word_list("occasions"):
            return Span(span.start, words[number - 1].span.end)
    return span


def _without_day(pick: Pick, span: Span) -> Span:
    """Return what is decided without the time behind it: «принять закон [до конца года]»."""
    if pick.name != "OBJECT":
        return span
    last = [m for m in pick.view.mentions_in(span, EntityType.TIMEX) if m.span.end == span.end]
    before = pick.view.word_before(last[0].span.start) if last else None
    is_time = before is not None and before.lemma in ("до", "к") and before.span.start > span.start
    return Span(span.start, _end(pick.scene, before.span.start)) if is_time and before else span


def _without_amount(pick: Pick, span: Span) -> Span:
    """Return a thing without the sum behind it.

    «На поддержку бизнеса [5 млн]» of what money goes to, «завод [за 5 млн]» of what is bought.
    """
    if pick.name not in ("RECIPIENT", "OBJECT"):
        return span
    sums = [m.span.start for m in pick.view.mentions_in(span, EntityType.MONEY)]
    cuts = [start for start in sums if start > span.start]
    if pick.name == "OBJECT":
        before = [pick.view.word_before(start) for start in cuts]
        cuts = [w.span.start for w in before if w is not None and w.lemma == "за"]
    return Span(span.start, _end(pick.scene, min(cuts))) if cuts else span


def _papers(pick: Pick) -> tuple[Filler, ...]:
    """Return a document with what it is about, up to the next phrase joined to it."""
    return (Filler(pick.name, None, _reach(pick)),)


def _office(pick: Pick) -> tuple[Filler, ...]:
    """Return TITLE without its organisation, and the organisation as ORG."""
    title = title_of(pick.view, pick.phrase.span)
    return title.fillers() if title else (Filler(pick.name, None, pick.phrase.span),)


def _post(pick: Pick) -> tuple[Filler, ...]:
    """Return the office named after «пост», «должность»."""
    title = title_of(pick.view, Span(pick.phrase.tail[0].span.start, pick.phrase.span.end))
    return title.fillers() if title else ()


def _led(pick: Pick) -> tuple[Filler, ...]:
    """Return what one leads as ORG; of «совет директоров банка» the board goes to the TITLE."""
    mention = mention_of(pick.view, pick.phrase)
    if mention is not None and pick.view.of(mention).type in TYPES["body"]:
        return (Filler("TITLE", None, None, "глава"), Filler("ORG", mention.entity, mention.span))
    inner = inner_of(pick.view, pick.phrase)
    end = inner.span.start if inner else pick.phrase.span.end
    inside = pick.view.words_in(Span(pick.phrase.span.start, end))
    words = [word for word in inside if word.pos != "PUNCT"]
    board = Span(words[0].span.start, words[-1].span.end)
    title = Filler("TITLE", None, board, "глава " + inflected(words, "gent"))
    return (title, Filler("ORG", inner.entity, inner.span)) if inner else (title,)


def _told(pick: Pick, mention: Mention | None) -> tuple[Filler, ...]:
    """Return what a phrase tells inside it."""
    return (Filler(pick.name, mention.entity, mention.span),) if mention else ()


def _inner(pick: Pick) -> tuple[Filler, ...]:
    return _told(pick, owned_of(pick.scene, pick.phrase))


MAKERS: Mapping[str, Callable[[Pick], tuple[Filler, ...]]] = MappingProxyType(
    {
        "text": _words,
        "matter": _matter,
        "papers": _papers,
        "title": _office,
        "office": _office,
        "rank": _office,
        "deed": _words,
        "post": _post,
        "held": lambda pick: known(post_of(pick.view, holder_of(pick.scene, pick.phrase))),
        "succeeded": lambda pick: known(post_of(pick.view, inner_of(pick.view, pick.phrase))),
        "meant": lambda pick: known(sought_by(pick.view, pick.phrase)),
        "led": _led,
        "of": _inner,
        "share": lambda pick: _told(pick, body_of(pick.scene, pick.phrase)),
        "whose": lambda pick: _told(pick, holder_of(pick.scene, pick.phrase)),
        "firmed": _inner,
        "sold": lambda pick: _told(pick, sold_before(pick.view, pick.phrase.span.start)),
        "seller": lambda pick: _told(pick, seller_before(pick.view, pick.phrase.span.start)),
        "owners": lambda pick: _told(pick, inner_of(pick.view, pick.phrase.tail[0])),
        "appointee": _inner,
    }
)
"""Filter -> what a phrase that passed it becomes; by default ``plain``."""
