"""What a desktop or a person names, as a path."""

import os


def local_path(name: str) -> str:
    """Return the absolute path of a name, ``file://`` addresses included."""
    if name.startswith("file:"):
        from urllib.parse import unquote, urlsplit

        name = unquote(urlsplit(name).path)
    return os.path.abspath(name)  # noqa: PTH100  (pathlib does not fold «..»)
