"""What other threads say comes to the window's thread, whole and in order."""

import threading

from PySide6.QtCore import QCoreApplication

from razbor.bridge.mailbox import Mailbox


def test_all_that_is_said_arrives_in_order(qtbot):
    mailbox, heard, where = Mailbox(), [], set()

    def hear(thing):
        heard.append(thing)
        where.add(threading.current_thread())

    mailbox.arrived.connect(hear)
    speaker = threading.Thread(target=lambda: [mailbox.inlet.put(n) for n in range(20_000)])
    speaker.start()
    qtbot.waitUntil(lambda: len(heard) == 20_000, timeout=20_000)
    speaker.join()
    assert heard == list(range(20_000))
    assert where == {threading.main_thread()}
    mailbox.close()


def test_nothing_is_heard_after_it_is_closed(qtbot):
    mailbox, heard = Mailbox(), []
    mailbox.arrived.connect(heard.append)
    mailbox.inlet.put("said before")
    mailbox.close()
    mailbox.inlet.put("said after")
    QCoreApplication.processEvents()
    assert heard == []
    mailbox.close()
