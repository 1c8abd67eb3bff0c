"""A line with where it comes from, as one would put it into a report."""

from pathlib import PurePath

from razbor.facts.fact import Fact
from razbor.text.article import Article


def citation(article: Article, words: str, fact: Fact | None = None) -> str:
    """Return a fact with the words that prove it, or selected words, then title, source and day."""
    if fact is not None:
        evidence = " ".join(fact.evidence[0].of(article.text).split())
        words = f"{fact.summary}\n«{evidence}»"
    elif words:
        words = f"«{words}»"
    source = article.source or ""
    name = source if "://" in source else PurePath(source).name
    day = article.published.strftime("%d.%m.%Y") if article.published else ""
    origin = ", ".join(part for part in (headline(article), name, day) if part)
    return f"{words}\n— {origin}" if words else origin


def headline(article: Article) -> str:
    """Return the title, else the first line of the text."""
    lines = (line.strip() for line in article.text.splitlines())
    return article.title or next((line for line in lines if line), "")
