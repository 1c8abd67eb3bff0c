"""Runs on disk: a folder each, with recipe, weights and result; and the table of them all."""

import json
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from razbor_training.learning.lesson import Result
from razbor_training.network.finder import Finder
from razbor_training.network.relater import Relater
from razbor_training.recipe import Recipe

_NETWORKS: dict[str, type[nn.Module]] = {"entities": Finder, "relations": Relater}


@dataclass(frozen=True, slots=True)
class Run:
    """A run's folder."""

    folder: Path

    @property
    def checkpoint(self) -> Path:
        """Return where a run that is not over stands."""
        return self.folder / "checkpoint.pt"

    @property
    def finished(self) -> bool:
        """Say whether the run has come to its end."""
        return (self.folder / "result.json").exists()

    @property
    def recipe(self) -> Recipe:
        """Return the recipe that the run followed, as far as recipes still say the same."""
        known = Recipe.__dataclass_fields__
        found = {key: v for key, v in self._record()["recipe"].items() if key in known}
        return Recipe(**{**found, "taggers": tuple(found["taggers"])})

    @property
    def threshold(self) -> float:
        """Return the threshold that served the dev part best."""
        return float(self._record()["threshold"])

    def keep(self, recipe: Recipe, network: nn.Module, result: Result, seconds: float) -> None:
        """Write the weights in half precision and the record, and drop the checkpoint."""
        self.folder.mkdir(parents=True, exist_ok=True)
        weights = {name: value.half() for name, value in network.state_dict().items()}
        torch.save(weights, self.folder / "weights.pt")
        record = {**_figures(result), "recipe": asdict(recipe), **_costs(network, seconds)}
        text = json.dumps(record, ensure_ascii=False, indent=1)
        (self.folder / "result.json").write_text(text, encoding="utf-8")
        self.checkpoint.unlink(missing_ok=True)

    def network(self, vectors: Tensor) -> nn.Module:
        """Return the trained network."""
        recipe = self.recipe
        network = _NETWORKS[recipe.task](recipe, vectors)
        network.load_state_dict(torch.load(self.folder / "weights.pt", weights_only=True))
        return network.eval()

    def _record(self) -> dict[str, Any]:
        path = self.folder / "result.json"
        if not path.exists():
            raise FileNotFoundError(f"{path} is missing: the run has not come to its end")
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found


def _figures(result: Result) -> dict[str, Any]:
    micro = result.table.micro
    return {
        "micro": round(micro.f1, 4),
        "precision": round(micro.precision, 4),
        "recall": round(micro.recall, 4),
        "macro": round(result.table.macro, 4),
        "threshold": result.threshold,
        "at_half": round(result.at_half, 4),
        "more": {name: round(value, 4) for name, value in result.more.items()},
        "kinds": {name: round(score.f1, 4) for name, score in result.table.kinds.items()},
    }


def _costs(network: nn.Module, seconds: float) -> dict[str, Any]:
    return {
        "weights": sum(parameter.numel() for parameter in network.parameters()),
        "seconds": round(seconds),
        "device": f"{platform.machine()} CPU, {torch.get_num_threads()} thread",
    }


def markdown(folder: Path) -> Iterator[str]:
    """Yield the lines of a table of all finished runs of a folder."""
    yield "| run | differs from default in | micro | macro | at 0.5 | more | weights | seconds |"
    yield "|---|---|---|---|---|---|---|---|"
    default = asdict(Recipe())
    for path in sorted(folder.glob("*/result.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        yield _line(path.parent.name, record, default)


def _line(name: str, record: dict[str, Any], default: dict[str, Any]) -> str:
    recipe = {key: tuple(v) if isinstance(v, list) else v for key, v in record["recipe"].items()}
    changed = (f"{k} {v}" for k, v in recipe.items() if v != default.get(k, v))
    more = ", ".join(f"{key} {100 * value:.1f}" for key, value in record["more"].items())
    figures = (f"{100 * record[key]:.1f}" for key in ("micro", "macro", "at_half"))
    size = f"{record['weights'] / 1e6:.2f} M"
    cells = (name, "; ".join(changed), *figures, more, size, str(record["seconds"]))
    return f"| {' | '.join(cells)} |"
