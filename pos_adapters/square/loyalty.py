"""Square's loyalty programme as the kiosk sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

import httpx

from kiosk.core.loyalty import Credential, CredentialKind, Hold, Member, Programme
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt
from kiosk.ports.errors import NotSupported, Reason, Refused
from kiosk.ports.loyalty import Enrolment, LoyaltyCapabilities
from kiosk.ports.registry import State
from pos_adapters.square.accounts import Accounts
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link, utc_now
from pos_adapters.square.order_answer import is_paid
from pos_adapters.square.orders import Orders
from pos_adapters.square.points import Points
from pos_adapters.square.reading import Json, derived, money_of, text, understood, words_in
from pos_adapters.square.rewards import Tiers, discount_of, hold_id, parts_of
from pos_adapters.square.settings import SquareLoyaltySettings


class SquareLoyalty:
    """A `kiosk.ports.loyalty.LoyaltyProvider` for orders that are placed at Square. A member's id is that of
    the customer at Square.

    Square locks points for an order only, so `hold` looks whether there are enough and names account and
    order; `SquarePos.submit` makes the reward. `release` finds the order by our key, gives the points of its
    reward back and cancels it: an order whose reward was never confirmed is known to nobody else. `redeem`
    has nothing to do: paying the order spends the points.
    """

    Settings: ClassVar[type[SquareLoyaltySettings]] = SquareLoyaltySettings
    capabilities: LoyaltyCapabilities = LoyaltyCapabilities(
        phone=True, mail=True, code=True, enrol=True, rewards=True, coupons=True, earn_offline=True
    )

    def __init__(
        self,
        settings: SquareLoyaltySettings,
        http: httpx.Client,
        state: State,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._settings = settings
        self._link = Link(settings, http, now)
        self._orders = Orders(self._link, settings.location_id)
        self._accounts = Accounts(self._link, settings.code_holds)
        self._points = Points(self._link, settings.location_id)
        self._tiers = Tiers(self._link)

    def _program(self) -> Json:
        body = self._link.read("/v2/loyalty/programs/main")
        with understood("loyalty/programs"):
            program: Json = body["program"]
            program["id"], program["status"]
            return program

    def programme(self) -> Programme:
        """By what is spent. Raises NotSupported for a programme of visits or of single dishes: that cannot be
        told in one sentence.
        """
        program = self._program()
        with understood("loyalty/programs"):
            for rule in program.get("accrual_rules") or ():
                if rule["accrual_type"] == "SPEND":
                    return Programme(money_of(rule["spend_data"]["amount_money"]), int(rule["points"]))
        raise NotSupported("the programme does not count what is spent")

    def find(self, credential: Credential) -> Member | None:
        """A telephone number shows no possession: nobody is found by it."""
        if credential.kind is not CredentialKind.CODE:
            return None
        program = self._program()
        account = self._accounts.find(credential)
        if account is None:
            return None
        customer = self._accounts.customer(account)
        if customer is None:
            return None
        with understood("loyalty/accounts"):
            name = customer.get("given_name") or customer.get("nickname") or customer.get("family_name") or ""
            rewards = self._tiers.rewards(program)
            return Member(str(customer["id"]), str(name), int(account["balance"]), rewards)

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        self._accounts.enrol(self._program()["id"], enrolment.phone, enrolment.name, key)

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        """Nothing is locked yet; see the class. Two kiosks that spend the same points at the same moment: the
        second one's `submit` is refused.
        """
        reward = order.basket.reward
        if order.basket.points:
            raise NotSupported("points cannot be paid like money at Square")
        if reward is None:
            return ()
        account = self._accounts.of_customer(order.member_id or "")
        with understood("loyalty/accounts"):
            if account is None or account["balance"] < reward.points:
                raise Refused(Reason.INVALID, "the points are not there")
            return (Hold(hold_id(str(account["id"]), order.key), reward.points, reward.id),)

    def release(self, hold: Hold, key: str) -> None:
        """Raises Refused(INVALID) where the points are spent: the order is paid."""
        order = self._orders.find(parts_of(hold)[1])
        if order is None:
            return
        with understood("orders/search"):
            order_id, spent = str(order["id"]), is_paid(order) and order.get("rewards")
        if spent:
            raise Refused(Reason.INVALID, "the reward is redeemed")
        self._orders.cancel(order_id, derived(key, "release"))

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        """Nothing to do: paying the order redeems its reward."""

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        """Booked once for an order, whatever the key. For an order that is paid at the counter the member is
        noted on it, so that Square's till books the points with the payment; the answer is how many they
        will be.
        """
        program_id = self._program()["id"]
        if order.member_id is not None:
            account = self._accounts.of_customer(order.member_id)
        else:
            account = self._accounts.find(order.credential) if order.credential is not None else None
        if account is None:
            return 0
        body = self._orders.get(receipt.id)
        with understood("order"):
            paid, noted = is_paid(body), body.get("customer_id")
            customer_id = text(account["customer_id"]) if account.get("customer_id") else None
        if paid:
            return self._points.earn(account, receipt.id)
        if not noted and customer_id:
            self._orders.change(receipt.id, lambda now: _named(now, customer_id), key)
        return self._points.expected(program_id, account, receipt.id)

    def reverse(self, receipt: Receipt, key: str) -> None:
        self._points.reverse(receipt.id)

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        """Square has no promo codes: a table in the settings names a discount for each."""
        known = {each.casefold(): each for each in self._settings.promo_codes}
        name = known.get(code.strip().casefold())
        if name is None:
            raise Refused(Reason.INVALID, "unknown code")
        body: Any = self._link.read(f"/v2/catalog/object/{self._settings.promo_codes[name]}")
        with understood("catalog/object"):
            one = body["object"]
            data = one["discount_data"] if one["type"] == "DISCOUNT" else {}
            discount = None if one.get("is_deleted") else discount_of(data)
            if discount is None:
                raise Refused(Reason.INVALID, "the code's discount has no fixed amount or whole percentage")
            return Coupon(name, words_in("en")(data.get("name") or name), discount)

    def forget(self, member_id: str) -> None:
        """Deletes the customer, and with them what Square knows of the person."""
        try:
            self._link.delete(f"/v2/customers/{member_id}")
        except SquareRefused as refused:
            if refused.code not in ("NOT_FOUND", "CUSTOMER_NOT_FOUND"):
                raise

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _named(order: Json, customer_id: str) -> Json | None:
    return None if order.get("customer_id") else {"customer_id": customer_id}
