"""What a POS does with the shop's own happy hours and combos: amounts that come off single lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.basket import Basket
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Money, zero
from kiosk.core.offers import Coupon, Discount, LinesOff
from kiosk.core.order import ReceiptState
from kiosk.core.pricing import Outside, Quote, price, unit_price
from kiosk.core.refund import line_amounts
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.pos import PosAdapter

HAPPY, COMBO = "h-rainy-evening", "c-lunch-for-two"
_NAMES = {
    HAPPY: {"en": "Rainy evening", "ja": "雨の夜"},
    COMBO: {"en": "Lunch for two", "ja": "ふたりランチ"},
}
_CODE = Coupon("NO-SUCH-CODE", {"en": "Rainy day", "ja": "雨の日"}, Discount(percent=15))


class PosOffers(PosSteps):
    """Where the adapter declares `offers`. No POS knows these offers; the kiosk says what they come to."""

    def test_what_offers_take_off_costs_what_the_guest_was_shown(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take_offers(pos)
        for mode in ServiceMode:
            basket = self._offered(self._offer_goods(pos, menu, mode), menu)
            quote = self._offer_quote(pos, world, menu, basket)
            assert [off.id for off in quote.discounts] == [HAPPY, COMBO]
            assert self.submit(pos, world, order_of(basket, quote)).total == quote.total

    def test_an_offer_may_take_all_of_a_line(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        self._must_take_offers(pos)
        basket = self.basket(pos, menu)
        first = basket.lines[0]
        whole = unit_price(menu, first, basket.mode) * first.quantity
        basket = basket.with_offers((LinesOff(HAPPY, _NAMES[HAPPY], ((first.id, whole),)),))
        quote = self._offer_quote(pos, world, menu, basket)
        assert self.submit(pos, world, order_of(basket, quote)).total == quote.total

    def test_another_programmes_discount_comes_off_what_remains(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take_offers(pos)
        if not pos.capabilities.discounts:
            pytest.skip("discounts of another programme are not taken here")
        basket = self._offered(self.basket(pos, menu), menu).with_coupon(_CODE)
        quote = self._offer_quote(pos, world, menu, basket, outside=True)
        assert [off.id for off in quote.discounts] == [HAPPY, COMBO, _CODE.code]
        order = replace(order_of(basket, quote), member_id="member of another programme")
        assert self.submit(pos, world, order).total == quote.total

    def test_a_price_that_changed_under_an_offer_is_refused(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take_offers(pos)
        basket = self._offered(self.basket(pos, menu), menu)
        quote = self._offer_quote(pos, world, menu, basket)
        world.raise_price(basket.lines[0].variant_id, 10)
        with pytest.raises(Refused) as refused:
            self.submit(pos, world, order_of(basket, quote))
        assert refused.value.reason is Reason.PRICE_CHANGED
        assert world.orders() == []

    def test_a_line_is_given_back_for_what_was_paid_for_it(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._must_take_offers(pos)
        if not pos.capabilities.refund:
            pytest.skip("orders are not given back here")
        basket = self._offered(self.basket(pos, menu), menu)
        order = order_of(basket, self._offer_quote(pos, world, menu, basket))
        receipt = self.paid(pos, world, order)
        paid, given = line_amounts(order), zero(menu.currency)
        for line in basket.lines:
            assert receipt.state is ReceiptState.PAID
            receipt = pos.refund(receipt, (line.id,), self.key(f"refund-{line.id}"))
            given += paid[line.id]
            assert receipt.refunded is None or abs(receipt.refunded.minor - given.minor) <= 1
        assert receipt.state is ReceiptState.REFUNDED

    # -- steps

    def _must_take_offers(self, pos: PosAdapter) -> None:
        if not pos.capabilities.offers:
            pytest.skip("offers are not taken here: the kiosk does not make them")

    def _offer_goods(self, pos: PosAdapter, menu: Menu, mode: ServiceMode) -> Basket:
        first, *others = lines_of(menu, self.stock(pos))
        return basket_of([replace(first, quantity=2), *others], mode)

    def _offered(self, basket: Basket, menu: Menu) -> Basket:
        """A third off the first line; and off the first two what is no round share of them."""
        units = [unit_price(menu, line, basket.mode) for line in basket.lines[:2]]
        third = Money(units[0].minor // 3, menu.currency)
        first, second = (line.id for line in basket.lines[:2])
        odd = tuple(Money(max(1, unit.minor // 7), menu.currency) for unit in units)
        return basket.with_offers(
            (
                LinesOff(HAPPY, _NAMES[HAPPY], ((first, third),)),
                LinesOff(COMBO, _NAMES[COMBO], ((first, odd[0]), (second, odd[1]))),
            )
        )

    def _offer_quote(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, basket: Basket, outside: bool = False
    ) -> Quote:
        """The price that the guest is shown: the POS's, where it says one, which must be the kiosk's."""
        own = price(menu, basket, world.today(), pos.capabilities.tax)
        if outside:
            own = replace(own, outside=Outside(own.discounts[len(basket.offers) :], zero(menu.currency)))
        if not pos.capabilities.quote:
            return own
        theirs = pos.quote(basket, None, own.outside)
        # Of several discounts each may be shared by itself, which moves a line's last unit.
        most = len(basket.lines)
        assert abs(theirs.total.minor - own.total.minor) <= (0 if own.included else most)
        assert abs(theirs.tax.minor - own.tax.minor) <= most
        assert [(x.id, x.amount) for x in theirs.discounts] == [(x.id, x.amount) for x in own.discounts]
        return replace(theirs, outside=own.outside)
