"""Access tokens: a personal one for good, or OAuth's, which are refreshed and live in memory only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

import httpx

from kiosk.ports.errors import NotAllowed, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of
from pos_adapters.square.reading import instant, understood
from pos_adapters.square.settings import VERSION, SquareSettings

_EARLY = timedelta(minutes=5)
"""So long before its end a token is exchanged for a new one."""


class Tokens:
    """Thread-safe; two threads never refresh at once."""

    def __init__(self, settings: SquareSettings, http: httpx.Client, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._http = http
        self._now = now
        self._lock = Lock()
        self._token = settings.access_token.get_secret_value()
        self._refresh = settings.refresh_token.get_secret_value()
        self._ends: datetime | None = None

    @property
    def refreshable(self) -> bool:
        return bool(self._refresh and self._settings.application_id)

    def current(self) -> str:
        """The token to use now. Raises NotAllowed, Unreachable."""
        with self._lock:
            over = self._ends is not None and self._now() >= self._ends - _EARLY
            if self.refreshable and (not self._token or over):
                self._obtain()
            return self._token

    def renewed(self, stale: str) -> str:
        """Another token than one that Square no longer takes."""
        with self._lock:
            if self._token == stale:
                self._obtain()
            return self._token

    def _obtain(self) -> None:
        body = {
            "client_id": self._settings.application_id,
            "client_secret": self._settings.application_secret.get_secret_value(),
            "grant_type": "refresh_token",
            "refresh_token": self._refresh,
        }
        try:
            url, headers = f"{self._settings.address}/oauth2/token", {"Square-Version": VERSION}
            response = answer_of(self._http, "POST", url, json=body, headers=headers)
            if response.status_code in (400, 401, 403):
                raise NotAllowed(f"POST /oauth2/token: HTTP {response.status_code}")
            if not response.is_success:
                raise Unreachable(f"POST /oauth2/token: HTTP {response.status_code}")
            answer = body_of(response)
        except Uncertain as error:
            raise Unreachable(str(error)) from error
        with understood("POST /oauth2/token"):
            ends = instant(answer["expires_at"])
            self._token, self._ends = _sendable(answer["access_token"]), ends
            self._refresh = answer.get("refresh_token") or self._refresh


def _sendable(token: object) -> str:
    """A token as it can stand in a header. Raises ValueError."""
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():
        raise ValueError("that is no token")
    return token
