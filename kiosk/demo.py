"""The demo shop's mock POS: a process of its own that ends with this one, however this one ends."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from queue import Empty, Queue
from typing import IO

READY_S = 30.0
END_S = 5.0

_log = logging.getLogger(__name__)


class DemoError(Exception):
    """The mock POS did not start; the message holds what it said last."""


@contextmanager
def demo_pos(name: str, extra_args: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Run `kiosk mock-pos` on a demo shop's menu (or a menu file): its address and token, in the block.

    The child ends when its standard input closes: at the end of the block, or when this process dies.
    Raises DemoError.
    """
    child = subprocess.Popen(
        [*this_program(), "mock-pos", "--menu", name, "--port", "0", "--exit-with-parent", *extra_args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # Ctrl-C reaches this process alone, which ends the child in its own time
    )
    assert child.stdin and child.stdout and child.stderr
    said: deque[str] = deque(maxlen=5)
    first: Queue[str] = Queue()
    readers = [
        threading.Thread(target=_log_lines, args=(child.stderr, said), daemon=True),
        threading.Thread(target=_first_line, args=(child.stdout, first), daemon=True),
    ]
    try:
        for reader in readers:
            reader.start()
        yield _ready(first, said, readers[0])
    finally:
        _end(child)
        for reader in readers:
            reader.join(END_S)
        child.stdout.close()
        child.stderr.close()


def this_program() -> list[str]:
    """How to start this program again: frozen, it is its own interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "kiosk"]


def _ready(first: Queue[str], said: deque[str], errors: threading.Thread) -> tuple[str, str]:
    try:
        answer = json.loads(first.get(timeout=READY_S))
        return str(answer["url"]), str(answer["token"])
    except Empty:
        raise DemoError(f"the mock POS was not ready within {READY_S:.0f} s") from None
    except (ValueError, KeyError, TypeError):
        errors.join(END_S)  # it has ended: everything it said is coming
        told = "\n  ".join(said) or "it said nothing"
        raise DemoError(f"the mock POS did not start:\n  {told}") from None


def _log_lines(stream: IO[str], said: deque[str]) -> None:
    for line in stream:
        said.append(line.rstrip())
        _log.debug("mock POS: %s", said[-1])


def _first_line(stream: IO[str], first: Queue[str]) -> None:
    first.put(stream.readline())
    for _ in stream:  # nothing else is of interest, but a full pipe would stop the child
        pass


def _end(child: subprocess.Popen[str]) -> None:
    """Ask, then insist."""
    assert child.stdin
    child.stdin.close()
    for insist in (child.terminate, child.kill):
        try:
            child.wait(END_S)
            return
        except subprocess.TimeoutExpired:
            insist()
    child.wait()
