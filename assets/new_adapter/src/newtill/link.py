"""The line to the POS: where it is, who we are, and what its refusals mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from kiosk.ports.errors import PortError, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, error_for


class NewTillSettings(BaseModel):
    """The table `[pos.settings]` of kiosk.toml. The token is a secret: the environment or a secrets file
    gives it, as docs/configuration.md of the kiosk tells.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = Field(pattern=r"^https?://", description="Address of the POS.")
    token: SecretStr = Field(description="Token that the POS expects.")


class Link:
    """Asks the POS. Thread-safe, as its HTTP client is, which has the kiosk's limits: connect 3 s, all of it
    10 s, no redirects.
    """

    def __init__(self, settings: NewTillSettings, http: httpx.Client) -> None:
        self._url = settings.url.rstrip("/")
        self._http = http
        self._headers = {"Authorization": f"Bearer {settings.token.get_secret_value()}"}

    def read(self, path: str, **params: str) -> Any:
        """GET what has no effect: the JSON it is answered with. A lost answer is Unreachable."""
        return self._asked("GET", path, params=params or None)

    def change(self, path: str, body: Any, key: str) -> Any:
        """POST what has an effect, under an idempotency key. A lost answer is Uncertain."""
        return self._asked("POST", path, json=body, headers={"Idempotency-Key": key})

    def _asked(self, method: str, path: str, headers: dict[str, str] | None = None, **given: Any) -> Any:
        headers = self._headers | (headers or {})
        response = answer_of(self._http, method, self._url + path, headers=headers, **given)
        if not response.is_success:
            raise refusal(response, method)
        return body_of(response)


def refusal(response: httpx.Response, method: str) -> PortError:
    """The port's error for an answer that is no success. By its status code alone it is NotAllowed,
    Unreachable, Uncertain or Refused(INVALID). Fill in: the codes by which the POS itself says sold out,
    closed or another price become Refused with that reason, and with the lines it is about.
    """
    return error_for(response, method)


@contextmanager
def understood(method: str, what: str) -> Iterator[None]:
    """Inside, an answer is taken apart: one that is not what was promised is the port's error, no other."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        lost = Unreachable if method == "GET" else Uncertain
        raise lost(f"{what}: the answer makes no sense ({type(error).__name__})") from error
