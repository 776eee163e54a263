"""Common-point cards of a POS: an order is booked on its card once, and what is refunded is taken back."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Menu
from kiosk.core.order import Order, Placing, Receipt
from kiosk.core.point_card import CardPoints, PointScheme, card_of
from kiosk.ports.errors import Uncertain
from kiosk.ports.pos import PosAdapter


class PosPoints(PosSteps):
    """Where the adapter declares `point_cards`."""

    def test_point_cards_are_told_apart_by_their_numbers(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        schemes = self._schemes(pos)
        card = card_of(schemes, world.point_card())
        assert card is not None and all(scheme.name and scheme.lengths for scheme in schemes)
        assert len({scheme.id for scheme in schemes}) == len(schemes)
        assert [scheme.id for scheme in schemes if scheme.has(card.number)] == [card.scheme]

    def test_a_paid_order_is_booked_on_its_point_card_and_the_number_is_not_shown(
        self, pos: PosAdapter, world: PosWorld, menu: Menu, caplog: pytest.LogCaptureFixture
    ) -> None:
        before, order = self._points(pos, world), self._with_points(pos, world, menu)
        with caplog.at_level(logging.DEBUG):
            said = _said(self.paid(pos, world, order))
        assert order.point_card is not None and order.point_card.number not in said.masked + caplog.text
        assert order.point_card.number[-4:] in said.masked and sum(map(str.isalnum, said.masked)) <= 4
        assert said.points is not None and said.points > 0
        assert world.card_points() == before + said.points

    def test_nothing_is_booked_on_a_point_card_before_the_order_is_paid(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._points(pos, world)
        if not pos.capabilities.cancel or pos.capabilities.placing is Placing.PAY_THEN_PLACE:
            pytest.skip("nothing that is not paid can be cancelled here")
        receipt = self.submit(pos, world, self._with_points(pos, world, menu))
        assert world.card_points() == before
        assert not _said(pos.cancel(receipt, self.key("cancel-points"))).points
        assert world.card_points() == before

    def test_a_lost_reply_and_the_same_key_again_book_a_point_card_once(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before, order = self._points(pos, world), self._with_points(pos, world, menu)
        if not pos.capabilities.repeatable:
            pytest.skip("orders are not sent again here")
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            self.submit(pos, world, order)
        said = _said(self.paid(pos, world, order))
        assert said.points is not None and world.card_points() == before + said.points

    def test_a_point_card_that_nobody_knows_does_not_stop_the_order(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before, order = self._points(pos, world), self._with_points(pos, world, menu)
        assert order.point_card is not None
        strange = replace(order.point_card, number=_spoilt(order.point_card.number))
        receipt = self.paid(pos, world, replace(order, point_card=strange))
        assert receipt.total == order.quote.total and _said(receipt).points is None
        assert world.card_points() == before

    def test_a_refund_takes_the_point_card_s_points_back(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        before = self._points(pos, world)
        if not pos.capabilities.refund:
            pytest.skip("this POS gives nothing back")
        order = self._with_points(pos, world, menu)
        receipt = self.paid(pos, world, order)
        whole = _said(receipt).points
        dearest = max(order.quote.lines, key=lambda line: line.amount.minor)
        for _ in range(2):
            part = _said(pos.refund(receipt, (dearest.line_id,), self.key("refund-some"))).points
        assert whole is not None and part is not None and 0 <= part < whole
        assert world.card_points() == before + part
        assert _said(pos.refund(receipt, (), self.key("refund-rest"))).points == 0
        assert world.card_points() == before

    def _schemes(self, pos: PosAdapter) -> tuple[PointScheme, ...]:
        if not pos.capabilities.point_cards:
            pytest.skip("this POS has no common-point cards")
        return pos.capabilities.point_cards

    def _points(self, pos: PosAdapter, world: PosWorld) -> int:
        self._schemes(pos)
        return world.card_points()

    def _with_points(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> Order:
        card = card_of(self._schemes(pos), world.point_card())
        return replace(self.order(pos, world, menu), point_card=card)


def _said(receipt: Receipt) -> CardPoints:
    assert receipt.card_points is not None
    return receipt.card_points


def _spoilt(number: str) -> str:
    """With another last digit."""
    return f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
