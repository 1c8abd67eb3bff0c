"""A second start hands over to the first; a dead one is in nobody's way."""

import json
import os
import socket
import threading

import pytest

from razbor.bridge.instance_socket import Start, claim
from razbor.bridge.single_instance import SingleInstance


@pytest.fixture
def first(home, qtbot):
    server = claim(Start(()))
    instance = SingleInstance(server)
    yield instance
    instance.close()


def hand_over(start):
    """Start once more, as another process would, while this one runs its event loop."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(claim(start)))
    thread.start()
    return thread, answers


def test_paths_arrive_and_the_second_start_is_done(first, qtbot):
    start = Start(("/news/статья 1.txt", "/news/b.html"), "token-7")
    with qtbot.waitSignal(first.started_again) as heard:
        thread, answers = hand_over(start)
    thread.join(5)
    assert heard.args == [start]
    assert answers == [None]


def test_rubbish_is_survived(first, qtbot, home):
    place = next(home.glob("razbor-*.sock"))
    for rubbish in (b"\xff\xfe\n", b"[]\n", b'{"paths": 1}\n', b""):
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(place))
            client.sendall(rubbish)
    with qtbot.waitSignal(first.started_again) as heard:
        thread, _ = hand_over(Start(("/a",)))
    thread.join(5)
    assert heard.args == [Start(("/a",))]


def test_what_a_dead_instance_left_is_taken_over(home):
    dead = claim(Start(()))
    dead.close()
    assert list(home.glob("razbor-*.sock"))
    alive = claim(Start(()))
    assert alive is not None
    alive.close()


def test_displays_do_not_share_an_instance(home, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":1")
    one = claim(Start(()))
    monkeypatch.setenv("DISPLAY", ":2")
    other = claim(Start(()))
    assert one is not None
    assert other is not None
    one.close()
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_an_os_error(home):
    home.chmod(0o500)
    with pytest.raises(OSError, match=r"."):
        claim(Start(()))


def test_the_message_is_one_line_of_json(home):
    server = claim(Start(()))
    server.settimeout(5)
    thread, answers = hand_over(Start(("/a",)))
    connection = server.accept()[0]
    with connection:
        assert json.loads(connection.recv(1000)) == {"paths": ["/a"], "activation": None}
        connection.sendall(b"+")
    thread.join(5)
    server.close()
    assert answers == [None]
