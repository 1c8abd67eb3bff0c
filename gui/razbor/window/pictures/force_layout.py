"""Where the boxes of a graph stand: near what they are tied to, none over another.

Stress majorisation (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004) of each
connected part, stretched to the width that names need; then boxes, the labels of ties among them,
are pushed apart until none touches another, and off the ties that pass under them. Nothing is drawn
by lot: the same graph always looks the same. ``steps`` yields, so that a caller can pause.
"""

import math
from collections import defaultdict, deque
from collections.abc import Generator, Sequence
from itertools import accumulate

from razbor.window.pictures.boxes_apart import GAP_X, GAP_Y, Box, Ends, apart

_IDEAL = 122.0  # pixels between two that are tied
_WIDER = 1.45  # names are wide: what is one unit high is so many units wide
_ROUNDS, _TURNS = 60, 24
_BETWEEN_PARTS = 48.0
_ASIDE = 34.0  # between two ties of one pair
_ENOUGH = 0.3  # pixels of movement at which a part is settled


def laid_out(
    sizes: Sequence[tuple[float, float]],
    ties: Sequence[Ends],
    labels: Sequence[tuple[float, float]],
    shape: float = 1.4,
) -> Generator[None, None, tuple[list[Box], list[Box]]]:
    """Lay a graph out and return the boxes of its nodes and of its ties' labels.

    Args:
        sizes: Width and height of each node.
        ties: The numbers of the two nodes of each tie.
        labels: Width and height of each tie's label.
        shape: The width of the room by its height.
    """
    nodes = [Box(0.0, 0.0, *size) for size in sizes]
    for part in parts(len(sizes), ties):
        yield from _stress(nodes, part, ties)
        _turn([nodes[n] for n in part], shape)
    tags = _tags(nodes, ties, labels)
    groups = [
        (part, [n for n, (a, _) in enumerate(ties) if a in set(part)])
        for part in parts(len(sizes), ties)
    ]
    for part, own in groups:
        yield from apart(
            [nodes[n] for n in part],
            [tags[n] for n in own],
            [(part.index(ties[n][0]), part.index(ties[n][1])) for n in own],
        )
    _pack([([nodes[n] for n in part], [tags[n] for n in own]) for part, own in groups], shape)
    return nodes, tags


def parts(count: int, ties: Sequence[Ends]) -> list[list[int]]:
    """Return the connected parts, the largest first, each from its most tied node outwards."""
    near = _neighbours(ties)
    left = sorted(range(count), key=lambda n: (-len(near[n]), n))
    found: list[list[int]] = []
    seen: set[int] = set()
    for start in left:
        if start in seen:
            continue
        part, queue = [], deque([start])
        seen.add(start)
        while queue:
            node = queue.popleft()
            part.append(node)
            for other in sorted(near[node] - seen, key=lambda n: (-len(near[n]), n)):
                seen.add(other)
                queue.append(other)
        found.append(part)
    return sorted(found, key=lambda part: -len(part))


def _neighbours(ties: Sequence[Ends]) -> defaultdict[int, set[int]]:
    near: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    return near


def _hops(part: Sequence[int], ties: Sequence[Ends]) -> list[list[int]]:
    """Return how many ties lie between each two nodes of a part."""
    near, place = _neighbours(ties), {node: i for i, node in enumerate(part)}
    rows = []
    for start in part:
        far = {start: 0}
        queue = deque([start])
        while queue:
            node = queue.popleft()
            for other in near[node]:
                if other not in far:
                    far[other] = far[node] + 1
                    queue.append(other)
        rows.append([0] * len(part))
        for node, hops in far.items():
            rows[-1][place[node]] = hops
    return rows


def _stress(
    nodes: list[Box], part: Sequence[int], ties: Sequence[Ends]
) -> Generator[None, None, None]:
    """Place a part so that distances on paper are those in the graph, as near as can be."""
    hops, count = _hops(part, ties), len(part)
    degree = {node: len(near) for node, near in _neighbours(ties).items()}
    crowd = max(1.0, max((degree.get(n, 0) for n in part), default=1) / 7)
    ideal = _IDEAL * min(2.4, crowd**0.6)
    xs, ys = _start(hops, ideal)
    for _ in range(_ROUNDS):
        moved = 0.0
        for i in range(count):
            x, y = _pulled(i, hops[i], xs, ys, ideal)
            moved = max(moved, abs(x - xs[i]), abs(y - ys[i]))
            xs[i], ys[i] = x, y
        yield
        if moved < _ENOUGH:
            break
    for i, node in enumerate(part):
        nodes[node].x, nodes[node].y = xs[i], ys[i]


