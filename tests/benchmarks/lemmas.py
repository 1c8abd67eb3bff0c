"""Lemmas and parts of speech in context on Universal Dependencies, beside pymorphy3's first parse.

The treebank's own tokens are given, so that only words are compared. Looked at are all tokens but
punctuation, symbols and those with digits. Letter case and ё/е do not matter. Lemmas that two
dictionaries of Russian write differently for one word count as equal, on both sides alike:

======================================  ========================================================
what                                    forms that are one lemma
======================================  ========================================================
third person and its possessives        он, она, оно, они; его, её, их
«весь» as a pronoun and as a noun       весь, всё, все
prepositions with a vowel               с, со; в, во; к, ко; о, об, обо; из, изо; от, ото; над,
                                        надо; под, подо; перед, передо
======================================  ========================================================

What else differs by convention (participles that became adjectives, expanded abbreviations, degrees
of comparison) counts as wrong.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from benchmarks.conllu import Sentence as TreebankSentence
from benchmarks.conllu import Token, read_sentences
from benchmarks.engine import parser
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone
from razbor.text.article import Article
from razbor.text.layout import Layout, Paragraph, Part, Sentence
from razbor.text.span import Span

_TREEBANKS = {"GSD test": "ru_gsd-ud-test.conllu", "Taiga dev": "ru_taiga-ud-dev.conllu"}
_GOALS = {"GSD test": 0.98}
_SOME = 200
_UNJUDGED = frozenset({"PUNCT", "SYM"})
_ONE_LEMMA = (
    ("он", "она", "оно", "они", "его", "ее", "их"),
    ("весь", "все"),
    ("с", "со"),
    ("в", "во"),
    ("к", "ко"),
    ("о", "об", "обо"),
    ("из", "изо"),
    ("от", "ото"),
    ("над", "надо"),
    ("под", "подо"),
    ("перед", "передо"),
)
_SAME_WORD = {form: forms[0] for forms in _ONE_LEMMA for form in forms}


def lemma_rows(settings: Settings) -> Iterator[Row]:
    """Measure lemmas and parts of speech."""
    for name, file in _TREEBANKS.items():
        path = settings.corpus(f"ud/{file}")
        if path is None:
            yield skipped(f"UD {name}", NO_CORPORA)
            continue
        sentences = settings.some(list(read_sentences(path)), _SOME)
        yield from _rows(f"UD {name}, {len(sentences)} sentences", sentences, _GOALS.get(name))


def _rows(title: str, sentences: Sequence[TreebankSentence], least: float | None) -> Iterator[Row]:
    words = parser().parse(layout_of(sentences)).words
    gold = [token for sentence in sentences for token in sentence.tokens]
    judged = [(g, w) for g, w in zip(gold, words, strict=True) if _is_judged(g)]
    ours = sum(same_lemma(g.lemma, w.lemma) for g, w in judged) / len(judged)
    theirs = sum(same_lemma(g.lemma, _first_parse(g.form)) for g, _ in judged) / len(judged)
    goal = (f"≥ {least:g}", ours >= least) if least else ("", None)
    peer = f"{theirs:.3f} pymorphy3, first parse"
    yield Row(f"{title}: lemma", f"{ours:.3f}", peer, *goal)
    own_parts = sum(g.pos == w.pos for g, w in judged) / len(judged)
    beside = NOT_INSTALLED
    if is_installed():
        slovnet = dict(zip(map(id, gold), _slovnet_parts(sentences), strict=True))
        their_parts = sum(g.pos == slovnet[id(g)] for g, _ in judged) / len(judged)
        beside = f"{their_parts:.3f} slovnet alone"
    yield Row(f"{title}: part of speech", f"{own_parts:.3f}", beside)


def _is_judged(token: Token) -> bool:
    return token.pos not in _UNJUDGED and not any(map(str.isdigit, token.form))


def same_lemma(one: str, other: str) -> bool:
    """Say whether two lemmas are one word."""
    return _plain(one) == _plain(other)


def _plain(lemma: str) -> str:
    folded = lemma.lower().replace("ё", "е")
    return _SAME_WORD.get(folded, folded)


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


def _slovnet_parts(sentences: Sequence[TreebankSentence]) -> Iterator[str]:
    for sentence in sentences:
        for token in slovnet_alone().tags([token.form for token in sentence.tokens]):
            yield token.pos


@cache
def _pymorphy() -> object:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


def _first_parse(form: str) -> str:
    return _pymorphy().parse(form)[0].normal_form
