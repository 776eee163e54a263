"""Further POS adapters with one fault each: see `broken_pos.py`. What the till does not offer is broken in
the mock's adapter.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx

from kiosk.core.basket import Basket
from kiosk.core.menu import Item, Menu, ServiceMode
from kiosk.core.money import Rounding
from kiosk.core.order import Order, Payment, Receipt, ReceiptState
from kiosk.core.pricing import Outside, Quote
from kiosk.ports.errors import PortError, Reason, Refused
from kiosk.ports.menu_change import MenuChange
from kiosk.ports.pos import Health, NotModified
from pos_adapters.mock import MockPos
from tests.conformance.broken_others import Days, mock
from tests.conformance.broken_pos import Pos, till
from tests.conformance.till import TOKEN
from tests.conformance.till_adapter import TillPos

__all__ = ["mock", "till"]


# -- the menu


class TestPutsDishesNowhere(Pos):
    class broken(TillPos):
        def item(self, name: str, shown: str, price: int) -> Item:
            return replace(super().item(name, shown, price), category_ids=())

        def menu(self, since: str | None) -> Menu | NotModified:
            found = super().menu(since)
            return replace(found, categories=()) if isinstance(found, Menu) else found


class TestReadsOnePage(Pos):
    class broken(TillPos):
        def menu(self, since: str | None) -> Menu | NotModified:
            found = super().menu(since)
            return replace(found, items=found.items[:100]) if isinstance(found, Menu) else found


class TestSendsTheMenuAgain(Pos):
    class broken(TillPos):
        def menu(self, since: str | None) -> Menu | NotModified:
            return super().menu(None)


class TestKeepsItsFirstMenu(Pos):
    class broken(TillPos):
        first: Menu | None = None

        def menu(self, since: str | None) -> Menu | NotModified:
            found = super().menu(None)
            assert isinstance(found, Menu)
            self.first = self.first or found
            return NotModified() if since == self.first.version else self.first


class TestSellsAtAnyHour(Pos):
    class broken(TillPos):
        def health(self) -> Health:
            return replace(super().health(), open=True)


class TestSendsPicturesAgain(Days):
    class broken(MockPos):
        def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
            return super().picture(name, None)


class TestLetsHalfACharacterOut(Pos):
    class broken(TillPos):
        @contextmanager
        def understood(self, method: str) -> Iterator[None]:
            yield


# -- prices and orders


class TestRoundsAsItLikes(Days):
    class broken(MockPos):
        def _learn(self, facts: Mapping[str, Any]) -> None:
            super()._learn({**facts, "tax_rounding": Rounding.HALF_UP.value})


class TestSendsTwoLinesAtMost(Pos):
    """And, of more, not the total that would tell."""

    class broken(TillPos):
        def order_body(self, order: Order, key: str, lines: Any) -> dict[str, Any]:
            body = super().order_body(order, key, lines[:2])
            whole = len(lines) <= 2
            return {name: value for name, value in body.items() if name != "total" or whole}


class TestCallsNobodyByANumber(Pos):
    class broken(TillPos):
        def receipt(self, body: Any) -> Receipt:
            return replace(super().receipt(body), number="")


class TestLeavesNoOrderUnpaid(Pos):
    class broken(TillPos):
        def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
            if payment is None:
                raise Refused(Reason.INVALID, "nothing was paid")
            return super().settle(receipt, payment, key)


class TestNamesNoLine(Pos):
    class broken(TillPos):
        def refusal(self, response: httpx.Response, method: str) -> PortError:
            error = super().refusal(response, method)
            return Refused(error.reason, str(error)) if isinstance(error, Refused) else error


class TestTakesClosedForInvalid(Pos):
    class broken(TillPos):
        def refusal(self, response: httpx.Response, method: str) -> PortError:
            error = super().refusal(response, method)
            closed = isinstance(error, Refused) and error.reason is Reason.CLOSED
            return Refused(Reason.INVALID, str(error)) if closed else error


class TestNamesNoLineOfAQuote(Days):
    class broken(MockPos):
        def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
            try:
                return super().quote(basket, member_id, outside)
            except Refused as error:
                raise Refused(error.reason, str(error)) from error


class TestKeepsTheFirstNumber(Days):
    class broken(MockPos):
        def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
            return replace(super().name_ticket(receipt, name, key), number=receipt.number)


class TestAsksForNoTable(Pos):
    class broken(TillPos):
        capabilities = replace(TillPos.capabilities, tables=3)

        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            if order.table:
                raise Refused(Reason.INVALID, "tables have no numbers here")
            return super().submit(order, payment, key)


# -- afterwards


class TestSaysCancelledWhenItIsTooLate(Pos):
    class broken(TillPos):
        def cancel(self, receipt: Receipt, key: str) -> Receipt:
            try:
                return super().cancel(receipt, key)
            except Refused:
                return replace(receipt, state=ReceiptState.CANCELLED)


class TestSaysPaidOfWhatWasGivenBack(Pos):
    class broken(TillPos):
        def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
            return replace(super().refund(receipt, line_ids, key), state=ReceiptState.PAID)


class TestCallsStaffEachTime(Pos):
    class broken(TillPos):
        def call_staff(self, reason: str, key: str) -> str:
            return super().call_staff(reason, str(uuid.uuid4()))


class TestShowsItsToken(Pos):
    class broken(TillPos):
        def __init__(self, url: str, http: httpx.Client) -> None:
            super().__init__(url, http)
            self.token = TOKEN


# -- other programmes, and the shop's own offers


class TestForgetsTheShopSOffers(Pos):
    """And the total that would tell; the same of other programmes' discounts."""

    class broken(TillPos):
        capabilities = replace(TillPos.capabilities, offers=True, discounts=True)

        def order_body(self, order: Order, key: str, lines: Any) -> dict[str, Any]:
            body = super().order_body(order, key, lines)
            return {name: value for name, value in body.items() if name != "total"}


class TestQuotesTheGoodsOnly(Days):
    class broken(MockPos):
        def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
            return super().quote(basket, member_id, None)


# -- writing


class TestWritesWhatNobodyKnows(Days):
    class broken(MockPos):
        capabilities = replace(MockPos.capabilities, write_menu=("name", "colour"))


class TestWritesOnePriceForBoth(Days):
    class broken(MockPos):
        def write_menu(self, change: MenuChange) -> None:
            one = (change.price or {}).get(ServiceMode.TAKE_OUT)
            both = None if one is None else dict.fromkeys(ServiceMode, one)
            super().write_menu(replace(change, price=both))


class TestWritesInCapitals(Days):
    class broken(MockPos):
        def write_menu(self, change: MenuChange) -> None:
            names = {language: name.upper() for language, name in (change.name or {}).items()}
            super().write_menu(replace(change, name=names or change.name))


class TestHidesNothing(Days):
    class broken(MockPos):
        def write_menu(self, change: MenuChange) -> None:
            if change.hidden is None:
                super().write_menu(change)


class TestForgetsWhatIsSoldOut(Days):
    class broken(MockPos):
        def write_menu(self, change: MenuChange) -> None:
            if change.sold_out is None:
                super().write_menu(change)