def _turn(boxes: list[Box], shape: float) -> None:
    """Turn a part so that it fills a room of a shape best, then widen it."""
    best, fits = (1.0, 0.0), math.inf
    for step in range(_TURNS):
        angle = math.pi * step / _TURNS
        cos, sin = math.cos(angle), math.sin(angle)
        across = [(b.x * cos - b.y * sin) * _WIDER for b in boxes]
        down = [b.x * sin + b.y * cos for b in boxes]
        wide, high = max(across) - min(across) + _IDEAL, max(down) - min(down) + _IDEAL / 2
        need = max(wide / shape, high)
        if need < fits - 1:
            best, fits = (cos, sin), need
    cos, sin = best
    for box in boxes:
        box.x, box.y = (box.x * cos - box.y * sin) * _WIDER, box.x * sin + box.y * cos


def _start(hops: list[list[int]], ideal: float) -> tuple[list[float], list[float]]:
    """Put the first node in the middle, the others on rings about it, in their order."""
    rings: defaultdict[int, list[int]] = defaultdict(list)
    for i, far in enumerate(hops[0]):
        rings[far].append(i)
    xs, ys = [0.0] * len(hops), [0.0] * len(hops)
    for far, ring in rings.items():
        for number, i in enumerate(ring):
            angle = 2 * math.pi * (number + 0.31 * far) / len(ring)
            xs[i], ys[i] = far * ideal * math.cos(angle), far * ideal * math.sin(angle)
    return xs, ys


def _pulled(
    i: int, hops: list[int], xs: list[float], ys: list[float], ideal: float
) -> tuple[float, float]:
    """Return where one node is pulled by all others: each at its distance, near ones harder."""
    weights = x = y = 0.0
    for j, far in enumerate(hops):
        if j == i or far == 0:
            continue
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        length = math.hypot(dx, dy) or 1e-6
        weight = 1.0 / (far * far)
        weights += weight
        x += weight * (xs[j] + far * ideal * dx / length)
        y += weight * (ys[j] + far * ideal * dy / length)
    return (x / weights, y / weights) if weights else (xs[i], ys[i])


def _tags(
    nodes: list[Box], ties: Sequence[Ends], labels: Sequence[tuple[float, float]]
) -> list[Box]:
    """Put labels in the middle of their ties, those of one pair beside one another."""
    pairs: defaultdict[Ends, list[int]] = defaultdict(list)
    for number, (a, b) in enumerate(ties):
        pairs[min(a, b), max(a, b)].append(number)
    tags = [Box(0.0, 0.0, *size) for size in labels]
    for (a, b), own in pairs.items():
        one, other = nodes[a], nodes[b]
        dx, dy = other.x - one.x, other.y - one.y
        length = math.hypot(dx, dy) or 1.0
        across = (abs(dy) / length, abs(dx) / length)
        for number, aside in zip(own, _asides([tags[n] for n in own], across), strict=True):
            tags[number].x = (one.x + other.x) / 2 - dy / length * aside
            tags[number].y = (one.y + other.y) / 2 + dx / length * aside
    return tags


def _asides(tags: Sequence[Box], across: tuple[float, float]) -> list[float]:
    """Return how far labels of one pair stand from its line, each as near as the others let it."""
    rooms = [
        max(_ASIDE, across[0] * (tag.width + GAP_X) + across[1] * (tag.height + GAP_Y))
        for tag in tags
    ]
    starts = list(accumulate(rooms, initial=0.0))
    return [start + room / 2 - starts[-1] / 2 for start, room in zip(starts, rooms, strict=False)]


def _pack(groups: list[tuple[list[Box], list[Box]]], shape: float) -> None:
    """Put the parts beside one another in rows, about as wide and high as the room is."""
    boxed = [[*nodes, *tags] for nodes, tags in groups if nodes]
    area = 0.0
    sizes = []
    for boxes in boxed:
        left = min(b.x - b.width / 2 for b in boxes)
        top = min(b.y - b.height / 2 for b in boxes)
        wide = max(b.x + b.width / 2 for b in boxes) - left
        high = max(b.y + b.height / 2 for b in boxes) - top
        sizes.append((left, top, wide, high))
        area += (wide + _BETWEEN_PARTS) * (high + _BETWEEN_PARTS)
    room = max([math.sqrt(area * shape), *(wide for _, _, wide, _ in sizes)], default=0.0)
    x = y = row = 0.0
    for boxes, (left, top, wide, high) in zip(boxed, sizes, strict=True):
        if x and x + wide > room:
            x, y, row = 0.0, y + row + _BETWEEN_PARTS, 0.0
        for box in boxes:
            box.x += x - left
            box.y += y - top
        x, row = x + wide + _BETWEEN_PARTS, max(row, high)
