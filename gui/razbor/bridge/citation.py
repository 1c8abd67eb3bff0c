"""Lines with where they come from, as one would put them into a report."""

from collections.abc import Sequence
from pathlib import PurePath

from razbor.facts.fact import Fact
from razbor.text.article import Article


def citation(article: Article, words: str, facts: Sequence[Fact] = ()) -> str:
    """Return facts with the words that prove them, or selected words, then title, source, day."""
    said = "\n\n".join(_proved(article, fact) for fact in facts)
    if not said and words:
        said = f"«{words}»"
    source = article.source or ""
    name = source if "://" in source else PurePath(source).name
    day = article.published.strftime("%d.%m.%Y") if article.published else ""
    origin = ", ".join(part for part in (headline(article), name, day) if part)
    return f"{said}\n— {origin}" if said else origin


def _proved(article: Article, fact: Fact) -> str:
    evidence = " ".join(fact.evidence[0].of(article.text).split())
    marked = evidence.startswith("«") and evidence.endswith("»")
    return f"{fact.summary}\n{evidence if marked else f'«{evidence}»'}"


def headline(article: Article) -> str:
    """Return the title, else the first line of the text."""
    lines = (line.strip() for line in article.text.splitlines())
    return article.title or next((line for line in lines if line), "")
