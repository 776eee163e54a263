"""What the three suites share: keys of one's own, a log without secrets, capabilities kept."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterable, Iterator

import pytest

from kiosk.conformance.worlds import World
from kiosk.ports.errors import NotSupported, PortError

Call = Callable[[], object]


class Suite:
    """The suites' common steps; `world` is a fixture of the subclass."""

    _run = ""

    @pytest.fixture(autouse=True)
    def _nothing_secret_in_the_log(self, world: World, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
        caplog.set_level(logging.DEBUG)
        self._run = uuid.uuid4().hex[:12]
        yield
        for secret in world.secrets:
            assert secret not in caplog.text

    def key(self, purpose: str) -> str:
        """An idempotency key: the same for the same purpose, and another one in every test."""
        return f"{self._run}-{purpose}"

    def claims(self, capabilities: object, name: str, call: Call) -> bool:
        """Is a capability claimed? Where it is not, the call must say that it is not supported."""
        if getattr(capabilities, name):
            return True
        with pytest.raises(NotSupported):
            call()
        return False

    def all_raise(self, calls: Iterable[tuple[str, Call]], *expected: type[PortError]) -> None:
        """Every call ends with one of the expected errors, and with no other."""
        for name, call in calls:
            with pytest.raises(expected):
                call()
                pytest.fail(f"{name} was answered")
