"""What is done to paragraphs: ways in which texts are really broken, and some worse."""

from collections.abc import Callable, Sequence
from random import Random

Damage = Callable[[Random, str], str]

_QUOTES = "«»„“”\"'‹›`"
_MARKS = "\u0301\u0308\u0306\u00ad\u200b\u200c\u200d\u2060\ufeff\u202e\u20dd"
_LOOKALIKES = str.maketrans("аеорсухАВЕКМНОРСТХ", "aeopcyxABEKMHOPCTX")
_STRANGE = "\ud83d\udc00\x00\x07\u2028\u00a0\u3000\U0001f600\U0010ffff中ﷺ①½²ǅßİ"
_SIGNS = " .,;:!?—–-…()[]{}/\\|№%$€₽°§@#*_~^=+<>&\t"
_ADDED = ("заявил, что", "«", "», — сказал он", "в", "не", "г.", "т. д.", "1", "2025-го", "ООО")


def damaged(random: Random, paragraph: str, others: Sequence[str], most: int = 4) -> str:
    """Return a paragraph to which one to ``most`` things are done; it is never empty."""
    text = paragraph
    for _ in range(random.randint(1, most)):
        if random.random() < _JOINED:
            text = _join(random, text, random.choice(others))
        else:
            text = random.choice(DAMAGES)(random, text)
    return text[:_MOST] or "."


_JOINED = 0.15
_MOST = 2_000  # characters


def _join(random: Random, text: str, other: str) -> str:
    """Join two paragraphs with or without what should stand between."""
    return text + random.choice(("", " ", ".", ". ", "\n", ", ")) + other


def _broken_quotes(random: Random, text: str) -> str:
    """Lose, turn, double or add a quotation mark."""
    places = [place for place, char in enumerate(text) if char in _QUOTES]
    place = random.choice(places) if places else random.randint(0, len(text))
    new = random.choice(("", *_QUOTES, "««", "»»"))
    return text[:place] + new + text[place + bool(places) :]


def _swapped(random: Random, text: str) -> str:
    words = text.split(" ")
    a, b = random.randrange(len(words)), random.randrange(len(words))
    words[a], words[b] = words[b], words[a]
    return " ".join(words)


def _deleted(random: Random, text: str) -> str:
    words = text.split(" ")
    del words[random.randrange(len(words))]
    return " ".join(words)


def _doubled(random: Random, text: str) -> str:
    words = text.split(" ")
    place = random.randrange(len(words))
    return " ".join([*words[: place + 1], *words[place : place + random.randint(1, 8)], *words])


def _added(random: Random, text: str) -> str:
    words = text.split(" ")
    words.insert(random.randint(0, len(words)), random.choice(_ADDED))
    return " ".join(words)


def _marked(random: Random, text: str) -> str:
    return _with(random, text, _MARKS)


def _strange(random: Random, text: str) -> str:
    return _with(random, text, _STRANGE)


def _signs(random: Random, text: str) -> str:
    return _with(random, text, _SIGNS)


def _with(random: Random, text: str, signs: str) -> str:
    """Put a few signs into a text."""
    chars = list(text)
    for _ in range(random.randint(1, 5)):
        chars.insert(random.randint(0, len(chars)), random.choice(signs) * random.randint(1, 3))
    return "".join(chars)


def _mixed_scripts(random: Random, text: str) -> str:
    """Write some words in Latin letters that look alike."""
    words = text.split(" ")
    return " ".join(
        word.translate(_LOOKALIKES) if random.random() < 0.3 else word for word in words
    )


def _case(random: Random, text: str) -> str:
    return random.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _cut(random: Random, text: str) -> str:
    """Cut a text anywhere, and keep one side."""
    place = random.randint(0, len(text))
    return random.choice((text[:place], text[place:]))


def _without_spaces(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    end = start + random.randint(1, 60)
    return text[:start] + text[start:end].replace(" ", "") + text[end:]


def _without_points(_: Random, text: str) -> str:
    return text.replace(".", "").replace(",", "")


def _shuffled(random: Random, text: str) -> str:
    words = text.split(" ")
    random.shuffle(words)
    return " ".join(words)


def _lines(random: Random, text: str) -> str:
    """Break lines inside a paragraph."""
    return "".join("\n" if c == " " and random.random() < 0.1 else c for c in text)


def _repeated_sign(random: Random, text: str) -> str:
    place = random.randint(0, len(text))
    return text[:place] + random.choice(_SIGNS + _QUOTES) * random.randint(2, 40) + text[place:]


def _figures(random: Random, text: str) -> str:
    """Put another figure in the place of each."""
    figures = "0123456789"
    return "".join(random.choice(figures) if char in figures else char for char in text)


DAMAGES: tuple[Damage, ...] = (
    _broken_quotes, _swapped, _deleted, _doubled, _added, _marked, _strange, _signs,
    _mixed_scripts, _case, _cut, _without_spaces, _without_points, _shuffled, _lines,
    _repeated_sign, _figures,
)  # fmt: skip
