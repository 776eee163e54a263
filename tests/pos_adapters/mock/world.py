"""The mock POS as the conformance suites' worlds."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.conformance.worlds import Placed
from kiosk.core.basket import Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, Receipt
from kiosk.faultproxy import FaultProxy
from tests.mockpos import Mock


class MockWorld:
    """The POS's own view of its orders. What is only asked is asked by POST, too."""

    def __init__(self, mock: Mock, large: Callable[[int], Mock] | None = None) -> None:
        self.mock = mock
        self._large = large
        self.wire = FaultProxy(mock.url)
        self.changing = "POST (?!/v1/(quote|members/find|coupons/check|gift-cards/check)).*"
        self.secrets: tuple[str, ...] = (mock.token,)
        self.begin()

    def begin(self) -> None:
        """What was there before is not looked at any more."""
        self._last = self._newest("orders")
        self._last_payment = self._newest("payments")

    def _newest(self, table: str) -> int:
        row: int = self._database.row(f"SELECT coalesce(max(rowid), 0) AS last FROM {table}")["last"]
        return row

    def lock_out(self) -> None:
        self.mock.fault("error", "*", None, status=401)

    def work_again(self) -> None:
        self.mock.post("/staff/api/faults/clear")

    def today(self) -> date:
        return self.mock.server.pos.shop.today()

    @property
    def _database(self) -> Any:
        """The server's own: its staff page lists only the last ones."""
        return self.mock.server.pos.database

    def _new(self) -> list[dict[str, Any]]:
        rows = self._database.rows("SELECT document FROM orders WHERE rowid > ?", self._last)
        return [json.loads(row["document"]) for row in rows]

    def orders(self) -> list[Placed]:
        return [
            Placed(
                id=order["id"],
                total=Money(order["quote"]["total"]["amount"], order["quote"]["total"]["currency"]),
                in_kitchen=order["state"] in ("paid", "ready"),
                cancelled=order["state"] == "cancelled",
                payments=self._payments_of(order["id"]),
                quantities=Counter(
                    {
                        line["variant_id"]: sum(
                            other["quantity"]
                            for other in order["lines"]
                            if other["variant_id"] == line["variant_id"]
                        )
                        for line in order["lines"]
                    }
                ),
            )
            for order in self._new()
        ]

    def _payments_of(self, order_id: str) -> int:
        rows = self._database.rows("SELECT id FROM payments WHERE order_id = ?", order_id)
        return len(rows)

    def approve(self, amount: Money) -> Payment:
        terminal = self.mock.terminal_adapter()
        started = terminal.start(amount, "101", "card", f"approve-{random.random()}")
        self.mock.clock.pass_by(3)
        return terminal.payment(started.id)

    def sell_out(self, variant_id: str) -> None:
        self.mock.sold_out(variant_id)

    def raise_price(self, variant_id: str, by: int) -> None:
        shelf = self.mock.server.pos.shelf
        for mode in ("eat_in", "take_out"):
            price = shelf.price_of(variant_id, mode) + by
            self.mock.post(f"/staff/api/shelf/{variant_id}/price", {"price": price, "mode": mode})

    def fill_menu(self, count: int) -> None:
        assert self._large is not None
        self.wire.upstream = self._large(count).url

    def close_shop(self) -> None:
        self.mock.session(False)

    def gift_card(self) -> str:
        return "GIFT0000001234"

    def gift_left(self) -> int:
        row = self._database.row("SELECT id FROM gift_cards WHERE number = ?", self.gift_card())
        left: int = self.mock.server.pos.gift_cards.balance(row["id"])
        return left

    def point_card(self) -> str:
        return "9900000000012346"

    def card_points(self) -> int:
        cards = self.mock.server.pos.point_cards.everyone()
        return sum(card["points"] for card in cards if card["masked"].endswith("2346"))

    def take_call(self, call_id: str) -> None:
        self.mock.post(f"/staff/api/calls/{call_id}/take")


class MockLoyaltyWorld(MockWorld):
    """With a member of its own, who has 320 points."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.pos = mock.pos_adapter()
        self.pos.health()
        self._number, self._strange = (f"+81{kind}{random.randrange(10**8):08d}" for kind in (90, 80))
        self.secrets = (mock.token, self._number, self._strange)
        mock.post("/v1/members", {"phone": self._number, "name": "かえで"})
        self._member = mock.get("/staff/api/members")["members"][-1]
        mock.post(f"/staff/api/members/{self._member['id']}/points", {"points": 270})

    def credential(self) -> Credential:
        return Credential(CredentialKind.CODE, self._member["code"])

    def phone(self) -> str:
        return self._number

    def strange_phone(self) -> str:
        return self._strange

    def points(self) -> int:
        return self.mock.points(self._member["id"])

    def coupon(self) -> str:
        return "AKI200"

    def draft(self, spend: int = 0, reward_id: str | None = None) -> Order:
        lines = [Line(0, "cola", "cola"), Line(0, "dinner", "dinner")]
        basket = basket_of(lines).with_points(spend)
        if reward_id is not None:
            member = self.mock.loyalty_adapter().find(self.credential())
            assert member is not None
            basket = basket.with_reward(next(r for r in member.rewards if r.id == reward_id))
        quote = self.pos.quote(basket, self._member["id"])
        return replace(order_of(basket, quote), member_id=self._member["id"])

    def placed(self, order: Order, paid: bool = True) -> Receipt:
        order = order if paid else replace(order, method=COUNTER)
        receipt = self.pos.submit(order, None, order.key)
        if not paid:
            return receipt
        return self.pos.settle(receipt, self.approve(order.quote.due), f"{order.key}-settle")

    def pay_at_counter(self, receipt: Receipt) -> None:
        self.mock.post(f"/staff/api/orders/{receipt.id}/paid")

    def one_time_digits(self) -> str:
        messages = self.mock.get("/staff/api/members")["messages"]
        digits: str = messages[0]["digits"]
        return digits

    def other_member(self) -> str:
        self.mock.post("/v1/members", {"phone": self._strange, "name": "みお"})
        other: str = self.mock.get("/staff/api/members")["members"][-1]["id"]
        return other


class MockPaymentWorld(MockWorld):
    amount = Money(1180, "JPY")

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)

    def _payments(self) -> list[dict[str, Any]]:
        rows = self._database.rows("SELECT document FROM payments WHERE rowid > ?", self._last_payment)
        return [json.loads(row["document"]) for row in rows]

    def next_answer(self, answer: str) -> None:
        self.mock.terminal(answer)

    def let_time_pass(self) -> None:
        self.mock.clock.pass_by(30)

    def taken(self) -> int:
        return len(self._payments())

    def given_back(self) -> int:
        return sum(payment["refunded"] for payment in self._payments())

    def now(self) -> datetime:
        return self.mock.clock.now

    def charged(self) -> int:
        """What was taken, and not given back; a payment is decided when somebody asks."""
        asked = [self.mock.get(f"/v1/terminal/payments/{each['id']}") for each in self._payments()]
        taken = [payment for payment in asked if payment["state"] == "approved"]
        return sum(payment["amount"]["amount"] - payment["refunded"] for payment in taken)
