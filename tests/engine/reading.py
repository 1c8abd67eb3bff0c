"""A text as the engine reads it; the models are loaded once for all tests of a process."""

from dataclasses import replace
from datetime import date
from functools import cache

from razbor.entities.entity import Entities
from razbor.entities.find import find_entities
from razbor.facts.extract import extract_facts
from razbor.facts.fact import Fact
from razbor.facts.view import View
from razbor.model.relations import Relater
from razbor.model.tagger import Tagger
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed

SAID = date(2025, 4, 2)  # a Wednesday, 2025-W14


@cache
def models() -> Models:
    return Models()


@cache
def parser() -> Parser:
    return Parser(models())


@cache
def tagger() -> Tagger:
    return Tagger.open(models().taggers.vectors)


@cache
def relater() -> Relater:
    return Relater.open(tagger(), models().taggers.vectors)


def parsed(text: str, said: date | None = None) -> Parsed:
    """Return the words of a text; ``said`` is the day from which «вчера» is counted."""
    return parser().parse(segment(Article(text, published=said)))


def entities_in(text: str, said: date | None = SAID) -> Entities:
    """Return who and what a text names."""
    return found_in(parsed(text, said))


def found_in(words: Parsed) -> Entities:
    """Return who and what a parsed text names, the network's findings taken in."""
    return find_entities(words, tagger().find(words))


def view_of(text: str) -> View:
    """Return a text with its entities, as the rules of facts look at it."""
    words = parsed(text)
    return View(words, found_in(words))


def facts_in(text: str) -> tuple[Fact, ...]:
    """Return the facts by importance, then by place."""
    words = parsed(text)
    return extract_facts(words, found_in(words))


def as_taught(parsed: Parsed, known: dict[str, list[str]]) -> Parsed:
    """Return a text with the lemmas and tags that its words had when torch gave its numbers."""
    words = list(parsed.words)
    for index, (lemma, pos, feats) in known.items():
        words[int(index)] = replace(words[int(index)], lemma=lemma, pos=pos, feats=feats)
    return replace(parsed, words=tuple(words))
