"""What a phrase of a clause mentions, itself or in what hangs on it."""

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.frames.again import told_before
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.unsaid import unsaid_body
from razbor.facts.view import View
from razbor.text.span import Span

_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_NO_NAMES = frozenset({MentionKind.ADJ, MentionKind.NUM, MentionKind.TIMEX})


def mention_of(view: View, phrase: Phrase) -> Mention | None:
    """Return what a phrase mentions: of its head, the widest mention that starts within it."""
    if phrase.mention is not None:
        return phrase.mention
    over = view.around(phrase.word.span.start)
    inside = [m for m in over if m.span.start >= phrase.span.start]
    own = next((m for m in inside if view.head(m.span) == phrase.word), None)
    return own or told_before(view, phrase)


def inner_of(view: View, phrase: Phrase) -> Mention | None:
    """Return the first name in the genitives of a phrase: «член [союза]»."""
    if phrase.word.span.end >= phrase.span.end:
        return None
    found = view.top_mentions(Span(phrase.word.span.end, phrase.span.end))
    inner = next((m for m in found if m.kind not in _NO_NAMES), None)
    return inner or (told_before(view, phrase.tail[0]) if len(phrase.tail) == 1 else None)


def owned_of(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return the first name in the genitives.

    Of «[чьим] владельцем», «владельцем [которого]» it is what the pronoun stands for.
    """
    owner, view = scene.reading.owner, scene.view
    after = view.next_word(phrase.word.span.end)
    relative = after is not None and after.lemma == "который" and after.case == "Gen"
    if owner and (relative or view.words_in(phrase.span)[0].lemma == "чей"):
        return mention_of(view, owner[0])
    return inner_of(view, phrase)


def body_of(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return whose share a phrase names: «акции [банка]», «долю (Новака) в [банке]»."""
    inner = owned_of(scene, phrase)
    if inner is not None and scene.view.of(inner).type not in _PEOPLE:
        return inner
    return _body_behind(scene, phrase) or unsaid_body(scene, phrase)


def holder_of(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return who has the share that a phrase names: «[его] долю», «долю [Новака] в банке»."""
    first = scene.view.words_in(phrase.span)[0]
    if first.pos == "DET":
        told = scene.view.mentions_at(first.span)
        return next((m for m in told if m.kind is MentionKind.PRO), None)
    before = scene.view.word_before(phrase.span.start)
    if before is not None and before.text.lower() in ("его", "её", "ее", "их"):
        told = scene.view.mentions_at(before.span)
        return next((m for m in told if m.kind is MentionKind.PRO), None)
    inner = inner_of(scene.view, phrase)
    is_person = inner is not None and scene.view.of(inner).type in _PEOPLE
    return inner if is_person else None


def _body_behind(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return the body behind a share: «долю [в банке]», «долю в капитале [банка]»."""
    after = next((p for p in scene.reading.phrases if p.span.start >= phrase.span.end), None)
    if after is None or after.prep != "в" or after.case not in ("Loc", ""):
        return None
    if scene.view.text[phrase.span.end : after.span.start].strip() != "в":
        return None
    return (
        inner_of(scene.view, after) if after.lemma == "капитал" else mention_of(scene.view, after)
    )


def owns_as_firm(scene: Scene, pronoun: Phrase) -> bool:
    """See «пресс-секретарь завода, [которому] принадлежит …»: the firm owns, not who is nearer."""
    led = scene.view.mentions_at(pronoun.word.span)
    is_firm = bool(led) and scene.view.of(led[0]).type is EntityType.ORG
    return is_firm and scene.trigger_word == "принадлежать"
