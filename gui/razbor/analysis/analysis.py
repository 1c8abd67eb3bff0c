"""What is found in one article."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from razbor.entities.entity import Entity, Mention
from razbor.facts.fact import Fact
from razbor.text.article import Article
from razbor.text.layout import Paragraph, Part, Quote, Sentence
from razbor.words.word import Word

READER = "reader"
"""The rule of a fact that a reader has added."""


@dataclass(frozen=True)
class Analysis:
    """Everything found in one article; immutable, pickles, all places in code points.

    ``mentions`` are ordered by start, the longer first; ``facts`` by importance, then by place;
    ``own`` holds the ids of the entities that a reader has named, typed or marked, ``own_facts``
    those of the facts that he has accepted, changed or added; ``rejected`` are those he has not
    let stand.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    words: tuple[Word, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    own: frozenset[str] = frozenset()
    own_facts: frozenset[str] = frozenset()
    rejected: tuple[Fact, ...] = ()

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.article.text

    @property
    def title(self) -> str | None:
        """Return the title that the source gives, else the headline, if there is one."""
        lines = (p.span.of(self.text) for p in self.paragraphs if p.part is Part.HEADLINE)
        return self.article.title or next(lines, None)

    @cached_property
    def mention_counts(self) -> Counter[str]:
        """Return how many mentions each entity has, by its id."""
        return Counter([mention.entity for mention in self.mentions])

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Return the entities by id."""
        return {entity.id: entity for entity in self.entities}
