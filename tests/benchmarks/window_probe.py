"""A process that shows a window, tells when it was first painted, and ends.

    python window_probe.py empty|razbor STARTED

STARTED is the monotonic time just before this process began. The window of Razbor counts as painted
when a text view that holds text was; it ends when marks were painted too.
"""

import json
import os
import sys
from time import monotonic, process_time

STARTED = float(sys.argv[2])


def seconds() -> float:
    """Return the seconds since the start."""
    return monotonic() - STARTED


def memory() -> float:
    """Return the memory of this process in megabytes."""
    with open("/proc/self/status", encoding="utf-8") as status:  # noqa: PTH123  (no more imports)
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def figures() -> dict[str, float]:
    """Return all that is measured at this moment."""
    return {"seconds": seconds(), "busy": process_time(), "memory": memory()}


def tell(**told: float) -> None:
    """Print what was measured and end this process at once."""
    print(json.dumps(told), flush=True)
    os._exit(0)


def show_empty() -> None:
    """Show an empty window until it is painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event):  # noqa: N802
            super().paintEvent(event)
            tell(**figures())

    application = QApplication([])
    window = Window()
    window.resize(1100, 760)
    window.show()
    application.exec()


def show_razbor() -> None:
    """Start the program; its text view tells when it was painted with text in it."""
    from PySide6.QtWidgets import QTextEdit

    painted = QTextEdit.paintEvent
    readable: dict[str, float] = {}

    def paint(view, event):
        painted(view, event)
        if not readable and not view.document().isEmpty():
            readable.update(figures())
        if readable and getattr(view, "marks", ()):  # the first page has none
            tell(**readable, marks=seconds() - readable["seconds"])

    QTextEdit.paintEvent = paint
    sys.argv = ["razbor"]
    from razbor.__main__ import main

    main()


if __name__ == "__main__":
    {"empty": show_empty, "razbor": show_razbor}[sys.argv[1]]()
