"""Orders are never lost and never doubled, whatever happens on the way to the POS."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Menu
from kiosk.core.order import Placing, ReceiptState
from kiosk.ports.errors import (
    NotAllowed,
    PortError,
    Uncertain,
    Unreachable,
)
from kiosk.ports.pos import PosAdapter


class PosTroubles(PosSteps):
    """Lost replies, outages, nonsense, credentials that are not accepted."""

    def test_a_lost_reply_and_the_same_key_again_make_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        payment = None
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            payment = world.approve(order.quote.due)
        world.lose_next_reply()
        with pytest.raises(Uncertain):
            pos.submit(order, payment, order.key)
        if pos.capabilities.find:
            found = pos.find(order.key)
            assert found is not None and found.id == self.one(world).id
        if pos.capabilities.repeatable:
            assert pos.submit(order, payment, order.key).id == self.one(world).id

    def test_a_lost_reply_to_settling_and_the_same_key_again_pay_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("there is nothing to settle")
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        payment = world.approve(order.quote.due)
        world.lose_next_reply()
        with pytest.raises(Uncertain):
            pos.settle(receipt, payment, self.key("settle"))
        assert pos.settle(receipt, payment, self.key("settle")).state is ReceiptState.PAID

    def test_two_threads_with_one_key_make_one_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if not pos.capabilities.repeatable or pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("an order must not be repeated here")
        order = self.order(pos, world, menu)

        def attempt(_: int) -> str:
            try:
                return pos.submit(order, None, order.key).id
            except Uncertain:
                return "worked on"

        with ThreadPoolExecutor(4) as pool:
            ids = set(pool.map(attempt, range(4)))
        assert ids - {"worked on"} == {self.one(world).id}

    def test_down_means_unreachable_and_nothing_is_left_behind(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        calls = list(self.calls(pos, world, menu))
        count = len(world.orders())
        world.go_down()
        self.all_raise(calls, Unreachable)
        world.work_again()
        assert len(world.orders()) == count

    def test_nonsense_is_never_a_parser_s_error(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        calls = list(self.calls(pos, world, menu))
        world.talk_nonsense()
        self.all_raise(((n, c) for n, c in calls if n != "picture"), Unreachable, Uncertain)

    def test_credentials_that_are_not_accepted_are_for_staff(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        calls = list(self.calls(pos, world, menu))
        count = len(world.orders())
        world.lock_out()
        self.all_raise(((n, c) for n, c in calls if n != "picture"), NotAllowed)
        world.work_again()
        assert len(world.orders()) == count

    def test_an_error_never_says_more_than_what_was_asked_of_whom(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = replace(self.order(pos, world, menu), name="Somebody Private")
        world.go_down()
        with pytest.raises(PortError) as error:
            pos.submit(order, None, order.key)
        world.work_again()
        for private in (*world.secrets, "Somebody Private"):
            assert private not in str(error.value)
