"""What one stands on in the picture of ties, in words."""

from razbor.bridge.marks import listed_type
from razbor.bridge.tie_names import tie_name
from razbor.bridge.type_names import type_name
from razbor.i18n import trn
from razbor.window.pictures.network_items import NodeItem, TieItem


def in_words(item: NodeItem | TieItem) -> str:
    """Return «Анна Линд · персона · 3 связи», «Анна Линд → Марек Новак: поздравляет»."""
    if isinstance(item, TieItem):
        return tie_in_words(item)
    ties = trn("{} связь", "{} связей", len(item.ties))
    return f"{item.entity.canonical} · {type_name(listed_type(item.entity)).one} · {ties}"


def tie_in_words(item: TieItem) -> str:
    """Return «Анна Линд → Марек Новак: поздравляет»; what both do has no arrow."""
    first, second = (end.entity.canonical for end in item.ends)
    sign = "→" if item.tie.directed else "—"
    return f"{first} {sign} {second}: {tie_name(item.tie)}"


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case, without quotation marks."""
    return [word.strip('«»„“"').lower() for word in name.split()]
