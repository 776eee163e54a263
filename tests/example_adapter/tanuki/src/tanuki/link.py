"""The line to the till: forms go, XML comes, and errors come with status 200."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from urllib.parse import urlencode
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from kiosk.core.money import Money
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import call

CURRENCY = "EUR"
_REASONS = {"20": Reason.CLOSED, "31": Reason.SOLD_OUT, "32": Reason.PRICE_CHANGED}
_KEY, _BUSY, _UNKNOWN = "12", "90", "44"
_AMOUNT = re.compile(r"-?\d{1,3}(\.\d{3})*,\d\d")
_FORM = "application/x-www-form-urlencoded"
_NONSENSE = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, ElementTree.ParseError)


class TanukiSettings(BaseModel):
    """The table `[pos.settings]` of kiosk.toml. The token is a secret: the environment or a secrets file
    gives it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = Field(pattern=r"^https?://", description="Address of the till.")
    token: SecretStr = Field(description="Key of this kiosk at the till.")


class Link:
    """Asks the till. Thread-safe, as its HTTP client is."""

    def __init__(self, settings: TanukiSettings, http: httpx.Client) -> None:
        self._url = settings.url.rstrip("/")
        self._http = http
        self._headers = {"X-Till-Key": settings.token.get_secret_value()}

    def read(self, path: str, **params: str) -> Element:
        """GET what has no effect."""
        return _taken_apart(
            call(self._http, "GET", self._url + path, headers=self._headers, params=params or None)
        )

    def change(self, path: str, fields: Sequence[tuple[str, str]]) -> Element:
        """POST a form that has an effect; a field may come several times."""
        headers = self._headers | {"Content-Type": _FORM}
        form = urlencode(fields).encode()
        return _taken_apart(call(self._http, "POST", self._url + path, content=form, headers=headers))


def _taken_apart(response: httpx.Response) -> Element:
    """The answer's root. Raises the port's error where the till says no, or says nothing that can be read."""
    request = response.request
    with understood(request.method, request.url.path):
        root = ElementTree.fromstring(response.content)
        if root.tag != "till":
            raise ValueError("not the till's answer")
        said = root.find("error")
        if said is None:
            return root
        error = _error(said.attrib)
    raise error


def _error(said: Mapping[str, str]) -> PortError:
    number = said["no"]
    if number == _KEY:
        return NotAllowed("the till does not accept the key")
    if number == _BUSY:
        return Unreachable("the till is busy")
    lines = tuple(int(line) for line in said.get("lines", "").split())
    return Refused(_REASONS.get(number, Reason.INVALID), f"error {number}", lines)


def unknown(refused: Refused) -> bool:
    """Does the till say that there is no such order?"""
    return str(refused) == f"error {_UNKNOWN}"


@contextmanager
def understood(method: str, what: str) -> Iterator[None]:
    """Inside, an answer is taken apart: one that is not what was promised is the port's error, no other."""
    try:
        yield
    except _NONSENSE as error:
        lost = Unreachable if method == "GET" else Uncertain
        raise lost(f"{what}: the answer makes no sense ({type(error).__name__})") from error


def number_of(text: str) -> Decimal:
    """ "1.234,50" → 1234.50, always with two places after the comma."""
    if not _AMOUNT.fullmatch(text):
        raise ValueError("not a number of the till's kind")
    return Decimal(text.replace(".", "").replace(",", "."))


def money_of(text: str) -> Money:
    return Money(int(number_of(text).scaleb(2)), CURRENCY)


def text_of_money(money: Money) -> str:
    """Money → "1.234,50"."""
    written = f"{Decimal(money.minor).scaleb(-2):,.2f}"
    return written.translate(str.maketrans(",.", ".,"))
