"""The line to Square: address, version, token, patience, and what its refusals mean."""

from __future__ import annotations

import json
import math
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import httpx

from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.http import TOTAL_S, answer_of, body_of
from pos_adapters.square.errors import error_of, first_error, nameless
from pos_adapters.square.reading import Json
from pos_adapters.square.settings import VERSION, SquareSettings
from pos_adapters.square.tokens import Tokens

_PATH = re.compile(r"/[A-Za-z0-9_/:.#=-]{1,400}")
_SHORTEST_WAIT_S = 0.5
"""Where Square asks for patience and does not say how much."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class Link:
    """Asks Square. Thread-safe, as its HTTP client is. `wait` sleeps; tests bring their own."""

    def __init__(
        self,
        settings: SquareSettings,
        http: httpx.Client,
        now: Callable[[], datetime] = utc_now,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._address = settings.address
        self._http = http
        self._tokens = Tokens(settings, http, now)
        self._wait = wait
        self.now = now

    def read(self, path: str, **params: str) -> Json:
        """GET; the JSON it is answered with."""
        return self._asked("GET", path, None, params, False)

    def ask(self, path: str, body: Json) -> Json:
        """POST what has no effect: a lost answer, or nonsense, means that nothing happened."""
        return self._asked("POST", path, body, {}, False)

    def do(self, path: str, body: Json | None, method: str = "POST") -> Json:
        """Ask for something that has an effect; its idempotency key is in the body, where it has one."""
        return self._asked(method, path, body, {}, True)

    def delete(self, path: str) -> Json:
        return self._asked("DELETE", path, None, {}, True)

    def picture(self, url: str, since: str | None) -> httpx.Response:
        """A picture from wherever Square keeps them; our token stays at home. A success or 304."""
        headers = {"If-None-Match": since} if since else {}
        response = answer_of(self._http, "GET", url, headers=headers)
        if response.is_success or response.status_code == 304:
            return response
        raise Unreachable(f"a picture: HTTP {response.status_code}")

    def _asked(self, method: str, path: str, body: Any, params: Mapping[str, str], effect: bool) -> Json:
        try:
            response = self._patiently(method, path, body, params)
            if not response.is_success:
                raise error_of(response, method, effect)
            answer = body_of(response)
            if not isinstance(answer, dict):
                raise Uncertain(f"{method} {path}: the answer makes no sense")
            return answer
        except (Unreachable, Uncertain) as error:
            kind = Uncertain if effect and isinstance(error, Uncertain) else Unreachable
            raise kind(nameless(str(error))) from (None if "/customers/" in path else error)

    def _patiently(self, method: str, path: str, body: Any, params: Mapping[str, str]) -> httpx.Response:
        """The answer; where Square asks for patience, it is asked again, as long as one call may last."""
        deadline = time.monotonic() + TOTAL_S
        while True:
            response = self._with_token(method, path, body, params)
            if response.status_code != 429:
                return response
            wait_s = _patience(response)
            if time.monotonic() + wait_s >= deadline:
                return response
            deadline -= wait_s  # counts also where `wait` does not sleep
            self._wait(wait_s)

    def _with_token(self, method: str, path: str, body: Any, params: Mapping[str, str]) -> httpx.Response:
        """Sent; once more with a new token where Square says that the old one has ended."""
        token = self._tokens.current()
        response = self._send(method, path, body, params, token)
        if response.status_code != 401 or not self._tokens.refreshable:
            return response
        if first_error(response)[0] not in ("ACCESS_TOKEN_EXPIRED", "UNAUTHORIZED", ""):
            return response
        return self._send(method, path, body, params, self._tokens.renewed(token))

    def _send(
        self, method: str, path: str, body: Any, params: Mapping[str, str], token: str
    ) -> httpx.Response:
        if not _PATH.fullmatch(path):
            raise Unreachable("an id that Square gave us is none")
        headers = {"Authorization": f"Bearer {token}", "Square-Version": VERSION}
        content = None
        if body is not None:  # in ASCII: what Square gave us to send back may hold half characters
            headers["Content-Type"] = "application/json"
            content = json.dumps(body).encode()
        url = self._address + path
        return answer_of(self._http, method, url, content=content, headers=headers, params=params or None)


def _patience(response: httpx.Response) -> float:
    """How long Square asks to wait, in seconds. Nobody says when a date is meant: that is too long."""
    try:
        asked = float(response.headers.get("Retry-After", _SHORTEST_WAIT_S))
    except ValueError:
        return TOTAL_S
    return max(asked, 0.1) if math.isfinite(asked) else TOTAL_S
