"""Write what torch says of a text with a packed network: the program is tested by it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from razbor.model.hashed import FORM_FIELDS, FORM_ROWS
from razbor.model.windows import WINDOW
from razbor.words.tensors import read_tensors
from razbor_training.data.assemble import assemble
from razbor_training.data.brat import GoldDocument
from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES
from razbor_training.features.describe import Describer
from razbor_training.learning.decode import candidates
from razbor_training.learning.runs import Run
from razbor_training.network.batch import Feeder, windows

_LEAST = 0.02
_DIGITS = 5


def write_reference(run: Run, packed: Path, path: Path) -> None:
    """Read the text of an earlier reference and write its features and likely spans anew."""
    text = json.loads(path.read_text(encoding="utf-8"))["text"]
    describer = Describer()
    data, _ = assemble([GoldDocument("reference", text)], describer)
    found = {
        "text": text,
        "forms": data.forms.tolist(),
        "flags": [[row for row in rows if row] for rows in data.flags.tolist()],
        "states": np.abs(data.states.astype(np.float64)).mean(1).round(_DIGITS).tolist(),
        "spans": sorted(_spans(run, packed, data, describer)),
    }
    lines = (f' "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in found.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _spans(
    run: Run, packed: Path, data: Dataset, describer: Describer
) -> Iterator[tuple[int, int, str, float]]:
    network = run.network(torch.from_numpy(describer.vectors.table()))
    network.load_state_dict(as_packed(network.state_dict(), packed))
    batch = Feeder(data).batch(list(windows(data, WINDOW)))
    with torch.no_grad():
        logits, real = network(batch)
    for one in candidates(batch, logits.sigmoid(), real, _LEAST):
        start, end = data.places[one.first, 0], data.places[one.last, 1]
        yield int(start), int(end), ENTITIES[one.kind], round(one.chance, _DIGITS)


def as_packed(learnt: Mapping[str, Any], packed: Path) -> Mapping[str, Any]:
    """Put the forms as they are packed in the place of those that were learnt."""
    arrays = read_tensors(packed).arrays
    forms = np.zeros((len(FORM_FIELDS) * FORM_ROWS, arrays["forms"].shape[1]), np.float32)
    forms[arrays["forms.rows"]] = arrays["forms"] * arrays["forms.scale"].astype(np.float32)
    return {**learnt, "inputs.forms.weight": torch.from_numpy(forms)}
