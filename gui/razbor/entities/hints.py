"""What is known of a place or body from outside the article: for the card, never for a fact."""

from functools import cache

from razbor.assets import table, word_list
from razbor.entities.entity import EntityType
from razbor.entities.gazetteer import Place, countries, fold, places
from razbor.entities.heads import abbreviations


def hint_of(kind: EntityType, subtype: str | None, canonical: str) -> str | None:
    """Return a few words in Russian, None where nothing is known.

    «столица, Казахстан»; «государство, столица – Астана»; «министерство иностранных дел».
    """
    if (known := abbreviations().get(canonical)) is not None:
        return known[2]
    if kind is EntityType.ORG and canonical in _media():
        return "средство массовой информации"
    place = places().get(fold(canonical)) if kind is EntityType.GPE else None
    return _of_place(place) if place is not None and place.kind == subtype else None


def _of_place(place: Place) -> str | None:
    if place.kind == "country":
        capital = _capitals().get(place.code)
        return f"государство, столица – {capital}" if capital else None
    country = countries().get(place.code)
    if country is None:
        return None
    if place.kind == "region":
        return f"регион, {country.names[0]}"
    is_capital = _capitals().get(place.code) in place.names
    return f"{'столица' if is_capital else 'город'}, {country.names[0]}"


@cache
def _capitals() -> dict[str, str]:
    """Return the capital by the code of its country."""
    return dict(row.split("\t") for row in table("capitals"))


@cache
def _media() -> frozenset[str]:
    return frozenset(word_list("media"))
