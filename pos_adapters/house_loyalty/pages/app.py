"""The web application of the member pages."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from kiosk.ports.http import client
from pos_adapters.house_loyalty.pages import confirming, door, me, orders
from pos_adapters.house_loyalty.pages.looks import HERE, STATIC, Looks
from pos_adapters.house_loyalty.pages.openid import OpenId
from pos_adapters.house_loyalty.pages.rates import Rates
from pos_adapters.house_loyalty.pages.sessions import Sessions
from pos_adapters.house_loyalty.pages.web import STRICT, Handler, Site, Visit, endpoint
from pos_adapters.house_loyalty.programme import House

READ, CHANGE = ("GET",), ("POST",)
BOTH = (*READ, *CHANGE)


def build_app(
    house: House, http: httpx.Client | None = None, now: Callable[[], float] = monotonic
) -> Starlette:
    """The ASGI application over a house programme, whose `public_base_url` is where guests reach it."""
    settings = house.settings
    home = settings.public_base_url.rstrip("/")
    base = urlsplit(home).path
    looks = Looks(settings.pages.shop_name, base, settings.time_zone, settings.currency)
    sessions = Sessions(house, settings.pages.signed_in_days)
    site = Site(house, looks, sessions, Rates(now), base, home)
    openid = OpenId(settings.pages.providers, http or client())

    def route(path: str, handler: Handler, methods: tuple[str, ...]) -> Route:
        return Route(path, endpoint(site, handler), methods=list(methods))

    return Starlette(
        routes=[
            route("/", me.front, READ),
            route("/sign-in", door.sign_in, BOTH),
            route("/sign-in/code", door.sign_in_code, BOTH),
            route("/sign-in/with/{provider}", openid.start, READ),
            route("/sign-in/return/{provider}", openid.returned, READ),
            route("/sign-out", door.sign_out, CHANGE),
            route("/join", door.join, BOTH),
            route("/join/code", door.join_code, BOTH),
            route("/claim/{token}", orders.receipt, BOTH),
            route("/feedback", orders.say, CHANGE),
            route("/friend/{code}", me.friend, BOTH),
            route("/me", me.home, READ),
            route("/me/code", me.code, READ),
            route("/me/history", me.history, READ),
            route("/me/friends", me.friends, READ),
            route("/me/privacy", me.privacy, READ),
            route("/me/rate", me.rate, CHANGE),
            route("/me/prefer", me.prefer, CHANGE),
            route("/me/birthday", me.birthday, CHANGE),
            route("/me/number", confirming.number, CHANGE),
            route("/me/number/code", confirming.code, CHANGE),
            route("/me/export", me.export, READ),
            route("/me/delete", me.delete, CHANGE),
            route("/me/sign-out", me.sign_out_everywhere, CHANGE),
            Route("/page/{name}", _file, methods=list(READ)),
            route("/{path:path}", _nowhere, BOTH),
        ]
    )


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        return Response("", 404, dict(STRICT))
    headers = {**STRICT, "Cache-Control": "public, max-age=31536000, immutable"}
    return FileResponse(HERE / "static" / name, media_type=STATIC[name], headers=headers)


def _nowhere(visit: Visit) -> Response:
    return visit.say("nothing_here", 404, path="/")
