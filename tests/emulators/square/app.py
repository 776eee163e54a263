"""The web application, and the layer around it that lets things go wrong on the way."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from typing import Any

from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.emulators.square.desk import Desk
from tests.emulators.square.routes import matching

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
NONSENSE = b'<html><body>\xff\xfe It works! {"catalog": [1, 2,'
COLOURS = {"img_burger": "#8a4b20", "img_fries": "#e8b93a", "img_coffee": "#4a2d1b"}


def build_app(desk: Desk) -> Starlette:
    async def api(request: Request) -> Response:
        path = request.url.path
        asked = (request.method, path, request.url.query, dict(request.query_params), dict(request.headers))
        status, headers, content = desk.answer(*asked, await request.body())
        return Response(content, status, headers, media_type="application/json")

    async def picture(request: Request) -> Response:
        return Response(_picture(request.path_params["name"]), media_type="image/png")

    return Starlette(
        routes=[Route("/images/{name}.png", picture), Route("/{path:path}", api, methods=METHODS)]
    )


@cache
def _picture(name: str) -> bytes:
    """A plain picture in the colour of the dish."""
    file = io.BytesIO()
    Image.new("RGB", (320, 240), COLOURS.get(name, "#3a7ca5")).save(file, "PNG")
    return file.getvalue()


class Wire:
    """The way to the application. `lose`: whose next reply is lost; `nonsense`: nobody speaks JSON."""

    def __init__(self, app: Starlette, hang_up: Callable[[Any], None]) -> None:
        self._app = app
        self._hang_up = hang_up
        self.lose: list[str] = []
        self.nonsense = False

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        lost = scope["type"] == "http" and self._lost(scope["method"], scope["path"])
        if lost:
            await self._app(scope, receive, _nowhere)
            self._hang_up(scope["client"])
            while (await receive())["type"] != "http.disconnect":
                pass
        elif self.nonsense and scope["type"] == "http":
            await self._app(scope, receive, _nowhere)
            await Response(NONSENSE, media_type="text/html")(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _lost(self, method: str, path: str) -> bool:
        for pattern in self.lose:
            if matching(pattern, method, path) is not None:
                self.lose.remove(pattern)
                return True
        return False


async def _nowhere(message: Message) -> None:
    """Swallow an answer: the effect has happened, nobody learns of it."""
