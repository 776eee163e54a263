"""The line to the mock POS: where it is, who we are, and what its refusals mean."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.ports.errors import PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, error_for
from kiosk.ports.registry import State

T = TypeVar("T")
TOKEN_VARIABLE = "OKAWARI_MOCK_TOKEN"
_RULED = (400, 404, 409, 410, 413, 422)
"""The status codes with which the POS's own rules refuse."""
_REASONS = {
    "sold_out": Reason.SOLD_OUT,
    "price_changed": Reason.PRICE_CHANGED,
    "closed": Reason.CLOSED,
    "declined": Reason.DECLINED,
}


class MockSettings(BaseModel):
    """Where the mock POS is. The token is a secret: give it by environment or secrets file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = Field("http://127.0.0.1:8788", pattern=r"^https?://", description="Address of the mock POS.")
    token: SecretStr = Field(
        default_factory=lambda: SecretStr(os.environ.get(TOKEN_VARIABLE, "")),
        description=f"Bearer token the mock POS expects (by default that of {TOKEN_VARIABLE}).",
    )


class MockPosSettings(MockSettings):
    """Also how the POS and the other adapters go together."""

    terminal: str = Field(
        "own",
        pattern="^(own|other)$",
        description="own: payments are checked with this POS's terminal; other: taken on trust.",
    )


class Link:
    """Asks the mock POS. Thread-safe, as its HTTP client is."""

    def __init__(self, settings: MockSettings, http: httpx.Client, state: State) -> None:
        self._url = settings.url.rstrip("/")
        self._http = http
        self._headers = {"Authorization": f"Bearer {settings.token.get_secret_value()}"}
        self.state = state

    def get(self, path: str, headers: Mapping[str, str] | None = None, **params: str) -> httpx.Response:
        """Read something; the response is a success or 304."""
        return self._checked("GET", path, headers or {}, None, params)

    def read(self, path: str, **params: str) -> Any:
        """Read something; the JSON it is answered with."""
        return body_of(self._checked("GET", path, {}, None, params))

    def ask(self, path: str, body: Any) -> Any:
        """POST what has no effect: a lost answer, or nonsense, means that nothing happened."""
        with _without_effect():
            return body_of(self._checked("POST", path, {}, body, {}))

    def do(self, path: str, body: Any, key: str) -> Any:
        """POST what has an effect, under an idempotency key; the JSON it is answered with."""
        return body_of(self._checked("POST", path, {"Idempotency-Key": key}, body, {}))

    def _checked(
        self, method: str, path: str, headers: Mapping[str, str], body: Any, params: Mapping[str, str]
    ) -> httpx.Response:
        response = answer_of(
            self._http,
            method,
            self._url + path,
            json=body,
            headers={**self._headers, **headers},
            params=params or None,
        )
        if response.is_success or response.status_code == 304:
            return response
        raise _refusal(response, method)


@contextmanager
def _without_effect() -> Iterator[None]:
    try:
        yield
    except Uncertain as error:
        raise Unreachable(str(error)) from error


def _refusal(response: httpx.Response, method: str) -> PortError:
    """The port's error for the POS's error code; by the status code where the answer is not the POS's."""
    code, facts = error_code(response)
    if code == "in_flight":
        return Uncertain("the same request is still being worked on")
    if code and response.status_code in _RULED:
        return Refused(_REASONS.get(code, Reason.INVALID), code, _line_ids(facts.get("line_ids")))
    return error_for(response, method)


def _line_ids(told: Any) -> tuple[int, ...]:
    """The lines a refusal names, as far as it makes sense."""
    names = told if isinstance(told, list) else []
    return tuple(int(name) for name in map(str, names) if name.isdecimal() and len(name) < 10)


def error_code(response: httpx.Response) -> tuple[str | None, Mapping[str, Any]]:
    """The POS's own code of a refusal and its facts; None where the body is not one of its refusals."""
    try:
        facts = response.json()["error"]
        return str(facts["code"]), facts
    except (ValueError, TypeError, KeyError, RecursionError):
        return None, {}


@contextmanager
def understood(method: str, what: str) -> Iterator[None]:
    """Inside, an answer is taken apart: where it is not what was promised, that is the port's error, no
    other."""
    try:
        yield
    except NONSENSE as error:
        where = str(error) if isinstance(error, Misplaced) else type(error).__name__
        lost = Unreachable if method == "GET" else Uncertain
        raise lost(f"{what}: the answer makes no sense ({where})") from error


NONSENSE = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What taking apart an answer that is not what was promised may raise."""


class Misplaced(ValueError):
    """Nonsense in a part of an answer; the text says in which."""


def each(kind: str, bodies: Iterable[Any], make: Callable[[Any], T]) -> tuple[T, ...]:
    """All of `bodies`, made into what they stand for. Raises Misplaced: "item 3: KeyError 'price'"."""
    made = []
    for place, body in enumerate(bodies):
        try:
            made.append(make(body))
        except NONSENSE as error:
            said = (
                str(error)[:100] if isinstance(error, Misplaced) else f"{type(error).__name__} {error}"[:100]
            )
            raise Misplaced(f"{kind} {place}: {said}") from error
    return tuple(made)


def money_of(body: Mapping[str, Any]) -> Money:
    """{"amount": 790, "currency": "JPY"} → Money."""
    return Money(body["amount"], body["currency"])


def body_of_money(money: Money) -> dict[str, Any]:
    return {"amount": money.minor, "currency": money.currency}


def words_of(body: Any) -> str | None:
    """Words that can be written down, or none."""
    if body is not None and not isinstance(body, str):
        raise TypeError("no words")
    (body or "").encode()
    return body


def text_of(body: Any) -> Text:
    """Words that can be written down, by language."""
    found = languages_of(body)
    "".join((*found, *found.values())).encode()
    return found


def languages_of(body: Any) -> Text:
    """As a menu has it: words that cannot be written down are a fault of it, named with its place."""
    if not isinstance(body, dict) or not all(isinstance(words, str) for words in body.values()):
        raise TypeError("a text is a map of languages")
    return body
