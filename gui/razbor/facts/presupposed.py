"""What a clause takes for granted, whatever it says itself: blasts that were, visits under way."""

from itertools import pairwise

from razbor.facts.fact import FactType
from razbor.facts.reality_scene import Scene
from razbor.words.word import Word


def is_behind(scene: Scene) -> bool:
    """See «проверки усилят после взрывов», «дело о взрыве»: the blast itself is past."""
    if scene.word.pos != "NOUN":
        return False
    if scene.draft.type in (FactType.VISIT, FactType.MEETING):
        return _is_going_on(scene)
    if scene.draft.type not in (FactType.INCIDENT, FactType.LIFE):
        return False
    before = [w for w in scene.clause.words if w.span.end <= scene.word.span.start]
    while before and before[-1].pos in ("ADJ", "DET", "NUM"):
        before.pop()
    lemmas = tuple(w.lemma for w in before[-_TWO - 1 :])
    if lemmas[-1:] == ("организация",):
        lemmas = lemmas[:-1]  # «вину в организации взрыва»
        return lemmas in _BEHIND
    return lemmas[-1:] in _BEHIND or lemmas[-_TWO:] in _BEHIND


_TWO = 2


def _is_going_on(scene: Scene) -> bool:
    """See «в ходе визита договорился о начале поставок»: he was there."""
    words = scene.clause.words
    before = [w.lemma for w in words if w.span.end <= scene.word.span.start][-4:]
    during = any((a, b) in _DURING for a, b in pairwise(before))
    tenses = {w.feature("Tense") for w in words if w.feature("VerbForm") == "Fin"}
    return during and tenses == {"Past"}


_DURING = frozenset({("в", "ход"), ("во", "время")})
_BEHIND = frozenset(
    {("после",), ("дело", "о"), ("дело", "об"), ("жертва",), ("годовщина",), ("в", "результат")}
    | {("вина", "в"), ("виновный", "в"), ("участие", "в"), ("причастность", "к"), ("причина",)}
    | {("причастный", "к"), ("ответственность", "за"), ("последствие",), ("обстоятельство",)}
    | {("очевидец",), ("виновник",), ("расследование",)}
)


def opens_remark(scene: Scene, word: Word) -> bool:
    """See «следует отметить, что он был пилотом»: a turn of speech, no wish."""
    after = scene.view.next_word(word.span.end)
    return word.lemma in _REMARKS and after is not None and after.lemma in _REMARKED


_REMARKED = frozenset(
    {"отметить", "заметить", "сказать", "добавить", "напомнить", "подчеркнуть", "уточнить"}
    | {"учитывать", "учесть", "признать", "помнить", "пояснить", "упомянуть"}
)
_REMARKS = frozenset({"следовать", "нужно", "надо", "необходимо", "важно", "должный"})
