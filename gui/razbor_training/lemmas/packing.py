"""Write a chooser as the program reads it."""

from pathlib import Path

import numpy as np

from razbor.words.tensors import write_tensors
from razbor_training.lemmas.network import Chooser


def pack(network: Chooser, traits: dict[str, int], most: int, path: Path) -> None:
    """Write the weights in half precision, those of products turned round, and the traits."""
    arrays = {}
    for name, value in network.state_dict().items():
        array = value.numpy().astype(np.float16)
        arrays[name] = array.T if array.ndim > 1 else array
    arrays["table"] = arrays.pop("table.weight")[0]
    arrays["measures"] = arrays.pop("measures.weight")[:, 0]
    write_tensors(path, arrays, {"traits": list(traits), "most traits": most})
