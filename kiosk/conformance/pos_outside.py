"""What a POS does with a loyalty programme that is not its own: amounts taken off, and points that pay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.basket import Basket
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Money, zero
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.order import COUNTER, Order, Placing, Receipt, ReceiptState
from kiosk.core.pricing import Outside, Quote, price
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.pos import PosAdapter

_STRANGER = "member of another programme"
_NAME = {"en": "Rainy day", "ja": "雨の日"}


class PosOutside(PosSteps):
    """Where the adapter declares `discounts` or `tender`. The baskets bear codes that no POS knows."""

    @pytest.mark.parametrize("kind", ["amount", "percent", "free item"])
    def test_what_another_programme_takes_off_costs_what_the_guest_was_shown(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, kind: str
    ) -> None:
        self._must_take(pos, "discounts")
        for mode in ServiceMode:
            basket = self._cheaper(self._all_goods(pos, menu, mode), menu, kind)
            quote = self._quoted(pos, world, menu, basket)
            assert quote.outside is not None and len(quote.outside.discounts) == 1
            assert self._submitted(pos, world, basket, quote).total == quote.total

    def test_two_discounts_come_off_one_after_the_other(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take(pos, "discounts")
        basket = self._cheaper(self._all_goods(pos, menu, ServiceMode.TAKE_OUT), menu, "amount")
        reward = Reward("no-such-reward", _NAME, 10, Discount(variant_id=basket.lines[0].variant_id))
        quote = self._quoted(pos, world, menu, basket.with_reward(reward))
        assert [off.id for off in quote.discounts] == ["no-such-reward", "NO-SUCH-CODE"]
        assert self._submitted(pos, world, basket.with_reward(reward), quote).total == quote.total

    def test_no_more_is_taken_off_than_the_goods_cost(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take(pos, "discounts")
        if not pos.capabilities.quote:
            pytest.skip("the POS is not asked for its price")
        basket = self.basket(pos, menu)
        own = self._cheaper(basket, menu, "amount")
        off = self._own(pos, world, menu, own).discounts[0]
        outside = Outside((replace(off, amount=off.amount * 1000),), zero(menu.currency))
        quote = pos.quote(basket, None, outside)
        assert (quote.total.minor, quote.due.minor) == (0, 0)
        assert [one.amount for one in quote.discounts] == [quote.subtotal]

    def test_a_price_that_changed_under_a_discount_is_refused(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take(pos, "discounts")
        basket = self._cheaper(self.basket(pos, menu), menu, "percent")
        quote = self._quoted(pos, world, menu, basket)
        world.raise_price(basket.lines[0].variant_id, 10)
        with pytest.raises(Refused) as refused:
            self._submitted(pos, world, basket, quote)
        assert refused.value.reason is Reason.PRICE_CHANGED
        assert world.orders() == []

    @pytest.mark.parametrize("method", ["card", COUNTER])
    def test_points_of_another_programme_pay_and_leave_the_tax_alone(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, method: str
    ) -> None:
        self._must_take(pos, "tender")
        if method == COUNTER and not pos.capabilities.at_counter:
            pytest.skip("orders are not left unpaid here")
        basket = self.basket(pos, menu)
        whole = self._own(pos, world, menu, basket)
        quote = self._quoted(pos, world, menu, basket, Money(whole.total.minor // 3, menu.currency))
        assert quote.points.minor == whole.total.minor // 3
        assert (quote.total, quote.tax) == (whole.total, whole.tax)
        order = self._order(basket, quote, method)
        receipt = self.submit(pos, world, order)
        if method == COUNTER:
            assert receipt.state is ReceiptState.UNPAID
        else:
            assert self._settled(pos, world, order, receipt).state is ReceiptState.PAID
        assert self.one(world).total == whole.total

    def test_points_may_pay_all_of_it_but_no_more(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        self._must_take(pos, "tender")
        basket = self.basket(pos, menu)
        total = self._own(pos, world, menu, basket).total
        quote = self._quoted(pos, world, menu, basket, total * 2)
        assert (quote.points, quote.due.minor) == (total, 0)
        order = self._order(basket, quote)
        receipt = pos.submit(order, None, order.key)
        if pos.capabilities.placing is Placing.PLACE_THEN_PAY:
            receipt = pos.settle(receipt, None, self.key("settle"))
        assert receipt.state is ReceiptState.PAID and self.one(world).in_kitchen

    def test_a_cheaper_order_is_taken_back_and_given_back_whole_or_by_lines(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take(pos, "discounts")
        caps = pos.capabilities
        basket = self._cheaper(self.basket(pos, menu), menu, "amount")
        quote = self._quoted(pos, world, menu, basket)
        if caps.cancel and caps.at_counter:
            receipt = self._submitted(pos, world, basket, quote, COUNTER)
            assert pos.cancel(receipt, self.key("cancel")).state is ReceiptState.CANCELLED
        if caps.refund:
            order = self._order(basket, quote)
            receipt = self._settled(pos, world, order, self.submit(pos, world, order))
            for line in basket.lines:
                assert receipt.state is ReceiptState.PAID
                receipt = pos.refund(receipt, (line.id,), self.key(f"refund-{line.id}"))
            assert receipt.state is ReceiptState.REFUNDED

    # -- steps

    def _must_take(self, pos: PosAdapter, name: str) -> None:
        if not getattr(pos.capabilities, name):
            pytest.skip(f"{name} of another programme are not taken here: the kiosk does not offer them")

    def _all_goods(self, pos: PosAdapter, menu: Menu, mode: ServiceMode) -> Basket:
        """Everything of the test's goods, two of the first."""
        first, *others = lines_of(menu, self.stock(pos))
        return basket_of([replace(first, quantity=2), *others], mode)

    def _cheaper(self, basket: Basket, menu: Menu, kind: str) -> Basket:
        """With a coupon of another programme, which no POS knows."""
        dish = basket.lines[0].variant_id
        variant = menu.by_variant[dish].variant(dish)
        assert variant is not None
        amount = Money(max(1, variant.price[basket.mode].minor // 3), menu.currency)
        kinds = {
            "amount": Discount(amount=amount),
            "percent": Discount(percent=15),
            "free item": Discount(variant_id=dish),
        }
        return basket.with_coupon(Coupon("NO-SUCH-CODE", _NAME, kinds[kind]))

    def _own(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, basket: Basket, outside: Outside | None = None
    ) -> Quote:
        return price(menu, basket, world.today(), pos.capabilities.tax, outside=outside)

    def _quoted(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, basket: Basket, points: Money | None = None
    ) -> Quote:
        """The price that the guest is shown: the POS's, where it says one, which must be the kiosk's."""
        discounts = self._own(pos, world, menu, basket).discounts
        outside = Outside(discounts, points or zero(menu.currency))
        own = self._own(pos, world, menu, basket, outside)
        if not pos.capabilities.quote:
            return own
        theirs = pos.quote(basket, None, outside)
        # Of several discounts each may be shared by itself, which moves a line's last unit.
        most = len(basket.lines) if len(discounts) > 1 else 0
        assert abs(theirs.total.minor - own.total.minor) <= (0 if own.included else most)
        assert abs(theirs.tax.minor - own.tax.minor) <= most
        assert theirs.points == own.points
        assert [(x.id, x.amount) for x in theirs.discounts] == [(x.id, x.amount) for x in own.discounts]
        return replace(theirs, outside=outside)

    def _order(self, basket: Basket, quote: Quote, method: str = "card") -> Order:
        return replace(order_of(basket, quote, method), member_id=_STRANGER)

    def _submitted(
        self, pos: PosAdapter, world: PosWorld, basket: Basket, quote: Quote, method: str = "card"
    ) -> Receipt:
        return self.submit(pos, world, self._order(basket, quote, method))

    def _settled(self, pos: PosAdapter, world: PosWorld, order: Order, receipt: Receipt) -> Receipt:
        if pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            return receipt
        return pos.settle(receipt, world.approve(order.quote.due), self.key("settle"))
