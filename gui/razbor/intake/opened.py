"""What opening gives back."""

from dataclasses import dataclass

from razbor.text.article import Article


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and how its bytes were read.

    Attributes:
        article: What is read.
        encoding: Python's name of the encoding that was found or asked for; None for pasted text.
        path: Where the file lies, resolved; None for what did not come from a file.
    """

    article: Article
    encoding: str | None = None
    path: str | None = None
