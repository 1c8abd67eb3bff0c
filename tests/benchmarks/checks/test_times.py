"""Times and memory are measured; how long they are is no business of a test."""

import sys
from subprocess import PIPE, Popen

from benchmarks.speed_run import in_turn, razbor, resident
from benchmarks.start import started
from razbor.analysis.analyse import STAGES

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


def test_engines_take_turns():
    order = []

    def engine(name, seconds):
        times = iter(seconds)
        return lambda text: order.append((name, text)) or {"all": next(times)}

    engines = {"one": engine("one", [1, 5, 2]), "other": engine("other", [9, 7, 8])}
    medians = in_turn("текст", engines, 3)
    assert order == [("one", "текст"), ("other", "текст")] * 3
    assert medians == {"one": {"all": 2}, "other": {"all": 8}}


def test_each_stage_takes_its_time():
    spent = razbor("Анна Вербина приехала в Самару.")
    assert list(spent) == list(STAGES)
    assert all(seconds >= 0 for seconds in spent.values())
    assert sum(spent.values()) > 0


def test_memory_grows_with_what_is_held():
    with Popen([sys.executable, "-c", HOLDING], stdin=PIPE, stdout=PIPE, text=True) as held:
        held.stdout.readline()
        before = resident(str(held.pid))
        held.stdin.write("\n")
        held.stdin.flush()
        held.stdout.readline()
        assert resident(str(held.pid)) > before + 30
        held.kill()
