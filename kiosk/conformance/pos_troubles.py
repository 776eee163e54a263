"""Orders are never lost and never doubled, whatever happens on the way to the POS."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.conformance.line import DAY_S
from kiosk.conformance.nonsense import dearer
from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Menu
from kiosk.core.order import Placing, ReceiptState
from kiosk.faultproxy import Exchange, Reply
from kiosk.ports.errors import PortError, Refused, Uncertain, Unreachable
from kiosk.ports.pos import PosAdapter

MOST_REQUESTS = 8
"""A call that makes more of them is no short call."""


class PosTroubles(PosSteps):
    """Lost replies, requests that arrive twice, answers in the wrong order, clocks that are wrong."""

    # -- placing

    def test_a_lost_reply_and_the_same_key_again_make_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        payment = self.payment(pos, world, order)
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            pos.submit(order, payment, order.key)
        if pos.capabilities.find:
            found = pos.find(order.key)
            assert found is not None and found.id == self.one(world).id
        if pos.capabilities.repeatable:
            assert pos.submit(order, payment, order.key).id == self.one(world).id

    def test_whichever_request_loses_its_answer_there_is_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """Where placing takes several requests."""
        for number in range(MOST_REQUESTS):
            before = len(world.orders())
            order = self.order(pos, world, menu)
            payment = self.payment(pos, world, order)
            fault = world.wire.lose_reply(world.changing, after=number)
            receipt = self.recovered(pos, world, order, payment)
            missed = fault in world.wire.faults
            world.wire.clear()
            new = world.orders()
            assert len(new) == before + 1
            assert receipt is None or receipt.id in {each.id for each in new}
            if missed:
                return
        pytest.fail("placing an order takes too many requests")

    def test_an_order_that_never_arrived_can_be_sent_again(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        payment = self.payment(pos, world, order)
        world.wire.reset(world.changing)
        with pytest.raises((Uncertain, Unreachable)):
            pos.submit(order, payment, order.key)
        assert world.orders() == []
        if pos.capabilities.find:
            assert pos.find(order.key) is None
        receipt = self.found(pos, order, payment)
        assert receipt is None or receipt.id == self.one(world).id

    def test_an_order_that_arrives_twice_is_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if not pos.capabilities.repeatable:
            pytest.skip("this POS knows no keys")
        order = self.order(pos, world, menu)
        world.wire.duplicate(world.changing, times=None)
        receipt = self.submit(pos, world, order)
        assert (receipt.id, receipt.total) == (self.one(world).id, order.quote.total)

    def test_two_threads_with_one_key_make_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if not pos.capabilities.repeatable:
            pytest.skip("an order must not be repeated here")
        order = self.order(pos, world, menu)
        payment = self.payment(pos, world, order)

        def attempt(_: int) -> str:
            try:
                return pos.submit(order, payment, order.key).id
            except Uncertain:
                return "worked on"

        with ThreadPoolExecutor(4) as pool:
            ids = set(pool.map(attempt, range(4)))
        assert ids - {"worked on"} == {self.one(world).id}

    def test_another_total_is_never_taken_for_the_guest_s(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """Where the POS says that it stored another one, nobody is told that all is well."""
        order = self.order(pos, world, menu)
        payment = self.payment(pos, world, order)
        changed = 0

        def lie(exchange: Exchange) -> Reply:
            nonlocal changed
            reply, count = dearer(exchange, order.quote.total.minor)
            changed += count
            return reply

        world.wire.change(lie)
        try:
            receipt = pos.submit(order, payment, order.key)
        except (Refused, Uncertain):
            return
        if not changed:
            pytest.skip("the POS does not repeat the total, or in another way")
        assert receipt.total != order.quote.total

    # -- settling

    def test_a_lost_reply_to_settling_and_the_same_key_again_pay_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """Whichever of its requests it was."""
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("there is nothing to settle")
        for number in range(MOST_REQUESTS):
            order = self.order(pos, world, menu)
            receipt = self.submit(pos, world, order)
            payment = world.approve(order.quote.due)
            fault = world.wire.lose_reply(world.changing, after=number)
            try:
                settled = pos.settle(receipt, payment, self.key(f"settle-{number}"))
                assert fault in world.wire.faults, "a lost answer was taken for one"
            except Uncertain:
                settled = pos.settle(receipt, payment, self.key(f"settle-{number}"))
            assert settled.state is ReceiptState.PAID
            self.paid_once(world)
            if fault in world.wire.faults:
                assert number, "settling changes nothing"
                return
        pytest.fail("settling takes too many requests")

    def test_a_payment_that_arrives_twice_is_booked_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("there is nothing to settle")
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        world.wire.duplicate(world.changing, times=None)
        payment = world.approve(order.quote.due)
        settled = pos.settle(receipt, payment, self.key("settle"))
        assert (settled.state, settled.total) == (ReceiptState.PAID, order.quote.total)
        assert self.one(world).total == order.quote.total
        self.paid_once(world)

    def paid_once(self, world: PosWorld) -> None:
        assert all(order.payments in (1, None) for order in world.orders()), "a payment is booked twice"

    # -- old answers

    def test_an_older_status_never_takes_an_order_back(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        caps = pos.capabilities
        if not caps.status or caps.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("there is no status to be late")
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        world.wire.forget()
        assert pos.status(receipt).state is ReceiptState.OPEN
        old = list(world.wire.seen)
        paid = pos.settle(receipt, world.approve(order.quote.due), self.key("settle"))
        world.wire.replay(old)
        assert pos.status(paid).state is ReceiptState.PAID
        assert world.wire.faults == [], "the status was read in another way"

    # -- clocks, errors

    @pytest.mark.parametrize("days", [-1, 1])
    def test_an_order_of_another_day_is_an_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, monkeypatch: pytest.MonkeyPatch, days: int
    ) -> None:
        order = self.order(pos, world, menu)
        order = replace(order, created_at=order.created_at + timedelta(days=days))
        genuine = time.time
        monkeypatch.setattr(time, "time", lambda: genuine() + days * DAY_S)
        assert self.paid(pos, world, order).state is ReceiptState.PAID
        assert self.one(world).in_kitchen

    def test_an_error_never_says_more_than_what_was_asked_of_whom(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = replace(self.order(pos, world, menu), name="Somebody Private")
        payment = self.payment(pos, world, order)
        world.wire.down()
        with pytest.raises(PortError) as error:
            pos.submit(order, payment, order.key)
        assert "Somebody Private" not in str(error.value)
