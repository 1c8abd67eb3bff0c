"""What the network alone sees: awards, laws, works, goods, buildings, names inside names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.scene import Scene
from razbor.model.tagger import Finding

_NAMED = {
    "AWARD": EntityType.AWARD,
    "LAW": EntityType.LAW,
    "WORK_OF_ART": EntityType.WORK,
    "PRODUCT": EntityType.PRODUCT,
    "FACILITY": EntityType.FACILITY,
    "EVENT": EntityType.EVENT,
}
_INNER = {
    "PERSON": EntityType.PERSON,
    "COUNTRY": EntityType.GPE,
    "CITY": EntityType.GPE,
    "STATE_OR_PROVINCE": EntityType.GPE,
}
_LIKELY = 0.6
_SURE = 0.9  # for a name inside a name
_OUTER = frozenset({
    EntityType.ORG, EntityType.FACILITY, EntityType.EVENT, EntityType.AWARD, EntityType.LAW,
})  # fmt: skip


def find_learnt(scene: Scene) -> Iterator[Find]:
    """Yield findings of the network that fit beside, around or inside what rules have found."""
    over = _by_word(scene)
    kind, end = "", 0
    for finding in scene.findings:
        if finding.kind == kind and finding.span.end <= end:
            continue  # «Государственная премия» of «Государственной премии Чили»
        kind, end = finding.kind, finding.span.end
        words = scene.parsed.indices(finding.span)
        if not words or not scene.together(words.start, words.stop - 1):
            continue
        around = list({id(f): f for i in words for f in over.get(i, ())}.values())
        if finding.kind in _NAMED and finding.probability >= _LIKELY:
            whole = _with_marks(scene, words)
            if _is_name(scene, whole, around) and _is_around(around, whole):
                yield _find(scene, whole, _NAMED[finding.kind])
        elif (
            finding.kind in _INNER
            and finding.probability >= _SURE
            and _is_inner(around, words)
            and not scene.is_adjective(words.start)
            and not any(scene.words[f.first].text == "«" for f in around)
        ):
            yield _find(scene, words, _INNER[finding.kind])


def _by_word(scene: Scene) -> Mapping[int, Sequence[Find]]:
    """Return the finds over each word."""
    over: defaultdict[int, list[Find]] = defaultdict(list)
    for find in scene.finds:
        for index in range(find.first, find.last):
            over[index].append(find)
    return over


def _is_around(around: Iterable[Find], words: range) -> bool:
    """Say whether all the finds stand inside some words."""
    return all(words.start <= f.first and f.last <= words.stop for f in around)


def _with_marks(scene: Scene, words: range) -> range:
    """Take in the quotation marks around a name."""
    before, after = words.start - 1, words.stop
    marked = before in scene.opened and after < len(scene.words) and scene.words[after].text == "»"
    return range(before, after + 1) if marked else words


def _is_name(scene: Scene, words: range, around: Iterable[Find]) -> bool:
    """Say whether a capital of its own inside the sentence, or marks, make words a name."""
    others = {i for find in around for i in range(find.first, find.last)}
    own = (i for i in words if i not in others)
    return any(
        scene.words[i].text == "«" or (scene.is_capital(i) and not scene.begins(i)) for i in own
    )


def _is_inner(around: Sequence[Find], words: range) -> bool:
    """Say whether words stand inside one name that is longer and has no name of them yet."""
    longer = all(f.last - f.first > len(words) and f.first <= words.start for f in around)
    names = {f.type for f in around if f.kind is MentionKind.NAM}
    known = names & {EntityType.GPE, EntityType.LOC, EntityType.PERSON}
    return (
        bool(names & _OUTER) and not known and longer and all(words.stop <= f.last for f in around)
    )


def _find(scene: Scene, words: range, kind: EntityType) -> Find:
    person = kind is EntityType.PERSON
    noun = None if _is_sentence(scene, words) else scene.head_of(words.start, words.stop)
    head = words.stop - 1 if person else words.start if noun is None else noun
    return Find(
        scene.span(words.start, words.stop), words.start, words.stop, head,
        kind, MentionKind.NAM, "learnt",
    )  # fmt: skip


def _is_sentence(scene: Scene, words: range) -> bool:
    """See a title in marks whose first words decline by themselves: «Лучшие в торговле»."""
    if scene.words[words.start].text != "«":
        return False
    head = scene.head_of(words.start, words.stop)
    before = range(words.start + 1, words.stop if head is None else head + 1)
    return any(scene.words[i].pos in ("ADP", "VERB", "PRON", "ADV") for i in before)


def profession_heads(scene: Scene) -> frozenset[int]:
    """Return the words that the network takes for the head of an office or profession."""
    return frozenset(
        head for finding in scene.findings if (head := _profession(scene, finding)) is not None
    )


def _profession(scene: Scene, finding: Finding) -> int | None:
    if finding.kind != "PROFESSION" or finding.probability < _LIKELY:
        return None
    words = scene.parsed.indices(finding.span)
    nouns = (i for i in words if scene.words[i].pos == "NOUN")
    head = next(nouns, None)
    if head is None or scene.words[head].feature("Animacy") != "Anim":
        return None
    return head if scene.words[head].text.islower() or scene.begins(head) else None
