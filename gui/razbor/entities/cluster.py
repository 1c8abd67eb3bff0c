"""What is the same: names of one kind gathered into clusters, each with its canonical name."""

from dataclasses import dataclass, field

from razbor.entities.entity import EntityType, PersonName, Timex
from razbor.entities.finds import Find


@dataclass(eq=False, slots=True)
class Cluster:
    """A thing of the article while its mentions are gathered.

    Attributes:
        type: What it is.
        canonical: Its name so far.
        finds: The names and phrases that mean it.
        members: The clusters of a set.
        named: False when the text never names it.
        key: By which a later phrase finds it again («place:…», «event:…»); empty for none.

    The others are those of ``Entity``.
    """

    type: EntityType
    canonical: str
    finds: list[Find] = field(default_factory=list)
    subtype: str | None = None
    aliases: list[str] = field(default_factory=list)
    gender: str | None = None
    name: PersonName | None = None
    timex: Timex | None = None
    value: str | None = None
    members: tuple["Cluster", ...] = ()
    members_open: bool = False
    named: bool = True
    key: str = ""

    def also(self, alias: str) -> None:
        """Note another name, once."""
        if alias != self.canonical and alias not in self.aliases:
            self.aliases.append(alias)
