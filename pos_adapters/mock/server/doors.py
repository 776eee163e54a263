"""Who may come in: kiosks and tests with the bearer token, the staff page with a cookie it got from this
machine."""

import hmac
import secrets
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from pos_adapters.mock.server.problems import Problem

COOKIE = "okawari_staff"
STAFF_HEADER = "x-okawari-staff"
"""A header no other site's form or picture can send: without it a cookie counts for nothing."""
_HERE = {"127.0.0.1", "::1", "localhost"}


class Doors:
    def __init__(self, token: str) -> None:
        self.token = token
        self._sessions: set[str] = set()

    def must_have_token(self, request: Request) -> None:
        """Raises Problem 401 without the bearer token."""
        if not self._has_token(request):
            raise Problem(401, "not_allowed", "A bearer token is needed: Authorization: Bearer …")

    def must_be_staff(self, request: Request) -> None:
        """Raises Problem 401 or 403 unless it comes with the token, or from the staff page itself."""
        if self._has_token(request):
            return
        if not self.has_session(request):
            raise Problem(401, "not_allowed", "Open the staff page first, or send the bearer token.")
        if request.method != "GET" and STAFF_HEADER not in request.headers:
            raise Problem(403, "not_allowed", f"The header {STAFF_HEADER} is missing.")

    def _has_token(self, request: Request) -> bool:
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and hmac.compare_digest(given.encode(), self.token.encode())

    def has_session(self, request: Request) -> bool:
        return request.cookies.get(COOKIE, "") in self._sessions

    def is_here(self, request: Request) -> bool:
        """Was the page opened on this very machine, by an address that no other site can take over?"""
        host = urlsplit(f"//{request.headers.get('host', '')}").hostname
        return bool(request.client and request.client.host in _HERE and host in _HERE)

    def sign_in(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.token.encode())

    def let_in(self, response: Response) -> None:
        """Give the staff page its cookie."""
        session = secrets.token_urlsafe(16)
        self._sessions.add(session)
        response.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/")
