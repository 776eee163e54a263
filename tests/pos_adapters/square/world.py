"""The emulated Square as the conformance suites' worlds."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.conformance.worlds import Placed
from kiosk.core.basket import Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, Receipt
from kiosk.faultproxy import FaultProxy
from pos_adapters.square import SquareLoyalty, SquarePos, SquareTerminal
from pos_adapters.square.settings import VERSION
from tests.emulators.square.server import SquareServer
from tests.mockpos import MemoryState

CHANGING = (
    "(PUT|DELETE) .*|POST /v2/(orders|orders/[^/]+/pay|payments|refunds|terminals/checkouts(/[^/]+/cancel)?"
    "|catalog/object|customers|loyalty/rewards|loyalty/accounts|loyalty/accounts/[^/]+/(accumulate|adjust))"
)
"""Requests that change something; Square is only asked by POST, too."""


class Square:
    """The adapters that speak to an emulator, on its clock."""

    def __init__(self, server: SquareServer) -> None:
        self.server = server
        self.http = httpx.Client(timeout=httpx.Timeout(10, connect=3))
        self.promo_codes = {"WELCOME10": "DISC_WELCOME"}

    def _settings(self, **more: Any) -> dict[str, Any]:
        return {
            "url": self.server.url,
            "location_id": self.server.location_id,
            "access_token": self.server.token,
            **more,
        }

    def pos(self, http: httpx.Client | None = None, **more: Any) -> SquarePos:
        settings = {"terminal": "other", "promo_codes": self.promo_codes, **more}
        checked = SquarePos.Settings.model_validate(self._settings(**settings))
        return SquarePos(checked, http or self.http, MemoryState(), self.server.clock)

    def loyalty(self, http: httpx.Client | None = None, **more: Any) -> SquareLoyalty:
        checked = SquareLoyalty.Settings.model_validate(self._settings(promo_codes=self.promo_codes, **more))
        return SquareLoyalty(checked, http or self.http, MemoryState(), self.server.clock)

    def terminal(self, http: httpx.Client | None = None, **more: Any) -> SquareTerminal:
        settings = {"device_id": self.server.device_id, **more}
        checked = SquareTerminal.Settings.model_validate(self._settings(**settings))
        return SquareTerminal(checked, http or self.http, MemoryState(), self.server.clock)

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """As the seller's own till would ask."""
        headers = {"Authorization": f"Bearer {self.server.token}", "Square-Version": VERSION}
        response = self.http.request(method, self.server.url + path, json=body, headers=headers)
        assert response.is_success, response.text
        answer: dict[str, Any] = response.json()
        return answer

    def pay_in_cash(self, order_id: str) -> None:
        """At the counter. Square's till books the points of the customer who is noted on the order."""
        order = self.call("GET", f"/v2/orders/{order_id}")["order"]
        money = order["net_amount_due_money"]
        body = {"source_id": "CASH", "amount_money": money, "order_id": order_id}
        cash = {"cash_details": {"buyer_supplied_money": money}, "idempotency_key": uuid.uuid4().hex}
        self.call("POST", "/v2/payments", body | cash)
        for account in list(self.server.shop.accounts.values()):
            if order.get("customer_id") == account["customer_id"]:
                earned = {"accumulate_points": {"order_id": order_id}, "idempotency_key": uuid.uuid4().hex}
                place = {"location_id": self.server.location_id}
                self.call("POST", f"/v2/loyalty/accounts/{account['id']}/accumulate", earned | place)

    def close(self) -> None:
        self.http.close()


