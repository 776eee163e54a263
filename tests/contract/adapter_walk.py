"""A walk with the kiosk's own Square adapters: the menu, a reward, a card, points, a change of mind."""

from __future__ import annotations

import uuid
from dataclasses import replace

import httpx

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.core.loyalty import Credential, CredentialKind, Member
from kiosk.core.menu import Menu
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, Receipt
from tests.pos_adapters.square.world import Square

MEMBER = "CUSTOMER_ANN"
MOST_LOOKS = 5


class AdapterWalk:
    """All requests go to `url`, over `http`."""

    def __init__(self, square: Square, url: str, http: httpx.Client) -> None:
        self.pos = square.pos(http, url=url, terminal="own")
        self.loyalty = square.loyalty(http, url=url)
        self.terminal = square.terminal(http, url=url)

    def whole(self) -> None:
        self.pos.health()
        member = self.loyalty.find(Credential(CredentialKind.CODE, MEMBER))
        assert member is not None
        order = self._order(member)
        holds = self.loyalty.hold(order, self._key())
        order = replace(order, holds=holds)
        receipt = self.pos.submit(order, None, order.key)
        assert self.pos.find(order.key) is not None
        paid = self._pay(order, receipt)
        receipt = self.pos.settle(receipt, paid, self._key())
        for hold in holds:
            self.loyalty.redeem(hold, receipt, self._key())
        assert self.loyalty.earn(order, receipt, self._key()) > 0
        self.terminal.refund(paid, paid.amount, self._key())
        self._change_of_mind(member)

    def _order(self, member: Member) -> Order:
        """Some of everything, with the cheapest reward."""
        menu = self.pos.menu(None)
        assert isinstance(menu, Menu)
        reward = min(member.rewards, key=lambda each: each.points)
        basket = basket_of(lines_of(menu, self.pos.stock())).with_reward(reward)
        return replace(order_of(basket, self.pos.quote(basket, MEMBER)), member_id=MEMBER)

    def _pay(self, order: Order, receipt: Receipt) -> Payment:
        payment = self.terminal.start(receipt.total, order.number, "card", self._key(), receipt.id)
        for _ in range(MOST_LOOKS):
            payment = self.terminal.payment(payment.id)
            if payment.state is not PaymentState.PENDING:
                break
        assert payment.state is PaymentState.APPROVED
        return payment

    def _change_of_mind(self, member: Member) -> None:
        """An order for the counter is taken back, and so is what was held for it."""
        order = replace(self._order(member), method=COUNTER)
        holds = self.loyalty.hold(order, self._key())
        receipt = self.pos.submit(replace(order, holds=holds), None, order.key)
        self.pos.cancel(receipt, self._key())
        for hold in holds:
            self.loyalty.release(hold, self._key())
        payment = self.terminal.start(receipt.total, order.number, "card", self._key())
        assert self.terminal.cancel(payment.id).state is PaymentState.CANCELLED

    def _key(self) -> str:
        return str(uuid.uuid4())
