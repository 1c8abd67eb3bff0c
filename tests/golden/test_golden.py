"""The engine says of every seed exactly what it said before.

After a change that is meant: ``python tests/golden --renew``, and read the difference.
"""

import json

import pytest

from golden.golden_files import difference, exported, golden_file, seeds


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.stem)
def test_a_seed_is_analysed_as_before(seed):
    path = golden_file(seed)
    assert path.exists(), f"{path.name} is missing: python tests/golden --renew"
    wanted, found = path.read_text(encoding="utf-8"), exported(seed)
    if found != wanted:
        pytest.fail(f"{seed.name} is analysed differently:\n{difference(wanted, found)}")


def test_there_is_no_golden_file_without_a_seed():
    kept = {path.name for path in golden_file(seeds()[0]).parent.glob("*.json")}
    assert kept <= {golden_file(seed).name for seed in seeds()}


def test_the_difference_shows_what_changed_and_where():
    before = {"facts": [{"id": "F1", "summary_ru": "Было"}], "rest": list(range(50))}
    after = {**before, "facts": [{"id": "F1", "summary_ru": "Стало"}]}
    texts = (json.dumps(data, ensure_ascii=False, indent=1) for data in (before, after))
    shown = difference(*texts)
    assert '-   "summary_ru": "Было"' in shown
    assert '+   "summary_ru": "Стало"' in shown
    assert '"id": "F1"' in shown
    assert "49" not in shown
