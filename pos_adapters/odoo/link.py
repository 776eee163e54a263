"""Speaks JSON-2 to Odoo: `POST /json/2/<model>/<method>`, and turns its refusals into the port's errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock, local
from time import monotonic
from typing import Any

import httpx

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import TOTAL_S, answer_of, body_of, error_for
from pos_adapters.odoo.settings import OdooSettings
from pos_adapters.odoo.values import Row, ids, whole

PAGE = 500
"""Records asked for at a time: reading one such answer does not hold the other threads up."""

NONSENSE = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What taking apart an answer that is not what was promised may raise."""

Domain = list[Any]

_MISSING = "odoo.exceptions.MissingError"
_NO_METHOD = "werkzeug.exceptions.NotFound"
_CLOSED = ("no open session", "session is closed", "has been closed", "session was closed")
_THERE = ("with this uuid already exists", "already been paid")


class AlreadyThere(Refused):
    """What was sent is there from an earlier attempt: it can be read back."""


class NotThere(Unreachable):
    """This Odoo has no such model, or no such method: a module is not installed."""


class Link:
    """Asks one Odoo. Thread-safe, as its HTTP client is."""

    def __init__(self, settings: OdooSettings, http: httpx.Client) -> None:
        self._url = settings.url.rstrip("/")
        self._http = http
        self._headers = {"Authorization": f"bearer {settings.api_key.get_secret_value()}"}
        if settings.database:
            self._headers["X-Odoo-Database"] = settings.database
        self._fields: dict[str, frozenset[str]] = {}
        self._lock = Lock()
        self._mine = local()
        self.context: dict[str, Any] = {"lang": "en_US"}
        """What every call is asked in; texts are asked for in a language of their own."""

    @contextmanager
    def in_time(self, times: int = 1) -> Iterator[None]:
        """Inside, all requests of this thread together have so many times the time of one: a call that needs
        several is bounded too.
        """
        self._mine.until = monotonic() + times * (self._http.timeout.read or TOTAL_S)
        try:
            yield
        finally:
            self._mine.until = None

    def _still_time(self, where: str) -> None:
        until = getattr(self._mine, "until", None)
        if until is not None and monotonic() > until:
            raise Unreachable(f"{where}: Odoo is too slow")

    def ask(self, model: str, method: str, **arguments: Any) -> Any:
        """Call what changes nothing: a lost answer, or nonsense, means that nothing happened."""
        try:
            return self.do(model, method, **arguments)
        except Uncertain as error:
            raise Unreachable(str(error)) from error

    def do(self, model: str, method: str, **arguments: Any) -> Any:
        """Call what may change something; the JSON it is answered with."""
        self._still_time(f"{model}/{method}")
        context = {**self.context, **arguments.pop("context", {})}
        response = answer_of(
            self._http,
            "POST",
            f"{self._url}/json/2/{model}/{method}",
            json={**arguments, "context": context},
            headers=self._headers,
        )
        if response.is_success:
            return body_of(response)
        raise refusal(response)

    def get(self, path: str, since: str | None) -> httpx.Response:
        """A picture, or 304 where it is still `since`."""
        headers = {**self._headers, **({"If-None-Match": since} if since else {})}
        response = answer_of(self._http, "GET", self._url + path, headers=headers)
        if response.is_success or response.status_code == 304:
            return response
        raise error_for(response, "GET")

    # Reading.

    def fields(self, model: str) -> frozenset[str]:
        """The fields a model has, asked for once: they differ by version and modules. None at all: there is
        no such model.
        """
        with self._lock:
            known = self._fields.get(model)
        if known is None:
            known = self._ask_fields(model)
            if known:
                with self._lock:
                    self._fields[model] = known
        return known

    def _ask_fields(self, model: str) -> frozenset[str]:
        try:
            answer = self.ask(model, "fields_get", attributes=["type"])
        except NotThere:
            return frozenset()
        with understood(f"{model}/fields_get"):
            if not isinstance(answer, dict) or "id" not in answer:
                raise TypeError("not a model's fields")
            return frozenset(answer)

    def rows(
        self,
        model: str,
        domain: Domain,
        wanted: Iterable[str],
        order: str = "id",
        context: Mapping[str, Any] | None = None,
    ) -> list[Row]:
        """Some records, with those of the wanted fields that there are; at most a page of them."""
        there = self.fields(model)
        names = [name for name in wanted if name in there]
        answer = self.ask(
            model,
            "search_read",
            domain=domain,
            fields=names,
            order=order,
            limit=PAGE,
            context=dict(context or {}),
        )
        with understood(f"{model}/search_read"):
            return [_row(row, names) for row in _list(answer)]

    def pages(
        self,
        model: str,
        domain: Domain,
        wanted: Iterable[str],
        context: Mapping[str, Any] | None = None,
    ) -> Iterator[list[Row]]:
        """All records, page by page in the order of their ids, so that none is missed while others change."""
        if not self.fields(model):
            return
        names = tuple(wanted)
        last = 0
        while True:
            page = self.rows(model, [*domain, ["id", ">", last]], names, context=context)
            if page:
                yield page
            if len(page) < PAGE:
                return
            with understood(f"{model}/search_read"):
                after = whole(page[-1]["id"])
                if after <= last:
                    raise ValueError("the same page again")
                last = after

    def count(self, model: str, domain: Domain) -> int:
        """How many records there are. An empty list may be anybody's answer; a number is Odoo's."""
        answer = self.ask(model, "search_count", domain=domain)
        with understood(f"{model}/search_count"):
            count = whole(answer)
            if count < 0:
                raise ValueError("less than nothing")
            return count

    def found(self, model: str, domain: Domain) -> tuple[int, ...]:
        """The ids of all records that a domain holds for."""
        if not self.fields(model) or not self.count(model, domain):
            return ()
        answer = self.ask(model, "search", domain=domain)
        with understood(f"{model}/search"):
            return ids(answer)


