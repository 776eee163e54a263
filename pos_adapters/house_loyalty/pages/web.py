"""One visit to a page: who it is, in which language, with what; and how it is answered."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import IPv6Address, ip_address
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kiosk.core.loyalty import Member
from kiosk.ports.errors import PortError, Refused
from pos_adapters.house_loyalty.pages.looks import Looks
from pos_adapters.house_loyalty.pages.rates import Rates
from pos_adapters.house_loyalty.pages.sessions import Sessions
from pos_adapters.house_loyalty.programme import House

LANGUAGES = ("ja", "en")
MOST_BYTES = 20_000
FORM_FOR = timedelta(hours=12)
VISITOR, MEMBER, LANGUAGE = "__Host-visitor", "__Host-member", "__Host-language"
_YEAR_S = 365 * 24 * 3600
_OWN_PATH = re.compile(r"/(?:(?:me|join|sign-in)(?:/[\w-]+)?|(?:claim|friend)/[\w.-]{1,400})?")
STRICT = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Strict-Transport-Security": "max-age=31536000",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Site:
    """What all visits share. `base`: the path below which the pages are, "" or "/members"."""

    house: House
    looks: Looks
    sessions: Sessions
    rates: Rates
    base: str
    home: str
    """The public address of the pages, without a slash at its end."""


@dataclass
class Visit:
    """A request, read. `form`: the fields of a POST whose token was right."""

    site: Site
    method: str
    place: Mapping[str, str]
    query: Mapping[str, str]
    cookies: Mapping[str, str]
    address: str
    language: str
    visitor: str
    fresh: bool
    path: str
    form: dict[str, str] = field(default_factory=dict)
    _member_id: str | None = None
    _known: bool = False

    @property
    def house(self) -> House:
        return self.site.house

    @property
    def member_id(self) -> str | None:
        """Who is signed in."""
        if not self._known:
            self._member_id = self.site.sessions.whose(self.cookies.get(MEMBER, ""))
            self._known = True
        return self._member_id

    def member(self, asks: bool = False) -> Member | None:
        """`asks`: on this page they may be asked how likely they are to recommend the shop."""
        return None if self.member_id is None else self.house.member(self.member_id, asks)

    @property
    def next(self) -> str:
        """Where the guest wanted to go: only ever to a page of ours."""
        return own_path(self.form.get("next") or self.query.get("next") or "")

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page, with what every page needs."""
        csrf = self.house.signed("form", self.visitor, FORM_FOR)
        known = {"csrf": csrf, "path": self.path, "next": self.next}
        if "member_id" not in values:
            known["member_id"] = self.member_id or ""
        return HTMLResponse(self.site.looks.page(template, self.language, **known | values), status)

    def go(self, path: str) -> Response:
        """On to another page of ours."""
        return RedirectResponse(self.site.base + path, 303)

    def say(self, message: str, status: int = 400, **values: Any) -> Response:
        """A page with one message, by its key in the words."""
        return self.page("message.html", status, message=message, **values)

    def signed_in(self, member_id: str, path: str) -> Response:
        """The telephone is this member's from now on; a new session each time, which ends the one before."""
        self.site.sessions.end(self.cookies.get(MEMBER, ""))
        answer = self.go(path)
        session, seconds = self.site.sessions.begin(member_id)
        keep(answer, MEMBER, session, seconds)
        keep(answer, VISITOR, secrets.token_urlsafe(24), None)
        return answer

    def allows(self, what: str) -> bool:
        """Is this not too often, for this address?"""
        return self.site.rates.allows(what, self.address)


Handler = Callable[[Visit], Response]


def own_path(path: str) -> str:
    return path if _OWN_PATH.fullmatch(path) else "/"


def keep(answer: Response, name: str, value: str, seconds: int | None) -> None:
    answer.set_cookie(name, value, seconds, path="/", secure=True, httponly=True, samesite="lax")


def drop(answer: Response, name: str) -> None:
    answer.delete_cookie(name, path="/", secure=True, httponly=True, samesite="lax")


def endpoint(site: Site, handler: Handler) -> Callable[[Request], Any]:
    """A page's function as a route's endpoint. The database is asked on a thread of the pool."""

    async def answer(request: Request) -> Response:
        body = await _body(request)
        response = await run_in_threadpool(_answered, site, handler, request, body)
        response.headers.update(STRICT)
        return response

    return answer


def _answered(site: Site, handler: Handler, request: Request, body: bytes | None) -> Response:
    visit = _visit(site, request)
    answer = _judged(visit, handler, request, body)
    if visit.fresh and not _sets(answer, VISITOR):
        keep(answer, VISITOR, visit.visitor, None)
    if request.query_params.get("lang") in LANGUAGES:
        keep(answer, LANGUAGE, visit.language, _YEAR_S)
    return answer


def _judged(visit: Visit, handler: Handler, request: Request, body: bytes | None) -> Response:
    if not visit.allows("page"):
        return visit.say("too_often", 429)
    if body is None:
        return visit.say("too_long", 413)
    try:
        if visit.method == "POST":
            visit.form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)[:40])
            if not _from_our_page(visit, request):
                return visit.say("form_is_old", 403)
        return handler(visit)
    except Refused:
        return visit.say("not_possible", 400)
    except PortError:
        return visit.say("later", 503, member_id=None)


def _from_our_page(visit: Visit, request: Request) -> bool:
    """A change needs the token of a page that this very browser was given, and no other site's word."""
    origin = request.headers.get("origin")
    if origin not in (None, "null") and urlsplit(origin).netloc != urlsplit(visit.site.home).netloc:
        return False
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    known = visit.house.opened("form", visit.form.pop("csrf", ""))
    return (
        known is not None and not visit.fresh and hmac.compare_digest(known.encode(), visit.visitor.encode())
    )


def _visit(site: Site, request: Request) -> Visit:
    visitor = request.cookies.get(VISITOR, "")
    fresh = not re.fullmatch(r"[\w-]{32}", visitor)
    return Visit(
        site=site,
        method=request.method,
        place=request.path_params,
        query=request.query_params,
        cookies=request.cookies,
        address=_address(request),
        language=_language(request),
        visitor=secrets.token_urlsafe(24) if fresh else visitor,
        fresh=fresh,
        path=request.url.path,
    )


def _language(request: Request) -> str:
    """By the switch, by what was chosen before, by what the browser prefers."""
    for given in (request.query_params.get("lang"), request.cookies.get(LANGUAGE)):
        if given in LANGUAGES:
            return str(given)
    wanted: list[tuple[float, int, str]] = []
    for part in request.headers.get("accept-language", "")[:500].split(","):
        name, _, weight = part.strip().partition(";q=")
        if name[:2].lower() in LANGUAGES and re.fullmatch(r"[01](\.\d{1,3})?|", weight):
            wanted.append((-float(weight or 1), len(wanted), name[:2].lower()))
    return min(wanted)[2] if wanted else "en"


def _address(request: Request) -> str:
    """Who asks, as far as limits go: a whole network where addresses are given out by the network."""
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return "unknown"
    if isinstance(address, IPv6Address):
        return str(IPv6Address(int(address) >> 64 << 64))
    return str(address)


def _sets(answer: Response, cookie: str) -> bool:
    return any(
        name == b"set-cookie" and value.startswith(f"{cookie}=".encode())
        for name, value in answer.raw_headers
    )


async def _body(request: Request) -> bytes | None:
    """The body; None: it is too long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return body
