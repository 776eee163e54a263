"""Prism, a server and a proxy that take every message strictly by a description. It runs under Node."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.reserved_port import reserved_port

PACKAGE = "@stoplight/prism-cli@5.14.2"
ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "npm"
STARTS_WITHIN_S = 300
VIOLATIONS = "sl-violations"
"""The header in which Prism says what is wrong, as a list in JSON."""


class NoPrism(Exception):
    """Prism can't be had here; the text says why."""


def need_node() -> None:
    """Raises NoPrism."""
    for name in ("node", "npx"):
        if shutil.which(name) is None:
            raise NoPrism(f"{name} is not installed")


@contextmanager
def prism(*arguments: str) -> Iterator[str]:
    """Run `prism ARGUMENTS` on a free port. Yields its address. Raises NoPrism where it does not start."""
    need_node()
    command = ["npx", "--yes", "--prefer-offline", "--cache", str(CACHE), PACKAGE, *arguments]
    CACHE.mkdir(parents=True, exist_ok=True)
    log = (CACHE / f"{arguments[0]}.log").open("w+")
    with log, reserved_port() as port:
        running = subprocess.Popen(
            [*command, "--port", str(port), "--host", "127.0.0.1"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait(running, port, Path(log.name))
            yield f"http://127.0.0.1:{port}"
        finally:
            _end(running)


def _wait(running: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < until:
        if running.poll() is not None:
            raise NoPrism(f"it ended at once: {log.read_text(errors='replace')[-600:]}")
        with socket.socket() as knock:
            knock.settimeout(1)
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise NoPrism(f"it did not start within {STARTS_WITHIN_S} s; see {log}")


def _end(running: subprocess.Popen[bytes]) -> None:
    """npx starts a shell and that Node: they are a group of their own, and end together."""
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGTERM)
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait(10)


def violations(answer: httpx.Response, of: str = "") -> list[str]:
    """What Prism finds wrong: where, and how. `of`: only in the "request" or in the "response"."""
    found = json.loads(answer.headers.get(VIOLATIONS, "[]"))
    places = [(".".join(map(str, one["location"])), one["message"]) for one in found]
    return [f"{place}: {message}" for place, message in places if place.startswith(of)]
