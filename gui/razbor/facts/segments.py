"""Sentences cut into stretches at their marks: what clauses are put together from."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from razbor.assets import word_list
from razbor.words.word import Word, features

JOINTS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "―"})
COORDINATORS = frozenset({"и", "а", "но", "или", "однако", "либо", "да"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_WIDEST_GAP = 4  # characters between neighbours: a space, a dash and a space
RELATIVES = frozenset({"который", "кой", "чей", "где", "куда", "откуда"})


def is_predicate(word: Word) -> bool:
    """Say whether a word can be a predicate: finite verb, short participle or adjective."""
    return _is_predicate(word.pos, word.feats)


@lru_cache(maxsize=8192)  # asked of every word many times over
def _is_predicate(pos: str, feats: str) -> bool:
    own = features(feats)
    if own.get("VerbForm") == "Fin":  # the tagger may call «передаёт» a noun all the same
        return True
    is_short = "Short" in (own.get("Variant"), own.get("StyleVariant"))
    return pos in ("VERB", "AUX", "ADJ") and is_short


def segments_of(
    words: Sequence[Word], marks: Sequence[object], speaks: Callable[[Word], object]
) -> list[list[Word]]:
    """Cut at punctuation, before «и» that begins a second predicate, and where a comma is left out.

    «Посол, который прибыл утром [заявил, что …]»: two predicates stand in one clause with nothing
    between them.
    """
    segments: list[list[Word]] = [[]]
    ahead, has_predicate = _predicates_ahead(words), False
    for place, word in enumerate(words):
        inside = place > 0 and marks[place] is not None and marks[place] == marks[place - 1]
        begins = has_predicate and word.lemma in COORDINATORS and ahead[place + 1]
        cut = word.text in JOINTS or begins
        unmarked = has_predicate and is_predicate(word) and _resumes(segments[-1], words, place)
        if _is_apart(words, place) or (cut and not inside) or (unmarked and speaks(word)):
            segments.append([])
            has_predicate = False
        segments[-1].append(word)
        has_predicate = has_predicate or is_predicate(word)
    return [segment for segment in segments if segment]


def _resumes(segment: list[Word], words: Sequence[Word], place: int) -> bool:
    """See «…, который прибыл утром [заявил, что …]»."""
    announces = [w.text for w in words[place + 1 : place + 3]] == [",", "что"]
    return announces and joint_of(segment) == "который" and words[place - 1].pos in NOMINAL


def _is_apart(words: Sequence[Word], place: int) -> bool:
    """Say whether words of somebody else stand between a word and the one before it."""
    return place > 0 and words[place].span.start - words[place - 1].span.end > _WIDEST_GAP


def _predicates_ahead(words: Sequence[Word]) -> list[bool]:
    """Say of each word, and of the end, whether a predicate comes before the next joint."""
    ahead = [False]
    for word in reversed(words):
        ahead.append(word.text not in JOINTS and (is_predicate(word) or ahead[-1]))
    return ahead[::-1]


def joint_of(segment: list[Word]) -> str:
    """Return the subordinating word of a segment («, в котором», «, что»), or nothing."""
    if segment[0].text not in JOINTS and segment[0].lemma not in COORDINATORS:
        opening = segment[:1]
    else:
        opening = [w for w in segment[:5] if w.text not in JOINTS]
    for word in opening[:4]:
        if word.lemma in RELATIVES:
            return word.lemma
        if word.lemma in _subordinators():
            return word.lemma if word.lemma != "что" else word.text.lower()
        if word.pos not in ("ADP", "CCONJ", "PART", "ADV") and word.lemma not in COORDINATORS:
            break
    return "который" if segment[0].text == "," and _belongs(opening) else ""


def _belongs(opening: Sequence[Word]) -> bool:
    """See a noun with «который» in the genitive: «, главным владельцем которого является …»."""
    nouns = [n for n, word in enumerate(opening) if word.pos == "NOUN"]
    after = opening[nouns[0] + 1 :] if nouns else []
    led = all(w.pos in ("ADJ", "ADP", "NUM") for w in opening[: nouns[0]]) if nouns else False
    return led and bool(after) and after[0].lemma in RELATIVES and after[0].case == "Gen"


@cache
def _subordinators() -> frozenset[str]:
    return frozenset(word_list("subordinators"))
