"""Find who and what an article names, nested and named; start reading here.

An ordered tuple of passes looks at the words and at what the passes before saw; then names are
gathered into clusters, and role phrases, descriptors and pronouns are led to them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from razbor.entities.again import find_again
from razbor.entities.amounts import find_amounts
from razbor.entities.build import built
from razbor.entities.compose import find_composed
from razbor.entities.entity import Entities
from razbor.entities.events import find_titled
from razbor.entities.finds import Find
from razbor.entities.learnt import find_learnt
from razbor.entities.makers import find_makers
from razbor.entities.mending import mended
from razbor.entities.nesting import settled
from razbor.entities.organisations import find_bracketed, find_plain_organisations
from razbor.entities.people import find_people
from razbor.entities.places import find_places
from razbor.entities.pronouns import find_pronouns
from razbor.entities.refer import referred
from razbor.entities.same_people import people_clusters
from razbor.entities.same_things import thing_clusters
from razbor.entities.scene import Scene
from razbor.entities.seeds import seeds_of
from razbor.entities.times import find_times
from razbor.model.tagger import Finding
from razbor.words.parsed import Parsed

PASSES: tuple[Callable[[Scene], Iterable[Find]], ...] = (
    find_people,
    find_times,
    find_amounts,
    find_titled,
    find_places,
    find_plain_organisations,
    find_makers,
    find_composed,
    find_bracketed,
    find_learnt,
    find_again,
    find_pronouns,
)


def find_entities(parsed: Parsed, findings: Sequence[Finding] = ()) -> Entities:
    """Return the entities and mentions of an article; mentions nest and never cross.

    ``findings`` are what the network of entities saw; without them rules and slovnet's flat names
    stand alone.
    """
    scene = seen(parsed, findings)
    named = [*people_clusters(scene), *thing_clusters(scene)]
    return built(referred(scene, named))


def seen(parsed: Parsed, findings: Sequence[Finding] = ()) -> Scene:
    """Return an article with all that the passes find in it, crossings settled."""
    seeded = replace(parsed, names=seeds_of(parsed.text, parsed.names, findings))
    scene = Scene(mended(seeded), findings=tuple(findings))
    for find_some in PASSES:
        scene = scene.seeing(find_some(scene))
    return scene.with_finds(settled(scene.finds))
