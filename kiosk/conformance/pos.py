"""What every POS adapter must do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, baskets, lines_of, order_of
from kiosk.conformance.pos_day import PosDay
from kiosk.conformance.pos_gift import PosGift
from kiosk.conformance.pos_menu import PosMenuChanges
from kiosk.conformance.pos_offers import PosOffers
from kiosk.conformance.pos_outside import PosOutside
from kiosk.conformance.pos_points import PosPoints
from kiosk.conformance.pos_texts import PosTexts
from kiosk.conformance.pos_troubles import PosTroubles
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.order import COUNTER, Placing, ReceiptState
from kiosk.core.pricing import price
from kiosk.ports.errors import (
    Reason,
    Refused,
    Uncertain,
)
from kiosk.ports.pos import CallState, NotModified, PosAdapter


class PosConformance(
    PosTroubles, PosTexts, PosMenuChanges, PosOutside, PosOffers, PosDay, PosGift, PosPoints
):
    """Subclass it, and give the fixtures `world` (a PosWorld) and `pos` (the adapter)."""

    # -- reading

    def test_the_menu_can_be_sold_from(self, pos: PosAdapter, menu: Menu) -> None:
        assert menu.version and menu.languages and menu.categories
        assert lines_of(menu, self.stock(pos)), "there is nothing on the menu that can be ordered"
        categories = {category.id for category in menu.categories}
        for item in menu.items:
            assert set(item.category_ids) <= categories
            for variant in item.variants:
                assert set(variant.price) == set(ServiceMode)
                assert all(amount.currency == menu.currency for amount in variant.price.values())
            for step in item.steps:
                assert all(choice.variant_id in menu.by_variant for choice in step.choices)

    def test_a_menu_that_has_not_changed_is_not_sent_again(self, pos: PosAdapter, menu: Menu) -> None:
        assert isinstance(pos.menu(menu.version), NotModified)
        again = pos.menu(None)
        assert isinstance(again, Menu) and again.version == menu.version

    def test_a_new_price_comes_with_the_next_menu(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        line = lines_of(menu, self.stock(pos))[0]
        before = menu.by_variant[line.variant_id].variant(line.variant_id)
        world.raise_price(line.variant_id, 10)
        changed = pos.menu(menu.version)
        assert isinstance(changed, Menu) and before is not None
        after = changed.by_variant[line.variant_id].variant(line.variant_id)
        assert after is not None
        assert all(after.price[mode].minor == before.price[mode].minor + 10 for mode in ServiceMode)

    def test_it_says_whether_it_sells(self, pos: PosAdapter, world: PosWorld) -> None:
        assert pos.health().open
        world.close_shop()
        assert not pos.health().open

    def test_a_picture_is_sent_once(self, pos: PosAdapter, menu: Menu) -> None:
        name = next((item.picture for item in menu.items if item.picture), None)
        if name is None:
            pytest.skip("no item of this menu has a picture")
        found = pos.picture(name, None)
        assert not isinstance(found, NotModified)
        content, tag = found
        assert content
        if tag is not None:
            assert isinstance(pos.picture(name, tag), NotModified)

    # -- prices

    def test_both_sides_reckon_alike_to_the_last_unit(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        for basket in baskets(menu, self.stock(pos)):
            own = price(menu, basket, world.today(), pos.capabilities.tax)
            if pos.capabilities.quote:
                theirs = pos.quote(basket, None)
                assert theirs.total == own.total
                assert [line.amount for line in theirs.lines] == [line.amount for line in own.lines]
                assert theirs.tax == own.tax and theirs.from_pos
            else:
                assert self.submit(pos, world, order_of(basket, own)).total == own.total

    # -- placing

    def test_an_order_arrives_with_its_lines_and_its_total(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        placed = self.one(world)
        wanted: Counter[str] = Counter()
        for line in order.basket.lines:
            wanted[line.variant_id] += line.quantity
        assert (placed.id, placed.total, receipt.total) == (receipt.id, order.quote.total, order.quote.total)
        assert dict(placed.quantities) == dict(wanted)
        assert receipt.number

    def test_every_kind_of_goods_can_be_ordered(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        """Sets with their parts, required choices, nested ones."""
        basket = basket_of(lines_of(menu, self.stock(pos)))
        order = self.order(pos, world, menu, basket)
        assert self.submit(pos, world, order).total == order.quote.total

    def test_the_kitchen_sees_an_order_when_it_is_paid_not_before(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        if pos.capabilities.placing is Placing.PLACE_THEN_PAY:
            receipt = self.submit(pos, world, order)
            assert receipt.state is ReceiptState.OPEN
            assert not self.one(world).in_kitchen
            receipt = pos.settle(receipt, world.approve(order.quote.due), self.key("settle"))
        else:
            receipt = self.submit(pos, world, order)
        assert receipt.state is ReceiptState.PAID
        assert self.one(world).in_kitchen

    def test_an_order_can_wait_at_the_counter(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if not pos.capabilities.at_counter:
            pytest.skip("orders are not left unpaid here")
        receipt = self.submit(pos, world, self.order(pos, world, menu, method=COUNTER))
        assert receipt.state is ReceiptState.UNPAID

    def test_a_guest_may_go_to_the_counter_after_all(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        caps = pos.capabilities
        if not caps.at_counter or caps.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("orders are not left unpaid here")
        receipt = self.submit(pos, world, self.order(pos, world, menu))
        assert pos.settle(receipt, None, self.key("to-the-counter")).state is ReceiptState.UNPAID

    # -- refusals

    def test_a_price_that_changed_is_refused_and_nothing_is_placed(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        world.raise_price(order.basket.lines[0].variant_id, 10)
        with pytest.raises(Refused) as refused:
            self.submit(pos, world, order)
        assert refused.value.reason is Reason.PRICE_CHANGED
        assert world.orders() == []

    def test_sold_out_names_the_line_and_nothing_is_placed(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        order = self.order(pos, world, menu)
        gone = order.basket.lines[1]
        world.sell_out(gone.variant_id)
        with pytest.raises(Refused) as refused:
            self.submit(pos, world, order)
        assert refused.value.reason is Reason.SOLD_OUT
        assert refused.value.line_ids == (gone.id,)
        assert world.orders() == []

    def test_a_closed_shop_refuses(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        order = self.order(pos, world, menu)
        world.close_shop()
        with pytest.raises(Refused) as refused:
            self.submit(pos, world, order)
        assert refused.value.reason is Reason.CLOSED

    def test_a_payment_that_is_not_enough_is_refused(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("there is nothing to settle")
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        less = world.approve(replace(order.quote.due, minor=order.quote.due.minor - 1))
        with pytest.raises(Refused):
            pos.settle(receipt, less, self.key("too-little"))
        assert not self.one(world).in_kitchen

    # -- capabilities: claimed means it works, unclaimed that it says so

    def test_find(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if self.claims(pos.capabilities, "find", lambda: pos.find("no-such-key")):
            assert pos.find("no-such-key") is None
            order = self.order(pos, world, menu)
            receipt = self.submit(pos, world, order)
            found = pos.find(order.key)
            assert found is not None
            assert (found.id, found.number, found.total) == (receipt.id, receipt.number, receipt.total)

    def test_quote(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        basket = self.basket(pos, menu)
        if self.claims(pos.capabilities, "quote", lambda: pos.quote(basket, None)):
            world.sell_out(basket.lines[1].variant_id)
            with pytest.raises(Refused) as refused:
                pos.quote(basket, None)
            assert refused.value.reason is Reason.SOLD_OUT
            assert refused.value.line_ids == (basket.lines[1].id,)
            assert world.orders() == []

    def test_stock(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if self.claims(pos.capabilities, "stock", pos.stock):
            gone = lines_of(menu, pos.stock())[0]
            world.sell_out(gone.variant_id)
            stock = pos.stock()
            assert gone.variant_id in stock.variants or gone.item_id in stock.items

    def test_status(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        receipt = self.submit(pos, world, self.order(pos, world, menu))
        if self.claims(pos.capabilities, "status", lambda: pos.status(receipt)):
            now = pos.status(receipt)
            assert (now.id, now.state, now.total) == (receipt.id, receipt.state, receipt.total)

    def test_name_ticket(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        order = self.order(pos, world, menu)
        receipt = self.submit(pos, world, order)
        if self.claims(
            pos.capabilities, "name_ticket", lambda: pos.name_ticket(receipt, "905", self.key("name"))
        ):
            world.wire.lose_reply(world.changing)
            with pytest.raises(Uncertain):
                pos.name_ticket(receipt, "905", self.key("name"))
            named = pos.name_ticket(receipt, "905", self.key("name"))
            assert (named.id, named.number, named.state) == (receipt.id, "905", receipt.state)
            if pos.capabilities.find:
                found = pos.find(order.key)
                assert found is not None and found.number == "905"

    def test_cancel(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        """An unpaid order: where the payment comes first, one that waits at the counter."""
        first = pos.capabilities.placing is Placing.PLACE_THEN_PAY
        method = "card" if first or not pos.capabilities.at_counter else COUNTER
        receipt = self.submit(pos, world, self.order(pos, world, menu, method=method))
        if self.claims(pos.capabilities, "cancel", lambda: pos.cancel(receipt, self.key("cancel"))):
            world.wire.lose_reply(world.changing)
            with pytest.raises(Uncertain):
                pos.cancel(receipt, self.key("cancel"))
            assert pos.cancel(receipt, self.key("cancel")).state is ReceiptState.CANCELLED
            assert self.one(world).cancelled

    def test_cancel_too_late(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if pos.capabilities.cancel and pos.capabilities.placing is Placing.PLACE_THEN_PAY:
            receipt = self.paid(pos, world, self.order(pos, world, menu))
            with pytest.raises(Refused):
                pos.cancel(receipt, self.key("cancel-late"))
            assert self.one(world).in_kitchen

    def test_refund(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        receipt = self.paid(pos, world, self.order(pos, world, menu))
        if self.claims(pos.capabilities, "refund", lambda: pos.refund(receipt, (), self.key("refund"))):
            assert pos.refund(receipt, (), self.key("refund")).state is ReceiptState.REFUNDED
            assert pos.refund(receipt, (), self.key("refund")).state is ReceiptState.REFUNDED

    def test_refund_by_lines(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        if pos.capabilities.refund:
            order = self.order(pos, world, menu)
            receipt = self.paid(pos, world, order)
            first, second = order.basket.lines
            assert pos.refund(receipt, (first.id,), self.key("refund-1")).state is not ReceiptState.REFUNDED
            assert pos.refund(receipt, (second.id,), self.key("refund-2")).state is ReceiptState.REFUNDED

    def test_call_staff(self, pos: PosAdapter, world: PosWorld) -> None:
        if self.claims(pos.capabilities, "call_staff", lambda: pos.call_staff("help", self.key("call"))):
            world.wire.duplicate(world.changing)
            call = pos.call_staff("help", self.key("call"))
            assert pos.call_staff("help", self.key("call")) == call
            assert pos.call_state(call) is CallState.WAITING
            world.take_call(call)
            assert pos.call_state(call) is CallState.ACKNOWLEDGED
