"""Pages for people: the staff page, the guest's receipt, the API's description."""

import hashlib
from pathlib import Path
from string import Template
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from pos_adapters.mock.server.doors import Doors
from pos_adapters.mock.server.openapi import openapi, reading_page
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import Problem
from pos_adapters.mock.server.receipt import Receipt
from pos_adapters.mock.server.speaking import body_of, refusal

_PAGES = Path(__file__).parent / "pages"
_FILES = ("page.css", "staff.css", "staff.js", "words.json", "mark.svg")
_STRICT = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_PAGE = {**_STRICT, "Cache-Control": "no-store"}
"""A receipt bears a guest's name, and telephones are lent."""
_FILE = {**_STRICT, "Cache-Control": "no-cache"}


def document_routes(pos: Pos, doors: Doors) -> list[Route]:
    """The routes of everything that is read by people."""
    pages = Documents(pos, doors)
    return [
        Route("/", pages.staff, methods=["GET"]),
        Route("/staff/sign-in", pages.sign_in, methods=["POST"]),
        Route("/r/{token}", pages.receipt, methods=["GET"]),
        Route("/docs", pages.docs, methods=["GET"]),
        Route("/openapi.json", pages.openapi, methods=["GET"]),
        Route("/page/{name}", pages.file, methods=["GET"]),
    ]


class Documents:
    def __init__(self, pos: Pos, doors: Doors) -> None:
        self._pos = pos
        self._doors = doors
        self._mark = hashlib.sha256(b"".join((_PAGES / name).read_bytes() for name in _FILES)).hexdigest()[:8]

    def _page(self, template: str, status: int = 200, **values: str) -> HTMLResponse:
        text = (_PAGES / template).read_text(encoding="utf-8")
        return HTMLResponse(Template(text).substitute(values, mark=self._mark), status, _PAGE)

    async def staff(self, request: Request) -> Response:
        """The staff page; where it is opened from another machine, the token is asked for first."""
        if self._doors.has_session(request):
            return self._page("staff.html")
        if self._doors.is_here(request):
            response = self._page("staff.html")
            self._doors.let_in(response)
            return response
        return self._page("sign_in.html", 401, wrong="")

    async def sign_in(self, request: Request) -> Response:
        try:
            body = await body_of(request)
        except Problem as problem:
            return refusal(problem)
        given = parse_qs(body.decode("utf-8", "replace")).get("token", [""])[0]
        if not self._doors.sign_in(given.strip()):
            wrong = "<p class='notice'>That is not the token. / トークンが違います。</p>"
            return self._page("sign_in.html", 401, wrong=wrong)
        response = RedirectResponse("/", 303)
        self._doors.let_in(response)
        return response

    async def receipt(self, request: Request) -> Response:
        """A receipt by its secret address, in the guest's language or that of `?lang=`."""
        order = self._pos.orders.by_token(request.path_params["token"])
        if order is None:
            return self._page(
                "plain.html", 404, lang="en", title="Okawari", body="<p>Not found / 見つかりません</p>"
            )
        language = request.query_params.get("lang", order["language"])
        order["card_points"] = self._pos.point_cards.body(order)
        receipt = Receipt(self._pos.shop.catalogue, order, language)
        links = " · ".join(f'<a href="?lang={code}">{name}</a>' for code, name in receipt.other_languages)
        body = f'<main class="receipt">{receipt.html()}</main><nav>{links}</nav>'
        return self._page("plain.html", lang=receipt.language, title=receipt.title, body=body)

    async def docs(self, request: Request) -> Response:
        body = f'<main class="docs"><h1>Okawari mock POS</h1>{reading_page()}</main>'
        return self._page("plain.html", lang="en", title="Okawari mock POS: API", body=body)

    async def openapi(self, request: Request) -> Response:
        return JSONResponse(openapi())

    async def file(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _FILES:
            return JSONResponse({"error": {"code": "unknown", "message": "There is no such file."}}, 404)
        return FileResponse(_PAGES / name, headers=_FILE)
