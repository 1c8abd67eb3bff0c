"""Times and memory are measured; how long they are is no business of a test."""

import sys
from subprocess import PIPE, Popen

from benchmarks.speed import in_turn, resident
from benchmarks.start import started

HOLDING = """
print(flush=True)
input()
held = bytearray(60_000_000)
held[::4096] = b"x" * len(held[::4096])
print(flush=True)
input()
"""


def test_an_empty_window_tells_when_it_was_painted_and_what_it_holds(tmp_path):
    found = started("empty", str(tmp_path))
    assert found is not None
    assert 0 < found["seconds"] < 60
    assert found["memory"] > 10


def test_a_window_that_does_not_come_up_is_none_and_says_why(capfd, tmp_path):
    assert started("nonsense", str(tmp_path)) is None
    assert "nonsense" in capfd.readouterr().err


def test_two_actions_take_turns():
    order = []
    medians = in_turn(lambda: order.append("one"), lambda: order.append("other"), 3)
    assert order == ["one", "other"] * 3
    assert all(seconds >= 0 for seconds in medians)


def test_memory_grows_with_what_is_held():
    with Popen([sys.executable, "-c", HOLDING], stdin=PIPE, stdout=PIPE, text=True) as held:
        held.stdout.readline()
        before = resident(str(held.pid))
        held.stdin.write("\n")
        held.stdin.flush()
        held.stdout.readline()
        assert resident(str(held.pid)) > before + 30
        held.kill()
