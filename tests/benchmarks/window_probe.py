"""A process that shows a window, tells when it was first painted, and ends.

    python window_probe.py empty|razbor STARTED

STARTED is the monotonic time just before this process began. The window of Razbor counts as painted
when a text view that holds text was.
"""

import json
import os
import sys
from time import monotonic

STARTED = float(sys.argv[2])


def tell() -> None:
    """Print the seconds since the start and the memory of this process, and end it at once."""
    seconds = monotonic() - STARTED
    with open("/proc/self/status", encoding="utf-8") as status:  # noqa: PTH123  (no more imports)
        line = next(line for line in status if line.startswith("VmRSS"))
    print(json.dumps({"seconds": seconds, "memory": int(line.split()[1]) / 1024}), flush=True)
    os._exit(0)


def show_empty() -> None:
    """Show an empty window until it is painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event):  # noqa: N802
            super().paintEvent(event)
            tell()

    application = QApplication([])
    window = Window()
    window.resize(1100, 760)
    window.show()
    application.exec()


def show_razbor() -> None:
    """Start the program; its text view tells when it was painted with text in it."""
    from PySide6.QtWidgets import QTextEdit

    painted = QTextEdit.paintEvent

    def paint(view, event):
        painted(view, event)
        if not view.document().isEmpty():
            tell()

    QTextEdit.paintEvent = paint
    sys.argv = ["razbor"]
    from razbor.__main__ import main

    main()


if __name__ == "__main__":
    {"empty": show_empty, "razbor": show_razbor}[sys.argv[1]]()
