"""The front desk: lets a request in or sends it away, has it answered, and notes what was said."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass
from typing import Any

from tests.emulators.square.asking import Ask, Json
from tests.emulators.square.errors import SquareError, invalid, missing
from tests.emulators.square.keys import check_key
from tests.emulators.square.routes import find, takes_key
from tests.emulators.square.shop import Shop

OPEN_TO_ALL = ("/oauth2/token", "/oauth2/revoke")


@dataclass(frozen=True)
class Exchange:
    """What was asked and what was answered, as it went over the wire. Header names are in lower case."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes
    status: int
    answer: bytes

    @property
    def json(self) -> Any:
        """The request's body."""
        return json.loads(self.body) if self.body else None


class Desk:
    """Answers requests one at a time. `limited`: how often to answer 429 next, and the seconds to say."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.lock = threading.RLock()
        self.exchanges: list[Exchange] = []
        self.limited = (0, 0)
        self._pages: dict[tuple[str, int], bytes] = {}

    def forget(self) -> None:
        """What was asked, and the pages that were kept ready."""
        self.exchanges.clear()
        self._pages.clear()

    def answer(
        self, method: str, path: str, query: str, params: dict[str, str], headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        """A status, headers and a body, whatever was asked."""
        with self.lock:
            more: dict[str, str] = {}
            try:
                status, content = 200, self._answer(method, path, query, params, headers, body)
            except SquareError as error:
                status, more, content = error.status, error.headers, _encoded(error.envelope)
            self.exchanges.append(Exchange(method, path, query, headers, body, status, content))
            return status, more, content

    def _answer(
        self, method: str, path: str, query: str, params: dict[str, str], headers: dict[str, str], body: bytes
    ) -> bytes:
        self._slow_down()
        if path not in OPEN_TO_ALL:
            self.shop.tokens.check(headers.get("authorization", ""))
        version = _version(headers)
        handle, ids = find(method, path)
        ask = Ask(method, path, version, ids, params, _read(method, headers, body))
        if path == "/v2/catalog/list":
            return self._page(ask, query)
        check_key(ask, takes_key(method, path))
        known = self.shop.keys.known(ask)
        if known is not None:
            return _encoded(known)
        answer = handle(self.shop, ask)
        self.shop.keys.keep(ask, answer)
        return _encoded(answer)

    def _page(self, ask: Ask, query: str) -> bytes:
        """A page of the catalogue is put into JSON once a version: a large menu is asked for page by page."""
        name = (query, self.shop.catalog.version)
        if name not in self._pages:
            self._pages[name] = _encoded(find(ask.method, ask.path)[0](self.shop, ask))
        return self._pages[name]

    def _slow_down(self) -> None:
        times, seconds = self.limited
        if times:
            self.limited = (times - 1, seconds)
            headers = {"Retry-After": str(seconds)} if seconds else {}
            raise SquareError(429, "RATE_LIMIT_ERROR", "RATE_LIMITED", "Too many requests.", headers=headers)


def _version(headers: dict[str, str]) -> str:
    """The Square-Version that a request must name."""
    version = headers.get("square-version")
    if version is None:
        raise missing("Square-Version")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", version):
        raise invalid("INVALID_SQUARE_VERSION_FORMAT", "Not a version.", "Square-Version")
    return version


def _read(method: str, headers: dict[str, str], body: bytes) -> Json:
    if not body:
        return {}
    if not headers.get("content-type", "").startswith("application/json"):
        raise invalid("UNSUPPORTED_MEDIA_TYPE", "Send JSON.", status=415)
    try:
        read = json.loads(body)
    except ValueError:
        raise invalid("EXPECTED_JSON_BODY", "The body is no JSON.") from None
    if not isinstance(read, dict):
        raise invalid("EXPECTED_OBJECT", "The body is no object.")
    return read


def _encoded(answer: Json) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
