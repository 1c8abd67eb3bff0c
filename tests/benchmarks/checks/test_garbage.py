"""Bad input gives one clear line and exit code 2; bars give 1."""

import contextlib
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.checks.articles import Json, analysis, drop, find
from benchmarks.factscore.command import main

if TYPE_CHECKING:
    from collections.abc import Callable


class Command:
    @pytest.fixture(autouse=True)
    def in_a_folder(self, tmp_path: Path):
        self.folder = tmp_path
        self.gold = self.write("gold.json", analysis())

    def write(self, name: str, data: Any) -> str:
        """Write bytes as they are, anything else as JSON."""
        path = self.folder / name
        path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        return str(path)

    def run_command(self, *arguments: str) -> tuple[int, str, str]:
        """Run the program; return its exit code and both outputs."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(arguments))
        return code, out.getvalue(), err.getvalue()

    def assert_refused(self, data: Any, message: str):
        """Check that a prediction is refused with one line."""
        code, out, err = self.run_command(self.gold, self.write("pred.json", data))
        assert (code, out, err.count("\n")) == (2, "", 1), err
        assert message in err


BROKEN: "list[tuple[Callable[[Json], object], str]]" = [
    (lambda d: d.pop("facts"), ".facts: expected a list, found nothing"),
    (lambda d: d["mentions"].append(7), ".mentions[16]: expected an object"),
    (lambda d: find(d, "Он").update(start="1"), ".start: expected an integer, found a t"),
    (lambda d: find(d, "Он").update(start=True), ".start: expected an integer"),
    (lambda d: find(d, "Он").update(start=-1), ".start: -1 is below 0"),
    (lambda d: find(d, "Он").update(end=1), ".end: 1 is below"),
    (lambda d: find(d, "Он").update(end=10**12), "beyond any article"),
    (lambda d: find(d, "Он").update(entity="E77"), ".entity: unknown entity 'E77'"),
    (lambda d: find(d, "Он").update(kind="NAME"), ".kind: unknown value 'NAME'"),
    (lambda d: find(d, "E1").update(type="MAN"), ".type: unknown value 'MAN'"),
    (lambda d: find(d, "E1").update(id="E2"), ".id: 'E2' is used twice"),
    (lambda d: find(d, "S1").update(members=["E5", "Q"]), "unknown member 'Q'"),
    (lambda d: find(d, "F1").update(type="PARTY"), ".type: unknown value 'PARTY'"),
    (lambda d: find(d, "F1").update(importance=4), ".importance: 4 is above 3"),
    (lambda d: find(d, "F1").update(evidence=None), ".evidence: expected a list"),
    (lambda d: find(d, "F1")["roles"].append({"role": "HOST"}), "needs an entity, a span"),
    (lambda d: find(d, "F1")["modality"].update(factuality="maybe"), "'maybe'"),
    (lambda d: find(d, "F6")["attribution"][1].update(agent="Q"), "unknown entity 'Q'"),
    (lambda d: d["document"].update(text="Другое"), "the texts differ from character 0"),
]


class TestGarbage(Command):
    def test_not_json(self):
        self.assert_refused(b"{", "not JSON (line 1")
        self.assert_refused(b"", "not JSON")
        self.assert_refused(b"\xff\xfe\x00", "not UTF-8")
        self.assert_refused(b"[" * 100_000, "nested too deeply")

    def test_not_an_analysis(self):
        self.assert_refused([], "expected an object, found a list")
        self.assert_refused({}, "neither an analysis nor gold")
        self.assert_refused({"document": 5}, "expected an object, found a number")
        self.assert_refused({"sentences": {}}, "expected a list, found an object")
        self.assert_refused({"format": "other/9", "document": {}}, "unknown value 'other/9'")

    @pytest.mark.parametrize(("damage", "message"), BROKEN)
    def test_broken_parts(self, damage: "Callable[[Json], object]", message: str):
        data = analysis()
        damage(data)
        self.assert_refused(data, message)

    def test_missing_files(self):
        code, _, err = self.run_command(self.gold, str(self.folder / "none.json"))
        assert code == 2
        assert "cannot be read" in err
        (self.folder / "empty").mkdir()
        code, _, err = self.run_command(str(self.folder / "empty"), self.gold)
        assert (code, "no *.json file" in err) == (2, True)
        code, _, err = self.run_command(self.gold, str(self.folder / "empty"))
        assert (code, "no prediction for any" in err) == (2, True)
        code, _, err = self.run_command(self.gold, self.gold, "--texts", str(self.folder / "no"))
        assert (code, "no such folder" in err) == (2, True)


class TestReport(Command):
    def test_perfect(self):
        code, out, err = self.run_command(self.gold, self.gold, "--show")
        assert (code, err) == (0, "")
        assert "Ни пропусков, ни лишнего." in out

    def test_bars(self):
        data = analysis()
        drop(data, "F4")
        pred = self.write("pred.json", data)
        code, _, err = self.run_command(self.gold, pred, "--min", "facts.all.f1=0.95")
        assert (code, "bar not met: facts.all.f1 = 0.9333 < 0.95" in err) == (1, True)
        code, _, _ = self.run_command(self.gold, pred, "--min", "facts.all.f1=0.9")
        assert code == 0
        code, _, _ = self.run_command(self.gold, pred, "--max", "safety.shown_as_done.n=0")
        assert code == 0
        code, _, err = self.run_command(self.gold, pred, "--max", "facts.all.missed=0")
        assert (code, "facts.all.missed = 1 > 0" in err) == (1, True)

    def test_bad_bars(self):
        code, _, err = self.run_command(self.gold, self.gold, "--min", "facts.all.f2=0.9")
        assert (code, "no metric is called 'facts.all.f2'" in err) == (2, True)
        code, _, err = self.run_command(self.gold, self.gold, "--min", "facts.all.f1")
        assert (code, "expected metric=number" in err) == (2, True)

    def test_bar_on_nothing_is_not_met(self):
        data = analysis()
        data.update(facts=[])
        empty = self.write("empty.json", data)
        code, _, err = self.run_command(empty, empty, "--min", "facts.all.f1=0.5")
        assert (code, "has nothing to measure" in err) == (1, True)

    def test_json_report(self):
        target = self.folder / "out.json"
        code, _, _ = self.run_command(self.gold, self.gold, "--json", str(target))
        data = json.loads(target.read_text("utf-8"))
        assert code == 0
        assert data["total"]["facts"]["all"]["f1"] == 1
        assert data["documents"]["gold"]["coref"]["mentions"] == 16
        assert data["missing_predictions"] == []

    def test_findings_are_russian_with_the_text(self):
        data = analysis()
        find(data, "F6")["modality"].update(factuality="asserted")
        drop(data, "F1")
        drop(data, "Он")
        pred = self.write("pred.json", data)
        _, out, _ = self.run_command(self.gold, pred, "--show")
        missed = "Факты: пропущено: 1\n  • ВСТРЕЧА [важность 1, утверждается] участник: Ульф"
        assert missed in out
        assert "Опасно: показано как свершившееся: 1\n  • СОБЫТИЕ [важность 1, план]" in out
        assert "Текст: «Завод откроют 12 мая» [" in out
        assert "Связи: не найдено: 1\n  • «Он»" in out
