"""All that a form may be: the dictionary's readings, names by their ending, words written short."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from razbor.assets import table
from razbor.words.candidate import Candidate
from razbor.words.candidate_parts import of_dictionary
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, NUMBERS
from razbor.words.name_endings import by_ending
from razbor.words.universal import written

_TAG = "#"
_CASES = frozenset({*CASES.values(), *NUMBERS.values()})
_VERBAL = frozenset({"VERB", "INFN", "GRND"})
_SELDOM = 5  # times as seldom as another
_ACTING = {"и.о": "и.о.", "врио": "врио", "врид": "врид"}


def candidates(form: str) -> tuple[Candidate, ...]:
    """Return what a form may be, as it is written, without stress marks; each thing once."""
    if form.startswith(_TAG) and len(form) > 1:
        return _once(_of_hashtag(form))
    return _once(_of_word(form))


def _of_hashtag(form: str) -> Iterator[Candidate]:
    """Yield what a hashtag may be: a word, or several run together that stay as they are."""
    if dictionary().parses(form[1:])[0].known:
        for one in candidates(form[1:]):
            lemma = _TAG + one.lemma
            yield one._replace(lemma=lemma)
            if one.kind != "plural":
                yield Candidate(lemma, "X", "", "hashtag", one.score, one.known)
    else:
        yield Candidate(form.lower(), "X", "", "hashtag")


def _of_word(form: str) -> Iterator[Candidate]:
    bare = form.rstrip(".") or form
    low, capital = bare.lower(), bare[:1].isupper()
    if (joined := "".join(low.split())) in _ACTING:
        yield from _of_acting(_ACTING[joined])
        return
    parses, is_name = dictionary().parses(bare), capital and low[-1].isalpha()
    for parse in _likely(parses):
        if parse.known or not (is_name and parse.pos in _VERBAL):  # «Наурыз» is no verb
            yield from of_dictionary(parse, capital=capital)
    if is_name:
        yield from by_ending(low, ("PROPN",) if parses[0].known else ("PROPN", "NOUN"))
    elif not parses[0].known and "а" <= low[-1:] <= "я" and not _is_compound(low):
        yield from by_ending(low, ("NOUN", "PROPN"))
    yield from _written_out(low)
    if capital and len(bare) == 1:
        yield Candidate(low, "PROPN", "", "initial")
    if bare != form:
        yield from (Candidate(form.lower(), part, "", "stop") for part in ("PROPN", "NOUN", "X"))


def _is_compound(low: str) -> bool:
    """See «бизнес-подразделения»: a thing that the dictionary knows, behind a hyphen."""
    _, hyphen, last = low.rpartition("-")
    best = dictionary().parses(last)[0] if hyphen and last else None
    return best is not None and best.known and {"NOUN", "inan"} <= best.tag | {best.pos}


def _of_acting(lemma: str) -> Iterator[Candidate]:
    """Yield «и.о.» and «врио» in each case: whoever does the duties of another, a noun always."""
    for case in CASES:
        feats = written({"Animacy": "Anim", "Case": case, "Gender": "Masc", "Number": "Sing"})
        yield Candidate(lemma, "NOUN", feats, "noun", 1 / len(CASES), known=True)


def _likely(parses: Sequence[Parse]) -> Iterator[Parse]:
    """Leave a noun out that is far more seldom than another noun in the same case: «выбор»."""
    best: dict[frozenset[str], float] = {}
    for one in parses:
        if one.pos == "NOUN":
            case = one.tag & _CASES
            best[case] = max(best.get(case, 0), one.score)
    for one in parses:
        if one.pos != "NOUN" or one.score * _SELDOM >= best[one.tag & _CASES]:
            yield one


def _once(found: Iterator[Candidate] | Sequence[Candidate]) -> tuple[Candidate, ...]:
    first: dict[tuple[str, str, str], Candidate] = {}  # by lemma, part of speech, features
    for one in found:
        first.setdefault(one[:3], one)
    return tuple(first.values())


@cache
def _written_out(short: str) -> tuple[Candidate, ...]:
    """Return the words that a form may be short for."""
    found: dict[tuple[str, str], Candidate] = {}
    for word in _shortenings().get(short, ()):
        for parse in dictionary().parses(word):
            for one in of_dictionary(parse, capital=False):
                if one.lemma == word:
                    found.setdefault((word, one.pos), Candidate(word, one.pos, "", "short for"))
    return tuple(found.values())


@cache
def _shortenings() -> Mapping[str, Sequence[str]]:
    rows = (row.split("\t") for row in table("shortenings"))
    return {short: words.split() for short, words in rows}
