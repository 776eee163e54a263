"""Gift cards of a POS: they are found, set aside once, pay once, and get back what was not spent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.gift import GiftCard, GiftRefusal
from kiosk.core.menu import Menu
from kiosk.core.money import Money
from kiosk.core.order import Order, Placing, ReceiptState
from kiosk.core.pricing import paid_by
from kiosk.ports.errors import Refused, Uncertain
from kiosk.ports.pos import PosAdapter

_NOBODYS = "0000000000000017"


class PosGift(PosSteps):
    """Where the adapter declares `gift_cards`."""

    def test_a_gift_card_is_found_and_its_number_is_not_shown(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        card = self._card(pos, world)
        number = world.gift_card()
        assert card.balance == Money(world.gift_left(), menu.currency)
        assert number not in (card.id, card.masked) and number[-4:] in card.masked
        assert sum(sign.isalnum() for sign in card.masked) <= 4

    def test_a_number_of_no_gift_card_is_refused(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        self._card(pos, world)
        with pytest.raises(Refused) as refused:
            pos.gift_card(_NOBODYS)
        assert str(refused.value) == GiftRefusal.UNKNOWN and _NOBODYS not in repr(refused.value)

    def test_a_gift_card_pays_its_part_once(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        before = self._card(pos, world).balance.minor
        order = self._held(pos, self._with_card(pos, world, menu))
        again = pos.hold_gift(order, f"{order.key}-hold")
        assert again == order.gift
        receipt = self.paid(pos, world, order)
        assert receipt.state is ReceiptState.PAID and receipt.total == order.quote.total
        assert world.gift_left() == before - _part(order)

    def test_a_lost_reply_and_the_same_key_again_set_a_gift_card_aside_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._card(pos, world).balance.minor
        order = self._with_card(pos, world, menu)
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            pos.hold_gift(order, f"{order.key}-hold")
        self._held(pos, order)
        assert world.gift_left() == before - _part(order)

    def test_what_was_set_aside_of_a_gift_card_is_given_back_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._card(pos, world).balance.minor
        order = self._held(pos, self._with_card(pos, world, menu))
        assert order.gift is not None and world.gift_left() == before - _part(order)
        for _ in range(2):
            pos.release_gift(order.gift, f"{order.key}-release")
        assert world.gift_left() == before

    def test_a_cancelled_order_gives_its_gift_card_back(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._card(pos, world).balance.minor
        if not pos.capabilities.cancel or pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("nothing that is not paid can be cancelled here")
        order = self._held(pos, self._with_card(pos, world, menu))
        assert order.gift is not None
        pos.cancel(self.submit(pos, world, order), self.key("cancel-gift"))
        pos.release_gift(order.gift, f"{order.key}-release")
        assert world.gift_left() == before

    def test_no_more_is_set_aside_than_is_on_the_gift_card(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        card = self._card(pos, world)
        before = card.balance
        order = self._with_card(pos, world, menu)
        most = Money(before.minor + 1, before.currency)
        line = replace(order.quote.lines[0], amount=most, unit=most)
        row = replace(order.quote.taxes[0], net=most, amounts=(), gross=most)
        quote = replace(order.quote, lines=(line,), subtotal=most, taxes=(row,), total=most, gift=most)
        with pytest.raises(Refused):
            pos.hold_gift(replace(order, quote=quote), f"{order.key}-hold")
        assert world.gift_left() == before.minor

    def test_a_refund_gives_the_gift_card_its_part_back(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._card(pos, world).balance.minor
        if not pos.capabilities.refund:
            pytest.skip("this POS gives nothing back")
        order = self._held(pos, self._with_card(pos, world, menu))
        receipt = self.paid(pos, world, order)
        for _ in range(2):
            pos.refund(receipt, (), self.key("refund-gift"))
        assert world.gift_left() == before

    def _card(self, pos: PosAdapter, world: PosWorld) -> GiftCard:
        if not pos.capabilities.gift_cards:
            pytest.skip("this POS has no gift cards")
        return pos.gift_card(world.gift_card())

    def _with_card(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> Order:
        """One of which the card pays about a third."""
        order = self.order(pos, world, menu)
        card = self._card(pos, world)
        part = Money(min(card.balance.minor, order.quote.total.minor // 3), menu.currency)
        quote = paid_by(order.quote, replace(card, balance=part))
        return replace(order, basket=order.basket.with_gift(card), quote=quote)

    def _held(self, pos: PosAdapter, order: Order) -> Order:
        return replace(order, gift=pos.hold_gift(order, f"{order.key}-hold"))


def _part(order: Order) -> int:
    assert order.quote.gift is not None
    return order.quote.gift.minor
