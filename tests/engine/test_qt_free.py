"""The engine imports and works where there is no Qt at all."""

import subprocess
import sys

BLOCKED = """
import sys
sys.modules["PySide6"] = None
sys.path.insert(0, "gui")
from razbor.analysis.analyse import Analyser
from razbor.export.as_json import to_json
from razbor.text.article import Article
analysis = Analyser().analyse(Article("Министр Ульф Хаген приехал в Белозорск."))
assert to_json(analysis)["mentions"]
print(len(analysis.words))
"""


def test_the_whole_pipeline_runs_without_qt():
    command = [sys.executable, "-c", BLOCKED]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "7"
