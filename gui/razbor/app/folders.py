"""Where the program keeps what it remembers."""

from pathlib import Path


def state_folder() -> Path:
    """Return the folder of the last article and of the window's state; it may not exist."""
    from platformdirs import user_state_path

    return user_state_path("razbor", appauthor=False)


def settings_file() -> Path:
    """Return the file of the reader's settings; it may not exist."""
    from platformdirs import user_config_path

    return user_config_path("razbor", appauthor=False) / "razbor.ini"


def log_file() -> Path:
    """Return the file that the log is written to; it may not exist."""
    from platformdirs import user_log_path

    return user_log_path("razbor", appauthor=False) / "razbor.log"
