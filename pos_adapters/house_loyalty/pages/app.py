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
PAGES: tuple[tuple[str, Handler, tuple[str, ...]], ...] = (
    ("/", me.front, READ),
    ("/sign-in", door.sign_in, BOTH),
    ("/sign-in/code", door.sign_in_code, BOTH),
    ("/sign-out", door.sign_out, CHANGE),
    ("/join", door.join, BOTH),
    ("/join/code", door.join_code, BOTH),
    ("/claim/{token}", orders.receipt, BOTH),
    ("/feedback", orders.say, CHANGE),
    ("/friend/{code}", me.friend, BOTH),
    ("/me", me.home, READ),
    ("/me/code", me.code, READ),
    ("/me/history", me.history, READ),
    ("/me/friends", me.friends, READ),
    ("/me/privacy", me.privacy, READ),
    ("/me/rate", me.rate, CHANGE),
    ("/me/prefer", me.prefer, CHANGE),
    ("/me/unlink-card", me.unlink_card, CHANGE),
    ("/me/birthday", me.birthday, CHANGE),
    ("/me/number", confirming.number, CHANGE),
    ("/me/number/code", confirming.code, CHANGE),
    ("/me/export", me.export, READ),
    ("/me/delete", me.delete, CHANGE),
    ("/me/sign-out", me.sign_out_everywhere, CHANGE),
)


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

    pages = (
        *PAGES,
        ("/sign-in/with/{provider}", openid.start, READ),
        ("/sign-in/return/{provider}", openid.returned, READ),
    )
    routes = [Route(path, endpoint(site, handler), methods=list(ways)) for path, handler, ways in pages]
    routes.append(Route("/page/{name}", _file, methods=list(READ)))
    routes.append(Route("/{path:path}", endpoint(site, _nowhere), methods=list(BOTH)))
    return Starlette(routes=routes)


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        return Response("", 404, dict(STRICT))
    headers = {**STRICT, "Cache-Control": "public, max-age=31536000, immutable"}
    return FileResponse(HERE / "static" / name, media_type=STATIC[name], headers=headers)


def _nowhere(visit: Visit) -> Response:
    return visit.say("nothing_here", 404, path="/")
