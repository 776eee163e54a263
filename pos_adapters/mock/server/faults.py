"""Troubles on purpose: what staff set on the fault panel, and the layer that makes them happen on the
wire."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
HangUp = Callable[[Any], None]
"""Cuts the connection of a client address at once."""

NONSENSE = b'<html><body>\xff\xfe It works! {"order": [1, 2,'


class Fault(BaseModel):
    """One trouble. `endpoint`: such as "POST /v1/orders", "POST *", or "*" for all; `times`: how often
    (None: until cleared).

    latency: the answer takes `ms` longer, while the request is already being worked on. error: answers
    `status` without doing anything. drop: cuts the connection without doing anything. lose_reply: does it,
    then cuts the connection. nonsense: does it, then answers what is no JSON.
    """

    model_config = ConfigDict(extra="forbid")

    kind: Literal["latency", "error", "drop", "lose_reply", "nonsense"]
    endpoint: str = "*"
    times: int | None = Field(None, ge=1)
    ms: int = Field(0, ge=0, le=120_000)
    status: int = Field(500, ge=400, le=599)


class Faults:
    """The faults that are set, in order."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []

    def set(self, fault: Fault) -> None:
        self.rules.append(fault)

    def clear(self) -> None:
        self.rules.clear()

    def meet(self, method: str, path: str) -> tuple[int, Fault | None]:
        """What a request meets: milliseconds of latency, and at most one other fault. Counts them down."""
        latency, other = 0, None
        for rule in list(self.rules):
            if not _matches(rule.endpoint, method, path):
                continue
            if rule.kind == "latency":
                latency += rule.ms
            elif other is None:
                other = rule
            else:
                continue
            self._count_down(rule)
        return latency, other

    def _count_down(self, rule: Fault) -> None:
        if rule.times is not None:
            rule.times -= 1
            if rule.times <= 0:
                self.rules.remove(rule)


def _matches(endpoint: str, method: str, path: str) -> bool:
    """`POST /v1/orders/{id}/settle` matches that of every order, `POST *` any POST, `*` everything."""
    wanted_method, _, wanted_path = endpoint.rpartition(" ")
    if wanted_method not in ("", method):
        return False
    wanted, given = wanted_path.split("/"), path.split("/")
    return wanted_path == "*" or (
        len(wanted) == len(given)
        and all(w == g or w.startswith("{") for w, g in zip(wanted, given, strict=True))
    )


class Trouble:
    """The outermost layer: lets faults happen to requests of kiosks, never to the staff page."""

    def __init__(self, app: App, faults: Faults, hang_up: HangUp, met: Callable[[], None]) -> None:
        self._app = app
        self._faults = faults
        self._hang_up = hang_up
        self._met = met

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(("/v1/", "/pictures/")):
            await self._app(scope, receive, send)
            return
        latency, fault = self._faults.meet(scope["method"], scope["path"])
        if latency or fault:
            self._met()
        scope.setdefault("state", {})["latency_s"] = latency / 1000
        if scope["path"].startswith("/pictures/"):
            await asyncio.sleep(latency / 1000)
        await self._happen(fault, scope, receive, send)

    async def _happen(self, fault: Fault | None, scope: Message, receive: Receive, send: Send) -> None:
        if fault is None:
            await self._app(scope, receive, send)
        elif fault.kind == "error":
            await asyncio.sleep(scope["state"]["latency_s"])
            await _answer(
                send, fault.status, b'{"error": {"code": "fault", "message": "A fault on purpose."}}'
            )
        elif fault.kind == "drop":
            await self._cut(scope, receive)
        else:
            await self._app(scope, receive, _nowhere)
            if fault.kind == "nonsense":
                await _answer(send, 200, NONSENSE)
            else:
                await self._cut(scope, receive)

    async def _cut(self, scope: Message, receive: Receive) -> None:
        """Cut the connection and wait until the server has noticed, so that it does not answer after all."""
        self._hang_up(scope["client"])
        while (await receive())["type"] != "http.disconnect":
            pass


async def _nowhere(message: Message) -> None:
    """Swallow an answer: the effect has happened, nobody learns of it."""


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
