"""The steps from which the tests of POS adapters are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.conformance.suite import Call, Suite
from kiosk.conformance.worlds import Placed, PosWorld
from kiosk.core.basket import Basket
from kiosk.core.menu import Menu
from kiosk.core.order import COUNTER, Order, Placing, Receipt
from kiosk.core.pricing import price
from kiosk.ports.pos import PosAdapter, Stock


class PosSteps(Suite):
    """Reading the menu, filling baskets, placing orders as the adapter wants them placed."""

    @pytest.fixture
    def menu(self, pos: PosAdapter) -> Menu:
        pos.health()
        menu = pos.menu(None)
        assert isinstance(menu, Menu)
        return menu

    def stock(self, pos: PosAdapter) -> Stock:
        return pos.stock() if pos.capabilities.stock else Stock()

    def basket(self, pos: PosAdapter, menu: Menu) -> Basket:
        """Two of one dish and one of another."""
        first, second = lines_of(menu, self.stock(pos))[:2]
        return basket_of([replace(first, quantity=2), second])

    def order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, basket: Basket | None = None, method: str = "card"
    ) -> Order:
        basket = basket or self.basket(pos, menu)
        return order_of(basket, price(menu, basket, world.today(), pos.capabilities.tax), method)

    def submit(self, pos: PosAdapter, world: PosWorld, order: Order) -> Receipt:
        """Place an order as the adapter wants it placed."""
        first = pos.capabilities.placing is Placing.PLACE_THEN_PAY or order.method == COUNTER
        return pos.submit(order, None if first else world.approve(order.quote.due), order.key)

    def paid(self, pos: PosAdapter, world: PosWorld, order: Order) -> Receipt:
        receipt = self.submit(pos, world, order)
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            return receipt
        return pos.settle(receipt, world.approve(order.quote.due), self.key("settle"))

    def one(self, world: PosWorld) -> Placed:
        (placed,) = world.orders()
        return placed

    def calls(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> Iterator[tuple[str, Call]]:
        """Every call the adapter offers, ready to be made."""
        caps = pos.capabilities
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, self.order(pos, world, menu))
        pays_first = caps.placing is Placing.PAY_THEN_PLACE
        payment = world.approve(order.quote.due) if pays_first else None
        yield "menu", lambda: pos.menu(None)
        yield "health", pos.health
        yield "submit", lambda: pos.submit(order, payment, order.key)
        if not pays_first:
            yield "settle", lambda: pos.settle(receipt, None, self.key("settle-call"))
        offered: dict[str, Call] = {
            "find": lambda: pos.find(order.key),
            "quote": lambda: pos.quote(order.basket, None),
            "stock": pos.stock,
            "status": lambda: pos.status(receipt),
            "cancel": lambda: pos.cancel(receipt, self.key("cancel-call")),
            "refund": lambda: pos.refund(receipt, (), self.key("refund-call")),
            "call_staff": lambda: pos.call_staff("help", self.key("staff-call")),
        }
        yield from ((name, call) for name, call in offered.items() if getattr(caps, name))
        picture = next((item.picture for item in menu.items if item.picture), None)
        if picture is not None:
            yield "picture", lambda: pos.picture(picture, None)
