"""How frequent a word is, in words that a learner can use."""

from razbor.i18n import tr

_BANDS = (1000, 3000, 5000, 10_000, 20_000, 40_000)


def frequency_in_words(rank: int) -> str:
    """Return the band of a place among words by frequency: «среди 1000 самых частых слов»."""
    band = next((band for band in _BANDS if rank <= band), None)
    if band is None:
        return tr("редкое слово")
    count = f"{band:,}".replace(",", "\u00a0") if band >= _BANDS[3] else str(band)
    return tr("среди {} самых частых слов").format(count)
