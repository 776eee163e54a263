"""What the suites share: keys of one's own, a client, secrets that stay secret, capabilities kept."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import pytest

from kiosk.conformance.worlds import Side
from kiosk.core.frozen import frozen
from kiosk.faultproxy import FaultProxy
from kiosk.ports import http as ports_http
from kiosk.ports.errors import NotSupported, PortError

Call = Callable[[], object]


@frozen
class Ask:
    """A call that the adapter offers, ready to be made.

    `changes`: it has an effect. `silent`: it answers nothing, so what it was answered may not have been read.
    `document`: it answers bytes, which may be anything.
    """

    name: str
    call: Call
    changes: bool = False
    silent: bool = False
    document: bool = False


class _Heard(logging.Handler):
    """Listens to everything that is logged; `secrets` is who logged one, and where."""

    def __init__(self, world: Side) -> None:
        super().__init__()
        self._world = world
        self.secrets: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = self.format(record)
        if any(secret in said for secret in self._world.secrets):
            self.secrets.append(f"{record.name}, line {record.lineno} of {record.filename}")


class Suite:
    """The suites' common steps; `world` is a fixture of the subclass."""

    _run = ""

    @pytest.fixture(autouse=True)
    def _line(self, world: Any) -> Iterator[None]:
        """The line to the server, where there is one, is up while the test runs."""
        with world.wire or nullcontext():
            yield

    @pytest.fixture
    def wire(self, world: Any) -> FaultProxy:
        if world.wire is None:
            pytest.skip("there is no line that could fail")
        found: FaultProxy = world.wire
        return found

    @pytest.fixture(autouse=True)
    def _nothing_secret_in_the_log(
        self, _line: None, world: Side, caplog: pytest.LogCaptureFixture
    ) -> Iterator[None]:
        caplog.set_level(logging.DEBUG)
        caplog.set_level(logging.INFO, "httpcore")  # a dozen lines a request, none about what is in it
        self._run = uuid.uuid4().hex[:12]
        heard = _Heard(world)
        logging.getLogger().addHandler(heard)
        yield
        logging.getLogger().removeHandler(heard)
        assert heard.secrets == [], "a secret is in the log"

    @pytest.fixture
    def http(self) -> Iterator[Any]:
        """A client like the kiosk's (an `httpx.Client`), to build the adapter with: its time is shortened."""
        client = ports_http.client()
        yield client
        client.close()

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

    def fails(self, world: Side, ask: Ask, *expected: type[PortError]) -> PortError:
        """The call ends with one of the expected errors, which gives no secret away."""
        try:
            found = ask.call()
        except expected as error:
            for said in _said(error):
                assert not any(secret in said for secret in world.secrets), f"a secret in {ask.name}'s error"
            return error
        except Exception as error:
            error.add_note(f"in {ask.name}; expected: {', '.join(each.__name__ for each in expected)}")
            raise
        pytest.fail(f"{ask.name} was answered with a {type(found).__name__}")


def _said(error: BaseException | None) -> Iterator[str]:
    """Everything that an error and those behind it say."""
    while error is not None:
        yield f"{error} {error!r}"
        error = error.__cause__ or error.__context__
