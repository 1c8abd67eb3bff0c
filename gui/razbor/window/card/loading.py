"""Load the dictionary beside the window."""

import logging
from threading import Thread

from razbor.bridge.mailbox import Sender


def load_beside(inlet: Sender) -> None:
    """Have a thread load the dictionary and hand it over, or None where it cannot be had."""
    Thread(target=_load, args=(inlet,), name="dictionary", daemon=True).start()


def _load(inlet: Sender) -> None:
    """Load the dictionary and hand it over, or None where it cannot be had."""
    try:
        from razbor.words.look_up import LookUp

        inlet.put(LookUp())
    except Exception:
        logging.getLogger(__name__).exception("the dictionary did not load")
        inlet.put(None)
