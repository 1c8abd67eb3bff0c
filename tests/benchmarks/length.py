"""Whether time grows with the length of a text alone: four times the words, four times the time."""

from collections.abc import Callable, Iterator, Mapping
from time import process_time

from benchmarks.engine import analyse
from benchmarks.row import Row
from benchmarks.settings import Settings
from razbor.assets import sample

_WORDS, _TIMES = 2_000, 4
_MOST = 5.5  # times as long for four times the words: the clock is not exact
_SOME = 3

Kind = Callable[[int], str]


def length_rows(settings: Settings) -> Iterator[Row]:
    """Read texts of several kinds, and texts of the same kinds that are four times as long."""
    analyse(sample().read_text(encoding="utf-8"))  # what is loaded once is no part of it
    for what in settings.some(list(_KINDS), _SOME):
        short, long = (_spent(_KINDS[what](size)) for size in (_WORDS, _TIMES * _WORDS))
        ratio = long / short
        shown = f"{ratio:.1f} times as long ({short:.1f} s, {long:.1f} s)"
        name = f"{_TIMES} times {_WORDS:,} words, {what}"
        yield Row(name, shown, "", f"≤ {_MOST:g} times", ratio <= _MOST)


def _spent(text: str) -> float:
    begun = process_time()
    analyse(text)
    return process_time() - begun


def _article(words: int) -> str:
    text = sample().read_text(encoding="utf-8")
    return "\n\n".join([text] * round(words / len(text.split())))


def _one_sentence(words: int) -> str:
    bare = (word.strip('.,!?;:«»"–—') for word in _article(2 * words).split())
    return " ".join([word for word in bare if word][:words])


def _over_and_over(text: str) -> Kind:
    return lambda words: text * (words // len(text.split()))


_KINDS: Mapping[str, Kind] = {
    "an article over and over": _article,
    "one sentence": _one_sentence,
    "one paragraph": lambda words: " ".join(_article(words).split()),
    "speech": _over_and_over("«Мы приедем», – сказал Марек Новак в понедельник 5 мая. "),
    "people and pronouns": _over_and_over("Марек Новак сказал Анне Линд, что он её ждёт. "),
    "a list without an end": _over_and_over("Анна Линд и "),
    "sums without an end": _over_and_over("40 тысяч рублей и 7 % "),
    "dates without an end": _over_and_over("5 мая 2020 года, "),
    "quotations that are never closed": lambda words: "«" * (words // 2) + " слово" * (words // 2),
}
