"""The demo's POS lives exactly as long as the program that needs it."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from kiosk.demo import DemoError, demo_pos

pytestmark = pytest.mark.program


def answers(url: str) -> bool:
    host, port = url.removeprefix("http://").split(":")
    try:
        socket.create_connection((host, int(port)), timeout=2).close()
    except OSError:
        return False
    return True


def test_it_answers_while_the_block_lasts_and_is_gone_after() -> None:
    with demo_pos("us") as (url, token):
        request = urllib.request.Request(f"{url}/v1/health", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            assert json.load(answer)["shop"]["currency"] == "USD"
    assert not answers(url)


@pytest.mark.slow
def test_it_is_gone_after_an_error_too() -> None:
    with pytest.raises(ZeroDivisionError), demo_pos("okawari", ["--key-lifetime", "1"]) as (url, _):
        assert answers(url)
        raise ZeroDivisionError
    assert not answers(url)


@pytest.mark.slow
def test_what_keeps_it_from_starting_is_said() -> None:
    with (
        pytest.raises(DemoError, match=r"no-such-menu\.yaml: .*cannot be read"),
        demo_pos("no-such-menu.yaml"),
    ):
        pass


PARENT = """
from kiosk.demo import demo_pos
with demo_pos("us") as (url, token):
    print(url, flush=True)
    input()
"""


def test_it_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout and parent.stdin
    url = parent.stdout.readline().strip()
    children = child_pids(parent.pid)
    assert answers(url) and len(children) == 1
    pidfd = os.pidfd_open(children[0])
    try:
        parent.send_signal(signal.SIGKILL)
        parent.wait(10)
        assert select.select([pidfd], [], [], 15)[0]  # a pidfd can be read when its process has ended
    finally:
        os.close(pidfd)
        parent.stdin.close()
        parent.stdout.close()
    assert not answers(url)


def child_pids(pid: int) -> list[int]:
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(word) for word in file.read().split()]