class SquareWorld:
    """Square's own view of its orders."""

    def __init__(self, square: Square) -> None:
        self.square = square
        self.server = square.server
        self.wire = FaultProxy(self.server.url)
        self.changing = CHANGING
        self.secrets: tuple[str, ...] = (self.server.token, self.server.refresh_token)

    def lock_out(self) -> None:
        self.server.lock_out()

    def work_again(self) -> None:
        self.server.work_again()

    def today(self) -> date:
        return self.server.clock().astimezone(ZoneInfo(self.server.shop.time_zone)).date()

    def orders(self) -> list[Placed]:
        return [self._placed(order) for order in self.server.orders()]

    def _placed(self, order: dict[str, Any]) -> Placed:
        """The kitchen sees an order that has a fulfilment and is paid in full."""
        live = [one for one in order.get("fulfillments") or [] if one["state"] not in ("CANCELED", "FAILED")]
        quantities: Counter[str] = Counter()
        for line in order["line_items"]:
            quantities[line["catalog_object_id"]] += int(line["quantity"])
        return Placed(
            id=order["id"],
            total=Money(order["total_money"]["amount"], order["total_money"]["currency"]),
            in_kitchen=bool(live) and order["net_amount_due_money"]["amount"] == 0,
            cancelled=order["state"] == "CANCELED",
            quantities=quantities,
            payments=len(order.get("tenders") or []),
        )

    def approve(self, amount: Money) -> Payment:
        """By a terminal of another make."""
        return Payment(f"elsewhere-{uuid.uuid4().hex}", PaymentState.APPROVED, amount)

    def sell_out(self, variant_id: str) -> None:
        self.server.sell_out(variant_id)

    def raise_price(self, variant_id: str, by: int) -> None:
        self.server.raise_price(variant_id, by)

    def pictures_over_the_wire(self) -> None:
        """Square keeps pictures elsewhere; here they are to have the line's troubles, too."""
        for one in list(self.server.shop.catalog.everything(["IMAGE"])):
            url = one["image_data"]["url"].replace(self.server.url, self.wire.url)
            self.server.change(one["id"], url=url)

    def fill_menu(self, count: int) -> None:
        self.server.large_menu(count)

    def close_shop(self) -> None:
        self.server.close_shop()

    def take_call(self, call_id: str) -> None:
        raise AssertionError("Square has no bell")


class SquareLoyaltyWorld(SquareWorld):
    """Its member is Ann."""

    account_id, customer_id = "ACCOUNT_ANN", "CUSTOMER_ANN"

    def __init__(self, square: Square) -> None:
        super().__init__(square)
        self.pos = square.pos()
        self.secrets = (*self.secrets, self.phone(), self.strange_phone())

    def credential(self) -> Credential:
        return Credential(CredentialKind.CODE, self.customer_id)

    def phone(self) -> str:
        number: str = self.server.shop.accounts[self.account_id]["mapping"]["phone_number"]
        return number

    def strange_phone(self) -> str:
        return "+14155550100"

    def points(self) -> int:
        return self.server.points(self.account_id)

    def coupon(self) -> str:
        return "WELCOME10"

    def draft(self, spend: int = 0, reward_id: str | None = None) -> Order:
        basket = basket_of([Line(0, "ITEM_FRIES", "VAR_FRIES_SMALL", 2), Line(0, "ITEM_WATER", "VAR_WATER")])
        if reward_id is not None:
            member = self.square.loyalty().find(self.credential())
            assert member is not None
            basket = basket.with_reward(next(r for r in member.rewards if r.id == reward_id))
        quote = self.pos.quote(basket, self.customer_id)  # which knows no points as money
        return replace(order_of(basket.with_points(spend), quote), member_id=self.customer_id)

    def placed(self, order: Order, paid: bool = True) -> Receipt:
        order = order if paid else replace(order, method=COUNTER)
        receipt = self.pos.submit(order, None, order.key)
        if not paid:
            return receipt
        payment = self.approve(order.quote.due) if order.quote.due else None
        return self.pos.settle(receipt, payment, f"{order.key}-settle")

    def pay_at_counter(self, receipt: Receipt) -> None:
        self.square.pay_in_cash(receipt.id)


class SquarePaymentWorld(SquareWorld):
    amount = Money(1180, "USD")

    def now(self) -> datetime:
        return self.server.clock()

    def next_answer(self, answer: str) -> None:
        names = {"approve_after_cancel": "too_late"}
        self.server.terminal_next(names.get(answer, answer))

    def let_time_pass(self) -> None:
        """A terminal takes a step each time it is asked."""
        for name in self.server.shop.checkouts:
            self.square.call("GET", f"/v2/terminals/checkouts/{name}")

    def taken(self) -> int:
        return len(self.server.shop.checkouts)

    def given_back(self) -> int:
        return sum(each.get("refunded_money", {"amount": 0})["amount"] for each in self.server.payments())
