"""Role phrases away from a name: «спикер Сената» is whoever the article calls so by name."""

from razbor.entities.charged import charged
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, does_as_woman, in_headline, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.holders import Holders, is_told
from razbor.entities.ledger import Ledger
from razbor.entities.natives import native
from razbor.entities.offices import (
    GOVERNMENTS,
    STATES,
    TOP,
    home_of,
    is_of_government,
    is_of_region,
    is_of_state,
    is_of_thing,
    office_key,
)  # fmt: skip
from razbor.entities.refer_become import becoming, is_another
from razbor.entities.refer_humans import (
    is_of_woman,
    main_person,
    subject_before,
    told_again,
    woman,
)
from razbor.entities.refer_newcomer import is_given, is_newcomer
from razbor.entities.refer_sets import acting_together, alone, group_of
from razbor.entities.retold import tells_himself
from razbor.entities.roles import ends_another, is_somebody_else, role_class
from razbor.entities.speech import country_of
from razbor.entities.visitors import visitors

_LED = {
    "ведомство": ("minister",), "министерство": ("minister",), "минздрав": ("minister",),
    "регион": ("governor", "mayor"), "область": ("governor", "mayor"), "край": ("governor",),
    "город": ("mayor",), "район": ("mayor",), "столица": ("mayor",), "мегаполис": ("mayor",),
}  # fmt: skip
_RULERS = ("president", "monarch")
_TWO = 2
_SOON = 2  # sentences on in which the holder of a profession is named


