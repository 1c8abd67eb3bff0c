"""Who holds which office, as far as the article has told it."""

from collections import defaultdict

from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, ranked
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.heads import broader_titles, title_class
from razbor.entities.ledger import Ledger
from razbor.entities.offices import TOP, is_of_government, is_of_region, is_of_state, office_key
from razbor.entities.roles import role_class, roles_of

_BRANCH = "branch:"
_OF_HOUSES = frozenset({"committee", "party"})


class Holders:
    """The holders of each office by the class of the title, the word itself, and of what."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._people: defaultdict[tuple[str, str], list[Cluster]] = defaultdict(list)
        self._has_house = any(c.subtype == "legislative" for c in ledger.clusters)
        for role in roles_of(ledger.finds):
            if (holder := ledger.owner(role)) is not None:
                self.note(role, holder)
        for find in ledger.finds:
            if find.rule == "descriptor-fellow" and (fellow := ledger.owner(find)) is not None:
                self._note_fellow(find, fellow)

    def note(self, role: Find, holder: Cluster) -> None:
        """Note that a role phrase tells an office of someone."""
        if holder.type is not EntityType.PERSON:
            return
        keys = self._keys(role)
        for key in keys:
            if holder not in self._people[key]:
                self._people[key].append(holder)

    def _keys(self, role: Find) -> set[tuple[str, str]]:
        """Return by what the holder of an office is found again."""
        group, whose = office_key(self._ledger, role)
        if is_of_state(self._ledger, role):
            group, whose = "president", ""
        keys = {(group, whose), (group, ""), (f"word:{role.subtype}", "")}
        if whose.startswith(_BRANCH):
            keys |= {("minister", ""), (group, whose.split()[0])}  # «глава МИД»
        if group in TOP:
            keys.add(("top", whose))
        if is_of_government(self._ledger, role):
            keys.add(("premier", ""))
        if is_of_region(self._ledger, role):
            keys.add(("governor", ""))
        if self._heads_committee(role):
            keys.add(("deputy-mp", ""))
        if role.rule == "role-double":
            keys |= {(other, "") for other in self._second_classes(role)}
        return keys

    def _heads_committee(self, role: Find) -> bool:
        """Say whether a role is of a committee, where a house is told of: its head is a deputy."""
        if role_class(role) != "head" or not self._has_house:
            return False
        inside = (self._ledger.owner(f) for f in self._ledger.inside(role))
        return any(o is not None and o.subtype in _OF_HOUSES for o in inside)

    def _second_classes(self, role: Find) -> list[str]:
        """Return «minister» for «вице-премьер – министр экономики»."""
        lemmas = self._ledger.scene.lemmas[role.head + 1 : role.last]
        return [title_class(lemma) for lemma in lemmas if title_class(lemma) in TOP]

    def _note_fellow(self, find: Find, fellow: Cluster) -> None:
        """Let «министр … встретился с коллегой Яном Кроном» give both one title."""
        acting = acting_beside(self._ledger, find)
        if acting is None or acting is fellow:
            near = ranked(
                self._ledger, find, lambda _, c: _is_someone(c) and c is not fellow, far=1
            )
            acting = next(iter(near), None)
        if acting is not None:
            self.share(acting, fellow)

    def share(self, one: Cluster, other: Cluster) -> None:
        """Give another the titles of one, whatever they are of."""
        for (group, whose), people in list(self._people.items()):
            if not whose and one in people and other not in people:
                self._people[group, whose].append(other)

    def of(self, group: str, whose: str = "") -> list[Cluster]:
        """Return the holders of a class of titles, of a body or place if one is given."""
        return self._people.get((group, whose), [])

    def by_word(self, role: Find) -> list[Cluster]:
        """Return who was called «директор» before «директор»: not every head is one."""
        same = self.of(f"word:{role.subtype}") if role_class(role) == "head" else []
        return [p for p in same if is_told(p, role)] or same[:1]

    def by_broader_word(self, role: Find) -> list[Cluster]:
        """Return the holders named before whom a broader word may mean: «дипломат», a посол."""
        return [p for p in self.broadly(role) if is_told(p, role)]

    def broadly(self, role: Find) -> list[Cluster]:
        """Return all holders whom a broader word may mean."""
        found: dict[int, Cluster] = {}
        for title in broader_titles().get(role.subtype or "", ()):
            group, _, branch = title.partition("/")
            people = self.of(group, f"{_BRANCH}{branch}" if branch else "")
            found |= {id(p): p for p in people}
        return list(found.values())


def is_told(person: Cluster, find: Find) -> bool:
    """Say whether someone was mentioned before a find."""
    return any(f.span.end <= find.span.start for f in person.finds)


def _is_someone(cluster: Cluster) -> bool:
    return cluster.type is EntityType.PERSON
