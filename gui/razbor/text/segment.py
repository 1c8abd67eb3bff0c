"""Take an article apart: the door to this room."""

from razbor.text.article import Article
from razbor.text.layout import Layout, Sentence
from razbor.text.paragraphs import paragraphs
from razbor.text.quotes import pair_quotes
from razbor.text.sentences import sentences
from razbor.text.span import Span
from razbor.text.tokens import tokens


def segment(article: Article) -> Layout:
    """Return the paragraphs, quotations, sentences and tokens of an article.

    Sentences and tokens never cross a paragraph's edge.
    """
    text = article.text
    blocks = paragraphs(text)
    words = list[Span]()
    found = list[Sentence]()
    for block in blocks:
        for span in sentences(text, block.span):
            first = len(words)
            words.extend(tokens(text, span.start, span.end))
            found.append(Sentence(span, first, len(words)))
    return Layout(article, blocks, pair_quotes(text, blocks), tuple(found), tuple(words))
