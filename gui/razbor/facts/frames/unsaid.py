"""What a share is of where its phrase does not say it: «[49% акций] принадлежит РПЦ»."""

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.subject import subject_of
from razbor.facts.outlets import is_medium
from razbor.text.span import Span

_WHOLE = frozenset({"контрольный", "блокирующий", "мажоритарный", "миноритарный"})
"""Words that tell which part of a firm is meant."""


def unsaid_body(scene: Scene, phrase: Phrase) -> Mention | None:
    """Return the only body of this sentence and the one before, of which a share may be.

    Only for a share told by its size; who has it, and who reports it, are not it.
    """
    view = scene.view
    if phrase.tail or phrase.lemma not in word_list("shares") or not _is_measured(scene, phrase):
        return None
    sentence = view.sentence_span(phrase.span.start)
    last = view.word_before(sentence.start) if sentence is not None else None
    earlier = view.sentence_span(last.span.start) if last is not None else None
    if sentence is None or earlier is None or "\n" in view.text[earlier.end : sentence.start]:
        return None
    holders = {p.mention.entity for p in subject_of(scene.reading) if p.mention}
    holders |= {p.mention.entity for p in scene.reading.phrases if p.mention and p.case == "Dat"}
    stretch = Span(earlier.start, sentence.end)
    bodies = [m for m in view.top_mentions(stretch, EntityType.ORG) if not is_medium(view.of(m))]
    named = {m.entity: m for m in bodies if view.of(m).named and m.entity not in holders}
    return next(iter(named.values())) if len(named) == 1 else None


def _is_measured(scene: Scene, phrase: Phrase) -> bool:
    words = scene.view.words_in(phrase.base)
    sizes = scene.view.mentions_in(phrase.base, EntityType.PERCENT)
    return bool(sizes) or any(word.lemma in _WHOLE for word in words)
