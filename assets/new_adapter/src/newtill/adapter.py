"""The POS as the kiosk sees it: `kiosk.ports.pos.PosAdapter`, whose docstrings are the contract.

Fill in `menu`, `health` and `submit` first, and `settle` where the order is placed before it is paid; then
whatever else the POS can do. What it cannot do stays as it is: it raises NotSupported, and is not claimed in
`capabilities`.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import httpx

from kiosk.core.basket import Basket
from kiosk.core.day import DayTotals
from kiosk.core.gift import GiftCard, GiftHold
from kiosk.core.menu import Menu
from kiosk.core.order import Order, Payment, Receipt
from kiosk.core.pricing import Outside, Quote
from kiosk.ports.errors import NotSupported
from kiosk.ports.menu_change import MenuChange
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock
from kiosk.ports.registry import State
from newtill.link import Link, NewTillSettings


class NewTillPos:
    """Fill in `capabilities` as you go: how paying and placing go together, how the POS taxes, and each thing
    that works.
    """

    Settings: ClassVar[type[NewTillSettings]] = NewTillSettings
    capabilities: Capabilities = Capabilities()

    def __init__(self, settings: NewTillSettings, http: httpx.Client, state: State) -> None:
        self._link = Link(settings, http)
        self._state = state
        """Short texts that outlive the program: cursors, ETags, what was learned about the shop."""

    def menu(self, since: str | None) -> Menu | NotModified:
        """Fill in: read every page, and build Menu(version, currency, languages, categories, items, taxes).
        Ids are the POS's own. Amounts are whole minor units, never floats. `version` changes whenever
        anything of the menu does; where it still is `since`, answer NotModified().
        """
        raise _to_fill_in("menu")

    def health(self) -> Health:
        """Fill in: the cheapest question the POS answers. Health(open=False) where no session is open."""
        raise _to_fill_in("health")

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        """Fill in: `order.basket.lines` in the POS's words, with `key` where it keeps a reference or an
        idempotency key. A total that is not `order.quote.total` is Refused(PRICE_CHANGED), and nothing is
        stored. `order.method == COUNTER` is paid at the counter; `order.promised` makes `order.number` the
        ticket's name and the receipt's number.
        """
        raise _to_fill_in("submit")

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        """Fill in for PLACE_THEN_PAY: book the payment, and let the kitchen see the order. Repeatable."""
        raise _to_fill_in("settle")

    def find(self, key: str) -> Receipt | None:
        """Fill in where orders can be looked up by a reference of ours: the cure for lost answers."""
        raise _not_offered("find")

    def stock(self) -> Stock:
        """Fill in where the POS tells what is sold out."""
        raise _not_offered("stock")

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        """Fill in where the POS reckons a basket without storing anything."""
        raise _not_offered("quote")

    def status(self, receipt: Receipt) -> Receipt:
        """Fill in where an order can be read again: `kiosk.core.order.latest(receipt, …)` keeps it from going
        back.
        """
        raise _not_offered("status")

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        """Fill in where an order that nobody has paid can be taken back. Repeatable."""
        raise _not_offered("cancel")

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        """Fill in where paid orders can be given back, whole or by lines. Repeatable."""
        raise _not_offered("refund")

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        """Fill in where an order that is there can get another number to be called by. Repeatable."""
        raise _not_offered("name_ticket")

    def day_totals(self, first: datetime, until: datetime) -> DayTotals:
        """Fill in where the orders of some hours can be read, with the POS's own sums: for the day report."""
        raise _not_offered("day_totals")

    def write_menu(self, change: MenuChange) -> None:
        """Fill in where names, prices, or what is hidden or sold out can be changed from outside."""
        raise _not_offered("write_menu")

    def gift_card(self, number: str) -> GiftCard:
        """Fill in, with the next two, where the shop's gift cards are the POS's. Never log the number."""
        raise _not_offered("gift_cards")

    def hold_gift(self, order: Order, key: str) -> GiftHold:
        """Set `order.quote.gift` aside. Repeatable."""
        raise _not_offered("gift_cards")

    def release_gift(self, hold: GiftHold, key: str) -> None:
        """Give back what was set aside. Repeatable."""
        raise _not_offered("gift_cards")

    def call_staff(self, reason: str, key: str) -> str:
        """Fill in where the POS can ring for staff."""
        raise _not_offered("call_staff")

    def call_state(self, call_id: str) -> CallState:
        raise _not_offered("call_staff")

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        """Fill in where the menu names pictures: the bytes of one (PNG, JPEG, WebP) and its ETag."""
        raise _not_offered("picture")

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _to_fill_in(method: str) -> NotSupported:
    return NotSupported(f"{method} is not filled in yet: see {__name__}")


def _not_offered(method: str) -> NotSupported:
    return NotSupported(f"{method} is not offered by this POS")
