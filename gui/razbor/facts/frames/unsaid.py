"""What a share is of where its phrase does not say it: «[49% акций] принадлежит РПЦ»."""

from collections.abc import Sequence

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.subject import TELLING, subject_of
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.span import Span

_WHOLE = frozenset({
    "контрольный", "блокирующий", "мажоритарный", "миноритарный", "остальной", "остаться",
    "половина", "треть", "четверть", "третий", "четвёртый",
})  # fmt: skip
"""Words that tell which part of a firm is meant."""


def unsaid_body(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return the only body of this sentence and the one before, of which a share may be.

    Only for a share told by its size; who has it, and who reports it, are not it.
    """
    view = scene.view
    is_open = not phrase.tail or _is_common(phrase.tail)
    if not is_open or phrase.lemma not in word_list("shares") or not _is_measured(scene, phrase):
        return None
    if _is_in_other(view, phrase):
        return None
    sentence = view.sentence_span(phrase.span.start)
    last = view.word_before(sentence.start) if sentence is not None else None
    earlier = view.sentence_span(last.span.start) if last is not None else None
    if sentence is None or earlier is None or "\n" in view.text[earlier.end : sentence.start]:
        return None
    holders = {p.mention.entity for p in subject_of(scene.reading) if p.mention}
    holders |= {p.mention.entity for p in scene.reading.phrases if p.mention and p.case == "Dat"}
    stretch = Span(earlier.start, sentence.end)
    bodies = [m for m in view.top_mentions(stretch, EntityType.ORG) if not _tells(view, m)]
    named = {m.entity: m for m in bodies if view.of(m).named and m.entity not in holders}
    if len(named) != 1:
        named = {key: m for key, m in named.items() if _is_shared(view, m)}
    return next(iter(named.values())) if len(named) == 1 else None


def _is_shared(view: View, body: Mention) -> bool:
    """Say whether a share of a body was told: «60% акций [банка]»."""
    before = view.word_before(body.span.start)
    return before is not None and (before.text == "%" or before.lemma in word_list("shares"))


def _is_in_other(view: View, phrase: Phrase) -> bool:
    """See what a share is of told by a pronoun: «пакет [в котором] получит банк»."""
    after = view.next_word(phrase.span.end)
    then = view.next_word(after.span.end) if after is not None and after.lemma == "в" else None
    return then is not None and then.lemma in ("который", "он", "этот")


def _tells(view: View, body: Mention) -> bool:
    """Say whether a body is one that reports: «по данным «Ведомостей»»."""
    before = view.word_before(body.span.start)
    return is_medium(view.of(body)) or (before is not None and before.lemma in TELLING)


def _is_common(tail: Sequence[Phrase]) -> bool:
    """Say whether a firm is told by a common noun alone: «30% акций [ритейлера]»."""
    last = tail[0].deepest()
    is_kind = last.lemma in (*word_list("makers"), *word_list("org_descriptors"))
    return len(tail) == 1 and is_kind and last.mention is None and last.first == last.head


def _is_measured(scene: Scene, phrase: Phrase) -> bool:
    words = scene.view.words_in(phrase.base)
    sizes = scene.view.mentions_in(phrase.base, EntityType.PERCENT)
    return bool(sizes) or any(word.lemma in _WHOLE for word in words)
