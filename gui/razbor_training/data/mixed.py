"""Entities as a network might find them: some missed, some invented, some with a wrong edge."""

from collections.abc import Mapping, Sequence

import numpy as np

from razbor_training.data.mentions import Mention

LEAST = 0.2  # the chance from which a finder's mistake is taken over
_MISSED, _MISSED_TOO = (
    0.12,
    0.5,
)  # shares of entities that a finder of the training texts had, had not
_INVENTED = 0.8  # share of a finder's mistakes; it makes fewer on the texts that taught it
_OTHER_KIND, _OTHER_EDGE = 0.02, 0.03


def mixed(
    gold: Sequence[Mention], found: Mapping[Mention, float], order: np.random.Generator
) -> list[Mention]:
    """Return a document's entities with mistakes like those that are made in new texts."""
    kept = [
        one
        for one in gold
        if order.random() > (_MISSED if found.get(one, 0) > 1 / 2 else _MISSED_TOO)
    ]
    taken, own = {(one.first, one.last) for one in kept}, set(gold)
    kept += [
        one
        for one in found
        if one not in own and (one.first, one.last) not in taken and order.random() < _INVENTED
    ]
    kinds = [one.kind for one in gold]
    return [_changed(one, kinds, order) for one in kept]


def _changed(one: Mention, kinds: Sequence[int], order: np.random.Generator) -> Mention:
    drawn = order.random()
    if drawn < _OTHER_KIND and kinds:
        return Mention(one.first, one.last, kinds[int(order.integers(len(kinds)))])
    if drawn < _OTHER_KIND + _OTHER_EDGE and one.last > one.first:
        shorter = Mention(one.first, one.last - 1, one.kind)
        return shorter if order.random() < 1 / 2 else Mention(one.first + 1, one.last, one.kind)
    return one
