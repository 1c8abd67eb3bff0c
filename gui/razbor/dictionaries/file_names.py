"""Which files are, or belong to, a dictionary: by their names, else by how they begin."""

from pathlib import Path

HEADS = (".ifo", ".dsl", ".dsl.dz", ".index", ".jsonl", ".jsonl.gz")
_PARTS = (".dict.dz", ".idx.gz", ".syn.dz", ".dict", ".idx", ".syn", ".ann", ".dsl.files.zip")
_LEADING = (".ifo", ".index", ".dsl", ".dsl.dz")
_ZIP = b"PK\x03\x04"
_BEGINNINGS = {
    b"StarDict's dict ifo file": ".ifo",
    b"#NAME": ".dsl",
    b"\xef\xbb\xbf#NAME": ".dsl",
    "\ufeff#NAME".encode("utf-16-le"): ".dsl",
    "\ufeff#NAME".encode("utf-16-be"): ".dsl",
    b'{"': ".jsonl",
}


def looks_like_dictionary(file: Path) -> bool:
    """Tell whether a file is, or belongs to, a dictionary, without reading all of it."""
    name = file.name.lower()
    return name.endswith((*HEADS, *_PARTS, ".zip")) or kind_of(file) in {".ifo", ".dsl", ".jsonl"}


def head(file: Path) -> Path:
    """Return the file by which a dictionary is opened: .dict leads to its .ifo or .index."""
    part = next((one for one in _PARTS if file.name.lower().endswith(one)), "")
    if not part:
        return file
    stem = file.name[: -len(part)]
    places = (file.with_name(stem + ending) for ending in _LEADING)
    return next((place for place in places if place.is_file()), file)


def kind_of(file: Path) -> str:
    """Return the ending of a file's format: of its name, or what it begins like; else nothing."""
    name = file.name.lower()
    named = (*HEADS, ".zip")
    if ending := next((one for one in named if name.endswith(one)), ""):
        return ending
    try:
        if not file.is_file():  # a pipe would be waited for
            return ""
        with file.open("rb") as stream:
            begins = stream.read(64)
    except OSError:
        return ""
    if begins.startswith(_ZIP):
        return ".zip"
    return next((kind for sign, kind in _BEGINNINGS.items() if begins.startswith(sign)), "")
