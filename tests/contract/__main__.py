"""Holds the Square adapters and the emulator to what others say of Square; `scripts/contract` starts it.

With the official SDK: a walk through the emulator. With Prism: the same walk, and one with the adapters,
through a strict proxy before the emulator; and every kind of request of the adapters' tests to a strict
server. Prints a line a part; exit 1 if one failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import httpx
from square.core.api_error import ApiError

from kiosk.ports.errors import PortError
from tests.contract.adapter_walk import AdapterWalk
from tests.contract.places import emulated
from tests.contract.prism import ROOT, NoPrism, prism, violations
from tests.contract.sdk_walk import Walk
from tests.emulators.square.contract import ABSENT, CONTRACT, rough
from tests.emulators.square.desk import Exchange
from tests.emulators.square.recording import RECORD_TO, recorded
from tests.emulators.square.server import SquareServer
from tests.pos_adapters.square.world import Square

ADAPTER_TESTS = ROOT / "tests" / "pos_adapters" / "square"
AS_IT_IS = ("authorization", "square-version", "content-type")


def main() -> int:
    if not CONTRACT.is_file():
        print(f"left out: {ABSENT}")
        return 0
    parts: dict[str, Callable[[], list[str]]] = {
        "SDK, emulator": walk_directly,
        "SDK and adapters, Prism, emulator": walk_through_prism,
        "adapter's requests, Prism": send_adapters_requests,
    }
    return 1 if any([not _holds(name, part) for name, part in parts.items()]) else 0


def _holds(name: str, part: Callable[[], list[str]]) -> bool:
    try:
        wrong = part()
    except NoPrism as reason:
        print(f"{name}: left out: {reason}", flush=True)
        return True
    print(f"{name}: {'FAILED' if wrong else 'ok'}", flush=True)
    for line in wrong:
        print(f"  {line}", flush=True)
    return not wrong


def walk_directly() -> list[str]:
    with SquareServer() as square, httpx.Client() as http:
        print(f"  {Walk(emulated(square), http).whole()}")
    return []


def walk_through_prism() -> list[str]:
    """Neither what the SDK and the adapters ask nor what the emulator answers may break the contract."""
    wrong: list[str] = []

    def look(answer: httpx.Response) -> None:
        place = f"{answer.request.method} {answer.request.url.path}"
        wrong.extend(f"{place}: {each}" for each in violations(answer))

    with (
        SquareServer() as square,
        prism("proxy", "--errors", str(CONTRACT), square.url) as url,
        httpx.Client(timeout=60, event_hooks={"response": [look]}) as http,
    ):
        try:
            Walk(emulated(square, url), http).whole()
            AdapterWalk(Square(square), url, http).whole()
        except (ApiError, PortError, AssertionError) as error:
            wrong.append(f"a walk ended early: {error!r}")
    return wrong


def send_adapters_requests() -> list[str]:
    """Play the adapter's tests, and send each different request of theirs to Prism."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "exchanges"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(ADAPTER_TESTS)]
        played = subprocess.run(
            command, cwd=ROOT, env={**os.environ, "THOROUGH": "1", RECORD_TO: str(file)}, check=False
        )
        requests = {_kind(each): each for each in (recorded(file) if file.exists() else [])}
    wrong = [f"the adapter's tests ended with {played.returncode}"] if played.returncode else []
    with prism("mock", "--errors", str(CONTRACT)) as url, httpx.Client(base_url=url, timeout=60) as http:
        wrong += [line for each in requests.values() for line in _send(http, each)]
    print(f"  {len(requests)} kinds of requests", flush=True)
    return wrong


def _kind(exchange: Exchange) -> bytes:
    """The same for requests that differ in digits and random names only."""
    return rough(f"{exchange.method} {exchange.path}?{exchange.query} ".encode() + exchange.body)


def _send(http: httpx.Client, exchange: Exchange) -> list[str]:
    headers = {name: value for name, value in exchange.headers.items() if name in AS_IT_IS}
    answer = http.request(
        exchange.method, exchange.path, params=exchange.query, headers=headers, content=exchange.body
    )
    # What it answers by itself is made up of the vendor's examples, and those are not all as described.
    wrong = violations(answer, "request")
    if answer.status_code in (401, 404, 405, 415):
        wrong.append(f"{answer.status_code} {answer.text[:200]}")
    return [f"{exchange.method} {exchange.path}: {each}" for each in wrong]


if __name__ == "__main__":
    sys.exit(main())
