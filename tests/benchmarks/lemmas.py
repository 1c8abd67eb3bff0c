"""Lemmas and grammar in context on Universal Dependencies, beside pymorphy3 and slovnet.

The treebank's own tokens are given, so that only words are compared. Looked at are all tokens but
punctuation, symbols and those with digits. Letter case and ё/е do not matter.

Nothing is read by a network that learnt from it. The sentences fall into five parts, forty
neighbours together; each is read by a network that learnt the other four (``lemma_folds``), made
with those that are shipped by one command (``gui/razbor_training/README.md``). Taiga is read once
more by a network that learnt nothing of Taiga.

Lemmas that dictionaries of Russian write differently for one word count as equal, alike for all:

======================================  ========================================================
what                                    forms that are one lemma
======================================  ========================================================
third person and its possessives        он, она, оно, они; его, её, их
«весь» as a pronoun and as a noun       весь, всё, все
prepositions with a vowel               с, со; в, во; к, ко; о, об, обо; из, изо; от, ото; над,
                                        надо; под, подо; перед, передо
the passive in -ся                      создаваться (OpenCorpora); создавать (Taiga)
a full stop at the end                  А (Taiga); а. (GSD)
what is counted, written short or not   км, г, тыс. (GSD in places); километр, год, тысяча: the
                                        23 words of ``razbor_training.lemmas.treebank``
======================================  ========================================================

What else differs by convention counts as wrong: participles that became adjectives or nouns,
degrees of comparison, parts of a word that was torn apart. The row «letter for letter» does without
the table.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.conllu import Sentence as TreebankSentence
from benchmarks.conllu import Token, read_sentences
from benchmarks.engine import models
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone
from razbor.text.article import Article
from razbor.text.layout import Layout, Paragraph, Part, Sentence
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.parse import Parser
from razbor.words.rank import ranked
from razbor.words.word import Word, without_marks
from razbor_training.lemmas.treebank import PARTS, is_lemma, part_of

_TREEBANKS = {
    "GSD": (("ru_gsd-ud-dev.conllu", "ru_gsd-ud-test.conllu"), 0.98),
    "Taiga": (("ru_taiga-ud-dev.conllu",), 0.97),
}
_FOLDS = Path(__file__).parent / "lemma_folds"
_SOME = 200
_UNJUDGED = frozenset({"PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class _Judged:
    """A word of a treebank and what is said of it: by us, by the dictionary, by slovnet."""

    gold: Token
    ours: Word
    first: str
    guided: str
    pos: str
    case: str


def lemma_rows(settings: Settings) -> Iterator[Row]:
    """Measure lemmas, parts of speech and cases."""
    for name, (files, least) in _TREEBANKS.items():
        paths = [settings.corpus(f"ud/{file}") for file in files]
        if None in paths:
            yield skipped(f"UD {name}", NO_CORPORA)
            continue
        whole = [sentence for path in paths if path for sentence in read_sentences(path)]
        some = settings.some(list(enumerate(whole)), _SOME)
        parts: dict[str, list[TreebankSentence]] = defaultdict(list)
        for number, sentence in some:
            parts[str(part_of(number, PARTS))].append(sentence)
        yield from _rows(f"UD {name}, {len(some)} sentences", _judged(parts), least)
        if name == "Taiga":
            strangers = _judged({"gsd": [sentence for _, sentence in some]})
            yield from _rows("UD Taiga, taught on GSD alone", strangers, None)


def _judged(parts: Mapping[str, Sequence[TreebankSentence]]) -> list[_Judged]:
    """Read each part by the network named."""
    found = []
    for name, sentences in parts.items():
        words = Parser(models(), _FOLDS / f"{name}.safetensors").parse(layout_of(sentences)).words
        gold = [token for sentence in sentences for token in sentence.tokens]
        for token, word, (pos, feats) in zip(gold, words, _slovnet(sentences), strict=True):
            if token.pos not in _UNJUDGED and not any(map(str.isdigit, token.form)):
                parses = dictionary().parses(without_marks(token.form))
                guided = ranked(parses, pos, feats)[0][1].lemma if pos else ""
                case = feats.get("Case", "")
                found.append(_Judged(token, word, parses[0].lemma, guided, pos, case))
    return found


def _rows(title: str, words: Sequence[_Judged], least: float | None) -> Iterator[Row]:
    ours = _share([same_lemma(one.gold, one.ours.lemma) for one in words])
    goal = (f"≥ {least:g}", ours >= least) if least else ("", None)
    yield Row(f"{title}: lemma", f"{ours:.3f}", _peers(words), *goal)
    exactly = _share([_folded(one.gold.lemma) == _folded(one.ours.lemma) for one in words])
    yield Row(f"{title}: lemma, letter for letter", f"{exactly:.3f}", _peers(words, exact=True))
    names = [one for one in words if one.gold.pos == "PROPN"]
    of_names = _share([same_lemma(one.gold, one.ours.lemma) for one in names])
    yield Row(f"{title}: lemma of {len(names)} proper names", f"{of_names:.3f}", _peers(names))
    parts = _share([one.gold.pos == one.ours.pos for one in words])
    beside = _share([one.gold.pos == one.pos for one in words])
    yield Row(f"{title}: part of speech", f"{parts:.3f}", _alone(beside))
    cased = [one for one in words if "Case" in one.gold.feats]
    cases = _share([one.gold.feats["Case"] == one.ours.case for one in cased])
    beside = _share([one.gold.feats["Case"] == one.case for one in cased])
    yield Row(f"{title}: case", f"{cases:.3f}", _alone(beside))


def _peers(words: Sequence[_Judged], *, exact: bool = False) -> str:
    def right(gold: Token, lemma: str) -> bool:
        return _folded(gold.lemma) == _folded(lemma) if exact else same_lemma(gold, lemma)

    first = f"{_share([right(one.gold, one.first) for one in words]):.3f} pymorphy3, first parse"
    if not is_installed():
        return first
    guided = _share([right(one.gold, one.guided) for one in words])
    return f"{first}; {guided:.3f} its parse that slovnet's tag wants"


def _alone(share: float) -> str:
    return f"{share:.3f} slovnet alone" if is_installed() else NOT_INSTALLED


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


def same_lemma(gold: Token, lemma: str) -> bool:
    """Say whether a lemma is that of a treebank's word."""
    return is_lemma(lemma, gold.lemma, gold.feats)


