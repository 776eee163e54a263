"""POS adapters with one fault each, held to the suite by `test_rules.py`, which runs this file in a process
of its own: what it collects is meant to fail.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from kiosk.conformance import PosConformance, line
from kiosk.core.menu import Item, Menu
from kiosk.core.order import Order, Payment, Receipt, ReceiptState
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.pos import Health, NotModified, Stock
from tests.conformance.till import TOKEN, Till, TillWorld
from tests.conformance.till_adapter import TillPos

log = logging.getLogger(__name__)
line.A_MOMENT_S = 0.02


@pytest.fixture(scope="module")
def till() -> Iterator[Till]:
    till = Till()
    yield till
    till.close()


class Pos(PosConformance):
    """A suite for one broken adapter."""

    broken: type[TillPos]

    @pytest.fixture
    def world(self, till: Till) -> TillWorld:
        return TillWorld(till)

    @pytest.fixture
    def pos(self, world: TillWorld, http: httpx.Client) -> TillPos:
        return self.broken(world.wire.url, http)


class TestRepeatsWithANewKey(Pos):
    class broken(TillPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            return super().submit(order, payment, str(uuid.uuid4()))


class TestRepeatsByItself(Pos):
    """Without a key, on any error."""

    class broken(TillPos):
        def change(self, path: str, body: Any, key: str) -> Receipt:
            try:
                return self.receipt(self.ask("POST", path, body))
            except Uncertain:
                return self.receipt(self.ask("POST", path, body))


class TestFollowsRedirects(Pos):
    class broken(TillPos):
        def __init__(self, url: str, http: httpx.Client) -> None:
            super().__init__(url, http)
            http.follow_redirects = True


class TestLogsItsToken(Pos):
    """Where it is refused, to help."""

    class broken(TillPos):
        def refusal(self, response: httpx.Response, method: str) -> PortError:
            if response.status_code == 401:
                log.debug("refused: %s", response.request.headers["Authorization"])
            return super().refusal(response, method)


class TestTellsItsTokenInErrors(Pos):
    class broken(TillPos):
        def ask(self, method: str, path: str, body: Any = None, key: str | None = None) -> Any:
            try:
                return super().ask(method, path, body, key)
            except Unreachable as error:
                raise Unreachable(f"{error} with {TOKEN}") from error


class TestTellsTheGuestSName(Pos):
    class broken(TillPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            try:
                return super().submit(order, payment, key)
            except Unreachable as error:
                raise Unreachable(f"the order of {order.name}: {error}") from error


class TestLetsItsParserSErrorsOut(Pos):
    class broken(TillPos):
        def receipt(self, body: Any) -> Receipt:
            try:
                return super().receipt(body)
            except (KeyError, TypeError, ValueError) as error:
                raise RuntimeError("no receipt") from error


class TestSaysUnreachableAfterTheEffect(Pos):
    class broken(TillPos):
        def ask(self, method: str, path: str, body: Any = None, key: str | None = None) -> Any:
            try:
                return super().ask(method, path, body, key)
            except Uncertain as error:
                raise Unreachable(str(error)) from error


class TestIgnoresTotals(Pos):
    class broken(TillPos):
        def order_body(self, order: Order, key: str, lines: Any) -> dict[str, Any]:
            body = super().order_body(order, key, lines)
            return {name: value for name, value in body.items() if name != "total"}


class TestRepeatsTheGuestSTotal(Pos):
    """Whatever the POS says."""

    class broken(TillPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            return replace(super().submit(order, payment, key), total=order.quote.total)


class TestClaimsWhatItLacks(Pos):
    class broken(TillPos):
        def stock(self) -> Stock:
            self.health()
            return Stock()


class TestHidesWhatItHas(Pos):
    class broken(TillPos):
        capabilities = replace(TillPos.capabilities, status=False)


class TestBelievesAnOldStatus(Pos):
    class broken(TillPos):
        def status(self, receipt: Receipt) -> Receipt:
            found = self.ask("GET", f"/orders/{receipt.id}")
            with self.understood("GET"):
                return self.receipt(found)


class TestAnswersFromMemory(Pos):
    """That nobody answers is hidden."""

    class broken(TillPos):
        known: Health | None = None

        def health(self) -> Health:
            try:
                self.known = super().health()
            except Unreachable:
                if self.known is None:
                    raise
            return self.known


class TestTakesAnyPageForNotFound(Pos):
    class broken(TillPos):
        def find(self, key: str) -> Receipt | None:
            try:
                return super().find(key)
            except Refused:
                return None


class TestReadsWithoutEnd(Pos):
    """By a client of its own, which knows no limits but that of each piece."""

    class broken(TillPos):
        def send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> httpx.Response:
            if method != "GET":
                return super().send(method, path, body, headers)
            try:
                headers = {**headers, "Authorization": f"Bearer {TOKEN}"}
                return self.http.get(self.url + path, headers=headers)
            except httpx.HTTPError as error:
                raise Unreachable(type(error).__name__) from error


class TestTrustsTheServerSClock(Pos):
    class broken(TillPos):
        def send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> httpx.Response:
            response = super().send(method, path, body, headers)
            said = response.headers.get("Date")
            if said and abs((parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds()) > 3600:
                raise Unreachable("the clocks differ")
            return response


class TestTrustsItsOwnClock(Pos):
    class broken(TillPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            if abs(order.created_at.timestamp() - datetime.now(UTC).timestamp()) > 3600:
                raise Refused(Reason.INVALID, "too old")
            return super().submit(order, payment, key)


class TestComparesClocks(Pos):
    """With a session of its own, which ends after an hour."""

    class broken(TillPos):
        def __init__(self, url: str, http: httpx.Client) -> None:
            super().__init__(url, http)
            self.began = time.time()

        def ask(self, method: str, path: str, body: Any = None, key: str | None = None) -> Any:
            if abs(time.time() - self.began) > 3600:
                raise NotAllowed("the session is over")
            return super().ask(method, path, body, key)


class TestNeverTriesItsCredentialsAgain(Pos):
    class broken(TillPos):
        locked = False

        def ask(self, method: str, path: str, body: Any = None, key: str | None = None) -> Any:
            if self.locked:
                raise NotAllowed("it was refused before")
            try:
                return super().ask(method, path, body, key)
            except NotAllowed:
                self.locked = True
                raise


class TestReadsOnlyTheFirstPage(Pos):
    class broken(TillPos):
        def menu(self, since: str | None) -> Menu | NotModified:
            body = self.ask("GET", "/menu")
            with self.understood("GET"):
                if body["version"] == since:
                    return NotModified()
                items = tuple(self.item(*dish) for dish in body["dishes"])
                return replace(EMPTY, version=str(body["version"]), items=items)


EMPTY = Menu("", "EUR", ("en",), TillPos.categories, (), ())


class TestKnowsOnlyAscii(Pos):
    class broken(TillPos):
        def item(self, name: str, shown: str, price: int) -> Item:
            return super().item(name, shown.encode("ascii", "ignore").decode(), price)


class TestSendsAnyName(Pos):
    """However long."""

    class broken(TillPos):
        def order_body(self, order: Order, key: str, lines: Any) -> dict[str, Any]:
            return {**super().order_body(order, key, lines), "name": order.name}


class TestBooksEachTime(Pos):
    """A key of its own for each booking."""

    class broken(TillPos):
        def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
            return super().settle(receipt, payment, f"{key}-{time.monotonic_ns()}")


class TestTakesAnyPayment(Pos):
    class broken(TillPos):
        def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
            due = replace(payment, amount=receipt.total) if payment else None
            return super().settle(receipt, due, key)


class TestSaysPaidAtOnce(Pos):
    """What it was told is not what the POS says."""

    class broken(TillPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            receipt = super().submit(order, payment, key)
            return replace(receipt, state=ReceiptState.PAID)


class TestForgetsTheOtherProgramme(Pos):
    """It claims to take its discounts and points, and sends the goods only."""

    class broken(TillPos):
        capabilities = replace(TillPos.capabilities, discounts=True, tender=True)
