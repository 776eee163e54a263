"""What a POS that offers `day_totals` must say of some hours, and what any refund must say of itself."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Menu
from kiosk.core.money import total
from kiosk.core.order import COUNTER, Placing, Receipt, ReceiptState
from kiosk.ports.pos import PosAdapter

_PAID = (ReceiptState.PAID, ReceiptState.READY, ReceiptState.REFUNDED)


class PosDay(PosSteps):
    """Part of `PosConformance`."""

    def hours(self, world: PosWorld) -> tuple[datetime, datetime]:
        """The shop's day, wherever on earth it is."""
        midnight = datetime.combine(world.today(), time(), UTC)
        return midnight - timedelta(hours=14), midnight + timedelta(hours=38)

    def made(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> dict[str, Receipt]:
        """Orders of each kind the adapter knows, by key: paid, unpaid, cancelled, given back in part."""
        paid = self.order(pos, world, menu)
        receipts = {paid.key: self.paid(pos, world, paid)}
        if pos.capabilities.at_counter:
            waits = self.order(pos, world, menu, method=COUNTER)
            receipts[waits.key] = self.submit(pos, world, waits)
            gone = self.order(pos, world, menu, method=COUNTER)
            receipts[gone.key] = self.submit(pos, world, gone)
            if pos.capabilities.cancel:
                receipts[gone.key] = pos.cancel(receipts[gone.key], self.key("cancel-day"))
        if pos.capabilities.refund:
            half = self.order(pos, world, menu)
            whole = self.submit(pos, world, half)
            if pos.capabilities.placing is Placing.PLACE_THEN_PAY:
                whole = pos.settle(whole, world.approve(half.quote.due), self.key("settle-half"))
            lines = (half.basket.lines[0].id,)
            receipts[half.key] = pos.refund(whole, lines, self.key("refund-day"))
        return receipts

    def test_the_day_has_each_order_as_it_is_now(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if not pos.capabilities.day_totals:
            pytest.skip("day_totals is not declared")
        receipts = self.made(pos, world, menu)
        day = pos.day_totals(*self.hours(world))
        known = {order.key: order for order in day.orders}
        assert receipts.keys() <= known.keys(), "an order of the day is missing"
        for key, receipt in receipts.items():
            found = known[key]
            said = (found.id, found.number, found.total, found.state)
            assert said == (receipt.id, receipt.number, receipt.total, receipt.state)
            if receipt.refunded is not None:
                assert found.refunded == receipt.refunded

    def test_the_day_s_sums_are_those_of_its_orders(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if not pos.capabilities.day_totals:
            pytest.skip("day_totals is not declared")
        self.made(pos, world, menu)
        day = pos.day_totals(*self.hours(world))
        paid = [order.total for order in day.orders if order.state in _PAID]
        assert total(day.takings.values(), menu.currency) == total(paid, menu.currency)
        assert day.refunds == total((order.refunded for order in day.orders), menu.currency)

    def test_the_day_has_nothing_of_another_day(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if not pos.capabilities.day_totals:
            pytest.skip("day_totals is not declared")
        order = self.order(pos, world, menu)
        self.paid(pos, world, order)
        first, until = self.hours(world)
        before = pos.day_totals(first - (until - first), first)
        assert order.key not in {each.key for each in before.orders}

    def test_each_refund_says_what_it_gave_back_itself(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """Where it says so at all: the parts are the whole, and a repeated call says the same again."""
        if not pos.capabilities.refund:
            pytest.skip("refund is not declared")
        order = self.order(pos, world, menu)
        receipt = self.paid(pos, world, order)
        first = order.basket.lines[0].id
        part = pos.refund(receipt, (first,), self.key("mine-part"))
        rest = pos.refund(receipt, (), self.key("mine-rest"))
        if part.given_back is None:
            assert rest.given_back is None
            return
        assert rest.given_back is not None and part.given_back + rest.given_back == order.quote.total
        assert pos.refund(receipt, (first,), self.key("mine-part")).given_back == part.given_back
        assert pos.refund(receipt, (), self.key("mine-rest")).given_back == rest.given_back

    def test_a_refund_says_how_much_was_given_back(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """Line by line, where it says so at all: in the end all of it."""
        if not pos.capabilities.refund:
            pytest.skip("refund is not declared")
        order = self.order(pos, world, menu)
        receipt = self.paid(pos, world, order)
        last = 0
        for line in order.basket.lines:
            receipt = pos.refund(receipt, (line.id,), self.key(f"back-{line.id}"))
            if receipt.refunded is not None:
                assert receipt.refunded.minor > last, "what was given back before is forgotten"
                last = receipt.refunded.minor
        assert last in (0, receipt.total.minor)
