"""The command on invented corpora, with the real engine."""

import pytest

from benchmarks.checks.tiny_corpora import write_corpora, write_gold
from benchmarks.command import MEASUREMENTS, main
from benchmarks.row import Row, at_least, at_most, markdown_table, plain_table, skipped
from benchmarks.settings import Settings

CORPORA = ("names", "canonical", "nested", "networks", "relations", "confidence", "lemmas")


@pytest.fixture
def folders(tmp_path):
    return write_corpora(tmp_path / "corpora"), write_gold(tmp_path / "gold")


def run(capsys, *arguments) -> list[str]:
    assert main([str(argument) for argument in arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_it_measures_what_is_there(capsys, folders):
    corpora, gold = folders
    chosen = [word for name in (*CORPORA, "tricky") for word in ("--only", name)]
    lines = run(capsys, "--corpora", corpora, "--gold", gold, *chosen)
    shown = "\n".join(lines)
    for wanted in (
        "names in 1 texts (track 1, places merged): persons, F1",
        "NEREL dev, nominative of a name: several words",
        "NEREL dev, 1 texts, entities of 29 types: F1",
        "UD GSD, 4 sentences: lemma",
        "Tricky sentences: wholly right",
    ):
        assert wanted in shown
    assert "skipped" not in shown


def test_without_data_every_row_says_why_it_was_skipped(capsys, monkeypatch):
    monkeypatch.delenv("RAZBOR_CORPORA", raising=False)
    monkeypatch.delenv("RAZBOR_GOLD", raising=False)
    chosen = [word for name in (*CORPORA, "tricky", "sample") for word in ("--only", name)]
    heading, *rows = run(capsys, *chosen)
    assert heading.startswith("What")
    assert len(rows) == 10
    assert all(": skipped. Name the " in row for row in rows)


def test_in_markdown_each_source_has_a_table_of_its_own(capsys, folders):
    _, gold = folders
    lines = run(capsys, "--gold", gold, "--only", "lemmas", "--only", "tricky", "--markdown")
    titles = [line for line in lines if line.startswith("#")]
    assert titles == [
        "#### The sample, tricky sentences, our own texts",
        "#### Universal Dependencies",
    ]
    assert lines.count("| What | Razbor | Beside it | Goal |") == len(titles)


def test_the_misses_are_shown_when_asked_for(capsys, folders):
    _, gold = folders
    shown = run(capsys, "--gold", gold, "--only", "tricky", "--show")
    assert shown[0] == "" or shown[0].startswith("Ни пропусков")


def test_an_unknown_measurement_is_refused(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--only", "beauty"])
    assert ended.value.code == 2
    assert "beauty" in capsys.readouterr().err


def test_a_short_run_takes_items_spread_evenly():
    whole, short = Settings(), Settings(short=True)
    assert whole.some(range(10), 3) == range(10)
    assert short.some(range(10), 3) == [0, 3, 6]
    assert short.some([1, 2], 3) == [1, 2]


ROWS = (
    at_least("Names", 0.914, 0.95, "0.9 of a peer"),
    at_most("Invented", 0, 0),
    Row("Speed", "12 ms"),
    skipped("Words", "There is no corpus."),
)


def test_the_plain_table_has_columns():
    lines = plain_table(ROWS).splitlines()
    assert lines[0].split() == ["What", "Razbor", "Beside", "it", "Goal"]
    assert lines[1].endswith("0.9 of a peer  ≥ 0.95 (not yet)")
    assert lines[2].endswith("0 (reached)")
    assert lines[4].startswith("Words: skipped. There is no corpus.")


def test_the_markdown_table_has_as_many_cells_in_every_line():
    lines = markdown_table(ROWS).splitlines()
    assert {line.count("|") for line in lines} == {5}
    assert lines[1] == "| --- | --- | --- | --- |"


def test_every_measurement_has_a_name_for_only():
    assert set(MEASUREMENTS) == {
        *CORPORA,
        "sample",
        "tricky",
        "own",
        "who",
        "speed",
        "length",
        "start",
    }
