"""Arrays in a file that is mapped into memory: what is never looked at is never read.

The format is safetensors' (github.com/huggingface/safetensors): the length of a header, a JSON
header with the type, shape and place of each array, the arrays.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_TYPES = {
    "F16": "<f2", "F32": "<f4", "I8": "|i1", "U8": "|u1", "U16": "<u2", "U32": "<u4", "U64": "<u8",
}  # fmt: skip
_NAMES = {np.dtype(code): name for name, code in _TYPES.items()}
_LENGTH = 8  # bytes that hold the header's length
_ALIGNED = 64


@dataclass(frozen=True, slots=True)
class Tensors:
    """Arrays by name, read-only, and what the file says of itself."""

    arrays: Mapping[str, Array]
    notes: Mapping[str, Any]


def read_tensors(path: Path) -> Tensors:
    """Map a file; its notes are JSON values."""
    raw = np.memmap(path, np.uint8, "r")
    start = _LENGTH + int(raw[:_LENGTH].view("<u8")[0])
    header = json.loads(raw[_LENGTH:start].tobytes())
    notes = {name: json.loads(note) for name, note in header.pop("__metadata__", {}).items()}
    arrays = {name: _array(raw[start:], about) for name, about in header.items()}
    return Tensors(arrays, notes)


def _array(raw: Array, about: Mapping[str, Any]) -> Array:
    first, end = about["data_offsets"]
    return np.asarray(raw[first:end]).view(_TYPES[about["dtype"]]).reshape(about["shape"])


def write_tensors(path: Path, arrays: Mapping[str, Array], notes: Mapping[str, Any]) -> None:
    """Write arrays and notes; the same values give the same bytes."""
    header: dict[str, Any] = {
        "__metadata__": {name: json.dumps(note, ensure_ascii=False) for name, note in notes.items()}
    }
    parts, place = [], 0
    for name, array in sorted(arrays.items(), key=lambda pair: (-pair[1].itemsize, pair[0])):
        data = np.ascontiguousarray(array).tobytes()
        bounds = [place, place + len(data)]
        kind = _NAMES[array.dtype]
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": bounds}
        parts.append(data)
        place = bounds[1]
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + _LENGTH) % _ALIGNED)
    path.write_bytes(len(text).to_bytes(_LENGTH, "little") + text + b"".join(parts))