def _folded(lemma: str) -> str:
    return lemma.lower().replace("ё", "е")


def layout_of(sentences: Sequence[TreebankSentence]) -> Layout:
    """Return the sentences as an article, a paragraph each, with the treebank's own tokens."""
    text = "\n".join(sentence.text for sentence in sentences)
    paragraphs: list[Paragraph] = []
    placed: list[Sentence] = []
    tokens: list[Span] = []
    at = 0
    for sentence in sentences:
        span = Span(at, at + len(sentence.text))
        first = len(tokens)
        tokens += [Span(at + t.span.start, at + t.span.end) for t in sentence.tokens]
        paragraphs.append(Paragraph(span, Part.BODY))
        placed.append(Sentence(span, first, len(tokens)))
        at = span.end + 1
    return Layout(Article(text), tuple(paragraphs), (), tuple(placed), tuple(tokens))


def _slovnet(sentences: Sequence[TreebankSentence]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield part of speech and features of each word by slovnet itself, or nothing without it."""
    for sentence in sentences:
        yield from _tags(tuple(token.form for token in sentence.tokens))


@cache
def _tags(forms: tuple[str, ...]) -> Sequence[tuple[str, Mapping[str, str]]]:
    if not is_installed():
        return [("", {}) for _ in forms]
    return [(token.pos, token.feats) for token in slovnet_alone().tags(list(forms))]
