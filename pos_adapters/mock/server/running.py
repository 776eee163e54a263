"""Starts a mock POS: as a process of its own, or in a thread of this one."""

import asyncio
import json
import secrets
import sys
import threading
from collections.abc import Coroutine
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pos_adapters.mock.server.pos import Pos, Setup
from pos_adapters.mock.server.power import Power

DEMO_MENUS = ("okawari", "us")


def assets() -> Path:
    """Where the files that come with the program lie: in the installed package, or at the top of a
    checkout."""
    root = Path(__file__).resolve().parents[3]
    installed = root / "kiosk" / "_assets"
    return installed if installed.is_dir() else root / "assets"


def menu_path(name: str) -> Path:
    """The file of a demo menu by its name (okawari, us), or the path that was given."""
    return assets() / "demo" / f"{name}.yaml" if name in DEMO_MENUS else Path(name)


def serve(setup: Setup, host: str, port: int, exit_with_parent: bool) -> int:
    """Run until a signal, or until standard input closes. Prints one line of JSON when it is ready."""
    setup = setup if setup.token else replace(setup, token=secrets.token_urlsafe(16))
    pos = Pos(setup)
    with closing(pos.database):
        power = Power(pos, host, port)

        async def main() -> None:
            serving = asyncio.create_task(power.run_until_stopped())
            await power.wait_until_up()
            if exit_with_parent:
                threading.Thread(target=_wait_for_parent, args=(power,), daemon=True).start()
            print(json.dumps({"ready": True, "url": power.url, "token": setup.token}), flush=True)
            await serving

        asyncio.run(main())
    return 0


def _wait_for_parent(power: Power) -> None:
    """Standard input ends when the parent does."""
    sys.stdin.buffer.read()
    power.stop()


class InThread:
    """A mock POS in a thread of this process, for tests: `with InThread(setup) as mock: … mock.url`."""

    def __init__(self, setup: Setup) -> None:
        setup = setup if setup.token else replace(setup, token=secrets.token_urlsafe(16))
        self.token = setup.token
        self.pos = Pos(setup)
        self._power = Power(self.pos, "127.0.0.1", 0)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="mock-pos", daemon=True)

    @property
    def url(self) -> str:
        return self._power.url

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._power.run_until_stopped())
        self._loop.close()

    def __enter__(self) -> Self:
        self._thread.start()
        self._call(self._power.wait_until_up())
        return self

    def _call(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def down(self) -> None:
        """Nobody answers at the address until `up`."""
        self._call(self._power.cut_off())

    def up(self) -> None:
        self._call(self._power.come_up())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._power.stop()
        self._thread.join(10)
        self.pos.database.close()
