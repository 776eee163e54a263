"""What a loyalty provider does where a part of an order is given back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kiosk.conformance.loyalty_cards import LoyaltyCards
from kiosk.conformance.suite import Call
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import Member
from kiosk.core.money import Money, zero
from kiosk.core.order import Receipt
from kiosk.core.points_back import PartBack, goods_of
from kiosk.ports.errors import Uncertain
from kiosk.ports.loyalty import LoyaltyProvider


class LoyaltyParts(LoyaltyCards):
    """Part of `LoyaltyConformance`. What is not declared is skipped."""

    def twice(self, world: LoyaltyWorld, call: Call) -> None:
        """Once with a lost answer, where there is anything to ask, and once more."""
        wire = world.wire
        fault = wire.lose_reply(world.changing) if wire else None
        try:
            call()
            assert wire is None or fault in wire.faults, "a lost answer was taken for one"
        except Uncertain:
            pass
        if wire is not None:
            wire.clear()
        call()

    def paid_with_points(self, loyalty: LoyaltyProvider, world: LoyaltyWorld, points: int) -> Receipt:
        """An order that spent points, and was earned for."""
        self.offers(loyalty, "partial_reverse")
        self.offers(loyalty, "tender")
        order = world.draft(spend=points)
        holds = loyalty.hold(order, self.key("hold"))
        receipt = world.placed(replace(order, holds=holds))
        for hold in holds:
            loyalty.redeem(hold, receipt, self.key("redeem"))
        loyalty.earn(order, receipt, self.key("earn"))
        return receipt

    def part(self, receipt: Receipt, points: int) -> PartBack:
        """Points alone."""
        return PartBack(zero(receipt.total.currency), points, ())

    def test_points_of_parts_come_back_once_each_and_the_others_with_the_whole(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        receipt = self.paid_with_points(loyalty, world, 100)
        before = world.points()
        for number, points in enumerate((40, 10)):
            part, key = self.part(receipt, points), self.key(f"part-{number}")
            self.twice(world, partial(loyalty.reverse_part, receipt, part, key))
        assert world.points() == before + 50
        loyalty.reverse(receipt, self.key("reverse"))
        assert world.points() == member.points
        loyalty.reverse_part(receipt, self.part(receipt, 30), self.key("part-late"))
        assert world.points() == member.points

    def test_no_more_points_come_back_than_were_spent(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        receipt = self.paid_with_points(loyalty, world, 100)
        before = world.points()
        for number in range(2):
            loyalty.reverse_part(receipt, self.part(receipt, 60), self.key(f"part-{number}"))
        assert world.points() == before + 100

    def test_money_that_went_back_earns_nothing_any_more(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "partial_reverse")
        order = world.draft()
        receipt = world.placed(order)
        earned = loyalty.earn(order, receipt, self.key("earn"))
        money = Money(receipt.total.minor // 2, receipt.total.currency)
        goods = goods_of(order, tuple(line.id for line in order.basket.lines[:1]))
        part, key = PartBack(money, 0, goods), self.key("part")
        self.twice(world, partial(loyalty.reverse_part, receipt, part, key))
        left = loyalty.programme().earned(receipt.total - money)
        assert left < earned and world.points() == member.points + left
        loyalty.reverse(receipt, self.key("reverse"))
        assert world.points() == member.points