class Offices:
    """Leads role phrases, and notes each office that it has led to someone."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._holders = Holders(ledger)

    def lead(self, role: Find) -> None:
        """Lead a role phrase to the holder of its office, else to an unnamed person or set."""
        several = role.type is EntityType.PERSON_GROUP
        meant = self._several(role) if several else self._holder(role)
        if meant is None:
            key = f"{role.type}:" + ":".join(office_key(self._ledger, role))
            key += _told_apart(self._ledger, role) if several else ""
            meant = alone(self._ledger, role, key)
        else:
            self._ledger.lead(role, meant)

    def note(self, role: Find) -> None:
        """Note the office that a role phrase which was led tells of its holder."""
        if (holder := self._ledger.owner(role)) is not None:
            self._holders.note(role, holder)

    def note_fellow(self, find: Find) -> None:
        """Note that «её коллега по фракции» has the titles of her whom the pronoun means."""
        before = self._ledger.scene.begun.get(find.first - 1, ())
        own = (f for f in before if f.kind is MentionKind.PRO and f.last == find.first)
        whose = next((o for f in own if (o := self._ledger.owner(f)) is not None), None)
        if whose is not None and (fellow := self._ledger.owner(find)) is not None:
            self._holders.share(whose, fellow)

    def _holder(self, role: Find) -> Cluster | None:
        """Return the holder of a singular role phrase, None where the article names none."""
        if is_somebody_else(self._ledger.scene, role):
            return None
        person = becoming(self._ledger, role)
        if person is not None or is_another(self._ledger, role):
            return person
        home = home_of(self._ledger, role)
        found = self._of_office(role) if home is None else self._of_country(role, home)
        if does_as_woman(self._ledger.scene, role):
            found = [person for person in found if person.gender != "masc"]
        if is_newcomer(self._ledger, role):
            found = [person for person in found if is_given(self._ledger, person)]
        others = (self._acting(role), tells_himself(self._ledger, role))
        left = [p for p in found if p not in others]
        if is_of_woman(self._ledger.scene, role):
            left = [p for p in left if p.gender != "masc"]
        if len(found) == 1 and left:
            return left[0]
        group, whose = office_key(self._ledger, role)
        if not whose or home or group == "source":
            return self._likeliest(role, left)
        return None

    def _acting(self, role: Find) -> Cluster | None:
        """Return who acts beside a role phrase that is no subject itself: somebody else."""
        scene = self._ledger.scene
        oblique = scene.words[role.head].case != "Nom" and not ends_another(scene, role)
        if oblique and is_of_thing(scene, role):
            return None
        return acting_beside(self._ledger, role) if oblique else None

    def _likeliest(self, role: Find, people: list[Cluster]) -> Cluster | None:
        """Return the one nearest to mind of those who may be meant."""
        found = ranked(self._ledger, role, lambda _, owner: owner in people)
        return found[0] if found else min(people, key=_first, default=None)

    def _of_office(self, role: Find) -> list[Cluster]:
        """Return who may hold the office of a role phrase, by the surest sign that finds anyone."""
        group, whose = office_key(self._ledger, role)
        known = self._holders
        if whose:
            same = self._of_land(role, known.of(group, whose))
            top = self._of_land(role, known.of("top", whose)) if group == "head" else []
            top = top or (self._of_land(role, known.of("head", whose)) if group in TOP else [])
            found = same or top or self._of_ruler(role) or self._leading(role)
            return found or self._of_kind(role) or self._of_headline(role)
        if group == "accused":
            return known.of(group) or charged(self._ledger, role)
        if acted := subject_before(self._ledger, role):
            return acted
        found = known.by_word(role) or self._known_so_far(role) or known.by_broader_word(role)
        if role.subtype == "депутат":
            found = list(dict.fromkeys([*known.of(group), *known.of("senator")]))
        found = (
            found
            or native(self._ledger, role)
            or main_person(self._ledger, role)
            or woman(self._ledger, role)
        )
        return found or told_again(self._ledger, role)

    def _known_so_far(self, role: Find) -> list[Cluster]:
        """Return the holders of a class; of a profession only those told before, but in a headline.

        «Режиссёр ушёл» is none who is named as «режиссёр» further on, where others were told.
        """
        group = role_class(role)
        people = self._holders.of(group)
        if group != role.subtype or in_headline(self._ledger.scene, role):
            return people
        told = [p for p in people if is_told(p, role)]
        return told or [p for p in people if self._comes_soon(p, role)]

    def _comes_soon(self, person: Cluster, role: Find) -> bool:
        """Say whether someone is named at once: «Режиссёр ушёл. Ян Крон, режиссёр, …»."""
        sentence = self._ledger.scene.sentence
        return min(sentence[f.first] for f in person.finds) - sentence[role.first] <= _SOON

    def _of_headline(self, role: Find) -> list[Cluster]:
        """Return the one whom the text calls as a headline does: «Форвард «Луча»», «форвард»."""
        if not in_headline(self._ledger.scene, role) or role_class(role) in TOP:
            return []
        same = self._holders.of(f"word:{role.subtype}") or self._holders.broadly(role)
        return same if len(same) == 1 else []

    def _of_land(self, role: Find, people: list[Cluster]) -> list[Cluster]:
        """Return those who hold no office of another country.

        «Глава МИД Чехии» is not «министр иностранных дел Польши Ян Кос».
        """
        lands = [s for s in _states(self._ledger, role) if s.subtype == "country"]
        return [p for p in people if not lands or country_of(self._ledger, p) in {None, *lands}]

    def _leading(self, role: Find) -> list[Cluster]:
        """Return who is «лидер Чехии»: the ruler by a broader word, of that very country."""
        lands = _states(self._ledger, role)
        people = self._holders.by_broader_word(role) if lands else []
        return [p for p in people if country_of(self._ledger, p) in lands]

    def _of_kind(self, role: Find) -> list[Cluster]:
        """Return who may be «глава ведомства», «руководитель компании» by the kind of the body."""
        ledger, last = self._ledger, role.last - 1
        if role_class(role) != "head" or last == role.head:
            return []
        lemma = ledger.scene.lemmas[last]
        people = [p for title in _LED.get(lemma, ()) for p in self._holders.of(title)]
        told = [p for p in dict.fromkeys(people) if is_told(p, role)]
        return ranked(ledger, role, lambda _, owner: owner in told)[:1]

    def _of_ruler(self, role: Find) -> list[Cluster]:
        """Return who is «глава государства», «глава правительства», or who told before."""
        heads_of_state = self._holders.of("president")
        if is_of_state(self._ledger, role):
            if unnamed := _unnamed_president(self._ledger):
                return unnamed
            if heads_of_state:
                return _at_home(self._ledger, heads_of_state)
        if is_of_government(self._ledger, role):
            return self._holders.of("premier")
        if is_of_region(self._ledger, role):
            rulers = dict.fromkeys(self._holders.of("governor") + self._holders.of("mayor"))
            return list(rulers) if len(rulers) == 1 else []
        told = role_class(role) == "source"  # «собеседник агентства»
        return self._holders.of("source") if told else []

    def _of_country(self, role: Find, home: Cluster) -> list[Cluster]:
        """Return who may be «шведский министр», «шведский дипломат»."""
        group, whose = office_key(self._ledger, role)
        people = self._holders.of(group, whose) or self._holders.by_broader_word(role)
        found = [p for p in people if country_of(self._ledger, p) is home]
        if found or (found := main_person(self._ledger, role)):
            return found
        told = told_again(self._ledger, role)
        return [p for p in told if country_of(self._ledger, p) in {None, home}]

    def _several(self, role: Find) -> Cluster | None:
        """Return the set that a plural role phrase means when both who hold it are named.

        «Министры Чехии и Польши» are those of these countries; «министры» the only two.
        """
        ledger, people = self._ledger, self._plural(role)
        if _is_pointed(ledger, role) and (both := acting_together(ledger, role)) is not None:
            return both
        states = _states(ledger, role)
        if states:
            told = [next((p for p in people if country_of(ledger, p) is s), None) for s in states]
            people = [p for p in told if p is not None] if None not in told else []
        elif not in_headline(ledger.scene, role):
            near = ranked(ledger, role, lambda _, owner: owner in people)
            people = people if len(near) == len(people) else []
        if len(dict.fromkeys(people)) != _TWO:
            return None
        return group_of(ledger, EntityType.PERSON_GROUP, people)

    def _plural(self, role: Find) -> list[Cluster]:
        """Return who may be among those that a plural title means."""
        lemmas, group = self._ledger.scene.lemmas, role_class(role)
        told = set(lemmas[role.head + 1 : role.last])
        groups: tuple[str, ...] = (group,)
        if group == "head" and told & STATES:
            groups = _RULERS
        elif group == "head":
            groups = ("premier",) if told & GOVERNMENTS else ("minister",)
        found = [p for g in groups for p in self._holders.of(g)]
        return [p for p in dict.fromkeys(found) if p.named]


def _at_home(ledger: Ledger, rulers: list[Cluster]) -> list[Cluster]:
    """Return the ruler whom «глава государства» means: of two, the one who is no guest."""
    hosts = [p for p in rulers if p not in visitors(ledger)] if len(rulers) > 1 else rulers
    return hosts if len(hosts) == 1 else []


def _unnamed_president(ledger: Ledger) -> list[Cluster]:
    """Return the only president whom the article never names: that of its own country."""
    key = f"{EntityType.PERSON}:president:"
    found = [c for c in ledger.clusters if c.key.startswith(key) and c.finds]
    return found if len(found) == 1 else []


def _told_apart(ledger: Ledger, role: Find) -> str:
    """Return the adjectives of place that tell one set from another: «местных болельщиков»."""
    lemmas = (ledger.scene.lemmas[i] for i in range(role.first, role.head))
    return ":".join(lemma for lemma in lemmas if lemma.endswith(("ский", "цкий")))


_POINTING = frozenset({"этот", "оба"})


def _is_pointed(ledger: Ledger, role: Find) -> bool:
    """Say whether «эти», «оба» stands before a plural title: «эти легендарные музыканты»."""
    scene = ledger.scene
    before = range(role.head - 1, max(role.head - 4, -1), -1)
    return any(scene.lemmas[i] in _POINTING for i in before if scene.beside(i, role.head))


def _first(cluster: Cluster) -> int:
    return min(f.span.start for f in cluster.finds)


def _states(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the states that a plural title names after its head."""
    inner = [f for f in ledger.inside(role) if f.first > role.head]
    scene, joint = ledger.scene, role.last
    if inner and scene.low[joint : joint + 1] == ("и",):  # «главы МИД Чехии и Польши»
        inner += scene.begun.get(joint + 1, ())
    owners = [o for f in inner if (o := ledger.owner(f)) is not None]
    return list(dict.fromkeys(o for o in owners if o.type is EntityType.GPE))