def _list(answer: object) -> list[Any]:
    if not isinstance(answer, list):
        raise TypeError("not a list")
    return answer


def _row(row: object, names: list[str]) -> Row:
    if not isinstance(row, dict):
        raise TypeError("not a record")
    for name in (*names, "id"):
        if name not in row:
            raise KeyError(name)
    return row


@contextmanager
def understood(what: str, lost: type[PortError] = Unreachable) -> Iterator[None]:
    """Inside, an answer is taken apart: where it is not what was promised, that is the port's error, no
    other.
    """
    try:
        yield
    except NONSENSE as error:
        raise lost(f"{what}: the answer makes no sense ({type(error).__name__})") from error


def refusal(response: httpx.Response) -> PortError:
    """The port's error for an answer that is no success. Odoo's `debug` is never looked at, and of its
    message only the phrases that are known: it may be about the guest.
    """
    name, message = _named(response)
    where = f"{response.request.url.path}: {name or f'HTTP {response.status_code}'}"
    code = response.status_code
    if code == 404:
        if name == _MISSING:
            return Refused(Reason.INVALID, where)
        if name == _NO_METHOD:
            return NotThere(f"{where}: is it Odoo 19, with the point of sale installed?")
        return Unreachable(f"{where}: is it the address of an Odoo 19?")
    if code == 409:
        return Unreachable(where)
    if code == 422 and name.startswith("odoo."):
        return _refused(where, message.lower())
    error = error_for(response, "POST")
    return NotAllowed(where) if isinstance(error, NotAllowed) else error


def _refused(where: str, message: str) -> Refused:
    if any(said in message for said in _THERE):
        return AlreadyThere(Reason.INVALID, f"{where}: it is there already")
    if any(said in message for said in _CLOSED):
        return Refused(Reason.CLOSED, f"{where}: no open session")
    if "not fully paid" in message:
        return Refused(Reason.INVALID, f"{where}: not fully paid")
    return Refused(Reason.INVALID, where)


def _named(response: httpx.Response) -> tuple[str, str]:
    """The exception's name and message; empty where the answer is not Odoo's."""
    try:
        body = response.json()
        name, message = body["name"], body["message"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return "", ""
    if not isinstance(name, str) or not isinstance(message, str) or len(name) > 80 or not name.isascii():
        return "", ""
    return name, message
