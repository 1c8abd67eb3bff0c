"""Push the boxes of a graph apart until none touches another, and off the ties under them."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass

GAP_X, GAP_Y = 16.0, 12.0
_PUSHES = 240
_OFF = 3.0  # pixels by which a box is pushed off a tie in one pass
_NEARLY = 0.01
_BACK = 0.12
_FEW = 70  # labels up to which they are pushed off ties too
_CLEAR = 4.0  # pixels between a tie and a box that it passes
_STEP = 26.0  # pixels between two points of a tie that are looked at
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
        crossed = turn < _PUSHES * 3 // 4 and _uncross(nodes, tags, ties)
        yield
        if not touched and not crossed:
            break
        if turn % 4 == 0 and turn < _PUSHES // 3:
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
    """Push nodes, and labels where they are few, off the ties of others that pass under them."""
    crossed = False
    boxes = [*nodes, *tags] if len(tags) <= _FEW else nodes
    for number, (a, b) in enumerate(ties):
        own = (a, b, len(nodes) + number)
        line = _line(nodes[a], tags[number], nodes[b])
        xs, ys = [x for x, _ in line], [y for _, y in line]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        for n, box in enumerate(boxes):
            across, down = box.width / 2 + _CLEAR, box.height / 2 + _CLEAR
            beside = box.x + across < left or box.x - across > right
            if n in own or beside or box.y + down < top or box.y - down > bottom:
                continue
            inside = (
                i for i, (x, y) in enumerate(line) if _near(x - box.x, across, y - box.y, down)
            )
            at = next(inside, None)
            if at is not None:
                crossed = True
                _step_off(line[max(0, at - 1)], line[min(len(line) - 1, at + 1)], box, tags[number])
    return crossed


def _near(x: float, across: float, y: float, down: float) -> bool:
    return -across < x < across and -down < y < down


def _line(one: Box, tag: Box, other: Box) -> list[tuple[float, float]]:
    """Return points of the curve that a tie is drawn as: from box to box through its label."""
    bend_x = 2 * tag.x - (one.x + other.x) / 2
    bend_y = 2 * tag.y - (one.y + other.y) / 2
    steps = max(6, int(math.hypot(other.x - one.x, other.y - one.y) / _STEP))
    points = []
    for step in range(1, steps):
        t = step / steps
        start, middle, end = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append(
            (
                start * one.x + middle * bend_x + end * other.x,
                start * one.y + middle * bend_y + end * other.y,
            )
        )
    return points


def _step_off(before: tuple[float, float], after: tuple[float, float], box: Box, tag: Box) -> None:
    """Move a box to the side of a line on which its middle is, the line's label to the other."""
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = math.hypot(dx, dy) or 1.0
    side = dx * (box.y - before[1]) - dy * (box.x - before[0])
    sign = 1.0 if side >= 0 else -1.0
    off_x, off_y = sign * dy / length * _OFF, sign * dx / length * _OFF
    box.x, box.y = box.x - off_x, box.y + off_y
    tag.x, tag.y = tag.x + off_x, tag.y - off_y


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
