"""An emulated Odoo as the conformance suites' worlds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import httpx

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.conformance.worlds import Placed
from kiosk.core.basket import Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.menu import Menu
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, Receipt
from kiosk.core.pricing import price
from kiosk.faultproxy import FaultProxy
from pos_adapters.odoo import OdooLoyalty, OdooPos
from tests.emulators.odoo import OdooServer
from tests.emulators.odoo.app import CHANGING
from tests.emulators.odoo.errors import DEBUG
from tests.emulators.odoo.shop import CARD_PAYMENT, CONFIG, DISCOUNT, POINTS_PAYMENT

_payments = count(1)


class Kept(dict[str, str]):
    """An adapter's small store."""

    def set(self, key: str, value: str) -> None:
        self[key] = value


def pos_of(odoo: OdooServer, http: httpx.Client, url: str | None = None, **settings: Any) -> OdooPos:
    """The adapter before an emulated Odoo, or before a proxy in front of it."""
    given = {
        "url": url or odoo.url,
        "api_key": odoo.api_key,
        "config": CONFIG,
        "payment_method": CARD_PAYMENT,
        "discount_product": DISCOUNT,
        "points_payment_method": POINTS_PAYMENT,
        **settings,
    }
    return OdooPos(OdooPos.Settings.model_validate(given), http, Kept())


def approved(amount: Money) -> Payment:
    return Payment(f"EFT-{next(_payments)}", PaymentState.APPROVED, amount)


class OdooWorld:
    """Reading is asked by POST too."""

    def __init__(self, odoo: OdooServer) -> None:
        self.odoo = odoo
        odoo.allow("product.template", "product.template.attribute.value")
        self.wire = FaultProxy(odoo.url)
        self.changing = f"POST /json/2/[^/]+/({'|'.join(CHANGING)})"
        self.secrets: tuple[str, ...] = (odoo.api_key, DEBUG.splitlines()[-1])

    def lock_out(self) -> None:
        self.odoo.lock_out()

    def work_again(self) -> None:
        self.odoo.work_again()

    def today(self) -> date:
        return self.odoo.clock.now.date()

    def orders(self) -> list[Placed]:
        return [self._placed(order) for order in self.odoo.orders()]

    def _placed(self, order: dict[str, Any]) -> Placed:
        quantities: Counter[str] = Counter()
        for line in order["lines"]:
            if not line["combo_parent"]:
                quantities[f"p{line['product_id']}"] += int(line["qty"])
        return Placed(
            id=str(order["id"]),
            total=self._money(order["amount_total"]),
            in_kitchen=order["state"] == "paid",
            cancelled=order["state"] == "cancel",
            quantities=quantities,
            payments=len(order["payments"]),
        )

    @property
    def _currency(self) -> tuple[str, int]:
        currency = self.odoo.database.get("res.currency", 1)
        return currency["name"], currency["decimal_places"]

    def _money(self, amount: float) -> Money:
        code, places = self._currency
        return Money(round(amount * 10**places), code)

    def approve(self, amount: Money) -> Payment:
        return approved(amount)

    def sell_out(self, variant_id: str) -> None:
        product = self.odoo.database.get("product.product", int(variant_id[1:]))
        self.odoo.sell_out(product["product_tmpl_id"])

    def raise_price(self, variant_id: str, by: int) -> None:
        self.odoo.raise_price(int(variant_id[1:]), by / 10 ** self._currency[1])

    def fill_menu(self, count: int) -> None:
        self.odoo.large_menu(count)

    def close_shop(self) -> None:
        self.odoo.close_session()

    def take_call(self, call_id: str) -> None:
        raise AssertionError("nobody is called here")


MEMBER, CARD = 46, 7
NUMBER, STRANGE, BARCODE = "+819012345678", "+819000000000", "0421234567890"


Till = tuple[OdooPos, Menu]


def till_of(odoo: OdooServer, http: httpx.Client) -> Till:
    """What places the orders of loyalty's tests."""
    pos = pos_of(odoo, http)
    menu = pos.menu(None)
    assert isinstance(menu, Menu)
    return pos, menu


def loyalty_of(odoo: OdooServer, http: httpx.Client, url: str | None = None, **settings: Any) -> OdooLoyalty:
    given = {"url": url or odoo.url, "api_key": odoo.api_key, "config": CONFIG, **settings}
    return OdooLoyalty(OdooLoyalty.Settings.model_validate(given), http, Kept())


class OdooLoyaltyWorld(OdooWorld):
    """With a member who has 320 points, and a user who may change contacts and cards. `till`: what another
    world has read of the same menu.
    """

    def __init__(self, odoo: OdooServer, http: httpx.Client, till: Till | None = None) -> None:
        super().__init__(odoo)
        self.secrets = (*self.secrets, NUMBER, STRANGE)
        odoo.allow("res.partner", "loyalty.card")
        self._pos, self._menu = till or till_of(odoo, http)

    def credential(self) -> Credential:
        return Credential(CredentialKind.CODE, BARCODE)

    def phone(self) -> str:
        return NUMBER

    def strange_phone(self) -> str:
        return STRANGE

    def points(self) -> int:
        return int(self.odoo.points(CARD))

    def coupon(self) -> str:
        raise AssertionError("there are no coupons here")

    def draft(self, spend: int = 0, reward_id: str | None = None) -> Order:
        basket = basket_of([Line(0, "t87", "p187"), Line(0, "t90", "p190")])
        quote = price(self._menu, basket, self.today(), self._pos.capabilities.tax)
        return replace(order_of(basket, quote), member_id=str(MEMBER))

    def placed(self, order: Order, paid: bool = True) -> Receipt:
        order = order if paid else replace(order, method=COUNTER)
        return self._pos.submit(order, approved(order.quote.due) if paid else None, order.key)

    def pay_at_counter(self, receipt: Receipt) -> None:
        self.odoo.pay_at_till(int(receipt.id))
