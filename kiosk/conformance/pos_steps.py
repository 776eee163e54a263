"""The steps from which the tests of POS adapters are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.conformance.line import LineConformance
from kiosk.conformance.suite import Ask
from kiosk.conformance.worlds import Placed, PosWorld
from kiosk.core.basket import Basket
from kiosk.core.menu import Menu
from kiosk.core.order import COUNTER, Order, Payment, Placing, Receipt
from kiosk.core.pricing import price
from kiosk.core.sound import faults
from kiosk.ports.errors import Uncertain
from kiosk.ports.pos import PosAdapter, Stock


class PosSteps(LineConformance):
    """Reading the menu, filling baskets, placing orders as the adapter wants them placed."""

    adapter = "pos"

    @pytest.fixture
    def menu(self, pos: PosAdapter) -> Menu:
        pos.health()
        menu = pos.menu(None)
        assert isinstance(menu, Menu)
        wrong = faults(menu)  # whatever is built on such a menu fails somewhere else, in words of its own
        assert not wrong, "the menu cannot be sold from:\n" + "\n".join(wrong[:20])
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

    def payment(self, pos: PosAdapter, world: PosWorld, order: Order) -> Payment | None:
        """What `submit` is given: an approved payment where that comes before the order."""
        first = pos.capabilities.placing is Placing.PLACE_THEN_PAY or order.method == COUNTER
        return None if first else world.approve(order.quote.due)

    def submit(self, pos: PosAdapter, world: PosWorld, order: Order) -> Receipt:
        """Place an order as the adapter wants it placed."""
        return pos.submit(order, self.payment(pos, world, order), order.key)

    def paid(self, pos: PosAdapter, world: PosWorld, order: Order) -> Receipt:
        receipt = self.submit(pos, world, order)
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            return receipt
        return pos.settle(receipt, world.approve(order.quote.due), self.key("settle"))

    def found(self, pos: PosAdapter, order: Order, payment: Payment | None) -> Receipt | None:
        """After a lost answer, as the kiosk does it: look up where that is offered, else repeat where that
        may be done. None: neither is offered, staff must look.
        """
        known = pos.find(order.key) if pos.capabilities.find else None
        if known is None and (pos.capabilities.repeatable or pos.capabilities.find):
            known = pos.submit(order, payment, order.key)
        return known

    def recovered(
        self, pos: PosAdapter, world: PosWorld, order: Order, payment: Payment | None
    ) -> Receipt | None:
        """Submit on a line where something goes wrong once; then what the kiosk does."""
        try:
            return pos.submit(order, payment, order.key)
        except Uncertain:
            return self.found(pos, order, payment)

    def one(self, world: PosWorld) -> Placed:
        (placed,) = world.orders()
        return placed

    @pytest.fixture
    def effect(self, world: PosWorld) -> Callable[[], object]:
        return lambda: sorted((order.id, order.in_kitchen, order.cancelled) for order in world.orders())

    @pytest.fixture
    def asks(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> list[Ask]:
        """Every call the adapter offers. `write_menu` is left out: what it takes is the adapter's own."""
        return sorted(self._asks(pos, world, menu), key=lambda ask: ask.changes)

    def _asks(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> Iterator[Ask]:
        caps = pos.capabilities
        order = self.order(pos, world, menu)
        payment = self.payment(pos, world, order)
        receipt = self.submit(pos, world, self.order(pos, world, menu))
        unpaid = self._unpaid(pos, world, menu) if caps.cancel else receipt
        paid = self.paid(pos, world, self.order(pos, world, menu)) if caps.refund else receipt
        yield Ask("menu", lambda: pos.menu(None))
        yield Ask("health", pos.health)
        yield Ask("submit", lambda: pos.submit(order, payment, order.key), changes=True)
        if caps.placing is Placing.PLACE_THEN_PAY:
            due = world.approve(order.quote.due)
            yield Ask("settle", lambda: pos.settle(receipt, due, self.key("settle-ask")), changes=True)
        offered = (
            Ask("find", lambda: pos.find(order.key)),
            Ask("quote", lambda: pos.quote(order.basket, None)),
            Ask("stock", pos.stock),
            Ask("status", lambda: pos.status(receipt)),
            Ask("cancel", lambda: pos.cancel(unpaid, self.key("cancel-ask")), changes=True),
            Ask("refund", lambda: pos.refund(paid, (), self.key("refund-ask")), changes=True),
            Ask(
                "name_ticket",
                lambda: pos.name_ticket(receipt, "77", self.key("name-ask")),
                changes=True,
            ),
            Ask(
                "day_totals", lambda: pos.day_totals(datetime.now(UTC) - timedelta(days=1), datetime.now(UTC))
            ),
            Ask("call_staff", lambda: pos.call_staff("help", self.key("staff-ask")), changes=True),
        )
        yield from (ask for ask in offered if getattr(caps, ask.name))
        if caps.gift_cards:
            yield Ask("gift_card", lambda: pos.gift_card(world.gift_card()))
        picture = next((item.picture for item in menu.items if item.picture), None)
        if picture is not None:
            yield Ask("picture", lambda: pos.picture(picture, None), document=True)

    def _unpaid(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> Receipt:
        """An order that can be taken back: where the payment comes first, one that waits at the counter."""
        first = pos.capabilities.placing is Placing.PLACE_THEN_PAY
        method = "card" if first or not pos.capabilities.at_counter else COUNTER
        return self.submit(pos, world, self.order(pos, world, menu, method=method))
