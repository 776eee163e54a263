"""From HTTP to an endpoint's action and back: keys, bodies, transactions, refusals."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pos_adapters.mock.server.api import ENDPOINTS
from pos_adapters.mock.server.doors import Doors
from pos_adapters.mock.server.endpoint import Asked, Endpoint
from pos_adapters.mock.server.keys import Answer
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import Problem, invalid

MOST_BYTES = 1_000_000
MOST_DIGITS = 9
"""Of a page's number."""
_NOT_DONE = ("closed", "storage")
"""Refusals at the door, before anything was looked at: such a request may come again with its key."""
_UNREACHABLE_HOSTS = ("127.0.0.1", "localhost", "::1", "[::1]")


def refusal(problem: Problem) -> JSONResponse:
    return JSONResponse(problem.body, problem.status)


async def body_of(request: Request) -> bytes:
    """The body, bounded. Raises Problem 413, and 400 where the client went away in the middle of it."""
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                raise Problem(413, "too_large", f"A body has at most {MOST_BYTES} bytes.")
    except ClientDisconnect as error:
        raise Problem(400, "cut_off", "The body ended before its end.") from error
    return body


def model_of(model: type[Any] | None, body: bytes) -> Any:
    """The body as its model. Raises Problem 422 naming what is wrong in it."""
    if model is None:
        return None
    try:
        return model.model_validate_json(body or b"{}")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise invalid(f"{place}: {first['msg']}" if place else first["msg"]) from error


def reachable_base(request: Request) -> str | None:
    """The address the kiosk used, where a phone could use it too: not on loopback."""
    url = request.base_url
    return None if url.hostname in _UNREACHABLE_HOSTS else str(url).rstrip("/")


def _has(if_none_match: str, tag: str) -> bool:
    """Does the asker have this version already? Among several tags, weak ones too."""
    tags = {given.strip().removeprefix("W/") for given in if_none_match.split(",")}
    return tag in tags or tags == {"*"}


class Speaking:
    """Makes the routes of a POS."""

    def __init__(self, pos: Pos, doors: Doors) -> None:
        self._pos = pos
        self._doors = doors

    def routes(self) -> list[Route]:
        routes = [Route(e.path, self._route(e), methods=[e.method]) for e in ENDPOINTS]
        return [Route("/v1/menu", self._menu, methods=["GET"]), *routes]

    def _route(self, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                self._doors.must_have_token(request)
                body = await body_of(request)
                given = await (self._keyed if endpoint.keyed else self._plain)(endpoint, request, body)
            except Problem as problem:
                return refusal(problem)
            headers = {"Idempotent-Replayed": "true"} if given.replayed else None
            return JSONResponse(given.body, given.status, headers)

        return answer

    async def _plain(self, endpoint: Endpoint, request: Request, body: bytes) -> Answer:
        asked = self._asked(endpoint, request, body)
        await asyncio.sleep(request.state.latency_s)
        self._pos.refresh_menu()
        return Answer(endpoint.status, endpoint.act(self._pos, asked))

    async def _keyed(self, endpoint: Endpoint, request: Request, body: bytes) -> Answer:
        key = request.headers.get("idempotency-key", "")
        print_ = self._pos.keys.fingerprint(request.method, request.url.path, body)
        with self._pos.keys.flight(key):
            known = self._pos.keys.known(key, print_)
            if known is None:
                asked = self._asked(endpoint, request, body)
            await asyncio.sleep(request.state.latency_s)
            return known or self._do(endpoint, asked, key, print_)

    def _asked(self, endpoint: Endpoint, request: Request, body: bytes) -> Asked:
        model = model_of(endpoint.body, body)
        return Asked(dict(request.path_params), dict(request.query_params), model, reachable_base(request))

    def _do(self, endpoint: Endpoint, asked: Asked, key: str, print_: str) -> Answer:
        """Do it and remember the answer, a refusal too, in one transaction."""
        self._pos.refresh_menu()
        database = self._pos.database
        try:
            with database.transaction():
                if self._pos.after.sweep():
                    self._pos.feed.publish("orders", "shelf", "members")
                given = Answer(endpoint.status, endpoint.act(self._pos, asked))
                self._pos.keys.keep(key, print_, given)
        except Problem as problem:
            if problem.code not in _NOT_DONE:
                with database.transaction():
                    self._pos.keys.keep(key, print_, Answer(problem.status, problem.body))
            raise
        self._pos.feed.publish(*endpoint.topics)
        return given

    async def _menu(self, request: Request) -> Response:
        """A page of the menu, or 304 where the kiosk's ETag is the version."""
        try:
            self._doors.must_have_token(request)
            await asyncio.sleep(request.state.latency_s)
            self._pos.refresh_menu()
            number, version = self._page_asked(request)
            tag = f'"{version or self._pos.menu.version}"'
            if _has(request.headers.get("if-none-match", ""), tag):
                return Response(status_code=304, headers={"ETag": tag})
            page = self._pos.menu.page(number, version)
        except Problem as problem:
            return refusal(problem)
        return Response(
            page, media_type="application/json", headers={"ETag": tag, "Cache-Control": "no-cache"}
        )

    def _page_asked(self, request: Request) -> tuple[int, str | None]:
        number = request.query_params.get("page", "1")
        if not number.isdecimal() or len(number) > MOST_DIGITS:
            raise invalid("A page is a number from 1 on.")
        return int(number), request.query_params.get("version")
