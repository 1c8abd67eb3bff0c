"""Push the boxes of a graph apart until none touches another, and off the ties under them."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass

GAP_X, GAP_Y = 16.0, 12.0
_PUSHES = 240
_OFF = 3.0  # pixels by which a box is pushed off a tie in one pass
_NEARLY = 0.01
_BACK = 0.12
_FLAT = 1.6  # moving sideways is preferred until it is so many times as far


@dataclass(slots=True)
class Box:
    """A rectangle: its middle and its size."""

    x: float
    y: float
    width: float
    height: float


Ends = tuple[int, int]


def apart(nodes: list[Box], tags: list[Box], ties: Sequence[Ends]) -> Generator[None, None, None]:
    """Push boxes apart until none touches another; a label gives way before a node does."""
    boxes = [*nodes, *tags]
    homes = [_from_middle(nodes, tag, tie) for tag, tie in zip(tags, ties, strict=True)]
    light = [0.25] * len(nodes) + [0.75] * len(tags)
    for turn in range(_PUSHES):
        touched = _push(boxes, light)
        crossed = turn < _PUSHES // 2 and _uncross(nodes, tags, ties)
        yield
        if not touched and not crossed:
            break
        if turn % 4 == 0 and turn < _PUSHES // 2:
            _draw_in(nodes, tags, ties, homes)


def _push(boxes: list[Box], light: list[float]) -> bool:
    touched = False
    order = sorted(range(len(boxes)), key=lambda n: boxes[n].x - boxes[n].width / 2)
    for place, i in enumerate(order):
        one = boxes[i]
        right = one.x + one.width / 2 + GAP_X
        for j in order[place + 1 :]:
            other = boxes[j]
            if other.x - other.width / 2 > right + one.width:
                break
            over_x = (one.width + other.width) / 2 + GAP_X - abs(one.x - other.x)
            over_y = (one.height + other.height) / 2 + GAP_Y - abs(one.y - other.y)
            if over_x <= _NEARLY or over_y <= _NEARLY:
                continue
            touched = True
            _part(one, other, (over_x, over_y), light[i] / (light[i] + light[j]))
    return touched


def _part(one: Box, other: Box, over: tuple[float, float], share: float) -> None:
    """Move two boxes off each other, along the shorter way; ``share`` is the first one's."""
    across, down = over
    if across < down * _FLAT:
        way = across if one.x >= other.x else -across
        one.x += way * share
        other.x -= way * (1 - share)
    else:
        way = down if one.y >= other.y else -down
        one.y += way * share
        other.y -= way * (1 - share)


def _uncross(nodes: list[Box], tags: list[Box], ties: Sequence[Ends]) -> bool:
    """Push nodes off the ties of others that pass under them."""
    crossed = False
    for number, (a, b) in enumerate(ties):
        tag = tags[number]
        for end in (a, b):
            for n, box in enumerate(nodes):
                if n not in (a, b) and _passes(nodes[end], tag, box):
                    crossed = True
                    _step_off(nodes[end], tag, box)
    return crossed


def _passes(one: Box, other: Box, box: Box) -> bool:
    """Say whether the line between two middles passes through a box."""
    low, high = 0.0, 1.0
    for start, way, middle, half in (
        (one.x, other.x - one.x, box.x, box.width / 2 + 4),
        (one.y, other.y - one.y, box.y, box.height / 2 + 4),
    ):
        if abs(way) < 1e-9:  # noqa: PLR2004
            if abs(start - middle) > half:
                return False
            continue
        near, far = sorted(((middle - half - start) / way, (middle + half - start) / way))
        low, high = max(low, near), min(high, far)
        if low > high:
            return False
    return True


def _step_off(one: Box, other: Box, box: Box) -> None:
    dx, dy = other.x - one.x, other.y - one.y
    length = math.hypot(dx, dy) or 1.0
    side = dx * (box.y - one.y) - dy * (box.x - one.x)
    sign = 1.0 if side >= 0 else -1.0
    box.x -= sign * dy / length * _OFF
    box.y += sign * dx / length * _OFF


def _from_middle(nodes: list[Box], tag: Box, tie: Ends) -> tuple[float, float]:
    """Return where a label stands, seen from the middle of its tie."""
    one, other = nodes[tie[0]], nodes[tie[1]]
    return tag.x - (one.x + other.x) / 2, tag.y - (one.y + other.y) / 2


def _draw_in(
    nodes: list[Box], tags: list[Box], ties: Sequence[Ends], homes: list[tuple[float, float]]
) -> None:
    """Draw labels back to where they stood on their ties: a tie bends no more than it must."""
    for tag, tie, home in zip(tags, ties, homes, strict=True):
        off_x, off_y = _from_middle(nodes, tag, tie)
        tag.x += (home[0] - off_x) * _BACK
        tag.y += (home[1] - off_y) * _BACK
