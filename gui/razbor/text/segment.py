"""Take an article apart: the door to this room."""

from razdel import sentenize

from razbor.text.article import Article
from razbor.text.layout import Layout, Sentence
from razbor.text.paragraphs import paragraphs
from razbor.text.quotes import pair_quotes
from razbor.text.span import Span
from razbor.text.tokens import tokens


def segment(article: Article) -> Layout:
    """Return the paragraphs, quotations, sentences and tokens of an article.

    Sentences and tokens never cross a paragraph's edge.
    """
    text = article.text
    blocks = paragraphs(text)
    words: list[Span] = []
    sentences: list[Sentence] = []
    for block in blocks:
        for piece in sentenize(block.span.of(text)):
            if not piece.text:
                continue
            span = Span(block.span.start + piece.start, block.span.start + piece.stop)
            first = len(words)
            words.extend(tokens(text, span.start, span.end))
            sentences.append(Sentence(span, first, len(words)))
    return Layout(article, blocks, pair_quotes(text, blocks), tuple(sentences), tuple(words))
